import { ROOT } from "@par-index/core";
import { changes } from "@par-index/core/compare";
import { STAGE_NAMES } from "@par-index/text";
import type { CellValue, WriteSheet } from "hucre/xlsx";
import { PHRASES } from "../../phrases/phrases.js";
import { beginSheet, finishSheet, nameOf } from "../../sheets/sheet.js";
import { INDEX, NUMBER, TEXT } from "../../sheets/style.js";
import type { Report } from "./options.js";
import { totalsOf } from "./totals.js";

/** The year's agencies in order of rank, with what changed. */
export function rankingSheet(report: Report): WriteSheet {
  const { scored, year, stage, language } = report;
  const { columns: headed, report: say } = PHRASES[language];
  const moves = new Map(
    changes(scored)
      .objects()
      .filter((row) => row.year === year && row.stage === stage && row.code === ROOT)
      .map((row) => [row.agency, row]),
  );
  const headings = [
    headed.rank,
    headed.agency,
    headed.score,
    headed.max,
    headed.index,
    headed.group,
    say.indexChange,
    say.rankChange,
    say.coverage,
  ];
  const { maker, row } = beginSheet(report, say.rankingTitle(year, STAGE_NAMES[language][stage]), headings, [
    say.rankingNote,
  ]);
  for (const [i, { agency, score, max, index, rank, group, coverage }] of totalsOf(report).entries()) {
    const move = moves.get(agency);
    const at = row + 1 + i;
    const cells: [CellValue, typeof TEXT][] = [
      [rank, { ...NUMBER, numFmt: "0" }],
      [nameOf(scored, agency, language), TEXT],
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
    ...finishSheet(report, maker, say.ranking, row, [7, 30, 10, 10, 10, 8, 11, 10, 9]),
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
