import type { Dictionary } from "./index.js";

/** What the site's components say: tables, notices, sentences beside the charts. */
export const components: Dictionary = {
  // format
  "bằng năm {0}": "the same as in {0}",
  "tăng {0} điểm so với năm {1}": "up {0} points on {1}",
  "giảm {0} điểm so với năm {1}": "down {0} points on {1}",
  "Thẩm định hồ sơ": "Appraisal of evidence",
  "Điều tra lãnh đạo, quản lý": "Survey of leaders and managers",
  "SIPAS – hài lòng của người dân": "SIPAS – citizens' satisfaction",
  "Số liệu kinh tế – xã hội": "Socio-economic statistics",

  // notice
  "Tên đơn vị và điểm số trên trang này được tạo ra để minh hoạ, không phải của địa phương nào. Số liệu chính thức ở trang":
    "The names of the agencies and the scores on this page were made up to illustrate; they are of no real place. Official figures are on the page",
  "Điểm tối đa có dấu * là minh hoạ.": "Maxima marked * are illustrative.",
  "Chỉ các tổng dưới đây là số đã công bố; điểm tối đa của từng tiêu chí là bội của 0,25 được chọn để mọi tổng đã công bố đều đúng.":
    "Only the totals below have been published; the maximum of each criterion is a multiple of 0.25 chosen so that every published total holds.",
  "Điểm tối đa minh hoạ: chưa có số chính thức, chỉ các tổng đã công bố là đúng":
    "Illustrative maximum: there is no official figure, only the published totals hold",

  // sentences
  "Chưa đủ điểm để nêu điểm chính.": "Not enough scores for main points yet.",

  // profile, agency-card, drill-down
  "trung bình {0} đơn vị khác": "the mean of {0} other {0:agency|agencies}",
  "Chưa phân công": "Not assigned",
  "không đánh giá": "does not apply",
  "chưa có điểm": "no score yet",
  "{0} chưa có điểm năm {1}.": "{0} has no scores in {1}.",
  "Năm {0}, {1} đạt {2} % trên phần đã có điểm (độ phủ {3}); còn tiêu chí chưa có điểm nên chưa xếp hạng.":
    "In {0}, {1} scored {2}% over what has a score ({3} covered); some criteria have none yet, so it is not ranked.",
  "Không có điểm năm {0}.": "No scores in {0}.",
  "Năm {0} chấm theo bộ tiêu chí khác nên không nêu ở đây.":
    "{0} was scored on another criteria set and is not shown here.",
  "trong {0}": "of {0}",
  "trong {0} · {1}": "of {0} · {1}",
  "Thứ hạng": "Rank",
  "So với trung bình": "Against the mean",
  "so với vùng {0}": "against the region {0}",
  "So với cao nhất": "Against the best",
  "độ phủ {0}": "{0} covered",
  "Năm {0}": "{0}",
  "Đạt tối đa": "Full marks",
  "Số đơn vị khác đạt điểm tối đa, trên số đơn vị được so sánh":
    "Other agencies with full marks, out of those compared",
  "Lên hạng": "Places up",
  "Số bậc lên được nếu đạt điểm tối đa ở tiêu chí này, các điểm khác giữ nguyên":
    "Places gained with full marks on this criterion, all other scores unchanged",
  "Tiêu chí mất điểm mà quá nửa số đơn vị khác đạt điểm tối đa, năm {0}":
    "Criteria with points lost where more than half of the other agencies have full marks, {0}",
  "Bộ dữ liệu không có bảng phân công cơ quan chủ trì cho bộ tiêu chí này.":
    "The data set assigns no lead agencies for this criteria set.",
  "Số tiêu chí": "Criteria",
  "Các tiêu chí của cơ quan làm chỉ số thay đổi bao nhiêu điểm so với năm trước":
    "By how many points the agency's criteria changed the index since the year before",
  "Cơ quan chủ trì năm {0}; tiêu chí nhiều cơ quan chủ trì được chia đều điểm":
    "Lead agencies in {0}; criteria with several leads are divided equally",
  "; điểm tối đa có dấu * là minh hoạ": "; maxima marked * are illustrative",
  "{0} %": "{0}%",
  "So với năm trước: {0} điểm": "On the year before: {0} points",

  // agency-index, ranking-table
  "Không có đơn vị nào tên như vậy.": "No agency has such a name.",
  Khác: "Other",
  "chưa xếp hạng": "not ranked",
  "{0} · hạng {1}": "{0} · rank {1}",
  "Không có đơn vị nào khớp với lựa chọn. Bỏ bớt điều kiện lọc.": "No agency matches. Remove a filter.",
  "So với năm trước": "On the year before",
  "Đổi hạng": "Rank change",
  "Xếp hạng năm {0}: {1} đơn vị": "Ranking of {0}: {1} {1:agency|agencies}",
  "Xếp hạng năm {0}, vùng {1}: {2} đơn vị": "Ranking of {0}, region {1}: {2} {2:agency|agencies}",
  "Tên các lĩnh vực (LV)": "Names of the fields (F)",
  "(phủ {0})": "({0} covered)",

  // criteria
  "ngày {0}": "of {0}",
  "của {0}": "by {0}",
  "{0}, áp dụng các năm {1}: {2} lĩnh vực, {3} tiêu chí, {4} tiêu chí thành phần, tổng {5} điểm.":
    "{0}, for the years {1}: {2} fields, {3} criteria, {4} sub-criteria, {5} points in all.",
  "Nguồn điểm": "Source of points",
  "Nơi công bố": "Published at",
  "Các tổng đã công bố": "Published totals",
  "Chưa phân công cơ quan chủ trì": "No lead agency assigned",
  "Ô trống trong phụ lục, theo cơ quan ghi ở {0}": "Empty cell in the annex; takes the agency printed at {0}",
  "(theo {0})": "(as {0})",
  "Chủ trì: {0}": "Lead: {0}",
  điểm: "points",
  'Không có tiêu chí nào khớp với "{0}".': 'No criterion matches "{0}".',
  "Cơ quan chủ trì: {0} ({1}). “theo 1.1” nghĩa là ô để trống trong phụ lục, lấy cơ quan ghi ở trên trong cùng lĩnh vực.":
    "Lead agencies: {0} ({1}). “as 1.1” means that the cell is empty in the annex and takes the agency printed above it in the same field.",
  "Nguồn:": "Sources:",

  // chart, choices, download, paper
  "Bảng số liệu": "Table of figures",
  "Bộ dữ liệu: {0}": "Data set: {0}",
  "Các đơn vị": "All agencies",
  "Dữ liệu mô phỏng": "Simulated data",
  "hình quá lớn": "the picture is too large",
  "Không đánh dấu": "None",
  "Ngày tải: {0}": "Downloaded on: {0}",
  "Tải {0}": "Download {0}",
  "Tải biểu đồ": "Download the chart",
  "Tải biểu đồ: {0}": "Download the chart: {0}",
  "Trang: {0}": "Page: {0}",
  "Đánh dấu {0}": "Mark {0}",
  "Đánh dấu": "Mark",
  "Đơn vị của tôi": "My agency",
  "Đơn vị của tôi ✓": "My agency ✓",
  "Đặt làm đơn vị của tôi": "Make this my agency",
  "{0}: không làm được ({1})": "{0}: failed ({1})",

  // change
  "Chọn hai năm khác nhau để so sánh.": "Choose two different years.",
  "{0} không có điểm năm {1}.": "{0} has no scores in {1}.",
  "{0} còn tiêu chí chưa có điểm ở một trong hai năm nên chưa phân tích được thay đổi.":
    "{0} has criteria without a score in one of the two years, so its change cannot be taken apart yet.",
  "Hai năm chấm theo hai bộ tiêu chí và chưa có bảng chuyển đổi giữa chúng, nên chỉ so sánh được tổng.":
    "The two years were scored on two criteria sets and no crosswalk links them, so only the totals can be compared.",
  "Chỉ số của {0} năm {1} bằng năm {2}: {3} %.": "The index of {0} in {1} is the same as in {2}: {3}%.",
  "Chỉ số của {0} tăng {1} điểm: từ {2} % năm {3} lên {4} % năm {5}.":
    "The index of {0} rose by {1} points: from {2}% in {3} to {4}% in {5}.",
  "Chỉ số của {0} giảm {1} điểm: từ {2} % năm {3} xuống {4} % năm {5}.":
    "The index of {0} fell by {1} points: from {2}% in {3} to {4}% in {5}.",
  "vẫn ở nhóm {0}": "still in group {0}",
  "từ nhóm {0} sang nhóm {1}": "from group {0} to group {1}",
  "Thứ hạng giữ nguyên, thứ {0}, {1}.": "The rank is unchanged, {0}, {1}.",
  "Thứ hạng lên {0} bậc, từ thứ {1} lên thứ {2}, {3}.": "The rank rose by {0} {0:place|places}, from {1} to {2}, {3}.",
  "Thứ hạng xuống {0} bậc, từ thứ {1} xuống thứ {2}, {3}.":
    "The rank fell by {0} {0:place|places}, from {1} to {2}, {3}.",
  "mới có": "new",
  "không còn": "gone",
  "{0} (%)": "{0} (%)",
  "Do kết quả": "By performance",
  "Do trọng số": "By weight",
  "Góp vào tổng": "Contribution",
  "Cần ít nhất hai đơn vị đủ điểm ở cả hai năm để so sánh thứ hạng.":
    "At least two agencies with all scores in both years are needed to compare ranks.",
  "Trong {0} đơn vị đủ điểm cả hai năm, mỗi đơn vị đổi trung bình {1} bậc. Hệ số tương quan hạng Kendall là {2}: 1 là thứ tự giữ nguyên, 0 là không liên quan, −1 là đảo ngược.":
    "Among the {0} agencies with all scores in both years, an agency moved {1} places on average. Kendall's rank correlation is {2}: 1 is the same order, 0 no relation, −1 the reverse order.",
  "Chỉ số các đơn vị, năm {0} so với năm {1}": "Index of the agencies, {0} against {1}",
  // published
  "không có trang nguồn": "no page recorded",
  "suy ra từ nguồn": "derived from the source",
  "không đọc được trong nguồn": "illegible in the source",
  "Chưa có số trung bình cả nước.": "There is no national mean yet.",
  "Năm {0}, Chỉ số CCHC trung bình của các tỉnh, thành phố là {1}.":
    "In {0} the mean PAR INDEX of the provinces and cities was {1}.",
  "Năm {0}, Chỉ số CCHC trung bình của các tỉnh, thành phố là {1}, {2}.":
    "In {0} the mean PAR INDEX of the provinces and cities was {1}, {2}.",
  "{0} đứng đầu với {1}.": "{0} came first with {1}.",
  "Cả nước": "National",
  "Chỉ số trung bình của các tỉnh, thành phố": "Mean index of the provinces and cities",
  "Tỉnh, thành phố": "Province or city",
  "Năm vị trí đầu mỗi năm; chỉ số để – là nguồn chỉ nêu thứ hạng":
    "The first five places of each year; where the index is –, the source states the rank only",
  "Số tỉnh, thành phố": "Provinces and cities",
  "Số tỉnh, thành phố theo nhóm: A từ 90, B từ 80 đến dưới 90, C từ 70 đến dưới 80":
    "Provinces and cities by group: A from 90, B from 80 to under 90, C from 70 to under 80",
  "Hạng {0}": "Rank {0}",
  "Chỉ số trung bình của các vùng": "Mean index of the regions",
  "{0} trong các năm có số công bố": "{0} in the years with published figures",
  "Đã kiểm {0} phép cộng, trừ nêu trong các nguồn; {1} phép không khớp với chính các số đi kèm. Số liệu được giữ nguyên như nguồn công bố.":
    "{0} {0:sum or difference|sums and differences} stated in the sources {0:was|were} checked; {1} {1:does|do} not agree with the figures beside {1:it|them}. The figures stay as published.",
  "Nguồn nêu": "The source states",
  "Số nêu": "Stated",
  "Tính lại": "Computed",
  Lệch: "Difference",
  "Các phép tính không khớp": "Sums and differences that do not hold",
  "Thay đổi chỉ số": "Change of the index",
  "Thay đổi thứ hạng": "Change of rank",
  "Số lượng": "Number",
  "Số phiếu": "Ballots",
  "Số đơn vị trong nhóm": "Agencies in group",
  "Ngưỡng nhóm": "Threshold of group",
  "so với trung bình": "to the mean",
  "so với đơn vị đứng đầu": "to the first",
  "đơn vị cao hơn trung bình": "agencies above the mean",
  "đơn vị tăng điểm": "agencies that rose",
  "đơn vị giảm điểm": "agencies that fell",
  "tăng ít nhất": "smallest rise",
  "tăng nhiều nhất": "largest rise",
  "giảm ít nhất": "smallest fall",
  "giảm nhiều nhất": "largest fall",
  "lĩnh vực": "fields",
  "tiêu chí": "criteria",
  "tiêu chí thành phần": "sub-criteria",
  "điều tra xã hội học": "sociological surveys",
  "phần tác động": "impact part",
  tổng: "total",
  "người dân": "citizens",
  "cán bộ, công chức": "officials and civil servants",
  'Không có số nào khớp với "{0}".': 'No figure matches "{0}".',
  "Các tỉnh, thành phố": "Provinces and cities",
  "Điều tra xã hội học": "Sociological survey",
  "Các bộ, ngành": "Ministries",
  "Phạm vi": "Scope",
  "Số liệu": "Figure",
  "{0} số liệu đã công bố": "{0} published {0:figure|figures}",

  // check
  "Không chạy được bộ đọc tệp.": "The file reader could not be started.",
  Lỗi: "Error",
  "Cảnh báo": "Warning",
  "Chọn tệp": "Choose files",
  "hoặc thả tệp vào đây": "or drop them here",
  "Excel (.xlsx), OpenDocument, CSV, JSON, Parquet; nhiều tệp một lúc cũng được":
    "Excel (.xlsx), OpenDocument, CSV, JSON, Parquet; several files at once if you like",
  "Đang đọc {0} …": "Reading {0} …",
  "Không đọc được: {0}": "Could not be read: {0}",
  "Khi tệp không ghi rõ, lấy": "Where a file does not say, take",
  "theo tệp": "as in the file",
  "Để trống": "Leave blank",
  "{0} (đến {1})": "{0} (until {1})",
  "Tải mẫu chấm điểm": "Download the scoring template",
  "Mẫu chấm điểm của bộ tiêu chí": "Scoring template of the criteria set",
  "Mẫu chấm điểm bằng tiếng Việt.": "The template is in Vietnamese, the language of the criteria set.",
  "Chưa có bộ tiêu chí cho năm {0}.": "There is no criteria set for {0}.",
  "Vấn đề": "Issues",
  "Các vấn đề và cách hiểu tệp được ghi bằng tiếng Việt, như dữ liệu.":
    "Issues, and how the files were understood, are worded in Vietnamese, like the data.",
  "Kết quả tính từ tệp": "Results computed from the files",
  "Tệp được hiểu thế nào": "How the files were understood",
  "Chưa đọc được điểm nào": "No score was found",
  "Đọc được {0} điểm của {1} đơn vị": "{0} {0:score|scores} of {1} {1:agency|agencies} read",
  "không có vấn đề nào": "no issues",
  "{0} lỗi": "{0} {0:error|errors}",
  "{0} cảnh báo": "{0} {0:warning|warnings}",
  "{0}: {1}. Mất {2} giây, không gửi gì ra ngoài.": "{0}: {1}. It took {2} seconds and nothing was sent anywhere.",
  "Không có vấn đề nào.": "There are no issues.",
  "Xem thêm {0} trong {1} vấn đề còn lại": "Show {0} of the {1} remaining {1:issue|issues}",
  "trang “{0}”": "sheet “{0}”",
  "ô {0}": "cell {0}",
  "dòng {0}": "row {0}",
  "cột “{0}”": "column “{0}”",
  "Không còn thấy ô này.": "This cell is no longer there.",
  "Các ô quanh chỗ có vấn đề": "The cells around the issue",
  "Chưa có điểm nào để tính.": "There are no scores to compute with yet.",
  Điểm: "Score",
  "Phần điểm tối đa đã có điểm": "Share of the maximum that has scores",
  "Điểm tổng và điểm từng lĩnh vực (cột 1, 2, …), tính từ các điểm đọc được. Chỉ số tính trên phần đã có điểm; xem độ phủ.":
    "Total score and the score of each field (columns 1, 2, …), computed from the scores read. The index is over what has scores; see the coverage.",
  "Tải báo cáo Excel ({0} {1})": "Download the Excel report ({0} {1})",
  "Tải điểm đã đọc (Excel)": "Download the scores read (Excel)",
  "Tải điểm đã đọc (CSV)": "Download the scores read (CSV)",
  "Tải danh sách vấn đề": "Download the list of issues",
  "Các sổ Excel tải về bằng tiếng Việt.": "The downloaded workbooks are in Vietnamese.",
  "mỗi dòng một điểm": "a score per row",
  "mỗi dòng một tiêu chí": "a criterion per row",
  "mỗi dòng một đơn vị": "an agency per row",
  "{0}, tiêu đề ở dòng {1}; {2}": "{0}, headings in row {1}; {2}",
  "{0} điểm": "{0} {0:score|scores}",
  "{0} ô trống": "{0} empty {0:cell|cells}",
  "{0} ô cộng": "{0} {0:subtotal|subtotals}",
  "{0} ô lặp lại": "{0} repeated {0:cell|cells}",
  "{0} ô có lỗi": "{0} {0:cell|cells} with errors",
  "Cột {0} “{1}”": "Column {0} “{1}”",
  "Ô {0}": "Cell {0}",
  "Dòng {0}": "Row {0}",
  "Những chỗ phải hiểu theo ngữ cảnh:": "Understood from their context:",
  "… và {0} chỗ nữa.": "… and {0} more.",

  // compare, agency-list
  "Thêm đơn vị": "Add an agency",
  "Thêm đơn vị…": "Add an agency…",
  "Bỏ {0}": "Remove {0}",
  "tất cả đơn vị khác": "all other agencies",
  "các đơn vị cùng vùng": "agencies of the same region",
  "các đơn vị cùng loại": "agencies of the same kind",
  "5 đơn vị có hồ sơ điểm gần nhất": "the 5 agencies with the nearest score profiles",
  "các đơn vị cùng {0}": "agencies with the same {0}",
  "trung bình": "mean",
  "trung vị": "median",
  "cao nhất": "best",
  "Không có đơn vị nào đủ điểm trong nhóm {0} của {1} năm {2}.":
    "No agency with all scores is in the group “{0}” of {1} in {2}.",
  "{0} hoặc đơn vị được so sánh còn tiêu chí chưa có điểm năm {1}.":
    "{0} or an agency it is compared with has criteria without a score in {1}.",
  "Các đơn vị chấm theo những bộ tiêu chí khác nhau.": "The agencies were scored on different criteria sets.",
  "Nhóm so sánh: {0}.": "Compared with: {0}.",
  "Nhóm so sánh: {0} đơn vị đủ điểm.": "Compared with {0} agencies with all scores.",
  "Mốc so sánh là điểm của {0}.": "The benchmark is the score of {0}.",
  "Không có đơn vị nào có điểm năm {0} trên cùng bộ tiêu chí.":
    "None of the agencies has scores in {0} on one criteria set.",
  "Chỉ số chung (%)": "Total index (%)",
  "Chỉ số (%) các lĩnh vực năm {0}": "Index (%) of the fields, {0}",
  "Điểm từng tiêu chí năm {0}": "Points of each criterion, {0}",

  // compare
  "trung bình của {0}": "the mean of {0}",
  "trung vị của {0}": "the median of {0}",
  "cao nhất trong {0}": "the best of {0}",
  // standings, fields, field
  "Năm {0} chưa có đơn vị nào đủ điểm ở lĩnh vực nào.": "In {0} no agency has all its scores in any field.",
  "Năm {0}, lĩnh vực đạt cao nhất là {1} ({2} %), thấp nhất là {3} ({4} %).":
    "In {0} the field with the highest mean is {1} ({2}%), the lowest is {3} ({4}%).",
  "Các đơn vị cách nhau xa nhất ở {0} (độ lệch chuẩn {1} điểm).":
    "Agencies lie furthest apart in {0} (standard deviation {1} points).",
  "Tiêu chí đạt thấp nhất là {0} {1} ({2} %).": "The criterion with the lowest mean is {0} {1} ({2}%).",
  "Toàn bộ": "All",
  "Trung bình (%)": "Mean (%)",
  "Độ lệch chuẩn": "Standard deviation",
  "Tiêu chí thấp nhất": "Lowest criterion",
  "Chỉ số (%) các lĩnh vực năm {0}, trên các đơn vị đã đủ điểm":
    "Index (%) of the fields in {0}, over the agencies with all scores",
  "Năm {0} chưa có đơn vị nào đủ điểm ở lĩnh vực này.": "In {0} no agency has all its scores in this field.",
  "Năm {0}, {1} đơn vị đã đủ điểm đạt trung bình {2} %.":
    "In {0} the mean of the {1} {1:agency|agencies} with all scores is {2}%.",
  "Năm {0}, {1} đơn vị đã đủ điểm đạt trung bình {2} %, {3}.":
    "In {0} the mean of the {1} {1:agency|agencies} with all scores is {2}%, {3}.",
  "{0} đơn vị chưa đủ điểm ở lĩnh vực này, không tính.":
    "{0} {0:agency lacks|agencies lack} scores in this field and {0:is|are} left out.",
  "{0} chưa đủ điểm ở lĩnh vực này.": "{0} lacks scores in this field.",
  "{0} đạt {1} %, hạng {2}/{3}": "{0} reaches {1}%, rank {2} of {3}",
  "{0}, bằng trung vị.": "{0}, at the median.",
  "{0}, cao hơn trung vị {1} điểm.": "{0}, {1} points above the median.",
  "{0}, thấp hơn trung vị {1} điểm.": "{0}, {1} points below the median.",
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
  Tổng: "Total",
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
  "Khoảng tin cậy 95 %": "95% confidence interval",
  "{0} đến {1}": "{0} to {1}",
  "Năm liền tăng (giảm)": "Years in a row up (down)",
  "Mức dao động": "Volatility",
  "Độ lệch chuẩn của thay đổi hằng năm": "Standard deviation of the yearly changes",
  "Mỗi đơn vị có nhiều nhất {0} năm điểm; chuỗi càng ngắn, khoảng tin cậy càng rộng. Bảng mô tả những năm đã qua, không dự báo.":
    "Each agency has at most {0} {0:year|years} of scores; the shorter the series, the wider the interval. The table describes past years and forecasts nothing.",
  "{0}/{1} đơn vị có độ dốc phân biệt được với không đổi (khoảng tin cậy 95 % không chứa 0).":
    "{0} of {1} {1:agency has|agencies have} a slope that can be told from no change (a 95% interval without 0).",
  "Xu hướng của chỉ số tổng: {0} đơn vị": "Trend of the total index: {0} {0:agency|agencies}",
  // briefing
  "Tóm tắt": "Summary",
  "Các lĩnh vực": "The fields",
  "Ai chủ trì": "Who answers for what",
  "Phụ lục: nguồn, cách tính và mọi tiêu chí": "Appendix: sources, method and every criterion",
  "Báo cáo chỉ số cải cách hành chính năm {0}": "Briefing on the public administration reform index {0}",
  "Nội dung": "Contents",
  "Số liệu: {0}. Bộ tiêu chí: {1}. Mọi điểm là điểm thẩm định.":
    "Data: {0}. Criteria: {1}. All scores are appraised scores.",
  "Năm {0}, {1} đạt {2} %, xếp thứ {3} trong {4} đơn vị đã đủ điểm.":
    "In {0}, {1} reached {2}% and ranks {3} of the {4} {4:agency|agencies} with all scores.",
  "Xếp loại: nhóm {0}.": "It is in group {0}.",
  "Không có năm trước để so sánh.": "There is no earlier year to compare with.",
  "Chỉ số {0}.": "The index is {0}.",
  "Chỉ số {0}, thứ hạng giữ nguyên.": "The index is {0}, the rank unchanged.",
  "Chỉ số {0}, lên {1} bậc.": "The index is {0}, and {1} {1:rank|ranks} higher.",
  "Chỉ số {0}, xuống {1} bậc.": "The index is {0}, and {1} {1:rank|ranks} lower.",
  "Mất {0} điểm trên {1} điểm tối đa. {2}.": "{0} of {1} points are lost. {2}.",
  "{0} tiêu chí chưa đạt đủ điểm trong khi quá nửa số đơn vị khác đạt đủ, mất ở đó {1} điểm.":
    "{0} {0:criterion is|criteria are} not held in full while more than half of the other agencies hold {0:it|them} in full; {1} points are lost there.",
  "Không có tiêu chí nào mất điểm mà quá nửa số đơn vị khác đạt đủ.":
    "No points are lost where more than half of the other agencies hold full marks.",
  "Cơ quan chủ trì có nhiều điểm mất nhất là {0}: {1} điểm (tiêu chí chung chia đều).":
    "The lead agency with most points lost is {0}: {1} points (shared criteria in equal parts).",
  "trong {0} đơn vị": "of {0} {0:agency|agencies}",
  "trong {0} đơn vị · {1}": "of {0} {0:agency|agencies} · {1}",
  "các đơn vị đã đủ điểm": "agencies with all scores",
  "trên {0} điểm tối đa": "of {0} points",
  "Thay đổi so với năm {0}": "Change since {0}",
  "{0}, năm {1}: từng lĩnh vực, thay đổi so với năm trước": "{0}, {1}: each field, change on the year before",
  "Không mất điểm ở tiêu chí nào đã có điểm.": "No points are lost on any criterion with a score.",
  Bậc: "Ranks",
  "{0}, năm {1}: {2} tiêu chí mất điểm nhiều nhất. Trung vị: điểm của các đơn vị khác. Bậc: số bậc sẽ lên nếu riêng tiêu chí đó đạt đủ điểm":
    "{0}, {1}: the {2} {2:criterion|criteria} with most points lost. Median: points of the other agencies. Ranks: places gained if this criterion alone had full marks",
  "Bộ tiêu chí của năm này chưa có bảng phân công nên chưa tính được điểm theo cơ quan.":
    "The criteria of this year have no assignment to lead agencies, so points per lead agency cannot be told.",
  "Góp vào thay đổi": "Part of the change",
  "Mỗi cơ quan chủ trì bao nhiêu điểm và mất bao nhiêu; tiêu chí có nhiều cơ quan chủ trì chia đều, nên các dòng cộng lại đúng bằng tổng. Phân công: {0}.":
    "How many points each lead agency answers for and how many are lost; criteria with several lead agencies are shared equally, so that the rows add up exactly to the total. Assignment: {0}.",
  "Mất nhiều nhất ở (điểm của cả tiêu chí)": "Most lost at (points of the whole criterion)",
  "{0}, năm {1}: theo cơ quan chủ trì. Góp vào thay đổi: điểm chỉ số so với năm {2}":
    "{0}, {1}: by lead agency. Part of the change: index points since {2}",
  "{0}, năm {1}: theo cơ quan chủ trì": "{0}, {1}: by lead agency",
  Mất: "Lost",
  "{0}, năm {1}: mọi tiêu chí. Thay đổi: của phần trăm đạt được so với năm trước":
    "{0}, {1}: every criterion. Change: of the percentage reached, on the year before",
  "Chỉ số là phần trăm điểm đạt được trên điểm tối đa áp dụng. Trung vị, cao nhất và thứ hạng tính trên các đơn vị đã đủ điểm; đơn vị bằng chỉ số thì đồng hạng. Đóng góp của từng phần vào thay đổi cộng lại đúng bằng thay đổi của chỉ số.":
    "The index is the share of the applicable maximum that was reached, in percent. Median, best and ranks are over the agencies with all scores; agencies with the same index share a rank. The parts of a change add up exactly to the change of the index.",

  // bests, and what changes and comparisons say of how they were made
  "Cao nhất trừ thấp nhất trong các đơn vị đã chọn": "The highest less the lowest of the chosen agencies",
  "Chỉ số (%) của {0} năm {1} và mức tốt nhất đã có": "Index (%) of {0} in {1} and the best reached so far",
  "Cộng điểm cao nhất mà các đơn vị đạt được ở từng tiêu chí":
    "The highest points any agency reached on each criterion, added up",
  "Hai năm chấm theo hai bộ tiêu chí, nối với nhau bằng bảng chuyển đổi “{0}”. “Do kết quả” là phần chỉ số từng mục tăng giảm, “do trọng số” là phần điểm tối đa khác trước; mục mới có và mục không còn tính vào trọng số.":
    "The two years are scored on two criteria sets, linked by the crosswalk “{0}”. “By performance” is due to the items' own indices, “by weight” to other maxima; items that came or went count as weight.",
  "Khoảng cách hồ sơ điểm: {0}. Khoảng cách là căn bậc hai của trung bình bình phương chênh lệch chỉ số các lĩnh vực, mỗi lĩnh vực theo tỷ trọng điểm tối đa; 0 là giống hệt nhau.":
    "Distance of the score profiles: {0}. The distance is the square root of the mean squared difference of the field indices, each field weighted by its share of the maximum; 0 is the same profile.",
  "Mỗi cơ quan chủ trì góp bao nhiêu điểm vào thay đổi của chỉ số":
    "How many points each lead agency contributed to the change of the index",
  "Năm tốt nhất của {0} là {1}, với {2} %; năm {3} là {4} %.": "The best year of {0} is {1}, with {2}%; {3} has {4}%.",
  "Năm {0}, {1} đạt mức tốt nhất của chính mình.": "In {0}, {1} reached its own best.",
  "Nếu ở mọi tiêu chí đều làm tốt như đơn vị làm tốt nhất năm {0}, {1} sẽ đạt {2} %, hơn {3} điểm.":
    "If it did as well on every criterion as the best agency of {0}, {1} would reach {2}%, {3} points more.",
  "Tốt nhất của chính mình": "Its own best",
  "Tốt nhất ở từng tiêu chí": "Best on each criterion",
  "Còn cách": "Still to go",
  "{0} chưa đủ điểm năm {1} để so với mức tốt nhất.": "{0} does not have all scores of {1} to hold against the best.",
  "{0} đơn vị không so được vì thiếu điểm một trong hai năm, hoặc năm {1} chấm theo bộ tiêu chí khác.":
    "{0} {0:agency|agencies} cannot be compared: scores of one of the years are missing, or {1} was scored on other criteria.",
  // responsibilities, leads, lead, lead-sheet
  "Bộ dữ liệu này chưa có bảng phân công cơ quan chủ trì.": "This data set has no assignment of lead agencies.",
  "Chia đều tiêu chí chung, đó là {0} số điểm mất của {1}.":
    "With shared criteria divided equally, this is {0} of the points lost by {1}.",
  "Chia đều tiêu chí chung, đó là {0} số điểm mất của {1}; so với năm {2}, phần này không làm chỉ số thay đổi.":
    "With shared criteria divided equally, this is {0} of the points lost by {1}; compared with {2}, this part did not change the index.",
  "Chia đều tiêu chí chung, đó là {0} số điểm mất của {1}; so với năm {2}, phần này làm chỉ số giảm {3} điểm.":
    "With shared criteria divided equally, this is {0} of the points lost by {1}; compared with {2}, this part lowered the index by {3} points.",
  "Chia đều tiêu chí chung, đó là {0} số điểm mất của {1}; so với năm {2}, phần này làm chỉ số tăng {3} điểm.":
    "With shared criteria divided equally, this is {0} of the points lost by {1}; compared with {2}, this part raised the index by {3} points.",
  "Chưa có điểm": "No score yet",
  "Chủ trì cùng cơ quan khác": "Shared with another lead agency",
  "Chủ trì cùng {0}": "Shared with {0}",
  "Các tiêu chí {0} chủ trì, mất nhiều điểm nhất trước; thay đổi so với năm {1}; trung vị của {2} đơn vị khác đủ điểm.":
    "The criteria led by {0}, most points lost first; change since {1}; median of {2} other {2:agency|agencies} with all scores.",
  "Có tiêu chí chưa có điểm, không tính vào điểm mất.":
    "Some criteria have no score yet and do not count as points lost.",
  "Căn cứ": "Basis",
  "phụ lục": "annex",
  "theo {0}": "as {0}",
  "Không có năm {0} đủ điểm để tính thay đổi.": "There is no {0} with all scores to compute a change from.",
  "Không có tiêu chí nào mất điểm mà đa số đơn vị đạt điểm tối đa.":
    "There is no criterion that lost points while most agencies reach the maximum.",
  "Không ghi ở đây: {0} tiêu chí khác, mất tổng cộng {1} điểm.":
    "Not listed here: {0} other {0:criterion|criteria}, which lost {1} points in all.",
  "Làm chỉ số thay đổi": "Moved the index by",
  "Lãnh đạo cơ quan chủ trì": "Head of the lead agency",
  "Ngày … tháng … năm ……": "Date: …… / …… / ………",
  "Người lập phiếu": "Prepared by",
  "Năm {0}, {1} chấm theo bộ tiêu chí khác với bảng phân công cơ quan chủ trì.":
    "In {0}, {1} is scored on other criteria than those that lead agencies are assigned to.",
  "Năm {0}, {1} chủ trì {2} tiêu chí của {3}: đạt {4} trên {5} điểm ({6} %), mất {7} điểm.":
    "In {0}, {1} leads {2} {2:criterion|criteria} of {3}: {4} of {5} points reached ({6}%), {7} lost.",
  "Năm {0}, {1} không mất điểm nào.": "In {0}, {1} loses no points.",
  "Năm {0}, {1} mất {2} điểm; chia đều tiêu chí chung, mất nhiều nhất là {3}: {4} điểm ({5}).":
    "In {0}, {1} loses {2} points; with shared criteria divided equally, most are lost by {3}: {4} points ({5}).",
  "Phiếu cơ quan chủ trì": "Lead agency sheet",
  "Phiếu một trang A4 cho lãnh đạo {0}": "One-page A4 sheet for the head of {0}",
  "Phần trong điểm mất": "Share of points lost",
  "So với năm {0}, {1} kéo chỉ số lên nhiều nhất ({2}).": "Compared with {0}, {1} raised the index most ({2}).",
  "So với năm {0}, {1} kéo chỉ số xuống nhiều nhất ({2}).": "Compared with {0}, {1} lowered the index most ({2}).",
  "Thay đổi: phần của mỗi cơ quan trong thay đổi của chỉ số so với năm {0}, tính bằng điểm chỉ số.":
    "Change: the part of each lead agency in the change of the index since {0}, in index points.",
  "Việc dễ lấy điểm trước": "Easy points first",
  "Và {0} tiêu chí khác có dấu ◆.": "And {0} other {0:criterion|criteria} marked ◆.",
  "In phiếu": "Print the sheet",
  "Xem đủ số liệu của cơ quan này": "All figures of this lead agency",
  "còn mất {0} điểm; {1}/{2} đơn vị khác đạt điểm tối đa.":
    "{0} points lost; {1} of {2} other {2:agency|agencies} reach the maximum.",
  "kết quả thẩm định": "appraised results",
  "trên {0} điểm": "of {0} points",
  "{0} không chủ trì tiêu chí nào áp dụng cho {1} năm {2}.": "{0} leads no criterion that applies to {1} in {2}.",
  "{0} tiêu chí chưa có điểm, không tính vào điểm mất.":
    "{0} {0:criterion has|criteria have} no score yet and {0:does|do} not count as points lost.",
  "{0} trong {1}, năm {2}: tiêu chí chung tính đủ; trung vị của {3} đơn vị khác đủ điểm.":
    "{0} within {1}, {2}: shared criteria in full; median of {3} other {3:agency|agencies} with all scores.",
  "{0} điểm, chia đều tiêu chí chung": "{0} points, shared criteria divided equally",
  "{0}, năm {1}: tiêu chí chung chia đều cho các cơ quan, các dòng cộng lại đúng bằng tổng.":
    "{0}, {1}: shared criteria divided equally among their lead agencies; the rows add up exactly to the total.",
  "{0}, năm {1}: tiêu chí chung tính đủ cho mỗi cơ quan, các dòng không cộng thành tổng.":
    "{0}, {1}: shared criteria counted in full for each lead agency; the rows do not add up to the total.",
  "* Điểm tối đa minh hoạ.": "* Illustrative maxima.",
  Đạt: "Reached",
  "Điểm so với năm trước": "Points on the year before",
  "Điểm trung vị của các đơn vị khác": "Median points of the other agencies",
  "Điểm đạt": "Score",
  "Đơn vị được chấm: {0}": "Scored agency: {0}",
  "điểm so với năm {0}, chia đều": "points since {0}, divided equally",

  // self-assessment
  "Bằng nhau": "Equal",
  "Bộ dữ liệu này không có điểm tự chấm để so với thẩm định.":
    "This data set has no self-assessed scores to compare with the appraisal.",
  "Giới hạn đồng thuận": "Limits of agreement",
  "Hệ số phù hợp": "Concordance",
  "Hệ số tương quan phù hợp của Lin: 1 là trùng khớp": "Lin's concordance correlation: 1 is identical",
  "Không có bảng phân công cơ quan chủ trì cho bộ tiêu chí của năm này.":
    "There is no assignment of lead agencies for the criteria of this year.",
  "Không tiêu chí nào tự chấm cao hơn thẩm định.": "No criterion is self-assessed above the appraisal.",
  "Kết luận": "Finding",
  "Lệch trung bình (điểm)": "Mean gap (points)",
  "Lệch trung bình ± 1,96 độ lệch chuẩn: khoảng chứa gần 95 % đơn vị":
    "Mean gap ± 1.96 standard deviations: holds about 95% of the agencies",
  "Mức lệch": "Size",
  "Năm {0} chưa có đơn vị nào đủ cả điểm tự chấm và thẩm định để so tổng điểm.":
    "In {0} no agency has all self-assessed and appraised scores, so totals cannot be compared.",
  "Năm {0} chưa tiêu chí nào có từ 5 đơn vị đủ cả hai số liệu để xét.":
    "In {0} no criterion has both figures in five agencies or more, so none is tested.",
  "Năm {0} không có tự chấm: {1}.": "Without self-assessment in {0}: {1}.",
  "Năm {0}, cộng tất cả đơn vị: tiêu chí chung chia đều cho các cơ quan.":
    "{0}, all agencies added up: shared criteria divided equally among their lead agencies.",
  "Năm {0}, mọi đơn vị có điểm thẩm định đều có tự chấm.":
    "In {0} every agency with appraised scores has self-assessed ones.",
  "Năm {0}, so {1} tiêu chí có đủ hai số liệu, {2} tự chấm cao hơn thẩm định ở {3} tiêu chí ({4} điểm) và thấp hơn ở {5} tiêu chí ({6} điểm).":
    "In {0}, over the {1} {1:criterion|criteria} with both figures, {2} assesses itself above the appraisal in {3} ({4} points) and below it in {5} ({6} points).",
  "Năm {0}, tất cả đơn vị đủ cả hai số liệu: lệch là tự chấm trừ thẩm định.":
    "{0}, all agencies with both figures: the gap is self-assessed minus appraised.",
  "Năm {0}, tất cả đơn vị: tự chấm cao hơn thẩm định ở {1} chỗ, chênh nhiều nhất trước.":
    "{0}, all agencies: {1} {1:score|scores} self-assessed above the appraisal, largest gap first.",
  "Năm {0}, ở {1} đơn vị đủ cả hai số liệu, tự chấm cao hơn thẩm định trung bình {2} điểm.":
    "In {0}, in the {1} {1:agency|agencies} with both figures, self-assessment is above the appraisal by {2} points on average.",
  "Năm {0}, ở {1} đơn vị đủ cả hai số liệu, tự chấm thấp hơn thẩm định trung bình {2} điểm.":
    "In {0}, in the {1} {1:agency|agencies} with both figures, self-assessment is below the appraisal by {2} points on average.",
  "Năm {0}: trong {1} tiêu chí được xét, {2} tiêu chí lệch một cách có hệ thống.":
    "{0}: of {1} {1:criterion|criteria} tested, {2} {2:departs|depart} systematically.",
  "Số lần khác nhau": "Times different",
  "Tổng điểm": "Total",
  "Tự chấm cao hơn (điểm)": "Self-assessed higher (points)",
  "Tự chấm cao hơn một cách có hệ thống ở {0} tiêu chí.":
    "Self-assessment is systematically higher in {0} {0:criterion|criteria}.",
  "Tự chấm thấp hơn (điểm)": "Self-assessed lower (points)",
  "Xét {0} tiêu chí năm {1}: không tiêu chí nào lệch một cách có hệ thống.":
    "{0} {0:criterion|criteria} tested in {1}: none departs systematically.",
  "lớn (d = {0})": "large (d = {0})",
  "mọi đơn vị như nhau": "the same in all agencies",
  "nhỏ (d = {0})": "small (d = {0})",
  "từ {0} đến {1}": "{0} to {1}",
  "tự chấm cao hơn": "self-assessed higher",
  "tự chấm thấp hơn": "self-assessed lower",
  "vừa (d = {0})": "medium (d = {0})",
  "{0} không có đủ điểm tự chấm và thẩm định năm {1}.":
    "{0} does not have both self-assessed and appraised scores in {1}.",
  "{0} tiêu chí không so vì không có điểm tự chấm, như tiêu chí chấm qua điều tra xã hội học.":
    "{0} {0:criterion is|criteria are} not compared for want of a self-assessed score, such as those scored by surveys.",
  "{0} trên {1}": "{0} of {1}",
  "{0} đơn vị có tổng điểm tự chấm và thẩm định khác nhau nhiều nhất năm {1}":
    "The {0} {0:agency|agencies} whose self-assessed and appraised totals differ most in {1}",
  "{0}, năm {1}: tiêu chí chung chia đều cho các cơ quan.":
    "{0}, {1}: shared criteria divided equally among their lead agencies.",
  "{0}, năm {1}: tự chấm cao hơn thẩm định ở {2} tiêu chí, chênh nhiều nhất trước.":
    "{0}, {1}: {2} {2:criterion|criteria} self-assessed above the appraisal, largest gap first.",

  // lab: scenarios
  "Các đơn vị khác": "Other agencies",
  "Giả định: các đơn vị khác, điểm tối đa đề xuất": "Assumptions: other agencies, proposed maxima",
  "Giữ nguyên điểm": "Keep their scores",
  "Hiện hành": "In force",
  "Đi tiếp xu hướng của mình {0} năm": "Move {0} {0:year|years} along their own trends",
  "Điểm tối đa đề xuất cho các lĩnh vực: các tiêu chí bên trong đổi theo tỷ lệ, mọi đơn vị giữ phần trăm đã đạt.":
    "Proposed maxima of the fields: the criteria within are scaled, every agency keeps the percentage it reached.",
  "Điểm tối đa đề xuất: {0}": "Proposed maximum: {0}",
  "Đề xuất": "Proposed",
  "Tỷ lệ hài lòng": "Share satisfied",
  "giá trị {0}": "value {0}",
  "như năm {0}": "as in {0}",
  "thêm {0} điểm": "{0} points",
  "{0} % điểm tối đa": "{0}% of the maximum",
  "điểm tối đa": "full marks",
  "Hiện nay": "Now",
  "Mô phỏng đơn vị này": "Simulate this agency",
  "So sánh {0} kịch bản của {1}, năm {2} (giả định, không phải kết quả chính thức)":
    "{0} {0:scenario|scenarios} of {1}, {2} (hypothetical, not official results)",
  "Tiêu chí thay đổi": "Criteria changed",
  "Tải bảng so sánh (CSV)": "Download the comparison (CSV)",
  "{0} kịch bản khác là của đơn vị, năm hay giai đoạn khác nên không so ở đây.":
    "{0} other {0:scenario|scenarios} of another agency, year or stage {0:is|are} not compared here.",
  "Theo kịch bản “{0}”, chỉ số năm {1} của {2} {3}; {4}; {5}.":
    "In the scenario “{0}”, the {1} index of {2} {3}; it {4}; {5}.",
  "Theo kịch bản “{0}”, {1} đạt {2} % trên phần đã có điểm; còn tiêu chí chưa có điểm nên chưa xếp hạng.":
    "In the scenario “{0}”, {1} scores {2}% over what has a score; some criteria have none yet, so it is not ranked.",
  "Tiêu chí đã thay đổi": "Changed criteria",
  "giữ hạng {0} trong {1} đơn vị": "keeps rank {0} of {1} agencies",
  "từ hạng {0} lên hạng {1} trong {2} đơn vị": "rises from rank {0} to {1} of {2} agencies",
  "từ hạng {0} xuống hạng {1} trong {2} đơn vị": "falls from rank {0} to {1} of {2} agencies",
  "từ {0} % giảm {1} điểm, còn {2} %": "falls by {1} points, from {0}% to {2}%",
  "từ {0} % tăng {1} điểm, lên {2} %": "rises by {1} points, from {0}% to {2}%",
  "vẫn là {0} %": "stays at {0}%",
  "Cho {0} trên {1} điểm": "Makes {0} of {1} points",
  "Các mục đạt: {0}": "Items met: {0}",
  "Cách tính điểm": "How points are found",
  "{0}, nhập số": "{0}, type a figure",
  "Điểm {0}": "Points of {0}",
  "Ngay dưới: {0} ({1}).": "Just below: {0} ({1}).",
  "Ngay trên: {0} ({1}).": "Just above: {0} ({1}).",
  "Thang xếp hạng theo kịch bản": "Ranking in the scenario",
  "Thang xếp hạng: {0} hạng {1} trong {2} đơn vị.": "Ranking: {0} stands at {1} of {2} agencies.",
  "Thang xếp hạng: đơn vị chưa được xếp hạng.": "Ranking: the agency is not ranked.",
  "Hiện nay: hạng {0}": "Now: rank {0}",
  "Đạt điểm tối đa": "Full marks",
  "Cao nhất nhóm so sánh": "Best of the peers",
  "Như năm {0}": "As in {0}",
  "Trung vị nhóm so sánh": "Median of the peers",
  "Trả về điểm hiện nay": "Back to the score now",
  "Trả về điểm hiện nay: {0}": "Back to the score now: {0}",
  "hiện nay {0}": "now {0}",
  "Đặt nhanh": "Set to",
  "Ghép hai kịch bản": "Combine the two",
  "Ghép kịch bản": "Combine scenario",
  "với kịch bản": "with scenario",
  "Đã ghép, không có chỗ nào mâu thuẫn.": "Combined, nothing conflicts.",
  "Đã ghép; {0} chỗ mâu thuẫn, giữ theo “{1}”:": "Combined; {0} {0:conflict|conflicts}, “{1}” stands:",
  "Đặt nhanh: {0}": "Set {0} to",
  "Bằng cao nhất năm trước": "At last year's best",
  "Bằng trung vị": "At the median",
  "Không còn tiêu chí nào mất điểm.": "No criterion loses points.",
  "Lên một bậc khi đạt": "Lifts the rank at",
  "Mỗi tiêu chí một mình làm được gì cho {0}, tính từ điểm năm {1}":
    "What each criterion alone could do for {0}, from its {1} scores",
  "Số điểm ít nhất ở riêng tiêu chí này để lên ít nhất một bậc":
    "The least points on this criterion alone that lift the rank by one or more",
  "tính từ điểm hiện nay của {0}, năm {1}": "from the scores of {0} as they are, {1}",
  "Điểm chỉ số tăng thêm, và thứ hạng khi đó": "Index points gained, and the rank then",
  "Đặt điểm tối đa cho {0}": "Set {0} to full marks",
  đặt: "set",
  "Bằng năm trước": "As the year before",
  "Cao nhất nhóm so sánh ở mọi nơi thấp hơn": "Best of the peers wherever below it",
  "Trung vị nhóm so sánh ở mọi nơi thấp hơn": "Median of the peers wherever below it",
  "Điểm tối đa ở mọi nơi dễ lấy lại (quá nửa nhóm so sánh đã đạt)":
    "Full marks wherever easy (more than half of the peers have them)",
  "Chưa thay đổi tiêu chí nào.": "No criterion is changed yet.",
  "Chủ trì": "Lead agency",
  "Các tiêu chí thay đổi trong kịch bản “{0}”, {1} năm {2}": "Criteria changed in the scenario “{0}”, {1}, {2}",
  "Cách đặt": "Set as",
  "Việc của từng cơ quan chủ trì trong kịch bản “{0}”; tiêu chí chung chia đều điểm cho các cơ quan":
    "What the scenario “{0}” asks of each lead agency; shared criteria divided equally",
  "Vào chỉ số": "Index points",
  "kịch bản giả định “{0}”, {1}, năm {2}; không phải kết quả chính thức":
    "hypothetical scenario “{0}”, {1}, {2}; not an official result",
  "Điểm chỉ số mà tiêu chí làm thay đổi": "By how much the criterion changes the index",
  "Điểm mất hiện nay": "Points lost now",
  "Điểm mất theo kịch bản": "Points lost in the scenario",
  "Điểm tăng": "Points gained",
  "+ Kịch bản mới": "+ New scenario",
  "Chép liên kết này để gửi:": "Copy this link to send it:",
  "Chép liên kết": "Copy link",
  "Các kịch bản": "Scenarios",
  "Ghi chú: giả định, người đề xuất …": "Note: assumptions, proposed by …",
  "Kịch bản quá dài để gửi bằng liên kết: hãy lưu ra tệp và gửi tệp.":
    "The scenario is too long for a link: save it to a file and send the file.",
  "{0} (đã lưu trong trình duyệt): không mở được với bộ dữ liệu của trang này; kịch bản vẫn được giữ.":
    "{0} (kept in this browser): cannot be opened with the data set of this page; it stays kept.",
  "Ghi chú: {0}": "Note: {0}",
  "Liên kết kịch bản": "Link to the scenario",
  "Lưu ra tệp": "Save to file",
  "Lấy lại kịch bản vừa xoá": "Bring back the deleted scenario",
  "Mở tệp, hoặc thả tệp vào đây": "Open files, or drop them here",
  "Nhân bản": "Duplicate",
  "Tên kịch bản": "Name of the scenario",
  Xoá: "Delete",
  "Đã chép liên kết. Ai mở liên kết sẽ thấy đúng kịch bản này trên cùng bộ dữ liệu.":
    "Link copied. Whoever opens it sees this very scenario on the same data set.",
  "Đã hiểu": "Understood",
  "Mẫu “{0}” không đổi tiêu chí nào.": "The preset “{0}” changes no criterion.",
  "Mẫu “{0}” đặt {1} tiêu chí.": "The preset “{0}” sets {1} {1:criterion|criteria}.",
  "Trả về hiện nay": "Reset all",
  "Áp dụng mẫu …": "Apply a preset …",
  "Áp dụng mẫu": "Apply a preset",
  "↶ Hoàn tác": "↶ Undo",
  "↷ Làm lại": "↷ Redo",
  "Gõ mã hoặc tên, có dấu hoặc không dấu": "Type a code or a name",
  Hiện: "Show",
  "Không có tiêu chí nào như vậy.": "No such criterion.",
  "Nơi mất điểm": "Where points are lost",
  "Tất cả": "All",
  "Xếp theo": "Group by",
  "Đã thay đổi": "Changed",
  "Bản sao của {0}": "Copy of {0}",
  "Liên kết do phiên bản mới hơn của trang này tạo ra nên chưa đọc được.":
    "The link was made by a newer version of this page and cannot be read yet.",
  "Liên kết kịch bản bị cắt hoặc bị sửa trên đường gửi, không đọc được. Hãy xin lại liên kết hoặc tệp kịch bản.":
    "The link was cut or changed on its way and cannot be read. Ask for the link again, or for the scenario's file.",
  "Liên kết": "Link",
  "Thay đổi này không thực hiện được.": "This change cannot be made.",
  "Trình duyệt không cho lưu lại: hãy tải tệp kịch bản về trước khi đóng trang.":
    "The browser does not let scenarios be kept: save them to files before you close the page.",
  "{0} không có điểm năm {1} ở giai đoạn này.": "{0} has no scores in {1} at this stage.",
  "{0}: không mở được với bộ dữ liệu của trang này.": "{0}: cannot be opened with the data set of this page.",
  "{0}: không phải tệp kịch bản (không đọc được JSON).": "{0}: not a scenario (it cannot be read as JSON).",

  // table
  "Xem cả {0} dòng": "Show all {0} rows",

  // planner
  "{0} Bước {1} trên {2}.": "{0} Step {1} of {2}.",
  "{0} chỉ được nâng {1} tiêu chí: cần ít nhất {2} tiêu chí.":
    "{0} may raise only {1} {1:criterion|criteria}: at least {2} {2:is|are} needed.",
  "{0} chỉ được nâng {1} điểm: cần ít nhất {2} điểm.":
    "{0} may raise only {1} {1:point|points}: at least {2} {2:is|are} needed.",
  "{0} chỉ được nâng khi {1} đã lên mức cao nhất": "{0} may rise only once {1} has reached the highest it can",
  "{0} chỉ được nâng khi {1} đã lên mức cao nhất: bỏ thứ tự này hoặc để {2} lên được.":
    "{0} may rise only once {1} has reached the highest it can: drop this order, or let {2} rise.",
  "{0} chỉ được đến {1} điểm: cần ít nhất {2} điểm.":
    "{0} may reach only {1} {1:point|points}: at least {2} {2:is|are} needed.",
  "{0} giây": "{0} s",
  "{0} không được nâng: hãy cho phép nâng.": "{0} must not rise: let it.",
  "{0} phải nâng, nhưng không có mức nào cao hơn hiện nay.":
    "{0} must rise, but there is nothing above what it has now.",
  "{0} phải từ {1} điểm, nhưng không có mức nào như vậy đạt được: hạ mức này hoặc nới điều kiện khác.":
    "{0} must reach {1} {1:point|points}, but nothing of the kind can be reached: lower it, or loosen another condition.",
  "{0} từ điểm": "{0} from, points",
  "{0} đến điểm": "{0} to, points",
  "{0} được nâng": "{0} may rise",
  "{0}: không phải đề bài kế hoạch (không đọc được JSON).": "{0}: not a planning problem (it cannot be read as JSON).",
  Bỏ: "Remove",
  "Bớt so với rẻ nhất": "Left out of the cheapest",
  "Chi phí cố định của {0}": "Fixed cost of {0}",
  "Chi phí của {0}": "Cost of {0}",
  "Chi phí là giả định của người dùng, không phải số liệu. “Theo nguồn điểm” chỉ để minh hoạ: một điểm từ điều tra hay SIPAS đắt gấp {0} lần, từ số liệu kinh tế – xã hội gấp {1} lần một điểm thẩm định hồ sơ.":
    "Costs are the user's assumptions, not data. “By source of points” only illustrates: a point from a survey or from SIPAS costs {0} times, one from socio-economic statistics {1} times as much as a point of the appraisal of files.",
  "Chi phí mỗi điểm của {0}": "Cost per point of {0}",
  "Chi phí và điều kiện của từng tiêu chí": "Costs and conditions of single criteria",
  "Chi phí và điều kiện của {0} tiêu chí": "Costs and conditions of {0} {0:criterion|criteria}",
  "Chưa tìm kế hoạch nào.": "No plan was looked for yet.",
  "Chỉ số từ (%)": "Index from (%)",
  "Chỉ số tối thiểu: {0}": "Least index: {0}",
  "Các bước đã xong": "Steps done",
  "Các mức và chi phí của {0}": "Levels and costs of {0}",
  "Cần đạt": "To reach",
  "Cố định mỗi tiêu chí": "Fixed, per criterion",
  "Dù mọi tiêu chí của {0} lên mức cao nhất có thể cũng không đủ {1} điểm mà mục tiêu cần: hãy hạ mục tiêu.":
    "Even with every criterion of {0} at the highest it can reach, the {1} {1:point|points} of the target are not there: lower the target.",
  "Dù mọi tiêu chí lên mức cao nhất có thể cũng không đủ {0} điểm mà mục tiêu cần: hãy hạ mục tiêu.":
    "Even with every criterion at the highest it can reach, the {0} {0:point|points} of the target are not there: lower the target.",
  Dừng: "Stop",
  "Ghi điểm: chi phí, các mức cách nhau bằng dấu chấm phẩy, ví dụ 0,5: 10; 1: 25":
    "Write points: cost, with a semicolon between levels, for example 0.5: 10; 1: 25",
  "Giá trị cần đạt": "Value to reach",
  "Giới hạn của cơ quan chủ trì": "Limits of lead agencies",
  "Giới hạn của từng cơ quan chủ trì; để trống là không giới hạn":
    "Limits of each lead agency; left empty there is none",
  "Hiện nay (%)": "Now (%)",
  "In kế hoạch": "Print the plan",
  "Không chạy được bộ giải bài toán.": "The solver does not run.",
  "Không có kế hoạch nào đạt mục tiêu. Xa nhất trong các điều kiện này: {0}, với {1}.":
    "No plan reaches the target. The furthest within these conditions: {0}, for {1}.",
  "Không có kế hoạch nào: các điều kiện mâu thuẫn nhau.": "There is no plan: the conditions contradict each other.",
  "Không có phương án nào khác đạt mục tiêu.": "No other plan reaches the target.",
  "Không lập được kế hoạch: {0}": "No plan could be made: {0}",
  "Kế hoạch của {0} từ điểm năm {1}: {2} tiêu chí cần nâng":
    "Plan of {0} from the scores of {1}: {2} {2:criterion|criteria} to raise",
  "Kế hoạch rẻ nhất và các phương án tiếp theo: mỗi phương án không dùng trọn bộ tiêu chí của phương án nào trước nó":
    "The cheapest plan and the next ones: none uses all the criteria of one before it",
  "Kế hoạch {0} %": "Plan {0}%",
  "Làm sau": "Then",
  "Làm trước": "First",
  "Lưu đề bài": "Save the problem",
  "Lập kế hoạch": "Planning",
  "Mọi tiêu chí như nhau": "All criteria alike",
  "Mỗi điểm tăng": "Per point gained",
  "Mục tiêu": "Target",
  "Mục tiêu đã đạt: không cần nâng tiêu chí nào.": "The target is reached already: no criterion has to rise.",
  "Mức tối thiểu của từng lĩnh vực": "Least index of each field",
  "Mở đề bài": "Open a problem",
  "Ngân sách": "Budget",
  "Ngân sách {0} {1} của {2}: cần ít nhất {3} {4}.": "The budget of {0} {1} of {2}: at least {3} {4} needed.",
  "Ngân sách {0} {1}: cần ít nhất {2} {3}.": "The budget of {0} {1}: at least {2} {3} needed.",
  "Nhóm từ": "Group from",
  "Nhập một số không âm.": "Type a number that is not negative.",
  "Nhập một số nguyên không âm.": "Type a whole number that is not negative.",
  "Nhập một số từ 0 đến {0}.": "Type a number from 0 to {0}.",
  "Phương án": "Plan",
  "Phương án khác: {0}, {1} tiêu chí, {2}.": "Another plan: {0}, {1} {1:criterion|criteria}, {2}.",
  "Rẻ nhất: {0}, {1} tiêu chí, {2}.": "Cheapest: {0}, {1} {1:criterion|criteria}, {2}.",
  "Số tiêu chí nâng nhiều nhất": "Most criteria raised",
  "Số điểm nâng nhiều nhất": "Most points gained",
  "Tệp Excel bằng tiếng Việt.": "The Excel file is in Vietnamese.",
  "Theo nguồn điểm": "By source of points",
  "Thêm so với rẻ nhất": "Added to the cheapest",
  "Thêm thứ tự": "Add the order",
  "Thứ hạng từ": "Rank from",
  "Thứ tự thực hiện": "Order of work",
  "Tiêu chí chung tính đủ cho mỗi cơ quan cùng chủ trì.":
    "A shared criterion counts in full for each of its lead agencies.",
  "Tiêu chí cần nâng": "Criteria to raise",
  "Tìm kế hoạch rẻ nhất": "Find the cheapest plan",
  "Tìm phương án khác": "Find other plans",
  Tăng: "Gain",
  "Tải kế hoạch (Excel)": "Download the plan (Excel)",
  "Tối thiểu (%)": "Least (%)",
  "Tổng điểm từ": "Points from",
  Từ: "From",
  "Việc của từng cơ quan chủ trì trong kế hoạch; tiêu chí chung tính đủ cho mỗi cơ quan":
    "The work of each lead agency in the plan; a shared criterion counts in full for each",
  "Vẽ đường chi phí": "Draw the cost curve",
  Xem: "Show",
  "Xem phương án {0}": "Show plan {0}",
  "Xong sau {0}.": "Done after {0}.",
  chung: "as all",
  "chỉ số {0} → {1} %": "index {0} → {1}%",
  "cố định": "fixed",
  "giữ nhóm {0}": "still group {0}",
  "hạng {0} → {1}": "rank {0} → {1}",
  không: "must not",
  "không hạn chế": "no limit",
  "kế hoạch của {0} từ điểm năm {1}": "plan of {0} from the scores of {1}",
  "kịch bản, không phải kết quả": "a scenario, not a result",
  "mỗi điểm": "per point",
  "nhóm {0} → {1}": "group {0} → {1}",
  phải: "must",
  "theo mức": "by level",
  "theo điểm": "by point",
  tuỳ: "may",
  "Đang tìm chi phí của từng mức điểm.": "Looking for the cost of each total.",
  "Đang tìm các phương án khác.": "Looking for other plans.",
  "Đang tìm kế hoạch rẻ nhất.": "Looking for the cheapest plan.",
  "Điền một hay nhiều ô; mọi ô đã điền đều phải đạt. Thứ hạng tính khi các đơn vị khác như trong kịch bản đang mở.":
    "Fill in one or more; all that are filled in must hold. The rank is among the other agencies as they are in the open scenario.",
  "Điều gì cản trở": "What stands in the way",
  "Đã dừng sau {0}.": "Stopped after {0}.",
  "Đã thêm kịch bản “{0}”.": "The scenario “{0}” was added.",
  Đến: "To",
  "Đơn vị tính": "Unit",
  "Đưa vào kịch bản": "Put into a scenario",
  "Được nâng": "May rise",
  "Được nâng: tuỳ kế hoạch, phải nâng, hay không được nâng. Từ, đến: mức điểm mà tiêu chí được dừng lại. Chi phí theo mức: mỗi mức điểm một tổng chi phí, ví dụ 0,5: 10; 1: 25.":
    "May rise: as the plan wants, it must, or it must not. From, to: the points between which a criterion may end. Cost by level: a total cost for each level of points, for example 0.5: 10; 1: 25.",
  "Đặt nhanh cho mọi tiêu chí:": "Set for all criteria:",
  "Đề bài ban đầu": "Start again",
  "Đề bài chưa đúng:": "The problem is not right yet:",
  "Đề bài hoặc giả định về các đơn vị khác đã sửa sau khi tìm: bấm “Tìm kế hoạch rẻ nhất” để tính lại.":
    "The problem, or what the other agencies do, was changed since: press “Find the cheapest plan” to look again.",
  "đạt các mục {0}": "items {0} met",
  "đến mức: chi phí": "level: cost",
  "Chưa thể nói {0} hay {1} hơn: {2} hơn trong {3} số lần mô phỏng, bằng {4}, kém {5}, không bên nào đạt {6}; chỉ số hiện chênh {7} điểm.":
    "It cannot be said whether {0} or {1} is ahead: {2} is ahead in {3} of the draws, level in {4}, behind in {5}, and neither reaches {6}; their indices now differ by {7} points.",
  "Cách tính": "Method",
  "Cách tính: mỗi lần mô phỏng chọn ngẫu nhiên một trong các cách đã nêu.":
    "Method: each draw takes one of the ways named, at random.",
  "Dirichlet, độ tập trung {0}": "Dirichlet, concentration {0}",
  "Giả định: điều gì không chắc chắn, và đến đâu": "Assumptions: what is uncertain, and how far",
  "Hiện khoảng hạng {0}": "Show {0} intervals of the ranks",
  "Hạng giữa": "Median rank",
  "{0} xếp hạng {1} trong {2} đơn vị năm {3}, nhưng chỉ chắc là từ hạng {4} đến hạng {5} ({6} số lần mô phỏng).":
    "{0} ranks {1} of {2} in {3}, but only ranks {4} to {5} are sure ({6} of the draws).",
  "{0} xếp hạng {1} trong {2} đơn vị năm {3}, và hạng đó chắc chắn: trong {4} số lần mô phỏng là hạng {5}.":
    "{0} ranks {1} of {2} in {3}, and that is sure: in {4} of the draws the rank is {5}.",
  "Khoảng chỉ số {0}": "{0} interval of the index",
  "Khoảng hạng do mô phỏng {0} lần với các giả định mặc định (minh hoạ), không phải kết quả chính thức; vạch là khoảng hạng, chấm là hạng theo điểm. Xem giả định và từng đơn vị ở trang":
    "Intervals of the ranks from {0} draws under the default assumptions (illustrative), not official results; the bar is the interval, the dot the rank by the scores. Assumptions and single agencies are on the page",
  "Không chạy được phần mô phỏng.": "The simulation does not run.",
  "Không mô phỏng được: {0}": "Could not simulate: {0}",
  "Mô phỏng, không phải kết quả chính thức. Giả định: {0}.": "Simulated draws, not official results. Assumptions: {0}.",
  "Những hạng đầu": "First ranks",
  "So với": "Against",
  "Trong {0} số lần mô phỏng, hạng của {1} nằm từ {2} đến {3}.":
    "In {0} of the draws the rank of {1} lies between {2} and {3}.",
  "Trong {0} số lần mô phỏng, hạng của {1} theo kịch bản nằm từ {2} đến {3}; hiện nay từ {4} đến {5}.":
    "In {0} of the draws the rank of {1} in the scenario lies between {2} and {3}; now it lies between {4} and {5}.",
  "Trung vị của hạng trong các lần mô phỏng": "Median of the rank over the draws",
  "Trọng số của": "Weights of",
  "Trọng số": "Weights",
  "Trọng số: điểm tối đa của từng lĩnh vực là một quyết định; mỗi lần mô phỏng đổi chúng một ít rồi đưa tổng về như cũ.":
    "Weights: the maximum of each field is a decision; each draw changes them a little and then restores their total.",
  "Từ hạng nào đến hạng nào trong {0} số lần mô phỏng": "From which to which rank in {0} of the draws",
  "các cách chuẩn hoá": "several normalisations",
  "có lúc bỏ một lĩnh vực": "at times without a field",
  "cộng hoặc nhân": "adding or multiplying",
  "giữ nguyên": "as they are",
  "không có sai số": "without error",
  "kịch bản “{0}”, năm {1}; {2}": "scenario “{0}”, {1}; {2}",
  "lệch như tự chấm và thẩm định": "as self-assessment and appraisal differ",
  "nhóm {0} {1}": "group {0} {1}",
  "như công bố": "as published",
  "tiêu chí cấp cuối": "lowest-level criteria",
  "{0} chưa được xếp hạng năm {1}, nên chưa so được.": "{0} is not ranked in {1} and cannot be compared.",
  "{0} còn tiêu chí chưa có điểm nên chưa xếp hạng: không có thứ hạng để mô phỏng.":
    "{0} has criteria without a score and is not ranked: there is no rank to simulate.",
  "{0} còn tiêu chí chưa có điểm năm {1} nên chưa xếp hạng; khoảng hạng của các đơn vị khác ở dưới.":
    "{0} has criteria without a score in {1} and is not ranked; the intervals of the other agencies are below.",
  "{0} hạng đầu": "First {0} {0:rank|ranks}",
  "{0} không có điểm năm {1}; khoảng hạng của các đơn vị khác ở dưới.":
    "{0} has no scores in {1}; the intervals of the other agencies are below.",
  "{0} lần mô phỏng trong {1} giây.": "{0} draws in {1} {1:second|seconds}.",
  "{0} phiếu": "{0} answers",
  "{0} thật sự hơn {1}: hơn trong {2} số lần mô phỏng (bằng {3}, kém {4}); chỉ số hiện chênh {5} điểm.":
    "{0} is really ahead of {1}: ahead in {2} of the draws (level in {3}, behind in {4}); their indices now differ by {5} points.",
  "{0} thật sự kém {1}: kém trong {2} số lần mô phỏng (bằng {3}, hơn {4}); chỉ số hiện chênh {5} điểm.":
    "{0} is really behind {1}: behind in {2} of the draws (level in {3}, ahead in {4}); their indices now differ by {5} points.",
  "± {0} điểm mỗi tiêu chí": "± {0} points per criterion",
  "Điểm thẩm định": "Appraised scores",
  "Điểm thẩm định: hai lần chấm cùng một hồ sơ ít khi bằng nhau. Mức lệch lấy từ chênh lệch giữa tự chấm và thẩm định của từng tiêu chí, hoặc do bạn đặt.":
    "Appraised scores: two gradings of one file are seldom equal. How far they are apart is taken from the differences of self-assessment and appraisal on each criterion, or set by you.",
  "Điểm điều tra": "Survey scores",
  "Điểm điều tra: hỏi một mẫu khác thì tỷ lệ hài lòng sẽ hơi khác; mẫu càng nhỏ, điểm càng dao động.":
    "Survey scores: another sample would have given a slightly different share; the smaller the sample, the more the score varies.",
  "Độ tin cậy": "Certainty",
  "đơn vị xếp liền kề": "the agency next in rank",
  "đủ các lĩnh vực hoặc bỏ một lĩnh vực bất kỳ": "all fields or all but one of them",
  "Số lần mô phỏng đã xong": "Draws done",
  "Tỷ lệ số lần mô phỏng đơn vị ở trong những hạng đầu":
    "Share of the draws in which the agency is among the first ranks",
  "Giữ nhóm": "Keeps its group",
  "Tỷ lệ số lần mô phỏng đơn vị ở nhóm như hiện nay": "Share of the draws in which the agency is in its present group",
  "Tỷ lệ số lần mô phỏng {0} hơn đơn vị này": "Share of the draws in which {0} is ahead of this agency",
  "Năm {0}: thứ hạng và chỉ số trong {1} lần mô phỏng": "{0}: rank and index over {1} draws",
  "Năm {0} chưa có đơn vị nào được xếp hạng, nên không có thứ hạng để mô phỏng.":
    "No agency is ranked in {0}, so there are no ranks to simulate.",
  "Năm {0} chỉ có một đơn vị được xếp hạng: không có đơn vị nào khác để hơn kém.":
    "Only one agency is ranked in {0}: there is no other to be ahead of.",
  "điều tra {0} phiếu": "survey of {0}",
  "thẩm định lệch như giữa tự chấm và thẩm định": "appraisal off as self-assessment and appraisal differ",
  "thẩm định lệch đến ± {0} điểm mỗi tiêu chí": "appraisal off by up to ± {0} points per criterion",
  "theo Dirichlet {0}": "as Dirichlet {0}",
  "một nửa số lần lấy trung bình nhân": "geometric mean in half of the draws",
  "điểm để nguyên hoặc chuẩn hoá (min–max, z-score, thứ hạng)":
    "scores as they are or normalised (min–max, z-score, rank)",
  "trọng số {0} {1}": "weights of {0} {1}",
  "không có gì không chắc chắn": "nothing is uncertain",
  "{0} lần mô phỏng ({1}), không phải kết quả chính thức": "{0} draws ({1}), not official results",
  "Độ bất định": "Uncertainty",
  "Ở nhóm {0} như hiện nay trong {1} số lần.": "It is in group {0}, as now, in {1} of them.",
  "{0} ở trong {1} hạng đầu trong {2} số lần mô phỏng; xếp nhóm: {3}.":
    "{0} is among the first {1} in {2} of the draws; groups: {3}.",
  "Không chạy được phần tính độ nhạy.": "The computation of sensitivity does not run.",
  "tiêu chí chấm điểm": "scored criteria",
  "thứ hạng của {0}": "the rank of {0}",
  "tính từ điểm năm {0}, mỗi trọng số lệch đến ± {1}; không phải kết quả chính thức":
    "computed from the scores of {0}, each weight off by up to ± {1}; not official results",
  "Năm {0} chỉ có một đơn vị có điểm: trọng số nào cũng cho thứ hạng như nhau.":
    "Only one agency has scores in {0}: any weights give the same rank.",
  "Không đơn vị nào có đủ điểm ở cấp này; hãy chọn cấp cao hơn.":
    "No agency is known in full at this level; choose a higher one.",
  "{0} chưa đủ điểm ở cấp này nên chưa xếp hạng; hãy chọn cấp cao hơn.":
    "{0} is not known in full at this level and not ranked; choose a higher one.",
  "Bộ tiêu chí lấy trung bình nhân: không thay đổi riêng từng trọng số được.":
    "The criteria take geometric means: no weight can be changed alone.",
  "Không tính được: {0}": "Could not compute: {0}",
  "Điểm điều tra: số phiếu": "Survey scores: ballots",
  "tệp giả định {0}": "assumptions of {0}",
  "Lưu giả định": "Save assumptions",
  "Mở giả định": "Open assumptions",
  "{0}: không phải tệp giả định (không đọc được JSON).": "{0}: no file of assumptions (it is no JSON).",
  "Theo giả định này không có gì dao động.": "Under these assumptions nothing varies.",
  "Theo giả định này chỉ có một nguồn dao động: {0}.": "Under these assumptions one source alone varies: {0}.",
  "{0}; không phải kết quả chính thức": "{0}; not official results",
  "Có cách tính mà đơn vị này không xếp hạng được, nên không tách được ảnh hưởng của từng nguồn.":
    "By one of the methods this agency has no rank, so that the sources cannot be told apart.",
  "Điểm dao động không vượt 0 và điểm tối đa, và đều về hai phía: điểm càng gần một đầu thì dao động càng ít, điểm tối đa thì không dao động.":
    "Points stay between 0 and the maximum and vary alike to both sides: the nearer to an end the less they vary, and full marks do not vary at all.",
  "Trọng số (%)": "Weight (%)",
  "Hạng giữ nguyên khi từ … đến (%)": "Rank stands from … to (%)",
  "Các trọng số khác giữ tỷ lệ với nhau; so theo chỉ số chưa làm tròn":
    "The other weights keep their proportions; indices are compared before rounding",
  "Hạng nếu bỏ mục này": "Rank without it",
  "Đổi hạng trung bình": "Mean shift",
  "Trung bình số bậc mà các đơn vị lên hoặc xuống nếu bỏ mục này":
    "Mean number of places by which agencies move without it",
  "Thứ hạng năm {0} của {1} phụ thuộc vào từng trọng số đến đâu": "How far the rank of {1} in {0} hangs on each weight",
  "Không thay đổi riêng một trọng số nào mà {0} đổi chỗ với đơn vị khác.":
    "{0} changes places with no other agency by the change of one weight alone.",
  "Đổi chỗ với": "Changes places with",
  "{0} (đang dưới)": "{0} (now below)",
  "{0} (đang trên)": "{0} (now above)",
  "Đổi chỗ ở (%)": "Change at (%)",
  "{0} thay đổi của riêng một trọng số làm {1} đổi chỗ với đơn vị khác, gần nhất trước":
    "{0} {0:change|changes} of one weight alone with which {1} changes places with another agency, the nearest first",
  "Chỉ cần riêng trọng số của “{0}” đổi từ {1} % thành {2} % là {3} vượt {4}.":
    "If the weight of “{0}” alone changes from {1}% to {2}%, {3} overtakes {4}.",
  "{0} lần mô phỏng là đủ: sai số chuẩn của một tỷ lệ nhiều nhất {1} điểm phần trăm, và hai đầu của khoảng hạng giữa hai nửa số lần chênh nhau nhiều nhất {2} bậc.":
    "{0} draws are enough: the standard error of a share is at most {1} percentage points, and the ends of the intervals differ between the two halves of the draws by at most {2} {2:place|places}.",
  "{0} lần mô phỏng chưa đủ: sai số chuẩn của một tỷ lệ đến {1} điểm phần trăm, hai đầu của khoảng hạng giữa hai nửa số lần chênh nhau đến {2} bậc. Hãy tăng số lần mô phỏng.":
    "{0} draws are not enough: the standard error of a share is up to {1} percentage points, and the ends of the intervals differ between the two halves of the draws by up to {2} {2:place|places}. Draw more often.",
  "Bộ tiêu chí năm này lấy trung bình nhân, chưa mô phỏng được độ tin cậy của thứ hạng.":
    "The criteria of this year take geometric means, for which ranks cannot be simulated yet.",
  "Giả định mặc định là minh hoạ: số phiếu bình quân mỗi tỉnh trong khảo sát người dân năm 2024, và độ lệch trọng số theo thông lệ của các nghiên cứu.":
    "The default assumptions are illustrative: the average number of answers per province in the survey of citizens of 2024, and a spread of the weights that studies often try.",

  // audit
  "Năm này chưa có đơn vị nào được chấm.": "No agency has been scored in this year yet.",
  "Năm {0}, điểm thẩm định của {1} đơn vị ở {2} tiêu chí.":
    "In {0}: appraised scores of {1} {1:agency|agencies} on {2} {2:criterion|criteria}.",
  "{0} đơn vị chấm theo bộ tiêu chí khác không tính ở đây.":
    "{0} {0:agency|agencies} scored on another criteria set are left out.",
  "Tương quan và trọng số tính trên các đơn vị đã biết cả hai điểm; alpha và thành phần chính trên các đơn vị đã biết mọi điểm của nhóm.":
    "Correlations and weights use the agencies of whom both scores are known; alpha and principal components those of whom every score of the set is known.",
  "Số đơn vị ít hơn số tiêu chí, nên không thể xét tất cả tiêu chí cùng lúc: chỉ xét từng lĩnh vực và các lĩnh vực với nhau.":
    "There are fewer agencies than criteria, so that all criteria cannot be analysed at once: each field is, and the fields together.",
  "Mục kiểm tra": "Check",
  "Mã liên quan": "Codes concerned",
  "Nhận xét": "Finding",
  Ngưỡng: "Thresholds",
  "Kiểm toán thống kê năm {0}": "Statistical audit of {0}",
  "Tải CSV": "Download CSV",
  "Không đơn vị nào thiếu điểm ở tiêu chí nào.": "No agency lacks a score on any criterion.",
  "Tiêu chí có điểm": "Criteria with a score",
  "Tiêu chí áp dụng": "Criteria that apply",
  "Thiếu (%)": "Missing (%)",
  "Các đơn vị thiếu điểm": "Agencies that lack scores",
  "Đạt tối đa (%)": "Full marks (%)",
  "0 điểm (%)": "0 points (%)",
  "r với lĩnh vực": "r with the field",
  "r với phần còn lại của lĩnh vực": "r with the rest of the field",
  "r với tổng điểm": "r with the total",
  "Chất lượng đo của từng tiêu chí": "Each criterion as a measure",
  "Các tiêu chí của {0} đi cùng nhau đến đâu": "How far the criteria of {0} go together",
  "Không tính được tương quan: cần ít nhất ba đơn vị đã biết cả hai điểm, với điểm khác nhau.":
    "There are no correlations: they need at least three agencies of whom both scores are known, with scores that differ.",
  "Không tính được hệ số alpha: chưa có lĩnh vực nào biết điểm từng tiêu chí của ít nhất ba đơn vị.":
    "There is no alpha: in no field is every criterion known of at least three agencies.",
  "Hệ số alpha của Cronbach": "Cronbach's alpha",
  "Các lĩnh vực với nhau": "The fields together",
  "Số mục": "Items",
  "Mục không phân hoá": "Items that tell nobody apart",
  Alpha: "Alpha",
  "Alpha chuẩn hoá": "Standardised alpha",
  "Thành phần có giá trị riêng trên 1": "Components with an eigenvalue over 1",
  "Độ nhất quán của các nhóm tiêu chí": "Consistency of the sets of criteria",
  "Không tính được hệ số alpha của lĩnh vực này với bộ dữ liệu này.":
    "The alpha of this field cannot be computed with this data set.",
  "Alpha khi bỏ tiêu chí": "Alpha without the criterion",
  "Trọng số danh nghĩa (%)": "Nominal weight (%)",
  "Trọng số thực (%)": "Effective weight (%)",
  "Các tiêu chí của {0}; alpha của cả lĩnh vực là {1}": "The criteria of {0}; alpha of the whole field is {1}",
  "Không tính được thành phần chính: cần điểm các lĩnh vực của ít nhất ba đơn vị.":
    "There are no principal components: they need the field scores of at least three agencies.",
  "Thành phần {0}": "Component {0}",
  "Thành phần thứ nhất giữ {0} khác biệt giữa các đơn vị":
    "The first component holds {0} of the differences between agencies",
  "Giá trị riêng": "Eigenvalue",
  "Thành phần {0} ({1})": "Component {0} ({1})",
  "Hệ số tải: tương quan của lĩnh vực với thành phần, {0} lĩnh vực":
    "Loadings: correlations of the {0} {0:field|fields} with the component",
  "Không tính được trọng số thực: chưa biết điểm các lĩnh vực của ít nhất ba đơn vị.":
    "There are no effective weights: the field scores of at least three agencies are not known.",
  "Trọng số thực": "Effective weight",
  "Trọng số danh nghĩa": "Nominal weight",
  "Trọng số thực, theo nhóm (%)": "Effective weight, by groups (%)",
  "Trọng số của các lĩnh vực trong tổng điểm": "Weights of the fields in the total",
  "Trọng số của các tiêu chí trong tổng điểm": "Weights of the criteria in the total",
};
