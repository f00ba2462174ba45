/** Computes what matters away from the page's own thread, on the page's data set; nothing leaves the browser. */
import { sourceSobol, weightSobol } from "@par-index/core/sensitivity";
import { answering } from "../worker/answers.js";
import { type ScoredWorld, scoreWorld } from "../world/scored-world.js";
import type { MattersQuestion } from "./matters-questions.js";

let world: ScoredWorld;

answering<MattersQuestion>({
  start({ data }) {
    world = scoreWorld(data);
  },
  weights: ({ choice }) => weightSobol(world.scored, choice).objects(),
  sources: ({ choice }) => sourceSobol(world.scored, choice).objects(),
});
