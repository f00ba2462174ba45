import type { Dictionary } from "./index.js";

/** Words that several parts say. */
export const common: Dictionary = {
  "(dữ liệu mô phỏng)": "(simulated data)",
  "Cao nhất": "Best",
  "Cơ quan chủ trì": "Lead agency",
  "Chỉ số": "Index",
  "Chỉ số (%)": "Index (%)",
  "Dữ liệu mô phỏng.": "Simulated data.",
  "Điểm tối đa": "Maximum",
  "Đơn vị": "Agency",
  Hạng: "Rank",
  "Lĩnh vực": "Field",
  "LV {0}": "F {0}",
  Mã: "Code",
  Năm: "Year",
  Nhóm: "Group",
  "Nhóm {0}": "Group {0}",
  Tên: "Name",
  "Thấp nhất": "Worst",
  "Thay đổi": "Change",
  "Tiêu chí": "Criterion",
  "Điểm mất": "Points lost",
  "Trung bình": "Mean",
  "Trung vị": "Median",
  Vùng: "Region",
  "{0} đơn vị": "{0} {0:agency|agencies}",
};
