import type { Ranks } from "../engine/rank.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import { interval } from "./order-statistics.js";

/** How far a run had settled after some of its draws; a row of {@link DrawConvergence.steps}. */
export interface DrawStep {
  readonly draws: number;
  readonly ends: number;
  readonly mean: number;
}

/** The columns of {@link DrawStep}. */
export const DRAW_STEP_COLUMNS = {
  draws: "count",
  ends: "number",
  mean: "number",
} as const satisfies Columns<DrawStep>;

/** How far the results of a run are settled. */
export interface DrawConvergence {
  /**
   * `draws, ends, mean`: after so many draws, the greatest difference over the agencies of an end of
   * the 90 % interval of the rank, and of the mean rank, from those of all draws.
   */
  readonly steps: Table<DrawStep>;
  /** Greatest standard error of a share of the draws, √(¼ ÷ n): of a share of a half. 0 where nothing varies. */
  readonly shareError: number;
  /** Greatest difference, over the agencies, of an end of the rank's interval between the halves of the run. */
  readonly ends: number;
  /** Whether shares are good to a hundredth and the ends to 2 % of the agencies. */
  readonly enough: boolean;
}

/** The greatest standard error of a share in a run of enough draws. */
export const SETTLED_SHARE = 0.01;
/** The greatest difference of ends, as a share of the agencies; at least one place is allowed. */
export const SETTLED_ENDS = 0.02;

const LEVEL = 0.9;
/** Of the steps: each twice the one before, the last is the whole run. */
const STEPS = 6;

/**
 * @internal From draw × agency ranks.
 *
 * @param varies whether draws differ at all; where not, one is enough
 */
export function convergenceOf(rank: Ranks, size: number, varies = true): DrawConvergence {
  const draws = rank.length / size;
  const all = summaries(rank, size, 0, draws);
  const counts = Array.from({ length: STEPS }, (_, k) => Math.floor(draws / 2 ** (STEPS - 1 - k)));
  const rows = counts
    .filter((upTo) => upTo > 0)
    .map((upTo) => ({ draws: upTo, ...greatestDifference(summaries(rank, size, 0, upTo), all) }));
  const half = Math.floor(draws / 2);
  const { ends } = greatestDifference(summaries(rank, size, 0, half), summaries(rank, size, half, draws));
  const shareError = varies ? 0.5 / Math.sqrt(draws) : 0;
  return {
    steps: fromRows(rows, DRAW_STEP_COLUMNS),
    shareError,
    ends,
    enough: !varies || (half > 0 && shareError <= SETTLED_SHARE && ends <= Math.max(1, SETTLED_ENDS * size)),
  };
}

interface Summary {
  readonly low: number;
  readonly high: number;
  readonly mean: number;
}

/** Per agency; null where it is not ranked in these draws. */
function summaries(rank: Ranks, size: number, from: number, to: number): (Summary | null)[] {
  return Array.from({ length: size }, (_, a) => {
    const counts = new Int32Array(size + 1);
    let sum = 0;
    let ranked = 0;
    for (let draw = from; draw < to; draw++) {
      const own = rank[draw * size + a] as number;
      if (own === 0) continue;
      counts[own] = (counts[own] as number) + 1;
      sum += own;
      ranked++;
    }
    const ends = interval(counts, LEVEL);
    return ends && { low: ends.low, high: ends.high, mean: sum / ranked };
  });
}

function greatestDifference(
  some: readonly (Summary | null)[],
  others: readonly (Summary | null)[],
): { ends: number; mean: number } {
  let [ends, mean] = [0, 0];
  some.forEach((one, a) => {
    const other = others[a];
    if (!one || !other) return;
    ends = Math.max(ends, Math.abs(one.low - other.low), Math.abs(one.high - other.high));
    mean = Math.max(mean, Math.abs(one.mean - other.mean));
  });
  return { ends, mean };
}
