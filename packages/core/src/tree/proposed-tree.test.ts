import { issueText } from "@par-index/text/issues";
import { describe, expect, test } from "vitest";
import { inner, type Json, leaf, treeOf } from "../../test/fixtures.js";
import type { Rule } from "../terms/rule.js";
import { proposedTree } from "./proposed-tree.js";
import { scoreByRule } from "./rule.js";
import { parseCriteriaTree } from "./tree-document.js";

const official = { provenance: "official", cite: ["qd"] };
const tree = treeOf(
  10,
  [
    inner("1", [leaf("1.1", 2, official), inner("1.2", [leaf("1.2.1", 1), leaf("1.2.2", 2)])]),
    inner("2", [leaf("2.1", 5, { ...official, source: "survey" })], { aggregation: "geometric" }),
  ],
  {
    citations: { qd: { title: "876/QĐ-BNV", url: "https://example.org/876" } },
    totals: [{ source: "survey", max: 5, ...official }],
  },
);
const maxima = (weights: Record<string, number>) =>
  proposedTree(tree, weights).tree?.nodes.map(({ code, max }) => `${code} ${max}`);

describe("new maxima", () => {
  test("of a leaf change it and what is above it, and nothing else", () => {
    expect(maxima({ "1.2.1": 3 })).toEqual(["0 12", "1 7", "1.1 2", "1.2 5", "1.2.1 3", "1.2.2 2", "2 5", "2.1 5"]);
  });

  test("of an inner node scale its leaves in proportion", () => {
    expect(maxima({ "1": 7.5 })).toEqual([
      "0 12.5",
      "1 7.5",
      "1.1 3",
      "1.2 4.5",
      "1.2.1 1.5",
      "1.2.2 3",
      "2 5",
      "2.1 5",
    ]);
  });

  test("inside a node with one of its own leave the rest to the others, at any depth", () => {
    // 1 has 9, of which 1.2.1 takes 3: 1.1 and 1.2.2, 2 each, share 6.
    expect(maxima({ "1": 9, "1.2.1": 3 })?.slice(1, 6)).toEqual(["1 9", "1.1 3", "1.2 6", "1.2.1 3", "1.2.2 3"]);
    // 1 has 10, of which 1.2 takes 4 and 1.2.1 of that 1.
    expect(maxima({ "1": 10, "1.2": 4, "1.2.1": 1 })?.slice(1, 6)).toEqual([
      "1 10",
      "1.1 6",
      "1.2 4",
      "1.2.1 1",
      "1.2.2 3",
    ]);
  });

  test("that do not divide evenly add up exactly all the same", () => {
    const proposed = proposedTree(tree, { "1": 7 }).tree;
    // 7 × 2 ÷ 5 = 2.8, 7 ÷ 5 = 1.4.
    expect(proposed?.nodes.map(({ max }) => max)).toEqual([12, 7, 2.8, 4.2, 1.4, 2.8, 5, 5]);
    const thirds = treeOf(3, [inner("1", [leaf("1.1", 1), leaf("1.2", 1), leaf("1.3", 1)])]);
    const shared = proposedTree(thirds, { "1": 1 }).tree;
    expect(shared?.nodes.map(({ max }) => max)).toEqual([1, 1, 0.333333333333, 0.333333333334, 0.333333333333]);
  });

  test("that exceed the node's around them are told, with what would be right", () => {
    const { tree: none, problems } = proposedTree(tree, { "1": 3, "1.1": 3 });
    expect(none).toBeNull();
    expect(problems.map(({ node, fault }) => [node, fault.code, issueText(fault, "vi")])).toEqual([
      [
        "1",
        "weights-disagree",
        "1 có điểm tối đa mới 3, nhưng các điểm tối đa mới bên trong đã là 3, không còn điểm cho 1.2.1, 1.2.2. Tăng điểm tối đa của 1, hoặc giảm bên trong.",
      ],
    ]);
    expect(proposedTree(tree, { "2": 4, "2.1": 4 }).problems).toEqual([]);
  });

  test("are illustrative, and the rest keeps where it comes from", () => {
    const proposed = proposedTree(tree, { "2": 6 }).tree;
    expect(proposed?.get("1.1")).toMatchObject({ provenance: "official", cite: ["qd"] });
    expect(proposed?.get("2.1")).toMatchObject({ provenance: "illustrative", cite: [], source: "survey" });
    expect(proposed?.get("2").aggregation).toBe("geometric");
    expect(proposed?.id).toBe("thu-proposed");
    expect(proposed?.notes[0]?.vi).toContain("đề xuất");
    expect(proposed?.totals).toEqual([]);
  });
});

describe("rules scale with their leaf", () => {
  const items = [0.4, 0.6, 1].map((points, i) => ({ name: { vi: `Mục ${i}`, en: `Item ${i}` }, points }));
  const rules: readonly (readonly [Rule, readonly number[]])[] = [
    [{ kind: "proportional", floor: 80, target: 100 }, [80, 92.4, 100]],
    [
      {
        kind: "bands",
        bands: [
          { from: 50, points: 0.5 },
          { from: 90, points: 2 },
        ],
      },
      [40, 50, 90],
    ],
    [
      {
        kind: "bands",
        bands: [
          { upTo: 5, points: 2 },
          { upTo: 10, points: 1 },
        ],
      },
      [3, 7, 11],
    ],
    [
      {
        kind: "piecewise",
        knots: [
          { value: 0, points: 0 },
          { value: 50, points: 1.5 },
          { value: 100, points: 2 },
        ],
      },
      [25, 50, 75],
    ],
    [{ kind: "checklist", items }, [0, 1, 5, 7]],
    [{ kind: "deduction", each: 0.25, beyond: 1, least: 0.5 }, [0, 3, 20]],
    [{ kind: "survey" }, [0, 81.5, 100]],
  ];
  test.each(rules)("%o", (rule, values) => {
    const proposed = proposedTree(treeOf(2, [leaf("1", 2, { rule })]), { "1": 3 }).tree;
    const scaled = proposed?.get("1").rule as Rule;
    for (const value of values)
      expect(scoreByRule(scaled, value, 3)).toBeCloseTo(1.5 * (scoreByRule(rule, value, 2) as number), 11);
  });

  test("and stay rules a tree's document may have", () => {
    const leaves = rules.map(([rule], i) => leaf(`${i + 1}`, 2, { rule }));
    const proposed = proposedTree(treeOf(2 * leaves.length, leaves), { "0": 19 }).tree;
    const document: Json = {
      id: "de-xuat",
      name: { vi: "Thử", en: "Test" },
      legalBasis: { document: "thử" },
      years: [2024],
      appliesTo: ["province"],
      max: 19,
      provenance: "illustrative",
      children: proposed?.fields.map(({ code, max, rule }) => leaf(code, max, { rule })),
    };
    expect(parseCriteriaTree(document).root.max).toBe(19);
  });
});
