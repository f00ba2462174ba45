import type { Dictionary } from "./dictionary.js";

/** Agencies: their list, profiles and cards. */
export const agency: Dictionary = {
  // profile, agency-card, drill-down
  "trung bình {0} đơn vị khác": "the mean of {0} other {0:agency|agencies}",
  "Không có điểm năm {0}.": "No scores in {0}.",
  "Năm {0} chấm theo bộ tiêu chí khác nên không nêu ở đây.":
    "{0} was scored on another criteria set and is not shown here.",
  "trong {0} · {1}": "of {0} · {1}",
  "So với trung bình": "Against the mean",
  "so với vùng {0}": "against the region {0}",
  "So với cao nhất": "Against the best",
  "độ phủ {0}": "{0} covered",
  "Số đơn vị khác đạt điểm tối đa, trên số đơn vị được so sánh":
    "Other agencies with full marks, out of those compared",
  "Số bậc lên được nếu đạt điểm tối đa ở tiêu chí này, các điểm khác giữ nguyên":
    "Places gained with full marks on this criterion, all other scores unchanged",
  "Tiêu chí mất điểm mà quá nửa số đơn vị khác đạt điểm tối đa, năm {0}":
    "Criteria with points lost where more than half of the other agencies have full marks, {0}",
  "Các tiêu chí của cơ quan làm chỉ số thay đổi bao nhiêu điểm so với năm trước":
    "By how many points the agency's criteria changed the index since the year before",
  "Cơ quan chủ trì năm {0}; tiêu chí nhiều cơ quan chủ trì được chia đều điểm":
    "Lead agencies in {0}; criteria with several leads are divided equally",
  "; điểm tối đa có dấu * là minh hoạ": "; maxima marked * are illustrative",
  "So với năm trước: {0} điểm": "On the year before: {0} points",

  // agency-index
  "Không có đơn vị nào tên như vậy.": "No agency has such a name.",
  Khác: "Other",
  "chưa xếp hạng": "not ranked",
  "{0} · hạng {1}": "{0} · rank {1}",

  // agency-list
  "Thêm đơn vị": "Add an agency",
  "Thêm đơn vị…": "Add an agency…",
  "Bỏ {0}": "Remove {0}",
};
