import { errorText } from "@par-index/text/issues";
import { describe, expect, test } from "vitest";
import { errorOf, inner, type Json, leaf, provinces, score, scoredOf, treeOf, tuples } from "../../test/fixtures.js";
import { parseAgencies } from "../agencies/agencies.js";
import { parseAssignment } from "../leads/assignment.js";
import { type CrosswalkLink, parseCrosswalk } from "../tree/crosswalk.js";
import type { CriteriaTree } from "../tree/tree.js";
import { type Attribution, attributeChange, attributeDifference, changeOf } from "./attribution.js";
import { attributeToLeads, changeByLead } from "./by-lead.js";

const agencies = provinces("a", "b", "c");
const appraised = (agency: string, year: number, points: Readonly<Record<string, number | null | "n/a">>): Json[] =>
  Object.entries(points).map(([code, value]) =>
    score(agency, code, value === "n/a" ? null : value, {
      year,
      ...(value === "n/a" ? { applicable: false } : {}),
    }),
  );
const effects = ({ rows }: Attribution) => tuples(rows, "code", "kind", "before", "after", "performance", "weight");
const walk = (from: CriteriaTree, to: CriteriaTree, links: CrosswalkLink[]) =>
  parseCrosswalk(
    { id: "thu", name: { vi: "Thử", en: "Test" }, from: from.id, to: to.id, links },
    { trees: [from, to] },
  );

/** 20 points: field 1 of 1.1 (4) and 1.2 (6), field 2 (10). */
const tree = treeOf(20, [inner("1", [leaf("1.1", 4), leaf("1.2", 6)]), leaf("2", 10)]);

describe("two years on one tree", () => {
  const scored = scoredOf(tree, agencies, [
    ...appraised("a", 2022, { "1.1": 2, "1.2": 6, "2": 5 }),
    ...appraised("a", 2023, { "1.1": 3, "1.2": 4.5, "2": 7 }),
  ]);
  const change = attributeChange(scored, { agency: "a", from: 2022, to: 2023 });

  test("each leaf contributes its points' change as a share of the whole, all of it performance", () => {
    // 13/20 = 65 %, 14.5/20 = 72.5 %; 1.1: +1/20 = +5; 1.2: −1.5/20 = −7.5; 2: +2/20 = +10
    expect([change.before, change.after, change.total]).toEqual([65, 72.5, 7.5]);
    expect(effects(change)).toEqual([
      ["0", "kept", 65, 72.5, 7.5, 0],
      ["1", "kept", 80, 75, -2.5, 0], // 8/10, 7.5/10; +5 − 7.5
      ["1.1", "kept", 50, 75, 5, 0],
      ["1.2", "kept", 100, 75, -7.5, 0],
      ["2", "kept", 50, 70, 10, 0],
    ]);
  });

  test("has the columns of the contract", () => {
    expect(change.rows.columnNames()).toEqual(
      "tree code level parent kind before after performance weight total shared".split(" "),
    );
    expect(tuples(change.rows, "tree", "level", "parent", "total", "shared")[2]).toEqual(["thu", 2, "1", 5, false]);
  });

  test("thirds are cut in whole 10⁻¹² points and the largest takes what is left over", () => {
    // Of 3 points, 1 each: 0 → 1, 1 → 0, 0 → 1: ±33.333… each, and the index 33.333333333333 → 66.666666666667.
    const thirds = treeOf(3, [leaf("1", 1), leaf("2", 1), leaf("3", 1)]);
    const uneven = scoredOf(thirds, agencies, [
      ...appraised("a", 2022, { "1": 0, "2": 1, "3": 0 }),
      ...appraised("a", 2023, { "1": 1, "2": 0, "3": 1 }),
    ]);
    const { total, rows } = attributeChange(uneven, { agency: "a", from: 2022, to: 2023 });
    expect(total).toBe(33.333333333334);
    expect(tuples(rows, "total")).toEqual([
      [33.333333333334],
      [33.333333333334],
      [-33.333333333333],
      [33.333333333333],
    ]);
  });
});

