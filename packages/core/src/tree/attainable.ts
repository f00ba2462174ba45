import { toUnits } from "../numbers/decimal.js";
import type { CriteriaNode } from "./tree.js";

/** Points move in whole hundredths, the finest that appraisers give. */
export const GRAIN = 0.01;

/** Beyond so many different sums a checklist is as good as continuous, and too long to list. */
const MOST_SUMS = 10_000;

/**
 * The points that a leaf can be given, rising, in units, from 0 to its maximum: under bands and
 * checklists what the rule can make, otherwise whole hundredths and full marks.
 *
 * @example
 * achievable({ max: 1, rule: { kind: "bands", bands } }).map(fromUnits) // [0, 0.5, 1]
 */
export function achievable({ max, rule }: Pick<CriteriaNode, "max" | "rule">): number[] {
  const most = toUnits(max);
  const steps =
    rule?.kind === "bands"
      ? new Set(rule.bands.map(({ points }) => Math.min(toUnits(points), most)))
      : rule?.kind === "checklist"
        ? sums(
            rule.items.map(({ points }) => toUnits(points)),
            most,
          )
        : null;
  if (steps) return [...steps.add(0)].sort((a, b) => a - b);
  const grain = toUnits(GRAIN);
  const hundredths = Array.from({ length: Math.ceil(most / grain) }, (_, k) => k * grain);
  return [...hundredths, most];
}

/** The sums of any of the parts, cut off at `most`; null if there are too many. */
function sums(parts: readonly number[], most: number): Set<number> | null {
  const found = new Set([0]);
  for (const part of parts) {
    for (const sum of [...found]) found.add(Math.min(sum + part, most));
    if (found.size > MOST_SUMS) return null;
  }
  return found;
}
