import { fromUnits, shareOfUnits, toUnits } from "../numbers/decimal.js";
import type { BandFrom, BandUpTo, ChecklistItem, Rule } from "../terms/rule.js";

/** Decimals a raw value and a rule's thresholds carry; further digits are noise (0.57 × 100). */
export const VALUE_DECIMALS = 6;

const MILLION = 10 ** VALUE_DECIMALS;

/** A raw value as a whole number of millionths, never −0: thresholds are compared in these. */
function toMillionths(value: number): number {
  return Math.round(value * MILLION) + 0;
}

/** A raw value as rules see it, with six decimals: 56.99999999999999 is 57. */
export function exactValue(value: number): number {
  return toMillionths(value) / MILLION;
}

/**
 * The points a rule makes of a raw value.
 *
 * Values and thresholds are compared as decimals with six digits, thresholds belong to the better
 * side; points are exact decimals, rounded half up to the twelfth digit (the engine's unit), and
 * never outside 0 … `max`. A checklist's value is the sum of 2^(n − 1) over the numbers n of the
 * items met: items 1 and 3 are 5 (`parseItems` reads "1;3").
 *
 * @param max the leaf's maximum in points
 * @returns points; null under `direct`, which computes nothing
 * @example
 * scoreByRule({ kind: "proportional", floor: 80, target: 100 }, 92.4, 1) // 0.62
 */
export function scoreByRule(rule: Rule, value: number, max: number): number | null {
  const units = toUnits(max);
  const x = toMillionths(value);
  switch (rule.kind) {
    case "direct":
      return null;
    case "bands":
      return fromUnits(Math.min(toUnits(bandAt(rule.bands, value)?.points ?? 0), units));
    case "checklist": {
      const met = rule.items.reduce((sum, item, i) => sum + (hasItem(value, i) ? toUnits(item.points) : 0), 0);
      return fromUnits(Math.min(met, units));
    }
    case "deduction": {
      const counted = Math.max(0, x - toMillionths(rule.beyond ?? 0));
      const least = Math.min(toUnits(rule.least ?? 0), units);
      return fromUnits(Math.max(least, units - unitsPerMillionth(rule.each) * counted));
    }
    default:
      return fromUnits(unitsAt(cornersOf(rule, units), x));
  }
}

/**
 * The least demanding value with which a rule gives at least `points`: the least one, or where
 * less is better the greatest one. For a piecewise rule that rises and falls, the least; for a
 * checklist, fewest items, those with the most points.
 *
 * @returns the value, with at most six decimals; −Infinity if any value will do (Infinity where
 *   less is better; 0, no item, for a checklist); null if none will, and under `direct`
 * @example
 * leastValue({ kind: "proportional", floor: 80, target: 100 }, 0.62, 1) // 92.4
 */
export function leastValue(rule: Rule, points: number, max: number): number | null {
  const [wanted, units] = [toUnits(points), toUnits(max)];
  if (rule.kind === "direct" || wanted > units) return null;
  switch (rule.kind) {
    case "bands": {
      const { bands } = rule;
      const reaches = (band: BandFrom | BandUpTo) => toUnits(band.points) >= wanted;
      if (isLessBetter(rule)) return wanted <= 0 ? Infinity : (bands.findLast(reaches)?.upTo ?? null);
      return wanted <= 0 ? -Infinity : (bands.find(reaches)?.from ?? null);
    }
    case "checklist":
      return fewestItems(rule.items, wanted);
    case "deduction": {
      if (wanted <= toUnits(rule.least ?? 0)) return Infinity;
      const counted = Math.floor((units - wanted) / unitsPerMillionth(rule.each));
      return (toMillionths(rule.beyond ?? 0) + counted) / MILLION;
    }
    default: {
      const corners = cornersOf(rule, units);
      if (!isLessBetter(rule)) {
        const x = firstReaching(corners, wanted);
        return x === null ? null : x / MILLION + 0;
      }
      const mirrored = corners.map((corner) => ({ x: -corner.x, units: corner.units })).reverse();
      const x = firstReaching(mirrored, wanted);
      return x === null ? null : -x / MILLION + 0;
    }
  }
}

