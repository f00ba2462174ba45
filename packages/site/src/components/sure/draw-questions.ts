import type { Draws, Runner, Simulation } from "@par-index/core/uncertainty";
import { say } from "../page/language.js";
import { asking } from "../worker/questions.js";

/** What a worker that draws is asked: to take a simulation, then for some of its draws. */
export type DrawQuestion = { kind: "take"; simulation: Simulation } | { kind: "draw"; from: number; to: number };

/** More workers than this are not faster: a run takes a fraction of a second. */
const MOST = 4;

/**
 * Runners of draws in workers, one for each processor up to 4. They start at once, so that their
 * code is there when the first draws are wanted; a worker is sent a simulation once.
 */
export function drawRunners(start: () => Worker): Runner[] {
  return Array.from({ length: Math.max(1, Math.min(MOST, navigator.hardwareConcurrency)) }, () => runnerIn(start));
}

function runnerIn(start: () => Worker): Runner {
  const ask = asking<DrawQuestion>(start(), say`Không chạy được phần mô phỏng.`);
  let held: Simulation | undefined;
  return {
    async run(simulation, from, to) {
      // Asked in one go: draws of another simulation must not come between.
      const taken = held === simulation ? undefined : ask<void>({ kind: "take", simulation });
      held = simulation;
      const [draws] = await Promise.all([ask<Draws>({ kind: "draw", from, to }), taken]);
      return draws;
    },
  };
}
