export type { BandFrom, BandUpTo, ChecklistItem, Knot, Measured, RuleKind } from "../terms/rule.js";
export { type AttainableLeaf, attainable, countsWhole, GRAIN } from "./attainable.js";
export {
  type Crosswalk,
  type CrosswalkDocument,
  type CrosswalkLink,
  findCrosswalk,
  parseCrosswalk,
  safeParseCrosswalk,
} from "./crosswalk.js";
export { type MaximaSource, withMaxima } from "./maxima.js";
export { isRate, type MeasuredRule, possibleValues, thresholds } from "./possible-values.js";
export { bandAt, exactValue, isLessBetter, leastValue, scoreByRule } from "./rule.js";
export { itemsMet, valueText } from "./rule-value.js";
export { treeFinder, treeFor } from "./trees.js";
export { AGGREGATIONS, isSurveyed, levelOf, SOURCES, type WeightLevel, YEARS } from "./vocabulary.js";
