/** Makes plans with HiGHS away from the page's own thread, on the page's data set; nothing leaves the browser. */
import type { Scored } from "@par-index/core";
import {
  loadSolver,
  type PlanProblem,
  parsePlanProblem,
  planAlternatives,
  planFrontier,
  planLeastCost,
  type Solver,
} from "@par-index/core/plan";
import { applyScenario } from "@par-index/core/scenario";
import { answering } from "../worker/answers.js";
import { type ScoredWorld, scoreWorld, type WorldDocument } from "../world/scored-world.js";
import type { PeersPolicy, PlanQuestion } from "./questions.js";

let solver: Solver;
let world: ScoredWorld;

answering<PlanQuestion>({
  async start({ data, wasm }) {
    const document = fetch(data).then((response) => response.json() as Promise<WorldDocument>);
    [solver, world] = await Promise.all([loadSolver({ wasm }), document.then(scoreWorld)]);
  },
  read: ({ text, file }) => parsePlanProblem(JSON.parse(text), { ...assigned(), scored: world.scored, file }),
  plan({ problem, policy }) {
    const checked = check(problem);
    return planLeastCost(world.scored, checked, optionsFor(checked, policy));
  },
  frontier({ problem, policy }, onProgress) {
    const checked = check(problem);
    return planFrontier(world.scored, checked, { ...optionsFor(checked, policy), onProgress });
  },
  alternatives({ problem, policy, count }) {
    const checked = check(problem);
    return planAlternatives(world.scored, checked, { ...optionsFor(checked, policy), count });
  },
  async workbook({ problem, plan, language }) {
    // Writers of workbooks weigh more than the solver's code, and not every plan becomes one.
    const { planWorkbook } = await import("@par-index/io");
    const { scored, dataset, simulated } = world;
    return planWorkbook({ ...assigned(), scored, problem, plan, name: dataset, simulated, language });
  },
});

const assigned = () => (world.assignment ? { assignment: world.assignment } : {});

const check = (problem: PlanProblem) => parsePlanProblem(problem, { ...assigned(), scored: world.scored });

const optionsFor = (problem: PlanProblem, policy: PeersPolicy) => ({
  ...assigned(),
  solver,
  peers: peersAfter(problem, policy),
});

/** The scores that the peers are ranked with: as the lab's scenario has them move. */
function peersAfter({ agency, year, stage }: PlanProblem, policy: PeersPolicy): Scored {
  return applyScenario(world.scored, { scenario: 1, name: "", agency, year, stage, changes: {}, ...policy });
}
