import { styleText } from "node:util";
import type { Language } from "@par-index/text";
import stringWidth from "string-width";
import { speaking } from "./language.js";

export type Style = Parameters<typeof styleText>[0];

/** Text for standard output, coloured only on a terminal that wants colours. */
export function paint(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout });
}

/** A column of a table in the terminal. */
export interface Column<Row> {
  readonly heading: string;
  readonly text: (row: Row) => string;
  /** Numbers stand to the right. */
  readonly right?: boolean;
  readonly style?: (row: Row) => Style | undefined;
  /** Whether the column gives way where the terminal is too narrow. */
  readonly yields?: boolean;
}

const GAP = "  ";
/** A column that gives way keeps this many cells. */
const LEAST_WIDTH = 16;

/**
 * Lays a table out for the terminal: a heading, a rule, a line per row. What is too long for the
 * terminal is cut only in columns that yield, and only on a terminal or where `COLUMNS`
 * is set; a file gets it whole.
 */
export function layOut<Row>(rows: readonly Row[], columns: readonly Column<Row>[], width = terminalWidth()): string {
  const written = columns.map((column) => aligned(rows.map(column.text), column.right));
  const cells = rows.map((_, r) => written.map((texts) => texts[r] as string));
  const widths = columns.map(({ heading }, c) =>
    Math.max(stringWidth(heading), ...cells.map((line) => stringWidth(line[c] as string))),
  );
  const excess = widths.reduce((sum, each) => sum + each + GAP.length, -GAP.length) - width;
  const yielding = columns.findIndex(({ yields }) => yields);
  if (excess > 0 && yielding >= 0) widths[yielding] = Math.max(LEAST_WIDTH, (widths[yielding] as number) - excess);
  const line = (texts: readonly string[], style: (c: number) => Style | undefined) =>
    texts
      .map((text, c) => {
        const cut = truncate(text, widths[c] as number);
        const space = " ".repeat((widths[c] as number) - stringWidth(cut));
        const own = style(c);
        const shown = own === undefined ? cut : paint(own, cut);
        if (columns[c]?.right) return space + shown;
        return c === texts.length - 1 ? shown : shown + space;
      })
      .join(GAP);
  return [
    line(
      columns.map(({ heading }) => heading),
      () => "bold",
    ),
    paint("dim", widths.map((each) => "─".repeat(each)).join(GAP)),
    ...rows.map((row, r) => line(cells[r] as string[], (c) => columns[c]?.style?.(row))),
  ].join("\n");
}

/** A table under its title, after a blank line; nothing where there are no rows. */
export function section<Row>(title: string, rows: readonly Row[], columns: readonly Column<Row>[]): string[] {
  return rows.length ? ["", paint("bold", title), layOut(rows, columns)] : [];
}

/** Numbers of a column stand with their decimal marks below each other. */
function aligned(texts: readonly string[], isNumbers = false): readonly string[] {
  if (!isNumbers) return texts;
  const afterComma = texts.map((text) => stringWidth(/[.,].*$/.exec(text)?.[0] ?? ""));
  const longest = Math.max(0, ...afterComma);
  return texts.map((text, r) => text + " ".repeat(longest - (afterComma[r] as number)));
}

function terminalWidth(): number {
  return Number(process.env.COLUMNS) || (process.stdout.isTTY ? process.stdout.columns : Number.POSITIVE_INFINITY);
}

function truncate(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = "";
  for (const { segment } of new Intl.Segmenter(speaking()).segment(text)) {
    if (stringWidth(kept + segment) > width - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

const ungrouped = (language: Language, minimumFractionDigits: number, maximumFractionDigits: number) =>
  new Intl.NumberFormat(language, { minimumFractionDigits, maximumFractionDigits, useGrouping: false });
const formatsOf = (language: Language) => ({
  points: ungrouped(language, 2, 4),
  index: ungrouped(language, 2, 2),
  cost: ungrouped(language, 0, 6),
});
const FORMATS = { vi: formatsOf("vi"), en: formatsOf("en") } as const;

/** What stands where nothing is known. */
const UNKNOWN = "–";

/** Points with two to four decimals; a dash where unknown. */
export function points(value: number | null): string {
  return value === null ? UNKNOWN : FORMATS[speaking()].points.format(value);
}

/** A cost, with the decimals it has: core counts in millionths. */
export function cost(value: number): string {
  return FORMATS[speaking()].cost.format(value);
}

/** An index in percent, two decimals. */
export function index(value: number | null): string {
  return value === null ? UNKNOWN : FORMATS[speaking()].index.format(value);
}

/** A change, with its sign. */
export function change(value: number | null, show: (value: number) => string = points): string {
  if (value === null) return UNKNOWN;
  return value === 0 ? show(0) : `${value > 0 ? "+" : "−"}${show(Math.abs(value))}`;
}

/** A whole number or a text; a dash where there is none. */
export function plain(value: number | string | null | undefined): string {
  return value === null || value === undefined || value === "" ? UNKNOWN : String(value);
}

/** A share from 0 to 1 as whole percents, never rounded up to 100 %. */
export function share(value: number | null): string {
  return value === null ? UNKNOWN : `${value === 1 ? 100 : Math.min(99, Math.round(value * 100))} %`;
}

/** Green for the better, red for the worse. */
export function moveStyle(value: number | null): Style | undefined {
  return value === null || value === 0 ? undefined : value > 0 ? "green" : "red";
}

/**
 * Says on the terminal what is being done while it is; says nothing where nobody watches.
 *
 * @param run may tell how many of how many steps are done
 */
export async function progress<T>(
  label: string,
  run: (step: (done: number, of: number) => void) => Promise<T>,
): Promise<T> {
  if (!process.stderr.isTTY) return run(() => {});
  process.stderr.write(`${label} …`);
  try {
    return await run((done, of) => process.stderr.write(`\r\u001b[K${label} … ${done}/${of}`));
  } finally {
    process.stderr.write("\r\u001b[K");
  }
}
