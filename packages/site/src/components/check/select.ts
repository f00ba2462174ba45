import { html } from "htl";
import { byName } from "../page/format.js";
import { lang, say } from "../page/language.js";
import type { Registry } from "./protocol.js";

/** The agencies that a tree scores, by name. */
export function agencyOptions({ agencies, trees }: Registry): [id: string, text: string][] {
  return agencies
    .filter(({ kind }) => trees.some((tree) => (tree as { appliesTo: string[] }).appliesTo.includes(kind)))
    .map(({ id, name, nameEn, until }) => ({ id, name: lang === "en" ? nameEn : name, until }))
    .sort((a, b) => byName(a.name, b.name))
    .map(({ id, name, until }) => [id, until ? say`${name} (đến ${until})` : name]);
}

export function select(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  none: string | null = say`theo tệp`,
): HTMLSelectElement {
  const control =
    html`<select>${none === null ? "" : html`<option value="">${none}</option>`}${options.map(([value, text]) => html`<option value=${value}>${text}</option>`)}</select>` as HTMLSelectElement;
  html`<label class="choice">${label} ${control}</label>`;
  return control;
}
