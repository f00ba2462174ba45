/** Computes which weights matter away from the page's own thread, on the page's data set; nothing leaves the browser. */
import { type WeightSobol, weightSobol } from "@par-index/core/sensitivity";
import type { MattersQuestion } from "./matters-questions.js";
import { type ScoredWorld, scoreWorld } from "./scored-world.js";
import { answering } from "./worker-answers.js";

let world: ScoredWorld;

answering<MattersQuestion>({
  start({ data }) {
    world = scoreWorld(data);
  },
  sobol: ({ choice }) => weightSobol(world.scored, choice).objects() as WeightSobol[],
});
