// Excel out: a template to fill in, a report whose sums are formulas, a table. Figures are illustrative.
import { writeFile } from "node:fs/promises";
import { defineTree, parseAgencies, parseScores, scoreTree, totalTable } from "@par-index/core";
import { readSource, reportWorkbook, scoringTemplate, writeTable } from "@par-index/io";

const tree = defineTree({ "1": { "1.1": 2, "1.2": 3 }, "2": { "2.1": 5 } }, { appliesTo: ["province"] });
const agencies = parseAgencies([
  { id: "lam-khue", name: "Lam Khuê", nameEn: "Lam Khue", kind: "province" },
  { id: "van-khe", name: "Vân Khê", nameEn: "Van Khe", kind: "province" },
]);
const points = { "lam-khue": [1.5, 2.75, 4.25], "van-khe": [2, 2.5, 4] };
const rows = Object.entries(points).flatMap(([agency, leaves]) =>
  leaves.map((points, i) => ({ agency, year: 2024, code: tree.leaves()[i]?.code, stage: "appraised", points })),
);
const scored = scoreTree(parseScores(rows, { trees: [tree], agencies }));

const name = { vi: "Ví dụ", en: "Example" };
const files = {
  "template.xlsx": await scoringTemplate({ tree, agencies, year: 2024, agency: "lam-khue" }),
  "report.xlsx": await reportWorkbook({ scored, year: 2024, agency: "lam-khue", name, simulated: true }),
  "totals.xlsx": await writeTable(totalTable(scored), "xlsx", { title: "Totals" }),
};
for (const [file, bytes] of Object.entries(files)) {
  await writeFile(file, bytes);
  console.log(`${file}:`, (await readSource(bytes, file)).tables.map(({ sheet }) => sheet).join(", "));
}

// Prints:
// template.xlsx: Hướng dẫn, Lĩnh vực 1, Lĩnh vực 2, Tổng hợp
// report.xlsx: Xếp hạng, Phiếu điểm, Điểm mất theo tiêu chí, Vấn đề dữ liệu, Nguồn gốc
// totals.xlsx: Totals
