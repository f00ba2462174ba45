import { ParError } from "@par-index/core";

/** The error for a file, or one of its sheets, that cannot be read at all: its one issue names the file. */
export function fileError(code: string, message: string, file: string, sheet?: string): ParError {
  return new ParError(code, message, [
    { severity: "error", code, message, file, ...(sheet === undefined ? {} : { sheet }) },
  ]);
}
