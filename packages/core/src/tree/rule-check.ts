import type { IssueCode, IssueFigures } from "../issues/codes.js";
import { type Fault, fault, type Severity } from "../issues/issue.js";
import { DECIMALS, fromUnits, toUnits } from "../numbers/decimal.js";
import type { Rule } from "../terms/rule.js";
import { possibleValues, thresholds } from "./possible-values.js";
import { exactValue, isLessBetter, scoreByRule, VALUE_DECIMALS } from "./rule.js";

/** What is wrong with a rule, at `path` inside it. */
export interface RuleProblem {
  readonly path: readonly PropertyKey[];
  readonly fault: Fault;
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
 * @param node the leaf's code; null if it has none
 */
export function ruleProblems(rule: Rule, max: number | undefined, node: string | null): RuleProblem[] {
  const problems: RuleProblem[] = [];
  const report = <C extends IssueCode>(path: readonly PropertyKey[], code: C, figures: IssueFigures[C]) =>
    problems.push({ path, fault: fault(code, figures) });
  const checkValue = (number: number | undefined, ...path: PropertyKey[]) => {
    if (number === undefined) return;
    if (Math.abs(number) > LARGEST_VALUE)
      report(path, "rule-number", { node, number, is: "too-large", most: LARGEST_VALUE });
    else if (exactValue(number) !== number)
      report(path, "rule-number", { node, number, is: "value-too-fine", most: VALUE_DECIMALS });
  };
  const checkPoints = (points: number, ...path: PropertyKey[]) => {
    if (fromUnits(toUnits(points)) !== points)
      report(path, "rule-number", { node, number: points, is: "points-too-fine", most: DECIMALS });
    if (max !== undefined && points > max) report(path, "rule-points-over-maximum", { node, points, max, of: "part" });
  };
  const checkBest = (points: number, of: "bands" | "knots" | "items") => {
    if (max !== undefined && points !== max && points <= max)
      report([of], "rule-maximum-unreachable", { node, points, max, of });
  };

  switch (rule.kind) {
    case "direct":
    case "survey":
      break;
    case "proportional":
      checkValue(rule.floor, "floor");
      checkValue(rule.target, "target");
      if ((rule.floor ?? 0) === rule.target) report([], "rule-floor-equals-target", { node });
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
        report(["bands"], "bands-mixed", { node });
        break;
      }
      bands.forEach((band, i) => {
        const before = bands[i - 1];
        if (before === undefined) return;
        const inOrder = rising
          ? (before.from as number) < (band.from as number) && before.points < band.points
          : (before.upTo as number) < (band.upTo as number) && before.points > band.points;
        if (!inOrder) report(["bands", i], "bands-unordered", { node, by: rising ? "from" : "upTo" });
      });
      checkBest(Math.max(...bands.map((band) => band.points)), "bands");
      break;
    }
    case "piecewise":
      rule.knots.forEach((knot, i) => {
        checkValue(knot.value, "knots", i, "value");
        checkPoints(knot.points, "knots", i, "points");
        const before = rule.knots[i - 1];
        if (before !== undefined && before.value >= knot.value)
          report(["knots", i, "value"], "knots-unordered", { node });
      });
      checkBest(Math.max(...rule.knots.map((knot) => knot.points)), "knots");
      break;
    case "checklist": {
      rule.items.forEach((item, i) => {
        checkPoints(item.points, "items", i, "points");
      });
      const sum = fromUnits(rule.items.reduce((units, item) => units + toUnits(item.points), 0));
      if (max !== undefined && sum > max && rule.items.every((item) => item.points <= max))
        report(["items"], "rule-points-over-maximum", { node, points: sum, max, of: "items" });
      checkBest(sum, "items");
      break;
    }
    case "deduction":
      checkValue(rule.each, "each");
      checkValue(rule.beyond, "beyond");
      checkPoints(rule.least ?? 0, "least");
      if (max !== undefined && rule.least === max) report(["least"], "deduction-without-effect", { node });
      break;
  }
  return problems;
}

/** What is wrong with a raw value under a rule: an error, or a warning where it may be meant. */
export interface ValueProblem {
  readonly severity: Severity;
  readonly fault: Fault;
}

/** What statistical software writes where a figure is missing. */
const MISSING = new Set([-9999, -999, -99, 99, 999, 9999]);

/** So many times the greatest threshold is far outside of what a rule is made for. */
const FAR = 10;

/**
 * What is wrong with a leaf's raw value: `value-out-of-range` for one that cannot be (see
 * `possibleValues`), `value-looks-missing` for a code such as −999 or 9999 outside of that or far
 * beyond every threshold (a warning where it earns less than the maximum), the warning
 * `value-looks-like-fraction` for 0.92 where 92 % must be meant, being under every threshold.
 *
 * @param max the leaf's maximum in points
 */
export function valueProblem(rule: Rule, value: number, max: number, code: string): ValueProblem | undefined {
  if (rule.kind === "direct" || rule.kind === "checklist") return undefined;
  const { from, to } = possibleValues(rule, max);
  const isPossible = value >= from && value <= to;
  const unit = rule.kind === "survey" ? "%" : (rule.unit ?? null);
  if (MISSING.has(value)) {
    const isDeclared = rule.kind !== "survey" && rule.range !== undefined && isPossible;
    const isFar = Math.abs(value) > FAR * Math.max(...thresholds(rule, max).map(Math.abs));
    if (!isPossible || (isFar && !isDeclared))
      return {
        severity: isPossible && scoreByRule(rule, value, max) !== max ? "warning" : "error",
        fault: fault("value-looks-missing", { code, value, unit }),
      };
  }
  if (!isPossible) {
    const ends = { from: Number.isFinite(from) ? from : null, to: Number.isFinite(to) ? to : null };
    return { severity: "error", fault: fault("value-out-of-range", { code, value, unit, ...ends }) };
  }
  if (value > 0 && value <= 1 && isPercentAboveOne(rule))
    return {
      severity: "warning",
      fault: fault("value-looks-like-fraction", { code, value, percent: exactValue(value * 100) }),
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
export function parseItems(written: string, count: number, code: string): number | Fault {
  if (written === "0") return 0;
  if (!/^[1-9]\d*(\s*;\s*[1-9]\d*)*$/.test(written)) return fault("items-invalid", { code, written, is: "malformed" });
  const numbers = written.split(";").map(Number);
  const items = numbers.filter((n) => n > count);
  if (items.length) return fault("item-unknown", { code, items, count });
  if (new Set(numbers).size < numbers.length) return fault("items-invalid", { code, written, is: "repeated" });
  return numbers.reduce((value, n) => value + 2 ** (n - 1), 0);
}
