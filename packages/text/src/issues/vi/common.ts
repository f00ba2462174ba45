import { ROOT } from "@par-index/core";
import type { OfMaximum } from "@par-index/core/issues";
import { formats } from "../../format.js";
import { STAGE_NAMES } from "../../names.js";

export const { exact } = formats("vi");

/** A value with what it is counted in, if that is known. */
export const withUnit = (value: number, unit: string | null): string =>
  exact(value) + (unit === null ? "" : ` ${unit}`);

export const STAGES = STAGE_NAMES.vi;

/** "tiêu chí 3.4.2", "toàn bộ", `nguồn "survey"`. */
export function maximumOf(of: OfMaximum): string {
  if ("source" in of) return `nguồn "${of.source}"`;
  if (of.node === null) return "tiêu chí không mã";
  return of.node === ROOT ? "toàn bộ" : `tiêu chí ${of.node}`;
}

/** A node in a sentence: its code, which of the root says nothing to people. */
export function node(code: string): string {
  return code === ROOT ? "Tổng" : code;
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}

/** "a, b, c", the first few of many. */
export function some(texts: readonly string[], most = 5): string {
  return `${texts.slice(0, most).join(", ")}${texts.length > most ? ", …" : ""}`;
}

/** A sentence with a list, nothing if the list is empty. */
export function listed(what: string, items: readonly (string | number)[]): string {
  return items.length ? ` ${what}: ${items.join(", ")}.` : "";
}

/** A question that suggests what is meant, nothing without a suggestion. */
export function meant(near: string | null): string {
  return near === null ? "" : ` Có phải "${near}"?`;
}
