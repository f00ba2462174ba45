import { fromUnits, toUnits } from "../numbers/decimal.js";
import { toMillionths } from "../numbers/fixed.js";
import { attainableSteps, attainingValue, GRAIN } from "../tree/attainable.js";
import { scoreByRule } from "../tree/rule.js";
import type { CriteriaNode } from "../tree/tree.js";
import type { Cost, PointsRange } from "./problem.js";

/** {@link GRAIN} in the engine's units. */
export const GRAIN_UNITS = toUnits(GRAIN);

/** One place a leaf can be raised to: units gained, and what that costs in all, in millionths. */
export interface Level {
  readonly gain: number;
  readonly cost: number;
}

/**
 * Where a leaf can be raised to. `steps`: single levels, by rising gain. `grains`: `least` to `most`
 * whole hundredths at a price `each` and `fixed` once, and `full` marks where these are no whole
 * number of hundredths away.
 */
export type Levels =
  | { readonly kind: "steps"; readonly steps: readonly Level[] }
  | {
      readonly kind: "grains";
      readonly least: number;
      readonly most: number;
      readonly each: number;
      readonly fixed: number;
      readonly full: Level | null;
    };

/** A leaf as it stands before a plan. */
export interface Standing {
  readonly node: CriteriaNode;
  /** Points now, in units. */
  readonly now: number;
  /** Raw value now, if known. */
  readonly value: number | null;
}

/** Where a leaf can end within its range, and at what cost; nowhere if it has full marks. */
export function levelsOf(standing: Standing, cost: Cost, range: PointsRange = {}): Levels {
  const { node, now } = standing;
  const max = toUnits(node.max);
  const to = Math.min(max, range.to === undefined ? max : toUnits(range.to));
  const from = Math.max(now + 1, range.from === undefined ? 0 : toUnits(range.from));
  const fixed = toMillionths(cost.fixed ?? 0);
  const ends = endsByRule(standing);
  const within = (end: number) => from <= end && end <= to;
  if ("steps" in cost) {
    const steps = cost.steps
      .filter((step) => within(toUnits(step.points)) && (ends === null || ends.includes(toUnits(step.points))))
      .map((step) => ({ gain: toUnits(step.points) - now, cost: fixed + toMillionths(step.cost) }));
    return { kind: "steps", steps };
  }
  const priced = (gain: number): Level => ({ gain, cost: fixed + priceOf(cost.perPoint, gain) });
  if (ends) return { kind: "steps", steps: ends.filter(within).map((end) => priced(end - now)) };
  const most = Math.floor((to - now) / GRAIN_UNITS);
  const isRagged = to === max && now + most * GRAIN_UNITS < max;
  return {
    kind: "grains",
    least: Math.ceil((from - now) / GRAIN_UNITS),
    most,
    each: priceOf(cost.perPoint, GRAIN_UNITS),
    fixed,
    full: isRagged && within(max) ? priced(max - now) : null,
  };
}

/** The highest level, null if there is none. */
export function topOf(levels: Levels): Level | null {
  if (levels.kind === "steps") return levels.steps.at(-1) ?? null;
  const { least, most, each, fixed, full } = levels;
  return full ?? (most >= least ? { gain: most * GRAIN_UNITS, cost: fixed + most * each } : null);
}

/** Rounded to a millionth where a leaf's remainder asks for more. */
function priceOf(perPoint: number, gain: number): number {
  return Math.round(fromUnits(gain) * toMillionths(perPoint));
}

/** The points above now that a leaf can end at by its rule, in units and rising; null where it can end at any. */
export function endsByRule(standing: Standing): readonly number[] | null {
  return attainableSteps(standing.node, metBy(standing))?.filter((end) => end > standing.now) ?? null;
}

/** The least raw value that gives the leaf `to` points (units); null without a rule that computes. */
export function valueFor(standing: Standing, to: number): number | null {
  return attainingValue(standing.node, to, metBy(standing));
}

/** The items of a checklist met now; none if the value is unknown or is not where the points come from. */
function metBy({ node: { rule, max }, now, value }: Standing): number {
  const stands = rule?.kind === "checklist" && value !== null && scoreByRule(rule, value, max) === fromUnits(now);
  return stands ? value : 0;
}
