// Scores: the published parts of Đắk Lắk's points in 2023, and what one unknown part leaves open.
import { defineTree, parseScores, ROOT, scoreTree } from "@par-index/core";

const tree = defineTree({
  "1": { name: "Thẩm định", max: 61.5 },
  "2": { name: "Số liệu kinh tế - xã hội", max: 6.5 },
  "3": { name: "Điều tra xã hội học", max: 22 },
  "4": { name: "SIPAS", max: 10 },
});
const row = (year: number, code: string, points: number | null) => ({
  agency: "Đắk Lắk",
  year,
  code,
  stage: "appraised",
  points,
});
const rows = [
  ...[57.92, 2.97, 18.29, 8.15].map((points, i) => row(2023, String(i + 1), points)),
  // Illustrative: a year of which the survey is not known yet.
  ...[58.5, 3, null, 8].map((points, i) => row(2024, String(i + 1), points)),
];

const scored = scoreTree(parseScores(rows, { trees: [tree] }));
for (const year of [2023, 2024]) {
  const { score, max, index, coverage, rank, group } = scored.at({ agency: "Đắk Lắk", year }, ROOT);
  console.log(year, `${score} of ${max}, index ${index}, known ${coverage}, rank ${rank}, group ${group}`);
}

// Prints:
// 2023 87.33 of 100, index 87.33, known 1, rank 1, group B
// 2024 69.5 of 100, index 89.1, known 0.78, rank null, group null
