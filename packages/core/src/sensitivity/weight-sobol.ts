import { rankDescending } from "../engine/rank.js";
import { ParError } from "../issues/par-error.js";
import type { Scored } from "../scoring/scored.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import { type SobolIndex, type SobolModel, type SobolOptions, sobolIndices } from "./sobol.js";
import { meanShift, type Weighting, type WeightingChoice, weightedIndices, weighting } from "./weighting.js";

/** What is looked at: an agency's index and rank, or how far the ranks of all agencies move on average. */
export const OUTPUTS = ["index", "rank", "meanShift"] as const;
/** The figure whose variance is shared out. */
export type Output = (typeof OUTPUTS)[number];

/** How much of what is looked at hangs on one weight; a row of {@link weightSobol}. */
export interface WeightSobol extends SobolIndex {
  readonly output: Output;
  readonly code: string;
}

/** The columns of {@link WeightSobol}. */
export const WEIGHT_SOBOL_COLUMNS = {
  output: "text",
  code: "code",
  first: "share",
  firstLow: "share",
  firstHigh: "share",
  total: "share",
  totalLow: "share",
  totalHigh: "share",
} as const satisfies Columns<WeightSobol>;

/**
 * First-order and total-order Sobol' indices of the weights of the fields, criteria or leaves: each
 * weight is multiplied with a factor uniform within 1 ± `spread`, independently, and all are scaled
 * back to their total. Ranks are as published, on the rounded index.
 *
 * Saisana, Saltelli & Tarantola, "Uncertainty and sensitivity analysis techniques as tools for the
 * quality assessment of composite indicators", J. R. Stat. Soc. A 2005; 168: 307–323.
 *
 * @param spread default 0.25
 * @returns rows per output and node: the columns of {@link WeightSobol}; without an agency only for
 *   `meanShift`
 * @throws ParError as `weighting` and {@link sobolIndices}; `spread-invalid` if it is not
 *   above 0 and at most 1; `agency-unranked` if the agency is not known in full
 */
export function weightSobol(
  scored: Scored,
  { spread = 0.25, ...choice }: WeightingChoice & SobolOptions & { readonly spread?: number },
): Table<WeightSobol> {
  if (!(spread > 0 && spread <= 1)) throw new ParError("spread-invalid", { spread });
  const weights = weighting(scored, choice);
  const own = choice.agency === undefined ? -1 : weights.agencies.indexOf(choice.agency);
  if (choice.agency !== undefined && own < 0)
    throw new ParError("agency-unranked", { agency: choice.agency, year: choice.year });
  const indices = sobolIndices(modelOf(weights, own, spread), choice);
  const outputs = own < 0 ? (["meanShift"] as const) : OUTPUTS;
  const rows = outputs.flatMap((output) =>
    weights.codes.map((code, g): WeightSobol => {
      const index = indices[OUTPUTS.indexOf(output)]?.[g] as SobolIndex;
      return { output, code, ...index };
    }),
  );
  return fromRows(rows, WEIGHT_SOBOL_COLUMNS);
}

/** The outputs as a function of the factors; one changed factor costs a step per agency. */
function modelOf(weights: Weighting, own: number, spread: number): SobolModel {
  const { agencies, codes, score, max } = weights;
  const [n, k] = [agencies.length, codes.length];
  const nominal = rankDescending(
    weightedIndices(
      weights,
      codes.map(() => 1),
    ),
  );
  const factor = (value: number) => 1 + spread * (2 * value - 1);
  // Column by column: what one factor multiplies stands together.
  const scoreOf = codes.map((_, g) => Float64Array.from(agencies, (_, a) => score[a * k + g] as number));
  const maxOf = codes.map((_, g) => Float64Array.from(agencies, (_, a) => max[a * k + g] as number));
  const factors = new Float64Array(k);
  const part = new Float64Array(n);
  const base = new Float64Array(n);
  const hundredths = new Int32Array(n);
  const ranked = rankerOf(n);
  const write = (step: number, g: number, outputs: Float64Array) => {
    const [s, x] = [scoreOf[g] as Float64Array, maxOf[g] as Float64Array];
    for (let a = 0; a < n; a++) {
      const points = (part[a] as number) + step * (s[a] as number);
      hundredths[a] = Math.floor((points / ((base[a] as number) + step * (x[a] as number))) * 10_000 + 0.5);
    }
    const ranks = ranked(hundredths);
    outputs[0] = own < 0 ? 0 : (hundredths[own] as number) / 100;
    outputs[1] = own < 0 ? 0 : (ranks[own] as number);
    outputs[2] = meanShift(nominal, ranks) as number;
  };
  return {
    inputs: k,
    outputs: OUTPUTS.length,
    start(point, outputs) {
      part.fill(0);
      base.fill(0);
      for (let g = 0; g < k; g++) {
        const f = factor(point[g] as number);
        factors[g] = f;
        const [s, x] = [scoreOf[g] as Float64Array, maxOf[g] as Float64Array];
        for (let a = 0; a < n; a++) {
          part[a] = (part[a] as number) + f * (s[a] as number);
          base[a] = (base[a] as number) + f * (x[a] as number);
        }
      }
      write(0, 0, outputs);
    },
    change(g, value, outputs) {
      write(factor(value) - (factors[g] as number), g, outputs);
    },
  };
}

/** Ranks whole numbers as `rankDescending` does; fast where the order is nearly that of the last call. */
function rankerOf(n: number): (values: Int32Array) => Int32Array {
  const order = Int32Array.from({ length: n }, (_, a) => a);
  const ranks = new Int32Array(n);
  return (values) => {
    for (let i = 1; i < n; i++) {
      const a = order[i] as number;
      const value = values[a] as number;
      let at = i;
      while (at > 0 && (values[order[at - 1] as number] as number) < value) {
        order[at] = order[at - 1] as number;
        at--;
      }
      order[at] = a;
    }
    let rank = 0;
    for (let i = 0; i < n; i++) {
      const a = order[i] as number;
      if (i === 0 || values[a] !== values[order[i - 1] as number]) rank = i + 1;
      ranks[a] = rank;
    }
    return ranks;
  };
}
