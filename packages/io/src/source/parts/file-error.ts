import { type IssueCode, type IssueFigures, ParError } from "@par-index/core";
import { issue } from "@par-index/core/issues";

/** The error for a file, or one of its sheets, that cannot be read at all: its one issue names the file. */
export function fileError<C extends IssueCode>(
  code: C,
  figures: IssueFigures[C],
  file: string,
  sheet?: string,
): ParError {
  const found = issue("error", code, figures, { file, ...(sheet === undefined ? {} : { sheet }) });
  return new ParError(found.code, found.figures, [found]);
}
