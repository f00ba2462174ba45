import { readFileSync } from "node:fs";
import { parseAgencies, parseCriteriaTree, ROOT, safeParseScores, scoreTree } from "@par-index/core";
import { leastValue, valueText } from "@par-index/core/tree";
import { describe, expect, test } from "vitest";

const file = new URL("department-example.json", import.meta.url);
const tree = parseCriteriaTree(JSON.parse(readFileSync(file, "utf8")));
const leaves = tree.leaves();

describe("the example tree for departments", () => {
  test("has 8 fields, 24 leaves and 100 points, all of them illustrative, and says so first", () => {
    expect([tree.fields.length, leaves.length, tree.root.max]).toEqual([8, 24, 100]);
    expect(tree.nodes.every(({ provenance }) => provenance === "illustrative")).toBe(true);
    expect(tree.notes[0]?.vi).toContain("không phải bộ tiêu chí chính thức");
  });

  test("uses every kind of rule at least twice", () => {
    const uses = new Map<string, number>();
    for (const { rule } of leaves) uses.set(rule?.kind ?? "none", (uses.get(rule?.kind ?? "none") ?? 0) + 1);
    expect([...uses.keys()].sort()).toEqual(
      ["bands", "checklist", "deduction", "direct", "piecewise", "proportional", "survey"].sort(),
    );
    expect(Math.min(...uses.values())).toBeGreaterThanOrEqual(2);
  });

  test("gives 100 points to who reaches the value each rule asks for, and no warning", () => {
    const agencies = parseAgencies([{ id: "so", name: "Sở thử", nameEn: "Test", kind: "department" }]);
    const rows = leaves.map(({ code, max, rule }) => {
      const value = rule && leastValue(rule, max, max);
      const given = { agency: "so", year: 2025, stage: "appraised", code };
      return typeof value === "number" ? { ...given, value: valueText(rule, value) } : { ...given, points: max };
    });
    const { scores, issues } = safeParseScores(rows, { trees: [tree], agencies });
    expect(issues).toEqual([]);
    expect(scoreTree(scores).at({ agency: "so", year: 2025 }, ROOT)).toMatchObject({
      score: 100,
      index: 100,
      coverage: 1,
    });
  });
});
