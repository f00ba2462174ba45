import type { Dictionary } from "./dictionary.js";

/** The audit of the index. */
export const audit: Dictionary = {
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
