import type { Dictionary } from "./dictionary.js";

/** What every page says: language, choices, downloads, notices. */
export const page: Dictionary = {
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
  "Chỉ các tổng dưới đây là số đã công bố; điểm tối đa của từng tiêu chí là bội của 0,25 được chọn để mọi tổng đã công bố đều đúng.":
    "Only the totals below have been published; the maximum of each criterion is a multiple of 0.25 chosen so that every published total holds.",
  "Điểm tối đa minh hoạ: chưa có số chính thức, chỉ các tổng đã công bố là đúng":
    "Illustrative maximum: there is no official figure, only the published totals hold",
  "Chưa đủ điểm để nêu điểm chính.": "Not enough scores for main points yet.",

  // choices, download, paper
  "Các đơn vị": "All agencies",
  "Không đánh dấu": "None",
  "Đánh dấu": "Mark",
  "Đơn vị của tôi": "My agency",
  "Đơn vị của tôi ✓": "My agency ✓",
  "Đặt làm đơn vị của tôi": "Make this my agency",
  "{0}: không làm được ({1})": "{0}: failed ({1})",
  "Nhập một số không âm.": "Type a number that is not negative.",
  "Nhập một số nguyên không âm.": "Type a whole number that is not negative.",
  "Nhập một số từ 0 đến {0}.": "Type a number from 0 to {0}.",
  "* Điểm tối đa minh hoạ.": "* Illustrative maxima.",
};
