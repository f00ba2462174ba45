import { fromUnits, toUnits } from "../numbers/decimal.js";
import type { Rule } from "../terms/rule.js";
import { hasItem, leastValue, scoreByRule } from "./rule.js";
import type { CriteriaNode } from "./tree.js";

/** What of a leaf says which points it can have. */
export type AttainableLeaf = { readonly max: number; readonly rule?: CriteriaNode["rule"] | undefined };

/** Points move in whole hundredths, the finest that appraisers give. */
export const GRAIN = 0.01;

/** Beyond so many different steps a rule is as good as continuous, and too long to list. */
const MOST_STEPS = 10_000;

/** Whether a rule takes whole things off: documents, days. A rate counts in percent, and so in parts. */
export function countsWhole(rule: Rule): boolean {
  return rule.kind === "deduction" && rule.unit !== "%";
}

/**
 * The points that a leaf can be given, rising, in units, up to its maximum: what its rule can make
 * (`attainableSteps`), otherwise whole hundredths and full marks.
 *
 * @example
 * attainable({ max: 1, rule: { kind: "deduction", each: 0.5, unit: "văn bản" } }).map(fromUnits) // [0, 0.5, 1]
 */
export function attainable(leaf: AttainableLeaf): readonly number[] {
  const steps = attainableSteps(leaf);
  if (steps) return steps;
  const [most, grain] = [toUnits(leaf.max), toUnits(GRAIN)];
  return [...Array.from({ length: Math.ceil(most / grain) }, (_, k) => k * grain), most];
}

/**
 * The points that a leaf's rule can make, rising, in units; null where it can make any hundredth.
 *
 * Bands give their points, and nothing outside of them. A checklist gives the sums of its items with
 * those among them that are met already. A deduction takes whole things off, down to its floor,
 * unless it counts in percent.
 *
 * @param met the items of a checklist that stay met, as its raw value
 */
export function attainableSteps({ max, rule }: AttainableLeaf, met = 0): readonly number[] | null {
  const rising = (steps: Iterable<number>) => [...new Set(steps)].sort((a, b) => a - b);
  if (rule?.kind === "bands") return rising([0, ...rule.bands.map(({ points }) => toUnits(Math.min(points, max)))]);
  if (rule?.kind === "checklist") {
    const sums = checklistSums(rule, max, met);
    return sums && rising(sums.keys());
  }
  if (rule?.kind === "deduction" && countsWhole(rule)) {
    const steps: number[] = [];
    const least = toUnits(rule.least ?? 0);
    for (let count = Math.floor(rule.beyond ?? 0); steps.length <= MOST_STEPS; count++) {
      const step = toUnits(scoreByRule(rule, count, max) as number);
      steps.push(step);
      if (step <= least) return rising(steps);
    }
  }
  return null;
}

/**
 * The raw value that gives a leaf some of the points it can be given, in units: the least demanding
 * one, of a checklist the fewest items beside those met; null without a rule that computes.
 */
export function attainingValue({ max, rule }: AttainableLeaf, units: number, met = 0): number | null {
  if (rule === undefined) return null;
  const sums = rule.kind === "checklist" ? checklistSums(rule, max, met) : null;
  const value = sums ? sums.get(units) : leastValue(rule, fromUnits(units), max);
  return value !== undefined && value !== null && Number.isFinite(value) ? value : null;
}

/**
 * Each sum that the items give with those met among them, in units and cut off at the maximum, and
 * the fewest items for it; null if there are too many.
 */
function checklistSums(
  rule: Extract<Rule, { kind: "checklist" }>,
  max: number,
  met: number,
): Map<number, number> | null {
  const most = toUnits(max);
  let sums = new Map([[0, 0]]);
  for (const [i, item] of rule.items.entries()) {
    const next = hasItem(met, i) ? new Map<number, number>() : new Map(sums);
    for (const [sum, items] of sums) {
      const more = Math.min(sum + toUnits(item.points), most);
      const known = next.get(more);
      const value = items + 2 ** i;
      if (known === undefined || countItems(value) < countItems(known)) next.set(more, value);
    }
    if (next.size > MOST_STEPS) return null;
    sums = next;
  }
  return sums;
}

function countItems(value: number): number {
  return value.toString(2).replaceAll("0", "").length;
}
