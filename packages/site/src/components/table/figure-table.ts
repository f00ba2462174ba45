import type { FigureColumn, FigureTable } from "@par-index/charts";
import type { Figure } from "@par-index/text";
import { html } from "htl";
import { formatChange, formatCount, formatIndex, formatPoints } from "../page/format.js";
import { say } from "../page/language.js";
import { type Column, dataTable } from "./table.js";

const FORMATS: Record<Exclude<FigureColumn["kind"], "text">, (value: Figure) => string> = {
  index: formatIndex,
  change: formatChange,
  points: formatPoints,
  count: formatCount,
};

type Row = FigureTable["rows"][number];

/** A column of figures as a column of a table. */
export function columnOf({ key, label, kind }: FigureColumn): Column<Row> {
  const value = (row: Row) => row[key] ?? null;
  if (kind === "text") return { label, value };
  return {
    label,
    value,
    kind: "number",
    cell: (row) => {
      const figure = value(row);
      return typeof figure === "string" ? figure : FORMATS[kind](figure);
    },
  };
}

/** The figures behind a chart as a table, folded; it is made when it is first opened. */
export function figureTable(): { element: HTMLElement; show(figures: FigureTable | undefined, caption: string): void } {
  const element =
    html`<details class="chart-table"><summary>${say`Bảng số liệu`}</summary></details>` as HTMLDetailsElement;
  let current: { figures: FigureTable; caption: string } | undefined;
  let made = "";
  function make(): void {
    if (!current || !element.open) return;
    const { figures, caption } = current;
    // A chart drawn again for another width has the same figures; the reader's sorting is kept.
    const key = JSON.stringify(current);
    if (key === made) return;
    made = key;
    element.querySelector("summary ~ *")?.remove();
    const agency = (row: Row) => (typeof row.agency === "string" ? row.agency : null);
    element.append(dataTable(figures.rows, figures.columns.map(columnOf), { caption, agency }));
  }
  element.addEventListener("toggle", make);
  return {
    element,
    show(figures, caption) {
      element.hidden = figures === undefined;
      current = figures && { figures, caption };
      make();
    },
  };
}
