import type { AgencyKind, Issue, NodeScore, Stage } from "@par-index/core";
import type { Decision, TableReading } from "@par-index/io";
import type { Language } from "@par-index/text";
import { html } from "htl";
import { downloadButton } from "../page/download.js";
import { byName, formatCount, formatIndex, formatPoints, formatShare } from "../page/format.js";
import { lang, say } from "../page/language.js";
import { dataTable } from "../table/table.js";
import { type Ask as AskWorker, asking } from "../worker/questions.js";

/** The JSON of the page; made by `data/registry.json.ts`. */
export interface Registry {
  trees: object[];
  assignment: object | null;
  agencies: { id: string; name: string; nameEn: string; kind: AgencyKind; since?: string; until?: string }[];
  aliases: { alias: string; agency: string }[];
  groups: { name: string; atLeast: number }[] | null;
  years: number[];
}

/** What stands in where a file does not say it. */
export interface Defaults {
  year?: number;
  stage?: Stage;
  agency?: string;
}

/** What the worker is asked. */
export type Request =
  | { kind: "start"; registry: Registry; language: Language }
  | { kind: "check"; files: { name: string; bytes: Uint8Array }[]; defaults: Defaults }
  | { kind: "around"; file: string; sheet?: string; row: number; column: number }
  | { kind: "report"; year: number; stage: Stage }
  | { kind: "scores"; format: "csv" | "xlsx" }
  | { kind: "template"; agency?: string; year: number };

/** What the files hold. */
export interface CheckResult {
  issues: readonly Issue[];
  decisions: readonly Decision[];
  tables: readonly TableReading[];
  /** Totals, each with its fields; names in the language the worker was started with. */
  units: (NodeScore & { name: string; fields: (NodeScore & { name: string })[] })[];
  scores: number;
  seconds: number;
}

/** A piece of a table around one cell; `left` and `column` count from 0, rows as the file does. */
export interface Around {
  rows: { row: number; cells: string[] }[];
  left: number;
  row: number;
  column: number;
}

type Ask = AskWorker<Request>;

/**
 * The worker that reads files, with what they are checked against. It is started when it is first
 * asked: readers of workbooks weigh more than the page.
 */
export function fileChecker(start: () => Worker, registry: Registry): { ask: Ask; stop: () => void } {
  let worker: Worker | undefined;
  let asked: Ask | undefined;
  return {
    ask(request) {
      worker ??= start();
      asked ??= startChecker(worker, registry);
      return asked(request);
    },
    stop: () => worker?.terminate(),
  };
}

function startChecker(worker: Worker, registry: Registry): Ask {
  const ask = asking<Request>(worker, say`Không chạy được bộ đọc tệp.`);
  const ready = ask<void>({ kind: "start", registry, language: lang });
  return async (request) => {
    await ready;
    return ask(request);
  };
}

const STAGES: Record<Stage, string> = { self: say`Tự chấm`, appraised: say`Thẩm định` };
const SEVERITIES: Record<Issue["severity"], string> = { error: say`Lỗi`, warning: say`Cảnh báo` };
const ACCEPTED = ".xlsx,.ods,.xls,.csv,.tsv,.txt,.json,.parquet";

