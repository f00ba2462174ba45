import type { Rule } from "../src/terms/rule.js";

export const label = (vi: string) => ({ label: { vi, en: "Measure" } });
export const item = (vi: string, points: number) => ({ name: { vi, en: "Item" }, points });

/** Each for a leaf of 1 point, but for the survey, of 2. */
export const bands: Rule = {
  kind: "bands",
  ...label("Tỷ lệ"),
  unit: "%",
  bands: [
    { from: 50, points: 0.25 },
    { from: 80, points: 0.5 },
    { from: 90, points: 0.75 },
    { from: 100, points: 1 },
  ],
};
export const days: Rule = {
  kind: "bands",
  ...label("Thời gian"),
  unit: "ngày",
  bands: [
    { upTo: 5, points: 1 },
    { upTo: 10, points: 0.5 },
  ],
};
export const proportional: Rule = { kind: "proportional", ...label("Tỷ lệ"), unit: "%", floor: 80, target: 100 };
export const lessIsBetter: Rule = { kind: "proportional", ...label("Trễ hạn"), unit: "%", floor: 30, target: 10 };
export const piecewise: Rule = {
  kind: "piecewise",
  ...label("Tỷ lệ"),
  unit: "%",
  knots: [
    { value: 70, points: 0 },
    { value: 90, points: 0.5 },
    { value: 95, points: 1 },
  ],
};
/** Full points from 95 to 100, fewer on either side, as of a budget to be spent and not overspent. */
export const peaked: Rule = {
  kind: "piecewise",
  knots: [
    { value: 50, points: 0 },
    { value: 95, points: 1 },
    { value: 100, points: 1 },
    { value: 110, points: 0.5 },
  ],
};
/** Full points up to 5, none from 10 on. */
export const falling: Rule = {
  kind: "piecewise",
  knots: [
    { value: 0, points: 1 },
    { value: 5, points: 1 },
    { value: 10, points: 0 },
  ],
};
export const checklist: Rule = {
  kind: "checklist",
  items: [item("Ban hành kế hoạch", 0.25), item("Có báo cáo", 0.25), item("Công khai kết quả", 0.5)],
};
export const deduction: Rule = { kind: "deduction", ...label("Chậm hạn"), unit: "văn bản", each: 0.25 };
export const lenient: Rule = { kind: "deduction", each: 0.3, beyond: 2, least: 0.1 };
export const survey: Rule = { kind: "survey" };
export const direct: Rule = { kind: "direct", ...label("Số cuộc họp"), unit: "cuộc" };
