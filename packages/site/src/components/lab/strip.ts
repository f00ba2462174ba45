import { formatScenario } from "@par-index/core/scenario";
import { stageLabel } from "@par-index/text";
import { html } from "htl";
import { downloadButton } from "../page/download.js";
import { lang, say } from "../page/language.js";
import { issueItems } from "../page/refusal-notice.js";
import { slug } from "../page/slug.js";
import type { Lab } from "./lab.js";
import { blankOf, copyOf } from "./lab.js";
import { linkOf } from "./scenario-link.js";

/** The scenarios of the page side by side: choose, make, copy, name and delete them; save, open and share them. */
export function scenarioStrip(lab: Lab): HTMLElement {
  const tabs = html`<div class="lab-tabs" role="group" aria-label=${say`Các kịch bản`}></div>` as HTMLElement;
  const name = html`<input type="text" maxlength="80" required>` as HTMLInputElement;
  const note =
    html`<input type="text" maxlength="300" placeholder=${say`Ghi chú: giả định, người đề xuất …`}>` as HTMLInputElement;
  name.onchange = () => {
    const text = name.value.trim().normalize("NFC");
    if (text) lab.change((scenario) => ({ ...scenario, name: text }));
    else name.value = lab.scenario.name;
  };
  note.onchange = () => {
    const text = note.value.trim().normalize("NFC");
    lab.change(({ note: _, ...rest }) => (text ? { ...rest, note: text } : rest));
  };
  const button = (text: string, act: () => void) => {
    const made = html`<button type="button">${text}</button>` as HTMLButtonElement;
    made.onclick = act;
    return made;
  };
  const status = html`<p role="status" class="lab-status"></p>` as HTMLElement;
  const remove = button(say`Xoá`, () => lab.remove(lab.state.current));
  const restore = button(say`Lấy lại kịch bản vừa xoá`, () => lab.restore());
  const element = html`<section class="lab-strip no-print" aria-label=${say`Kịch bản`}>
    <div class="lab-row">${tabs}${button(say`+ Kịch bản mới`, () => lab.add(blankOf(lab)))}</div>
    <div class="lab-row"><label class="choice">${say`Tên kịch bản`} ${name}</label><label class="choice lab-note">${say`Ghi chú`} ${note}</label></div>
    <div class="lab-row lab-tools">
      ${button(say`Nhân bản`, () => lab.add(copyOf(lab)))}${remove}${restore}
      ${downloadButton(say`Lưu ra tệp`, async () => ({ name: `kich-ban-${slug(lab.scenario.name)}.json`, content: formatScenario(lab.scenario) }))}
      ${openButton(lab)}${button(say`Chép liên kết`, () => void share(lab, status))}
    </div>${status}
  </section>` as HTMLElement;
  takeDrops(element, lab);
  let shown: unknown;
  lab.follow(element, ({ state, scenario }) => {
    if (shown === state.sheets) return;
    shown = state.sheets;
    showTabs(tabs, lab);
    if (document.activeElement !== name) name.value = scenario.name;
    if (document.activeElement !== note) note.value = scenario.note ?? "";
    remove.disabled = state.sheets.length === 1;
    restore.hidden = state.removed === null;
  });
  return element;
}

function showTabs(tabs: HTMLElement, lab: Lab): void {
  const { state, world, scenario: current } = lab;
  const hadFocus = tabs.contains(document.activeElement);
  tabs.replaceChildren(
    ...state.sheets.map(({ id, scenario }) => {
      const place = [
        scenario.agency !== current.agency && world.name(scenario.agency),
        scenario.year !== current.year && String(scenario.year),
        scenario.stage !== current.stage && stageLabel(scenario.stage, lang),
      ].filter(Boolean);
      const tab =
        html`<button type="button" aria-pressed=${String(id === state.current)}>${scenario.name}${place.length ? html` <small>${place.join(", ")}</small>` : ""}</button>` as HTMLButtonElement;
      tab.onclick = () => lab.choose(id);
      return tab;
    }),
  );
  if (hadFocus) tabs.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
}

async function openFiles(files: FileList | null | undefined, lab: Lab): Promise<void> {
  for (const file of files ?? []) lab.open(file.name, await file.text());
}

function openButton(lab: Lab): HTMLElement {
  const input =
    html`<input type="file" multiple accept=".json,application/json" class="visually-hidden">` as HTMLInputElement;
  input.onchange = async () => {
    await openFiles(input.files, lab);
    input.value = "";
  };
  return html`<label class="button">${input}${say`Mở tệp, hoặc thả tệp vào đây`}</label>` as HTMLElement;
}

/** Files may be dropped on the strip. */
function takeDrops(element: HTMLElement, lab: Lab): void {
  element.ondragover = (event) => {
    event.preventDefault();
    element.classList.add("over");
  };
  element.ondragleave = () => element.classList.remove("over");
  element.ondrop = (event) => {
    event.preventDefault();
    element.classList.remove("over");
    void openFiles(event.dataTransfer?.files, lab);
  };
}

/** The scenario as a link, copied; where copying is not allowed it is shown to be copied by hand. */
async function share(lab: Lab, status: HTMLElement): Promise<void> {
  const carried = linkOf(JSON.stringify(JSON.parse(formatScenario(lab.scenario))));
  if (carried === null) {
    status.textContent = say`Kịch bản quá dài để gửi bằng liên kết: hãy lưu ra tệp và gửi tệp.`;
    return;
  }
  const link = location.origin + location.pathname + carried;
  const field =
    html`<input type="text" readonly value=${link} aria-label=${say`Liên kết kịch bản`}>` as HTMLInputElement;
  field.onfocus = () => field.select();
  const said = await navigator.clipboard?.writeText(link).then(
    () => say`Đã chép liên kết. Ai mở liên kết sẽ thấy đúng kịch bản này trên cùng bộ dữ liệu.`,
    () => null,
  );
  status.replaceChildren(said ?? say`Chép liên kết này để gửi:`, field);
}

/** What could not be opened or kept, with all that is wrong with it. */
export function labRefusals(lab: Lab): HTMLElement {
  const element = html`<div role="alert" class="lab-refusals no-print"></div>` as HTMLElement;
  let shown: unknown;
  lab.follow(element, ({ refusals }) => {
    if (shown === refusals) return;
    shown = refusals;
    if (refusals.length === 0) return element.replaceChildren();
    const close = html`<button type="button">${say`Đã hiểu`}</button>` as HTMLButtonElement;
    close.onclick = () => lab.dismiss();
    element.replaceChildren(
      html`<div class="notice">${refusals.map(
        ({ message, issues }) => html`<p><strong>${message}</strong></p>${issueItems(issues)}`,
      )}${close}</div>`,
    );
  });
  return element;
}
