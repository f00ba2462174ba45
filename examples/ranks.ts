// Ranks: ties share the better rank; who is not known in full has none. Figures are illustrative.
import { defineTree, parseScores, scoreTree, totalTable } from "@par-index/core";

const tree = defineTree({ "1": 60, "2": 40 });
const points = {
  "Lam Khuê": [55, 38],
  "Vân Khê": [52, 34.125],
  "An Thới": [50, 36.125],
  "Bình Sơn": [48, 30],
  "Hà Châu": [57, null],
};
const rows = Object.entries(points).flatMap(([agency, fields]) =>
  fields.map((points, i) => ({ agency, year: 2024, code: String(i + 1), stage: "appraised", points })),
);

const scored = scoreTree(parseScores(rows, { trees: [tree] }));
const totals = totalTable(scored).objects();
const ranked = totals.filter(({ rank }) => rank !== null).sort((a, b) => Number(a.rank) - Number(b.rank));
for (const { agency, index, rank, group } of ranked) console.log(rank, agency, index, group);
for (const { agency, index, coverage, rank } of totals)
  if (rank === null) console.log("–", agency, index, "of the", Number(coverage) * 100, "% that are known");

// Prints:
// 1 Lam Khuê 93 A
// 2 Vân Khê 86.13 B
// 2 An Thới 86.13 B
// 4 Bình Sơn 78 C
// – Hà Châu 95 of the 60 % that are known
