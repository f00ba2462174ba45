import type { Language } from "../language.js";

/** How a language says the parts of a rule's explanation; figures come formatted, values with their unit. */
export interface RulePhrases {
  /** What a value is called that has no name, and that of a survey. */
  readonly value: string;
  readonly satisfied: string;
  points(points: string): string;
  /** "… → 0,75/1 điểm" */
  makes(reason: string, points: string, max: string): string;
  direct(reason: string): string;
  /** A knot, with its points. */
  knot(value: string, points: string): string;
  between(value: string, low: string, high: string): string;
  noItems(of: number): string;
  items(met: readonly number[], of: number, sum: string): string;
  nothingDeducted(value: string): string;
  over(counted: string): string;

  directly(max: string): string;
  survey(max: string): string;
  orLess(value: string): string;
  orMore(value: string): string;
  proportional(floor: string, none: string, target: string, max: string): string;
  /** A band, and what is outside of all. */
  band(edge: string, points: string, isLessBetter: boolean): string;
  outside(edge: string, isLessBetter: boolean): string;
  piecewise(knots: readonly string[]): string;
  gives(value: string, points: string): string;
  /** What is deducted for each of `unit`, which may be nameless, from the first beyond `beyond` on. */
  deduction(max: string, each: string, unit: string | undefined, beyond: string | undefined, least: string): string;
}

const vi: RulePhrases = {
  value: "Giá trị",
  satisfied: "Tỷ lệ hài lòng",
  points: (points) => `${points} điểm`,
  makes: (reason, points, max) => `${reason} → ${points}/${max} điểm`,
  direct: (reason) => `${reason}: chấm trực tiếp`,
  knot: (value, points) => `${value} (${points})`,
  between: (value, low, high) => `${value} giữa ${low} và ${high}`,
  noItems: (of) => `Không đạt mục nào trong ${of} mục`,
  items: (met, of, sum) => `Đạt mục ${met.join(", ")} trong ${of} mục: ${sum}`,
  nothingDeducted: (value) => `${value}: không trừ`,
  over: (counted) => `, vượt ${counted}`,

  directly: (max) => `chấm trực tiếp, từ 0 đến ${max}`,
  survey: (max) => `100 % được ${max}, tính theo tỷ lệ`,
  orLess: (value) => `${value} trở xuống`,
  orMore: (value) => `${value} trở lên`,
  proportional: (floor, none, target, max) => `${floor} được ${none}, ${target} được ${max}, ở giữa tính theo tỷ lệ`,
  band: (edge, points, isLessBetter) => `${isLessBetter ? "đến" : "từ"} ${edge} được ${points}`,
  outside: (edge, isLessBetter) => `${isLessBetter ? "trên" : "dưới"} ${edge} được 0 điểm`,
  piecewise: (knots) => `${knots.join("; ")}; ở giữa nội suy tuyến tính`,
  gives: (value, points) => `${value} được ${points}`,
  deduction: (max, each, unit, beyond, least) =>
    `${max}, trừ ${each} cho mỗi ${unit ?? "đơn vị"}${beyond === undefined ? "" : ` vượt ${beyond}`}, không dưới ${least}`,
};

const en: RulePhrases = {
  value: "Value",
  satisfied: "Share satisfied",
  points: (points) => `${points} ${points === "1" ? "point" : "points"}`,
  makes: (reason, points, max) => `${reason} → ${points} of ${max} ${max === "1" ? "point" : "points"}`,
  direct: (reason) => `${reason}: scored directly`,
  knot: (value, points) => `${value} (${points})`,
  between: (value, low, high) => `${value} between ${low} and ${high}`,
  noItems: (of) => `None of ${of} items met`,
  items: (met, of, sum) => `${met.length === 1 ? "Item" : "Items"} ${met.join(", ")} of ${of} met: ${sum}`,
  nothingDeducted: (value) => `${value}: nothing deducted`,
  over: (counted) => `, ${counted} over`,

  directly: (max) => `scored directly, from 0 to ${max}`,
  survey: (max) => `100 % earns ${max}, less in proportion`,
  orLess: (value) => `${value} or less`,
  orMore: (value) => `${value} or more`,
  proportional: (floor, none, target, max) => `${floor} earns ${none}, ${target} earns ${max}, in proportion between`,
  band: (edge, points, isLessBetter) => `${isLessBetter ? "up to" : "from"} ${edge}: ${points}`,
  outside: (edge, isLessBetter) => `${isLessBetter ? "above" : "below"} ${edge}: 0 points`,
  piecewise: (knots) => `${knots.join("; ")}; linear between`,
  gives: (value, points) => `${value} earns ${points}`,
  deduction: (max, each, unit, beyond, least) =>
    `${max}, less ${each} per ${unit ?? "unit"}${beyond === undefined ? "" : ` beyond ${beyond}`}, at least ${least}`,
};

export const PHRASES: Readonly<Record<Language, RulePhrases>> = { vi, en };
