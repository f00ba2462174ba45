import { decimalComma } from "../numbers/decimal.js";
import type { Knot, Rule } from "../terms/rule.js";
import { bandAt, exactValue, hasItem, isLessBetter, scoreByRule } from "./rule.js";

/** Decimals of points in texts; the figures themselves are kept in full. */
const POINTS_SHOWN = 4;

/**
 * How a rule comes from a raw value to its points, on one line in Vietnamese; points are shown
 * with up to four decimals.
 *
 * @param max the leaf's maximum in points
 * @example
 * explainRule({ kind: "bands", bands, label: { vi: "Tỷ lệ", en: "Rate" }, unit: "%" }, 92.4, 1)
 * // "Tỷ lệ 92,4 % ≥ 90 % → 0,75/1 điểm"
 */
export function explainRule(rule: Rule, value: number, max: number): string {
  const points = scoreByRule(rule, value, max);
  const reason = reasonOf(rule, value, max);
  return points === null ? `${reason}: chấm trực tiếp` : `${reason} → ${shown(points)}/${decimalComma(max)} điểm`;
}

/**
 * A rule itself, on one line in Vietnamese.
 *
 * @param max the leaf's maximum in points
 * @example
 * describeRule({ kind: "deduction", each: 0.25, unit: "văn bản" }, 1)
 * // "1 điểm, trừ 0,25 điểm cho mỗi văn bản, không dưới 0 điểm"
 */
export function describeRule(rule: Rule, max: number): string {
  const label = nameOf(rule);
  return label === undefined ? termsOf(rule, max) : `${label}: ${termsOf(rule, max)}`;
}

/**
 * A raw value as it is written in the column `value`: a checklist's as its items ("1;3", "0" for
 * none), any other as a number with a decimal point.
 *
 * @example
 * valueText({ kind: "checklist", items }, 5) // "1;3"
 */
export function valueText(rule: Rule | undefined, value: number): string {
  if (rule?.kind !== "checklist") return String(value);
  return itemsMet(rule, value).join(";") || "0";
}

/** Numbers, from 1, of the items in a checklist's value. */
function itemsMet({ items }: Extract<Rule, { kind: "checklist" }>, value: number): number[] {
  return items.flatMap((_, i) => (hasItem(value, i) ? [i + 1] : []));
}

function reasonOf(rule: Rule, value: number, max: number): string {
  const x = exactValue(value);
  const full = decimalComma(max);
  switch (rule.kind) {
    case "direct":
      return named(rule, x);
    case "survey":
      return `${nameOf(rule)} ${decimalComma(x)} %: ${full} × ${decimalComma(x)} %`;
    case "proportional": {
      const { target, floor = 0 } = rule;
      const [low, high] = [Math.min(floor, target), Math.max(floor, target)];
      if (x >= high) return `${named(rule, x)} ≥ ${measured(rule, high)}`;
      if (x <= low) return `${named(rule, x)} ≤ ${measured(rule, low)}`;
      const share = isLessBetter(rule)
        ? `${minus(floor, x)} / ${minus(floor, target)}`
        : `${minus(x, floor)} / ${minus(target, floor)}`;
      return `${named(rule, x)}: ${full} × ${share}`;
    }
    case "bands": {
      const band = bandAt(rule.bands, value);
      const edge = band ?? (isLessBetter(rule) ? rule.bands.at(-1) : rule.bands[0]);
      const threshold = exactValue(edge?.from ?? edge?.upTo ?? 0);
      const sign = isLessBetter(rule) ? (band ? "≤" : ">") : band ? "≥" : "<";
      return `${named(rule, x)} ${sign} ${measured(rule, threshold)}`;
    }
    case "piecewise": {
      const next = rule.knots.findIndex((knot) => knot.value >= x);
      const knot = rule.knots.at(next) as Knot;
      if (next <= 0) return `${named(rule, x)} ${next === 0 ? "≤" : "≥"} ${measured(rule, knot.value)}`;
      if (knot.value === x) return `${named(rule, x)} = ${measured(rule, x)}`;
      const at = (end: Knot) => `${measured(rule, end.value)} (${shown(end.points)} điểm)`;
      return `${named(rule, x)} giữa ${at(rule.knots[next - 1] as Knot)} và ${at(knot)}`;
    }
    case "checklist": {
      const met = itemsMet(rule, value);
      const of = rule.items.length;
      if (met.length === 0) return `Không đạt mục nào trong ${of} mục`;
      const sum = met.map((n) => decimalComma(rule.items[n - 1]?.points ?? 0)).join(" + ");
      return `Đạt mục ${met.join(", ")} trong ${of} mục: ${sum}`;
    }
    case "deduction": {
      const counted = exactValue(Math.max(0, x - (rule.beyond ?? 0)));
      if (counted === 0) return `${named(rule, x)}: không trừ`;
      const over = rule.beyond ? `, vượt ${measured(rule, counted)}` : "";
      return `${named(rule, x)}${over}: ${full} − ${decimalComma(counted)} × ${decimalComma(rule.each)}`;
    }
  }
}

