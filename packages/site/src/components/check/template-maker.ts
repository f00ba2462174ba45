import { html } from "htl";
import { downloadButton } from "../page/download.js";
import { say } from "../page/language.js";
import type { Ask, Registry } from "./protocol.js";
import { agencyOptions, select } from "./select.js";

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
  return html`<div><fieldset class="choices"><legend>${say`Mẫu chấm điểm của bộ tiêu chí`}</legend>${agency.parentElement}${year.parentElement}${button}</fieldset></div>` as HTMLElement;
}
