import { Z_CENTRE, Z_STEP } from "../engine/normalise.js";
import { notAbove } from "../numbers/search.js";
import type { MethodPlan } from "./simulation.js";

/**
 * Replaces one leaf's points, over all agencies, by share × maximum, in place: the shares that
 * `normalise` gives, without its arrays for each of a million leaves. `min-max` takes the least and
 * the greatest points as goalposts; where all agencies have the same, points stay as they are.
 *
 * @param points per agency, in units
 * @param known 1 where there are points; others are left as they are
 */
export function normaliseInto(
  points: Float64Array,
  known: Uint8Array,
  max: number,
  normalisation: MethodPlan["normalisation"],
): void {
  if (normalisation === "none") return;
  let n = 0;
  let sum = 0;
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let a = 0; a < points.length; a++) {
    if (!known[a]) continue;
    const own = points[a] as number;
    n++;
    sum += own;
    if (own < least) least = own;
    if (own > greatest) greatest = own;
  }
  const isFlat = least === greatest;
  if (normalisation === "min-max") {
    if (isFlat) return;
    for (let a = 0; a < points.length; a++)
      if (known[a]) points[a] = (max * ((points[a] as number) - least)) / (greatest - least);
  } else if (n === 1) replaceAll(points, known, max);
  else if (normalisation === "rank") rankShares(points, known, max, n);
  else if (isFlat) replaceAll(points, known, max * Z_CENTRE);
  else zScores(points, known, max, { n, mean: sum / n });
}

function replaceAll(points: Float64Array, known: Uint8Array, by: number): void {
  for (let a = 0; a < points.length; a++) if (known[a]) points[a] = by;
}

function zScores(points: Float64Array, known: Uint8Array, max: number, { n, mean }: { n: number; mean: number }): void {
  let squares = 0;
  for (let a = 0; a < points.length; a++) if (known[a]) squares += ((points[a] as number) - mean) ** 2;
  const sd = Math.sqrt(squares / (n - 1));
  for (let a = 0; a < points.length; a++)
    if (known[a]) points[a] = max * Math.min(1, Math.max(0, Z_CENTRE + (Z_STEP * ((points[a] as number) - mean)) / sd));
}

/** Of the others, the share that does not have more. */
function rankShares(points: Float64Array, known: Uint8Array, max: number, n: number): void {
  const rising = new Float64Array(n);
  for (let a = 0, k = 0; a < points.length; a++) if (known[a]) rising[k++] = points[a] as number;
  rising.sort();
  for (let a = 0; a < points.length; a++)
    if (known[a]) points[a] = max * (1 - (n - notAbove(rising, points[a] as number)) / (n - 1));
}
