import * as z from "zod";
import type { DocumentKind } from "./codes.js";
import { type Issue, issue } from "./issue.js";
import type { Place } from "./place.js";

/**
 * What tells that a document is none of ours, or one that this version cannot read: its first key
 * says its kind, and the key's value the version of its format. A wrong version of another sort is
 * left to the document's schema.
 *
 * @param known the version that can be read
 */
export function foreignIssue(
  json: unknown,
  document: DocumentKind,
  known: number,
  place: Place = {},
): Issue | undefined {
  const version = typeof json === "object" && json !== null ? (json as Record<string, unknown>)[document] : undefined;
  if (version === undefined) return issue("error", "document-foreign", { document, version: known }, place);
  if (typeof version !== "number" || version <= known) return undefined;
  return issue("error", "document-newer", { document, version, known }, { ...place, path: document });
}

/**
 * As much of a record as can be read where it is wrong elsewhere: the entries whose value fits, none
 * of something that is no record.
 */
export const readableEntries = <T>(schema: z.ZodType<T>) =>
  z
    .record(z.string(), z.unknown())
    .catch({})
    .transform((record) =>
      Object.fromEntries(
        Object.entries(record).flatMap(([key, value]): [string, T][] => {
          const { success, data } = schema.safeParse(value);
          return success ? [[key, data]] : [];
        }),
      ),
    );
