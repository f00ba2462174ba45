import type { Assignment, Bilingual, Scored } from "@par-index/core";
import type { Plan, PlanProblem } from "@par-index/core/plan";
import type { Language } from "@par-index/text";

/** What a plan's workbook is made of. */
export interface PlanWorkbookOptions {
  /** The scores that the plan was made on. */
  readonly scored: Scored;
  readonly problem: PlanProblem;
  readonly plan: Plan;
  /** Its name is told beside the lead agencies, which stand in the plan itself. */
  readonly assignment?: Assignment | undefined;
  /** Name of the data set. */
  readonly name: Bilingual;
  /** Simulated data is marked at the head of every sheet. */
  readonly simulated: boolean;
  /** Default `vi`. */
  readonly language?: Language;
}

/** The same with its language chosen. */
export type PlanWork = PlanWorkbookOptions & { readonly language: Language };

/** A cost in the problem's unit; core counts it in millionths. */
export const COST = "#,##0.######";
export const COST_DECIMALS = 6;
