import { DECIMALS, decimalComma, fromUnits, toUnits } from "../numbers/decimal.js";
import type { Rule } from "../terms/rule.js";
import { exactValue, isLessBetter, VALUE_DECIMALS } from "./rule.js";

/** What is wrong with a rule, at `path` inside it. */
export interface RuleProblem {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly message: string;
}

/** Largest threshold: up to here a value's millionths are whole numbers in float64. */
const LARGEST_VALUE = 1e9;

/** Most items of a checklist: their sets are held in the bits of a whole number. */
export const MOST_ITEMS = 30;

/**
 * Everything wrong with a rule of the right shape, whose leaf has the maximum `max` (undefined if
 * it is not known): thresholds out of order, points above the maximum, a maximum that no value
 * reaches. Codes: `rule-number`, `rule-points-over-maximum`, `rule-maximum-unreachable`,
 * `rule-floor-equals-target`, `bands-mixed`, `bands-unordered`, `knots-unordered`,
 * `deduction-without-effect`.
 *
 * @param label the leaf, for messages: "tiêu chí 3.4.2"
 */
export function ruleProblems(rule: Rule, max: number | undefined, label: string): RuleProblem[] {
  const problems: RuleProblem[] = [];
  const report = (path: readonly PropertyKey[], code: string, message: string) =>
    problems.push({ path, code, message: `Quy tắc của ${label}: ${message}` });
  const checkValue = (value: number | undefined, ...path: PropertyKey[]) => {
    if (value === undefined) return;
    if (Math.abs(value) > LARGEST_VALUE)
      report(path, "rule-number", `số ${decimalComma(value)} vượt 1 tỷ; dùng đơn vị lớn hơn, ví dụ triệu đồng.`);
    else if (exactValue(value) !== value)
      report(path, "rule-number", `số ${decimalComma(value)} có quá ${VALUE_DECIMALS} chữ số thập phân.`);
  };
  const checkPoints = (points: number, ...path: PropertyKey[]) => {
    if (fromUnits(toUnits(points)) !== points)
      report(path, "rule-number", `điểm ${decimalComma(points)} có quá ${DECIMALS} chữ số thập phân.`);
    if (max !== undefined && points > max)
      report(
        path,
        "rule-points-over-maximum",
        `điểm ${decimalComma(points)} vượt điểm tối đa ${decimalComma(max)}. Sửa một trong hai.`,
      );
  };
  const checkBest = (best: number, path: PropertyKey, what: string) => {
    if (max !== undefined && best !== max && best <= max)
      report(
        [path],
        "rule-maximum-unreachable",
        `${what} ${decimalComma(best)} điểm, chưa bằng điểm tối đa ${decimalComma(max)}. Sửa một trong hai.`,
      );
  };

  switch (rule.kind) {
    case "direct":
    case "survey":
      break;
    case "proportional":
      checkValue(rule.floor, "floor");
      checkValue(rule.target, "target");
      if ((rule.floor ?? 0) === rule.target)
        report([], "rule-floor-equals-target", `"floor" (mặc định 0) và "target" phải khác nhau.`);
      break;
    case "bands": {
      const { bands } = rule;
      bands.forEach((band, i) => {
        checkValue(band.from, "bands", i, "from");
        checkValue(band.upTo, "bands", i, "upTo");
        checkPoints(band.points, "bands", i, "points");
      });
      const rising = bands.every((band) => band.from !== undefined && band.upTo === undefined);
      const falling = bands.every((band) => band.upTo !== undefined && band.from === undefined);
      if (!rising && !falling) {
        report(
          ["bands"],
          "bands-mixed",
          `mọi bậc cùng dùng "from" (từ, càng nhiều càng tốt) hoặc cùng dùng "upTo" (đến, càng ít càng tốt).`,
        );
        break;
      }
      bands.forEach((band, i) => {
        const before = bands[i - 1];
        if (before === undefined) return;
        const inOrder = rising
          ? (before.from as number) < (band.from as number) && before.points < band.points
          : (before.upTo as number) < (band.upTo as number) && before.points > band.points;
        if (!inOrder)
          report(
            ["bands", i],
            "bands-unordered",
            rising
              ? `các bậc "from" phải xếp tăng dần cả về ngưỡng và về điểm.`
              : `các bậc "upTo" phải xếp tăng dần về ngưỡng, giảm dần về điểm.`,
          );
      });
      checkBest(Math.max(...bands.map((band) => band.points)), "bands", "bậc cao nhất được");
      break;
    }
    case "piecewise":
      rule.knots.forEach((knot, i) => {
        checkValue(knot.value, "knots", i, "value");
        checkPoints(knot.points, "knots", i, "points");
        const before = rule.knots[i - 1];
        if (before !== undefined && before.value >= knot.value)
          report(["knots", i, "value"], "knots-unordered", "các mốc phải xếp tăng dần về giá trị.");
      });
      checkBest(Math.max(...rule.knots.map((knot) => knot.points)), "knots", "mốc cao nhất được");
      break;
    case "checklist": {
      rule.items.forEach((item, i) => {
        checkPoints(item.points, "items", i, "points");
      });
      const sum = fromUnits(rule.items.reduce((units, item) => units + toUnits(item.points), 0));
      if (max !== undefined && sum > max && rule.items.every((item) => item.points <= max))
        report(
          ["items"],
          "rule-points-over-maximum",
          `các mục cộng lại được ${decimalComma(sum)}, vượt điểm tối đa ${decimalComma(max)}. Sửa một trong hai.`,
        );
      checkBest(sum, "items", "các mục cộng lại được");
      break;
    }
    case "deduction":
      checkValue(rule.each, "each");
      checkValue(rule.beyond, "beyond");
      checkPoints(rule.least ?? 0, "least");
      if (max !== undefined && rule.least === max)
        report(["least"], "deduction-without-effect", `"least" bằng điểm tối đa thì không bao giờ trừ điểm.`);
      break;
  }
  return problems;
}

