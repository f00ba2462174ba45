// Uncertainty: between which ranks an agency lies where surveys and weights are not certain. The
// same seed gives the same draws everywhere. Figures are illustrative.
import { defineTree, parseScores, scoreTree } from "@par-index/core";
import { simulate } from "@par-index/core/uncertainty";

const tree = defineTree({ "1": 60, "2": { max: 40, source: "survey" } });
const points = { "Lam Khuê": [55, 36], "Vân Khê": [52, 35], "An Thới": [53, 33.5], "Bình Sơn": [40, 28] };
const rows = Object.entries(points).flatMap(([agency, fields]) =>
  fields.map((points, i) => ({ agency, year: 2024, code: String(i + 1), stage: "appraised", points })),
);
const scored = scoreTree(parseScores(rows, { trees: [tree] }));

const spec = {
  survey: { kind: "survey", sample: 580 },
  weights: { kind: "uniform", spread: 0.2, level: 1 },
} as const;
const found = simulate(scored, { year: 2024, spec, draws: 10_000, seed: 1 });
for (const row of found.table().objects()) {
  const { agency, index, rank, rankLow, rankHigh } = row;
  console.log(agency, index, "rank", rank, "in 90 % of the draws", rankLow, "to", rankHigh);
}
console.log("ahead of An Thới:", found.against("Vân Khê", "An Thới")?.ahead);

// Prints:
// Lam Khuê 91 rank 1 in 90 % of the draws 1 to 1
// Vân Khê 87 rank 2 in 90 % of the draws 2 to 3
// An Thới 86.5 rank 3 in 90 % of the draws 2 to 3
// Bình Sơn 68 rank 4 in 90 % of the draws 4 to 4
// ahead of An Thới: 0.7178
