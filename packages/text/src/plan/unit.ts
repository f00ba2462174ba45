import type { PlanProblem } from "@par-index/core/plan";
import { formats } from "../format.js";
import type { Language } from "../language.js";

/** What a problem's costs are counted in. */
export function unitText({ unit }: Pick<PlanProblem, "unit">, language: Language): string {
  return typeof unit === "string" ? unit : unit[language];
}

/** A cost with its unit: "1,5 triệu đồng". */
export function costText(amount: number, problem: Pick<PlanProblem, "unit">, language: Language): string {
  return `${formats(language).exact(amount)} ${unitText(problem, language)}`;
}
