import { formats, type Language, translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import { figureTable } from "./frame/figure-table.js";
import { known } from "./frame/figures.js";
import { empty, type Frame, framed } from "./frame/frame.js";
import { mix, PALETTE, textOn } from "./frame/theme.js";
import { legendLine } from "./layers/layers.js";
import { cells, cellWidth, columnAxis, fillRows, labelRoom } from "./layers/matrix.js";
import { rowLabels, rowName, stackRows } from "./layers/rows.js";

/** How two nodes go together; every pair once. */
export interface CorrelationRow {
  /** The node that has a column: the earlier of the two. */
  readonly code: string;
  readonly label: string;
  /** The node that has a row. */
  readonly other: string;
  readonly otherLabel: string;
  /** −1 to 1; null if there is none. */
  readonly r: number | null;
}

/** Least and greatest width of a cell: "−0,12" at 10 pixels, and what the eye still joins to a row. */
const CELL = { least: 36, most: 84 };

const pairOf = ({ label, otherLabel }: CorrelationRow, lang: Language) => translator(lang)`${label} và ${otherLabel}`;

/** "Đi cùng nhau nhất: A và B (r = 0,64); ít nhất: C và D (r = −0,09)". */
export function correlationFinding(rows: readonly CorrelationRow[], lang: Language): string {
  const say = translator(lang);
  const { index } = formats(lang);
  const sorted = [...known(rows, "r")].sort((a, b) => b.r - a.r);
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (!most || !least) return say`Chưa có tương quan nào`;
  if (sorted.length === 1) return say`${pairOf(most, lang)}: r = ${index(most.r)}`;
  return say`Đi cùng nhau nhất: ${pairOf(most, lang)} (r = ${index(most.r)}); ít nhất: ${pairOf(least, lang)} (r = ${index(least.r)})`;
}

/**
 * The lower triangle of a correlation matrix: a row and a column per node, the correlation printed
 * in each cell; blue where two go together, vermilion where they run against each other, paler
 * towards 0. A pair without a correlation is a grey cell with a dash.
 *
 * Cells keep a readable width, so that on a phone a picture of many nodes may be wider than its
 * frame and scrolls; its title does not.
 */
export function correlationMatrix(rows: readonly CorrelationRow[], frame: Frame): TopLevelSpec {
  const say = translator(frame.lang);
  const { index } = formats(frame.lang);
  if (known(rows, "r").length === 0) return empty(frame, say`Không có dữ liệu tương quan`);
  const { rule, low, high, second } = PALETTE[frame.theme];
  const columns = [...new Set(rows.map(({ code }) => code))];
  const names = [...new Map(rows.map(({ other, otherLabel }) => [other, otherLabel]))];
  const { places, height, onTop } = stackRows(names, ([code, label]) => rowName(code, label), frame, {
    thick: 20,
    above: false,
  });
  const lines = fillRows(places);
  const lineOf = new Map(names.map(([code], i) => [code, lines[i] as (typeof lines)[number]]));
  const values = rows.map((row) => {
    const { r } = row;
    const fill = r === null ? rule : mix(low, r < 0 ? second : high, Math.abs(r));
    const { top, mid, bottom } = lineOf.get(row.other) as (typeof lines)[number];
    return { ...row, shown: index(r), pair: pairOf(row, frame.lang), fill, ink: textOn(fill), top, mid, bottom };
  });
  const cell = cellWidth(frame.width - labelRoom(places), columns.length, CELL);
  const negative = known(rows, "r").some(({ r }) => r < 0);
  return framed(frame, {
    finding: correlationFinding(rows, frame.lang),
    note: legendLine(
      say`Hệ số tương quan Pearson r, từ −1 đến 1.`,
      negative
        ? say`Xanh: đi cùng nhau; cam: ngược chiều; càng nhạt càng gần 0.`
        : say`Xanh: đi cùng nhau; càng nhạt càng gần 0.`,
      rows.some(({ r }) => r === null) && say`Xám: không tính được.`,
    ),
    table: figureTable(
      [
        { key: "code", label: say`Mã`, kind: "text" },
        { key: "label", label: say`Tên`, kind: "text" },
        { key: "other", label: say`Mã thứ hai`, kind: "text" },
        { key: "otherLabel", label: say`Tên thứ hai`, kind: "text" },
        { key: "r", label: say`Tương quan r`, kind: "index" },
      ],
      rows,
    ),
    body: {
      width: cell * columns.length,
      height,
      autosize: "pad",
      layer: [
        ...cells(values, height, {
          x: columnAxis(columns),
          width: cell,
          tooltip: [
            { field: "pair", title: say`Cặp` },
            { field: "shown", title: "r" },
          ],
        }),
        rowLabels(lines, height, onTop),
      ],
    },
  });
}
