import { issueText } from "@par-index/text/issues";
import { describe, expect, test } from "vitest";
import {
  bySource,
  eightFields,
  errorOf,
  inner,
  issuesOf,
  type Json,
  leaf,
  provinces,
  score,
  scoredOf,
  treeOf,
  tuples,
} from "../../test/fixtures.js";
import type { Issue } from "../issues/issue.js";
import { parseScores, safeParseScores } from "../scores/parse-scores.js";
import { ROOT } from "../tree/vocabulary.js";
import { scoreTree } from "./score-tree.js";
import type { Scored } from "./scored.js";
import { fieldTable, leafTable, nodeTable, pivotTable, ruleCheck, totalTable } from "./tables.js";

const text = (issue: Issue | undefined) => issueText(issue as Issue, "vi");

const dakLak = provinces("dak-lak");

/** 1 (1.1 max 4, 1.2 max 6), 2 (2.1 max 5, 2.2 max 5), total 20. */
const nested = treeOf(20, [inner("1", [leaf("1.1", 4), leaf("1.2", 6)]), inner("2", [leaf("2.1", 5), leaf("2.2", 5)])]);
const on = (rows: Json[], options?: Parameters<typeof scoredOf>[3]) => scoredOf(nested, dakLak, rows, options);
const at = (scored: Scored, code: string, year = 2023) => scored.at({ agency: "dak-lak", year }, code);
const state = (scored: Scored, code: string) => scored.stateAt({ agency: "dak-lak", year: 2023 }, code);

describe("Đắk Lắk 2023, by source of points", () => {
  const scored = scoredOf(bySource, dakLak, [
    score("dak-lak", "1", 57.92),
    score("dak-lak", "2", 2.97),
    score("dak-lak", "3", 18.29),
    score("dak-lak", "4", 8.15),
  ]);

  test("57.92 + 2.97 + 18.29 + 8.15 = 87.33 exactly, group B", () => {
    expect(at(scored, ROOT)).toEqual({
      agency: "dak-lak",
      year: 2023,
      stage: "appraised",
      code: "0",
      level: 0,
      score: 87.33,
      max: 100,
      index: 87.33,
      coverage: 1,
      rank: 1,
      group: "B",
    });
  });

  test("each source's index is its share of its maximum", () => {
    // 57.92/61.5 = 94.1788… %; 2.97/6.5 = 45.6923… %; 18.29/22 = 83.1363… %; 8.15/10 = 81.5 %
    expect(tuples(fieldTable(scored), "code", "score", "max", "index", "group")).toEqual([
      ["1", 57.92, 61.5, 94.18, "A"],
      ["2", 2.97, 6.5, 45.69, "D"],
      ["3", 18.29, 22, 83.14, "B"],
      ["4", 8.15, 10, 81.5, "B"],
    ]);
  });
});

