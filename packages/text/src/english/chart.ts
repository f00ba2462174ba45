import type { Dictionary } from "./dictionary.js";

/** What stands around a chart: its figures and its downloads. */
export const chart: Dictionary = {
  "Bộ dữ liệu: {0}": "Data set: {0}",
  "hình quá lớn": "the picture is too large",
  "Ngày tải: {0}": "Downloaded on: {0}",
  "Tải {0}": "Download {0}",
  "Tải biểu đồ": "Download the chart",
  "Tải biểu đồ: {0}": "Download the chart: {0}",
  "Trang: {0}": "Page: {0}",
};
