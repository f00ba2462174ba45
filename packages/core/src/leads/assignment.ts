import * as z from "zod";
import type { Agencies } from "../agencies/agencies.js";
import type { IssueCode, IssueFigures } from "../issues/codes.js";
import type { Input } from "../issues/input.js";
import { issue } from "../issues/issue.js";
import { ParError } from "../issues/par-error.js";
import { type SafeParsed, safely } from "../issues/safely.js";
import { checkShape } from "../issues/shape.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import type { Bilingual } from "../terms/bilingual.js";
import type { CriteriaTree } from "../tree/tree.js";
import { ROOT } from "../tree/vocabulary.js";

/** How a leaf came by its lead agencies: printed beside it, or inherited from a cell above. */
export type LeadBasis = "printed" | "inherited" | "unassigned";

/** The lead agencies of one leaf. */
export interface Lead {
  /** Ids of the lead agencies; empty if unassigned. */
  readonly agencies: readonly string[];
  readonly basis: LeadBasis;
  /** Code beside which the agencies are printed; null if unassigned. */
  readonly from: string | null;
}

/** Who answers for the leaves of one tree; made by {@link parseAssignment}. */
export interface Assignment {
  readonly id: string;
  readonly name: Bilingual;
  readonly tree: CriteriaTree;
  /** The agency whose document it is, and the year it was made for. */
  readonly agency: string;
  readonly year: number;
  readonly source: string;
  /** The lead agencies of a leaf, by its code. */
  readonly leads: ReadonlyMap<string, Lead>;
}

const cellSchema = z.strictObject({ code: z.string(), text: z.string().min(1), agencies: z.array(z.string()).min(1) });
/** Shape of the document. */
export const assignmentSchema = z.strictObject({
  id: z.string().min(1),
  tree: z.string(),
  agency: z.string(),
  year: z.int(),
  name: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
  source: z.string().min(1),
  cells: z.array(cellSchema),
});
/** The document that {@link parseAssignment} reads. */
export interface AssignmentDocument {
  /** Address of the JSON Schema, for editors. */
  readonly $schema?: string | undefined;
  readonly id: string;
  readonly tree: string;
  readonly agency: string;
  readonly year: number;
  readonly name: Bilingual;
  readonly source: string;
  /** The printed cells, each beside a code. */
  readonly cells: readonly { readonly code: string; readonly text: string; readonly agencies: readonly string[] }[];
}

/** As much of a document as can be cross-checked where its shape is wrong elsewhere. */
const readable = z
  .object({ tree: z.string().optional().catch(undefined), cells: z.array(z.unknown()).catch([]) })
  .catch({ tree: undefined, cells: [] });

/**
 * Reads a document that assigns lead agencies to the leaves of a tree.
 *
 * The document holds the printed cells only. A leaf without one inherits the last cell printed
 * above it within its field, as merged cells do; where there is none it stays unassigned.
 *
 * @throws ParError `assignment-invalid` with every problem found: wrong shape, unknown tree,
 *   unknown or repeated codes, a cell at the root, unknown or repeated agencies
 */
export function parseAssignment<Given>(
  json: Input<Given, AssignmentDocument>,
  { trees, agencies, file }: { trees: readonly CriteriaTree[]; agencies: Agencies; file?: string },
): Assignment {
  const place = file === undefined ? {} : { file };
  const { data, issues } = checkShape(assignmentSchema, json, place);
  const report = <C extends IssueCode>(path: string, code: C, figures: IssueFigures[C]): void => {
    issues.push(issue("error", code, figures, { ...place, path }));
  };
  const printed = new Map<string, readonly string[]>();
  const found = readable.parse(json);
  const tree = trees.find((known) => known.id === found.tree);
  if (found.tree !== undefined && !tree)
    report("tree", "tree-unknown", { tree: found.tree, trees: trees.map(({ id }) => id) });
  found.cells.forEach((candidate, i) => {
    const { data: cell } = cellSchema.safeParse(candidate);
    if (!cell) return;
    if (cell.code === ROOT) report(`cells[${i}].code`, "code-root", { within: "assignment" });
    if (tree && !tree.has(cell.code))
      report(`cells[${i}].code`, "code-unknown", { tree: tree.id, code: cell.code, near: null });
    if (printed.has(cell.code)) report(`cells[${i}].code`, "code-duplicate", { code: cell.code, before: null });
    printed.set(cell.code, cell.agencies);
    cell.agencies.forEach((id, k) => {
      if (!agencies.has(id))
        report(`cells[${i}].agencies[${k}]`, "agency-unknown", { agency: id, near: null, within: "document" });
      if (cell.agencies.indexOf(id) !== k)
        report(`cells[${i}].agencies[${k}]`, "agency-duplicate", { agency: id, within: "lead-cell" });
    });
  });
  if (!data || !tree || issues.length) throw new ParError("assignment-invalid", {}, issues);

  const leads = new Map<string, Lead>();
  for (const field of tree.fields) {
    let above: { agencies: readonly string[]; from: string } | undefined;
    for (const node of tree.walk(field.code)) {
      const cell = printed.get(node.code);
      if (cell) above = { agencies: cell, from: node.code };
      if (node.children.length) continue;
      leads.set(
        node.code,
        above ? { ...above, basis: cell ? "printed" : "inherited" } : { agencies: [], basis: "unassigned", from: null },
      );
    }
  }
  return { id: data.id, name: data.name, tree, agency: data.agency, year: data.year, source: data.source, leads };
}

/** As {@link parseAssignment}, but returns what is wrong instead of throwing it. */
export function safeParseAssignment<Given>(
  ...given: Parameters<typeof parseAssignment<Given>>
): SafeParsed<Assignment> {
  return safely(() => parseAssignment(...given));
}

/** The ids of the lead agencies of a leaf; none if nobody answers for it, or without an assignment. */
export function leadsOf(assignment: Pick<Assignment, "leads"> | undefined, code: string): readonly string[] {
  return assignment?.leads.get(code)?.agencies ?? [];
}

/** The ids of all lead agencies of an assignment, in the order of the tree. */
export function leadAgencies(assignment: Pick<Assignment, "leads"> | undefined): string[] {
  return [...new Set([...(assignment?.leads.values() ?? [])].flatMap(({ agencies }) => agencies))];
}

/** A leaf and one of its lead agencies; a row of {@link leadTable}. */
export interface LeadRow {
  readonly code: string;
  /** Null of an unassigned leaf. */
  readonly leadAgency: string | null;
  readonly basis: LeadBasis;
  readonly from: string | null;
}

/** The columns of {@link LeadRow}. */
export const LEAD_COLUMNS = {
  code: "code",
  leadAgency: "agency",
  basis: "text",
  from: "code",
} as const satisfies Columns<LeadRow>;

/**
 * An assignment as a table: one row per leaf and lead agency, `code, leadAgency, basis, from`;
 * an unassigned leaf has one row with `leadAgency` null.
 */
export function leadTable(assignment: Assignment): Table<LeadRow> {
  const rows = [...assignment.leads].flatMap(([code, lead]) =>
    (lead.agencies.length ? lead.agencies : [null]).map((leadAgency) => ({
      code,
      leadAgency,
      basis: lead.basis,
      from: lead.from,
    })),
  );
  return fromRows(rows, LEAD_COLUMNS);
}