describe("Đắk Lắk 2017, eight fields of which one is illegible", () => {
  // Points: 10 − 4.5, 10 − 1.84, ?, 11 − 2.77, 16 − 4.88, 7 − 1.96, 16 − 7.14, 15.5 − 1.54
  const rows = [5.5, 8.16, null, 8.23, 11.12, 5.04, 8.86, 13.96].map((points, i) =>
    score("dak-lak", String(i + 1), points, { year: 2017 }),
  );
  const total = score("dak-lak", "0", 75.37, { year: 2017 });

  test("without its total: 60.87 points on 85.5 of 100, not ranked and in no group", () => {
    const scored = scoredOf(eightFields, dakLak, rows);
    // 60.87 / 85.5 = 71.1929… %
    expect(at(scored, ROOT, 2017)).toMatchObject({
      score: 60.87,
      max: 100,
      index: 71.19,
      coverage: 0.855,
      rank: null,
      group: null,
    });
    expect(scored.rankedAt({ agency: "dak-lak", year: 2017 }, ROOT)).toBe(0);
    expect(scored.stateAt({ agency: "dak-lak", year: 2017 }, ROOT)).toBe("partial");
  });

  test("with it: the total stands, the field stays unknown", () => {
    const scored = scoredOf(eightFields, dakLak, [...rows, total]);
    expect(at(scored, ROOT, 2017)).toMatchObject({
      score: 75.37,
      max: 100,
      index: 75.37,
      coverage: 1,
      rank: 1,
      group: "C",
    });
    expect(scored.stateAt({ agency: "dak-lak", year: 2017 }, ROOT)).toBe("stated");
    expect(at(scored, "3", 2017)).toMatchObject({
      score: null,
      max: 14.5,
      index: null,
      coverage: 0,
      rank: null,
      group: null,
    });
    expect(scored.stateAt({ agency: "dak-lak", year: 2017 }, "3")).toBe("unknown");
    expect(at(scored, "7", 2017)).toMatchObject({ score: 8.86, index: 55.38 }); // 8.86 / 16 = 55.375 %
  });

  test("a total that the known fields rule out is rejected: 60.87 and 14.5 unknown allow up to 75.37", () => {
    const { issues } = safeParseScores([...rows, { ...total, points: 75.38 }], {
      trees: [eightFields],
      agencies: dakLak,
    });
    expect(issues.map((issue) => issue.code)).toEqual(["inner-disagrees"]);
  });
});

describe("a total alone, as published", () => {
  const scored = on([score("dak-lak", "0", 17)]);

  test("stands with full coverage while everything below stays unknown", () => {
    expect(at(scored, ROOT)).toMatchObject({ score: 17, index: 85, coverage: 1, rank: 1, group: "B" });
    expect(
      tuples(
        nodeTable(scored).filter((d) => d.level > 0),
        "score",
        "index",
        "coverage",
        "rank",
        "group",
      ),
    ).toEqual(Array(6).fill([null, null, 0, null, null]));
    expect([state(scored, ROOT), state(scored, "1"), state(scored, "1.1")]).toEqual(["stated", "unknown", "unknown"]);
  });
});

describe("stated inner scores", () => {
  test("stand on the way up: 7.5 stated on field 1 and 8 from leaves make 15.5", () => {
    const scored = on([score("dak-lak", "1", 7.5), score("dak-lak", "2.1", 4), score("dak-lak", "2.2", 4)]);
    expect(at(scored, ROOT)).toMatchObject({ score: 15.5, index: 77.5, coverage: 1, rank: 1 });
    expect([state(scored, ROOT), state(scored, "1"), state(scored, "2")]).toEqual(["stated", "stated", "known"]);
  });

  test("give way to known leaves that they agree with within 0.005", () => {
    const scored = on([score("dak-lak", "1", 7.505), score("dak-lak", "1.1", 3), score("dak-lak", "1.2", 4.5)]);
    expect(at(scored, "1").score).toBe(7.5);
    expect(state(scored, "1")).toBe("known");
  });

  test("stand where some leaves are known: 3 of 1.1 and 6.25 on field 1", () => {
    const scored = on([score("dak-lak", "1.1", 3), score("dak-lak", "1", 6.25)]);
    expect(at(scored, "1")).toMatchObject({ score: 6.25, coverage: 1, index: 62.5 });
    expect(at(scored, "1.1").score).toBe(3);
    expect(at(scored, "1.2").score).toBeNull();
    expect(state(scored, "1")).toBe("stated");
  });

  test("stand under a stated total without replacing it: total 12, fields 7 and unknown", () => {
    const scored = on([score("dak-lak", "0", 12), score("dak-lak", "1", 7)]);
    expect(
      tuples(
        nodeTable(scored).filter((d) => d.level < 2),
        "code",
        "score",
        "coverage",
      ),
    ).toEqual([
      ["0", 12, 1],
      ["1", 7, 1],
      ["2", null, 0],
    ]);
  });
});

