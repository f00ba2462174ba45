import { join } from "node:path";
import { type PublishedResult, parsePublished, parseStatements, type Statement } from "@par-index/core/published";
import { readCsv } from "../source/csv.js";
import { readJson, readText } from "./files.js";

/**
 * Reads the published figures (`published/results.csv`) and what their sources state about them
 * (`published/statements.json`) from the data folder.
 *
 * @throws ParError with every problem in the file at fault
 */
export function readPublished(dataFolder: string): { results: PublishedResult[]; statements: Statement[] } {
  const [resultsFile, statementsFile] = ["data/published/results.csv", "data/published/statements.json"];
  const { records, rowOf } = readCsv(readText(join(dataFolder, "published/results.csv"), resultsFile), {
    file: resultsFile,
  });
  const results = parsePublished(records, { file: resultsFile, rowOf });
  const document = readJson(join(dataFolder, "published/statements.json"), statementsFile);
  return { results, statements: parseStatements(document, results, { file: statementsFile }) };
}
