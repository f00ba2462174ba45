import * as z from "zod";
import { vi } from "zod/locales";
import type { Issue } from "./issue.js";

/** Words a problem of zod's in Vietnamese. */
export const { localeError } = vi();

/** A document without `$schema`, which tells editors its form and says nothing of the index. */
function withoutSchemaKey(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const { $schema, ...rest } = value as Record<string, unknown>;
  return typeof $schema === "string" ? rest : value;
}

/**
 * Checks `value` against a zod schema and words every problem in Vietnamese. A document may name its
 * JSON Schema in `$schema`, which is left aside; a row of a table may not.
 *
 * @returns the parsed data, or `undefined` where there are issues; `place` goes into each issue
 */
export function checkShape<T>(
  schema: z.ZodType<T>,
  value: unknown,
  place: Pick<Issue, "file" | "row"> = {},
): { data: T | undefined; issues: Issue[] } {
  const result = schema.safeParse(place.row === undefined ? withoutSchemaKey(value) : value, { error: localeError });
  if (result.success) return { data: result.data, issues: [] };
  const issues = result.error.issues.map((problem): Issue => {
    const path = formatPath(problem.path);
    // Cells of a table are named by their column, values in a document by their path.
    const where = place.row === undefined ? { path } : { column: path };
    const code = problem.code === "unrecognized_keys" ? "unknown-key" : "shape";
    return { severity: "error", code, message: problem.message, ...place, ...(path ? where : {}) };
  });
  return { data: undefined, issues };
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
