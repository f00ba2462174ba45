// Plan: the cheapest way to a target, proven by HiGHS. Figures are illustrative.
import { defineTree, parseScores, scoreTree } from "@par-index/core";
import { loadSolver, parsePlanProblem, planLeastCost } from "@par-index/core/plan";

const tree = defineTree({ "1": 4, "2": 4, "3": 2 });
const rows = [2, 2, 1].map((points, i) => ({
  agency: "a",
  year: 2024,
  code: String(i + 1),
  stage: "appraised",
  points,
}));
const scored = scoreTree(parseScores(rows, { trees: [tree] }));

const problem = parsePlanProblem(
  {
    plan: 1,
    agency: "a",
    year: 2024,
    unit: "million VND",
    target: { index: 80 },
    cost: {
      leaves: { "1": { steps: [{ points: 4, cost: 30 }] }, "2": { fixed: 5, perPoint: 10 }, "3": { perPoint: 16 } },
    },
  },
  { scored },
);
const plan = planLeastCost(scored, problem, { solver: await loadSolver() });
if (plan.kind === "none") throw new Error("The target is out of reach.");
for (const { code, from, to, cost } of plan.moves) console.log(code, from, "→", to, "costs", cost);
console.log("index", plan.index, "for", plan.cost);

// Prints:
// 2 2 → 4 costs 25
// 3 1 → 2 costs 16
// index 80 for 41
