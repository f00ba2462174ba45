import type { Dictionary } from "./index.js";

/** Words that several parts say. */
export const common: Dictionary = {
  "Cơ quan chủ trì": "Lead agency",
  "Chỉ số": "Index",
  "Chỉ số (%)": "Index (%)",
  "Dữ liệu mô phỏng.": "Simulated data.",
  Điểm: "Points",
  "Điểm mất": "Points lost",
  "Điểm tối đa": "Maximum",
  "Đơn vị": "Agency",
  Hạng: "Rank",
  "Lĩnh vực": "Field",
  Mã: "Code",
  Năm: "Year",
  Nhóm: "Group",
  "Nhóm {0}": "Group {0}",
  "Thay đổi": "Change",
  "Tiêu chí": "Criterion",
  Tổng: "Total",
  "Trung bình": "Mean",
  "Trung vị": "Median",
  Vùng: "Region",
  "{0} đơn vị": "{0} {0:agency|agencies}",
};
