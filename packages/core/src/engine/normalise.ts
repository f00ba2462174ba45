import { mean, sampleStandardDeviation } from "simple-statistics";
import type { Normalisation } from "../tree/vocabulary.js";
import { rankDescending } from "./rank.js";

/** Of a z-score: the mean is half of the maximum, one standard deviation a tenth of it. */
export const Z_CENTRE = 0.5;
export const Z_STEP = 0.1;

/**
 * Turns the raw values of one leaf, of all units that are compared, into shares of its maximum.
 *
 * - `goalposts` (min–max): (x − from) / (to − from), cut off at 0 and 1; with `log`, of the
 *   logarithms;
 * - `z-score`: 0.5 + z / 10 with z = (x − mean) / sample standard deviation, cut off at 0 and 1;
 *   0.5 for all if they do not differ;
 * - `rank`: 1 for the best, 0 for the worst: 1 − (rank − 1) / (n − 1), ties share the better rank;
 * - `percentile`: the share of the others that are worse, ties counting half.
 *
 * All but `goalposts` depend on who is compared. Alone, a unit gets 1.
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators, 2008, section 5.
 *
 * @param values NaN where unknown
 * @returns shares from 0 to 1, NaN where unknown
 * @example
 * normalise([83.2, 61.6], { method: "goalposts", from: 20, to: 85 }) // [0.972…, 0.64]
 */
export function normalise(values: readonly number[], normalisation: Normalisation): number[] {
  if (normalisation.method === "goalposts") {
    const { from, to, log = false } = normalisation;
    const scale = log ? Math.log : (x: number) => x;
    return values.map((value) => clamp((scale(value) - scale(from)) / (scale(to) - scale(from))));
  }
  const towards = values.map((value) => (normalisation.better === "lower" ? -1 : 1) * withoutNoise(value));
  const known = towards.filter((value) => !Number.isNaN(value));
  const others = known.length - 1;
  if (others < 1) return towards.map((value) => (Number.isNaN(value) ? Number.NaN : 1));
  const fromTop = rankDescending(towards);
  switch (normalisation.method) {
    case "rank":
      return Array.from(fromTop, (rank) => (rank === 0 ? Number.NaN : 1 - (rank - 1) / others));
    case "percentile": {
      const fromBottom = rankDescending(towards.map((value) => -value));
      return Array.from(fromTop, (top, i) => {
        if (top === 0) return Number.NaN;
        const worse = (fromBottom[i] as number) - 1;
        const better = top - 1;
        return (worse + (others - worse - better) / 2) / others;
      });
    }
    case "z-score": {
      // In their own order of magnitude the squares of the greatest values are finite.
      const magnitude = Math.max(...known.map(Math.abs)) || 1;
      const scaled = known.map((value) => value / magnitude);
      const [centre, spread] = [mean(scaled), sampleStandardDeviation(scaled)];
      const share = (value: number) =>
        spread === 0 ? Z_CENTRE : Z_CENTRE + (Z_STEP * (value / magnitude - centre)) / spread;
      return towards.map((value) => (Number.isNaN(value) ? Number.NaN : clamp(share(value))));
    }
  }
}

/** To the 15 digits that a decimal figure keeps as a float64: 0.1 + 0.2 and 0.3 are the same figure. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(15));
}

/** NaN stays NaN. */
function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
