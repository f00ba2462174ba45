import type { Stage } from "../engine/unit.js";
import { toUnits } from "../numbers/decimal.js";
import { cohorts } from "../scoring/cohort.js";
import type { Scored } from "../scoring/scored.js";
import type { CriteriaTree } from "../tree/tree.js";

/** Where an unknown leaf's points are forecast from. */
export type Basis = "self" | "last-year" | "peers";

/** From so many agencies on, a line is fitted, a usual difference taken, an interval given. */
export const LEAST_AGENCIES = 10;

/** The share of the maximum that agencies reached, per leaf; NaN if unknown or not applicable. */
export type Shares = ReadonlyMap<string, Float64Array>;

/** Shares of a year, with their sum and number per leaf. */
interface YearShares {
  readonly shares: Shares;
  readonly sum: Float64Array;
  readonly n: Float64Array;
}

/** Two years in a row of those that were scored, and how shares went from one to the other. */
export interface Pair {
  readonly before: YearShares;
  readonly after: YearShares;
  readonly lines: readonly Sums[];
}

/** What forecasts of a year rest on; made by {@link pastOf}. */
export interface Past {
  readonly tree: CriteriaTree;
  /** The newest earlier year that was scored on the tree; null without one. */
  readonly year: number | null;
  /** Its shares; empty without one. */
  readonly newest: YearShares;
  /** The year before that and that year; null without them. */
  readonly pair: Pair | null;
  /** Per leaf and year, what agencies usually claim more than they get, as a share; 0 if not known. */
  readonly optimism: { readonly year: Float64Array; readonly before: Float64Array };
  /** Self shares of the newest earlier year. */
  readonly self: Shares;
}

/** Gathers what is known before a year on a tree at a stage. */
export function pastOf(scored: Scored, tree: CriteriaTree, year: number, stage: Stage): Past {
  const years = [...new Set(scored.units.filter((unit) => unit.stage === stage).map((unit) => unit.year))]
    .filter((earlier) => earlier < year && cohortAt(scored, tree, earlier, stage).length > 0)
    .sort((a, b) => b - a);
  const [newest, before] = years;
  const at = (of: number | undefined, stageThen: Stage): Shares =>
    of === undefined ? new Map() : sharesOf(scored, tree, of, stageThen);
  const [shares, sharesBefore] = [at(newest, stage), at(before, stage)];
  // The self stage itself has nothing that it could be forecast from but the past.
  const selfAt = (of: number | undefined) => (stage === "self" ? new Map() : at(of, "self"));
  const [self, selfBefore] = [selfAt(newest), selfAt(before)];
  const leaves = tree.leaves().map((_, i) => i);
  const newestShares = withSums(shares, leaves);
  const usual = (claimed: Shares, given: Shares) => Float64Array.from(leaves, (i) => meanDifference(claimed, given, i));
  return {
    tree,
    year: newest ?? null,
    newest: newestShares,
    pair:
      before === undefined
        ? null
        : {
            before: withSums(sharesBefore, leaves),
            after: newestShares,
            lines: leaves.map((i) => sumsOf(sharesBefore, shares, i)),
          },
    optimism: { year: usual(self, shares), before: usual(selfBefore, sharesBefore) },
    self,
  };
}

/** The shares of a tree's leaves in a year at a stage. */
export function sharesOf(scored: Scored, tree: CriteriaTree, year: number, stage: Stage): Shares {
  return new Map(
    cohortAt(scored, tree, year, stage).map((agency) => [
      agency,
      sharesFrom(tree, scored.knownUnits({ agency, year, stage })),
    ]),
  );
}

function sharesFrom(tree: CriteriaTree, units: Float64Array): Float64Array {
  return Float64Array.from(tree.leaves(), ({ position, max }) => (units[position] as number) / toUnits(max));
}

function cohortAt(scored: Scored, tree: CriteriaTree, year: number, stage: Stage): readonly string[] {
  return cohorts(scored, { year, stage }).find((cohort) => cohort.tree === tree)?.agencies ?? [];
}

/** What an agency's forecast may rest on besides the past: its own shares of the year, as it claims them. */
interface Own {
  readonly agency: string;
  readonly self: Float64Array | undefined;
}

/** The best basis there is for a leaf's forecast; null if there is none. */
export function basisOf(past: Past, { agency, self }: Own, leaf: number): Basis | null {
  if (!Number.isNaN(self?.[leaf] ?? Number.NaN)) return "self";
  if (!Number.isNaN(past.newest.shares.get(agency)?.[leaf] ?? Number.NaN)) return "last-year";
  return Number.isNaN(meanWithout(past.newest, agency, leaf)) ? null : "peers";
}

