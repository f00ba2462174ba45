import { readFileSync } from "node:fs";
import { ParError } from "@par-index/core";
import { describe, expect, test } from "vitest";
import { inner, leaf } from "../../core/test/fixtures.js";
import { treeOf } from "../test/worlds.js";
import { scoringSql } from "./scoring.js";

/** The code of the error that `run` throws. */
function codeOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    return error instanceof ParError ? error.code : String(error);
  }
  return undefined;
}

test("the query of a tree of two fields reads as docs/sql.md shows it", () => {
  const page = readFileSync(new URL("../../../docs/sql.md", import.meta.url), "utf8");
  const shown = /```sql\n(-- The scores of .*?)```/s.exec(page)?.[1];
  const tree = treeOf(10, [inner("1", [leaf("1.1", 2), leaf("1.2", 3)]), leaf("2", 5, { source: "survey" })], {
    id: "example",
  });
  expect(scoringSql([tree], { dialect: "duckdb", table: "scores" })).toBe(shown);
});

describe("what cannot be compiled is refused", () => {
  const source = { dialect: "duckdb", table: "scores" } as const;
  const plain = treeOf(1, [leaf("1", 1)]);

  test("a geometric mean, whose last digit depends on the engine", () => {
    const tree = treeOf(1, [leaf("1", 1)], { aggregation: "geometric" });
    expect(codeOf(() => scoringSql([tree], source))).toBe("tree-not-additive");
  });

  test("points that come of raw values, unless the table has them all", () => {
    const rule = { kind: "proportional", target: 100 };
    const tree = treeOf(1, [leaf("1", 1, { rule })]);
    expect(codeOf(() => scoringSql([tree], source))).toBe("points-from-values");
    expect(codeOf(() => scoringSql([tree], { ...source, pointsOnly: true }))).toBe(undefined);
    const direct = treeOf(1, [leaf("1", 1, { rule: { kind: "direct" } })]);
    expect(codeOf(() => scoringSql([direct], source))).toBe(undefined);
  });

  test("trees of which nothing tells which agency they score", () => {
    const other = treeOf(2, [leaf("1", 2)], { id: "so", appliesTo: ["department"] });
    expect(codeOf(() => scoringSql([], source))).toBe("no-trees");
    expect(codeOf(() => scoringSql([plain, other], source))).toBe("agencies-needed");
    expect(codeOf(() => scoringSql([plain, other], { ...source, agencies: "agencies" }))).toBe(undefined);
    const same = treeOf(3, [leaf("1", 3)], { id: "again" });
    expect(codeOf(() => scoringSql([plain, same], { ...source, agencies: "agencies" }))).toBe("trees-overlap");
  });

  test("groups that core refuses", () => {
    const groups = [{ name: "A", atLeast: 90 }];
    expect(codeOf(() => scoringSql([plain], { ...source, groups }))).toBe("groups-invalid");
  });
});
