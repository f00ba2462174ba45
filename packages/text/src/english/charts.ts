import type { Dictionary } from "./index.js";

/** What the pictures say: findings, how to read them, headings of their figures. */
export const charts: Dictionary = {
  "Bằng trung vị ở {0}/{1}": "At the median in {0} of {1}",
  "Cao hơn trung vị ở {0}/{1}": "Above the median in {0} of {1}",
  "Chưa có chỉ số năm nào": "No index in any year",
  "Chưa có điểm lĩnh vực nào": "No field has scores yet",
  "Chưa có đơn vị nào được xếp hạng": "No agency is ranked yet",
  "Chưa đủ điểm để so với trung vị": "Too few scores to compare with the median",
  "Chỉ số (%).": "Index (%).",
  "Chỉ số (%) từng lĩnh vực (LV).": "Index (%) of each field (F).",
  "Chỉ số (%), trục bắt đầu từ {0}.": "Index (%), the axis starts at {0}.",
  "Các lĩnh vực bằng nhau, trung bình {0} %": "All fields are equal, with a mean of {0}%",
  "Cả {0} đơn vị cùng đạt {1}": "All {0} agencies reach {1}",
  "Hình thoi: đơn vị cao nhất.": "Diamond: the best agency.",
  "Hạng 1 ở trên cùng; đường xám là các đơn vị khác.": "Rank 1 is at the top; the grey lines are the other agencies.",
  "Không có dữ liệu lĩnh vực": "No data on fields",
  "Không có dữ liệu phân bố": "No data on the distribution",
  "Không có dữ liệu qua các năm": "No data over the years",
  "Không có dữ liệu thứ hạng": "No data on ranks",
  "Không có dữ liệu xếp hạng": "No data to rank by",
  "Không có dữ liệu điểm": "No data on scores",
  "Không đơn vị nào tăng hạng": "No agency climbed in rank",
  "Lĩnh vực thấp nhất: {0}, trung bình {1} %": "Lowest field: {0}, with a mean of {1}%",
  "Mỗi vạch là một đơn vị, vạch cam là trung vị.": "Each tick is an agency, the orange tick is the median.",
  "Mỗi vạch là một đơn vị, vạch cam là trung vị, chấm xanh là đơn vị đang xem.":
    "Each tick is an agency, the orange tick is the median, the blue dot is the selected agency.",
  "Ngưỡng nhóm (%)": "Group threshold (%)",
  "Nguồn: {0}.": "Source: {0}.",
  "Phần trăm điểm tối đa đạt được.": "Percentage of the maximum score reached.",
  "Sáng hơn là cao hơn, từ {0} đến 100.": "Lighter is higher, from {0} to 100.",
  "Tăng hạng nhiều nhất: {0} từ hạng {1} năm {2} lên hạng {3} năm {4}":
    "Largest climb: {0}, from rank {1} in {2} to rank {3} in {4}",
  "Vạch cam: trung vị.": "Orange tick: median.",
  "Vạch dọc: ngưỡng nhóm {0}.": "Vertical lines: group thresholds {0}.",
  "Xám là chưa có điểm.": "Grey has no score yet.",
  "chưa có": "unknown",
  "kém trung vị nhất ở {0} ({1} điểm)": "furthest below it in {0} ({1} points)",
  "{0} bằng trung vị ở {1}/{2}": "{0} is at the median in {1} of {2}",
  "{0} cao hơn trung vị ở {1}/{2}": "{0} is above the median in {1} of {2}",
  "{0} chưa có chỉ số năm nào": "{0} has no index in any year",
  "{0} chưa được xếp hạng năm nào": "{0} is not ranked in any year",
  "{0} cùng dẫn đầu với {1}": "{0} share the lead with {1}",
  "{0} dẫn đầu với {1}, hơn {2} {3} điểm": "{0} leads with {1}, {3} points ahead of {2}",
  "{0} giảm {1} điểm từ năm {2} đến năm {3}, còn {4}": "{0} fell by {1} points from {2} to {3}, to {4}",
  "{0} giữ hạng {1} từ năm {2} đến năm {3}": "{0} kept rank {1} from {2} to {3}",
  "{0} lĩnh vực": "{0} {0:field|fields}",
  "{0} lĩnh vực cùng thấp nhất, trung bình {1} %": "{0} fields share the lowest mean, {1}%",
  "{0} lĩnh vực đã biết": "{0} known {0:field|fields}",
  "{0} mục": "{0} {0:item|items}",
  "{0} mục đã biết": "{0} known {0:item|items}",
  "{0} năm {1} bằng năm {2}: {3}": "{0} stands in {1} where it stood in {2}: {3}",
  "{0} năm {1} xếp hạng {2} như năm {3}": "{0} ranks {2} in {1}, as in {3}",
  "{0} tiêu chí": "{0} {0:criterion|criteria}",
  "{0} tiêu chí thành phần": "{0} {0:sub-criterion|sub-criteria}",
  "{0} tiêu chí thành phần đã biết": "{0} known {0:sub-criterion|sub-criteria}",
  "{0} tiêu chí đã biết": "{0} known {0:criterion|criteria}",
  "{0} tăng {1} điểm từ năm {2} đến năm {3}, lên {4}": "{0} rose by {1} points from {2} to {3}, to {4}",
  "{0} từ hạng {1} năm {2} lên hạng {3} năm {4}": "{0} climbed from rank {1} in {2} to rank {3} in {4}",
  "{0} từ hạng {1} năm {2} xuống hạng {3} năm {4}": "{0} fell from rank {1} in {2} to rank {3} in {4}",
  "{0} xếp hạng {1} năm {2}": "{0} ranks {1} in {2}",
  "{0} đơn vị chưa được xếp hạng.": "{0} {0:agency is|agencies are} not ranked.",
  "{0} đạt {1}": "{0} reaches {1}",
  "{0} đạt {1} năm {2}": "{0} reaches {1} in {2}",
  "{0}: trung bình {1} %": "{0}: mean {1}%",
  Đường: "Line",
  "Đạt (%)": "Reached (%)",
  "Đậm hơn là cao hơn, từ {0} đến 100.": "Darker is higher, from {0} to 100.",
  // waterfall
  "Kéo lên nhiều nhất: {0} ({1}); kéo xuống nhiều nhất: {2} ({3})":
    "Pulls up most: {0} ({1}); pulls down most: {2} ({3})",
  "Kéo lên nhiều nhất: {0} ({1}); không mục nào kéo xuống": "Pulls up most: {0} ({1}); nothing pulls down",
  "Kéo xuống nhiều nhất: {0} ({1}); không mục nào kéo lên": "Pulls down most: {0} ({1}); nothing pulls up",
  "Không mục nào làm thay đổi chỉ số": "Nothing changes the index",
  "mỗi mục {0}": "{0} each",
  "Không có dữ liệu đóng góp vào thay đổi": "No data on contributions to the change",
  "Phần chưa tách được": "Not attributed",
  "Điểm của chỉ số: xanh, dấu cộng là kéo lên; cam, dấu trừ là kéo xuống.":
    "Points of the index: blue with a plus pulls up, orange with a minus pulls down.",
  "Trục bắt đầu từ {0}, không từ 0.": "The axis starts at {0}, not at 0.",
  "{0} mục không đổi, không vẽ.": "{0} {0:item|items} without change, not drawn.",
  "{0} mục chưa có số liệu.": "{0} {0:item|items} without figures.",
  "Đóng góp": "Contribution",
  "Chỉ số sau khi cộng": "Index reached",
  // slope chart
  "{0} không đổi: {1} ({2} và {3})": "{0} is unchanged: {1} ({2} and {3})",
  "{0} tăng {1} điểm, từ {2} ({3}) lên {4} ({5})": "{0} gains {1} points, from {2} ({3}) to {4} ({5})",
  "{0} giảm {1} điểm, từ {2} ({3}) còn {4} ({5})": "{0} loses {1} points, from {2} ({3}) to {4} ({5})",
  "Chưa có đơn vị nào có chỉ số cả hai kỳ": "No agency has an index for both times",
  "{0}/{1} đơn vị tăng": "{0} of {1} {1:agency|agencies} gained",
  "tăng nhiều nhất: {0} ({1})": "largest gain: {0} ({1})",
  "giảm nhiều nhất: {0} ({1})": "largest loss: {0} ({1})",
  "Không có dữ liệu hai kỳ": "No data for either time",
  "Chỉ số (%): {0} bên trái, {1} bên phải; trục không bắt đầu từ 0.":
    "Index (%): {0} on the left, {1} on the right; the axis does not start at 0.",
  "Ghi tên đơn vị cao nhất, thấp nhất và thay đổi nhiều nhất.":
    "Named: the highest, the lowest and those that changed most.",
  "{0} đơn vị chỉ có chỉ số một kỳ.": "{0} {0:agency has|agencies have} an index for one time only.",
  // small multiples of the fields
  "{0} năm {1} cao hơn trung bình ở {2}/{3} lĩnh vực": "{0} is above the mean in {2} of {3} {3:field|fields} in {1}",
  "{0} ở {1} lĩnh vực đến năm {2}": "{0} in {1} {1:field|fields} up to {2}",
  "tăng nhiều nhất từ năm {0}: {1}": "largest gain since {0}: {1}",
  "giảm nhiều nhất từ năm {0}: {1}": "largest loss since {0}: {1}",
  "Không có dữ liệu lĩnh vực qua các năm": "No data on the fields over the years",
  "Chỉ số (%), các ô cùng một trục, không bắt đầu từ 0.": "Index (%), the same axis in all panels, not starting at 0.",
  "Đường đậm: {0}; đường đứt: {1}.": "Heavy line: {0}; dashed line: {1}.",
  "Đường đậm: {0}.": "Heavy line: {0}.",
  // quadrant
  "cao, chuyển biến tốt hơn": "high, with a better change",
  "thấp, chuyển biến tốt hơn": "low, with a better change",
  "cao, chuyển biến kém hơn": "high, with a worse change",
  "thấp, chuyển biến kém hơn": "low, with a worse change",
  "So với trung vị của {0} đơn vị: {1}": "Against the median of {0} {0:agency|agencies}: {1}",
  "Chưa có đơn vị nào có cả mức và thay đổi": "No agency has both a level and a change",
  "{0} thuộc nhóm {1} trung vị ({2}/{3} đơn vị)": "{0} is {1} than the median ({2} of {3} {3:agency|agencies})",
  "Không có dữ liệu mức và thay đổi": "No data on level and change",
  "Thay đổi (điểm)": "Change (points)",
  "Mỗi chấm là một đơn vị; vạch là trung vị: {0} và {1}.":
    "Each dot is an agency; the lines are the medians, {0} and {1}.",
  "{0} đơn vị thiếu số liệu.": "{0} {0:agency|agencies} without figures.",
  // dumbbell
  "Chưa có mục nào có đủ hai số liệu": "No item has both figures",
  "{0} và {1} bằng nhau ở cả {2} mục": "{0} and {1} are equal in all {2} {2:item|items}",
  "{0} cao hơn {1} ở {2}/{3} mục": "{0} is above {1} in {2} of {3} {3:item|items}",
  "{0} thấp hơn {1} ở {2}/{3} mục": "{0} is below {1} in {2} of {3} {3:item|items}",
  "chênh nhiều nhất: {0} ({1} điểm)": "largest gap: {0} ({1} points)",
  "Không có dữ liệu để so sánh": "No data to compare",
  "Chênh lệch": "Gap",
  "Chỉ số (%), trục không bắt đầu từ 0. Hình tròn: {0}; hình thoi: {1}.":
    "Index (%), the axis does not start at 0. Circle: {0}; diamond: {1}.",
  "Điểm. Hình tròn: {0}; hình thoi: {1}.": "Points. Circle: {0}; diamond: {1}.",
  "Bên phải: điểm tối đa.": "On the right: the maximum.",
  "{0} mục thiếu số liệu.": "{0} {0:item|items} without both figures.",

  // lost-pareto
  "Chi tiết": "Detail",
  "Cuối vạch: điểm mất. Cột phải: tỷ lệ cộng dồn trong {0} điểm mất.":
    "At the end of a bar: points lost. Right column: cumulative share of the {0} points lost.",
  "Cộng dồn": "Cumulative",
  "Cộng dồn (%)": "Cumulative (%)",
  "Không có dữ liệu điểm mất": "No data on points lost",
  "Không tiêu chí nào mất điểm": "No criterion loses points",
  "Vạch xanh: những tiêu chí gây ra một nửa.": "Blue bars: the criteria that account for half.",
  "{0} tiêu chí chưa có điểm.": "{0} {0:criterion has|criteria have} no score yet.",
  "{0} tiêu chí gây ra một nửa số điểm mất": "{0} {0:criterion accounts|criteria account} for half of the points lost",
  "{0} tiêu chí gây ra quá nửa số điểm mất ({1})":
    "{0} {0:criterion accounts|criteria account} for more than half of the points lost ({1})",
  "{0} tiêu chí gây ra {1} số điểm mất": "{0} {0:criterion accounts|criteria account} for {1} of the points lost",
  "{0} tiêu chí khác": "{0} other {0:criterion|criteria}",

  // lost-pareto of lead agencies
  "Không cơ quan nào mất điểm": "No lead agency loses points",
  "Vạch xanh: những cơ quan chủ trì một nửa.": "Blue bars: the lead agencies that answer for half.",
  "{0} cơ quan chưa có điểm.": "{0} {0:lead agency has|lead agencies have} no score yet.",
  "{0} cơ quan chủ trì một nửa số điểm mất":
    "{0} {0:lead agency answers|lead agencies answer} for half of the points lost",
  "{0} cơ quan chủ trì quá nửa số điểm mất ({1})":
    "{0} {0:lead agency answers|lead agencies answer} for more than half of the points lost ({1})",
  "{0} cơ quan chủ trì {1} số điểm mất": "{0} {0:lead agency answers|lead agencies answer} for {1} of the points lost",
  "{0} cơ quan khác": "{0} other {0:lead agency|lead agencies}",

  // tree-icicle
  "Không có dữ liệu bộ tiêu chí": "No data on the criteria",
  "Không lĩnh vực nào mất điểm": "No field loses points",
  "Mất nhiều điểm nhất ở {0}: {1} trên {2} điểm": "Most points lost in {0}: {1} of {2}",
  "Xám, có gạch: chưa có điểm.": "Grey with a stroke: no score yet.",
  "{0} lĩnh vực cùng mất nhiều điểm nhất, mỗi lĩnh vực {1} điểm": "{0} fields lose the most points, {1} each",
  "Ô cao hơn là điểm tối đa lớn hơn; màu sáng hơn là chỉ số (%) cao hơn, từ {0} đến 100.":
    "A taller cell has a greater maximum; a lighter one a higher index (%), from {0} to 100.",
  "Ô cao hơn là điểm tối đa lớn hơn; màu đậm hơn là chỉ số (%) cao hơn, từ {0} đến 100.":
    "A taller cell has a greater maximum; a darker one a higher index (%), from {0} to 100.",

  // group-calendar, group-distribution
  "Chưa có đơn vị nào được xếp nhóm": "No agency is in a group yet",
  "Chưa xếp nhóm: {0} đơn vị": "No group: {0} {0:agency|agencies}",
  "Chữ trong ô là nhóm của năm đó, sáng hơn là nhóm cao hơn; ▲ lên nhóm, ▼ xuống nhóm.":
    "The letter is the group of that year, lighter for a higher group; ▲ moved up, ▼ moved down.",
  "Chữ trong ô là nhóm của năm đó, đậm hơn là nhóm cao hơn; ▲ lên nhóm, ▼ xuống nhóm.":
    "The letter is the group of that year, darker for a higher group; ▲ moved up, ▼ moved down.",
  "Không có dữ liệu nhóm": "No data on groups",
  "Nhóm năm trước": "Group of the year before",
  "Nhóm {0} (tiếp)": "Group {0} (continued)",
  "Nhóm {0} có {1} đơn vị năm {2}, bớt {3} so với năm {4}":
    "Group {0} has {1} {1:agency|agencies} in {2}, {3} fewer than in {4}",
  "Nhóm {0} có {1} đơn vị năm {2}, như năm {3}": "Group {0} has {1} {1:agency|agencies} in {2}, as in {3}",
  "Nhóm {0} có {1} đơn vị năm {2}, thêm {3} so với năm {4}":
    "Group {0} has {1} {1:agency|agencies} in {2}, {3} more than in {4}",
  "Nhóm {0}: {1} đơn vị": "Group {0}: {1} {1:agency|agencies}",
  "Năm {0}: {1}/{2} đơn vị ở nhóm {3}": "{0}: {1} of {2} {2:agency|agencies} in group {3}",
  "Số đơn vị": "Agencies",
  "Số đơn vị trong từng nhóm, từ nhóm {0} bên trái; cuối thanh: tổng số đơn vị.":
    "Agencies in each group, from group {0} on the left; at the end of a bar: all agencies.",
  "Tỷ lệ": "Share",
  "Tỷ lệ (%)": "Share (%)",
  "Từ năm {0} đến năm {1} không đơn vị nào đổi nhóm": "From {0} to {1} no agency changed its group",
  "Từ năm {0} đến năm {1}: {2} đơn vị lên nhóm, {3} đơn vị xuống nhóm":
    "From {0} to {1}: {2} {2:agency|agencies} moved up a group, {3} moved down",
  "Xám, có gạch: chưa xếp nhóm.": "Grey with a dash: no group yet.",

  // beeswarm
  "Chưa có chỉ số nào": "No index yet",
  "Không có dữ liệu chỉ số": "No data on the index",
  "Mỗi chấm là một đơn vị, chấm có tên là đơn vị đang xem; vạch cam và cột phải là trung vị của vùng.":
    "Each dot is an agency, the named one is the selected agency; the orange tick and the right column are the region's median.",
  "Mỗi chấm là một đơn vị; vạch cam và cột phải là trung vị của vùng.":
    "Each dot is an agency; the orange tick and the right column are the region's median.",
  "Ngoài vùng": "No region",
  "Trung vị cao nhất ở {0} ({1}), thấp nhất ở {2} ({3})": "Highest median in {0} ({1}), lowest in {2} ({3})",
  "Trung vị các vùng bằng nhau: {0}": "All regions have the same median: {0}",
  "Trung vị của vùng": "Median of the region",
  "Trung vị của {0} đơn vị là {1}": "The median of {0} {0:agency|agencies} is {1}",
  "{0} vùng": "{0} {0:region|regions}",
  "{0} đơn vị chưa có chỉ số.": "{0} {0:agency has|agencies have} no index yet.",
  "đơn vị ngoài vùng": "agencies of no region",

  // tornado
  "Biên độ": "Range",
  "Hiện tại: {0}": "Now: {0}",
  "Hạng khi cao nhất": "Rank at the highest",
  "Hạng khi thấp nhất": "Rank at the lowest",
  "Không có dữ liệu về ảnh hưởng của từng tiêu chí": "No data on how single criteria move the index",
  "Không tiêu chí nào làm chỉ số thay đổi": "No criterion moves the index",
  "Mỗi thanh: chỉ số khi chỉ riêng tiêu chí đó thay đổi; cam là thấp hơn, xanh là cao hơn hiện tại.":
    "Each bar: the index when that criterion alone changes; orange is below, blue above the index as it is now.",
  "Trong ngoặc: thứ hạng khi đó.": "In brackets: the rank then.",
  "Vẽ {0} tiêu chí có biên độ lớn nhất; còn {1} tiêu chí khác.":
    "Drawn: the {0} {0:criterion|criteria} with the widest range; {1} more {1:is|are} left out.",
  "{0} tiêu chí không làm chỉ số thay đổi, không vẽ.":
    "{0} {0:criterion does|criteria do} not move the index and {0:is|are} not drawn.",
  "Ảnh hưởng lớn nhất đến chỉ số: {0} (mỗi tiêu chí chênh {1} điểm)":
    "The index is most sensitive to: {0} (a range of {1} points each)",
  "Ảnh hưởng lớn nhất đến chỉ số: {0} (từ {1} đến {2})": "The index is most sensitive to: {0} (from {1} to {2})",

  // rank ladder
  "Chỉ số (%), trục không bắt đầu từ 0; mũi tên: từ trước đến sau.":
    "Index (%), the axis does not start at 0; arrows: from before to after.",
  "Chỉ vẽ các đơn vị cách không quá {0} bậc; còn {1} đơn vị khác.":
    "Only the agencies up to {0} places away are drawn; {1} {1:other is|others are} left out.",
  "Chỉ số sau": "Index after",
  "Chỉ số trước": "Index before",
  "Hạng sau": "Rank after",
  "Hạng trước": "Rank before",
  "Trước: hạng {0}": "Before: rank {0}",
  "Vạch dọc: ngưỡng nhóm.": "Vertical lines: group thresholds.",
  "chỉ số giảm {0} điểm, còn {1}": "the index falls by {0} points to {1}",
  "chỉ số tăng {0} điểm, lên {1}": "the index rises by {0} points to {1}",
  "chỉ số vẫn là {0}": "the index stays at {0}",
  "lên nhóm {0}": "up to group {0}",
  "xuống nhóm {0}": "down to group {0}",
  "{0} giữ hạng {1}": "{0} keeps rank {1}",
  "{0} từ hạng {1} lên hạng {2}": "{0} climbs from rank {1} to rank {2}",
  "{0} từ hạng {1} xuống hạng {2}": "{0} falls from rank {1} to rank {2}",
  "{0} đạt {1}, xếp hạng {2}": "{0} reaches {1}, rank {2}",
  "⋯ {0} đơn vị": "⋯ {0} {0:agency|agencies}",

  // cost frontier
  "Chi phí": "Cost",
  "Chi phí ({0})": "Cost ({0})",
  "Chỉ số giữ ở {0}, không tăng thêm được": "The index stays at {0} and cannot rise further",
  "Hình thoi: phương án đang chọn.": "Diamond: the chosen plan.",
  "Không có dữ liệu chi phí": "No data on costs",
  "Mỗi chấm là phương án rẻ nhất cho mức chỉ số đó.": "Each dot is the cheapest plan for that index.",
  "Phương án đang chọn: {0} với {1} {2}": "Chosen plan: {0} for {1} {2}",
  "Tăng từ {0} lên {1} cần {2} {3}": "A rise from {0} to {1} costs {2} {3}",
  "Tăng từ {0} lên {1} cần {2} {3}; ít nhất một nửa mức tăng chỉ cần {4} {5}":
    "A rise from {0} to {1} costs {2} {3}; at least half of the rise costs only {4} {5}",
  "Vạch ngang: ngưỡng nhóm.": "Horizontal lines: group thresholds.",
  "hạng {0}": "rank {0}",
  "nhóm {0}": "group {0}",

  // correlation-matrix, threshold-bars
  "Chưa có tương quan nào": "No correlation yet",
  "{0}: r = {1}": "{0}: r = {1}",
  "Đi cùng nhau nhất: {0} (r = {1}); ít nhất: {2} (r = {3})": "Most together: {0} (r = {1}); least: {2} (r = {3})",
  "Không có dữ liệu tương quan": "No data on correlations",
  "Hệ số tương quan Pearson r, từ −1 đến 1.": "Pearson's correlation r, from −1 to 1.",
  "Xanh: đi cùng nhau; cam: ngược chiều; càng nhạt càng gần 0.":
    "Blue: they go together; orange: against each other; the paler the nearer to 0.",
  "Xanh: đi cùng nhau; càng nhạt càng gần 0.": "Blue: they go together; the paler the nearer to 0.",
  "Xám: không tính được.": "Grey: there is none.",
  "Mã thứ hai": "Second code",
  "Tên thứ hai": "Second name",
  "Tương quan r": "Correlation r",
  Cặp: "Pair",
  "Chưa có số liệu nào": "No figures yet",
  "{0}/{1} mục dưới ngưỡng {2}; thấp nhất: {3} ({4})": "{0} of {1} below the threshold {2}; lowest: {3} ({4})",
  "{0}/{1} mục trên ngưỡng {2}; cao nhất: {3} ({4})": "{0} of {1} above the threshold {2}; highest: {3} ({4})",
  "Không có dữ liệu để so với ngưỡng": "No data to hold against the thresholds",
  "{0}. Vạch đứng: ngưỡng {1}.": "{0}. Upright lines: thresholds {1}.",
  "Cam: dưới ngưỡng thứ nhất.": "Orange: below the first threshold.",
  "Cam: trên ngưỡng thứ nhất.": "Orange: above the first threshold.",
  "{0} mục không tính được.": "{0} could not be computed.",
  "Trọng số (%), trục không bắt đầu từ 0. Hình tròn: {0}; hình thoi: {1}.":
    "Weight (%), the axis does not start at 0. Circle: {0}; diamond: {1}.",
};
