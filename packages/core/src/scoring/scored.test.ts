import { issueText } from "@par-index/text/issues";
import { describe, expect, test } from "vitest";
import { errorOf, inner, issuesOf, leaf, provinces, score, scoredOf, treeOf, tuples } from "../../test/fixtures.js";
import { fromUnits } from "../numbers/decimal.js";
import { scoresOf } from "../scores/from-blocks.js";
import { parseScores } from "../scores/parse-scores.js";
import { ROOT } from "../tree/vocabulary.js";
import { scoreTree } from "./score-tree.js";
import { fieldTable, leafTable, nodeTable, ruleCheck } from "./tables.js";

/** 1 (1.1 max 4, 1.2 max 6), 2 (2.1 max 5, 2.2 max 5), total 20. */
const nested = treeOf(20, [inner("1", [leaf("1.1", 4), leaf("1.2", 6)]), inner("2", [leaf("2.1", 5), leaf("2.2", 5)])]);
const agencies = provinces("a", "b", "c");
const CODES = ["1.1", "1.2", "2.1", "2.2"];
const leaves = (agency: string, points: (number | null)[], more = {}) =>
  points.map((value, i) => score(agency, CODES[i] as string, value, more));
/** a is known in full, b has a field stated above an unknown leaf, c lacks a leaf and another does not apply. */
const scored = scoredOf(nested, agencies, [
  ...leaves("a", [3, 5, 4, 4]),
  ...leaves("a", [1, 1, 1, 1], { year: 2022 }),
  ...leaves("a", [1, 1, 1, 1], { year: 2024 }),
  score("b", "1", 7.5),
  ...leaves("b", [3, null, 5, 2]),
  ...leaves("c", [4, 6, 1, null]),
  score("c", "2.2", null, { year: 2022 }),
  score("c", "2.1", 2, { year: 2022 }),
  score("c", "1.1", null, { year: 2022, applicable: false }),
]);

describe("one result, whichever way it is asked for", () => {
  /** Scored anew, so that no rank was made before. */
  const anew = () => scoreTree(scored.scores);
  const one = () =>
    anew().units.flatMap(({ agency, year, stage }) =>
      nested.nodes.map(({ code }) => anew().at({ agency, year, stage }, code)),
    );

  test("the node table, its rows one by one and each node by itself say the same", () => {
    expect(nodeTable(anew()).objects()).toEqual(one());
    expect([...anew().rows()]).toEqual(one());
  });

  test("so do rows and tables of some nodes", () => {
    const isLeaf = ({ children }: { children: readonly string[] }) => children.length === 0;
    expect([...anew().rows(isLeaf)]).toEqual(leafTable(anew()).objects());
    expect(leafTable(anew()).objects()).toEqual(one().filter(({ code }) => CODES.includes(code)));
    expect(fieldTable(anew()).objects()).toEqual(one().filter(({ level }) => level === 1));
  });
});

describe("a column of the node table", () => {
  /** Two trees: five nodes of one unit, three nodes of each of two. */
  const old = treeOf(20, [inner("1", [leaf("1.1", 4), leaf("1.2", 6)]), leaf("2", 10)], { id: "cu", years: [2017] });
  const pair = treeOf(2, [leaf("1", 1), leaf("2", 1)], { id: "moi" });
  const table = nodeTable(
    scoredOf([old, pair], agencies, [score("a", "2", 5, { year: 2017 }), score("a", "1", 0.5), score("b", "2", 0.25)]),
  );
  const EXPECTED = ["0", "1", "1.1", "1.2", "2", "0", "1", "2", "0", "1", "2"];

  test("runs over all trees, units and nodes, cell by cell and at once", () => {
    const codes = table.column("code");
    expect([table.numRows(), codes?.length]).toEqual([11, 11]);
    expect(EXPECTED.map((_, row) => codes?.at(row))).toEqual(EXPECTED);
    expect([...(codes as unknown as Iterable<string>)]).toEqual(EXPECTED);
    expect(tuples(table, "score").flat()).toEqual([5, null, null, null, 5, 0.5, 0.5, null, 0.25, null, 0.25]);
  });

  test("has nothing before its first row and after its last", () => {
    const codes = table.column("code");
    expect([codes?.at(-1), codes?.at(11)]).toEqual([undefined, undefined]);
  });
});

