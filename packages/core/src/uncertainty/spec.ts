import type { WeightLevel } from "../tree/vocabulary.js";

/** What is uncertain, as plain JSON: a file for `par uncertainty --spec`, or what a page's form holds. */
export interface UncertaintySpec {
  /** Version of the format, which a file has as its first key. */
  readonly uncertainty?: 1 | undefined;
  /** Noise of the leaves scored by asking people (sources `survey` and `satisfaction`). Left out: fixed. */
  readonly survey?: LeafNoise;
  /** Noise of all other leaves. Left out: fixed. */
  readonly appraisal?: LeafNoise;
  /** A leaf's own noise, by its code, instead of its source's. */
  readonly byCode?: Readonly<Record<string, LeafNoise>>;
  /** Noise of the maxima, which are the weights. Left out: as in the tree. */
  readonly weights?: WeightNoise;
  /** Ways to compute the index, of which each draw takes one at random. Left out: as published. */
  readonly methods?: readonly Method[];
}

/**
 * How a leaf's points vary from draw to draw. They move at most as far as the nearer of 0 and the
 * leaf's maximum lies, up and down alike, so that their mean is what is published.
 */
export type LeafNoise =
  | { readonly kind: "fixed" }
  /**
   * The score is the maximum times a share p found among `sample` respondents: normal with the
   * standard deviation max × √(p (1 − p) ÷ sample) of a simple random sample.
   */
  | { readonly kind: "survey"; readonly sample: number }
  /**
   * Normal, with the sample standard deviation of self − appraised points on the leaf over the
   * agencies scored at both stages in the year; fixed where fewer than five are.
   */
  | { readonly kind: "disagreement" }
  /** Uniform within so many points up and down. */
  | { readonly kind: "band"; readonly points: number };

/** How weights vary from draw to draw; in each draw they add up to the nominal total. */
export type WeightNoise =
  /** Each weight × U(1 − spread, 1 + spread), then all scaled to the total. */
  | { readonly kind: "uniform"; readonly spread: number; readonly level: WeightLevel }
  /**
   * Shares of the total from a Dirichlet distribution with parameters concentration × nominal
   * share: means are the nominal shares w, variances w (1 − w) ÷ (concentration + 1).
   */
  | { readonly kind: "dirichlet"; readonly concentration: number; readonly level: WeightLevel };

/** A way to compute the index; what is left out is as published. */
export interface Method {
  /** How the fields' indices make the total's: weighted arithmetic (`sum`) or geometric mean. */
  readonly aggregation?: "sum" | "geometric";
  /** What becomes of a leaf's points, over the agencies of the simulation, before they are added. */
  readonly normalisation?: "none" | "min-max" | "z-score" | "rank";
  /** Code of a leaf, criterion or field that is left out. */
  readonly without?: string;
  /** As `UnknownPolicy`; by default that of the scored data. */
  readonly unknown?: "partial" | "zero";
  /** How often the method is taken, in proportion to the others' shares; 1 if left out. */
  readonly share?: number;
}

/** Fewest agencies scored at both stages that say how much a leaf's points vary. */
export const FEWEST_PAIRS = 5;

/**
 * Ballots per province in the survey of citizens (SIPAS) of 2024: 36,525 over 63 provinces, the
 * smaller of the two surveys (`data/published`, `ballots-2024-citizens`). How many each province
 * had is not published, so an average stands in, and a simple random sample is assumed.
 */
const BALLOTS_PER_PROVINCE = 580;

/**
 * What is varied unless the caller says otherwise: surveyed leaves as shares among
 * 580 ballots, appraised ones by what self-scoring and appraisal differ,
 * and the fields' weights by a fifth up and down. The spread of the weights is illustrative: it is
 * what the literature often tries, not a measured figure.
 */
export const DEFAULT_UNCERTAINTY: UncertaintySpec = Object.freeze({
  survey: Object.freeze({ kind: "survey", sample: BALLOTS_PER_PROVINCE }),
  appraisal: Object.freeze({ kind: "disagreement" }),
  weights: Object.freeze({ kind: "uniform", spread: 0.2, level: 1 }),
});
