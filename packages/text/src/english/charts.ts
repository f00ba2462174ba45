import type { Dictionary } from "./index.js";

/** Titles, notes, headings and findings of the charts. */
export const charts: Dictionary = {
  "Nguồn: {0}.": "Source: {0}.",
  "Không có dữ liệu {0}": "No data {0}",
};