describe("not applicable and unknown are two things", () => {
  const scored = on([
    score("dak-lak", "1.1", 3),
    score("dak-lak", "1.2", null, { applicable: false }),
    score("dak-lak", "2.1", 4),
    score("dak-lak", "2.2", null),
  ]);

  test("a leaf that does not apply leaves the maximum", () => {
    expect(at(scored, "1")).toMatchObject({ score: 3, max: 4, index: 75, coverage: 1, rank: 1, group: "C" });
    expect(at(scored, "1.2")).toMatchObject({
      score: null,
      max: 0,
      index: null,
      coverage: null,
      rank: null,
      group: null,
    });
    expect(state(scored, "1.2")).toBe("not-applicable");
  });

  test("an unknown leaf stays in it and lowers the coverage", () => {
    expect(at(scored, "2")).toMatchObject({ score: 4, max: 10, index: 80, coverage: 0.5, rank: null, group: null });
    expect(at(scored, "2.2")).toMatchObject({ score: null, max: 5, index: null, coverage: 0, rank: null });
    expect([state(scored, "2"), state(scored, "2.2")]).toEqual(["partial", "unknown"]);
  });

  test("the total is 7 of 9 known of 14: index 77.78, coverage 9/14", () => {
    expect(at(scored, ROOT)).toMatchObject({ score: 7, max: 14, index: 77.78, coverage: 9 / 14, rank: null });
  });

  test("a score of 0 is neither", () => {
    const zero = on(["1.1", "1.2", "2.1", "2.2"].map((code) => score("dak-lak", code, 0)));
    expect(at(zero, ROOT)).toMatchObject({ score: 0, index: 0, coverage: 1, rank: 1, group: "D" });
    expect(state(zero, ROOT)).toBe("known");
  });

  test("where nothing applies there is no score, index, coverage or rank", () => {
    const none = on(["1.1", "1.2", "2.1", "2.2"].map((code) => score("dak-lak", code, null, { applicable: false })));
    expect(at(none, ROOT)).toMatchObject({ score: null, max: 0, index: null, coverage: null, rank: null, group: null });
    expect(state(none, ROOT)).toBe("not-applicable");
  });
});

describe("policies for unknown leaves", () => {
  const agencies = provinces("a", "b", "c");
  const rows = [
    ...["1.1", "1.2", "2.1", "2.2"].map((code, i) => score("a", code, [3, 5, 4, 4][i])), // 16 of 20
    score("b", "1.1", 4),
    score("b", "1.2", 6), // 10 of 20, the rest unknown
  ];

  test("partial scores what is known, says the coverage, and ranks only complete agencies", () => {
    const scored = scoredOf(nested, agencies, rows);
    expect(tuples(totalTable(scored), "agency", "score", "index", "coverage", "rank", "group")).toEqual([
      ["a", 16, 80, 1, 1, "B"],
      ["b", 10, 100, 0.5, null, null],
    ]);
    expect(scored.at({ agency: "b", year: 2023 }, "1")).toMatchObject({ rank: 1, group: "A" });
    expect([
      scored.rankedAt({ agency: "a", year: 2023 }, ROOT),
      scored.rankedAt({ agency: "a", year: 2023 }, "1"),
    ]).toEqual([1, 2]);
  });

  test("zero counts unknown as 0 points and ranks everyone, the coverage still said", () => {
    const scored = scoredOf(nested, agencies, rows, { unknown: "zero" });
    expect(tuples(totalTable(scored), "agency", "score", "index", "coverage", "rank", "group")).toEqual([
      ["a", 16, 80, 1, 1, "B"],
      ["b", 10, 50, 0.5, 2, "D"],
    ]);
    expect(scored.at({ agency: "b", year: 2023 }, "2")).toMatchObject({ score: 0, index: 0, coverage: 0, rank: 2 });
    expect(scored.stateAt({ agency: "b", year: 2023 }, "2")).toBe("unknown");
  });

  test("error refuses, naming every unit and its unknown leaves", () => {
    const more = [...rows, score("c", "2.2", 1)];
    const scores = parseScores(more, { trees: [nested], agencies });
    const issues = issuesOf("scores-unknown", () => scoreTree(scores, { unknown: "error" }));
    expect(issues.map((issue) => issue.code)).toEqual(["score-unknown", "score-unknown"]);
    expect(text(issues[0])).toMatch(/b.*2023.*2\.1, 2\.2/);
    expect(text(issues[1])).toMatch(/c.*2023.*1\.1, 1\.2, 2\.1/);
  });

  test("error passes what is known in full, leaves that do not apply left out", () => {
    const known = ["1.1", "1.2", "2.1"].map((code) => score("dak-lak", code, 1));
    const scored = on([...known, score("dak-lak", "2.2", null, { applicable: false })], { unknown: "error" });
    expect(at(scored, ROOT)).toMatchObject({ score: 3, max: 15, index: 20 });
  });
});

