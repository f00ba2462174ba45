// Excel in: a workbook as an office keeps it, with two slips, to scores. Figures are illustrative.
import { defineTree, parseAgencies, ROOT, scoreTree } from "@par-index/core";
import { readScoreFiles, writeTable } from "@par-index/io";
import { table } from "arquero";

const tree = defineTree({ "1": { "1.1": 2, "1.2": 3 }, "2": 5 }, { appliesTo: ["province"] });
const agencies = parseAgencies([
  { id: "lam-khue", name: "Lam Khuê", nameEn: "Lam Khue", kind: "province" },
  { id: "van-khe", name: "Vân Khê", nameEn: "Van Khe", kind: "province" },
]);

// In place of `await readFile("diem-2024.xlsx")`: a row per criterion, a column per agency.
const sheet = table({
  Mã: ["1.1", "1.2", "2"],
  "Điểm tối đa": [2, 3, 5],
  "Lam Khuê": ["1,5", "2,75", "4.25"],
  "UBND tỉnh Vân Khê": ["2", "3,5", ""],
});
const bytes = await writeTable(sheet, "xlsx", { title: "Thẩm định 2024" });

const { scores, issues } = await readScoreFiles([{ name: "diem-2024.xlsx", bytes }], { trees: [tree], agencies });
for (const { severity, code, place } of issues) console.log(severity, code, place.sheet, place.cell);
const scored = scoreTree(scores);
for (const { agency, year } of scored.units) {
  const { score, coverage } = scored.at({ agency, year }, ROOT);
  console.log(agency, year, score, "known:", coverage);
}

// Prints:
// error points-over-maximum Thẩm định 2024 D3
// lam-khue 2024 8.5 known: 1
// van-khe 2024 2 known: 0.2
