import { type Fault, fault, type NumberRead, type OfNumber } from "@par-index/core/issues";
import { formats } from "@par-index/text";
import { fold } from "../cells/fold.js";
import type { CellValue } from "../cells/grid.js";
import { withoutNoise } from "../cells/number.js";
import { formatMeaning } from "../cells/number-format.js";
import { cellText } from "../cells/text.js";

/** What a cell in a column of points or raw values says. */
export type Reading =
  /** `read` says what was written and as what it was read, where that is not obvious. */
  | { readonly kind: "number"; readonly value: number; readonly read?: { readonly written: string } & NumberRead }
  /** Unknown: blank, or `written` is a sign for it. */
  | { readonly kind: "blank"; readonly written?: string }
  | { readonly kind: "not-applicable" }
  | { readonly kind: "problem"; readonly fault: Fault };

/** How a table writes decimals, as far as its cells show. */
export type DecimalMark = "comma" | "point" | "both" | "unknown";

/** "Không đánh giá" and what else people write for "does not apply". */
const NOT_APPLICABLE = new Set([
  "kdg",
  "khong danh gia",
  "khong ap dung",
  "kad",
  "khong thuoc doi tuong danh gia",
  "khong cham",
  "not assessed",
  "not applicable",
]);
/** Written where nothing is known, or where a survey and not the agency gives the points. */
const BLANKS = new Set([
  "",
  "dtxhh",
  "dieu tra xhh",
  "dieu tra xa hoi hoc",
  "chua co",
  "chua co so lieu",
  "chua cham",
  "chua danh gia",
  "null",
  "survey",
]);

const PLAIN = /^[+-]?\d+$/;
const DECIMAL_POINT = /^[+-]?\d*\.\d+$/;
const DECIMAL_COMMA = /^[+-]?\d*,\d+$/;
const GROUPED = { point: /^[+-]?[1-9]\d{0,2}(\.\d{3})+$/, comma: /^[+-]?[1-9]\d{0,2}(,\d{3})+$/ };
const GROUPED_DECIMAL = { point: /^[+-]?[1-9]\d{0,2}(\.\d{3})+,\d+$/, comma: /^[+-]?[1-9]\d{0,2}(,\d{3})+\.\d+$/ };
const SCIENTIFIC = /^[+-]?(\d+[.,]?\d*|[.,]\d+)e[+-]?\d+$/i;

/**
 * Which decimal mark a table uses, from the cells that leave no doubt: "0,75" and "1.234,5" show a
 * comma, "0.75" and "1,234.5" a point; "1.250" and "1,250" show nothing.
 */
export function decimalMark(cells: Iterable<CellValue | undefined>): DecimalMark {
  let comma = false;
  let point = false;
  for (const cell of cells) {
    if (typeof cell !== "string") continue;
    for (const text of cellText(cell).replace(/%$/, "").split("/")) {
      const number = text.trim();
      if (GROUPED_DECIMAL.point.test(number) || (DECIMAL_COMMA.test(number) && !GROUPED.comma.test(number)))
        comma = true;
      if (GROUPED_DECIMAL.comma.test(number) || (DECIMAL_POINT.test(number) && !GROUPED.point.test(number)))
        point = true;
    }
  }
  if (comma && point) return "both";
  return comma ? "comma" : point ? "point" : "unknown";
}

/** The decimal mark of two parts of a table together. */
export function joinMarks(a: DecimalMark, b: DecimalMark): DecimalMark {
  if (a === "unknown" || a === b) return b;
  return b === "unknown" ? a : "both";
}

/**
 * Reads a written number: decimal comma or point, thousands grouped by either.
 *
 * A single group of three digits after one mark can be a fraction or a thousand ("1.250"). A comma
 * is then taken as the decimal mark, as Vietnamese writes it, unless the table writes other decimals
 * with points; a point only if the table writes all its decimals with points.
 *
 * @returns the number, `"ambiguous"`, or undefined if the text is no number
 */
export function parseNumber(text: string, mark: DecimalMark): number | "ambiguous" | undefined {
  const digits = text.replace(/^−/, "-").replace(/(?<=\d) (?=\d{3}(\D|$))/g, "");
  if (PLAIN.test(digits)) return Number(digits);
  if (GROUPED_DECIMAL.point.test(digits)) return Number(digits.replaceAll(".", "").replace(",", "."));
  if (GROUPED_DECIMAL.comma.test(digits)) return Number(digits.replaceAll(",", ""));
  if (GROUPED.point.test(digits)) {
    if (digits.split(".").length > 2) return Number(digits.replaceAll(".", ""));
    return mark === "point" ? Number(digits) : "ambiguous";
  }
  if (GROUPED.comma.test(digits)) {
    if (digits.split(",").length > 2) return Number(digits.replaceAll(",", ""));
    return mark === "point" || mark === "both" ? "ambiguous" : Number(digits.replace(",", "."));
  }
  if (DECIMAL_POINT.test(digits)) return Number(digits);
  if (DECIMAL_COMMA.test(digits) || SCIENTIFIC.test(digits)) return Number(digits.replace(",", "."));
  return undefined;
}

