import type { Plan } from "@par-index/core/plan";
import type { MadeFile } from "../page/download.js";
import { lang } from "../page/language.js";
import type { PlanSolver } from "./questions.js";
import type { Found } from "./result.js";

/** The plan as a workbook, with a sheet for each lead agency, in the language of the page. */
export async function planFile(solver: PlanSolver, { problem }: Found, plan: Plan): Promise<MadeFile> {
  return {
    name: `ke-hoach-${problem.agency}-${problem.year}.xlsx`,
    content: await solver.ask<Uint8Array>({ kind: "workbook", problem, plan, language: lang }),
  };
}
