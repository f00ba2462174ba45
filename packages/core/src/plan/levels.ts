import { fromUnits, toUnits } from "../numbers/decimal.js";
import { toMillionths } from "../numbers/fixed.js";
import type { Rule } from "../terms/rule.js";
import { GRAIN } from "../tree/attainable.js";
import { hasItem, leastValue, scoreByRule } from "../tree/rule.js";
import type { CriteriaNode } from "../tree/tree.js";
import type { Cost, Range } from "./problem.js";

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
export function levelsOf(standing: Standing, cost: Cost, range: Range = {}): Levels {
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

/**
 * The points above now that a leaf's rule can give, in units and rising; null where it can give any.
 *
 * Bands give their points. A checklist gives the sums of its items, those met staying met if the
 * value now is known. A deduction counts whole things, unless it counts in percent.
 */
export function endsByRule({ node, now, value }: Standing): readonly number[] | null {
  const { rule, max } = node;
  const rising = (ends: Iterable<number>) => [...new Set(ends)].filter((end) => end > now).sort((a, b) => a - b);
  switch (rule?.kind) {
    case "bands":
      return rising(rule.bands.map((band) => Math.min(toUnits(band.points), toUnits(max))));
    case "checklist":
      return rising(checklistSums(rule, max, metBy({ node, now, value })).keys());
    case "deduction": {
      if (rule.unit === "%") return null;
      const least = toUnits(rule.least ?? 0);
      const ends: number[] = [];
      for (let count = 0, end = Infinity; end > Math.max(least, now); count++) {
        end = toUnits(scoreByRule(rule, count, max) as number);
        ends.push(end);
      }
      return rising(ends);
    }
    default:
      return null;
  }
}

/** The least raw value that gives the leaf `to` points (units); null without a rule that computes. */
export function valueFor(standing: Standing, to: number): number | null {
  const { rule, max } = standing.node;
  if (rule === undefined) return null;
  const value =
    rule.kind === "checklist"
      ? checklistSums(rule, max, metBy(standing)).get(to)
      : leastValue(rule, fromUnits(to), max);
  return value !== undefined && value !== null && Number.isFinite(value) ? value : null;
}

/** The items of a checklist met now; none if the value is unknown or is not where the points come from. */
function metBy({ node: { rule, max }, now, value }: Standing): number {
  const stands = rule !== undefined && value !== null && scoreByRule(rule, value, max) === fromUnits(now);
  return stands ? value : 0;
}

/** Each sum that the items give with those met among them, in units, and the fewest items for it. */
function checklistSums(rule: Extract<Rule, { kind: "checklist" }>, max: number, met: number): Map<number, number> {
  let sums = new Map([[0, 0]]);
  rule.items.forEach((item, i) => {
    const next = hasItem(met, i) ? new Map<number, number>() : new Map(sums);
    for (const [sum, items] of sums) {
      const more = Math.min(sum + toUnits(item.points), toUnits(max));
      const known = next.get(more);
      const value = items + 2 ** i;
      if (known === undefined || countItems(value) < countItems(known)) next.set(more, value);
    }
    sums = next;
  });
  return sums;
}

function countItems(value: number): number {
  return value.toString(2).replaceAll("0", "").length;
}