describe("ranks and groups", () => {
  const single = treeOf(100, [leaf("1", 100)]);
  const agencies = provinces("a", "b", "c", "d", "e");
  const totals = (points: (number | null)[], options?: Parameters<typeof scoredOf>[3]) =>
    scoredOf(
      single,
      agencies,
      points.map((value, i) => score("abcde"[i] as string, "1", value)),
      options,
    );

  test("ties share the better rank and the next rank is skipped", () => {
    expect(tuples(totalTable(totals([90, 92, 90, null, 85])), "agency", "rank")).toEqual([
      ["a", 2],
      ["b", 1],
      ["c", 2],
      ["d", null],
      ["e", 4],
    ]);
  });

  test("go by the rounded index: 87.334 and 87.325 are both 87.33", () => {
    expect(tuples(totalTable(totals([87.334, 87.325, 87.3249])), "index", "rank")).toEqual([
      [87.33, 1],
      [87.33, 1],
      [87.32, 3],
    ]);
  });

  test("89.995 rounds to 90 and is in group A, 89.99 is in group B", () => {
    expect(tuples(totalTable(totals([89.995, 89.99, 80, 79.994, 69.99])), "index", "group")).toEqual([
      [90, "A"],
      [89.99, "B"],
      [80, "B"],
      [79.99, "C"],
      [69.99, "D"],
    ]);
  });

  test("groups can be chosen, and wrong ones are refused", () => {
    expect(
      tuples(
        totalTable(
          totals([85, 84.99], {
            groups: [
              { name: "Tốt", atLeast: 85 },
              { name: "Khá", atLeast: 0 },
            ],
          }),
        ),
        "group",
      ),
    ).toEqual([["Tốt"], ["Khá"]]);
    expect(errorOf(() => totals([85], { groups: [] })).code).toBe("groups-invalid");
  });

  test("are among the same year and stage only", () => {
    const scored = scoredOf(single, agencies, [
      score("a", "1", 80),
      score("b", "1", 90),
      score("a", "1", 70, { year: 2022 }),
      score("a", "1", 95, { stage: "self" }),
    ]);
    expect(tuples(totalTable(scored), "agency", "year", "stage", "rank")).toEqual([
      ["a", 2022, "appraised", 1],
      ["a", 2023, "self", 1],
      ["a", 2023, "appraised", 2],
      ["b", 2023, "appraised", 1],
    ]);
    expect(scored.rankedAt({ agency: "a", year: 2023 }, ROOT)).toBe(2);
    expect(scored.rankedAt({ agency: "a", year: 2023, stage: "self" }, ROOT)).toBe(1);
  });
});

