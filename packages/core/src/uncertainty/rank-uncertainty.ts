import { type Ranks, ranksOf } from "../engine/rank.js";
import { ParError } from "../issues/par-error.js";
import { grouper } from "../scoring/group.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import type { Draws } from "./draws.js";
import { interval, moments, total } from "./order-statistics.js";
import { convergenceOf, type DrawConvergence } from "./settled.js";
import type { Simulation } from "./simulation.js";

/** How often an agency takes a rank; a row of {@link RankUncertainty.ranks}. */
export interface RankShare {
  readonly rank: number;
  readonly draws: number;
  readonly share: number;
}

/** The columns of {@link RankShare}. */
export const RANK_SHARE_COLUMNS = {
  rank: "rank",
  draws: "count",
  share: "share",
} as const satisfies Columns<RankShare>;

/** How often an agency is among the first; a row of {@link RankUncertainty.top}. */
export interface TopShare {
  readonly agency: string;
  readonly share: number | null;
}

/** The columns of {@link TopShare}. */
export const TOP_SHARE_COLUMNS = { agency: "agency", share: "share" } as const satisfies Columns<TopShare>;

/** How often an agency is in a group; a row of {@link RankUncertainty.groups}. */
export interface GroupShare extends TopShare {
  readonly group: string;
}

/** The columns of {@link GroupShare}. */
export const GROUP_SHARE_COLUMNS = {
  agency: "agency",
  group: "text",
  share: "share",
} as const satisfies Columns<GroupShare>;

/** An agency's published standing and how it varies; a row of {@link RankUncertainty.table}. */
export interface AgencyUncertainty {
  readonly agency: string;
  /** As published, in percent. */
  readonly index: number | null;
  /** As published, among the agencies of the simulation. */
  readonly rank: number | null;
  readonly indexLow: number | null;
  readonly indexMedian: number | null;
  readonly indexHigh: number | null;
  /** The best rank of the interval. */
  readonly rankLow: number | null;
  readonly rankMedian: number | null;
  /** The worst. */
  readonly rankHigh: number | null;
  readonly rankMean: number | null;
  /** Sample standard deviation. */
  readonly rankSd: number | null;
}

/** Shares of the draws in which both are ranked; they add up to 1. */
export interface Ahead {
  readonly ahead: number;
  readonly tied: number;
  readonly behind: number;
}

/** The columns of {@link AgencyUncertainty}. */
export const UNCERTAINTY_COLUMNS = {
  agency: "agency",
  index: "percent",
  rank: "rank",
  indexLow: "percent",
  indexMedian: "percent",
  indexHigh: "percent",
  rankLow: "rank",
  rankMedian: "rank",
  rankHigh: "rank",
  rankMean: "number",
  rankSd: "number",
} as const satisfies Columns<AgencyUncertainty>;

/**
 * Puts the parts of a simulation together.
 *
 * @param parts in any order; together they hold every draw once
 * @throws ParError `draws-incomplete` if they do not
 */
export function rankUncertainty(simulation: Simulation, parts: readonly Draws[]): RankUncertainty {
  const size = simulation.agencies.length;
  const index = new Int16Array(simulation.draws * size);
  const rank = ranksOf(simulation.draws * size, size);
  let next = 0;
  for (const part of [...parts].sort((a, b) => a.from - b.from)) {
    if (part.from !== next || part.to > simulation.draws) break;
    index.set(part.index, part.from * size);
    rank.set(part.rank, part.from * size);
    next = part.to;
  }
  if (next !== simulation.draws) throw new ParError("draws-incomplete", { draws: simulation.draws });
  return new RankUncertainty(simulation, index, rank);
}

/**
 * How ranks and indices vary over the draws of a simulation; made by {@link simulate} and
 * {@link rankUncertainty}.
 *
 * Quantiles are order statistics, so that a rank's is a rank: the low end at level p is the
 * ⌈n (1 − p) ÷ 2⌉-th least of n draws, the high end the same counted from the greatest.
 */
export class RankUncertainty {
  readonly agencies: readonly string[];
  readonly draws: number;
  readonly simulation: Simulation;
  /** Draw × agency, as in {@link Draws}. */
  readonly #index: Int16Array;
  readonly #rank: Ranks;
  readonly #place: ReadonlyMap<string, number>;

  /** @internal Use {@link rankUncertainty}. */
  constructor(simulation: Simulation, index: Int16Array, rank: Ranks) {
    this.simulation = simulation;
    this.agencies = simulation.agencies;
    this.draws = simulation.draws;
    this.#index = index;
    this.#rank = rank;
    this.#place = new Map(simulation.agencies.map((agency, a) => [agency, a]));
  }

