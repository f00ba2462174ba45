import * as z from "zod";

/** Why a document is not read: it is of another kind, or of a version to come. */
export type DocumentFault = { readonly kind: "foreign" } | { readonly kind: "newer"; readonly version: number };

/**
 * Whether a document is one of ours that this version reads: its first key says its kind, and the
 * key's value the version of its format.
 *
 * @returns `foreign` without the key, `newer` under a version above the one given; a wrong version
 *   of another sort is left to the document's schema
 */
export function documentFault(json: unknown, key: string, version: number): DocumentFault | undefined {
  const found = typeof json === "object" && json !== null ? (json as Record<string, unknown>)[key] : undefined;
  if (found === undefined) return { kind: "foreign" };
  return typeof found === "number" && found > version ? { kind: "newer", version: found } : undefined;
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
