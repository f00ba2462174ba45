import { compareOutcomes, type OutcomeRow } from "@par-index/core/scenario";
import { html } from "htl";
import { captionMarks } from "../page/caption.js";
import { downloadButton } from "../page/download.js";
import { formatChange, formatCount, formatIndex, formatRankChange } from "../page/format.js";
import { lang, say } from "../page/language.js";
import { figureCsv } from "../table/figure-csv.js";
import { type Column, dataTable } from "../table/table.js";
import type { Lab } from "./lab.js";

/** All scenarios of the current one's base in one table, with its file; and those of other bases named. */
export function scenarioComparison(lab: Lab): HTMLElement {
  const { world, scenario, outcome, state } = lab;
  const { agency, year, stage } = scenario;
  const all = state.sheets.map((sheet) => sheet.scenario);
  const own = all.filter((each) => each.agency === agency && each.year === year && each.stage === stage);
  const now = { ...scenario, name: say`Hiện nay`, changes: {} };
  const { peers: _peers, others: _others, weights: _weights, ...base } = now;
  const rows = compareOutcomes([base, ...own].map((each) => lab.outcomeOf(each))).objects();
  const fields = outcome.tree.fields;
  const caption = say`So sánh ${own.length} kịch bản của ${world.name(agency)}, năm ${year} (giả định, không phải kết quả chính thức)`;
  const columns: Column<OutcomeRow>[] = [
    { label: say`Kịch bản`, value: ({ name }) => name },
    { label: say`Chỉ số`, kind: "number", value: ({ index }) => index, cell: ({ index }) => formatIndex(index) },
    {
      label: say`Thay đổi`,
      kind: "number",
      value: ({ difference }) => difference,
      cell: ({ difference }) => formatChange(difference),
    },
    { label: say`Hạng`, kind: "number", value: ({ rank }) => rank, cell: ({ rank }) => formatCount(rank) },
    {
      label: say`Lên hạng`,
      kind: "number",
      value: ({ rankDifference }) => rankDifference,
      cell: ({ rankDifference }) => formatRankChange(rankDifference),
    },
    { label: say`Nhóm`, value: ({ group }) => group, cell: ({ group }) => group ?? "–" },
    {
      label: say`Tiêu chí thay đổi`,
      kind: "number",
      value: ({ leaves }) => leaves,
      cell: ({ leaves }) => formatCount(leaves),
    },
    ...fields.map(({ code }) => ({
      label: say`LV ${code}`,
      title: world.nodeName(outcome.tree, code),
      kind: "number" as const,
      value: (row: OutcomeRow) => row[code as `${number}`] ?? null,
      cell: (row: OutcomeRow) => formatIndex(row[code as `${number}`] ?? null),
    })),
  ];
  const file = downloadButton(say`Tải bảng so sánh (CSV)`, async () => ({
    name: "so-sanh-kich-ban.csv",
    content: figureCsv(
      {
        columns: [
          { key: "name", label: say`Kịch bản`, kind: "text" },
          { key: "index", label: say`Chỉ số`, kind: "index" },
          { key: "difference", label: say`Thay đổi`, kind: "change" },
          { key: "rank", label: say`Hạng`, kind: "count" },
          { key: "rankDifference", label: say`Lên hạng`, kind: "count" },
          { key: "group", label: say`Nhóm`, kind: "text" },
          { key: "leaves", label: say`Tiêu chí thay đổi`, kind: "count" },
          ...fields.map(({ code }) => ({
            key: code,
            label: `${code}. ${world.nodeName(outcome.tree, code)}`,
            kind: "index" as const,
          })),
        ],
        rows: rows as object[] as Record<string, string | number | null>[],
      },
      [caption + captionMarks(world)],
      lang,
    ),
  }));
  const elsewhere = all.length - own.length;
  return html`<div class="named lab-table">${dataTable(rows, columns, { caption: caption + captionMarks(world) })}
    <p class="downloads no-print">${file}</p>
    ${elsewhere > 0 ? html`<p class="muted">${say`${elsewhere} kịch bản khác là của đơn vị, năm hay giai đoạn khác nên không so ở đây.`}</p>` : ""}</div>` as HTMLElement;
}