/** Whether a smaller value never gives fewer points. */
export function isLessBetter(rule: Rule): boolean {
  switch (rule.kind) {
    case "deduction":
      return true;
    case "proportional":
      return (rule.floor ?? 0) > rule.target;
    case "bands":
      return rule.bands.some((band) => band.upTo !== undefined);
    case "piecewise": {
      const points = rule.knots.map((knot) => knot.points);
      return points.every((at, i) => i === 0 || at <= (points[i - 1] as number));
    }
    default:
      return false;
  }
}

/** The band a value falls into; undefined outside all of them. */
export function bandAt(bands: readonly (BandFrom | BandUpTo)[], value: number): BandFrom | BandUpTo | undefined {
  const x = toMillionths(value);
  return (
    bands.findLast((band) => band.from !== undefined && toMillionths(band.from) <= x) ??
    bands.find((band) => band.upTo !== undefined && x <= toMillionths(band.upTo))
  );
}

/** Whether a checklist's value has the item at this position (from 0). */
export function hasItem(value: number, position: number): boolean {
  return ((value >> position) & 1) === 1;
}

/** A point of a rule's line: value in millionths, points in units. */
interface Corner {
  readonly x: number;
  readonly units: number;
}

/** The corners of a rule that is a broken line, by rising value; it is constant outside them. */
function cornersOf(rule: Extract<Rule, { kind: "proportional" | "piecewise" | "survey" }>, max: number): Corner[] {
  switch (rule.kind) {
    case "survey":
      return [
        { x: 0, units: 0 },
        { x: toMillionths(100), units: max },
      ];
    case "proportional": {
      const floor = { x: toMillionths(rule.floor ?? 0), units: 0 };
      const target = { x: toMillionths(rule.target), units: max };
      return floor.x < target.x ? [floor, target] : [target, floor];
    }
    case "piecewise":
      return rule.knots.map(({ value, points }) => ({ x: toMillionths(value), units: Math.min(toUnits(points), max) }));
  }
}

function unitsAt(corners: readonly Corner[], x: number): number {
  const next = corners.findIndex((corner) => corner.x > x);
  if (next <= 0) return (corners.at(next) as Corner).units;
  const [a, b] = [corners[next - 1] as Corner, corners[next] as Corner];
  // From the lower end, so that what is rounded is never negative.
  return a.units <= b.units
    ? a.units + shareOfUnits(b.units - a.units, x - a.x, b.x - a.x)
    : b.units + shareOfUnits(a.units - b.units, b.x - x, b.x - a.x);
}

/** The least x at which the line reaches `wanted`; −Infinity if it does so from the start. */
function firstReaching(corners: readonly Corner[], wanted: number): number | null {
  const next = corners.findIndex((corner) => corner.units >= wanted);
  if (next <= 0) return next === 0 ? -Infinity : null;
  const [a, b] = [corners[next - 1] as Corner, corners[next] as Corner];
  const part = (wanted - a.units - 0.5) / (b.units - a.units);
  let x = Math.min(b.x, Math.max(a.x, a.x + Math.ceil(part * (b.x - a.x))));
  // The quotient may be off by a millionth; the line itself decides.
  while (unitsAt(corners, x) < wanted) x++;
  while (unitsAt(corners, x - 1) >= wanted) x--;
  return x;
}

/** What a deduction takes per millionth of a count: whole, as `each` has no more decimals. */
function unitsPerMillionth(each: number): number {
  return Math.round(toUnits(each) / MILLION);
}

function fewestItems(items: readonly ChecklistItem[], wanted: number): number | null {
  const byPoints = items.map((item, i) => ({ units: toUnits(item.points), i })).sort((a, b) => b.units - a.units);
  let [value, units] = [0, 0];
  for (const item of byPoints) {
    if (units >= wanted) break;
    units += item.units;
    value += 2 ** item.i;
  }
  return units >= wanted ? value : null;
}
