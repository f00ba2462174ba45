/** Makes draws of a simulation away from the page's own thread; nothing leaves the browser. */
import { runDraws, type Simulation } from "@par-index/core/uncertainty";
import type { DrawQuestion } from "./draw-questions.js";
import { answering } from "./worker-answers.js";

let simulation: Simulation;

answering<DrawQuestion>({
  take(question) {
    simulation = question.simulation;
  },
  draw: ({ from, to }) => runDraws(simulation, from, to),
});