describe("what roundings leave over", () => {
  /** Three leaves of 1 point, in the newer tree in the opposite order. */
  const [old, next] = ["cu", "moi"].map((id, i) =>
    treeOf(3, [leaf("1", 1), leaf("2", 1), leaf("3", 1)], { id, years: [2021 + i] }),
  ) as [CriteriaTree, CriteriaTree];
  // As above: 0 → 1, 1 → 0, 0 → 1.
  const scored = scoredOf([old, next], agencies, [
    ...appraised("a", 2021, { "1": 0, "2": 1, "3": 0 }),
    ...appraised("a", 2022, { "1": 1, "2": 0, "3": 1 }),
  ]);
  const crosswalk = walk(
    old,
    next,
    ["1", "2", "3"].map((code) => ({ from: [code], to: [String(4 - Number(code))] })),
  );
  const totals = (from: number, to: number) =>
    tuples(attributeChange(scored, { agency: "a", from, to, crosswalk }).rows, "code", "total").slice(1);

  test("goes to the first of several in the earlier year's order, so that the way back is the opposite", () => {
    // Leaf 1 of the older tree is leaf 3 of the newer one.
    expect(totals(2021, 2022)).toEqual([
      ["1", 33.333333333333],
      ["2", -33.333333333333],
      ["3", 33.333333333334],
    ]);
    expect(totals(2022, 2021)).toEqual([
      ["1", -33.333333333334],
      ["2", 33.333333333333],
      ["3", -33.333333333333],
    ]);
  });

  test("comes off the performance where it weighs as much as the weight", () => {
    const seventh = ["cu", "moi"].map((id, i) =>
      treeOf(7, [leaf("1", 1 + i), leaf("2", 6 - i)], { id, years: [2021 + i] }),
    ) as [CriteriaTree, CriteriaTree];
    const sevenths = scoredOf(seventh, agencies, [
      ...appraised("a", 2021, { "1": 0.5, "2": 3 }),
      ...appraised("a", 2022, { "1": 2, "2": 2.5 }),
    ]);
    const links = ["1", "2"].map((code) => ({ from: [code], to: [code] }));
    const change = attributeChange(sevenths, { agency: "a", from: 2021, to: 2022, crosswalk: walk(...seventh, links) });
    // 1: w 1/7 → 2/7, p 50 → 100 %: 1.5/7 · 50 = 75 % · 100/7 = 10.714285714285(714…) each, both rounded up.
    // 2: w 6/7 → 5/7, p 50 %: −50/7 = −7.142857142857(142…). In all 50 → 64.285714285714(285…).
    expect(change.total).toBe(14.285714285714);
    expect(tuples(change.rows, "code", "performance", "weight").slice(1)).toEqual([
      ["1", 10.714285714285, 10.714285714286],
      ["2", 0, -7.142857142857],
    ]);
  });
});

describe("a leaf that applies in one of two years", () => {
  const scored = scoredOf(tree, agencies, [
    ...appraised("a", 2022, { "1.1": "n/a", "1.2": 3, "2": 5 }),
    ...appraised("a", 2023, { "1.1": 4, "1.2": 3, "2": 5 }),
  ]);

  test("came with all it holds as weight, and the others lose weight to it", () => {
    // 8/16 = 50 %; 12/20 = 60 %. 1.1: +4/20 = +20. 1.2: p 50 %, w 6/16 → 6/20: 50·(30 − 37.5) % = −3.75.
    // 2: p 50 %, w 10/16 → 10/20: 50·(50 − 62.5) % = −6.25. In all +10.
    expect(effects(attributeChange(scored, { agency: "a", from: 2022, to: 2023 }))).toEqual([
      ["0", "kept", 50, 60, 0, 10],
      ["1", "kept", 50, 70, 0, 16.25],
      ["1.1", "came", null, 100, 0, 20],
      ["1.2", "kept", 50, 50, 0, -3.75],
      ["2", "kept", 50, 50, 0, -6.25],
    ]);
  });

  test("went the other way round, at its place in the tree", () => {
    const rows = effects(attributeChange(scored, { agency: "a", from: 2023, to: 2022 }));
    expect(rows[2]).toEqual(["1.1", "went", 100, null, 0, -20]);
    expect(rows[0]).toEqual(["0", "kept", 60, 50, 0, -10]);
  });

  test("a leaf that applies in neither year does nothing", () => {
    const never = scoredOf(tree, agencies, [
      ...appraised("a", 2022, { "1.1": "n/a", "1.2": 3, "2": 5 }),
      ...appraised("a", 2023, { "1.1": "n/a", "1.2": 3, "2": 7 }),
    ]);
    const rows = effects(attributeChange(never, { agency: "a", from: 2022, to: 2023 }));
    expect(rows[2]).toEqual(["1.1", "kept", null, null, 0, 0]);
    expect(rows[0]).toEqual(["0", "kept", 50, 62.5, 12.5, 0]); // +2/16
  });
});

