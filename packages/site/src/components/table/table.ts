import { html } from "htl";
import { byName, formatCount } from "../page/format.js";
import { say } from "../page/language.js";
import "../page/paper.js";
import { onSelect, selected, toggle } from "../page/selection.js";

/** A column of a {@link dataTable}. */
export interface Column<Row> {
  /** Heading. */
  label: string;
  /** What the heading stands for, where it is short. */
  title?: string;
  /** What sorts the rows; null stands last. Leave out for a column that cannot be sorted. */
  value?: (row: Row) => number | string | null;
  /** What is shown; by default the value as text. */
  cell?: (row: Row) => Node | string;
  /** `number` aligns right with tabular figures. */
  kind?: "text" | "number";
  /** CSS background of a cell, for heat maps, with the text colour that contrasts. */
  style?: (row: Row) => string | null;
}

/**
 * A table whose headings sort it: click or Enter sorts, again reverses.
 *
 * @param caption read by screen readers and printed above the table
 * @param total cells of a last row that stays last however the table is sorted
 * @param most rows shown until the reader asks for all of them
 * @param agency id of the agency a row stands for: its row is marked with it on the whole page, and
 *   a click on the row, or its button, marks it
 */
export function dataTable<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  {
    caption,
    sort,
    reverse = false,
    total,
    most = Number.POSITIVE_INFINITY,
    agency,
  }: {
    caption: string;
    sort?: number;
    reverse?: boolean;
    total?: readonly string[];
    most?: number;
    agency?: (row: Row) => string | null;
  },
): HTMLElement {
  let sortColumn = sort;
  let reversed = reverse;
  let shown = most;
  const body = html`<tbody>` as HTMLElement;
  const headings = columns.map((column, c) => {
    const heading = html`<th scope="col" class=${column.kind ?? "text"} title=${column.title ?? null}>` as HTMLElement;
    if (!column.value) heading.append(column.label);
    else {
      const button = html`<button type="button" class="sort">${column.label}</button>` as HTMLElement;
      button.onclick = () => {
        reversed = sortColumn === c ? !reversed : false;
        sortColumn = c;
        render();
      };
      heading.append(button);
    }
    return heading;
  });

  function render(): void {
    const value = sortColumn === undefined ? undefined : columns[sortColumn]?.value;
    const sorted = value ? [...rows].sort((a, b) => compare(value(a), value(b), reversed)) : rows;
    headings.forEach((heading, c) => {
      if (!columns[c]?.value) return;
      heading.setAttribute("aria-sort", c !== sortColumn ? "none" : reversed ? "descending" : "ascending");
    });
    body.replaceChildren(
      ...sorted.slice(0, shown).map((row) => {
        const line = document.createElement("tr");
        columns.forEach((column, c) => {
          // Made by hand: a template per cell takes most of a long table's time.
          const cell = document.createElement(c === 0 ? "th" : "td");
          if (c === 0) cell.scope = "row";
          cell.append(column.cell ? column.cell(row) : String(column.value?.(row) ?? "–"));
          cell.className = column.kind ?? "text";
          const style = column.style?.(row);
          if (style) cell.style.cssText = style;
          line.append(cell);
        });
        const id = agency?.(row);
        if (id) selectable(line, id);
        return line;
      }),
    );
    if (agency) showMark();
  }
  function showMark(): void {
    for (const line of body.children as HTMLCollectionOf<HTMLElement>) {
      const isMarked = line.dataset.agency !== undefined && line.dataset.agency === selected();
      line.classList.toggle("marked", isMarked);
      line.querySelector(".mark")?.setAttribute("aria-pressed", String(isMarked));
    }
  }
  render();
  if (agency) onSelect(showMark, body);
  const region = html`<div class="table" tabindex="0" role="region" aria-label=${caption}>
    <table><caption><span>${caption}</span></caption><thead><tr>${headings}</tr></thead>${body}${total && html`<tfoot><tr>${total.map((cell, c) => html`<td class=${columns[c]?.kind ?? "text"}>${cell}</td>`)}</tr></tfoot>`}</table>
  </div>` as HTMLElement;
  if (rows.length <= most) return region;
  const all = html`<button type="button">${say`Xem cả ${formatCount(rows.length)} dòng`}</button>` as HTMLElement;
  all.onclick = () => {
    shown = rows.length;
    render();
    all.remove();
  };
  return html`<div>${region}${all}</div>` as HTMLElement;
}

/** Makes a row mark its agency: by a click anywhere but on a link, or by its button. */
function selectable(line: HTMLElement, id: string): void {
  const name = line.querySelector("a, .text")?.textContent ?? id;
  const button = html`<button type="button" class="mark" aria-label=${say`Đánh dấu ${name}`}>` as HTMLElement;
  button.onclick = () => toggle(id);
  line.firstElementChild?.prepend(button);
  line.dataset.agency = id;
  line.onclick = ({ target }) => {
    const isOwn = (target as Element).closest("a, button, summary, input") !== null;
    // Who selects text to copy it does not mean the row.
    if (!isOwn && getSelection()?.isCollapsed !== false) toggle(id);
  };
}

/** Unknown stands last whichever way the column is sorted. */
function compare(a: number | string | null, b: number | string | null, reversed: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = typeof a === "number" && typeof b === "number" ? a - b : byName(String(a), String(b));
  return reversed ? -order : order;
}
