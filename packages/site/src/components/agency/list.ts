import { html } from "htl";
import { say } from "../page/language.js";

/**
 * A list of agencies that the reader puts together: a select adds one, a button takes one out.
 * Its value is the ids, in the order they were chosen; what is not among `agencies` is dropped.
 *
 * @param most how many may be in the list
 */
export function agencyList(
  agencies: readonly { readonly id: string; readonly name: string }[],
  { label, value, most }: { label: string; value: readonly string[]; most: number },
): HTMLElement & { value: readonly string[] } {
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  let ids: readonly string[] = [];
  const chips = html`<span class="chips">` as HTMLElement;
  const add = html`<select aria-label=${say`Thêm đơn vị`}>` as HTMLSelectElement;
  const list = html`<div class="agency-list" role="group" aria-label=${label}><span>${label}</span>${chips}${add}</div>`;
  const change = (next: readonly string[]) => {
    set(next);
    list.dispatchEvent(new Event("input", { bubbles: true }));
  };
  function set(next: readonly string[]): void {
    ids = [...new Set(next)].filter((id) => names.has(id)).slice(0, most);
    chips.replaceChildren(
      ...ids.map((id) => {
        const name = names.get(id) as string;
        const out = html`<button type="button" aria-label=${say`Bỏ ${name}`}>${name} ✕</button>` as HTMLButtonElement;
        out.onclick = () => change(ids.filter((other) => other !== id));
        return out;
      }),
    );
    add.replaceChildren(
      new Option(say`Thêm đơn vị…`, ""),
      ...agencies.filter(({ id }) => !ids.includes(id)).map(({ id, name }) => new Option(name, id)),
    );
    add.disabled = ids.length >= most;
  }
  add.onchange = (event) => {
    event.stopPropagation();
    if (add.value) change([...ids, add.value]);
  };
  add.oninput = (event) => event.stopPropagation();
  set(value);
  return Object.defineProperty(list, "value", { get: () => ids, set }) as HTMLElement & { value: readonly string[] };
}