/** What the cell holds, and how its table writes numbers. */
interface ReadOptions extends OfNumber {
  /** Of what the cell is: points of a node with this maximum, or a raw value. */
  readonly max?: number;
  readonly mark: DecimalMark;
  /** Excel's number format of the cell. */
  readonly format?: string | undefined;
}

/**
 * Reads a cell that holds points (`max` given) or a raw value.
 *
 * Understood: numbers, decimal commas, grouped thousands, "0,75/1" (the part after the slash must
 * be the maximum), percent signs (of the maximum for points, as they are for raw values), signs
 * for "unknown" and "does not apply". A raw value that is no number ("1;3") is a problem here; the
 * caller decides whether its rule reads texts.
 */
export function readNumberCell(value: CellValue | undefined, options: ReadOptions): Reading {
  const { max, mark, format } = options;
  if (value === null || value === undefined) return { kind: "blank" };
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return problem(fault("number-not-finite", { ...cellOf(options), number: value }));
    if (formatMeaning(format, value) === "percent") return percent(roundNoise(value * 100), max);
    return { kind: "number", value: withoutNoise(value) };
  }
  if (value instanceof Date)
    return problem(fault("number-is-date", { ...cellOf(options), date: value.toISOString().slice(0, 10) }));
  if (typeof value === "boolean") return invalid(value ? "TRUE" : "FALSE", options);
  const text = cellText(value);
  if (isErrorText(text)) return problem(fault("cell-error", { error: text }));
  if (/^[-–—−_.…*]+$/.test(text)) return { kind: "blank", written: text };
  const folded = fold(text);
  if (NOT_APPLICABLE.has(folded)) return { kind: "not-applicable" };
  if (text === "") return { kind: "blank" };
  if (BLANKS.has(folded)) return { kind: "blank", written: text };

  // The unit people add: "0,75 điểm", "0,75đ".
  const bare = text.replace(/\s*(điểm|đ)\.?$/iu, "");
  const share = /^(.+?)\s*\/\s*(.+)$/.exec(bare);
  if (share) return fraction(text, share[1] as string, share[2] as string, options);
  const isPercent = /%$/.test(bare);
  const parsed = parseNumber(isPercent ? bare.slice(0, -1).trim() : bare, mark);
  if (parsed === undefined) return invalid(text, options);
  if (parsed === "ambiguous") return ambiguous(text, options);
  if (isPercent) return percent(parsed, max, text);
  return { kind: "number", value: withoutNoise(parsed) };
}

/** Whether a text is what a spreadsheet shows in a cell whose formula failed; LibreOffice numbers some. */
export function isErrorText(text: string): boolean {
  return /^(?:#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA)|Err:\d{3})$/.test(
    text,
  );
}

function fraction(written: string, left: string, right: string, options: ReadOptions): Reading {
  const { mark, max } = options;
  const [points, of] = [parseNumber(left.trim(), mark), parseNumber(right.trim(), mark)];
  if (points === "ambiguous" || of === "ambiguous") return ambiguous(written, options);
  if (points === undefined || of === undefined) return invalid(written, options);
  if (max === undefined) {
    if (of <= 0) return invalid(written, options);
    const value = roundNoise((points / of) * 100);
    return { kind: "number", value, read: { written, as: "ratio", part: points, whole: of, percent: value } };
  }
  if (of !== max) return problem(fault("fraction-not-of-maximum", { ...cellOf(options), written, over: of, max }));
  return { kind: "number", value: points, read: { written, as: "points-of-maximum", points, max } };
}

function percent(value: number, max: number | undefined, text?: string): Reading {
  const written = text ?? `${formats("vi").exact(value)} %`;
  if (max === undefined) return { kind: "number", value, read: { written, as: "percent", percent: value } };
  const points = roundNoise((value * max) / 100);
  return { kind: "number", value: points, read: { written, as: "share-of-maximum", points, percent: value, max } };
}

function ambiguous(written: string, options: ReadOptions): Reading {
  const [whole, rest] = written.split(/[.,]/) as [string, string];
  const readings = [`${whole}.${rest}`, `${whole}${rest}`].map(Number.parseFloat) as [number, number];
  return problem(fault("number-ambiguous", { ...cellOf(options), written, readings }));
}

function invalid(written: string, options: ReadOptions): Reading {
  return problem(fault("number-invalid", { ...cellOf(options), written }));
}

function cellOf({ of, criterion }: ReadOptions): OfNumber {
  return { of, criterion };
}

function problem(wrong: Fault): Reading {
  return { kind: "problem", fault: wrong };
}

/** Takes away what binary arithmetic adds after the 12th significant decimal. */
function roundNoise(value: number): number {
  return Number(value.toPrecision(12));
}
