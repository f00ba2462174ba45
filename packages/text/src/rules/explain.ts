import type { Rule } from "@par-index/core";
import { bandAt, exactValue, isLessBetter, itemsMet, type Knot, scoreByRule } from "@par-index/core/tree";
import { formats } from "../format.js";
import type { Language } from "../language.js";
import { PHRASES } from "./phrases.js";

/** Decimals of points in texts; the figures themselves are kept in full. */
const POINTS_SHOWN = 4;

/**
 * How a rule comes from a raw value to its points, on one line; points are shown with up to four
 * decimals.
 *
 * @param max the leaf's maximum in points
 * @example
 * explainRule({ kind: "bands", bands, label: { vi: "Tỷ lệ", en: "Rate" }, unit: "%" }, 92.4, 1, "vi")
 * // "Tỷ lệ 92,4 % ≥ 90 % → 0,75/1 điểm"
 */
export function explainRule(rule: Rule, value: number, max: number, language: Language): string {
  const { phrases, shown, exact } = sayingOf(rule, language);
  const points = scoreByRule(rule, value, max);
  const reason = reasonOf(rule, value, max, language);
  return points === null ? phrases.direct(reason) : phrases.makes(reason, shown(points), exact(max));
}

/**
 * A rule itself, on one line.
 *
 * @param max the leaf's maximum in points
 * @example
 * describeRule({ kind: "deduction", each: 0.25, unit: "văn bản" }, 1, "vi")
 * // "1 điểm, trừ 0,25 điểm cho mỗi văn bản, không dưới 0 điểm"
 */
export function describeRule(rule: Rule, max: number, language: Language): string {
  const label = nameOf(rule, language);
  const terms = termsOf(rule, max, language);
  return label === undefined ? terms : `${label}: ${terms}`;
}

/** What a rule's value is called, if it has a name. */
function nameOf(rule: Rule, language: Language): string | undefined {
  if (rule.kind === "checklist") return undefined;
  return rule.label?.[language] ?? (rule.kind === "survey" ? PHRASES[language].satisfied : undefined);
}

/** How the figures of a rule are said. */
function sayingOf(rule: Rule, language: Language) {
  const phrases = PHRASES[language];
  const { exact } = formats(language);
  const unit = "unit" in rule ? rule.unit : undefined;
  /** "92,4 %" */
  const measured = (value: number) => (unit ? `${exact(value)} ${unit}` : exact(value));
  return {
    phrases,
    exact,
    unit,
    measured,
    /** "Tỷ lệ 92,4 %" */
    named: (value: number) => `${nameOf(rule, language) ?? phrases.value} ${measured(value)}`,
    shown: (points: number) => exact(Number(points.toFixed(POINTS_SHOWN))),
    /** "(92,4 − 80)", and "92,4" where nothing is taken away. */
    minus: (a: number, b: number) => (b === 0 ? exact(a) : `(${exact(a)} − ${b < 0 ? `(${exact(b)})` : exact(b)})`),
  };
}

function reasonOf(rule: Rule, value: number, max: number, language: Language): string {
  const { phrases, exact, measured, named, shown, minus } = sayingOf(rule, language);
  const x = exactValue(value);
  const full = exact(max);
  switch (rule.kind) {
    case "direct":
      return named(x);
    case "survey":
      return `${nameOf(rule, language)} ${exact(x)} %: ${full} × ${exact(x)} %`;
    case "proportional": {
      const { target, floor = 0 } = rule;
      const [low, high] = [Math.min(floor, target), Math.max(floor, target)];
      if (x >= high) return `${named(x)} ≥ ${measured(high)}`;
      if (x <= low) return `${named(x)} ≤ ${measured(low)}`;
      const share = isLessBetter(rule)
        ? `${minus(floor, x)} / ${minus(floor, target)}`
        : `${minus(x, floor)} / ${minus(target, floor)}`;
      return `${named(x)}: ${full} × ${share}`;
    }
    case "bands": {
      const band = bandAt(rule.bands, value);
      const edge = band ?? (isLessBetter(rule) ? rule.bands.at(-1) : rule.bands[0]);
      const threshold = exactValue(edge?.from ?? edge?.upTo ?? 0);
      const sign = isLessBetter(rule) ? (band ? "≤" : ">") : band ? "≥" : "<";
      return `${named(x)} ${sign} ${measured(threshold)}`;
    }
    case "piecewise": {
      const next = rule.knots.findIndex((knot) => knot.value >= x);
      const knot = rule.knots.at(next) as Knot;
      if (next <= 0) return `${named(x)} ${next === 0 ? "≤" : "≥"} ${measured(knot.value)}`;
      if (knot.value === x) return `${named(x)} = ${measured(x)}`;
      const at = (end: Knot) => phrases.knot(measured(end.value), phrases.points(shown(end.points)));
      return phrases.between(named(x), at(rule.knots[next - 1] as Knot), at(knot));
    }
    case "checklist": {
      const met = itemsMet(rule, value);
      const of = rule.items.length;
      if (met.length === 0) return phrases.noItems(of);
      return phrases.items(met, of, met.map((n) => exact(rule.items[n - 1]?.points ?? 0)).join(" + "));
    }
    case "deduction": {
      const counted = exactValue(Math.max(0, x - (rule.beyond ?? 0)));
      if (counted === 0) return phrases.nothingDeducted(named(x));
      const over = rule.beyond ? phrases.over(measured(counted)) : "";
      return `${named(x)}${over}: ${full} − ${exact(counted)} × ${exact(rule.each)}`;
    }
  }
}

function termsOf(rule: Rule, max: number, language: Language): string {
  const { phrases, exact, measured, unit } = sayingOf(rule, language);
  const points = (value: number) => phrases.points(exact(value));
  // Most values start at 0: nothing is said of less.
  const below = (value: number) => (value === 0 ? measured(value) : phrases.orLess(measured(value)));
  const above = (value: number) => phrases.orMore(measured(value));
  switch (rule.kind) {
    case "direct":
      return phrases.directly(points(max));
    case "survey":
      return phrases.survey(points(max));
    case "proportional": {
      const [floor, target] = isLessBetter(rule) ? [above, below] : [below, above];
      return phrases.proportional(floor(rule.floor ?? 0), points(0), target(rule.target), points(max));
    }
    case "bands": {
      const isFalling = isLessBetter(rule);
      const steps = rule.bands.map((band) => ({ at: measured(band.from ?? band.upTo), points: points(band.points) }));
      const best = isFalling ? steps : steps.reverse();
      const said = best.map((step) => phrases.band(step.at, step.points, isFalling));
      return [...said, phrases.outside(best.at(-1)?.at ?? "", isFalling)].join("; ");
    }
    case "piecewise": {
      const last = rule.knots.length - 1;
      const at = (i: number) => (i === 0 ? below : i === last ? above : measured);
      return phrases.piecewise(rule.knots.map((knot, i) => phrases.gives(at(i)(knot.value), points(knot.points))));
    }
    case "checklist":
      return rule.items.map((item, i) => `(${i + 1}) ${item.name[language]}: ${points(item.points)}`).join("; ");
    case "deduction": {
      const beyond = rule.beyond ? measured(rule.beyond) : undefined;
      return phrases.deduction(points(max), points(rule.each), unit, beyond, points(rule.least ?? 0));
    }
  }
}
