import { describe, expect, test } from "vitest";
import { parseAgencies, safeParseAgencies } from "../src/agencies/agencies.js";
import { parseAttributes, safeParseAttributes } from "../src/agencies/attributes.js";
import { parseRegions, safeParseRegions } from "../src/agencies/regions.js";
import { parseAssignment, safeParseAssignment } from "../src/leads/assignment.js";
import { parsePlanProblem, safeParsePlanProblem } from "../src/plan/problem-document.js";
import { parsePublished, safeParsePublished } from "../src/published/results.js";
import { parseStatements, safeParseStatements } from "../src/published/statements.js";
import { parseScenario, safeParseScenario } from "../src/scenario/scenario-document.js";
import { parseScoreColumns, parseScores, safeParseScores } from "../src/scores/parse-scores.js";
import { scoreTable } from "../src/scores/row-table.js";
import { parseCrosswalk, safeParseCrosswalk } from "../src/tree/crosswalk.js";
import { parseCriteriaTree, safeParseCriteriaTree } from "../src/tree/tree-document.js";
import { parseUncertainty, safeParseUncertainty } from "../src/uncertainty/parse.js";
import { bySource, document, errorOf, leaf, provinces, score, scoredOf, treeOf } from "./fixtures.ts";

const agencies = provinces("a", "b");
const other = treeOf(1, [leaf("1", 1)], { id: "khac", years: [2020] });
const trees = [bySource, other];
const scored = scoredOf(bySource, agencies, [score("a", "1", 50), score("b", "1", 40)]);
const crosswalk = { id: "x", name: { vi: "X", en: "X" }, from: "thu", to: "khac", links: [{ from: ["1"], to: ["1"] }] };
const plan = { plan: 1, agency: "a", year: 2023, stage: "appraised", unit: "ngày", target: { points: 60 }, cost: {} };

/** A parser with data that is good, and data that is not. */
const pair = <Given extends unknown[], T>(
  parse: (...given: Given) => T,
  safe: (...given: Given) => { success: boolean; data?: T; issues: readonly unknown[] },
  good: Given,
  bad: Given,
) => ({
  name: parse.name,
  parse: (isGood: boolean) => parse(...(isGood ? good : bad)),
  safe: (isGood: boolean) => safe(...(isGood ? good : bad)),
});

describe.each([
  pair(
    parseCriteriaTree,
    safeParseCriteriaTree,
    [document(1, [leaf("1", 1)])] as [unknown],
    [document(2, [leaf("1", 1)])] as [unknown],
  ),
  pair(parseAgencies, safeParseAgencies, [[]] as [unknown[]], [[{}]] as [unknown[]]),
  pair(parseRegions, safeParseRegions, [[]] as [unknown[]], [[{}]] as [unknown[]]),
  pair(parseAttributes, safeParseAttributes, [[{ agency: "a" }], { agencies }], [[{ agency: "?" }], { agencies }]),
  pair(
    parseAssignment,
    safeParseAssignment,
    [
      { id: "p", tree: "thu", agency: "a", year: 2023, name: { vi: "P", en: "P" }, source: "s", cells: [] },
      { trees, agencies },
    ] as Parameters<typeof parseAssignment>,
    [{}, { trees, agencies }] as Parameters<typeof parseAssignment>,
  ),
  pair(parseCrosswalk, safeParseCrosswalk, [crosswalk, { trees }], [{ ...crosswalk, to: "?" }, { trees }]),
  pair(
    parseScenario,
    safeParseScenario,
    [{ scenario: 1, name: "S", agency: "a", year: 2023, changes: {} }, { scored }] as Parameters<typeof parseScenario>,
    [{}, { scored }] as Parameters<typeof parseScenario>,
  ),
  pair(
    parsePlanProblem,
    safeParsePlanProblem,
    [plan, { scored }] as Parameters<typeof parsePlanProblem>,
    [{}, { scored }] as Parameters<typeof parsePlanProblem>,
  ),
  pair(
    parseUncertainty,
    safeParseUncertainty,
    [{ uncertainty: 1 }, { tree: bySource }] as Parameters<typeof parseUncertainty>,
    [{ uncertainty: 1, survey: 2 }, { tree: bySource }] as Parameters<typeof parseUncertainty>,
  ),
  pair(parsePublished, safeParsePublished, [[]] as [unknown[]], [[{}]] as [unknown[]]),
  pair(
    parseStatements,
    safeParseStatements,
    [[], []] as Parameters<typeof parseStatements>,
    [[{}], []] as Parameters<typeof parseStatements>,
  ),
])("$name", ({ parse, safe }) => {
  test("gives what is good either way", () => {
    expect(safe(true)).toEqual({ success: true, data: parse(true), issues: [] });
  });

  test("throws what its safe twin returns", () => {
    const error = errorOf(() => parse(false));
    expect(error.issues.length).toBeGreaterThan(0);
    expect(safe(false)).toMatchObject({ success: false, error: { code: error.code }, issues: error.issues });
  });
});

test("a programmer's mistake is thrown by either", () => {
  expect(() => safeParseScores([], { trees: [bySource, treeOf(1, [leaf("1", 1)], { id: "x" })], agencies })).toThrow();
});

describe("parseScores", () => {
  const bad = [score("a", "1", 50), score("a", "1", 40), score("a", "9", 1)];

  test("throws with every problem found; its safe twin keeps what is good", () => {
    const { scores, rejected, issues } = safeParseScores(bad, { trees, agencies });
    expect([scoreTable(scores).numRows(), rejected.length]).toEqual([1, 2]);
    const error = errorOf(() => parseScores(bad, { trees, agencies }));
    expect([error.code, error.issues]).toEqual(["scores-invalid", issues]);
  });

  test("lets warnings pass", () => {
    const rows: Record<string, unknown>[] = [{ ...score("a", "1", 50), extra: "x" }];
    expect(safeParseScores(rows, { trees, agencies }).issues.map(({ code }) => code)).toEqual(["column-unknown"]);
    expect(scoreTable(parseScores(rows, { trees, agencies })).numRows()).toBe(1);
    const columns = { agency: ["a"], year: [2023], code: ["1"], stage: ["appraised"], points: [50] };
    expect(scoreTable(parseScoreColumns(columns, { trees, agencies })).numRows()).toBe(1);
  });
});
