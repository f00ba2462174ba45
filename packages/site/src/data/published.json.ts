/** Kết quả công bố: the published figures and whether what their sources state about them holds. */
import { checkStatements, differenceOfIndices, indexOf } from "@par-index/core";
import { readPublished } from "@par-index/io/node";
import { PUBLISHED_FOLDER, print } from "./workbench.ts";

const { results, statements } = readPublished(PUBLISHED_FOLDER);

const means = results
  .flatMap((row) =>
    row.scope === "national" && row.measure === "mean" && row.value !== null ? [{ ...row, value: row.value }] : [],
  )
  .sort((a, b) => b.year - a.year);
const [now, before] = means;

print({
  meanChange: now && before ? { from: before.year, change: differenceOfIndices(now.value, before.value) } : null,
  results: results.map((row) => ({
    ...row,
    index: row.value !== null && row.max !== null && row.measure !== "points-lost" ? indexOf(row.value, row.max) : null,
  })),
  checks: checkStatements(results, statements).objects(),
});