describe("tables", () => {
  const agencies = provinces("a", "b");
  const rows = [score("b", "1.1", 4), score("b", "1.2", 6), score("a", "2.1", 5), score("a", "2.2", 2.5)];
  const scored = scoredOf(nested, agencies, rows);

  test("the node table has one row per unit and node, agencies in the registry's order", () => {
    expect(nodeTable(scored).columnNames()).toEqual([
      "agency",
      "year",
      "stage",
      "code",
      "level",
      "score",
      "max",
      "index",
      "coverage",
      "rank",
      "group",
    ]);
    expect(nodeTable(scored).numRows()).toBe(2 * nested.nodes.length);
    expect(scored.units).toEqual([
      { agency: "a", year: 2023, stage: "appraised" },
      { agency: "b", year: 2023, stage: "appraised" },
    ]);
    expect(tuples(leafTable(scored), "agency", "code", "score")).toEqual([
      ["a", "1.1", null],
      ["a", "1.2", null],
      ["a", "2.1", 5],
      ["a", "2.2", 2.5],
      ["b", "1.1", 4],
      ["b", "1.2", 6],
      ["b", "2.1", null],
      ["b", "2.2", null],
    ]);
  });

  test("a pivot has one row per unit and one column per code, in the tree's order", () => {
    expect(pivotTable(scored, 1, "index").columnNames()).toEqual(["agency", "year", "stage", "1", "2"]);
    expect(pivotTable(scored, 1, "index").objects()).toEqual([
      { agency: "a", year: 2023, stage: "appraised", 1: null, 2: 75 },
      { agency: "b", year: 2023, stage: "appraised", 1: 100, 2: null },
    ]);
    expect(tuples(pivotTable(scored, 0, "coverage"), "0")).toEqual([[0.5], [0.5]]);
    expect(tuples(pivotTable(scored, 2, "score"), "2.2")).toEqual([[2.5], [null]]);
    expect(pivotTable(scored, 9, "score").columnNames()).toEqual(["agency", "year", "stage"]);
  });

  test("a pivot over two trees has null under codes that a unit's tree does not have", () => {
    const both = scoredOf([eightFields, bySource], dakLak, [
      score("dak-lak", "8", 13.96, { year: 2017 }),
      score("dak-lak", "4", 8.15),
    ]);
    expect(tuples(pivotTable(both, 1, "max"), "year", "4", "8")).toEqual([
      [2017, 11, 15.5],
      [2023, 10, null],
    ]);
    expect(both.treeOf({ agency: "dak-lak", year: 2017 })).toBe(eightFields);
  });

  test("of nothing have their columns and no rows", () => {
    const scores = parseScores([], { trees: [], agencies });
    const empty = scoreTree(scores);
    expect(nodeTable(empty).columnNames()).toEqual(nodeTable(scored).columnNames());
    expect(
      [nodeTable(empty), totalTable(empty), fieldTable(empty), leafTable(empty), pivotTable(empty, 1, "index")].map(
        (table) => table.numRows(),
      ),
    ).toEqual([0, 0, 0, 0, 0]);
    expect(empty.units).toEqual([]);
  });

  test("what was not scored is told, with the years that were", () => {
    expect(scored.has({ agency: "a", year: 2023 })).toBe(true);
    expect([
      scored.has({ agency: "a", year: 2022 }),
      scored.has({ agency: "a", year: 2023, stage: "self" }),
      scored.has({ agency: "__proto__", year: 2023 }),
    ]).toEqual([false, false, false]);
    const error = errorOf(() => scored.at({ agency: "a", year: 2022 }, ROOT));
    expect(error.code).toBe("unit-unknown");
    expect(error.figures).toEqual({ agency: "a", year: 2022, stage: "appraised", years: [2023] });
    expect(errorOf(() => scored.treeOf({ agency: "z", year: 2023 })).code).toBe("unit-unknown");
    expect(errorOf(() => scored.at({ agency: "a", year: 2023 }, "9")).code).toBe("code-unknown");
  });
});

