export {
  AGENCY_COVERAGE_COLUMNS,
  type Audit,
  type AuditComponent,
  type AuditLoading,
  audit,
  COMPONENT_COLUMNS,
  CORRELATION_COLUMNS,
  EFFECTIVE_WEIGHT_COLUMNS,
  LEAF_QUALITY_COLUMNS,
  LOADING_COLUMNS,
  RELIABILITY_COLUMNS,
  SCALE_ITEM_COLUMNS,
  type ScaleItem,
  type ScaleReliability,
} from "./audit.js";
export { type AuditCheck, CHECKS, type CheckId, THRESHOLDS, type Threshold, type Verdict } from "./checks.js";
export { type CorrelationRatio, correlationRatio } from "./correlation-ratio.js";
export type { Correlation, PairKind } from "./correlations.js";
export { cronbach, type Reliability } from "./cronbach.js";
export type { EffectiveWeight } from "./effective-weights.js";
export type { AgencyCoverage, LeafQuality } from "./leaf-quality.js";
export { type PairwiseCorrelation, pearson } from "./pearson.js";
export { type Component, type Components, principalComponents } from "./principal-components.js";
