import { type Agencies, parseAgencies } from "../src/agencies/agencies.js";
import type { Issue } from "../src/issues/issue.js";
import { ParError } from "../src/issues/par-error.js";
import { safeParseScores } from "../src/scores/parse-scores.js";
import { type ScoreOptions, scoreTree } from "../src/scoring/score-tree.js";
import type { Scored } from "../src/scoring/scored.js";
import type { CriteriaTree } from "../src/tree/tree.js";
import { parseCriteriaTree } from "../src/tree/tree-document.js";

/** A node as it stands in a tree's JSON document; loose, so that tests can break it. */
export type Json = { [key: string]: unknown };

export function leaf(code: string, max: number, more: Json = {}): Json {
  return { code, name: { vi: `Tiêu chí ${code}`, en: `Criterion ${code}` }, max, provenance: "illustrative", ...more };
}

export function inner(code: string, children: Json[], more: Json = {}): Json {
  return { code, name: { vi: `Tiêu chí ${code}`, en: `Criterion ${code}` }, children, ...more };
}

/** A tree's document for provinces in 2022–2024; `max` is the root's. */
export function document(max: number, children: unknown, more: Json = {}): Json {
  return {
    id: "thu",
    name: { vi: "Bộ tiêu chí thử", en: "Test tree" },
    legalBasis: { document: "876/QĐ-BNV", date: "2022-11-10" },
    years: [2022, 2023, 2024],
    appliesTo: ["province"],
    max,
    provenance: "illustrative",
    children,
    ...more,
  };
}

export function treeOf(max: number, children: Json[], more: Json = {}): CriteriaTree {
  return parseCriteriaTree(document(max, children, more));
}

/** Provinces by id; `"a:north"` puts a province into a region. */
export function provinces(...ids: string[]): Agencies {
  return parseAgencies(
    ids.map((text) => {
      const [id = "", region] = text.split(":");
      return { id, name: `Tỉnh ${id}`, nameEn: `Province ${id}`, kind: "province", region };
    }),
  );
}

/** One appraised score in 2023. */
export function score(agency: string, code: string, points: unknown, more: Json = {}): Json {
  return { agency, year: 2023, code, stage: "appraised", points, ...more };
}

/** Scores rows that must all be good; what they are warned of is not asked here. */
export function scoredOf(
  tree: CriteriaTree | CriteriaTree[],
  agencies: Agencies,
  rows: Json[],
  options?: ScoreOptions,
): Scored {
  const { scores, issues } = safeParseScores(rows, { trees: [tree].flat(), agencies });
  const errors = issues.filter(({ severity }) => severity === "error");
  if (errors.length) throw new ParError("scores-invalid", {}, errors);
  return scoreTree(scores, options);
}

/** The issues of the ParError that `run` throws, which must carry `code`. */
export function issuesOf(code: string, run: () => unknown): readonly Issue[] {
  const error = errorOf(run);
  if (error.code !== code) throw error;
  return error.issues;
}

/** The ParError that `run` throws. */
export function errorOf(run: () => unknown): ParError {
  try {
    run();
  } catch (error) {
    if (error instanceof ParError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

/** Issues as `"code place"`, the place being the path, or `row:column`. */
export function places(issues: readonly Issue[]): string[] {
  return issues.map(({ code, place: { path, row, column } }) => {
    const cell = row === undefined ? column : column === undefined ? `${row}` : `${row}:${column}`;
    return [code, path ?? cell].filter((part) => part !== undefined).join(" ");
  });
}

/** Picks columns of a table's rows, as tuples. */
export function tuples(table: { objects(): object[] }, ...columns: string[]): unknown[][] {
  return table.objects().map((row) => columns.map((column) => (row as Json)[column]));
}

/**
 * Đắk Lắk 2023 by source of points: appraisal 61.5, statistics 6.5, survey of leaders 22,
 * SIPAS 10 (khdt.daklak.gov.vn, see facts/README.md).
 */
export const bySource: CriteriaTree = treeOf(100, [
  leaf("1", 61.5, { source: "appraisal" }),
  leaf("2", 6.5, { source: "statistics" }),
  leaf("3", 22, { source: "survey" }),
  leaf("4", 10, { source: "satisfaction" }),
]);

/** The eight fields of 2017 with the maxima stated for Đắk Lắk (truyenhinhdaknong.vn). */
export const eightFields: CriteriaTree = treeOf(
  100,
  [10, 10, 14.5, 11, 16, 7, 16, 15.5].map((max, i) => leaf(String(i + 1), max)),
  { id: "tinh-2017", years: [2016, 2017] },
);
