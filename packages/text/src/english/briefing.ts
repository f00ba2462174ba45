import type { Dictionary } from "./dictionary.js";

/** The briefing on an agency. */
export const briefing: Dictionary = {
  "Tóm tắt": "Summary",
  "Các lĩnh vực": "The fields",
  "Ai chủ trì": "Who answers for what",
  "Phụ lục: nguồn, cách tính và mọi tiêu chí": "Appendix: sources, method and every criterion",
  "Báo cáo chỉ số cải cách hành chính năm {0}": "Briefing on the public administration reform index {0}",
  "Nội dung": "Contents",
  "Số liệu: {0}. Bộ tiêu chí: {1}. Mọi điểm là điểm thẩm định.":
    "Data: {0}. Criteria: {1}. All scores are appraised scores.",
  "Không có năm trước để so sánh.": "There is no earlier year to compare with.",
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
  "{0}, năm {1}: mọi tiêu chí. Thay đổi: của phần trăm đạt được so với năm trước":
    "{0}, {1}: every criterion. Change: of the percentage reached, on the year before",
  "Chỉ số là phần trăm điểm đạt được trên điểm tối đa áp dụng. Trung vị, cao nhất và thứ hạng tính trên các đơn vị đã đủ điểm; đơn vị bằng chỉ số thì đồng hạng. Đóng góp của từng phần vào thay đổi cộng lại đúng bằng thay đổi của chỉ số.":
    "The index is the share of the applicable maximum that was reached, in percent. Median, best and ranks are over the agencies with all scores; agencies with the same index share a rank. The parts of a change add up exactly to the change of the index.",
};