/** A leaf's forecast share, 0 to 1; NaN if the basis is not there. */
export function forecastShare(past: Past, { agency, self }: Own, leaf: number, basis: Basis): number {
  if (basis === "self") return share((self?.[leaf] ?? Number.NaN) - (past.optimism.year[leaf] as number));
  const line = past.pair ? lineOf(past.pair.lines[leaf] as Sums) : LEVEL;
  return continued(past.newest, agency, leaf, line, basis);
}

/**
 * The same for the newest earlier year, as it would have been forecast the year before: from the
 * shares and the optimism before it, by a line that the other agencies made.
 */
export function hindcastShare(past: Past, pair: Pair, agency: string, leaf: number, basis: Basis): number {
  if (basis === "self")
    return share((past.self.get(agency)?.[leaf] ?? Number.NaN) - (past.optimism.before[leaf] as number));
  const [x, y] = [pair.before, pair.after].map(({ shares }) => shares.get(agency)?.[leaf] ?? Number.NaN);
  const line = lineOf(without(pair.lines[leaf] as Sums, x as number, y as number));
  return continued(pair.before, agency, leaf, line, basis);
}

/** How a leaf's shares went from one year to the next: all by `drift`, differences by `slope`. */
interface Line {
  readonly drift: number;
  readonly slope: number;
}

/** Everything stays as it is. */
const LEVEL: Line = { drift: 0, slope: 1 };

/** mean + drift + slope × (share − mean), the mean being the other agencies'; without the share for `peers`. */
function continued(year: YearShares, agency: string, leaf: number, { drift, slope }: Line, basis: Basis): number {
  const own = year.shares.get(agency)?.[leaf] ?? Number.NaN;
  const mean = meanWithout(year, agency, leaf);
  if (basis === "peers") return share(mean + drift);
  return share(Number.isNaN(mean) ? own + drift : mean + drift + slope * (own - mean));
}

const share = (value: number) => Math.min(1, Math.max(0, value));

/** What a least-squares line of y on x is made of. */
interface Sums {
  readonly n: number;
  readonly x: number;
  readonly y: number;
  readonly xx: number;
  readonly xy: number;
}

function sumsOf(before: Shares, after: Shares, leaf: number): Sums {
  let sums: Sums = { n: 0, x: 0, y: 0, xx: 0, xy: 0 };
  for (const [agency, shares] of after)
    sums = plus(sums, before.get(agency)?.[leaf] ?? Number.NaN, shares[leaf] as number, 1);
  return sums;
}

const without = (sums: Sums, x: number, y: number): Sums => plus(sums, x, y, -1);

function plus(sums: Sums, x: number, y: number, times: 1 | -1): Sums {
  if (Number.isNaN(x) || Number.isNaN(y)) return sums;
  return {
    n: sums.n + times,
    x: sums.x + times * x,
    y: sums.y + times * y,
    xx: sums.xx + times * x * x,
    xy: sums.xy + times * x * y,
  };
}

/** Below this sum of squares all shares are equal but for rounding, and say nothing of a slope. */
const NO_SPREAD = 1e-9;

/** The line by least squares, its slope kept within 0 … 1: differences fade, and do not grow or turn. */
function lineOf({ n, x, y, xx, xy }: Sums): Line {
  if (n < LEAST_AGENCIES) return LEVEL;
  const spread = xx - (x * x) / n;
  return { drift: (y - x) / n, slope: spread < NO_SPREAD ? LEVEL.slope : share((xy - (x * y) / n) / spread) };
}

/** The mean of the other agencies' shares; NaN without any. */
function meanWithout({ shares, sum, n }: YearShares, agency: string, leaf: number): number {
  const own = shares.get(agency)?.[leaf] ?? Number.NaN;
  const [all, count] = [sum[leaf] as number, n[leaf] as number];
  return Number.isNaN(own) ? all / count : (all - own) / (count - 1);
}

function withSums(shares: Shares, leaves: readonly number[]): YearShares {
  const [sum, n] = [new Float64Array(leaves.length), new Float64Array(leaves.length)];
  for (const own of shares.values())
    for (const leaf of leaves) {
      const value = own[leaf] as number;
      if (Number.isNaN(value)) continue;
      sum[leaf] = (sum[leaf] as number) + value;
      n[leaf] = (n[leaf] as number) + 1;
    }
  return { shares, sum, n };
}

/** Mean of claimed − given over the agencies with both; 0 of too few. */
function meanDifference(claimed: Shares, given: Shares, leaf: number): number {
  let [sum, n] = [0, 0];
  for (const [agency, own] of claimed) {
    const difference = (own[leaf] as number) - (given.get(agency)?.[leaf] ?? Number.NaN);
    if (Number.isNaN(difference)) continue;
    sum += difference;
    n++;
  }
  return n < LEAST_AGENCIES ? 0 : sum / n;
}
