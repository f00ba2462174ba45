import { describe, expect, test } from "vitest";
import { errorOf } from "../../test/fixtures.js";
import { parseScores } from "../scores/parse-scores.js";
import { scoreTree } from "../scoring/score-tree.js";
import { defineTree } from "./define-tree.js";
import { ROOT } from "./vocabulary.js";

describe("a tree defined in a few lines", () => {
  const tree = defineTree({ "1": { name: "Planning", "1.1": 4, "1.2": { max: 2, name: "Reports" } }, "2": 10 });

  test("has the nodes, maxima and names that were said", () => {
    expect(tree.nodes.map(({ code, max, name }) => [code, max, name.vi, name.en])).toEqual([
      [ROOT, 16, "tree", "tree"],
      ["1", 6, "Planning", "Planning"],
      ["1.1", 4, "1.1", "1.1"],
      ["1.2", 2, "Reports", "Reports"],
      ["2", 10, "2", "2"],
    ]);
    expect([tree.legalBasis, tree.years, tree.scoresIn(1999), tree.scoresIn(20240)]).toEqual([
      undefined,
      [],
      true,
      false,
    ]);
  });

  test("scores rows without a registry and without years", () => {
    const rows = [
      ["Huyện A", 3, 1, 8],
      ["Huyện B", 4, 2, 9.5],
    ].flatMap(([agency, ...points]) =>
      ["1.1", "1.2", "2"].map((code, i) => ({ agency, year: 2024, code, stage: "appraised", points: points[i] })),
    );
    const scored = scoreTree(parseScores(rows as unknown[], { trees: [tree] }));
    // 12 of 16 is 75 %, 15.5 of 16 is 96.875 %.
    expect(scored.at({ agency: "Huyện A", year: 2024 }, ROOT)).toMatchObject({
      score: 12,
      index: 75,
      rank: 2,
      group: "C",
    });
    expect(scored.at({ agency: "Huyện B", year: 2024 }, ROOT)).toMatchObject({
      score: 15.5,
      index: 96.88,
      rank: 1,
      group: "A",
    });
    expect(scored.scores.agencies.get("Huyện A")?.name).toBe("Huyện A");
  });

  test("may say rules, sources, aggregation, years and kinds", () => {
    const full = defineTree(
      {
        "1": { max: 4, source: "survey", rule: { kind: "survey" } },
        "2": { aggregation: "geometric", "2.1": 3, "2.2": { max: 3, normalisation: { method: "rank" } } },
      },
      { id: "thu", name: { vi: "Thử", en: "Test" }, years: [2024], appliesTo: ["commune"] },
    );
    expect(full.get("1")).toMatchObject({ source: "survey", rule: { kind: "survey" } });
    expect([full.isAdditive, full.name.en, full.scores("commune", 2024), full.scores("commune", 2023)]).toEqual([
      false,
      "Test",
      true,
      false,
    ]);
  });

  test("is refused with all that is wrong with it", () => {
    const codes = (fields: object) => errorOf(() => defineTree(fields as never)).issues.map(({ code }) => code);
    expect(codes({ "1": { "2.1": 4, "1.2": {} } })).toEqual(["code-outside-parent", "leaf-without-maximum"]);
    expect(codes({ "1": { max: 4, "1.1": 3 } })).toEqual(["maximum-disagrees"]);
    expect(codes({ "1": -1 })).toEqual(["shape"]);
    expect(codes({ "1": { max: 1, rule: { kind: "bands", bands: [{ from: 0, points: 2 }] } } })).toHaveLength(1);
  });
});

test("what no tree says does not compile", () => {
  // @ts-expect-error a slip of the pen
  expect(() => defineTree({ "1": { maxx: 4 } })).toThrow();
  // @ts-expect-error a code begins with a number
  expect(() => defineTree({ one: 4 })).toThrow();
});
