/** Makes draws of a simulation away from the page's own thread; nothing leaves the browser. */
import type { Simulation } from "@par-index/core/uncertainty";
// The draws alone: what reads files of assumptions and makes tables is not loaded once more.
import { runDraws } from "@par-index/core/uncertainty/draws";
import { answering } from "../worker/answers.js";
import type { DrawQuestion } from "./draw-questions.js";

let simulation: Simulation;

answering<DrawQuestion>({
  take(question) {
    simulation = question.simulation;
  },
  draw: ({ from, to }) => runDraws(simulation, from, to),
});
