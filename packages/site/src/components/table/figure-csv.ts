import type { FigureTable } from "@par-index/charts";
import type { Language } from "@par-index/text";

/** What spreadsheets take for the start of a formula (OWASP, "CSV Injection"). */
const STARTS_FORMULA = /^[=+\-@\t\r]/;

/**
 * A chart's figures as CSV that Excel opens in the reader's language: UTF-8 with its mark, decimal
 * comma and semicolons in Vietnamese, point and commas in English. Figures are as exact as they
 * are; an unknown one is an empty cell. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it.
 *
 * @param head lines above the table: title, note, where the figures come from
 */
export function figureCsv({ columns, rows }: FigureTable, head: readonly string[], lang: Language): string {
  const [separator, decimal] = lang === "vi" ? [";", ","] : [",", "."];
  const cell = (value: string | number | null | undefined): string => {
    if (value === null || value === undefined) return "";
    if (typeof value === "number") return quoted(String(value).replace(".", decimal));
    return quoted(STARTS_FORMULA.test(value) ? `'${value}` : value);
  };
  const quoted = (text: string) =>
    text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = [
    ...head.map((line) => [line]),
    [""],
    columns.map(({ label }) => label),
    ...rows.map((row) => columns.map(({ key }) => row[key])),
  ];
  return `\ufeff${lines.map((line) => `${line.map(cell).join(separator)}\r\n`).join("")}`;
}
