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
  "Chưa có đơn vị nào đủ điểm để tính trung bình.": "No agency has all its scores yet, so there is no mean.",
  "Trung bình {0} đơn vị đã đủ điểm là {1}.": "The mean of the {0} {0:agency|agencies} with all scores is {1}.",
  "Trung bình {0} đơn vị đã đủ điểm là {1}, {2}.":
    "The mean of the {0} {0:agency|agencies} with all scores is {1}, {2}.",
  "Tăng nhiều nhất: {0} ({1}).": "Largest rise: {0} ({1}).",
  "Giảm nhiều nhất: {0} ({1}).": "Largest fall: {0} ({1}).",
  "So với năm {0}, {1} đơn vị tăng và {2} đơn vị giảm điểm.":
    "Compared with {0}, {1} {1:agency|agencies} rose and {2} fell.",
  "{0} đơn vị nhóm {1}": "{0} in group {1}",
  "{0} đơn vị còn tiêu chí chưa có điểm nên chưa xếp hạng.":
    "{0} {0:agency has|agencies have} criteria without a score and {0:is|are} not ranked.",
  "Có {0}.": "There are {0}.",
  "Lĩnh vực đạt cao nhất là {0} ({1} %), thấp nhất là {2} ({3} %).":
    "The field with the highest mean is {0} ({1}%), the lowest is {2} ({3}%).",

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
};