describe("scores stated above the leaves", () => {
  const scored = scoredOf(tree, agencies, [
    ...appraised("a", 2022, { "1": 6, "2": 5 }),
    ...appraised("a", 2023, { "1.1": 4, "1.2": 3, "2": 7 }),
    ...appraised("a", 2024, { "0": 15 }),
  ]);

  test("a field known only as a whole in one year is compared as a whole; its leaves stay unknown", () => {
    // 11/20 = 55 %, 14/20 = 70 %; field 1: +1/20, field 2: +2/20
    expect(effects(attributeChange(scored, { agency: "a", from: 2022, to: 2023 }))).toEqual([
      ["0", "kept", 55, 70, 15, 0],
      ["1", "kept", 60, 70, 5, 0],
      ["1.1", "kept", null, 100, null, null],
      ["1.2", "kept", null, 50, null, null],
      ["2", "kept", 50, 70, 10, 0],
    ]);
  });

  test("so is a field of which one year knows only some leaves; none of them shares in it", () => {
    const some = scoredOf(tree, agencies, [
      ...appraised("a", 2022, { "1": 6, "1.1": 2, "2": 5 }),
      ...appraised("a", 2023, { "1.1": 4, "1.2": 3, "2": 7 }),
    ]);
    const { rows } = attributeChange(some, { agency: "a", from: 2022, to: 2023 });
    expect(tuples(rows, "code", "before", "after", "total", "shared").slice(1, 4)).toEqual([
      ["1", 60, 70, 5, false],
      ["1.1", 50, 100, null, false],
      ["1.2", null, 50, null, false],
    ]);
  });

  test("a year that states its total only is compared by its total only", () => {
    expect(effects(attributeChange(scored, { agency: "a", from: 2023, to: 2024 }))).toEqual([
      ["0", "kept", 70, 75, 5, 0],
      ["1", "kept", 70, null, null, null],
      ["1.1", "kept", 100, null, null, null],
      ["1.2", "kept", 50, null, null, null],
      ["2", "kept", 70, null, null, null],
    ]);
  });

  test("a geometric mean is no sum, so its children's parts are not told apart", () => {
    const geometric = treeOf(20, [
      inner("1", [leaf("1.1", 5), leaf("1.2", 5)], { aggregation: "geometric" }),
      leaf("2", 10),
    ]);
    const rows = effects(
      attributeChange(
        scoredOf(geometric, agencies, [
          ...appraised("a", 2022, { "1.1": 5, "1.2": 5, "2": 5 }),
          ...appraised("a", 2023, { "1.1": 1.25, "1.2": 5, "2": 5 }),
        ]),
        { agency: "a", from: 2022, to: 2023 },
      ),
    );
    // 10·√(0.25 · 1) = 5: −5/20
    expect(rows.map(([code, , , , performance]) => [code, performance])).toEqual([
      ["0", -25],
      ["1", -25],
      ["1.1", null],
      ["1.2", null],
      ["2", 0],
    ]);
  });
});

