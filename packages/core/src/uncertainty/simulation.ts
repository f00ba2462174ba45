import type { Ranks } from "../engine/rank.js";
import type { Stage } from "../engine/unit.js";
import type { IndexGroup } from "../scoring/group.js";

/**
 * A simulation ready to run: plain objects, numbers and typed arrays, which reach a worker by
 * structured cloning. Made by {@link simulation}.
 *
 * Points are in units of `numbers/decimal.ts`. A matrix over agencies is row-major with the agency as the
 * column: what concerns one leaf or one weight of all agencies is a run.
 */
export interface Simulation {
  /** Id of the criteria tree. */
  readonly tree: string;
  readonly year: number;
  readonly stage: Stage;
  readonly agencies: readonly string[];
  readonly draws: number;
  readonly seed: number;
  /** Per agency as published, in hundredths of a percent; −1 without one. */
  readonly index: Int16Array;
  /** Per agency among those of the simulation; 0 if not ranked. */
  readonly rank: Ranks;
  readonly groups: readonly IndexGroup[];
  readonly weights: Weights;
  readonly noise: Noise;
  readonly methods: readonly MethodPlan[];
}

/** The nodes whose weights vary, in tree order, each standing for all leaves under it. */
export interface Weights {
  readonly codes: readonly string[];
  /** Maximum in the tree. */
  readonly nominal: Float64Array;
  /** Number of the field that each belongs to, from 0. */
  readonly field: Int32Array;
  readonly kind: "fixed" | "uniform" | "dirichlet";
  /** Spread of `uniform`, concentration of `dirichlet`. */
  readonly amount: number;
}

/** The leaves whose points vary, in tree order, and the cells of agencies in which they do. */
export interface Noise {
  readonly codes: readonly string[];
  /** Per leaf: its maximum, and the place in {@link Weights} it counts under. */
  readonly max: Float64Array;
  readonly weight: Int32Array;
  /** Per leaf: 1 if it is scored by asking people. */
  readonly isSurveyed: Uint8Array;
  /** Leaf × agency: points as published, 0 where there are none; and 1 where there are. */
  readonly score: Float64Array;
  readonly known: Uint8Array;
  /** Per leaf, where its cells begin; one entry more than leaves, the last being the number of cells. */
  readonly begin: Int32Array;
  /** Per cell: the agency, the cell of weight × agency that it adds to, and where its table starts. */
  readonly agency: Int32Array;
  readonly into: Int32Array;
  readonly table: Int32Array;
  /** Per cell: what a standard value of the table is multiplied with, and how far points move at most. */
  readonly scale: Float64Array;
  readonly limit: Float64Array;
}

/** A method with what does not vary under it. */
export interface MethodPlan {
  /** Share of the draws that take it or one before it. */
  readonly upTo: number;
  readonly aggregation: "sum" | "geometric";
  readonly normalisation: "none" | "min-max" | "z-score" | "rank";
  /**
   * Weight × agency: points as published, under a normalisation only of the leaves that do not vary;
   * and the maximum that counts.
   */
  readonly score: Float64Array;
  readonly max: Float64Array;
  /** Whether the maximum is the same for all agencies, and nothing is `stated`. */
  readonly isMaxShared: boolean;
  /** Per noisy leaf: 1 if it counts. */
  readonly counts: Uint8Array;
  /** Per agency: 1 if it has an index under the method, and if it is ranked. */
  readonly computed: Uint8Array;
  readonly ranked: Uint8Array;
  /** Points stated on nodes above those whose weights vary, beyond what is known below them. */
  readonly stated: readonly Stated[];
}

/** Such points count with the mean weight of the places `from` to `to` (exclusive) below the node. */
export interface Stated {
  readonly agency: number;
  readonly from: number;
  readonly to: number;
  readonly score: number;
  readonly max: number;
}
