/** Tổng quan: the latest year in a few figures, the ranking, the fields, the years before. */
import { type Benchmark, benchmarks, differenceOfIndices, type NodeScore } from "@par-index/core";
import { readableName } from "../components/names.ts";
import { agencyName, latest, official, print, provenance, ROOT, ranking, scored, years } from "./workbench.ts";

const marks = official<Benchmark>(benchmarks(scored)).filter(({ region }) => region === null);
const now = ranking.filter(({ year }) => year === latest);
const tree = scored.treeOf(now[0]?.agency as string, latest);

const summaries = years.map((year) => {
  const own = ranking.filter((row) => row.year === year);
  const mark = marks.find((row) => row.year === year && row.code === ROOT);
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
});

print({
  provenance,
  latest,
  years: summaries.map((summary, i) => {
    const before = summaries[i - 1]?.mean ?? null;
    const change = summary.mean === null || before === null ? null : differenceOfIndices(summary.mean, before);
    return { ...summary, change };
  }),
  ranking: now,
  strip: official<NodeScore>(scored.fields())
    .filter((row) => row.year === latest && row.coverage === 1 && tree.has(row.code))
    .map(({ agency, code, index }) => ({
      agency,
      name: agencyName(agency),
      code,
      field: readableName(tree.get(code).name),
      index,
    })),
  fields: tree.fields.map(({ code, name }) => ({
    code,
    name: readableName(name),
    mean: marks.find((row) => row.year === latest && row.code === code && row.tree === tree.id)?.mean ?? null,
  })),
});
