import type { Constraint, PlanProblem } from "@par-index/core/plan";
import type { Language } from "../language.js";
import { type Naming, PHRASES } from "./phrases.js";
import { costText } from "./unit.js";

/**
 * A constraint that stands in the way of every plan, and what to do about it.
 *
 * @param names what a node and an agency are called
 * @example
 * constraintText({ kind: "budget", at: null, allowed: 35, needed: 36 }, problem, names, "vi")
 * // "Ngân sách 35 triệu đồng: cần ít nhất 36 triệu đồng."
 */
export function constraintText(
  constraint: Constraint,
  problem: PlanProblem,
  names: Omit<Naming, "cost">,
  language: Language,
): string {
  const say = PHRASES[language].blocking[constraint.kind] as (constraint: Constraint, naming: Naming) => string;
  return say(constraint, { ...names, cost: (amount) => costText(amount, problem, language) });
}

/** What a plan is called: as its problem says, or "Phương án". */
export function planName({ name }: PlanProblem, language: Language): string {
  return name ?? PHRASES[language].name;
}
