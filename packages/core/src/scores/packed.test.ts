import { expect, test } from "vitest";
import { errorOf, inner, type Json, leaf, provinces, score, treeOf } from "../../test/fixtures.js";
import { scoreTree } from "../scoring/score-tree.js";
import { nodeTable } from "../scoring/tables.js";
import { packScores, unpackScores } from "./packed.js";
import { parseScores } from "./parse-scores.js";
import { scoreTable } from "./row-table.js";

const tree = treeOf(20, [inner("1", [leaf("1.1", 6), leaf("1.2", 4, { source: "survey" })]), leaf("2", 10)]);
const trees = [tree];
const agencies = provinces("a", "b", "c");
const rows: Json[] = [
  score("a", "1.1", 5.1),
  score("a", "1.2", 0.2, { stage: "appraised", value: 12.5 }),
  score("a", "2", null, { applicable: false }),
  score("b", "1", 7.3),
  score("b", "2", 9),
  score("c", "1.1", 4, { stage: "self" }),
  score("c", "2", 0, { stage: "self" }),
];
const scores = parseScores(rows, { trees, agencies });
const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value));

test("packed scores score as the scores they were made of, through JSON", () => {
  const back = unpackScores(throughJson(packScores(scores)), { trees, agencies });
  expect(nodeTable(scoreTree(back)).objects()).toEqual(nodeTable(scoreTree(scores)).objects());
  expect(scoreTree(back).valueAt({ agency: "a", year: 2023 }, "1.2")).toBe(12.5);
  expect(scoreTree(back).stateAt({ agency: "a", year: 2023 }, "2")).toBe("not-applicable");
  // a 3 rows, b 2, c 2; the surveyed leaf of the self-assessment is no row.
  expect(scoreTable(back).numRows()).toBe(7);
  expect(scoreTable(back).objects()).toEqual(scoreTable(scores).objects());
});

test("only the codes that hold something are packed, and values only where there are any", () => {
  const noValues = parseScores([score("b", "1", 7.3)], { trees, agencies });
  expect(packScores(noValues).blocks).toEqual([
    { tree: "thu", codes: ["1"], units: [{ agency: "b", year: 2023, stage: "appraised" }], points: [[7.3]] },
  ]);
});

test("stages can be chosen", () => {
  const { blocks } = packScores(scores, ["self"]);
  expect(blocks.flatMap(({ units }) => units.map(({ agency }) => agency))).toEqual(["c"]);
});

test.for([
  ["tree", { trees: [], agencies }],
  [{ agency: "c" }, { trees, agencies: provinces("a", "b") }],
  [{ code: "1.2" }, { trees: [treeOf(20, [inner("1", [leaf("1.1", 6), leaf("1.3", 4)]), leaf("2", 10)])], agencies }],
] as const)("foreign scores are refused: %j", ([missing, world]) => {
  const error = errorOf(() => unpackScores(packScores(scores), world));
  expect(error.code).toBe("packed-scores-foreign");
  expect(error.figures).toEqual({ tree: "thu", missing });
});
