import type { ColumnTable } from "arquero";
import type { Scored } from "./score.js";
import type { Stage } from "./scores.js";

/**
 * How a forecast came about:
 * - `complete`: the total is known in full, nothing is forecast, the interval has no width;
 * - `conformal`: with an interval from the errors of the same forecast a year before;
 * - `no-earlier-pair`: no interval, since there are not two earlier years to try the forecast on;
 * - `few-agencies`: no interval, since too few agencies can be tried on;
 * - `no-basis`: no forecast, since a leaf has neither a self score, nor an earlier year, nor peers.
 */
export type ForecastMethod = "complete" | "conformal" | "no-earlier-pair" | "few-agencies" | "no-basis";

/** Where a leaf's points in a forecast come from. */
export type ForecastSource = "known" | "self" | "last-year" | "median";

/** A leaf of a forecast; a row of {@link Forecast.leaves}. */
export interface ForecastLeaf {
  readonly code: string;
  /** Points, known or forecast (two decimals); null if there is no basis. */
  readonly points: number | null;
  readonly max: number;
  readonly known: boolean;
  /** Null if there is no basis. */
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
  /** How many agencies the forecast was tried on. */
  readonly residuals: number;
  /** The columns of {@link ForecastLeaf}, in the tree's order, without leaves that do not apply. */
  readonly leaves: ColumnTable;
}

export declare function forecast(
  scored: Scored,
  options: { agency: string; year: number; stage?: Stage; level?: number },
): Forecast;

/** What a back-test hides of a year. */
export type Hidden = "surveys" | "later-fields" | "later-fields-self" | "all-but-self";

/** A forecast held against what came; a row of {@link backTest}. */
export interface BackTestRow {
  readonly agency: string;
  readonly hidden: Hidden;
  readonly predicted: number;
  readonly actual: number;
  /** predicted − actual, in index points. */
  readonly error: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly inside: boolean | null;
}

export declare function backTest(
  scored: Scored,
  options: { hidden: Hidden; year?: number; stage?: Stage; level?: number },
): ColumnTable;
