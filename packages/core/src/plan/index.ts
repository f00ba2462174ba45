export type { Cost, CostStep, LeadCap, PlanProblem, Precedence, Range, Target } from "./problem.js";
export { parsePlanProblem } from "./parse.js";
export { GRAIN } from "./levels.js";
export { loadSolver, type Solver } from "./solver.js";
export { planLeastCost, type PlanOptions } from "./least-cost.js";
export { planFrontier, type FrontierOptions } from "./frontier.js";
export { planAlternatives, type AlternativesOptions } from "./alternatives.js";
export type {
  Constraint,
  ConstraintKind,
  FrontierPoint,
  LeadShare,
  Move,
  NoPlan,
  Plan,
} from "./result.js";
