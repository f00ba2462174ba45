import type { FigureColumn, FigureTable } from "@par-index/charts";
import { html } from "htl";
import { tableFile } from "../chart/files.js";
import { marked } from "../page/caption.js";
import { downloadButton } from "../page/download.js";
import { say } from "../page/language.js";
import { columnOf } from "../table/figure-table.js";
import { type Column, dataTable } from "../table/table.js";
import type { AuditView } from "./view.js";

/** A button that hands out figures as CSV, marked where they are simulated. */
export function csvButton({ world }: AuditView, table: FigureTable, title: string, name: string): HTMLElement {
  const subtitle = world.simulated ? say`Dữ liệu mô phỏng.` : "";
  const button = downloadButton(say`Tải CSV`, async () => tableFile({ title, subtitle, table }, name));
  return html`<div class="audit-file no-print">${button}</div>` as HTMLElement;
}

/** On the page a node's code stands before its name; the file has a column for each. */
function shownColumns({ columns }: FigureTable): Column<FigureTable["rows"][number]>[] {
  const [code, name, ...rest] = columns;
  if (code?.key !== "code" || name?.key !== "name") return columns.map(columnOf);
  const node: Column<FigureTable["rows"][number]> = {
    label: name.label,
    value: (row) => row.code ?? null,
    cell: (row) => html`<span><b>${row.code}</b> ${row.name}</span>` as HTMLElement,
  };
  return [node, ...rest.map(columnOf)];
}

/** A table of figures with its file. */
export function figures(
  view: AuditView,
  table: FigureTable,
  { caption, name, most = 15 }: { caption: string; name: string; most?: number },
): HTMLElement {
  const shown = dataTable(table.rows, shownColumns(table), {
    caption: marked(caption, view.world.simulated),
    most,
  });
  return html`<div class="named">${shown}${csvButton(view, table, caption, name)}</div>` as HTMLElement;
}

/** Columns of a table of figures. */
export const text = (key: string, heading: string): FigureColumn => ({ key, label: heading, kind: "text" });
export const figure = (key: string, heading: string): FigureColumn => ({ key, label: heading, kind: "index" });
export const count = (key: string, heading: string): FigureColumn => ({ key, label: heading, kind: "count" });