describe("two years on two trees", () => {
  const old = treeOf(
    20,
    [inner("1", [leaf("1.1", 4), leaf("1.2", 4)]), inner("2", [leaf("2.1", 10), leaf("2.2", 2)])],
    {
      id: "cu",
      years: [2021],
    },
  );
  const next = treeOf(20, [inner("1", [leaf("1.1", 5), leaf("1.2", 3)]), leaf("2", 8), leaf("3", 4)], { id: "moi" });
  const before = appraised("a", 2021, { "1.1": 2, "1.2": 3, "2.1": 5, "2.2": 1 });
  const after = appraised("a", 2022, { "1.1": 4, "1.2": 3, "2": 4, "3": 3 });
  const scored = scoredOf([old, next], agencies, [...before, ...after]);
  const attributed = (links: CrosswalkLink[], from = 2021, to = 2022) =>
    attributeChange(scored, { agency: "a", from, to, crosswalk: walk(old, next, links) });

  test("is taken apart by whichever crosswalk links the trees, or says why not", () => {
    const crosswalk = walk(old, next, [{ from: ["1"], to: ["1"] }]);
    const of = (from: number, to: number, crosswalks = [crosswalk]) =>
      changeOf(scored, { agency: "a", from, to, crosswalks });
    expect(of(2021, 2022).attribution?.total).toBe(15);
    expect(of(2022, 2021).attribution?.total).toBe(-15);
    expect(of(2021, 2022, []).reason).toBe("crosswalk-missing");
    expect(of(2020, 2021).reason).toBe("unit-unknown");
    const part = scoredOf([old, next], agencies, [...before, ...appraised("a", 2022, { "1.1": 4 })]);
    expect(changeOf(part, { agency: "a", from: 2021, to: 2022 }).reason).toBe("score-incomplete");
  });

  test("one for one: performance and weight are split at the midpoint; what has no link went or came", () => {
    const {
      before: b,
      after: a,
      total,
      rows,
    } = attributed([
      { from: ["1.1"], to: ["1.1"] },
      { from: ["1.2"], to: ["1.2"] },
      { from: ["2.1"], to: ["2"] },
    ]);
    expect([b, a, total]).toEqual([55, 70, 15]); // 11/20, 14/20
    expect(tuples(rows, "tree", "code", "parent", "kind", "before", "after", "performance", "weight")).toEqual([
      ["moi", "0", null, "kept", 55, 70, 11.125, 3.875],
      ["moi", "1", "0", "kept", 62.5, 87.5, 11.125, -1.125], // 5/8, 7/8
      // w 20 → 25 %, p 50 → 80 %: 22.5 % · 30 = 6.75; 65 % · 5 = 3.25
      ["moi", "1.1", "1", "kept", 50, 80, 6.75, 3.25],
      // w 20 → 15 %, p 75 → 100 %: 17.5 % · 25 = 4.375; 87.5 % · −5 = −4.375
      ["moi", "1.2", "1", "kept", 75, 100, 4.375, -4.375],
      // w 50 → 40 %, p 50 → 50 %: 0; 50 % · −10 = −5
      ["moi", "2", "0", "kept", 50, 50, 0, -5],
      // Came: 3/20. Went: −1/20.
      ["moi", "3", "0", "came", null, 75, 0, 15],
      ["cu", "2.2", "0", "went", 50, null, 0, -5],
    ]);
  });

  test("several merged into one are compared by their sums", () => {
    const rows = effects(attributed([{ from: ["2.1", "2.2"], to: ["2"] }]));
    // w 60 → 40 %, p 6/12 = 50 → 50 %: 50 % · −20 = −10
    expect(rows[4]).toEqual(["2", "kept", 50, 50, 0, -10]);
    // Field 1 has no link: it came with its leaves, and the old field 1 went with its own.
    expect(rows[1]).toEqual(["1", "came", null, 87.5, 0, 35]);
    expect(rows.slice(6)).toEqual([
      ["1", "went", 62.5, null, 0, -25],
      ["1.1", "went", 50, null, 0, -10],
      ["1.2", "went", 75, null, 0, -15],
    ]);
  });

  test("one divided into several: each has its share, by maxima, of the group's effects", () => {
    const { rows } = attributed([{ from: ["1.1"], to: ["1.1", "1.2"] }]);
    // Group: w 20 → 40 %, p 2/4 = 50 → 7/8 = 87.5 %: 30 % · 37.5 = 11.25; 68.75 % · 20 = 13.75. By 5 : 3.
    expect(tuples(rows, "code", "before", "after", "performance", "weight", "shared").slice(1, 4)).toEqual([
      ["1", 50, 87.5, 11.25, 13.75, false],
      ["1.1", 50, 80, 7.03125, 8.59375, true],
      ["1.2", 50, 100, 4.21875, 5.15625, true],
    ]);
  });

  test("a node that a group reaches beyond has its share, whatever else is below it", () => {
    const { rows } = attributed([
      { from: ["1.1"], to: ["1.1", "2"] },
      { from: ["1.2"], to: ["1.2"] },
    ]);
    expect(tuples(rows, "code", "shared").slice(0, 5)).toEqual([
      ["0", false],
      ["1", true],
      ["1.1", true],
      ["1.2", false],
      ["2", true],
    ]);
  });

  test("a linked inner code stands for its subtree and is compared as a whole", () => {
    const rows = effects(attributed([{ from: ["1"], to: ["1"] }]));
    // w 40 → 40 %, p 5/8 → 7/8: 40 % · 25 = 10
    expect(rows.slice(1, 4)).toEqual([
      ["1", "kept", 62.5, 87.5, 10, 0],
      ["1.1", "kept", null, 80, null, null],
      ["1.2", "kept", null, 100, null, null],
    ]);
  });

  test("fields stated in the older year: leaves linked one by one are compared as their field", () => {
    const stated = scoredOf([old, next], agencies, [...appraised("a", 2021, { "1": 5, "2": 6 }), ...after]);
    const links = ["1.1", "1.2"].map((code) => ({ from: [code], to: [code] }));
    const rows = effects(
      attributeChange(stated, { agency: "a", from: 2021, to: 2022, crosswalk: walk(old, next, links) }),
    );
    expect(rows.slice(1, 4)).toEqual([
      ["1", "kept", 62.5, 87.5, 10, 0],
      ["1.1", "kept", null, 80, null, null],
      ["1.2", "kept", null, 100, null, null],
    ]);
    // Field 2 of the older tree has no link and goes as one: −6/20
    expect(rows.slice(6)).toEqual([
      ["2", "went", 50, null, 0, -30],
      ["2.1", "went", null, null, null, null],
      ["2.2", "went", null, null, null, null],
    ]);
  });

  test("a total stated in the older year leaves only the total to compare, links or not", () => {
    const stated = scoredOf([old, next], agencies, [...appraised("a", 2021, { "0": 11 }), ...after]);
    const crosswalk = walk(old, next, [{ from: ["1"], to: ["1"] }]);
    const { rows } = attributeChange(stated, { agency: "a", from: 2021, to: 2022, crosswalk });
    expect(tuples(rows, "code", "total")).toEqual([
      ["0", 15],
      ["1", null],
      ["1.1", null],
      ["1.2", null],
      ["2", null],
      ["3", null],
    ]);
  });

  test("needs the crosswalk between the two trees", () => {
    const error = errorOf(() => attributeChange(scored, { agency: "a", from: 2021, to: 2022 }));
    expect([error.code, errorText(error, "en")]).toEqual([
      "crosswalk-missing",
      "2021 is scored on cu and 2022 on moi: give the crosswalk between the two trees.",
    ]);
    const other = walk(tree, next, [{ from: ["1"], to: ["1"] }]);
    const wrong = errorOf(() => attributeChange(scored, { agency: "a", from: 2021, to: 2022, crosswalk: other }));
    expect(errorText(wrong, "en")).toMatch(/, not thu\.$/);
  });
});

