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
  "Năm {0} (%)": "{0} (%)",
  "Do kết quả": "By performance",
  "Do trọng số": "By weight",
  "Góp vào tổng": "Contribution",
  "Cần ít nhất hai đơn vị đủ điểm ở cả hai năm để so sánh thứ hạng.":
    "At least two agencies with all scores in both years are needed to compare ranks.",
  "Trong {0} đơn vị đủ điểm cả hai năm, mỗi đơn vị đổi trung bình {1} bậc. Hệ số tương quan hạng Kendall là {2}: 1 là thứ tự giữ nguyên, 0 là không liên quan, −1 là đảo ngược.":
    "Among the {0} agencies with all scores in both years, an agency moved {1} places on average. Kendall's rank correlation is {2}: 1 is the same order, 0 no relation, −1 the reverse order.",
  "Chỉ số các đơn vị, năm {0} so với năm {1}": "Index of the agencies, {0} against {1}",
};