  /**
   * One row per agency, best published rank first: the columns of {@link AgencyUncertainty}; what
   * an agency does not have, since it is not known in full, is null.
   *
   * @param level of the intervals, 0 to 1; default 0.9, which is 5 to 95 %
   */
  table(level = 0.9): Table<AgencyUncertainty> {
    const rows = this.agencies.map((agency, a): AgencyUncertainty => {
      const index = interval(this.#counts(this.#index, a, 10_001, 0), level);
      const counts = this.#rankCounts(a);
      const rank = interval(counts, level);
      const { mean, sd } = moments(counts);
      return {
        agency,
        index: hundredth(this.simulation.index[a] as number),
        rank: this.simulation.rank[a] || null,
        indexLow: index && hundredth(index.low),
        indexMedian: index && hundredth(index.median),
        indexHigh: index && hundredth(index.high),
        rankLow: rank?.low ?? null,
        rankMedian: rank?.median ?? null,
        rankHigh: rank?.high ?? null,
        rankMean: mean,
        rankSd: sd,
      };
    });
    rows.sort((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) || 0);
    return fromRows(rows, UNCERTAINTY_COLUMNS);
  }

  /**
   * The distribution of one agency's rank: `rank, draws, share`, one row per rank it takes.
   *
   * @throws ParError `agency-not-simulated`
   */
  ranks(agency: string): Table<RankShare> {
    const rows = [...this.#rankCounts(this.#at(agency))].flatMap((draws, rank) =>
      draws === 0 ? [] : [{ rank, draws, share: draws / this.draws }],
    );
    return fromRows(rows, RANK_SHARE_COLUMNS);
  }

  /**
   * One agency's index in each draw, in percent; NaN without one.
   *
   * @throws ParError `agency-not-simulated`
   */
  indexDraws(agency: string): Float64Array {
    const a = this.#at(agency);
    const size = this.agencies.length;
    return Float64Array.from({ length: this.draws }, (_, draw) => {
      const own = this.#index[draw * size + a] as number;
      return own < 0 ? Number.NaN : own / 100;
    });
  }

  /**
   * One agency's rank in each draw; 0 if not ranked.
   *
   * @throws ParError `agency-not-simulated`
   */
  rankDraws(agency: string): Ranks {
    const a = this.#at(agency);
    const size = this.agencies.length;
    return ranksOf(this.draws, size).map((_, draw) => this.#rank[draw * size + a] as number);
  }

  /** `agency, share`: share of all draws in which the agency ranks k-th or better; null if it is never ranked. */
  top(k: number): Table<TopShare> {
    const rows = this.agencies.map((agency, a) => {
      const counts = this.#rankCounts(a);
      const within = total(counts.subarray(0, k + 1));
      return { agency, share: total(counts) === 0 ? null : within / this.draws };
    });
    return fromRows(rows, TOP_SHARE_COLUMNS);
  }

  /**
   * `agency, group, share`: one row per agency and group, the share of all draws in which the agency
   * is ranked and in the group; null if it is never ranked.
   */
  groups(): Table<GroupShare> {
    const { groups } = this.simulation;
    const groupOf = grouper(groups);
    const size = this.agencies.length;
    const rows = this.agencies.flatMap((agency, a) => {
      const draws = new Map(groups.map(({ name }) => [name, 0]));
      for (let cell = a; cell < this.#rank.length; cell += size) {
        if (!this.#rank[cell]) continue;
        const group = groupOf((this.#index[cell] as number) / 100);
        draws.set(group, (draws.get(group) as number) + 1);
      }
      const isRanked = [...draws.values()].some((many) => many > 0);
      return [...draws].map(([group, many]) => ({ agency, group, share: isRanked ? many / this.draws : null }));
    });
    return fromRows(rows, GROUP_SHARE_COLUMNS);
  }

  /**
   * How often one agency is ahead of another; null if they are never both ranked.
   *
   * @throws ParError `agency-not-simulated`
   */
  against(agency: string, other: string): Ahead | null {
    const size = this.agencies.length;
    const difference = this.#at(other) - this.#at(agency);
    let [ahead, tied, behind] = [0, 0, 0];
    for (let cell = this.#at(agency); cell < this.#rank.length; cell += size) {
      const [own, others] = [this.#rank[cell] as number, this.#rank[cell + difference] as number];
      if (own === 0 || others === 0) continue;
      if (own < others) ahead++;
      else if (own > others) behind++;
      else tied++;
    }
    const both = ahead + tied + behind;
    return both === 0 ? null : { ahead: ahead / both, tied: tied / both, behind: behind / both };
  }

  /** How the results settle with the number of draws, and whether these were enough. */
  convergence(): DrawConvergence {
    const { weights, noise, methods } = this.simulation;
    const varies =
      methods.length > 1 || (weights.kind !== "fixed" && weights.amount > 0) || noise.scale.some((scale) => scale > 0);
    return convergenceOf(this.#rank, this.agencies.length, varies);
  }

  #at(agency: string): number {
    const place = this.#place.get(agency);
    if (place === undefined) throw new ParError("agency-not-simulated", { agency });
    return place;
  }

  /** How often the agency has each rank; place 0, not ranked, is left at 0. */
  #rankCounts(a: number): Int32Array {
    return this.#counts(this.#rank, a, this.agencies.length + 1, 1);
  }

  #counts(values: Int16Array | Ranks, a: number, size: number, least: number): Int32Array {
    const counts = new Int32Array(size);
    for (let cell = a; cell < values.length; cell += this.agencies.length) {
      const value = values[cell] as number;
      if (value >= least) counts[value] = (counts[value] as number) + 1;
    }
    return counts;
  }
}

function hundredth(value: number): number | null {
  return value < 0 ? null : value / 100;
}
