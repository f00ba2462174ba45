import * as z from "zod";
import { type RowSource, rowBelowHeader } from "../agencies/rows.js";
import type { Issue } from "../issues/issue.js";
import { ParError } from "../issues/par-error.js";
import { type SafeParsed, safely } from "../issues/safely.js";
import { checkShape } from "../issues/shape.js";
import { decimalComma } from "../numbers/decimal.js";

/** What a published figure is about. */
export const PUBLISHED_SCOPES = ["unit", "ministry", "region", "national", "groups", "tree", "survey"] as const;
export type PublishedScope = (typeof PUBLISHED_SCOPES)[number];

/** What a published figure measures; the data dictionary (data/README.md) explains each. */
export const PUBLISHED_MEASURES = [
  "total",
  "mean",
  "rank",
  "appraisal",
  "survey",
  "satisfaction",
  "statistics",
  "points-lost",
  "change",
  "rank-change",
  "distance",
  "count",
  "maximum",
  "group-size",
  "group-threshold",
  "ballots",
] as const;
export type PublishedMeasure = (typeof PUBLISHED_MEASURES)[number];

/** `derived` figures were worked out from stated ones; `illegible` ones cannot be read in the source. */
export const PUBLISHED_BASES = ["stated", "derived", "illegible"] as const;
export type PublishedBasis = (typeof PUBLISHED_BASES)[number];

/** One figure found in a public page; a row of data/published/results.csv. */
export interface PublishedResult {
  readonly id: string;
  readonly year: number;
  readonly scope: PublishedScope;
  /** Vietnamese name as the source gives it, NFC. */
  readonly unit: string | null;
  /** Id of the agency or region in the registry. */
  readonly agency: string | null;
  readonly measure: PublishedMeasure;
  /** What the figure is of within its measure: a criterion, a group, the thing counted. */
  readonly code: string | null;
  readonly value: number | null;
  /** The value with the digits of the source: "90.10". */
  readonly written: string | null;
  readonly max: number | null;
  readonly rank: number | null;
  /** Among how many it is ranked or counted. */
  readonly of: number | null;
  readonly basis: PublishedBasis;
  /** Address of the page; null where it is not recorded, and then `note` says so. */
  readonly source: string | null;
  readonly note: string | null;
}

// Cells come as text, or as numbers and null from a reader that types its columns.
const cell = z
  .union([z.string(), z.number(), z.null()])
  .optional()
  .transform((value) =>
    String(value ?? "")
      .trim()
      .normalize("NFC"),
  );
const textCell = cell.transform((text) => text || null);

function numberCell(pattern: RegExp, hint: string) {
  return cell.transform((text, context) => {
    if (text === "") return null;
    if (pattern.test(text)) return { number: Number(text), text };
    context.addIssue({ code: "custom", message: `"${text}" không phải là ${hint}.` });
    return z.NEVER;
  });
}
const decimal = numberCell(/^-?\d+(\.\d{1,12})?$/, "số thập phân với dấu chấm, ví dụ 90.10");
const count = numberCell(/^[1-9]\d*$/, "số nguyên dương").transform((value) => value?.number ?? null);

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: (issue) => `Mã "${issue.input}" chỉ được gồm chữ thường không dấu, chữ số và dấu gạch nối.`,
});
export const address = z.string().regex(/^https:\/\/[^\s/]+\/\S*$/, {
  error: (issue) => `Nguồn "${issue.input}" phải là địa chỉ đầy đủ, bắt đầu bằng https://.`,
});

const resultRow = z.object({
  id: cell.pipe(slug),
  year: cell
    .pipe(z.string().regex(/^\d{4}$/, { error: (issue) => `Năm "${issue.input}" phải gồm bốn chữ số.` }))
    .transform(Number),
  scope: cell.pipe(z.enum(PUBLISHED_SCOPES)),
  unit: textCell,
  agency: textCell.pipe(slug.nullable()),
  measure: cell.pipe(z.enum(PUBLISHED_MEASURES)),
  code: textCell,
  value: decimal,
  max: decimal.transform((value) => value?.number ?? null),
  rank: count,
  of: count,
  basis: cell.pipe(z.enum(PUBLISHED_BASES)),
  source: textCell.pipe(address.nullable()),
  note: textCell,
});

/**
 * Reads rows of published figures (`id, year, scope, unit, agency, measure, code, value, max, rank,
 * of, basis, source, note`); {@link PublishedResult} says what each holds. Give the cells as text:
 * read as numbers they lose the digits of the source (90.10).
 *
 * @throws ParError `published-invalid` with every problem found: malformed cells, duplicate ids,
 *   rows without a figure, illegible rows with one, figures over their maximum, ranks beyond the
 *   number ranked, rows with neither a source nor a note
 */
export function parsePublished(
  rows: readonly unknown[],
  { file, rowOf = rowBelowHeader }: RowSource = {},
): PublishedResult[] {
  const issues: Issue[] = [];
  const results: PublishedResult[] = [];
  const ids = new Set<string>();
  rows.forEach((row, index) => {
    const place = { ...(file === undefined ? {} : { file }), row: rowOf(index) };
    const shape = checkShape(resultRow, row, place);
    issues.push(...shape.issues);
    if (shape.data === undefined) return;
    const { value, ...rest } = shape.data;
    const result = { ...rest, value: value?.number ?? null, written: value?.text ?? null };
    for (const [column, code, message] of problemsOf(result))
      issues.push({ severity: "error", code, message, ...place, column });
    if (ids.has(result.id))
      issues.push({
        severity: "error",
        code: "published-duplicate",
        message: `Mã kết quả "${result.id}" xuất hiện hai lần.`,
        ...place,
        column: "id",
      });
    ids.add(result.id);
    results.push(result);
  });
  if (issues.length) throw new ParError("published-invalid", "Số liệu đã công bố có lỗi:", issues);
  return results;
}

/** As {@link parsePublished}, but returns what is wrong instead of throwing it. */
export function safeParsePublished(...given: Parameters<typeof parsePublished>): SafeParsed<PublishedResult[]> {
  return safely(() => parsePublished(...given));
}

/** Column, code and message of each rule that a well-formed row breaks. */
function* problemsOf({
  id,
  value,
  max,
  rank,
  of,
  basis,
  source,
  note,
}: PublishedResult): Generator<[string, string, string]> {
  const blank = value === null && rank === null;
  if (basis === "illegible" && !blank)
    yield ["value", "illegible-with-figure", `"${id}" ghi là không đọc được mà lại có số. Để trống, hoặc đổi basis.`];
  if (basis !== "illegible" && blank)
    yield [
      "value",
      "figure-missing",
      `"${id}" không có giá trị cũng không có thứ hạng. Nếu nguồn không đọc được, ghi basis là illegible.`,
    ];
  if (value !== null && max !== null && value > max)
    yield ["value", "value-over-maximum", `Giá trị ${decimalComma(value)} vượt mức tối đa ${decimalComma(max)}.`];
  if (rank !== null && of !== null && rank > of)
    yield ["rank", "rank-over-count", `Hạng ${rank} vượt số đơn vị được xếp hạng ${of}.`];
  if (source === null && note === null)
    yield [
      "source",
      "source-missing",
      `"${id}" không có nguồn. Ghi địa chỉ trang, hoặc nói trong note vì sao không có.`,
    ];
}