/** What is wrong with a raw value under a rule: an error, or a warning where it may be meant. */
export interface ValueProblem {
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly message: string;
}

/**
 * What is wrong with a leaf's raw value: `value-out-of-range` for a share of people outside
 * 0 … 100 % or a negative count, the warning `value-looks-like-fraction` for 0.92 where 92 % must
 * be meant, being under every threshold.
 */
export function valueProblem(rule: Rule, value: number, code: string): ValueProblem | undefined {
  const shown = decimalComma(value);
  if (rule.kind === "survey" && (value < 0 || value > 100))
    return {
      severity: "error",
      code: "value-out-of-range",
      message: `Tỷ lệ ${shown} % của ${code} nằm ngoài 0 đến 100 %.`,
    };
  if (rule.kind === "deduction" && value < 0)
    return {
      severity: "error",
      code: "value-out-of-range",
      message: `Số đếm ${shown} của ${code} nhỏ hơn 0; ghi 0 nếu không có trường hợp nào.`,
    };
  if (value > 0 && value <= 1 && isPercentAboveOne(rule))
    return {
      severity: "warning",
      code: "value-looks-like-fraction",
      message: `Giá trị ${shown} của ${code} được hiểu là ${shown} %. Nếu ý là ${decimalComma(exactValue(value * 100))} %, ghi ${decimalComma(exactValue(value * 100))}.`,
    };
  return undefined;
}

/** Whether a rule counts in percent, more being better, and has no threshold from 0 to 1 %. */
function isPercentAboveOne(rule: Rule): boolean {
  if (rule.kind === "survey") return true;
  if (!("unit" in rule) || rule.unit !== "%" || isLessBetter(rule)) return false;
  const thresholds =
    rule.kind === "proportional"
      ? [rule.floor ?? 0, rule.target]
      : rule.kind === "bands"
        ? rule.bands.map((band) => band.from ?? 0)
        : rule.kind === "piecewise"
          ? rule.knots.map((knot) => knot.value)
          : [];
  return thresholds.length > 0 && thresholds.every((at) => at === 0 || at > 1);
}

/**
 * Reads a checklist's value as people write it: the numbers of the items met, from 1, joined by
 * semicolons ("1;3"); "0" for none.
 *
 * @returns the value as a number (see `scoreByRule`), or what is wrong: `items-invalid`,
 *   `item-unknown`
 * @example
 * parseItems("1;3", 4, "2.1") // 5
 */
export function parseItems(text: string, count: number, code: string): number | ValueProblem {
  const problem = (issue: string, message: string): ValueProblem => ({ severity: "error", code: issue, message });
  if (text === "0") return 0;
  if (!/^[1-9]\d*(\s*;\s*[1-9]\d*)*$/.test(text))
    return problem(
      "items-invalid",
      `Giá trị "${text}" của ${code} không hợp lệ; ghi số thứ tự các mục đạt, cách nhau bằng dấu chấm phẩy, ví dụ 1;3, hoặc 0 nếu không đạt mục nào.`,
    );
  const numbers = text.split(";").map(Number);
  const unknown = numbers.filter((n) => n > count);
  if (unknown.length)
    return problem("item-unknown", `${code} không có mục ${unknown.join(", ")}; các mục đánh số từ 1 đến ${count}.`);
  if (new Set(numbers).size < numbers.length)
    return problem("items-invalid", `Giá trị "${text}" của ${code} nêu một mục hai lần.`);
  return numbers.reduce((value, n) => value + 2 ** (n - 1), 0);
}