describe("a total that is not known in full", () => {
  test("cannot be attributed; the missing leaves are named", () => {
    const scored = scoredOf(tree, agencies, [
      ...appraised("a", 2022, { "1": 8 }),
      ...appraised("a", 2023, { "1.1": 3, "1.2": 4.5, "2": 7 }),
    ]);
    const error = errorOf(() => attributeChange(scored, { agency: "a", from: 2022, to: 2023 }));
    expect([error.code, errorText(error, "en")]).toEqual([
      "score-incomplete",
      'The appraised total of agency "a" in 2022 is not known in full and cannot be attributed. Without a score: 2.',
    ]);
    expect(errorOf(() => attributeChange(scored, { agency: "a", from: 2021, to: 2023 })).code).toBe("unit-unknown");
  });

  test("misses neither what a stated field covers nor what does not apply", () => {
    const wide = treeOf(20, [
      inner("1", [leaf("1.1", 4), leaf("1.2", 6)]),
      ...["2", "3", "4", "5"].map((code) => leaf(code, 2.5)),
    ]);
    const scored = scoredOf(wide, agencies, [
      ...appraised("a", 2022, { "1": 6, "1.1": 2, "2": 1, "3": "n/a" }),
      ...appraised("a", 2023, { "0": 10 }),
    ]);
    const error = errorOf(() => attributeChange(scored, { agency: "a", from: 2022, to: 2023 }));
    expect(errorText(error, "en")).toMatch(/Without a score: 4, 5\.$/);
  });

  test("nor one to which nothing applies", () => {
    const nothing = Object.fromEntries(["1.1", "1.2", "2"].map((code) => [code, "n/a" as const]));
    const scored = scoredOf(tree, agencies, [...appraised("a", 2022, nothing), ...appraised("a", 2023, { "0": 10 })]);
    const error = errorOf(() => attributeChange(scored, { agency: "a", from: 2022, to: 2023 }));
    expect([error.code, errorText(error, "en")]).toEqual([
      "score-incomplete",
      expect.stringContaining("No leaf applies"),
    ]);
  });
});

