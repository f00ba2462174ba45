import { lang } from "./language.js";

const DECIMAL = lang === "vi" ? "," : ".";

/** A figure as it is typed, with a decimal comma or point; null if it is none. */
export function figureOf(text: string): number | null {
  const figure = text.trim() === "" ? Number.NaN : Number(text.trim().replace(",", "."));
  return Number.isFinite(figure) ? figure : null;
}

/** A figure as a field shows it; nothing for none. */
export const figureText = (value: number | null | undefined): string =>
  value === null || value === undefined ? "" : String(value).replace(".", DECIMAL);
