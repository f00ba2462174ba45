import { describe, expect, test } from "vitest";
import { bySource, errorOf, inner, leaf, provinces, score, scoredOf, treeOf } from "../../test/fixtures.js";
import { parseAssignment } from "../leads/assignment.js";
import { type CardNode, scoreCard } from "./card.js";

/** Field 1 (1.1 max 6 by appraisal, 1.2 max 4 by survey), field 2 max 10. */
const tree = treeOf(
  20,
  [
    inner("1", [leaf("1.1", 6, { source: "appraisal" }), leaf("1.2", 4, { source: "survey" })]),
    leaf("2", 10, { provenance: "official", cite: ["qd"] }),
  ],
  { citations: { qd: { title: "Quyết định 876/QĐ-BNV", url: "https://moha.gov.vn/876" } } },
);
const agencies = provinces("a", "b", "c", "so-noi-vu");
const unit = (agency: string, year: number, points: (number | null)[]) =>
  ["1.1", "1.2", "2"].map((code, i) => score(agency, code, points[i], { year }));
const scored = scoredOf(tree, agencies, [
  ...unit("a", 2022, [5, 3, 8]), // 16 of 20: 80 %, second
  ...unit("b", 2022, [6, 3, 8]), // 17: 85 %, first
  ...unit("a", 2023, [5.5, 3.25, 9]), // 17.75: 88.75 %, first
  ...unit("b", 2023, [6, 3, 8]), // 17: 85 %, second
  ...unit("c", 2023, [6, null, 8]), // 14 of 16 known: 87.5 %
]);
const flat = (node: CardNode): CardNode[] => [node, ...node.children.flatMap(flat)];

