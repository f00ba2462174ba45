import type { Scored } from "../scoring/scored.js";
import { type Draws, runDraws } from "./draws.js";
import { type SimulationOptions, simulation } from "./prepare.js";
import { type RankUncertainty, rankUncertainty } from "./rank-uncertainty.js";
import type { Simulation } from "./simulation.js";

/**
 * How sure the agencies' ranks are: the whole simulation in this thread.
 *
 * @throws ParError as {@link simulation} does
 * @example
 * simulate(scored, { year: 2024 }).table() // agency, index, rank, indexLow, …, rankSd
 */
export function simulate(scored: Scored, options: SimulationOptions): RankUncertainty {
  const prepared = simulation(scored, options);
  return rankUncertainty(prepared, [runDraws(prepared, 0, prepared.draws)]);
}

/** Something that runs draws beside this thread: a worker's end here. */
export interface Runner {
  /** Runs the draws from `from` up to, and without, `to`. */
  run(simulation: Simulation, from: number, to: number): Promise<Draws>;
}

/** Parts per runner: so many that progress is seen and no runner waits long for the last one. */
const PARTS_PER_RUNNER = 8;

/**
 * Shares a simulation's draws out to runners; each takes the next part when it is done with one.
 * The result is that of one thread, to the bit.
 *
 * @param options.signal ends the run: its reason is thrown at once, what still runs is not used
 * @param options.onProgress called with the draws done and all after each part
 * @throws what a runner throws; the signal's reason
 */
export async function simulateWith(
  runners: readonly Runner[],
  simulation: Simulation,
  {
    signal,
    onProgress,
  }: { signal?: AbortSignal | undefined; onProgress?: ((done: number, draws: number) => void) | undefined } = {},
): Promise<RankUncertainty> {
  signal?.throwIfAborted();
  const { draws } = simulation;
  const part = Math.ceil(draws / (runners.length * PARTS_PER_RUNNER));
  const parts: Draws[] = [];
  let next = 0;
  let done = 0;
  let hasEnded = false;
  const work = async (runner: Runner) => {
    while (next < draws && !hasEnded) {
      const from = next;
      next = Math.min(draws, from + part);
      const result = await runner.run(simulation, from, next);
      if (hasEnded) return;
      parts.push(result);
      done += result.to - result.from;
      onProgress?.(done, draws);
    }
  };
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal?.reason);
    signal?.addEventListener("abort", stop);
  });
  try {
    await Promise.race([aborted, Promise.all(runners.map(work))]);
  } finally {
    hasEnded = true;
    if (stop) signal?.removeEventListener("abort", stop);
  }
  return rankUncertainty(simulation, parts);
}
