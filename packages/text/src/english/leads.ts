import type { Dictionary } from "./dictionary.js";

/** Lead agencies and their sheets. */
export const leads: Dictionary = {
  "Chưa có điểm": "No score yet",
  "Chủ trì cùng cơ quan khác": "Shared with another lead agency",
  "Chủ trì cùng {0}": "Shared with {0}",
  "Các tiêu chí {0} chủ trì, mất nhiều điểm nhất trước; thay đổi so với năm {1}; trung vị của {2} đơn vị khác đủ điểm.":
    "The criteria led by {0}, most points lost first; change since {1}; median of {2} other {2:agency|agencies} with all scores.",
  "Căn cứ": "Basis",
  "phụ lục": "annex",
  "theo {0}": "as {0}",
  "Không có năm {0} đủ điểm để tính thay đổi.": "There is no {0} with all scores to compute a change from.",
  "Không ghi ở đây: {0} tiêu chí khác, mất tổng cộng {1} điểm.":
    "Not listed here: {0} other {0:criterion|criteria}, which lost {1} points in all.",
  "Làm chỉ số thay đổi": "Moved the index by",
  "Lãnh đạo cơ quan chủ trì": "Head of the lead agency",
  "Ngày … tháng … năm ……": "Date: …… / …… / ………",
  "Người lập phiếu": "Prepared by",
  "Phiếu một trang A4 cho lãnh đạo {0}": "One-page A4 sheet for the head of {0}",
  "Phần trong điểm mất": "Share of points lost",
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
  "{0} trong {1}, năm {2}: tiêu chí chung tính đủ; trung vị của {3} đơn vị khác đủ điểm.":
    "{0} within {1}, {2}: shared criteria in full; median of {3} other {3:agency|agencies} with all scores.",
  "{0} điểm, chia đều tiêu chí chung": "{0} points, shared criteria divided equally",
  "{0}, năm {1}: tiêu chí chung chia đều cho các cơ quan, các dòng cộng lại đúng bằng tổng.":
    "{0}, {1}: shared criteria divided equally among their lead agencies; the rows add up exactly to the total.",
  "{0}, năm {1}: tiêu chí chung tính đủ cho mỗi cơ quan, các dòng không cộng thành tổng.":
    "{0}, {1}: shared criteria counted in full for each lead agency; the rows do not add up to the total.",
  Đạt: "Reached",
  "Điểm so với năm trước": "Points on the year before",
  "Điểm trung vị của các đơn vị khác": "Median points of the other agencies",
  "Điểm đạt": "Score",
  "Đơn vị được chấm: {0}": "Scored agency: {0}",
  "điểm so với năm {0}, chia đều": "points since {0}, divided equally",
};