function termsOf(rule: Rule, max: number): string {
  const points = (value: number) => `${decimalComma(value)} điểm`;
  const unit = "unit" in rule && rule.unit ? rule.unit : "đơn vị";
  switch (rule.kind) {
    case "direct":
      return `chấm trực tiếp, từ 0 đến ${points(max)}`;
    case "survey":
      return `100 % được ${points(max)}, tính theo tỷ lệ`;
    case "proportional": {
      const ends = isLessBetter(rule) ? [above, below] : [below, above];
      const [floor, target] = [rule.floor ?? 0, rule.target].map((at, i) => ends[i]?.(rule, at));
      return `${floor} được 0 điểm, ${target} được ${points(max)}, ở giữa tính theo tỷ lệ`;
    }
    case "bands": {
      const word = isLessBetter(rule) ? "đến" : "từ";
      const steps = rule.bands.map((band) => ({ at: measured(rule, band.from ?? band.upTo), points: band.points }));
      const best = isLessBetter(rule) ? steps : steps.reverse();
      const rest = `${isLessBetter(rule) ? "trên" : "dưới"} ${best.at(-1)?.at} được 0 điểm`;
      return [...best.map((step) => `${word} ${step.at} được ${points(step.points)}`), rest].join("; ");
    }
    case "piecewise": {
      const last = rule.knots.length - 1;
      const at = (i: number) => (i === 0 ? below : i === last ? above : measured);
      const knots = rule.knots.map((knot, i) => `${at(i)(rule, knot.value)} được ${points(knot.points)}`);
      return `${knots.join("; ")}; ở giữa nội suy tuyến tính`;
    }
    case "checklist":
      return rule.items.map((item, i) => `(${i + 1}) ${item.name.vi}: ${points(item.points)}`).join("; ");
    case "deduction": {
      const beyond = rule.beyond ? ` vượt ${measured(rule, rule.beyond)}` : "";
      return `${points(max)}, trừ ${points(rule.each)} cho mỗi ${unit}${beyond}, không dưới ${points(rule.least ?? 0)}`;
    }
  }
}

type MeasuredRule = Exclude<Rule, { kind: "checklist" | "survey" }>;

/** "92,4 %" */
function measured({ unit }: MeasuredRule, value: number): string {
  return unit ? `${decimalComma(value)} ${unit}` : decimalComma(value);
}

/** "80 % trở xuống" */
function below(rule: MeasuredRule, value: number): string {
  // Most values start at 0: nothing is said of less.
  return value === 0 ? measured(rule, value) : `${measured(rule, value)} trở xuống`;
}

/** "90 % trở lên" */
function above(rule: MeasuredRule, value: number): string {
  return `${measured(rule, value)} trở lên`;
}

/** What a rule's value is called, if it has a name. */
function nameOf(rule: Rule): string | undefined {
  if (rule.kind === "checklist") return undefined;
  return rule.label?.vi ?? (rule.kind === "survey" ? "Tỷ lệ hài lòng" : undefined);
}

/** "Tỷ lệ 92,4 %" */
function named(rule: MeasuredRule, value: number): string {
  return `${nameOf(rule) ?? "Giá trị"} ${measured(rule, value)}`;
}

/** "(92,4 − 80)", and "92,4" where nothing is taken away. */
function minus(a: number, b: number): string {
  if (b === 0) return decimalComma(a);
  return `(${decimalComma(a)} − ${b < 0 ? `(${decimalComma(b)})` : decimalComma(b)})`;
}

function shown(points: number): string {
  return decimalComma(Number(points.toFixed(POINTS_SHOWN)));
}
