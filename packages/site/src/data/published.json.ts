/** Kết quả công bố: the published figures and whether what their sources state about them holds. */
import type { Bilingual } from "@par-index/core";
import { differenceOfIndices, indexOf } from "@par-index/core/numbers";
import { checkStatements, type PublishedResult } from "@par-index/core/published";
import { readPublished } from "@par-index/io/node";
import { dataset, PUBLISHED_FOLDER, print, regionName } from "./facts/workbench.ts";

const { results, statements } = readPublished(PUBLISHED_FOLDER);

const means = results
  .flatMap((row) =>
    row.scope === "national" && row.measure === "mean" && row.value !== null ? [{ ...row, value: row.value }] : [],
  )
  .sort((a, b) => b.year - a.year);
const [now, before] = means;

/** Name of a figure's province, ministry or region: as the source gives it, and in English if the registry has it. */
function unitName({ scope, unit, agency }: PublishedResult): Bilingual | null {
  if (unit === null) return null;
  const id = agency ?? "";
  const english = scope === "region" ? regionName(id)?.en : dataset.agencies.get(id)?.nameEn;
  return { vi: unit, en: english ?? unit };
}

print({
  meanChange: now && before ? { from: before.year, change: differenceOfIndices(now.value, before.value) } : null,
  results: results.map((row) => ({
    ...row,
    unit: unitName(row),
    index: row.value !== null && row.max !== null && row.measure !== "points-lost" ? indexOf(row.value, row.max) : null,
  })),
  checks: checkStatements(results, statements)
    .objects()
    .map(({ vi, en, ...check }) => ({
      ...check,
      statement: { vi, en },
    })),
});
