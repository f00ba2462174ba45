import { ParError } from "@par-index/core";

/** The error for a file that cannot be read, with one issue that says why and what to do. */
export function failure(
  code: string,
  message: string,
  place: { file: string; sheet?: string; row?: number },
): ParError {
  return new ParError(code, message, [{ severity: "error", code, message, ...place }]);
}
