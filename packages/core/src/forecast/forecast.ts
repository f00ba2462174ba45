import { NOT_APPLICABLE } from "../engine/block.js";
import { rollUp } from "../engine/roll-up.js";
import type { Stage, Unit } from "../engine/unit.js";
import { ParError } from "../issues/par-error.js";
import { fromUnits, hundredthsOfPercent, toUnits } from "../numbers/decimal.js";
import type { Scored } from "../scoring/scored.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import type { CriteriaTree } from "../tree/tree.js";
import { treeFor } from "../tree/trees.js";
import { isSurveyed, ROOT } from "../tree/vocabulary.js";
import {
  type Basis,
  basisOf,
  forecastShare,
  hindcastShare,
  LEAST_AGENCIES,
  type Past,
  pastOf,
  sharesOf,
} from "./model.js";

/**
 * How a forecast came about:
 * - `complete`: the total is known in full, nothing is forecast, the interval has no width;
 * - `conformal`: with an interval from the errors of the same forecast a year before;
 * - `no-earlier-pair`: no interval, since there are not two earlier years to try the forecast on;
 * - `few-agencies`: no interval, since the forecast can be tried on too few agencies;
 * - `no-basis`: no forecast, since a leaf has neither a self score, nor an earlier year, nor peers.
 */
export type ForecastMethod = "complete" | "conformal" | "no-earlier-pair" | "few-agencies" | "no-basis";

/** Where a leaf's points in a forecast come from. */
export type ForecastSource = "known" | Basis;

/** A leaf of a forecast; a row of {@link Forecast.leaves}. */
export interface ForecastLeaf {
  readonly code: string;
  /** Points, known or forecast (four decimals); null without a basis, or under a node known as a whole. */
  readonly points: number | null;
  readonly max: number;
  readonly known: boolean;
  /** Null with the points. */
  readonly from: ForecastSource | null;
}

/** The final score that an agency may expect of a year; see {@link forecast}. */
export interface Forecast {
  readonly method: ForecastMethod;
  /** Points known of the total. */
  readonly known: number;
  /** Share of the maximum that rests on known scores. */
  readonly coverage: number;
  /** Percent, two decimals; null under `no-basis`. */
  readonly index: number | null;
  /** Ends of the interval, in percent, rounded outwards to two decimals; null if there is none. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** How many agencies the forecast was tried on, with an error each. */
  readonly residuals: number;
  /** The columns of {@link ForecastLeaf}, in the tree's order, without leaves that do not apply. */
  readonly leaves: Table<ForecastLeaf>;
}

/** The columns of {@link ForecastLeaf}. */
export const FORECAST_COLUMNS = {
  code: "code",
  points: "points",
  max: "points",
  known: "truth",
  from: "text",
} as const satisfies Columns<ForecastLeaf>;

/** How often the interval is to hold the final index. */
const LEVEL = 0.9;

/** Points are forecast with four decimals, as surveys are scored. */
const FORECAST_STEP = toUnits(0.0001);

/**
 * Forecasts the final index of an agency that has only part of its scores of a year.
 *
 * Known scores stand. An unknown leaf's share of its maximum is, by the best basis there is,
 * - the self score of the year less what agencies usually claimed more than they got on the leaf,
 *   the mean of the year before (`self`);
 * - m + d + b·(s − m), with s its own share of the year before and m the other agencies' mean: the
 *   differences fade by b, all move by d, the line of least squares of the newest earlier pair of
 *   years, b within 0 … 1 (`last-year`);
 * - m + d (`peers`).
 *
 * "The year before" is the newest earlier one that was scored on the tree. The interval is conformal
 * (Vovk, Gammerman & Shafer 2005; Lei et al. 2018): the same leaves are hidden for every agency known
 * in full in the year before, forecast on the same bases from the year before that (the line made
 * without the agency itself), and of the n absolute errors of the total's index the
 * ⌈(n + 1)·level⌉-th least is the interval's half width. It holds the final index that often if years
 * are alike; `backTest` says how often it did.
 *
 * @param level how often the interval is to hold the final index; default 0.9
 * @throws ParError `unit-unknown` if no tree scores the agency in that year; `level-invalid`
 * @example
 * forecast(scored, { agency: "dak-lak", year: 2024 }) // { method: "conformal", index: 88.12, lower: 86.4, … }
 */
