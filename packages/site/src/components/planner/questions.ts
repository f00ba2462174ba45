import type { Plan, PlanProblem } from "@par-index/core/plan";
import type { Scenario } from "@par-index/core/scenario";
import type { Language } from "@par-index/text";
import { say } from "../page/language.js";
import { type Ask, asking } from "../worker/questions.js";

/** What the other agencies do meanwhile, as a scenario says it. */
export type PeersPolicy = Pick<Scenario, "peers" | "others">;

/** What the planner's worker is asked; problems are checked there, by `parsePlanProblem`. */
export type PlanQuestion =
  | { kind: "start"; data: string; wasm: string }
  | { kind: "read"; text: string; file: string }
  | { kind: "plan" | "frontier"; problem: PlanProblem; policy: PeersPolicy }
  | { kind: "alternatives"; problem: PlanProblem; policy: PeersPolicy; count: number }
  | { kind: "workbook"; problem: PlanProblem; plan: Plan; language: Language };

/** Where the worker and what it works with are served. */
export interface PlanSources {
  readonly start: () => Worker;
  /** Addresses of the data set and of the solver. */
  readonly data: string;
  readonly wasm: string;
}

/** The planner's worker. */
export interface PlanSolver {
  /** Loads the worker if it does not run yet: it weighs more than the page. */
  readonly ask: Ask<PlanQuestion>;
  /** Ends what is under way, unanswered; the next question starts another worker. */
  cancel(): void;
}

export function planSolver({ start, data, wasm }: PlanSources): PlanSolver {
  let worker: Worker | undefined;
  let asked: Ask<PlanQuestion> | undefined;
  let ready: Promise<void> | undefined;
  return {
    async ask(question, onProgress) {
      worker ??= start();
      asked ??= asking<PlanQuestion>(worker, say`Không chạy được bộ giải bài toán.`);
      const ask = asked;
      ready ??= ask<void>({ kind: "start", data, wasm });
      await ready;
      return ask(question, onProgress);
    },
    cancel() {
      worker?.terminate();
      worker = undefined;
      asked = undefined;
      ready = undefined;
    },
  };
}
