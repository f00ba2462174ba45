import type { Stage } from "@par-index/core";
import { html } from "htl";
import { say } from "../page/language.js";
import type { Ask, CheckResult, Defaults, Registry } from "./protocol.js";
import { resultParts } from "./results.js";
import { agencyOptions, select } from "./select.js";
import { STAGES } from "./words.js";

const ACCEPTED =
  ".xlsx,.xlsm,.xlsb,.xls,.xml,.ods,.fods,.html,.htm,.mht,.docx,.csv,.tsv,.txt,.json,.jsonl,.ndjson,.parquet";

/** Bytes up to which a file is copied, so that its cells are still shown once it is changed on the disk. */
const COPIED = 50_000_000;

/** The whole tool: choose files, see what is wrong, what was understood and what comes out. */
export function dataCheck(registry: Registry, ask: Ask): HTMLElement {
  const input = html`<input type="file" multiple accept=${ACCEPTED}>` as HTMLInputElement;
  const zone =
    html`<label class="drop-zone">${input}<span><strong>${say`Chọn tệp`}</strong> ${say`hoặc thả tệp vào đây`}</span>
    <small>${say`Excel (.xlsx, .xls), OpenDocument, bảng trong Word, HTML, CSV, JSON, Parquet; nhiều tệp một lúc cũng được`}</small></label>` as HTMLElement;
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
        chosen.map(async (file) => ({
          name: file.name,
          bytes: file.size < COPIED ? new Uint8Array(await file.arrayBuffer()) : file,
        })),
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
