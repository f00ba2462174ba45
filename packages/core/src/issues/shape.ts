import * as z from "zod";
import type { IssueCode, IssueFigures } from "./codes.js";
import { type Fault, fault, type Issue, issue } from "./issue.js";
import type { Place } from "./place.js";

/** How every schema is read: without words, and with what stands where something is wrong. */
export const READING = { error: () => "", reportInput: true } as const;

/** A document without `$schema`, which tells editors its form and says nothing of the index. */
function withoutSchemaKey(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const { $schema, ...rest } = value as Record<string, unknown>;
  return typeof $schema === "string" ? rest : value;
}

/**
 * A fault of ours for a schema's `error` or a check's `message`: a message is all that zod carries
 * from a schema, so code and figures go as JSON, which {@link checkShape} reads.
 *
 * @example
 * z.string().regex(/^\d{4}$/, { error: ({ input }) => schemaFault("year-malformed", { year: String(input) }) })
 */
export function schemaFault<C extends IssueCode>(code: C, figures: IssueFigures[C]): string {
  return JSON.stringify(fault(code, figures));
}

/**
 * Checks `value` against a zod schema. A document may name its JSON Schema in `$schema`, which is
 * left aside; a row of a table may not.
 *
 * @returns the parsed data, or `undefined` where there are issues; `place` goes into each issue
 */
export function checkShape<T>(
  schema: z.ZodType<T>,
  value: unknown,
  place: Place = {},
): { data: T | undefined; issues: Issue[] } {
  const result = schema.safeParse(place.row === undefined ? withoutSchemaKey(value) : value, READING);
  if (result.success) return { data: result.data, issues: [] };
  const issues = result.error.issues.map((problem) => {
    const path = formatPath(problem.path);
    // Cells of a table are named by their column, values in a document by their path.
    const where = place.row === undefined ? { path } : { column: path };
    const { code, figures } = faultOf(problem);
    return issue("error", code, figures, { ...place, ...(path ? where : {}) });
  });
  return { data: undefined, issues };
}

function faultOf(problem: z.core.$ZodIssue): Fault {
  if (problem.message !== "") return JSON.parse(problem.message) as Fault;
  if (problem.code === "unrecognized_keys") return fault("unknown-key", { keys: problem.keys });
  // What is wrong inside, of which zod's words say nothing, may be as long as the document.
  const { message: _, path: __, ...said } = { ...problem, input: outline(problem.input) };
  if (said.code === "invalid_union") said.errors = [];
  if (said.code === "invalid_key" || said.code === "invalid_element") said.issues = [];
  return fault("shape", { problem: said as z.core.$ZodRawIssue });
}

/** A value without what is inside it, which is as much as the words need. */
function outline(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Array.isArray(value) ? [] : {};
}

/** `["children", 2, "max"]` as `children[2].max`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key)),
    "",
  );
}

/** @internal Text of a document: trimmed, not empty, NFC. */
export const nfc = z
  .string()
  .trim()
  .min(1)
  .transform((text) => text.normalize("NFC"));
