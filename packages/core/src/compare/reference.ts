import type { Stage } from "../engine/unit.js";
import { knownAt } from "../scoring/cohort.js";
import type { Scored } from "../scoring/scored.js";
import { ROOT } from "../tree/vocabulary.js";

/** What of a group of agencies another is held against. */
export type ReferenceBenchmark = "mean" | "median" | "best";

/**
 * The agencies whose plain mean is a benchmark of a group's totals, so that a difference from the
 * benchmark is a difference from real agencies and can be split up exactly.
 *
 * `mean`: all of them. `best`: all that share the best index. `median`: all that share the middle
 * index; of an even number with two different middle indices as many of either as both have, the
 * first in the registry. Indices are the published (rounded) ones; the mean of the chosen agencies'
 * indices is the benchmark.
 *
 * @param agencies the group, for instance of {@link peerGroup}; only totals known in full count
 * @returns ids in the order of the registry; none if no total is known
 * @throws ParError `unit-unknown`
 * @example
 * referenceAgencies(scored, { agencies: ["a", "b", "c"], year: 2023, benchmark: "best" }) // { agencies: ["b"] }
 */
export function referenceAgencies(
  scored: Scored,
  {
    agencies,
    year,
    stage = "appraised",
    benchmark,
  }: { agencies: readonly string[]; year: number; stage?: Stage; benchmark: ReferenceBenchmark },
): { agencies: readonly string[] } {
  const place = new Map([...scored.scores.agencies.keys()].map((id, i) => [id, i]));
  const known = [...new Set(agencies)]
    .flatMap((id) => knownAt(scored, { agency: id, year, stage }, ROOT) ?? [])
    .sort((a, b) => (place.get(a.agency) as number) - (place.get(b.agency) as number));
  const ids = (rows: readonly { readonly agency: string }[]) => ({ agencies: rows.map(({ agency }) => agency) });
  if (benchmark === "mean" || known.length === 0) return ids(known);

  const indices = known.map(({ index }) => index).sort((a, b) => a - b);
  const holding = (index: number | undefined) => known.filter((row) => row.index === index);
  if (benchmark === "best") return ids(holding(indices.at(-1)));
  const lower = holding(indices[Math.floor((indices.length - 1) / 2)]);
  const upper = holding(indices[Math.floor(indices.length / 2)]);
  if (lower[0] === upper[0]) return ids(lower);
  const count = Math.min(lower.length, upper.length);
  const chosen = new Set([...lower.slice(0, count), ...upper.slice(0, count)]);
  return ids(known.filter((row) => chosen.has(row)));
}