describe("a score card", () => {
  const card = scoreCard(scored, { agency: "a", year: 2023 });

  test("says whose it is, and on which tree", () => {
    expect(card).toMatchObject({ agency: "a", year: 2023, stage: "appraised", tree: "thu" });
  });

  test("is nested as the tree is", () => {
    expect(flat(card.root).map((node) => node.code)).toEqual(["0", "1", "1.1", "1.2", "2"]);
    expect(card.root.children.map((node) => node.code)).toEqual(["1", "2"]);
    expect(card.root.children[0]?.children.map((node) => node.code)).toEqual(["1.1", "1.2"]);
  });

  test("has maximum, score, points lost, index, rank of how many, group and change at every node", () => {
    const { children: _, ...root } = card.root;
    expect(root).toEqual({
      code: "0",
      name: { vi: "Bộ tiêu chí thử", en: "Test tree" },
      level: 0,
      state: "known",
      score: 17.75,
      max: 20,
      lost: 2.25,
      index: 88.75,
      coverage: 1,
      rank: 1,
      rankedOf: 2,
      group: "B",
      provenance: "illustrative",
      change: { previousIndex: 80, previousRank: 2, scoreChange: 1.75, indexChange: 8.75, rankChange: 1 },
    });
    expect(card.root.children[0]?.children[0]).toEqual({
      code: "1.1",
      name: { vi: "Tiêu chí 1.1", en: "Criterion 1.1" },
      level: 2,
      state: "known",
      source: "appraisal",
      score: 5.5,
      max: 6,
      lost: 0.5,
      index: 91.67,
      coverage: 1,
      rank: 3,
      rankedOf: 3,
      group: "A",
      provenance: "illustrative",
      children: [], // b and c have 6
      change: { previousIndex: 83.33, previousRank: 2, scoreChange: 0.5, indexChange: 8.34, rankChange: -1 },
    });
    expect(card.root.children[1]?.provenance).toBe("official");
  });

  test("has no change without a year before, also where others have one", () => {
    expect(flat(scoreCard(scored, { agency: "a", year: 2022 }).root).every((node) => node.change === null)).toBe(true);
    expect(flat(scoreCard(scored, { agency: "c", year: 2023 }).root).every((node) => node.change === null)).toBe(true);
  });

  test("says the coverage and loses no points on what is unknown", () => {
    const nodes = flat(scoreCard(scored, { agency: "c", year: 2023 }).root);
    expect(
      nodes.map(({ code, state, score: points, lost, index, coverage, rank, rankedOf }) => [
        code,
        state,
        points,
        lost,
        index,
        coverage,
        rank,
        rankedOf,
      ]),
    ).toEqual([
      ["0", "partial", 14, null, 87.5, 0.8, null, 2],
      ["1", "partial", 6, null, 100, 0.6, null, 2],
      ["1.1", "known", 6, 0, 100, 1, 1, 3],
      ["1.2", "unknown", null, null, null, 0, null, 2],
      ["2", "known", 8, 2, 80, 1, 2, 3],
    ]);
  });

  test("tells a stated score, and a leaf that does not apply", () => {
    const other = scoredOf(tree, agencies, [score("a", "1", 7.5), score("a", "2", null, { applicable: false })]);
    expect(
      flat(scoreCard(other, { agency: "a", year: 2023 }).root).map(({ code, state, max, lost, coverage }) => [
        code,
        state,
        max,
        lost,
        coverage,
      ]),
    ).toEqual([
      ["0", "stated", 10, 2.5, 1],
      ["1", "stated", 10, 2.5, 1],
      ["1.1", "unknown", 6, null, 0],
      ["1.2", "unknown", 4, null, 0],
      ["2", "not-applicable", 0, null, null],
    ]);
  });

  test("shows a leaf's raw value, and what its rule makes of it unless the leaf does not apply", () => {
    const deduction = { rule: { kind: "deduction", each: 0.5 } };
    const ruled = treeOf(6, [leaf("1", 2, deduction), leaf("2", 2), leaf("3", 2, deduction)]);
    const values = scoredOf(ruled, agencies, [
      score("a", "1", null, { value: 1 }),
      score("a", "2", 1, { value: 7 }),
      score("a", "3", null, { value: 1, applicable: false }),
      score("b", "1", 2),
    ]);
    const leaves = (agency: string) => scoreCard(values, { agency, year: 2023 }).root.children;
    expect(leaves("a").map(({ score, value, rule }) => [score, value, rule?.kind])).toEqual([
      [1.5, 1, "deduction"],
      [1, 7, undefined],
      [null, 1, undefined],
    ]);
    expect(leaves("b").some((node) => "value" in node || "rule" in node)).toBe(false);
  });

  test("of an agency without scores in that year is refused", () => {
    expect(errorOf(() => scoreCard(scored, { agency: "c", year: 2022 })).code).toBe("unit-unknown");
    expect(errorOf(() => scoreCard(scored, { agency: "a", year: 2023, stage: "self" })).code).toBe("unit-unknown");
  });

  test("the points lost of the fields are those of the total: 1.25 + 1 = 2.25", () => {
    expect(card.root.children.map((node) => node.lost)).toEqual([1.25, 1]);
  });
});

describe("lead agencies on a card", () => {
  const assignment = parseAssignment(
    {
      id: "phan-cong",
      tree: "thu",
      agency: "a",
      year: 2023,
      name: { vi: "Phân công", en: "Assignment" },
      source: "Phụ lục",
      cells: [{ code: "1.1", text: "Sở Nội vụ", agencies: ["so-noi-vu"] }],
    },
    { trees: [tree], agencies },
  );

  test("stand on the leaves, printed, inherited or unassigned", () => {
    const nodes = flat(scoreCard(scored, { agency: "a", year: 2023, assignment }).root);
    expect(nodes.map(({ code, lead }) => [code, lead?.basis, lead?.agencies])).toEqual([
      ["0", undefined, undefined],
      ["1", undefined, undefined],
      ["1.1", "printed", ["so-noi-vu"]],
      ["1.2", "inherited", ["so-noi-vu"]],
      ["2", "unassigned", []],
    ]);
  });

  test("are left out without an assignment, or with one for another tree", () => {
    const other = scoredOf(bySource, agencies, [score("a", "1", 57.92)]);
    const nodes = flat(scoreCard(other, { agency: "a", year: 2023, assignment }).root);
    expect(nodes.some((node) => "lead" in node)).toBe(false);
    expect(flat(scoreCard(scored, { agency: "a", year: 2023 }).root).some((node) => "lead" in node)).toBe(false);
  });
});
