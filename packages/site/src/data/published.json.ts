/** Kết quả công bố: the published figures and whether what their sources state about them holds. */
import { checkStatements, indexOf } from "@par-index/core";
import { readPublished } from "@par-index/io";
import { DATA_FOLDER, print } from "./workbench.ts";

const { results, statements } = readPublished(DATA_FOLDER);

print({
  results: results.map((row) => ({
    ...row,
    index: row.value !== null && row.max !== null && row.measure !== "points-lost" ? indexOf(row.value, row.max) : null,
  })),
  checks: checkStatements(results, statements).objects(),
});
