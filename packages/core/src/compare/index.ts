export { BENCHMARK_COLUMNS, type Benchmark, benchmarks } from "./benchmarks.js";
export { bestAgainstRest, LEAF_ADVANTAGE_COLUMNS, type LeafAdvantage } from "./best-against-rest.js";
export {
  BEST_REACHED_COLUMNS,
  type BestReached,
  bestReached,
  OWN_BEST_COLUMNS,
  type OwnBest,
  ownBest,
} from "./best-reached.js";
export { type CardNode, type ScoreCard, scoreCard } from "./card.js";
export { CHANGE_COLUMNS, type Change, changes } from "./changes.js";
export {
  DISTRIBUTION_COLUMNS,
  distribution,
  type Flatness,
  type NodeDistribution,
  OUTLIER_COLUMNS,
  type Outlier,
  outliers,
} from "./distribution.js";
export { DRIVER_COLUMNS, type Driver, drivers } from "./drivers.js";
export { GAP_COLUMNS, type Gap, gaps } from "./gaps.js";
export { nearestProfiles, type PeersBy, PROFILE_DISTANCE_COLUMNS, type ProfileDistance, peerGroup } from "./peers.js";
export { type ReferenceBenchmark, referenceAgencies } from "./reference.js";
export { type LeafStanding, STRENGTH_COLUMNS, strengths } from "./strengths.js";
export { TRAIT_COLUMNS, type Trait, type TraitBenchmark, traitBenchmarks } from "./trait.js";
