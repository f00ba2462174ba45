export { describeRule, explainRule } from "./explain.js";