describe("a unit that is not the first", () => {
  test("has states of its own", () => {
    const state = (agency: string, code: string, year = 2023) => scored.stateAt({ agency, year }, code);
    expect(["a", "b", "c"].map((agency) => state(agency, "1"))).toEqual(["known", "stated", "known"]);
    expect(["a", "b", "c"].map((agency) => state(agency, ROOT))).toEqual(["known", "stated", "partial"]);
    expect(CODES.map((code) => state("c", code, 2022))).toEqual(["not-applicable", "unknown", "known", "unknown"]);
  });

  test("has units of points only where a node applies and is known in full", () => {
    const points = (agency: string, year: number) => Array.from(scored.knownUnits({ agency, year }), fromUnits);
    const none = Number.NaN;
    expect(points("a", 2023)).toEqual([16, 8, 3, 5, 8, 4, 4]);
    expect(points("b", 2023)).toEqual([14.5, 7.5, 3, none, 7, 5, 2]);
    expect(points("c", 2023)).toEqual([none, 10, 4, 6, none, 1, none]);
    expect(points("c", 2022)).toEqual([none, none, none, none, none, 2, none]);
  });

  test("has its cells where the block says", () => {
    const { block, u } = scored.cells({ agency: "b", year: 2023, stage: "appraised" });
    expect(block.units[u]).toEqual({ agency: "b", year: 2023, stage: "appraised" });
    expect(fromUnits(block.score[u * nested.nodes.length] as number)).toBe(14.5);
  });

  test("is refused by itself where unknown leaves are an error", () => {
    const scores = parseScores(
      [...leaves("a", [1, 1, 1, 1]), ...leaves("b", [1, 1, null, null]), ...leaves("c", [1, 1, 1, 1])],
      {
        trees: [nested],
        agencies,
      },
    );
    const issues = issuesOf("scores-unknown", () => scoreTree(scores, { unknown: "error" }));
    expect(issues.map((issue) => issueText(issue, "vi"))).toEqual([
      expect.stringMatching(/b.* 2023.*: chưa có điểm của 2\.1, 2\.2\.$/),
    ]);
  });

  test("that was not scored is told with the years of its agency", () => {
    const told = (agency: string) =>
      issueText(
        errorOf(() => scored.at({ agency, year: 2030 }, ROOT)),
        "en",
      );
    expect(told("a")).toContain("2022, 2023, 2024.");
    expect(told("b")).toMatch(/: 2023\.$/);
    expect(told("z")).toContain("none");
  });
});

describe("scoring", () => {
  test("scores what is known, unless told otherwise", () => {
    expect([scored.unknown, scoreTree(scored.scores, { unknown: "zero" }).unknown]).toEqual(["partial", "zero"]);
  });

  /** 1 in proportion to 100 %, 2 by rank. */
  const made = treeOf(2, [
    leaf("1", 1, { rule: { kind: "proportional", target: 100, unit: "%" } }),
    leaf("2", 1, { normalisation: { method: "rank" } }),
  ]);
  const fromValues = scoredOf(made, agencies, [
    score("a", "1", null, { value: 50 }),
    score("a", "2", null, { value: 7 }),
    score("b", "2", null, { value: 9 }),
    score("c", "2", 0.25, { value: 8 }),
  ]);

  test("leaves the scores as they were given, with points made of values beside them", () => {
    expect(["1", "2"].map((code) => fromValues.at({ agency: "a", year: 2023 }, code).score)).toEqual([0.5, 0]);
    expect(["b", "c"].map((agency) => fromValues.at({ agency, year: 2023 }, "2").score)).toEqual([1, 0.25]);
    const [block] = fromValues.scores.blocks;
    expect([...(block?.given ?? [])].map((units) => (Number.isNaN(units) ? null : fromUnits(units)))).toEqual([
      ...[null, null, null],
      ...[null, null, null],
      ...[null, null, 0.25],
    ]);
  });

  test("leaves them so where values only become points among peers", () => {
    const byRank = treeOf(1, [leaf("1", 1, { normalisation: { method: "rank" } })], { id: "theo-hang" });
    const ranked = scoredOf(byRank, agencies, [
      score("a", "1", null, { value: 7 }),
      score("b", "1", null, { value: 9 }),
    ]);
    expect(["a", "b"].map((agency) => ranked.at({ agency, year: 2023 }, "1").score)).toEqual([0, 1]);
    expect([...(ranked.scores.blocks[0]?.given ?? [])].every(Number.isNaN)).toBe(true);
  });

  test("compares no points with a rule where a leaf has none", () => {
    expect(tuples(ruleCheck(fromValues), "agency", "code", "byRule")).toEqual([["a", "1", 0.5]]);
  });

  test("ranks more units than sixteen bits count", () => {
    const [many, single] = [70_000, treeOf(100, [leaf("1", 100)])];
    const units = Array.from({ length: many }, (_, u) => ({
      agency: `x${u}`,
      year: 2023,
      stage: "appraised" as const,
    }));
    // From 70 % down by a hundredth of a percent for every ten units.
    const given = Float64Array.from({ length: 2 * many }, (_, cell) =>
      cell % 2 ? 70e12 - Math.floor((cell - 1) / 20) * 1e10 : Number.NaN,
    );
    const values = new Float64Array(2 * many).fill(Number.NaN);
    const large = scoreTree(
      scoresOf([{ tree: single, units, given, values }], { trees: [single], agencies: new Map() }),
    );
    expect([0, 9, 10, 69_999].map((u) => large.at({ agency: `x${u}`, year: 2023 }, ROOT).rank)).toEqual([
      1, 1, 11, 69_991,
    ]);
  });
});
