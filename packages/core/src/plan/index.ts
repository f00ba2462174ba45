export { type AlternativesOptions, planAlternatives } from "./alternatives.js";
export { type FrontierOptions, planFrontier } from "./frontier.js";
export { type PlanOptions, planLeastCost } from "./least-cost.js";
export type { Cost, CostStep, LeadCap, PlanProblem, PointsRange, Precedence, Target } from "./problem.js";
export { type PlanDocument, parsePlanProblem, safeParsePlanProblem } from "./problem-document.js";
export type {
  Constraint,
  ConstraintKind,
  FrontierPoint,
  LeadShare,
  NoPlan,
  Plan,
  PlanMove,
} from "./result.js";
export type {
  Column as ProgrammeColumn,
  Programme,
  Row as ProgrammeRow,
  Term as ProgrammeTerm,
  Terms as ProgrammeTerms,
} from "./solve/programme.js";
export { loadSolver, type Solver } from "./solve/solver.js";