describe("the difference to other agencies", () => {
  const scored = scoredOf(tree, agencies, [
    ...appraised("a", 2023, { "1.1": 4, "1.2": 3, "2": 7 }),
    ...appraised("b", 2023, { "1.1": 2, "1.2": 6, "2": 5 }),
    ...appraised("c", 2023, { "1.1": "n/a", "1.2": 3, "2": 5 }),
  ]);

  test("to one agency: leaf by leaf, the other first", () => {
    // 14/20 against 13/20
    expect(effects(attributeDifference(scored, { agency: "a", year: 2023, against: ["b"] }))).toEqual([
      ["0", "kept", 65, 70, 5, 0],
      ["1", "kept", 80, 70, -5, 0],
      ["1.1", "kept", 50, 100, 10, 0],
      ["1.2", "kept", 100, 50, -15, 0],
      ["2", "kept", 50, 70, 10, 0],
    ]);
  });

  test("to the mean of several: the mean of their indices and of their leaves' parts", () => {
    const { before, total, rows } = attributeDifference(scored, { agency: "a", year: 2023, against: ["b", "c"] });
    // b 13/20 = 65 %, c 8/16 = 50 %: 57.5 %
    expect([before, total]).toEqual([57.5, 12.5]);
    // 1.1: w (20 + 0)/2 = 10 %, part (10 + 0)/2 = 5, so p 50 %; a: w 20 %, p 100 %: 15 % · 50 = 7.5; 75 % · 10 = 7.5
    expect(tuples(rows, "code", "before", "performance", "weight", "total")[2]).toEqual(["1.1", 50, 7.5, 7.5, 15]);
    // 2: w (50 + 62.5)/2 = 56.25 %, part (25 + 31.25)/2 = 28.125, p 50 %; a: w 50 %, p 70 %: 10.625; 60 % · −6.25 = −3.75
    expect(tuples(rows, "code", "before", "performance", "weight", "total")[4]).toEqual([
      "2",
      50,
      10.625,
      -3.75,
      6.875,
    ]);
  });

  test("needs others, on the same tree", () => {
    expect(errorOf(() => attributeDifference(scored, { agency: "a", year: 2023, against: [] })).code).toBe(
      "against-empty",
    );
    const departments = treeOf(1, [leaf("1", 1)], { id: "so", appliesTo: ["department"] });
    const mixed = new Map([
      ...agencies,
      ...parseAgencies([{ id: "so-a", name: "Sở A", nameEn: "A", kind: "department" }]),
    ]);
    const two = scoredOf([tree, departments], mixed, [
      ...appraised("a", 2023, { "1.1": 4, "1.2": 3, "2": 7 }),
      ...appraised("so-a", 2023, { "1": 1 }),
    ]);
    expect(errorOf(() => attributeDifference(two, { agency: "a", year: 2023, against: ["so-a"] })).code).toBe(
      "trees-differ",
    );
  });
});

