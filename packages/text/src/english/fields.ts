import type { Dictionary } from "./dictionary.js";

/** Fields and groups. */
export const fields: Dictionary = {
  // fields, field
  "Năm {0} chưa có đơn vị nào đủ điểm ở lĩnh vực nào.": "In {0} no agency has all its scores in any field.",
  "Toàn bộ": "All",
  "Trung bình (%)": "Mean (%)",
  "Độ lệch chuẩn": "Standard deviation",
  "Tiêu chí thấp nhất": "Lowest criterion",
  "Chỉ số (%) các lĩnh vực năm {0}, trên các đơn vị đã đủ điểm":
    "Index (%) of the fields in {0}, over the agencies with all scores",
  "Năm {0} chưa có đơn vị nào đủ điểm ở lĩnh vực này.": "In {0} no agency has all its scores in this field.",
  "{0} đơn vị chưa đủ điểm ở lĩnh vực này, không tính.":
    "{0} {0:agency lacks|agencies lack} scores in this field and {0:is|are} left out.",
  "Tất cả lĩnh vực": "All fields",
  "Đơn vị hơn kém nhau ở lĩnh vực này chủ yếu do những tiêu chí sau. Phần chênh lệch của mọi tiêu chí cộng lại là 100 %; nó mô tả khác biệt giữa các đơn vị trong năm, không nói lên nguyên nhân.":
    "Agencies differ in this field mainly on the following criteria. The shares of all criteria add up to 100%; they describe the differences between agencies in the year, not their causes.",
  "Chưa biết điểm từng tiêu chí của lĩnh vực này.": "The scores of this field's criteria are not known.",
  "Các đơn vị bằng nhau ở lĩnh vực này, hoặc chỉ có một đơn vị.":
    "The agencies are equal in this field, or there is only one.",
  "{0} {1}: {2} chênh lệch giữa các đơn vị, bình quân mất {3} trên {4} điểm":
    "{0} {1}: {2} of the differences between agencies, {3} of {4} points lost on average",
  "Mọi đơn vị đạt điểm tối đa ở {0}.": "All agencies have full marks on {0}.",
  "Không đơn vị nào có điểm ở {0}.": "No agency has a point on {0}.",
  "Mọi đơn vị bằng điểm nhau ở {0}.": "All agencies have the same score on {0}.",
  "Không có tiêu chí nào mà mọi đơn vị bằng điểm nhau.": "There is no criterion on which all agencies are equal.",
  "{0} Những tiêu chí như vậy không phân hoá các đơn vị.": "{0} Such criteria tell no agencies apart.",
  "{0} chênh lệch": "{0} of the differences",
  "Phần chênh lệch": "Share of differences",
  "Phần của tiêu chí trong chênh lệch giữa các đơn vị ở lĩnh vực":
    "The criterion's share of the differences between agencies in the field",
  "Mất bình quân": "Mean points lost",
  "Không điểm": "No points",
  "Các tiêu chí của lĩnh vực {0} năm {1}": "The criteria of field {0} in {1}",
  "Không có đủ đơn vị khác nhau để so đơn vị dẫn đầu với các đơn vị còn lại.":
    "There are not enough different agencies to compare the best with the rest.",
  "Một phần tư đứng đầu ({0} đơn vị) hơn {1} đơn vị còn lại nhiều nhất ở:":
    "The top quarter ({0} {0:agency|agencies}) is furthest ahead of the other {1} on:",
  "{0} {1}: {2} so với {3} điểm": "{0} {1}: {2} against {3} points",
  "Không đơn vị nào tách hẳn khỏi các đơn vị khác.": "No agency lies far from the others.",
  "Thấp hẳn so với các đơn vị khác: {0}.": "Far below the other agencies: {0}.",
  "Cao hẳn so với các đơn vị khác: {0}.": "Far above the other agencies: {0}.",
  "Điểm từng tiêu chí của lĩnh vực {0} năm {1}: {2} đơn vị; – là chưa có điểm, / là không áp dụng":
    "Scores on the criteria of field {0} in {1}: {2} {2:agency|agencies}; – no score yet, / does not apply",
  "Tên các tiêu chí": "Names of the criteria",

  // groups
  "Năm {0} chưa có đơn vị nào được xếp nhóm.": "In {0} no agency is in a group yet.",
  "Năm {0} có {1}.": "In {0} there are {1}.",
  "So với năm {0}, {1} đơn vị lên nhóm và {2} đơn vị xuống nhóm.":
    "Compared with {0}, {1} {1:agency|agencies} moved up a group and {2} moved down.",
  "{0} đơn vị chưa đủ điểm nên chưa xếp nhóm.": "{0} {0:agency lacks|agencies lack} scores and {0:is|are} in no group.",
  "Cần hai năm khác nhau có điểm trên cùng một bộ tiêu chí để so sánh.":
    "To compare takes two different years scored on the same criteria.",
  "Nhóm {0} năm {1}": "Group {0} in {1}",
  "Nhóm năm {0} (dòng) và năm {1} (cột): {2} đơn vị đủ điểm cả hai năm; ô đậm là giữ nguyên nhóm":
    "Groups in {0} (rows) and {1} (columns): {2} {2:agency|agencies} with all scores in both years; shaded cells kept their group",
  "Lên nhóm:": "Moved up:",
  "Không đơn vị nào lên nhóm.": "No agency moved up.",
  "Xuống nhóm:": "Moved down:",
  "Không đơn vị nào xuống nhóm.": "No agency moved down.",
  "Không ghi": "Not stated",
  "Bộ dữ liệu không ghi {0} của đơn vị nào.": "The data set states no {0} of any agency.",
  "{0}/{1} đủ điểm": "{0} of {1} complete",
  "Chỉ số (%) năm {0} theo {1}; thay đổi là của trung bình so với năm {2}":
    "Index (%) in {0} by {1}; the change is of the mean since {2}",
  "{0} ({1} → {2})": "{0} ({1} → {2})",
  "Từ năm {0} đến năm {1}, {2} đơn vị đủ điểm cả hai năm đổi bình quân {3} bậc.":
    "From {0} to {1} the {2} {2:agency|agencies} with all scores in both years moved {3} places on average.",
  "Tương quan thứ hạng: Kendall τ = {0}, Spearman ρ = {1} (1 là giữ nguyên thứ tự, 0 là không liên hệ, −1 là đảo ngược).":
    "Rank correlation: Kendall's τ = {0}, Spearman's ρ = {1} (1 is the same order, 0 no relation, −1 reversed).",
  "Lên nhiều bậc nhất: {0}.": "Largest climbs: {0}.",
  "Xuống nhiều bậc nhất: {0}.": "Largest falls: {0}.",
  "Cao nhất trừ thấp nhất": "Best minus worst",
  "Độ phân tán của chỉ số tổng (điểm), trên các đơn vị đủ điểm từng năm":
    "Spread of the total index (points), over the agencies with all scores in each year",
  "Khoảng cách giữa các đơn vị không đổi: độ lệch chuẩn {0} điểm cả năm {1} và năm {2}.":
    "The distance between agencies is unchanged: a standard deviation of {0} points in both {1} and {2}.",
  "Khoảng cách giữa các đơn vị hẹp lại: độ lệch chuẩn từ {0} điểm năm {1} còn {2} năm {3}.":
    "The distance between agencies narrowed: the standard deviation went from {0} points in {1} to {2} in {3}.",
  "Khoảng cách giữa các đơn vị rộng ra: độ lệch chuẩn từ {0} điểm năm {1} lên {2} năm {3}.":
    "The distance between agencies widened: the standard deviation went from {0} points in {1} to {2} in {3}.",
  "Đơn vị thấp hơn một điểm ở năm {0} thì sau đó tăng thêm bình quân {1} điểm (khoảng tin cậy 95 %: {2} đến {3}; {4} đơn vị).":
    "An agency one point lower in {0} then gained {1} points more on average (95% confidence interval {2} to {3}; {4} {4:agency|agencies}).",
  "Khoảng tin cậy chứa 0, nên chưa nói được đơn vị thấp tăng nhiều hơn hay ít hơn.":
    "The interval contains 0, so it cannot be told whether the low gained more or less.",
  "Con số này tự nó chưa chứng tỏ đơn vị yếu đuổi kịp: điểm có phần may rủi, và chỉ số không vượt quá 100, cũng làm đơn vị thấp tăng nhiều hơn. Chỉ khi độ lệch chuẩn cũng giảm mới nói được là các đơn vị xích lại gần nhau.":
    "This figure alone does not prove that the weak catch up: chance in the scores, and the ceiling of 100, also make those that stand low gain more. Only where the standard deviation falls too can agencies be said to come closer to each other.",
  "Số năm": "Years",
  "Đầu kỳ": "First",
  "Cuối kỳ": "Last",
  "Điểm mỗi năm": "Points per year",
  "Độ dốc bình phương nhỏ nhất": "Least-squares slope",
  "Năm liền tăng (giảm)": "Years in a row up (down)",
  "Mức dao động": "Volatility",
  "Độ lệch chuẩn của thay đổi hằng năm": "Standard deviation of the yearly changes",
  "Mỗi đơn vị có nhiều nhất {0} năm điểm; chuỗi càng ngắn, khoảng tin cậy càng rộng. Bảng mô tả những năm đã qua, không dự báo.":
    "Each agency has at most {0} {0:year|years} of scores; the shorter the series, the wider the interval. The table describes past years and forecasts nothing.",
  "{0}/{1} đơn vị có độ dốc phân biệt được với không đổi (khoảng tin cậy 95 % không chứa 0).":
    "{0} of {1} {1:agency has|agencies have} a slope that can be told from no change (a 95% interval without 0).",
  "Xu hướng của chỉ số tổng: {0} đơn vị": "Trend of the total index: {0} {0:agency|agencies}",
};
