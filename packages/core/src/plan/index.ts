export { type AlternativesOptions, planAlternatives } from "./alternatives.js";
export { type FrontierOptions, planFrontier } from "./frontier.js";
export { type PlanOptions, planLeastCost } from "./least-cost.js";
export type { Cost, CostStep, LeadCap, PlanProblem, Precedence, Range, Target } from "./problem.js";
export { parsePlanProblem } from "./problem-document.js";
export type {
  Constraint,
  ConstraintKind,
  FrontierPoint,
  LeadShare,
  Move,
  NoPlan,
  Plan,
} from "./result.js";
export { loadSolver, type Solver } from "./solve/solver.js";
