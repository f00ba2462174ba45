import { Z_CENTRE, Z_STEP } from "../normalise.js";
import type { MethodPlan } from "./simulation.js";

/**
 * Replaces one leaf's points, over all agencies, by share × maximum; shares as `normalise.ts` gives
 * them, without making arrays of numbers for each draw. `min-max` takes the least and the greatest
 * points as goalposts; where all agencies have the same, points stay as they are.
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
  const values = points.filter((_, a) => known[a]).sort();
  const n = values.length;
  if (n === 0) return;
  const share = sharesAmong(values, normalisation);
  for (let a = 0; a < points.length; a++) if (known[a]) points[a] = max * share(points[a] as number, max);
}

function sharesAmong(
  rising: Float64Array,
  normalisation: "min-max" | "z-score" | "rank",
): (value: number, max: number) => number {
  const n = rising.length;
  const [least, greatest] = [rising[0] as number, rising[n - 1] as number];
  switch (normalisation) {
    case "min-max":
      return least === greatest ? (value, max) => value / max : (value) => (value - least) / (greatest - least);
    case "rank":
      return n === 1 ? () => 1 : (value) => 1 - (n - upTo(rising, value)) / (n - 1);
    case "z-score": {
      if (n === 1) return () => 1;
      const mean = rising.reduce((sum, value) => sum + value, 0) / n;
      const sd = Math.sqrt(rising.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
      return least === greatest
        ? () => Z_CENTRE
        : (value) => Math.min(1, Math.max(0, Z_CENTRE + (Z_STEP * (value - mean)) / sd));
    }
  }
}

/** How many of the rising values are at most `value`. */
function upTo(rising: Float64Array, value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
