import type { FigureColumn, FigureTable } from "@par-index/charts";
import { html } from "htl";
import type { AuditView } from "./audit-view.js";
import { tableFile } from "./chart-files.js";
import { downloadButton } from "./download.js";
import { marked } from "./fields.js";
import { columnOf } from "./figure-table.js";
import { say } from "./language.js";
import { dataTable } from "./table.js";

/** A button that hands out figures as CSV, marked where they are simulated. */
export function csvButton({ world }: AuditView, table: FigureTable, title: string, name: string): HTMLElement {
  const subtitle = world.simulated ? say`Dữ liệu mô phỏng.` : "";
  const button = downloadButton(say`Tải CSV`, async () => tableFile({ title, subtitle, table }, name));
  return html`<div class="chart-tools no-print">${button}</div>` as HTMLElement;
}

/** A table of figures with its file. */
export function figures(
  view: AuditView,
  table: FigureTable,
  { caption, name, most = 15 }: { caption: string; name: string; most?: number },
): HTMLElement {
  const shown = dataTable(table.rows, table.columns.map(columnOf), {
    caption: marked(caption, view.world.simulated),
    most,
  });
  return html`<div class="named">${shown}${csvButton(view, table, caption, name)}</div>` as HTMLElement;
}

/** Columns of a table of figures. */
export const text = (key: string, heading: string): FigureColumn => ({ key, label: heading, kind: "text" });
export const figure = (key: string, heading: string): FigureColumn => ({ key, label: heading, kind: "index" });
export const count = (key: string, heading: string): FigureColumn => ({ key, label: heading, kind: "count" });
