export { constraintText, planName } from "./blocking.js";
export { describeConstraints, describeTarget } from "./conditions.js";
export type { Naming } from "./phrases.js";
export { costText, unitText } from "./unit.js";
