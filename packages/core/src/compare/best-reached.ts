import { geometricScore } from "../engine/roll-up.js";
import type { Stage } from "../engine/unit.js";
import { ParError } from "../issues/par-error.js";
import { fromUnits, hundredthsOfPercent, toUnits } from "../numbers/decimal.js";
import { type Cohort, cohorts, knownAt, sharedTree, treesDiffer } from "../scoring/cohort.js";
import type { Scored } from "../scoring/scored.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";

/** The best that was reached at a node; a row of {@link bestReached}. */
export interface BestReached {
  readonly code: string;
  readonly level: number;
  /** Points: the best score of a leaf; of an inner node what the leaves' bests add up to. Null if unknown. */
  readonly best: number | null;
  /** Ids of the agencies that reach it, in the order they are looked at; often none at an inner node. */
  readonly agencies: readonly string[];
  /** Best in percent of the maximum that applies to any of the agencies, two decimals; null with best. */
  readonly index: number | null;
}

/** The columns of {@link BestReached}. */
export const BEST_REACHED_COLUMNS = {
  code: "code",
  level: "count",
  best: "points",
  agencies: "agency",
  index: "percent",
} as const satisfies Columns<BestReached>;

/**
 * What an agency would score that did as well on every leaf as the best does.
 *
 * No score known in full lies above it. An inner node whose leaves are not all known to someone,
 * or that someone exceeds with a stated score, has the best score stated for it. A leaf that
 * applies to no agency leaves the maximum.
 *
 * @param agencies the agencies to look at, all on one tree; by default all of the year and stage, in the registry's order
 * @returns the columns of {@link BestReached}, in the tree's order
 * @throws ParError `unit-unknown`; `trees-differ` if the agencies are scored on several trees
 * @example
 * bestReached(scored, { year: 2023 }).get("best", 0) // 96.4
 */
export function bestReached(
  scored: Scored,
  { year, stage = "appraised", agencies }: { year: number; stage?: Stage; agencies?: readonly string[] },
): Table<BestReached> {
  const cohort = agencies ? sharedTree(scored, { year, stage, agencies }) : onlyCohort(scored, { year, stage });
  return fromRows(cohort ? bestOf(scored, cohort, year, stage) : [], BEST_REACHED_COLUMNS);
}

function onlyCohort(scored: Scored, { year, stage }: { year: number; stage: Stage }): Cohort | undefined {
  const found = cohorts(scored, { year, stage });
  if (found.length > 1) throw treesDiffer(found.map(({ tree }) => tree));
  return found[0];
}

function bestOf(scored: Scored, { tree, agencies }: Cohort, year: number, stage: Stage): BestReached[] {
  const n = tree.nodes.length;
  // Per node in tree order, in units; NaN where nothing is known.
  const best = new Float64Array(n);
  const max = new Float64Array(n);
  const reaching: string[][] = [];
  for (const node of [...tree.nodes].reverse()) {
    const i = node.position;
    const children = node.children.map((code) => tree.get(code).position);
    const rows = agencies.map((id) => scored.at({ agency: id, year, stage }, node.code));
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

/** The columns of {@link OwnBest}. */
export const OWN_BEST_COLUMNS = {
  code: "code",
  year: "year",
  index: "percent",
  score: "points",
} as const satisfies Columns<OwnBest>;

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
): Table<OwnBest> {
  const years = scored.units
    .filter((unit) => unit.agency === agency && unit.stage === stage)
    .map((unit) => unit.year)
    .sort((a, b) => b - a);
  const [latest] = years;
  if (latest === undefined) throw new ParError("unit-unknown", { agency, year: null, stage, years: [] });
  const tree = scored.treeOf({ agency, year: latest, stage });
  const comparable = years.filter((year) => scored.treeOf({ agency, year, stage }) === tree);
  const rows = tree.nodes.map(({ code }): OwnBest => {
    const known = comparable.flatMap((year) => knownAt(scored, { agency, year, stage }, code) ?? []);
    const index = Math.max(...known.map((row) => row.index));
    const best = known.find((row) => row.index === index);
    return { code, year: best?.year ?? null, index: best?.index ?? null, score: best?.score ?? null };
  });
  return fromRows(rows, OWN_BEST_COLUMNS);
}
