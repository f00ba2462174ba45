import { decimalComma } from "@par-index/core/numbers";
import { fold } from "../cells/fold.js";
import type { CellValue } from "../cells/grid.js";
import { cellText } from "../cells/text.js";
import type { FileCode } from "../cells/worded.js";

/** What a cell in a column of points or raw values says. */
export type Reading =
  | {
      readonly kind: "number";
      readonly value: number /** How it was read, if that is not obvious. */;
      readonly decision?: string;
    }
  /** Unknown: blank, or a sign for it, which `decision` then quotes. */
  | { readonly kind: "blank"; readonly decision?: string }
  | { readonly kind: "not-applicable" }
  | { readonly kind: "problem"; readonly code: FileCode; readonly message: string };

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

interface ReadOptions {
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
export function readNumberCell(value: CellValue | undefined, { max, mark, format }: ReadOptions): Reading {
  if (value === null || value === undefined) return { kind: "blank" };
  const isPercentFormat = format?.includes("%") ?? false;
  if (typeof value === "number") {
    if (!Number.isFinite(value))
      return problem("number-not-finite", `${value} không phải là số hữu hạn. Để trống nếu chưa biết.`);
    if (!isPercentFormat) return { kind: "number", value };
    return percent(roundNoise(value * 100), max);
  }
  if (value instanceof Date) {
    const shown = value.toISOString().slice(0, 10).split("-").reverse().join("/");
    return problem(
      "number-is-date",
      `Ô này là ngày ${shown}: Excel đã đổi số hoặc phân số (ví dụ 1/2) thành ngày. Ghi lại bằng số thập phân, ví dụ 0,5.`,
    );
  }
  if (typeof value === "boolean")
    return problem(
      "number-invalid",
      `"${value ? "TRUE" : "FALSE"}" không phải là số. Ghi số, hoặc để trống nếu chưa biết.`,
    );
  const text = cellText(value);
  if (/^[-–—−_.…*]+$/.test(text)) return { kind: "blank", decision: `"${text}" đọc là chưa có điểm` };
  const folded = fold(text);
  if (NOT_APPLICABLE.has(folded)) return { kind: "not-applicable" };
  if (text === "") return { kind: "blank" };
  if (BLANKS.has(folded)) return { kind: "blank", decision: `"${text}" đọc là chưa có điểm` };

  // The unit people add: "0,75 điểm", "0,75đ".
  const bare = text.replace(/\s*(điểm|đ)\.?$/iu, "");
  const share = /^(.+?)\s*\/\s*(.+)$/.exec(bare);
  if (share) return fraction(text, share[1] as string, share[2] as string, mark, max);
  const isPercent = /%$/.test(bare);
  const parsed = parseNumber(isPercent ? bare.slice(0, -1).trim() : bare, mark);
  if (parsed === undefined)
    return problem(
      "number-invalid",
      `"${text}" không phải là số. Ghi số, KĐG nếu không đánh giá, hoặc để trống nếu chưa biết.`,
    );
  if (parsed === "ambiguous") return ambiguous(text);
  if (isPercent) return percent(parsed, max, text);
  return { kind: "number", value: parsed };
}

function fraction(text: string, left: string, right: string, mark: DecimalMark, max: number | undefined): Reading {
  const [points, of] = [parseNumber(left.trim(), mark), parseNumber(right.trim(), mark)];
  if (points === "ambiguous" || of === "ambiguous") return ambiguous(text);
  if (points === undefined || of === undefined)
    return problem("number-invalid", `"${text}" không phải là số. Ghi số, ví dụ 0,75 hoặc 0,75/1.`);
  if (max === undefined) {
    if (of <= 0) return problem("number-invalid", `"${text}" chia cho ${decimalComma(of)}; không tính được.`);
    const value = roundNoise((points / of) * 100);
    return {
      kind: "number",
      value,
      decision: `"${text}" đọc là ${decimalComma(points)} trên ${decimalComma(of)}, tức ${decimalComma(value)} %`,
    };
  }
  if (of !== max)
    return problem(
      "fraction-not-of-maximum",
      `"${text}" ghi trên ${decimalComma(of)}, nhưng điểm tối đa trong bộ tiêu chí là ${decimalComma(max)}. Cho biết đúng là bao nhiêu điểm.`,
    );
  return {
    kind: "number",
    value: points,
    decision: `"${text}" đọc là ${decimalComma(points)} điểm trên tối đa ${decimalComma(of)}`,
  };
}

function percent(value: number, max: number | undefined, text?: string): Reading {
  const shown = text ?? `${decimalComma(value)} %`;
  if (max === undefined)
    return { kind: "number", value, decision: `"${shown}" đọc là ${decimalComma(value)} (phần trăm)` };
  const points = roundNoise((value * max) / 100);
  return {
    kind: "number",
    value: points,
    decision: `"${shown}" đọc là ${decimalComma(points)} điểm, tức ${decimalComma(value)} % của ${decimalComma(max)}`,
  };
}

function ambiguous(text: string): Reading {
  const [whole, rest] = text.split(/[.,]/) as [string, string];
  return problem(
    "number-ambiguous",
    `"${text}" có thể là ${whole},${rest.replace(/\D.*$/, "").replace(/0+$/, "") || "0"} hoặc ${text.replace(/[.,]/g, "")}. Ghi lại cho rõ: dấu phẩy thập phân, không chấm phân nhóm.`,
  );
}

function problem(code: FileCode, message: string): Reading {
  return { kind: "problem", code, message };
}

/** Takes away what binary arithmetic adds after the 12th significant decimal. */
function roundNoise(value: number): number {
  return Number(value.toPrecision(12));
}
