import type { ColumnTable } from "arquero";
import type { Agency } from "../agencies/agencies.js";
import { geometricScore } from "../engine/roll-up.js";
import { ParError } from "../issues/issue.js";
import { fromUnits, hundredthsOfPercent, toUnits } from "../numbers/decimal.js";
import type { Stage } from "../scores/scores.js";
import { type Cohort, cohortOf, cohorts, knownAt, sharedTree, treesDiffer } from "../scoring/cohort.js";
import { fromRows, type Scored } from "../scoring/scored.js";
import { ROOT } from "../tree/tree.js";
import { type Trait, traitOf } from "./trait.js";

/**
 * What makes agencies peers: all that are ranked together, those of the same region or kind, those
 * with the nearest score profiles, or those with the same value of an attribute.
 */
export type PeersBy = "all" | "nearest" | Trait;

/** How many nearest profiles make a peer group, unless said otherwise. */
const NEAREST = 5;

/** An agency in a year; the stage is `appraised` unless said otherwise. */
interface Subject {
  readonly agency: string;
  readonly year: number;
  readonly stage?: Stage;
}

/**
 * The peers of an agency: the other agencies of the same tree, year and stage whose total is known
 * in full and that share what `by` names. An agency without a region, or without a value of the
 * attribute, has no peers by it.
 *
 * @param k how many, for `nearest`; default 5
 * @returns ids in the order of the registry; for `nearest`, the nearest first
 * @throws ParError `unit-unknown`; `attribute-unknown` if no agency has the attribute
 * @example
 * peerGroup(scored, { agency: "dak-lak", year: 2023, by: "region" }) // ["kon-tum", "gia-lai", "dak-nong", "lam-dong"]
 */
export function peerGroup(
  scored: Scored,
  { agency, year, stage = "appraised", by, k = NEAREST }: Subject & { by: PeersBy; k?: number },
): readonly string[] {
  if (by === "nearest") return nearest(scored, { agency, year, stage, k }).map((row) => row.agency);
  const others = cohortOf(scored, { agency, year, stage }).agencies.filter(
    (id) => id !== agency && knownAt(scored, id, year, ROOT, stage),
  );
  if (by === "all") return others;
  const { agencies } = scored.scores;
  const trait = traitOf(scored, by);
  const own = trait(agencies.get(agency) as Agency);
  return own === undefined ? [] : others.filter((id) => trait(agencies.get(id) as Agency) === own);
}

/** How far another agency's score profile is; a row of {@link nearestProfiles}. */
export interface ProfileDistance {
  readonly agency: string;
  /** Index points: 0 for the same profile, at most 100. */
  readonly distance: number;
}

/**
 * The agencies whose profile of field indices is nearest to the agency's.
 *
 * The distance is Euclidean, √(Σ w·(a − b)²) over the fields, with a and b the two indices in
 * percent and w the field's share of the maximum (of the largest that applies to any agency of the
 * tree, year and stage, so that all distances are taken with the same weights). It is symmetric and
 * keeps the triangle inequality. Agencies with a field that is not known in full, or that does not
 * apply to them alone, have no profile: they are left out, and have no nearest.
 *
 * @param k how many; default 5
 * @returns the columns of {@link ProfileDistance}, nearest first, ties in the order of the registry
 * @throws ParError `unit-unknown`
 */
export function nearestProfiles(
  scored: Scored,
  { agency, year, stage = "appraised", k = NEAREST }: Subject & { k?: number },
): ColumnTable {
  return fromRows(nearest(scored, { agency, year, stage, k }), ["agency", "distance"]);
}

function nearest(
  scored: Scored,
  { agency, year, stage, k }: { agency: string; year: number; stage: Stage; k: number },
): ProfileDistance[] {
  const { tree, agencies } = cohortOf(scored, { agency, year, stage });
  const maxima = tree.fields.map((field) =>
    Math.max(...agencies.map((id) => scored.at(id, year, field.code, stage).max)),
  );
  const fields = tree.fields.filter((_, i) => maxima[i] !== 0);
  const weights = maxima.filter((max) => max !== 0);
  const whole = weights.reduce((sum, max) => sum + max, 0);
  const profileOf = (id: string): number[] | null => {
    const indices = fields.flatMap((field) => knownAt(scored, id, year, field.code, stage)?.index ?? []);
    return indices.length === fields.length ? indices : null;
  };
  const own = profileOf(agency);
  if (!own) return [];
  const rows = agencies.flatMap((id): ProfileDistance[] => {
    const profile = id === agency ? null : profileOf(id);
    if (!profile) return [];
    const squares = profile.map((index, i) => (weights[i] as number) * (index - (own[i] as number)) ** 2);
    return [{ agency: id, distance: Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / whole) }];
  });
  // A stable sort: ties stay in the order of the registry.
  return rows.sort((a, b) => a.distance - b.distance).slice(0, k);
}

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
 * reference(scored, { agencies: ["a", "b", "c"], year: 2023, benchmark: "best" }) // { agencies: ["b"] }
 */