/** The whole tool: choose files, see what is wrong, what was understood and what comes out. */
export function dataCheck(registry: Registry, ask: Ask): HTMLElement {
  const input = html`<input type="file" multiple accept=${ACCEPTED}>` as HTMLInputElement;
  const zone =
    html`<label class="drop-zone">${input}<span><strong>${say`Chọn tệp`}</strong> ${say`hoặc thả tệp vào đây`}</span>
    <small>${say`Excel (.xlsx), OpenDocument, CSV, JSON, Parquet; nhiều tệp một lúc cũng được`}</small></label>` as HTMLElement;
  const names = html`<span class="chosen"></span>` as HTMLElement;
  zone.append(names);
  const year = select(
    say`Năm`,
    registry.years.map((value) => [String(value), String(value)]),
  );
  const stage = select(say`Giai đoạn`, Object.entries(STAGES));
  const agency = select(say`Đơn vị`, agencyOptions(registry));
  const status = html`<p role="status" class="check-status"></p>` as HTMLElement;
  const results = html`<div class="check-results"></div>` as HTMLElement;

  let chosen: File[] = [];
  /** Only the newest run may show its result. */
  let run = 0;
  async function check(): Promise<void> {
    if (chosen.length === 0) return;
    const current = ++run;
    status.textContent = say`Đang đọc ${chosen.map(({ name }) => name).join(", ")} …`;
    try {
      const files = await Promise.all(
        chosen.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      );
      const defaults: Defaults = {
        ...(year.value ? { year: Number(year.value) } : {}),
        ...(stage.value ? { stage: stage.value as Stage } : {}),
        ...(agency.value ? { agency: agency.value } : {}),
      };
      const result = await ask<CheckResult>({ kind: "check", files, defaults });
      if (current !== run) return;
      status.textContent = "";
      results.replaceChildren(...resultParts(result, ask));
    } catch (error) {
      if (current !== run) return;
      results.replaceChildren();
      status.textContent = say`Không đọc được: ${(error as Error).message}`;
    }
  }
  const take = (files: FileList | null | undefined) => {
    if (!files?.length) return;
    chosen = [...files];
    names.textContent = chosen.map(({ name }) => name).join(", ");
    void check();
  };
  input.onchange = () => take(input.files);
  for (const control of [year, stage, agency]) control.onchange = () => void check();
  zone.ondragover = (event) => {
    event.preventDefault();
    zone.classList.add("over");
  };
  zone.ondragleave = () => zone.classList.remove("over");
  zone.ondrop = (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    take(event.dataTransfer?.files);
  };
  return html`<div>${zone}
    <fieldset class="choices"><legend>${say`Khi tệp không ghi rõ, lấy`}</legend>${[year, stage, agency].map((control) => control.parentElement)}</fieldset>
    ${status}${results}</div>` as HTMLElement;
}

/** Makes an empty scoring workbook for an agency and a year. */
export function templateMaker(registry: Registry, ask: Ask): HTMLElement {
  const years = [...registry.years].reverse();
  const agency = select(say`Đơn vị`, agencyOptions(registry), say`Để trống`);
  const year = select(
    say`Năm`,
    years.map((value) => [String(value), String(value)]),
    null,
  );
  const button = downloadButton(say`Tải mẫu chấm điểm`, async () => ({
    name: `mau-cham-diem${agency.value && `-${agency.value}`}-${year.value}.xlsx`,
    content: await ask<Uint8Array>({
      kind: "template",
      year: Number(year.value),
      ...(agency.value ? { agency: agency.value } : {}),
    }),
  }));
  return html`<div><fieldset class="choices"><legend>${say`Mẫu chấm điểm của bộ tiêu chí`}</legend>${agency.parentElement}${year.parentElement}${button}</fieldset>
    ${onEnglishPages(say`Mẫu chấm điểm bằng tiếng Việt.`)}</div>` as HTMLElement;
}

/** The agencies that a tree scores, by name. */
function agencyOptions({ agencies, trees }: Registry): [id: string, text: string][] {
  return agencies
    .filter(({ kind }) => trees.some((tree) => (tree as { appliesTo: string[] }).appliesTo.includes(kind)))
    .map(({ id, name, nameEn, until }) => ({ id, name: lang === "en" ? nameEn : name, until }))
    .sort((a, b) => byName(a.name, b.name))
    .map(({ id, name, until }) => [id, until ? say`${name} (đến ${until})` : name]);
}

function select(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  none: string | null = say`theo tệp`,
): HTMLSelectElement {
  const control =
    html`<select>${none === null ? "" : html`<option value="">${none}</option>`}${options.map(([value, text]) => html`<option value=${value}>${text}</option>`)}</select>` as HTMLSelectElement;
  html`<label class="choice">${label} ${control}</label>`;
  return control;
}

