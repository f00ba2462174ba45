import type { Rule } from "@par-index/core";
import { countsWhole, isRate, type MeasuredRule, thresholds } from "@par-index/core/tree";

/** The raw values a slider goes over, and its step. */
export interface ValueRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Room beyond the last threshold, as a share of the way to it. */
const BEYOND = 0.2;

/** Steps of a slider over a range, about. */
const STEPS = 200;

/** Whether a leaf's points come from a figure that a slider can move. */
export function isMeasured(rule: Rule | undefined): rule is MeasuredRule {
  return rule !== undefined && rule.kind !== "direct" && rule.kind !== "checklist";
}

/**
 * The raw values that make a difference under a rule: from 0 or its first threshold to a little
 * beyond its last, within 0–100 for a rate, and the value itself, if it has one.
 *
 * @param max the leaf's maximum in points
 * @example
 * valueRange({ kind: "deduction", each: 0.25, unit: "văn bản" }, 1, null) // { min: 0, max: 5, step: 1 }
 */
export function valueRange(rule: MeasuredRule, max: number, value: number | null): ValueRange {
  const marks = thresholds(rule, max);
  const known = value === null ? marks : [...marks, value];
  const low = Math.min(0, ...known);
  const top = Math.max(...known);
  const beyond = isRate(rule) && top <= 100 ? 100 : top + BEYOND * (top - low);
  if (countsWhole(rule)) return { min: Math.floor(low), max: Math.ceil(beyond), step: 1 };
  const step = isRate(rule) ? 0.1 : 10 ** Math.round(Math.log10((beyond - low || 1) / STEPS));
  return { min: low, max: Math.ceil(beyond / step) * step, step };
}
