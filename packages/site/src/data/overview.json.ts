/** Tổng quan: the latest year in a few figures, the ranking, the fields, the years before. */
import { type Benchmark, benchmarks, type Change, changes, type NodeScore } from "@par-index/core";
import {
  agencyName,
  dataset,
  fieldName,
  latest,
  print,
  provenance,
  ROOT,
  regionName,
  scored,
  years,
} from "./workbench.ts";

const official = <Row extends { stage: string }>(rows: object[]) =>
  (rows as Row[]).filter((row) => row.stage === "appraised");
const marks = official<Benchmark>(benchmarks(scored).objects());
const moves = new Map(
  official<Change>(changes(scored).objects())
    .filter((row) => row.year === latest && row.code === ROOT)
    .map((row) => [row.agency, row]),
);
const totals = official<NodeScore>(scored.totals().objects());
const tree = scored.treeOf(totals.find((row) => row.year === latest)?.agency as string, latest);

print({
  provenance,
  latest,
  years: years.map((year) => {
    const own = totals.filter((row) => row.year === year);
    const mark = marks.find((row) => row.year === year && row.code === ROOT && row.region === null);
    return {
      year,
      mean: mark?.mean ?? null,
      median: mark?.median ?? null,
      best: mark?.best ?? null,
      worst: mark?.worst ?? null,
      agencies: own.length,
      ranked: own.filter((row) => row.rank !== null).length,
      groups: scored.groups.map(({ name, atLeast }) => ({
        name,
        atLeast,
        count: own.filter((row) => row.group === name).length,
      })),
    };
  }),
  ranking: totals
    .filter((row) => row.year === latest)
    .map(({ agency, index, rank, group, coverage }) => ({
      agency,
      name: agencyName(agency),
      region: regionName(dataset.agencies.get(agency)?.region),
      index,
      rank,
      group,
      coverage,
      change: moves.get(agency)?.indexChange ?? null,
      rankChange: moves.get(agency)?.rankChange ?? null,
    })),
  strip: official<NodeScore>(scored.fields().objects())
    .filter((row) => row.year === latest && row.coverage === 1 && tree.has(row.code))
    .map(({ agency, code, index }) => ({
      agency,
      name: agencyName(agency),
      code,
      field: fieldName(tree.get(code).name.vi),
      index,
    })),
  fields: tree.fields.map((field) => ({
    code: field.code,
    name: fieldName(field.name.vi),
    max: field.max,
    provenance: field.provenance,
    years: marks
      .filter((row) => row.code === field.code && row.region === null && row.tree === tree.id)
      .map(({ year, mean, median, best, worst }) => ({ year, mean, median, best, worst })),
  })),
});