describe("points by rule", () => {
  const rate = { vi: "Tỷ lệ", en: "Rate" };
  /** 1 in proportion from 80 to 100 %, 2 deducts 0.25 each, 3 direct, 4 surveyed. */
  const ruled = treeOf(5, [
    leaf("1", 1, { rule: { kind: "proportional", label: rate, unit: "%", floor: 80, target: 100 } }),
    leaf("2", 1, { rule: { kind: "deduction", each: 0.25 } }),
    leaf("3", 1, { rule: { kind: "direct" } }),
    leaf("4", 2, { rule: { kind: "survey" }, source: "survey" }),
  ]);
  const scored = scoredOf(ruled, provinces("a", "b"), [
    score("a", "1", null, { value: 92.4 }), // 0.62
    score("a", "2", null, { value: 3 }), // 0.25
    score("a", "3", 0.5, { value: 12 }),
    score("a", "4", null, { value: 85.5 }), // 1.71
    score("b", "1", 0.5, { value: 90 }),
    score("b", "2", null, { value: 1, applicable: false }),
    score("b", "3", null, { value: 4 }),
    score("b", "1", null, { value: 100, stage: "self" }),
    score("b", "4", null, { value: 90, stage: "self" }),
  ]);

  test("are known points: 0.62 + 0.25 + 0.5 + 1.71 = 3.08, of 5", () => {
    expect(scored.at({ agency: "a", year: 2023 }, ROOT)).toMatchObject({
      score: 3.08,
      max: 5,
      index: 61.6,
      coverage: 1,
      rank: 1,
    });
    expect(["1", "2", "3", "4"].map((code) => scored.at({ agency: "a", year: 2023 }, code).score)).toEqual([
      0.62, 0.25, 0.5, 1.71,
    ]);
    expect(scored.stateAt({ agency: "a", year: 2023 }, "4")).toBe("known");
    expect(scored.stateAt({ agency: "a", year: 2023 }, ROOT)).toBe("known");
  });

  test("are not made where points are stated, nothing applies, nothing is computed or people are asked", () => {
    expect(scored.at({ agency: "b", year: 2023 }, "1").score).toBe(0.5);
    expect(scored.stateAt({ agency: "b", year: 2023 }, "2")).toBe("not-applicable");
    expect(scored.stateAt({ agency: "b", year: 2023 }, "3")).toBe("unknown");
    expect(scored.stateAt({ agency: "b", year: 2023, stage: "self" }, "4")).toBe("not-applicable");
    expect(scored.at({ agency: "b", year: 2023, stage: "self" }, ROOT)).toMatchObject({ score: 1, max: 3 });
  });

  test("stated points stand against the rule's, with the difference and the reason", () => {
    const scores = parseScores(
      [score("a", "1", 0.7, { value: 92.4 }), score("a", "2", null, { value: 3 }), score("b", "2", 1)],
      { trees: [ruled], agencies: provinces("a", "b") },
    );
    expect(scoreTree(scores).at({ agency: "a", year: 2023 }, "1").score).toBe(0.7);
    expect(ruleCheck(scoreTree(scores)).objects()).toEqual([
      {
        agency: "a",
        year: 2023,
        stage: "appraised",
        code: "1",
        value: 92.4,
        stated: 0.7,
        byRule: 0.62,
        difference: 0.08,
      },
      {
        agency: "a",
        year: 2023,
        stage: "appraised",
        code: "2",
        value: 3,
        stated: null,
        byRule: 0.25,
        difference: null,
      },
    ]);
  });

  test("are checked wherever a value stands under a rule and applies, at both stages", () => {
    expect(tuples(ruleCheck(scored), "agency", "stage", "code", "stated", "byRule")).toEqual([
      ["a", "appraised", "1", null, 0.62],
      ["a", "appraised", "2", null, 0.25],
      ["a", "appraised", "4", null, 1.71],
      ["b", "self", "1", null, 1],
      ["b", "appraised", "1", 0.5, 0.5],
    ]);
    expect(ruleCheck(scoredOf(bySource, dakLak, [])).columnNames()).toEqual(ruleCheck(scored).columnNames());
  });

  test("a leaf's raw value can be asked for", () => {
    expect([
      scored.valueAt({ agency: "a", year: 2023 }, "1"),
      scored.valueAt({ agency: "a", year: 2023 }, "3"),
      scored.valueAt({ agency: "a", year: 2023 }, ROOT),
    ]).toEqual([92.4, 12, null]);
    expect(scored.valueAt({ agency: "b", year: 2023 }, "4")).toBeNull();
    expect(errorOf(() => scored.valueAt({ agency: "a", year: 2023 }, "9")).code).toBe("code-unknown");
  });
});
