import type { Decision } from "@par-index/core/issues";
import type { TableReading } from "@par-index/io";
import { columnText, decisionText } from "@par-index/text/issues";
import { html } from "htl";
import { formatCount } from "../page/format.js";
import { lang, say } from "../page/language.js";

const SHAPES: Record<TableReading["shape"], string> = {
  long: say`mỗi dòng một điểm`,
  "criteria-by-row": say`mỗi dòng một tiêu chí`,
  "agencies-by-row": say`mỗi dòng một đơn vị`,
};

export function tableReading(
  { file, sheet, shape, headerRow, columns, cells }: TableReading,
  decisions: readonly Decision[],
): HTMLElement {
  const own = decisions.filter(({ place }) => place.file === file && place.sheet === sheet);
  const counts = [
    say`${formatCount(cells.scores)} điểm`,
    cells.blank && say`${formatCount(cells.blank)} ô trống`,
    cells.subtotals && say`${formatCount(cells.subtotals)} ô cộng`,
    cells.repeated && say`${formatCount(cells.repeated)} ô lặp lại`,
    cells.refused && say`${formatCount(cells.refused)} ô có lỗi`,
  ].filter(Boolean);
  return html`<details class="reading"><summary><b>${sheet ?? file}</b>: ${say`${SHAPES[shape]}, tiêu đề ở dòng ${headerRow}; ${counts.join(", ")}`}</summary>
    <ul>${columns.map((column) => html`<li>${say`Cột ${column.letter} “${column.heading}”`}: ${columnText(column, lang)}</li>`)}</ul>
    ${own.length ? html`<p>${say`Những chỗ phải hiểu theo ngữ cảnh:`}</p><ul>${own.slice(0, 200).map(decisionItem)}</ul>` : ""}
    ${own.length > 200 ? html`<p>${say`… và ${formatCount(own.length - 200)} chỗ nữa.`}</p>` : ""}</details>` as HTMLElement;
}

function decisionItem(decision: Decision): HTMLElement {
  const { cell, row } = decision.place;
  const at = cell ? `${say`Ô ${cell}`}: ` : row ? `${say`Dòng ${row}`}: ` : "";
  return html`<li>${at}${decisionText(decision, lang)}</li>` as HTMLElement;
}
