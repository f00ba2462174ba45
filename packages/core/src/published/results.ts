import type { ColumnTable } from "arquero";
import * as z from "zod";
import { type RowSource, rowBelowHeader } from "../agencies/agencies.js";
import { type Issue, ParError } from "../issues/issue.js";
import { checkShape, formatPath } from "../issues/shape.js";
import { decimalComma, fromUnits, LARGEST_TOTAL, toUnits } from "../numbers/decimal.js";
import { fromRows } from "../scoring/scored.js";
import type { Bilingual } from "../tree/tree.js";

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

/** Figures of a result that a statement can name. */
export const FIGURE_FIELDS = ["value", "rank", "max"] as const;
export type FigureField = (typeof FIGURE_FIELDS)[number];

/** A figure in a statement: one of a published result, or a number of its own. */
export type Figure = { readonly ref: string; readonly field: FigureField } | { readonly value: number };

/** A sum or difference that a source states, in one line: the signed terms add up to `equals`. */
export interface Statement extends Bilingual {
  readonly id: string;
  readonly terms: readonly (Figure & { readonly sign: 1 | -1 })[];
  readonly equals: Figure;
  /** One of its figures was derived from this very statement, so that it holds by construction. */
  readonly circular: boolean;
  readonly source: string | null;
  readonly note: string | null;
}

/** A statement worked out; a row of {@link checkStatements}. */
export interface StatementCheck extends Bilingual {
  readonly id: string;
  readonly stated: number;
  readonly computed: number;
  /** `computed − stated`, exact. */
  readonly difference: number;
  /** Whether the difference is exactly 0; rounding in the source makes it false. */
  readonly holds: boolean;
  readonly circular: boolean;
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

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: (issue) => `Mã "${issue.input}" chỉ được gồm chữ thường không dấu, chữ số và dấu gạch nối.`,
});
const address = z.string().regex(/^https:\/\/[^\s/]+\/\S*$/, {
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

const figureFields = {
  ref: z.string().min(1).optional(),
  field: z.enum(FIGURE_FIELDS).optional(),
  value: z.number().optional(),
};
interface WrittenFigure {
  ref?: string | undefined;
  field?: FigureField | undefined;
  value?: number | undefined;
}

/** The figure as written, if it is either a reference or a number of its own. */
function toFigure({ ref, field = "value", value }: WrittenFigure, context: z.RefinementCtx): Figure {
  if (ref !== undefined && value === undefined) return { ref, field };
  if (ref === undefined && value !== undefined) return { value };
  context.addIssue({ code: "custom", message: 'Cần đúng một trong hai: "ref" (mã kết quả) hoặc "value" (một số).' });
  return z.NEVER;
}

const line = z.string().trim().min(1).normalize("NFC");
const statementShape = z.strictObject({
  id: slug,
  vi: line,
  en: line,
  terms: z
    .array(
      z
        .strictObject({ ...figureFields, sign: z.literal([1, -1]) })
        .transform(({ sign, ...figure }, context) => ({ ...toFigure(figure, context), sign })),
    )
    .min(1),
  equals: z.strictObject(figureFields).transform(toFigure),
  circular: z.boolean().default(false),
  source: address.optional().transform((url) => url ?? null),
  note: z
    .string()
    .trim()
    .min(1)
    .optional()
    .transform((text) => text ?? null),
});

/**
 * Reads the sums and differences that sources state (data/published/statements.json).
 *
 * @param results the published figures that `ref` may name
 * @throws ParError `statements-invalid` with every problem found: malformed statements, duplicate
 *   ids, unknown references, references to a result without that figure, sums too large to be
 *   exact, statements with neither a source nor a note
 */
export function parseStatements(
  json: unknown,
  results: readonly PublishedResult[],
  { file }: Pick<RowSource, "file"> = {},
): Statement[] {
  const place = file === undefined ? {} : { file };
  const list = checkShape(z.array(z.unknown()), json, place);
  const issues = [...list.issues];
  const statements: Statement[] = [];
  const byId = new Map(results.map((result) => [result.id, result]));
  const ids = new Set<string>();
  list.data?.forEach((item, i) => {
    const shape = checkShape(statementShape, item, place);
    for (const issue of shape.issues)
      issues.push({ ...issue, path: formatPath([i]) + (issue.path ? `.${issue.path}` : "") });
    if (shape.data === undefined) return;
    const statement = shape.data;
    const report = (path: PropertyKey[], code: string, message: string) =>
      issues.push({ severity: "error", code, message, ...place, path: formatPath([i, ...path]) });
    if (ids.has(statement.id))
      report(["id"], "statement-duplicate", `Mã phát biểu "${statement.id}" xuất hiện hai lần.`);
    ids.add(statement.id);
    if (statement.source === null && statement.note === null)
      report(
        ["source"],
        "source-missing",
        `"${statement.id}" không có nguồn. Ghi địa chỉ trang, hoặc nói trong note vì sao không có.`,
      );

    const checkFigure = (figure: Figure, path: PropertyKey[]) => {
      if ("value" in figure) return figure.value;
      const result = byId.get(figure.ref);
      const number = result?.[figure.field] ?? null;
      if (result === undefined)
        report([...path, "ref"], "result-unknown", `Không có kết quả "${figure.ref}" trong số liệu đã công bố.`);
      else if (number === null)
        report([...path, "ref"], "result-without-figure", `Kết quả "${figure.ref}" không có số ở cột ${figure.field}.`);
      return number;
    };
    const numbers = [
      ...statement.terms.map((term, t) => checkFigure(term, ["terms", t])),
      checkFigure(statement.equals, ["equals"]),
    ].filter((number) => number !== null);
    if (!isExact(numbers))
      report([], "sum-inexact", `Các số lẻ cộng lại vượt ${LARGEST_TOTAL} nên không cộng chính xác được.`);
    statements.push(statement);
  });
  if (issues.length) throw new ParError("statements-invalid", "Các phát biểu về số liệu có lỗi:", issues);
  return statements;
}

/** Whether the numbers add exactly in units: whole ones (ballots) do, decimals up to a limit. */
function isExact(numbers: readonly number[]): boolean {
  return numbers.every(Number.isInteger) || numbers.reduce((sum, number) => sum + Math.abs(number), 0) <= LARGEST_TOTAL;
}

/**
 * Works out each statement from its figures, exactly, and says whether it holds.
 *
 * @param statements parsed against the same `results`
 * @returns `id, vi, en, stated, computed, difference, holds, circular, source, note`, one row per
 *   statement (see {@link StatementCheck})
 * @example
 * checkStatements(results, statements).filter((d) => !d.holds).array("id") // ["ninh-thuan-2022-parts", …]
 */
export function checkStatements(results: readonly PublishedResult[], statements: readonly Statement[]): ColumnTable {
  const byId = new Map(results.map((result) => [result.id, result]));
  const unitsOf = (figure: Figure) =>
    toUnits("value" in figure ? figure.value : (byId.get(figure.ref)?.[figure.field] ?? Number.NaN));
  const checks = statements.map(({ id, vi, en, terms, equals, circular, source, note }): StatementCheck => {
    const stated = unitsOf(equals);
    const computed = terms.reduce((sum, term) => sum + term.sign * unitsOf(term), 0);
    return {
      id,
      vi,
      en,
      stated: fromUnits(stated),
      computed: fromUnits(computed),
      difference: fromUnits(computed - stated),
      holds: computed === stated,
      circular,
      source,
      note,
    };
  });
  return fromRows(checks, [
    "id",
    "vi",
    "en",
    "stated",
    "computed",
    "difference",
    "holds",
    "circular",
    "source",
    "note",
  ]);
}
