import type { Dictionary } from "./dictionary.js";

/** Standings, and what lead agencies answer for, on a page that scores by itself. */
export const world: Dictionary = {
  "Bộ dữ liệu này chưa có bảng phân công cơ quan chủ trì.": "This data set has no assignment of lead agencies.",
  "Năm {0}, {1} chấm theo bộ tiêu chí khác với bảng phân công cơ quan chủ trì.":
    "In {0}, {1} is scored on other criteria than those that lead agencies are assigned to.",
};