/** What readers of the English pages are told, where the product speaks Vietnamese to them. */
function onEnglishPages(text: string): Node | string {
  return lang === "en" ? html`<p><small>${text}</small></p>` : "";
}

function resultParts(result: CheckResult, ask: Ask): (Node | string)[] {
  return [
    summary(result),
    html`<h2>${say`Vấn đề`}</h2>` as Node,
    onEnglishPages(say`Các vấn đề và cách hiểu tệp được ghi bằng tiếng Việt, như dữ liệu.`),
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

/** Issues and results shown until the reader asks for more. */
const PAGE = 50;

function issueList({ issues, tables }: CheckResult, ask: Ask): HTMLElement {
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
  const place = [
    issue.file,
    issue.sheet && say`trang “${issue.sheet}”`,
    issue.cell ? say`ô ${issue.cell}` : issue.row && say`dòng ${issue.row}`,
    !issue.cell && issue.column && say`cột “${issue.column}”`,
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
        file: issue.file ?? "",
        ...(issue.sheet === undefined ? {} : { sheet: issue.sheet }),
        ...at,
      });
      viewer.replaceChildren(found ? cellsAround(found) : say`Không còn thấy ô này.`);
      viewer.querySelector(".here")?.scrollIntoView({ block: "nearest", inline: "center" });
    };
  return html`<li class=${`is-${issue.severity}`}><span class="severity">${SEVERITIES[issue.severity]}</span> ${link} <span lang="vi">${issue.message}</span>${viewer}</li>` as HTMLElement;
}

/** Row (as the file counts) and column (from 0) of an issue's cell; null if it has no place. */
function position(
  { file, sheet, cell, row, column }: Issue,
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

function columnLetter(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetter(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

function cellsAround({ rows, left, row, column }: Around): HTMLElement {
  const width = Math.max(column - left + 1, ...rows.map(({ cells }) => cells.findLastIndex((cell) => cell !== "") + 1));
  return html`<div class="table cells-around" tabindex="0" role="region" aria-label=${say`Các ô quanh chỗ có vấn đề`}><table>
    <thead><tr><td></td>${Array.from({ length: width }, (_, c) => html`<th scope="col">${columnLetter(left + c)}</th>`)}</tr></thead>
    <tbody>${rows.map(
      (line) =>
        html`<tr><th scope="row">${line.row}</th>${line.cells
          .slice(0, width)
          .map(
            (cell, c) => html`<td class=${line.row === row && left + c === column ? "here" : null}>${cell}</td>`,
          )}</tr>`,
    )}</tbody></table></div>` as HTMLElement;
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
        content: await ask<Uint8Array>({ kind: "scores", format: "xlsx" }),
      })),
    scores > 0 &&
      downloadButton(say`Tải điểm đã đọc (CSV)`, async () => ({
        name: "scores.csv",
        content: await ask<Uint8Array>({ kind: "scores", format: "csv" }),
      })),
    issues.length > 0 &&
      downloadButton(say`Tải danh sách vấn đề`, async () => ({
        name: "van-de.txt",
        content: new TextEncoder().encode(
          `\ufeff${issues.map((issue) => [SEVERITIES[issue.severity], issue.file, issue.sheet, issue.cell ?? issue.row, issue.message].filter((part) => part !== undefined).join("\t")).join("\r\n")}`,
        ),
      })),
  ];
  return html`<div><p class="downloads">${buttons.filter(Boolean)}</p>
    ${onEnglishPages(say`Các sổ Excel tải về bằng tiếng Việt.`)}</div>` as HTMLElement;
}

const SHAPES: Record<TableReading["shape"], string> = {
  long: say`mỗi dòng một điểm`,
  "criteria-by-row": say`mỗi dòng một tiêu chí`,
  "agencies-by-row": say`mỗi dòng một đơn vị`,
};

function tableReading(
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
