import type { Rule } from "../terms/rule.js";

/** The rules whose raw value is a figure on a line. */
export type MeasuredRule = Exclude<Rule, { kind: "direct" | "checklist" }>;

/** Whether a rule's value is counted in percent. */
export function isRate(rule: Rule): boolean {
  return rule.kind === "survey" || ("unit" in rule && rule.unit === "%");
}

/**
 * The raw values at which a rule's points turn.
 *
 * @param max the leaf's maximum in points
 * @example
 * thresholds({ kind: "deduction", each: 0.25 }, 1) // [0, 4]
 */
export function thresholds(rule: MeasuredRule, max: number): number[] {
  switch (rule.kind) {
    case "survey":
      return [0, 100];
    case "proportional":
      return [rule.floor ?? 0, rule.target];
    case "bands":
      return rule.bands.map(({ from, upTo }) => from ?? upTo ?? 0);
    case "piecewise":
      return rule.knots.map(({ value }) => value);
    case "deduction":
      return [rule.beyond ?? 0, (rule.beyond ?? 0) + (max - (rule.least ?? 0)) / rule.each];
  }
}

/**
 * The raw values that can be: those that the rule declares, else from 0 on unless it has a threshold
 * below, and for a rate up to 100 % unless it has one above.
 *
 * @param max the leaf's maximum in points
 * @returns both ends, ±Infinity where there is none
 * @example
 * possibleValues({ kind: "proportional", target: 95, unit: "%" }, 1) // { from: 0, to: 100 }
 */
export function possibleValues(rule: MeasuredRule, max: number): { readonly from: number; readonly to: number } {
  const { from, to } = rule.kind === "survey" ? {} : (rule.range ?? {});
  const turns = thresholds(rule, max);
  return {
    from: from ?? (Math.min(...turns) < 0 ? Number.NEGATIVE_INFINITY : 0),
    to: to ?? (isRate(rule) && Math.max(...turns) <= 100 ? 100 : Number.POSITIVE_INFINITY),
  };
}
