import type { Issue } from "@par-index/core";
import { columnName } from "@par-index/io";
import { issueText } from "@par-index/text/issues";
import { html } from "htl";
import { formatCount } from "../page/format.js";
import { lang, say } from "../page/language.js";
import type { Around, Ask, CheckResult } from "./protocol.js";
import { PAGE, SEVERITIES } from "./words.js";

export function issueList({ issues, tables }: CheckResult, ask: Ask): HTMLElement {
  if (issues.length === 0) return html`<p class="empty">${say`Không có vấn đề nào.`}</p>` as HTMLElement;
  const ordered = [...issues].sort((a, b) => (a.severity === b.severity ? 0 : a.severity === "error" ? -1 : 1));
  const list = html`<ol class="issues"></ol>` as HTMLElement;
  const more = html`<button type="button"></button>` as HTMLButtonElement;
  const show = () => {
    const shown = list.childElementCount;
    list.append(...ordered.slice(shown, shown + PAGE).map((issue) => issueItem(issue, tables, ask)));
    const rest = ordered.length - list.childElementCount;
    more.textContent = say`Xem thêm ${formatCount(Math.min(rest, PAGE))} trong ${formatCount(rest)} vấn đề còn lại`;
    more.hidden = rest === 0;
  };
  more.onclick = show;
  show();
  return html`<div>${list}${more}</div>` as HTMLElement;
}

function issueItem(issue: Issue, tables: CheckResult["tables"], ask: Ask): HTMLElement {
  const viewer = html`<div></div>` as HTMLElement;
  const at = position(issue, tables);
  const { file, sheet, cell, row, column } = issue.place;
  const place = [
    file,
    sheet && say`trang “${sheet}”`,
    cell ? say`ô ${cell}` : row && say`dòng ${row}`,
    !cell && column && say`cột “${column}”`,
  ]
    .filter(Boolean)
    .join(", ");
  const link = at
    ? (html`<button type="button" class="place" aria-expanded="false">${place}</button>` as HTMLButtonElement)
    : (html`<span class="place">${place}</span>` as HTMLElement);
  if (at)
    link.onclick = async () => {
      const open = link.getAttribute("aria-expanded") === "true";
      link.setAttribute("aria-expanded", String(!open));
      if (open) return viewer.replaceChildren();
      const found = await ask<Around | null>({
        kind: "around",
        file: file ?? "",
        ...(sheet === undefined ? {} : { sheet }),
        ...at,
      });
      viewer.replaceChildren(found ? cellsAround(found) : say`Không còn thấy ô này.`);
      viewer.querySelector(".here")?.scrollIntoView({ block: "nearest", inline: "center" });
    };
  return html`<li class=${`is-${issue.severity}`}><span class="severity">${SEVERITIES[issue.severity]}</span> ${link} ${issueText(issue, lang)}${viewer}</li>` as HTMLElement;
}

/** Row (as the file counts) and column (from 0) of an issue's cell; null if it has no place. */
function position(
  { place: { file, sheet, cell, row, column } }: Issue,
  tables: CheckResult["tables"],
): { row: number; column: number } | null {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(cell ?? "") ?? [];
  if (letters !== undefined) return { row: Number(digits), column: columnNumber(letters) };
  if (row === undefined) return null;
  const table = tables.find((one) => one.file === file && one.sheet === sheet);
  const letter = table?.columns.find(({ heading }) => heading === column)?.letter;
  return { row, column: letter === undefined ? 0 : columnNumber(letter) };
}

/** 0 for A, 26 for AA. */
function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellsAround({ rows, left, row, column }: Around): HTMLElement {
  const width = Math.max(column - left + 1, ...rows.map(({ cells }) => cells.findLastIndex((cell) => cell !== "") + 1));
  return html`<div class="table cells-around" tabindex="0" role="region" aria-label=${say`Các ô quanh chỗ có vấn đề`}><table>
    <thead><tr><td></td>${Array.from({ length: width }, (_, c) => html`<th scope="col">${columnName(left + c)}</th>`)}</tr></thead>
    <tbody>${rows.map(
      (line) =>
        html`<tr><th scope="row">${line.row}</th>${line.cells
          .slice(0, width)
          .map(
            (cell, c) => html`<td class=${line.row === row && left + c === column ? "here" : null}>${cell}</td>`,
          )}</tr>`,
    )}</tbody></table></div>` as HTMLElement;
}
