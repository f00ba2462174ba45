import { ROOT } from "@par-index/core";
import { changes } from "@par-index/core/compare";
import { STAGE_NAMES } from "@par-index/text";
import type { CellValue, WriteSheet } from "hucre/xlsx";
import { beginSheet, finishSheet, nameOf } from "../../sheets/sheet.js";
import { INDEX, NUMBER, TEXT } from "../../sheets/style.js";
import type { Report } from "./options.js";
import { totalsOf } from "./totals.js";

/** The year's agencies in order of rank, with what changed. */
export function rankingSheet(report: Report): WriteSheet {
  const { scored, year, stage } = report;
  const moves = new Map(
    changes(scored)
      .objects()
      .filter((row) => row.year === year && row.stage === stage && row.code === ROOT)
      .map((row) => [row.agency, row]),
  );
  const headings = [
    "Hạng",
    "Đơn vị",
    "Điểm",
    "Điểm tối đa",
    "Chỉ số (%)",
    "Nhóm",
    "Thay đổi chỉ số",
    "Thay đổi hạng",
    "Độ phủ",
  ];
  const { maker, row } = beginSheet(report, `Xếp hạng Chỉ số CCHC năm ${year} (${STAGE_NAMES.vi[stage]})`, headings, [
    "Thay đổi so với năm trước, dương là tốt lên. Độ phủ: phần điểm tối đa đã có điểm; chỉ xếp hạng đơn vị đủ 100%.",
  ]);
  for (const [i, { agency, score, max, index, rank, group, coverage }] of totalsOf(report).entries()) {
    const move = moves.get(agency);
    const at = row + 1 + i;
    const cells: [CellValue, typeof TEXT][] = [
      [rank, { ...NUMBER, numFmt: "0" }],
      [nameOf(scored, agency), TEXT],
      [score, NUMBER],
      [max, NUMBER],
      [index, { ...NUMBER, numFmt: INDEX }],
      [group, TEXT],
      [move?.indexChange ?? null, { ...NUMBER, numFmt: "+0.00;-0.00;0.00" }],
      [move?.rankChange ?? null, { ...NUMBER, numFmt: "+0;-0;0" }],
      [coverage, { ...NUMBER, numFmt: "0.0%" }],
    ];
    for (const [column, [value, style]] of cells.entries()) maker.set(at, column, value, style);
  }
  const last = maker.rows.length;
  return {
    ...finishSheet(maker, "Xếp hạng", row, [7, 30, 10, 10, 10, 8, 11, 10, 9]),
    conditionalRules: [
      {
        type: "dataBar",
        priority: 1,
        range: `E${row + 1}:E${last}`,
        dataBar: {
          cfvo: [
            { type: "num", value: "0" },
            { type: "num", value: "100" },
          ],
          color: "8FB3E8",
        },
      },
    ],
  };
}
