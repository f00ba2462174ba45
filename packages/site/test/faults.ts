import { QUOTED, saysVietnamese, UNREADABLE } from "../../../test/words.ts";
import type { ReadPage } from "./read-page.ts";

/** What is wrong with a page's texts and charts: values that nobody can read, words of the other language. */
export function faultsOf({ main, charts }: ReadPage, lang: "vi" | "en"): string[] {
  const isWrong = (text: string) => UNREADABLE.test(text) || (lang === "en" && saysVietnamese(text));
  return [
    ...textsOf(main, lang === "en" ? QUOTED : "code, pre")
      .filter(isWrong)
      .map((text) => `text: ${text}`),
    ...charts.flatMap(({ name, spec }) => {
      const { title, subtitle, table } = spec.usermeta as Record<string, unknown>;
      const told = stringsOf([title, subtitle, table]).filter(isWrong);
      return [...told.map((text) => `chart ${name}: ${text}`), ...(hasNoNumber(spec) ? [`chart ${name}: NaN`] : [])];
    }),
  ];
}

/** The texts under a node but those in some elements. */
function textsOf(node: Node, but: string): string[] {
  if (node.nodeType === node.TEXT_NODE) return [node.textContent ?? ""];
  if (node instanceof HTMLElement && node.matches(but)) return [];
  return [...node.childNodes].flatMap((child) => textsOf(child, but));
}

const stringsOf = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(stringsOf)
      : [];

/** Whether a figure somewhere in it is none. */
const hasNoNumber = (value: unknown): boolean =>
  typeof value === "number"
    ? !Number.isFinite(value)
    : typeof value === "object" && value !== null && Object.values(value).some(hasNoNumber);
