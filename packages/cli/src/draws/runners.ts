import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { type Draws, type Runner, runDraws, type Simulation } from "@par-index/core/uncertainty";
import type { DrawQuestion } from "./draws.worker.js";

/**
 * Lends runners of draws: threads that end with `use`, or this thread where one is enough.
 *
 * @param count how many
 * @returns what `use` returns
 */
export async function withDrawRunners<T>(count: number, use: (runners: readonly Runner[]) => Promise<T>): Promise<T> {
  if (count === 1) return use([{ run: async (simulation, from, to) => runDraws(simulation, from, to) }]);
  const workers = Array.from({ length: count }, () => new Worker(new URL("./draws.worker.js", import.meta.url)));
  try {
    return await use(workers.map(runnerIn));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** A thread is sent a simulation once; it answers one question at a time. */
function runnerIn(worker: Worker): Runner {
  let held: Simulation | undefined;
  const ask = (question: DrawQuestion) => worker.postMessage(question);
  return {
    async run(simulation, from, to) {
      if (held !== simulation) ask({ simulation });
      held = simulation;
      // `once` also rejects where the thread fails.
      const answer = once(worker, "message");
      ask({ from, to });
      const [draws] = (await answer) as [Draws];
      return draws;
    },
  };
}
