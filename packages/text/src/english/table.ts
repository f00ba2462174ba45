import type { Dictionary } from "./dictionary.js";

/** Tables and their files. */
export const table: Dictionary = {
  "Bảng số liệu": "Table of figures",
  "Đánh dấu {0}": "Mark {0}",
  "Xem cả {0} dòng": "Show all {0} rows",
};