export function forecast(
  scored: Scored,
  {
    agency,
    year,
    stage = "appraised",
    level = LEVEL,
  }: Partial<Unit> & Pick<Unit, "agency" | "year"> & { readonly level?: number },
): Forecast {
  const unit = { agency, year, stage };
  const tree = treeOf(scored, unit);
  const self =
    stage !== "self" &&
    scored.has({ agency, year, stage: "self" }) &&
    scored.treeOf({ agency, year, stage: "self" }) === tree
      ? sharesOf(scored, tree, year, "self").get(agency)
      : undefined;
  const given = scored.has(unit) ? givenOf(scored, tree, unit) : nothing(tree, stage);
  return forecastFrom(triedOn(scored, tree, year, stage), { agency, self, given }, level);
}

/** What an agency has of the year that is forecast. */
export interface SoFar {
  readonly agency: string;
  /** Self shares per leaf, if they are to be used. */
  readonly self: Float64Array | undefined;
  /** As the engine takes it. */
  readonly given: Float64Array;
}

/** The forecast from what is gathered once for all agencies. */
export function forecastFrom(from: Tried, { agency, self, given }: SoFar, level: number): Forecast {
  if (!(level > 0 && level < 1)) throw new ParError("level-invalid", { level });
  const { past } = from;
  const { tree } = past;
  const now = rollUp(tree, given);
  const hidden = hiddenLeaves(tree, given, now);
  const bases = hidden.map((leaf) => basisOf(past, { agency, self }, leaf));
  const filled = fill(tree, given, hidden, (leaf, i) =>
    bases[i] ? forecastShare(past, { agency, self }, leaf, bases[i]) : Number.NaN,
  );
  const whole = now.max[0] as number;
  const before = {
    known: fromUnits(now.score[0] as number),
    coverage: whole === 0 ? 0 : (now.known[0] as number) / whole,
    leaves: leafTable(tree, given, filled, hidden, bases),
  };
  const none = { index: null, lower: null, upper: null, residuals: 0 };
  if (whole === 0 || bases.includes(null)) return { ...before, ...none, method: "no-basis" };

  const total = rollUp(tree, filled).score[0] as number;
  const index = hundredthsOfPercent(total, whole) / 100;
  if (hidden.length === 0) return { ...before, method: "complete", index, lower: index, upper: index, residuals: 0 };
  if (past.pair === null) return { ...before, ...none, index, method: "no-earlier-pair" };
  const errors = errorsOf(from, hidden, bases as Basis[]).sort((a, b) => a - b);
  // ⌈(n + 1)·level⌉, the product freed of float64's last digits.
  const place = Math.ceil(Number(((errors.length + 1) * level).toFixed(9)));
  const half = errors[place - 1];
  const residuals = errors.length;
  if (residuals < LEAST_AGENCIES || half === undefined)
    return { ...before, ...none, index, residuals, method: "few-agencies" };
  // What is known bounds the index, whatever comes.
  const bound = (share: number) =>
    percent(
      rollUp(
        tree,
        fill(tree, given, hidden, () => share),
      ).score[0] as number,
      whole,
    );
  const exact = percent(total, whole);
  return {
    ...before,
    method: "conformal",
    index,
    lower: outwards(Math.max(exact - half, bound(0)), Math.floor),
    upper: outwards(Math.min(exact + half, bound(1)), Math.ceil),
    residuals,
  };
}

const percent = (part: number, whole: number) => (100 * part) / whole;

/** To two decimals away from the forecast; what float64 adds in the last digits is no hundredth. */
const outwards = (value: number, round: (value: number) => number) => round(Number((value * 100).toFixed(6))) / 100;

/** Absolute errors, in index points, of the same forecast for every agency known in full the year before. */
function errorsOf({ past, given, score, whole }: Tried, hidden: readonly number[], bases: readonly Basis[]): number[] {
  const { tree, pair } = past;
  if (!pair) return [];
  const places = tree.leaves().map(({ position }) => position);
  const basis = new Map(hidden.map((leaf, i) => [leaf, bases[i] as Basis]));
  const n = tree.nodes.length;
  const agencies = [...given.keys()];
  const filled = new Float64Array(agencies.length * n);
  const tried = agencies.map((agency, a) => {
    const own = given.get(agency) as Float64Array;
    const applying = hidden.filter((leaf) => own[places[leaf] as number] !== NOT_APPLICABLE);
    const isWhole = (units: Float64Array) => applying.every((leaf) => !Number.isNaN(units[places[leaf] as number]));
    const forecast = fill(tree, own, applying, (leaf) =>
      hindcastShare(past, pair, agency, leaf, basis.get(leaf) as Basis),
    );
    filled.set(forecast, a * n);
    return isWhole(own) && isWhole(forecast);
  });
  const totals = rollUp(tree, filled).score;
  return agencies.flatMap((_, a) =>
    tried[a] ? [Math.abs(percent((totals[a * n] as number) - (score[a] as number), whole[a] as number))] : [],
  );
}

