import type { Issue } from "@par-index/core";
import { issueText } from "@par-index/text/issues";
import { html } from "htl";
import { downloadButton } from "../page/download.js";
import { formatCount, formatIndex, formatPoints, formatShare } from "../page/format.js";
import { lang, say } from "../page/language.js";
import { dataTable } from "../table/table.js";
import { issueList } from "./issue-list.js";
import type { Ask, CheckResult } from "./protocol.js";
import { tableReading } from "./table-reading.js";
import { PAGE, SEVERITIES, STAGES } from "./words.js";

export function resultParts(result: CheckResult, ask: Ask): (Node | string)[] {
  return [
    summary(result),
    html`<h2>${say`Vấn đề`}</h2>` as Node,
    issueList(result, ask),
    html`<h2>${say`Kết quả tính từ tệp`}</h2>` as Node,
    preview(result),
    downloads(result, ask),
    html`<h2>${say`Tệp được hiểu thế nào`}</h2>` as Node,
    ...result.tables.map((table) => tableReading(table, result.decisions)),
  ];
}

/** What came out, in one sentence. */
export function checkSentence({ issues, scores, units, seconds }: CheckResult): string {
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const warnings = issues.length - errors;
  const agencies = new Set(units.map(({ agency }) => agency)).size;
  const found =
    scores === 0
      ? say`Chưa đọc được điểm nào`
      : say`Đọc được ${formatCount(scores)} điểm của ${formatCount(agencies)} đơn vị`;
  const wrong =
    errors + warnings === 0
      ? say`không có vấn đề nào`
      : [errors && say`${formatCount(errors)} lỗi`, warnings && say`${formatCount(warnings)} cảnh báo`]
          .filter(Boolean)
          .join(", ");
  return say`${found}: ${wrong}. Mất ${formatIndex(seconds)} giây, không gửi gì ra ngoài.`;
}

function summary(result: CheckResult): HTMLElement {
  return html`<p class="lead">${checkSentence(result)}</p>` as HTMLElement;
}

function preview({ units }: CheckResult): HTMLElement {
  if (units.length === 0) return html`<p class="empty">${say`Chưa có điểm nào để tính.`}</p>` as HTMLElement;
  const fields = units.reduce(
    (widest, unit) => (unit.fields.length > widest.length ? unit.fields : widest),
    units[0]?.fields ?? [],
  );
  return dataTable(
    units,
    [
      { label: say`Đơn vị`, value: ({ name }) => name },
      { label: say`Năm`, kind: "number", value: ({ year }) => year },
      { label: say`Giai đoạn`, value: ({ stage }) => STAGES[stage] },
      { label: say`Điểm`, kind: "number", value: ({ score }) => score, cell: ({ score }) => formatPoints(score) },
      { label: say`Tối đa`, kind: "number", value: ({ max }) => max, cell: ({ max }) => formatPoints(max) },
      { label: say`Chỉ số`, kind: "number", value: ({ index }) => index, cell: ({ index }) => formatIndex(index) },
      {
        label: say`Độ phủ`,
        title: say`Phần điểm tối đa đã có điểm`,
        kind: "number",
        value: ({ coverage }) => coverage,
        cell: ({ coverage }) => formatShare(coverage),
      },
      { label: say`Nhóm`, value: ({ group }) => group, cell: ({ group }) => group ?? "–" },
      ...fields.map(({ code, name }) => ({
        label: code,
        title: name,
        kind: "number" as const,
        value: (unit: CheckResult["units"][number]) => unit.fields.find((field) => field.code === code)?.score ?? null,
        cell: (unit: CheckResult["units"][number]) =>
          formatPoints(unit.fields.find((field) => field.code === code)?.score),
      })),
    ],
    {
      caption: say`Điểm tổng và điểm từng lĩnh vực (cột 1, 2, …), tính từ các điểm đọc được. Chỉ số tính trên phần đã có điểm; xem độ phủ.`,
      most: PAGE,
    },
  );
}

function downloads({ issues, units, scores }: CheckResult, ask: Ask): HTMLElement {
  const latest = [...units].sort((a, b) => b.year - a.year || (a.stage === "appraised" ? -1 : 1))[0];
  const buttons = [
    latest &&
      downloadButton(say`Tải báo cáo Excel (${STAGES[latest.stage].toLowerCase()} ${latest.year})`, async () => ({
        name: `bao-cao-par-index-${latest.year}.xlsx`,
        content: await ask<Uint8Array>({ kind: "report", year: latest.year, stage: latest.stage }),
      })),
    scores > 0 &&
      downloadButton(say`Tải điểm đã đọc (Excel)`, async () => ({
        name: "diem-da-doc.xlsx",
        content: await ask<Uint8Array>({ kind: "scores", format: "xlsx", title: say`Điểm đã kiểm tra` }),
      })),
    scores > 0 &&
      downloadButton(say`Tải điểm đã đọc (CSV)`, async () => ({
        name: "scores.csv",
        content: await ask<Uint8Array>({ kind: "scores", format: "csv", title: say`Điểm đã kiểm tra` }),
      })),
    issues.length > 0 &&
      downloadButton(say`Tải danh sách vấn đề`, async () => ({
        name: "van-de.txt",
        content: new TextEncoder().encode(`\ufeff${issues.map(issueRow).join("\r\n")}`),
      })),
  ];
  return html`<div><p class="downloads">${buttons.filter(Boolean)}</p></div>` as HTMLElement;
}

/** An issue as a line of a text file. */
function issueRow(issue: Issue): string {
  const { file, sheet, cell, row } = issue.place;
  return [SEVERITIES[issue.severity], file, sheet, cell ?? row, issueText(issue, lang)]
    .filter((part) => part !== undefined)
    .join("\t");
}
