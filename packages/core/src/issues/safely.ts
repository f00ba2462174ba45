import type { Issue } from "./issue.js";
import { ParError } from "./par-error.js";

/** What a `safeParse…` returns: what was read, or the error that the `parse…` of the same name throws. */
export type SafeParsed<T> =
  | { readonly success: true; readonly data: T; readonly issues: readonly Issue[] }
  | { readonly success: false; readonly error: ParError; readonly issues: readonly Issue[] };

/** Returns what is wrong with data instead of throwing it; a programmer's mistake is thrown all the same. */
export function safely<T>(parse: () => T): SafeParsed<T> {
  try {
    return { success: true, data: parse(), issues: [] };
  } catch (error) {
    if (!(error instanceof ParError) || error.issues.length === 0) throw error;
    return { success: false, error, issues: error.issues };
  }
}
