/** Code of a tree's root, the total: `agency, year, 0` is a score for the whole. */
export const ROOT = "0";

/** The years that anything can be scored in: another figure is a slip. */
export const YEARS = { first: 1900, last: 2200 } as const;

/** Where a leaf's points come from. */
export const SOURCES = ["appraisal", "survey", "satisfaction", "statistics"] as const;
/** Where the points of a leaf come from. */
export type Source = (typeof SOURCES)[number];

/**
 * Whether a leaf is scored by asking people. An agency cannot score such a leaf itself: at the
 * stage `self` it does not apply, so that a self-assessment is complete without it.
 */
export function isSurveyed(source: Source | undefined): boolean {
  return source === "survey" || source === "satisfaction";
}

/** Whether a maximum is a published figure or stands in for one that is not known. */
export type Provenance = "official" | "illustrative";

/**
 * How a node's index comes from its children's: `sum` adds points, which is the arithmetic mean of
 * the children's indices weighted by their maxima; `geometric` is the geometric mean with the same
 * weights (OECD/JRC, Handbook on Constructing Composite Indicators, 2008, section 6).
 */
export const AGGREGATIONS = ["sum", "geometric"] as const;
/** How a node is made of what is below it. */
export type Aggregation = (typeof AGGREGATIONS)[number];

/**
 * How a leaf's raw value becomes a share of its maximum, where no points are given; see
 * `engine/normalise.ts`.
 */
export type Normalisation =
  | {
      readonly method: "goalposts";
      /** Values that earn nothing and the maximum; `from` above `to` where less is better. */
      readonly from: number;
      readonly to: number;
      /** Between the logarithms of the three, as the HDI does with income. */
      readonly log?: boolean | undefined;
    }
  | {
      readonly method: "z-score" | "rank" | "percentile";
      /** Which way is better; default `higher`. */
      readonly better?: "higher" | "lower" | undefined;
    };

/** Which nodes are weighed: fields, criteria or leaves, by their level or by their name. */
export type WeightLevel = 1 | 2 | "field" | "criterion" | "leaf";

/** A {@link WeightLevel} as a level, or `leaf`. */
export function levelOf(level: WeightLevel): 1 | 2 | "leaf" {
  return level === "field" ? 1 : level === "criterion" ? 2 : level;
}
