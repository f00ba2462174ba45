import { ranksOf } from "../engine/rank.js";
import { ParError } from "../issues/par-error.js";
import type { Scored } from "../scoring/scored.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import { drawer, UNCERTAIN, type Uncertain } from "../uncertainty/draws.js";
import { type SimulationOptions, simulation } from "../uncertainty/prepare.js";
import type { Simulation } from "../uncertainty/simulation.js";
import { type SobolIndex, type SobolModel, type SobolOptions, sobolIndices } from "./sobol.js";
import { OUTPUTS, type Output } from "./weight-sobol.js";
import { meanShift } from "./weighting.js";

/** How much of what is looked at hangs on one source of uncertainty; a row of {@link sourceSobol}. */
export interface SourceSobol extends SobolIndex {
  readonly output: Output;
  readonly source: Uncertain;
}

/** The columns of {@link SourceSobol}. */
export const SOURCE_SOBOL_COLUMNS = {
  output: "text",
  source: "text",
  first: "share",
  firstLow: "share",
  firstHigh: "share",
  total: "share",
  totalLow: "share",
  totalHigh: "share",
} as const satisfies Columns<SourceSobol>;

/**
 * First-order and total-order Sobol' indices of the sources of uncertainty, each as a whole: the
 * choice of method, all weights, the noise of all surveyed leaves, that of all others. It tells what
 * to settle first: a larger sample, clearer rules of appraisal, or the weights.
 *
 * Indices of groups of inputs: Sobol', "Global sensitivity indices for nonlinear mathematical
 * models", Math. Comput. Simul. 2001; 55: 271–280. A source is one input, which says from which draw
 * of the simulation its part is taken; so what varies, and how, is as in `simulate`.
 *
 * @param options.agency without one only `meanShift`
 * @returns rows per output and source that varies: the columns of {@link SourceSobol}; none if
 *   nothing varies
 * @throws ParError as `simulation` and {@link sobolIndices}; `agency-unranked` if the agency has no
 *   rank under one of the methods; `cohort-empty` if nobody has one
 * @example
 * sourceSobol(scored, { year: 2024, agency: "dak-lak" }) // output, source, first, …, totalHigh
 */
export function sourceSobol(
  scored: Scored,
  { agency, ...options }: Omit<SimulationOptions, "draws"> & SobolOptions & { readonly agency?: string },
): Table<SourceSobol> {
  const prepared = simulation(scored, options);
  const own = agency === undefined ? -1 : prepared.agencies.indexOf(agency);
  if (agency !== undefined && !(prepared.rank[own] && prepared.methods.every(({ ranked }) => ranked[own])))
    throw new ParError("agency-unranked", { agency, year: options.year });
  if (!prepared.rank.some((rank, a) => rank > 0 && prepared.methods.every(({ ranked }) => ranked[a])))
    throw new ParError("cohort-empty", { year: options.year, stage: prepared.stage });
  const sources = UNCERTAIN.filter((source) => varies(prepared, source));
  const indices = sobolIndices(modelOf(prepared, sources, own), options);
  const rows = (own < 0 ? (["meanShift"] as const) : OUTPUTS).flatMap((output) =>
    sources.map((source, i): SourceSobol => {
      const index = indices[OUTPUTS.indexOf(output)]?.[i] as SobolIndex;
      return { output, source, ...index };
    }),
  );
  return fromRows(rows, SOURCE_SOBOL_COLUMNS);
}

function varies({ weights, methods, noise }: Simulation, source: Uncertain): boolean {
  switch (source) {
    case "method":
      return methods.length > 1;
    case "weights":
      return weights.kind !== "fixed";
    case "survey":
      return noise.isSurveyed.some((isSurveyed) => isSurveyed === 1);
    case "appraisal":
      return noise.isSurveyed.some((isSurveyed) => isSurveyed === 0);
  }
}

/** Number of draws that a source is taken from: as many as an input has values. */
const DRAWS = 2 ** 32;

function modelOf(prepared: Simulation, sources: readonly Uncertain[], own: number): SobolModel {
  const size = prepared.agencies.length;
  const draw = drawer(prepared);
  const row = new Int16Array(size);
  const ranks = ranksOf(size, size);
  const draws: Record<Uncertain, number> = { method: 0, weights: 0, survey: 0, appraisal: 0 };
  const put = (outputs: Float64Array) => {
    draw(draws, row, ranks);
    outputs[0] = own < 0 ? 0 : (row[own] as number) / 100;
    outputs[1] = own < 0 ? 0 : (ranks[own] as number);
    outputs[2] = meanShift(prepared.rank, ranks) as number;
  };
  const drawAt = (value: number) => Math.floor(value * DRAWS);
  return {
    inputs: sources.length,
    outputs: OUTPUTS.length,
    start(point, outputs) {
      sources.forEach((source, i) => {
        draws[source] = drawAt(point[i] as number);
      });
      put(outputs);
    },
    change(input, value, outputs) {
      const source = sources[input] as Uncertain;
      const before = draws[source];
      draws[source] = drawAt(value);
      put(outputs);
      draws[source] = before;
    },
  };
}
