import * as z from "zod";
import type { RowSource } from "../agencies/rows.js";
import type { IssueCode, IssueFigures } from "../issues/codes.js";
import type { Input } from "../issues/input.js";
import { type Issue, issue } from "../issues/issue.js";
import { ParError } from "../issues/par-error.js";
import { type SafeParsed, safely } from "../issues/safely.js";
import { checkShape, formatPath, schemaFault } from "../issues/shape.js";
import { fromUnits, LARGEST_TOTAL, toUnits } from "../numbers/decimal.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import type { Bilingual } from "../terms/bilingual.js";
import { address, type PublishedResult, slug } from "./results.js";

/** Figures of a result that a statement can name. */
export const FIGURE_FIELDS = ["value", "rank", "max"] as const;
/** One of {@link FIGURE_FIELDS}. */
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

/** The columns of {@link StatementCheck}. */
export const STATEMENT_CHECK_COLUMNS = {
  id: "text",
  vi: "text",
  en: "text",
  stated: "number",
  computed: "number",
  difference: "number",
  holds: "truth",
  circular: "truth",
  source: "text",
  note: "text",
} as const satisfies Columns<StatementCheck>;

const figureFields = {
  ref: z.string().min(1).optional(),
  field: z.enum(FIGURE_FIELDS).optional(),
  value: z.number().optional(),
};

/** The figure as written, if it is either a reference or a number of its own. */
function toFigure({ ref, field = "value", value }: FigureInput, context: z.RefinementCtx): Figure {
  if (ref !== undefined && value === undefined) return { ref, field };
  if (ref === undefined && value !== undefined) return { value };
  context.addIssue({ code: "custom", message: schemaFault("term-malformed", {}) });
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

/** A statement as {@link parseStatements} takes it. */
export interface StatementInput extends Bilingual {
  readonly id: string;
  readonly terms: readonly (FigureInput & { readonly sign: 1 | -1 })[];
  readonly equals: FigureInput;
  readonly circular?: boolean | undefined;
  readonly source?: string | undefined;
  readonly note?: string | undefined;
}

/** A figure of a {@link StatementInput}: the field of a published result, or a number of its own. */
export interface FigureInput {
  readonly ref?: string | undefined;
  readonly field?: FigureField | undefined;
  readonly value?: number | undefined;
}

/**
 * Reads the sums and differences that sources state (data/published/statements.json).
 *
 * @param results the published figures that `ref` may name
 * @throws ParError `statements-invalid` with every problem found: malformed statements, duplicate
 *   ids, unknown references, references to a result without that figure, sums too large to be
 *   exact, statements with neither a source nor a note
 */
export function parseStatements<Given>(
  json: Input<Given, readonly StatementInput[]>,
  results: readonly PublishedResult[],
  { file }: Pick<RowSource, "file"> = {},
): Statement[] {
  const place = file === undefined ? {} : { file };
  const list = checkShape(z.array(z.unknown()), json, place);
  const issues: Issue[] = [...list.issues];
  const statements: Statement[] = [];
  const byId = new Map(results.map((result) => [result.id, result]));
  const ids = new Set<string>();
  list.data?.forEach((item, i) => {
    const shape = checkShape(statementShape, item, place);
    for (const found of shape.issues) {
      const inside = found.place.path ? `.${found.place.path}` : "";
      issues.push({ ...found, place: { ...found.place, path: formatPath([i]) + inside } });
    }
    if (shape.data === undefined) return;
    const statement = shape.data;
    const report = <C extends IssueCode>(path: PropertyKey[], code: C, figures: IssueFigures[C]) =>
      issues.push(issue("error", code, figures, { ...place, path: formatPath([i, ...path]) }));
    if (ids.has(statement.id)) report(["id"], "statement-duplicate", { id: statement.id });
    ids.add(statement.id);
    if (statement.source === null && statement.note === null)
      report(["source"], "source-missing", { id: statement.id });

    const checkFigure = (figure: Figure, path: PropertyKey[]) => {
      if ("value" in figure) return figure.value;
      const result = byId.get(figure.ref);
      const number = result?.[figure.field] ?? null;
      if (result === undefined) report([...path, "ref"], "result-unknown", { result: figure.ref });
      else if (number === null)
        report([...path, "ref"], "result-without-figure", { result: figure.ref, field: figure.field });
      return number;
    };
    const numbers = [
      ...statement.terms.map((term, t) => checkFigure(term, ["terms", t])),
      checkFigure(statement.equals, ["equals"]),
    ].filter((number) => number !== null);
    if (!isExact(numbers)) report([], "sum-inexact", { most: LARGEST_TOTAL });
    statements.push(statement);
  });
  if (issues.length) throw new ParError("statements-invalid", {}, issues);
  return statements;
}

/** As {@link parseStatements}, but returns what is wrong instead of throwing it. */
export function safeParseStatements<Given>(
  ...given: Parameters<typeof parseStatements<Given>>
): SafeParsed<Statement[]> {
  return safely(() => parseStatements(...given));
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
export function checkStatements(
  results: readonly PublishedResult[],
  statements: readonly Statement[],
): Table<StatementCheck> {
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
  return fromRows(checks, STATEMENT_CHECK_COLUMNS);
}
