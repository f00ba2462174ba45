import { sampleRankCorrelation } from "simple-statistics";
import type { Scored } from "../scoring/scored.js";
import { kendallTau } from "../statistics/kendall.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import { type Period, panel } from "./panel.js";

/** An agency's rank in two years; a row of {@link RankMobility.moves}. */
export interface RankMove {
  readonly agency: string;
  readonly before: number;
  readonly after: number;
  /** Places gained, before − after: positive is better. */
  readonly change: number;
}

/** The columns of {@link RankMove}. */
export const RANK_MOVE_COLUMNS = {
  agency: "agency",
  before: "rank",
  after: "rank",
  change: "count",
} as const satisfies Columns<RankMove>;

/** How much a ranking was reshuffled between two years. */
export interface RankMobility {
  /** Number of agencies known in full in both years. */
  readonly n: number;
  /** Kendall's tau-b of the two rankings: 1 same order, −1 reversed; null if a year is all tied. */
  readonly kendall: number | null;
  /** Spearman's rank correlation, ties at their mean rank; null likewise. */
  readonly spearman: number | null;
  /** Mean of the places moved, up or down alike; null without agencies. */
  readonly meanShift: number | null;
  /** The columns of {@link RankMove}, in the registry's order. */
  readonly moves: Table<RankMove>;
}

/**
 * Rank mobility between two years, over the agencies scored on the same tree in both. Ranks are the
 * published ones, among all agencies of their year: where others joined or left, places move
 * without anyone passing anyone, which tau and Spearman do not feel and `meanShift` does.
 *
 * @throws ParError `code-unknown`, `tree-ambiguous`
 * @example
 * rankMobility(scored, { from: 2022, to: 2023 }) // ranks 1, 2, 3 → 1, 3, 2: kendall 1/3, meanShift 2/3
 */
export function rankMobility(scored: Scored, period: Period): RankMobility {
  const moves = panel(scored, period).map(({ agency, before, after }): RankMove => {
    const [from, to] = [before.rank as number, after.rank as number];
    return { agency, before: from, after: to, change: from - to };
  });
  const n = moves.length;
  const [before, after] = [moves.map((move) => move.before), moves.map((move) => move.after)];
  const kendall = kendallTau(before, after);
  return {
    n,
    kendall,
    spearman: kendall === null ? null : sampleRankCorrelation(before, after),
    meanShift: n === 0 ? null : moves.reduce((sum, { change }) => sum + Math.abs(change), 0) / n,
    moves: fromRows(moves, RANK_MOVE_COLUMNS),
  };
}

/** How many agencies went from one group to another; a row of {@link transitions}. */
export interface Transition {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** The columns of {@link Transition}. */
export const TRANSITION_COLUMNS = { from: "text", to: "text", count: "count" } as const satisfies Columns<Transition>;

/**
 * The transition table of groups between two years, over the agencies scored on the same tree in
 * both: every pair of groups, also those that nobody went between. Counts add up to the number of
 * agencies.
 *
 * @returns the columns of {@link Transition}, groups from best to last
 * @throws ParError `code-unknown`, `tree-ambiguous`
 * @example
 * transitions(scored, { from: 2022, to: 2023 }).filter((d) => d.from === "B" && d.to === "A")
 */
export function transitions(scored: Scored, period: Period): Table<Transition> {
  const rows = panel(scored, period);
  const names = scored.groups.map(({ name }) => name);
  const cells = names.flatMap((from) =>
    names.map((to): Transition => {
      const count = rows.filter(({ before, after }) => before.group === from && after.group === to).length;
      return { from, to, count };
    }),
  );
  return fromRows(cells, TRANSITION_COLUMNS);
}
