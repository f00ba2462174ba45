import type { Decision, TableReading } from "@par-index/io";
import { html } from "htl";
import { formatCount } from "../page/format.js";
import { say } from "../page/language.js";

const SHAPES: Record<TableReading["shape"], string> = {
  long: say`mỗi dòng một điểm`,
  "criteria-by-row": say`mỗi dòng một tiêu chí`,
  "agencies-by-row": say`mỗi dòng một đơn vị`,
};

export function tableReading(
  { file, sheet, shape, headerRow, columns, cells }: TableReading,
  decisions: readonly Decision[],
): HTMLElement {
  const own = decisions.filter((decision) => decision.file === file && decision.sheet === sheet);
  const counts = [
    say`${formatCount(cells.scores)} điểm`,
    cells.blank && say`${formatCount(cells.blank)} ô trống`,
    cells.subtotals && say`${formatCount(cells.subtotals)} ô cộng`,
    cells.repeated && say`${formatCount(cells.repeated)} ô lặp lại`,
    cells.refused && say`${formatCount(cells.refused)} ô có lỗi`,
  ].filter(Boolean);
  return html`<details class="reading"><summary><b>${sheet ?? file}</b>: ${say`${SHAPES[shape]}, tiêu đề ở dòng ${headerRow}; ${counts.join(", ")}`}</summary>
    <ul>${columns.map(({ letter, heading, meaning }) => html`<li>${say`Cột ${letter} “${heading}”`}: <span lang="vi">${meaning}</span></li>`)}</ul>
    ${own.length ? html`<p>${say`Những chỗ phải hiểu theo ngữ cảnh:`}</p><ul>${own.slice(0, 200).map(({ cell, row, message }) => html`<li>${cell ? `${say`Ô ${cell}`}: ` : row ? `${say`Dòng ${row}`}: ` : ""}<span lang="vi">${message}</span></li>`)}</ul>` : ""}
    ${own.length > 200 ? html`<p>${say`… và ${formatCount(own.length - 200)} chỗ nữa.`}</p>` : ""}</details>` as HTMLElement;
}