describe("per lead agency", () => {
  const leads = parseAgencies(["x", "y"].map((id) => ({ id, name: id, nameEn: id, kind: "department" })));
  const assign = (of: CriteriaTree, cells: Record<string, string[]>) =>
    parseAssignment(
      {
        id: "phan-cong",
        tree: of.id,
        agency: "a",
        year: 2023,
        name: { vi: "Phân công", en: "Assignment" },
        source: "Phụ lục",
        cells: Object.entries(cells).map(([code, ids]) => ({ code, text: ids.join("; "), agencies: ids })),
      },
      { trees: [of], agencies: new Map([...agencies, ...leads]) },
    );
  const assignment = assign(tree, { "1.1": ["x"], "1.2": ["x", "y"] });
  const FIGURES = ["leadAgency", "leaves", "performance", "weight", "total"];
  const scored = scoredOf(tree, agencies, [
    ...appraised("a", 2022, { "1.1": 2, "1.2": 6, "2": 5 }),
    ...appraised("a", 2023, { "1.1": 3, "1.2": 4.5, "2": 7 }),
    ...appraised("b", 2022, { "1": 8, "2": 5 }),
    ...appraised("b", 2023, { "1": 7, "2": 5 }),
  ]);
  const change = attributeChange(scored, { agency: "a", from: 2022, to: 2023 });

  test("in equal shares all adds up; in full a leaf counts whole for each of its leads", () => {
    // x: +5 − 7.5/2; y: −7.5/2; nobody: +10. In all 7.5.
    expect(tuples(attributeToLeads(change, assignment, "equal"), ...FIGURES)).toEqual([
      ["x", 2, 1.25, 0, 1.25],
      ["y", 1, -3.75, 0, -3.75],
      [null, 1, 10, 0, 10],
    ]);
    expect(tuples(attributeToLeads(change, assignment, "full"), ...FIGURES)).toEqual([
      ["x", 2, -2.5, 0, -2.5],
      ["y", 1, -7.5, 0, -7.5],
      [null, 1, 10, 0, 10],
    ]);
  });

  test("a field compared as a whole is its leads' only if all its leaves have the same", () => {
    const whole = attributeChange(scored, { agency: "b", from: 2022, to: 2023 });
    expect(tuples(attributeToLeads(whole, assignment, "equal"), ...FIGURES)).toEqual([[null, 3, -5, 0, -5]]);
    const same = assign(tree, { "1.1": ["x", "y"], "1.2": ["y", "x"], "2": ["y"] });
    expect(tuples(attributeToLeads(whole, same, "equal"), ...FIGURES)).toEqual([
      ["x", 2, -2.5, 0, -2.5],
      ["y", 3, -2.5, 0, -2.5],
    ]);
  });

  test("a leaf that applies in neither year is nobody's to count", () => {
    const never = scoredOf(tree, agencies, [
      ...appraised("a", 2022, { "1.1": "n/a", "1.2": 3, "2": 5 }),
      ...appraised("a", 2023, { "1.1": "n/a", "1.2": 3, "2": 7 }),
    ]);
    // +2/16 of leaf 2, which has no lead.
    const rows = attributeToLeads(attributeChange(never, { agency: "a", from: 2022, to: 2023 }), assignment, "full");
    expect(tuples(rows, ...FIGURES)).toEqual([
      ["x", 1, 0, 0, 0],
      ["y", 1, 0, 0, 0],
      [null, 1, 12.5, 0, 12.5],
    ]);
  });

  test("leads are the same in whatever order a leaf names them", () => {
    const whole = attributeChange(scored, { agency: "b", from: 2022, to: 2023 });
    const turned = assign(tree, { "1.1": ["y", "x"], "1.2": ["x", "y"] });
    expect(tuples(attributeToLeads(whole, turned, "full"), "leadAgency", "total")).toEqual([
      ["y", -5],
      ["x", -5],
      [null, 0],
    ]);
  });

  test("what went is nobody's, and no leaf of the newer tree", () => {
    const old = treeOf(20, [leaf("1", 16), leaf("2", 4)], { id: "cu", years: [2021] });
    const two = scoredOf([old, tree], agencies, [
      ...appraised("a", 2021, { "1": 8, "2": 2 }),
      ...appraised("a", 2022, { "1": 8, "2": 5 }),
    ]);
    const crosswalk = walk(old, tree, [{ from: ["1"], to: ["1", "2"] }]);
    const went = attributeChange(two, { agency: "a", from: 2021, to: 2022, crosswalk });
    // 10/20 = 50 %, 13/20 = 65 %. 1 → 1 and 2: w 80 → 100 %, p 50 → 65 %: 90 % · 15 = 13.5; 57.5 % · 20 = 11.5. 2: −2/20.
    const x = assign(tree, { "1.1": ["x"], "1.2": ["x"], "2": ["x"] });
    expect(tuples(attributeToLeads(went, x, "equal"), ...FIGURES)).toEqual([
      ["x", 3, 13.5, 11.5, 25],
      [null, 0, 0, -10, -10],
    ]);
  });

  test("refuses the assignment of another tree", () => {
    const other = treeOf(1, [leaf("1", 1)], { id: "khac", years: [2030] });
    expect(errorOf(() => attributeToLeads(change, assign(other, {}), "equal")).code).toBe("trees-differ");
    expect(changeByLead(change, assign(other, {}), "equal")).toEqual([]);
    expect(changeByLead(undefined, assignment, "equal")).toEqual([]);
    expect(changeByLead(change, assignment, "full")).toEqual(attributeToLeads(change, assignment, "full").objects());
  });
});