/** Numbers of the leaves that nothing is known of, neither themselves nor a node above them as a whole. */
function hiddenLeaves(tree: CriteriaTree, given: Float64Array, { max, known }: ReturnType<typeof rollUp>): number[] {
  const isWhole = (position: number) => max[position] !== 0 && known[position] === max[position];
  return tree
    .leaves()
    .flatMap(({ code, position }, i) =>
      Number.isNaN(given[position]) && !tree.path(code).some((node) => isWhole(node.position)) ? [i] : [],
    );
}

/** What is given, with the leaves named by number at a share of their maximum. */
function fill(
  tree: CriteriaTree,
  given: Float64Array,
  hidden: readonly number[],
  shareOf: (leaf: number, i: number) => number,
): Float64Array {
  const filled = given.slice();
  const leaves = tree.leaves();
  hidden.forEach((leaf, i) => {
    const { position, max } = leaves[leaf] as { position: number; max: number };
    const units = Math.round((shareOf(leaf, i) * toUnits(max)) / FORECAST_STEP) * FORECAST_STEP;
    filled[position] = Math.min(units, toUnits(max));
  });
  return filled;
}

function leafTable(
  tree: CriteriaTree,
  given: Float64Array,
  filled: Float64Array,
  hidden: readonly number[],
  bases: readonly (Basis | null)[],
): Table<ForecastLeaf> {
  const basis = new Map(hidden.map((leaf, i) => [leaf, bases[i] ?? null]));
  const rows = tree.leaves().flatMap(({ code, max, position }, i): ForecastLeaf[] => {
    if (given[position] === NOT_APPLICABLE) return [];
    const known = !Number.isNaN(given[position]);
    const units = filled[position] as number;
    const points = Number.isNaN(units) ? null : fromUnits(units);
    return [{ code, points, max, known, from: known ? "known" : (basis.get(i) ?? null) }];
  });
  return fromRows(rows, FORECAST_COLUMNS);
}

/** What a unit was given, as the engine takes it: known leaves, leaves that do not apply, stated scores. */
export function givenOf(scored: Scored, tree: CriteriaTree, unit: Unit): Float64Array {
  return Float64Array.from(tree.nodes, ({ code, children }) => {
    const { score, max, coverage } = scored.at(unit, code);
    if (children.length > 0) return scored.stateAt(unit, code) === "stated" ? toUnits(score as number) : Number.NaN;
    return max === 0 ? NOT_APPLICABLE : coverage === 1 ? toUnits(score as number) : Number.NaN;
  });
}

/** The past, with the agencies known in full in its newest year, on which forecasts are tried. */
export interface Tried {
  readonly past: Past;
  /** By agency, as the engine takes it. */
  readonly given: ReadonlyMap<string, Float64Array>;
  /** In the same order the total's score and maximum, in units. */
  readonly score: readonly number[];
  readonly whole: readonly number[];
}

/** What forecasts of a year on a tree rest on, gathered once for all agencies. */
export function triedOn(scored: Scored, tree: CriteriaTree, year: number, stage: Stage): Tried {
  const past = pastOf(scored, tree, year, stage);
  const complete = [...past.newest.shares.keys()]
    .map((agency) => scored.at({ agency, year: past.year as number, stage }, ROOT))
    .filter(({ coverage }) => coverage === 1);
  return {
    past,
    given: new Map(complete.map((row) => [row.agency, givenOf(scored, tree, row)])),
    score: complete.map((row) => toUnits(row.score as number)),
    whole: complete.map((row) => toUnits(row.max)),
  };
}

/** A unit without scores. */
function nothing(tree: CriteriaTree, stage: Stage): Float64Array {
  return Float64Array.from(tree.nodes, ({ source }) =>
    stage === "self" && isSurveyed(source) ? NOT_APPLICABLE : Number.NaN,
  );
}

/** The tree that scores the agency in the year: its scores', or else the one for its kind. */
function treeOf(scored: Scored, { agency, year, stage }: Unit): CriteriaTree {
  const other = stage === "self" ? "appraised" : "self";
  if (!scored.has({ agency, year, stage }) && !scored.has({ agency, year, stage: other })) {
    const kind = scored.scores.agencies.get(agency)?.kind;
    const tree = kind && treeFor(scored.scores.trees, kind, year);
    if (tree) return tree;
  }
  return scored.treeOf({ agency, year, stage: scored.has({ agency, year, stage }) ? stage : other });
}
