export type { RuleKind, BandFrom, BandUpTo, Knot, ChecklistItem } from "../terms/rule.js";
export { attainable, countsWhole, GRAIN } from "./attainable.js";
export { parseCrosswalk, safeParseCrosswalk, findCrosswalk, type Crosswalk, type CrosswalkDocument, type CrosswalkLink } from "./crosswalk.js";
export { withMaxima, type MaximaSource } from "./maxima.js";
export { itemsMet, valueText } from "./rule-value.js";
export { scoreByRule, leastValue, isLessBetter, bandAt, exactValue } from "./rule.js";
export { treeFinder, treeFor } from "./trees.js";
export { YEARS, SOURCES, isSurveyed, levelOf, AGGREGATIONS, type WeightLevel } from "./vocabulary.js";
