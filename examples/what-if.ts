// What if: a scenario is data, is checked against the scores, and never changes them. The case of
// docs/scenarios.md; figures are illustrative.
import { defineTree, parseScores, scoreTree } from "@par-index/core";
import { parseScenario, scenarioBase } from "@par-index/core/scenario";

const tree = defineTree({
  "1": { "1.1": 2, "1.2": 3 },
  "2": { "2.1": { max: 4, rule: { kind: "proportional", floor: 80, target: 100, unit: "%" } }, "2.2": 1 },
});
const points = { a: [1, 1.5, 2, 0.4], b: [2, 2, 3, 1], c: [1.5, 1, 2, 0.5] };
const rows = Object.entries(points).flatMap(([agency, leaves]) =>
  leaves.map((points, i) => ({ agency, year: 2024, code: tree.leaves()[i]?.code, stage: "appraised", points })),
);
const scored = scoreTree(parseScores(rows, { trees: [tree] }));

const scenario = parseScenario(
  {
    scenario: 1,
    name: "Three things first",
    agency: "a",
    year: 2024,
    changes: { "1.1": { as: "median" }, "1.2": { add: 0.75 }, "2.1": { value: 95 } },
  },
  { scored },
);
const outcome = scenarioBase(scored, { agency: "a", year: 2024 }).outcome(scenario);
console.log(outcome.before.score, "→", outcome.after.score, "of", outcome.after.max);
for (const row of outcome.ladder.objects()) {
  const { agency, indexBefore, indexAfter, rankBefore, rankAfter } = row;
  console.log(agency, indexBefore, "→", indexAfter, "rank", rankBefore, "→", rankAfter);
}

// Prints:
// 4.9 → 7.4 of 10
// b 80 → 80 rank 1 → 1
// a 49 → 74 rank 3 → 2
// c 50 → 50 rank 2 → 3