export function reference(
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
    .flatMap((id) => knownAt(scored, id, year, ROOT, stage) ?? [])
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

/** The best that was reached at a node; a row of {@link frontier}. */
export interface FrontierNode {
  readonly code: string;
  readonly level: number;
  /** Points: the best score of a leaf; of an inner node what the leaves' bests add up to. Null if unknown. */
  readonly best: number | null;
  /** Ids of the agencies that reach it, in the order they are looked at; often none at an inner node. */
  readonly agencies: readonly string[];
  /** Best in percent of the maximum that applies to any of the agencies, two decimals; null with best. */
  readonly index: number | null;
}

const FRONTIER_COLUMNS = ["code", "level", "best", "agencies", "index"] as const;

/**
 * The frontier: what an agency would score that did as well on every leaf as the best does.
 *
 * No score known in full lies above it. An inner node whose leaves are not all known to someone,
 * or that someone exceeds with a stated score, has the best score stated for it. A leaf that
 * applies to no agency leaves the maximum.
 *
 * @param agencies the agencies to look at, all on one tree; by default all of the year and stage, in the registry's order
 * @returns the columns of {@link FrontierNode}, in the tree's order
 * @throws ParError `unit-unknown`; `trees-differ` if the agencies are scored on several trees
 * @example
 * frontier(scored, { year: 2023 }).get("best", 0) // 96.4
 */
export function frontier(
  scored: Scored,
  { year, stage = "appraised", agencies }: { year: number; stage?: Stage; agencies?: readonly string[] },
): ColumnTable {
  const cohort = agencies ? sharedTree(scored, { year, stage, agencies }) : onlyCohort(scored, { year, stage });
  return fromRows(cohort ? frontierOf(scored, cohort, year, stage) : [], FRONTIER_COLUMNS);
}

function onlyCohort(scored: Scored, { year, stage }: { year: number; stage: Stage }): Cohort | undefined {
  const found = cohorts(scored, { year, stage });
  if (found.length > 1) throw treesDiffer(found.map(({ tree }) => tree));
  return found[0];
}

function frontierOf(scored: Scored, { tree, agencies }: Cohort, year: number, stage: Stage): FrontierNode[] {
  const n = tree.nodes.length;
  // Per node in tree order, in units; NaN where nothing is known.
  const best = new Float64Array(n);
  const max = new Float64Array(n);
  const reaching: string[][] = [];
  for (const node of [...tree.nodes].reverse()) {
    const i = node.position;
    const children = node.children.map((code) => tree.get(code).position);
    const rows = agencies.map((id) => scored.at(id, year, node.code, stage));
    const known = rows.filter((row) => row.coverage === 1);
    const scores = known.map((row) => toUnits(row.score as number));
    const highest = scores.length ? Math.max(...scores) : Number.NaN;
    if (children.length === 0) {
      best[i] = highest;
      max[i] = toUnits(Math.max(...rows.map((row) => row.max)));
    } else {
      const applying = children.filter((child) => max[child] !== 0);
      const sum = (array: Float64Array) => applying.reduce((total, child) => total + (array[child] as number), 0);
      const composed = node.aggregation === "geometric" ? geometricScore(applying, 0, best, max) : sum(best);
      max[i] = sum(max);
      best[i] = Number.isNaN(composed) ? highest : Math.max(composed, ...scores);
    }
    reaching[i] = known.filter((_, k) => scores[k] === best[i]).map(({ agency }) => agency);
  }
  return tree.nodes.map(({ code, level, position }) => {
    const units = best[position] as number;
    const isKnown = !Number.isNaN(units) && max[position] !== 0;
    return {
      code,
      level,
      best: isKnown ? fromUnits(units) : null,
      agencies: reaching[position] as string[],
      index: isKnown ? hundredthsOfPercent(units, max[position] as number) / 100 : null,
    };
  });
}

/** The best year of an agency at a node; a row of {@link ownBest}. */
export interface OwnBest {
  readonly code: string;
  /** Of years with the same index the latest; null, with the rest, if the node is known in none. */
  readonly year: number | null;
  readonly index: number | null;
  /** Points. */
  readonly score: number | null;
}

const OWN_BEST_COLUMNS = ["code", "year", "index", "score"] as const;

/**
 * The agency's own best: at every node the year with its highest index, among the years on the
 * newest tree it was scored on.
 *
 * @returns the columns of {@link OwnBest}, in the tree's order
 * @throws ParError `unit-unknown` if the agency has no scores at the stage
 */
export function ownBest(
  scored: Scored,
  { agency, stage = "appraised" }: { agency: string; stage?: Stage },
): ColumnTable {
  const years = scored.units
    .filter((unit) => unit.agency === agency && unit.stage === stage)
    .map((unit) => unit.year)
    .sort((a, b) => b - a);
  const [latest] = years;
  if (latest === undefined)
    throw new ParError("unit-unknown", `There are no ${stage} scores of agency "${agency}" in any year.`);
  const tree = scored.treeOf(agency, latest, stage);
  const comparable = years.filter((year) => scored.treeOf(agency, year, stage) === tree);
  const rows = tree.nodes.map(({ code }): OwnBest => {
    const known = comparable.flatMap((year) => knownAt(scored, agency, year, code, stage) ?? []);
    const index = Math.max(...known.map((row) => row.index));
    const best = known.find((row) => row.index === index);
    return { code, year: best?.year ?? null, index: best?.index ?? null, score: best?.score ?? null };
  });
  return fromRows(rows, OWN_BEST_COLUMNS);
}
