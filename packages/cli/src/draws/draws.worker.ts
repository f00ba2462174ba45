/** Makes draws of a simulation in a thread of its own; see `runners.ts`. */
import { parentPort } from "node:worker_threads";
import { runDraws, type Simulation } from "@par-index/core/uncertainty";

/** A simulation to keep, or draws of the one kept. */
export type DrawQuestion = { readonly simulation: Simulation } | { readonly from: number; readonly to: number };

let simulation: Simulation;

parentPort?.on("message", (question: DrawQuestion) => {
  if ("simulation" in question) simulation = question.simulation;
  else {
    const draws = runDraws(simulation, question.from, question.to);
    parentPort?.postMessage(draws, [draws.index.buffer, draws.rank.buffer]);
  }
});
