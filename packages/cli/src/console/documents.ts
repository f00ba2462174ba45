import { type Issue, ParError } from "@par-index/core";
import { issue } from "@par-index/core/issues";
import { readFiles } from "./input.js";

/** A JSON file as it was read: not checked for what it says. */
export interface Document {
  readonly file: string;
  readonly json: unknown;
}

/**
 * Reads JSON files and makes something of each; `-` is standard input.
 *
 * @param read makes it of one document, and throws a ParError with the document's issues
 * @throws ParError with the issues of all files; UsageError if one cannot be opened
 */
export async function readDocuments<T>(names: readonly string[], read: (document: Document) => T): Promise<T[]> {
  const issues: Issue[] = [];
  let refusal: ParError | undefined;
  const made: T[] = [];
  for (const { name, bytes } of await readFiles(names)) {
    const text = new TextDecoder().decode(bytes instanceof Blob ? await bytes.arrayBuffer() : bytes);
    try {
      made.push(read({ file: name, json: parseJson(text, name) }));
    } catch (error) {
      if (!(error instanceof ParError) || error.issues.length === 0) throw error;
      refusal ??= error;
      issues.push(...error.issues);
    }
  }
  if (refusal) throw new ParError(refusal.code, refusal.figures, issues);
  return made;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const figures = { said: (error as Error).message };
    throw new ParError("json-invalid", figures, [issue("error", "json-invalid", figures, { file })]);
  }
}
