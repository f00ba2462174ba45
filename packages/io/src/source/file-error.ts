import { ParError } from "@par-index/core";
import { type FileCode, worded } from "../cells/worded.js";

/** The error for a file, or one of its sheets, that cannot be read at all: its one issue names the file. */
export function fileError(code: FileCode, message: string, file: string, sheet?: string): ParError {
  return new ParError(code, { message }, [
    worded("error", code, message, { file, ...(sheet === undefined ? {} : { sheet }) }),
  ]);
}
