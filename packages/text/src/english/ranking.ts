import type { Dictionary } from "./dictionary.js";

/** The ranking. */
export const ranking: Dictionary = {
  "Không có đơn vị nào khớp với lựa chọn. Bỏ bớt điều kiện lọc.": "No agency matches. Remove a filter.",
  "Xếp hạng năm {0}: {1} đơn vị": "Ranking of {0}: {1} {1:agency|agencies}",
  "Xếp hạng năm {0}, vùng {1}: {2} đơn vị": "Ranking of {0}, region {1}: {2} {2:agency|agencies}",
  "Tên các lĩnh vực (LV)": "Names of the fields (F)",
  "(phủ {0})": "({0} covered)",
  "Hiện khoảng hạng {0}": "Show {0} intervals of the ranks",
  "Khoảng hạng do mô phỏng {0} lần với các giả định mặc định (minh hoạ), không phải kết quả chính thức; vạch là khoảng hạng, chấm là hạng theo điểm. Xem giả định và từng đơn vị ở trang":
    "Intervals of the ranks from {0} draws under the default assumptions (illustrative), not official results; the bar is the interval, the dot the rank by the scores. Assumptions and single agencies are on the page",
  "Từ hạng nào đến hạng nào trong {0} số lần mô phỏng": "From which to which rank in {0} of the draws",
};
