import * as z from "zod";
import { type RowSource, rowBelowHeader } from "../agencies/rows.js";
import type { Input } from "../issues/input.js";
import { errorOf, type Fault, fault, type Issue } from "../issues/issue.js";
import { ParError } from "../issues/par-error.js";
import { type SafeParsed, safely } from "../issues/safely.js";
import { checkShape, schemaFault } from "../issues/shape.js";

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

function numberCell(pattern: RegExp, expected: "decimal" | "count") {
  return cell.transform((text, context) => {
    if (text === "") return null;
    if (pattern.test(text)) return { number: Number(text), text };
    context.addIssue({ code: "custom", message: schemaFault("figure-malformed", { written: text, expected }) });
    return z.NEVER;
  });
}
const decimal = numberCell(/^-?\d+(\.\d{1,12})?$/, "decimal");
const count = numberCell(/^[1-9]\d*$/, "count").transform((value) => value?.number ?? null);

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: ({ input }) => schemaFault("id-malformed", { id: String(input) }),
});
export const address = z.string().regex(/^https:\/\/[^\s/]+\/\S*$/, {
  error: ({ input }) => schemaFault("address-malformed", { address: String(input) }),
});

const resultRow = z.object({
  id: cell.pipe(slug),
  year: cell
    .pipe(z.string().regex(/^\d{4}$/, { error: ({ input }) => schemaFault("year-malformed", { year: String(input) }) }))
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

/** A row as {@link parsePublished} takes it. */
export type PublishedInput = Readonly<
  Partial<Record<Exclude<keyof PublishedResult, "written">, string | number | null | undefined>>
>;

/**
 * Reads rows of published figures (`id, year, scope, unit, agency, measure, code, value, max, rank,
 * of, basis, source, note`); {@link PublishedResult} says what each holds. Give the cells as text:
 * read as numbers they lose the digits of the source (90.10).
 *
 * @throws ParError `published-invalid` with every problem found: malformed cells, duplicate ids,
 *   rows without a figure, illegible rows with one, figures over their maximum, ranks beyond the
 *   number ranked, rows with neither a source nor a note
 */
export function parsePublished<Row>(
  rows: readonly Input<Row, PublishedInput>[],
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
    const problems = [...problemsOf(result)];
    if (ids.has(result.id)) problems.push(["id", fault("published-duplicate", { id: result.id })]);
    for (const [column, problem] of problems) issues.push(errorOf(problem, { ...place, column }));
    ids.add(result.id);
    results.push(result);
  });
  if (issues.length) throw new ParError("published-invalid", {}, issues);
  return results;
}

/** As {@link parsePublished}, but returns what is wrong instead of throwing it. */
export function safeParsePublished<Row>(
  ...given: Parameters<typeof parsePublished<Row>>
): SafeParsed<PublishedResult[]> {
  return safely(() => parsePublished(...given));
}

/** Column and fault of each rule that a well-formed row breaks. */
function* problemsOf({ id, value, max, rank, of, basis, source, note }: PublishedResult): Generator<[string, Fault]> {
  const blank = value === null && rank === null;
  if (basis === "illegible" && !blank) yield ["value", fault("illegible-with-figure", { id })];
  if (basis !== "illegible" && blank) yield ["value", fault("figure-missing", { id })];
  if (value !== null && max !== null && value > max) yield ["value", fault("value-over-maximum", { value, max })];
  if (rank !== null && of !== null && rank > of) yield ["rank", fault("rank-over-count", { rank, of })];
  if (source === null && note === null) yield ["source", fault("source-missing", { id })];
}
