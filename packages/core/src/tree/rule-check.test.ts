import { issueText } from "@par-index/text/issues";
import { describe, expect, test } from "vitest";
import type { Rule } from "../terms/rule.js";
import { MOST_ITEMS, parseItems, type RuleProblem, ruleProblems, valueProblem } from "./rule-check.js";

/** A value with one decimal more than values carry, points with one more than points do. */
const [VALUE, POINTS] = [0.1234567, 2 ** -45];

/** What is wrong with a rule, as `code path`. */
const wrong = (rule: Rule, max?: number) =>
  ruleProblems(rule, max, "1").map(({ fault: { code }, path }) => [code, path.join(".")].filter(Boolean).join(" "));
const item = (points: number) => ({ name: { vi: "Mục", en: "Item" }, points });
const from = (...bands: [from: number, points: number][]): Rule => ({
  kind: "bands",
  bands: bands.map(([at, points]) => ({ from: at, points })),
});
const upTo = (...bands: [upTo: number, points: number][]): Rule => ({
  kind: "bands",
  bands: bands.map(([at, points]) => ({ upTo: at, points })),
});
const through = (...knots: [value: number, points: number][]): Rule => ({
  kind: "piecewise",
  knots: knots.map(([value, points]) => ({ value, points })),
});

describe("a number with too many decimals is told at its place", () => {
  test.each<[Rule, string[]]>([
    [{ kind: "proportional", floor: VALUE, target: 1 }, ["floor"]],
    [{ kind: "proportional", target: VALUE }, ["target"]],
    [from([VALUE, POINTS], [1, 1]), ["bands.0.from", "bands.0.points"]],
    [upTo([VALUE, 1], [1, POINTS]), ["bands.0.upTo", "bands.1.points"]],
    [through([VALUE, POINTS], [1, 1]), ["knots.0.value", "knots.0.points"]],
    [{ kind: "deduction", each: VALUE, beyond: VALUE, least: POINTS }, ["each", "beyond", "least"]],
  ])("%j: %j", (rule, paths) => {
    expect(wrong(rule, 1)).toEqual(paths.map((path) => `rule-number ${path}`));
  });

  test("so is one over a thousand million, on either side of 0", () => {
    expect(wrong(through([-1e9, 0], [1e9, 1]), 1)).toEqual([]);
    expect(wrong(through([-1e9 - 1, 0], [1e9 + 1, 1]), 1)).toEqual([
      "rule-number knots.0.value",
      "rule-number knots.1.value",
    ]);
  });

  test("messages name the leaf and the number", () => {
    const [problem] = ruleProblems({ kind: "proportional", target: VALUE }, 1, "3.4.2");
    expect(issueText((problem as RuleProblem).fault, "vi")).toMatch(/^Quy tắc của tiêu chí 3\.4\.2: .*0,1234567/);
  });
});

describe("the order of steps", () => {
  test("rises in threshold and points where more is better", () => {
    expect(wrong(from([50, 0.5], [80, 1]), 1)).toEqual([]);
    expect(wrong(from([50, 0.5], [50, 1]), 1)).toEqual(["bands-unordered bands.1"]);
    expect(wrong(from([50, 1], [80, 1]), 1)).toEqual(["bands-unordered bands.1"]);
    expect(wrong(from([50, 0.5], [80, 0.5], [90, 1], [85, 0.75]), 1)).toEqual([
      "bands-unordered bands.1",
      "bands-unordered bands.3",
    ]);
  });

  test("rises in threshold and falls in points where less is better", () => {
    expect(wrong(upTo([5, 1], [10, 0.5]), 1)).toEqual([]);
    expect(wrong(upTo([5, 1], [5, 0.5]), 1)).toEqual(["bands-unordered bands.1"]);
    expect(wrong(upTo([10, 1], [5, 0.5]), 1)).toEqual(["bands-unordered bands.1"]);
    expect(wrong(upTo([5, 1], [10, 1]), 1)).toEqual(["bands-unordered bands.1"]);
  });

  test("is of one kind; a step has one end", () => {
    const both = { from: 1, upTo: 5, points: 1 } as unknown as { from: number; points: number };
    expect(wrong({ kind: "bands", bands: [both] }, 1)).toEqual(["bands-mixed bands"]);
    expect(wrong({ kind: "bands", bands: [{ upTo: 5, points: 1 }, both] }, 1)).toEqual(["bands-mixed bands"]);
  });
});

describe("the maximum", () => {
  test("is what the best step, knot or all items give", () => {
    for (const rule of [from([50, 0.5], [80, 0.75]), through([0, 0], [1, 0.75], [2, 0.5])]) {
      expect(wrong(rule, 0.75)).toEqual([]);
      expect(wrong(rule, 1).map((text) => text.split(" ")[0])).toEqual(["rule-maximum-unreachable"]);
    }
    expect(wrong({ kind: "checklist", items: [item(0.1), item(0.2)] }, 0.3)).toEqual([]);
    expect(wrong({ kind: "checklist", items: [item(0.1), item(0.2)] }, 0.4)).toEqual([
      "rule-maximum-unreachable items",
    ]);
  });

  test("is exceeded once: by one item, or by all together, also where one alone is the maximum", () => {
    expect(wrong({ kind: "checklist", items: [item(1), item(0.5)] }, 1)).toEqual(["rule-points-over-maximum items"]);
    expect(wrong({ kind: "checklist", items: [item(1.5), item(0.5)] }, 1)).toEqual([
      "rule-points-over-maximum items.0.points",
    ]);
  });

  test("that is not known leaves nothing to compare with", () => {
    for (const rule of [
      from([50, 0.5]),
      through([0, 0], [1, 7]),
      { kind: "checklist", items: [item(1), item(2)] } as const,
      { kind: "deduction", each: 1 } as const,
      { kind: "deduction", each: 1, least: 3 } as const,
    ])
      expect(wrong(rule)).toEqual([]);
  });

  test("as the least that a deduction leaves would take nothing", () => {
    expect(wrong({ kind: "deduction", each: 0.5, least: 1 }, 1)).toEqual(["deduction-without-effect least"]);
    expect(wrong({ kind: "deduction", each: 0.5, least: 0.5 }, 1)).toEqual([]);
    expect(wrong({ kind: "deduction", each: 0.5 }, 1)).toEqual([]);
  });
});

describe("a value that looks like a fraction", () => {
  const isWarnedOf = (rule: Rule, value = 0.92) =>
    valueProblem(rule, value, 1, "1")?.fault.code === "value-looks-like-fraction";
  const percent = (rule: Rule): Rule => ({ ...rule, unit: "%" }) as Rule;

  test("is one of a rule in percent that has no threshold from 0 to 1 %", () => {
    expect(isWarnedOf({ kind: "survey" })).toBe(true);
    expect(isWarnedOf(percent({ kind: "proportional", target: 100 }))).toBe(true);
    expect(isWarnedOf(percent({ kind: "proportional", floor: 80, target: 100 }))).toBe(true);
    expect(isWarnedOf(percent(from([0, 0.5], [1.5, 1])))).toBe(true);
    expect(isWarnedOf(percent(through([0, 0], [100, 1])))).toBe(true);
  });

  test("is none where a threshold stands there, of several too", () => {
    expect(isWarnedOf(percent(from([0.5, 0.5], [80, 1])))).toBe(false);
    expect(isWarnedOf(percent(from([1, 0.5], [80, 1])))).toBe(false);
    expect(isWarnedOf(percent(through([0, 0], [0.5, 0.5], [100, 1])))).toBe(false);
    expect(isWarnedOf(percent({ kind: "proportional", floor: 0.5, target: 100 }))).toBe(false);
    expect(isWarnedOf(percent({ kind: "proportional", target: 1 }))).toBe(false);
  });

  test("is none of what is counted otherwise, or scored directly, or better for being less", () => {
    expect(isWarnedOf({ kind: "proportional", target: 100 })).toBe(false);
    expect(isWarnedOf({ kind: "proportional", target: 100, unit: "ngày" })).toBe(false);
    expect(isWarnedOf({ kind: "direct", unit: "%" })).toBe(false);
    expect(isWarnedOf(percent({ kind: "proportional", floor: 30, target: 10 }))).toBe(false);
    expect(isWarnedOf(percent(upTo([5, 1])))).toBe(false);
    expect(isWarnedOf(percent({ kind: "deduction", each: 0.1 }))).toBe(false);
  });

  test("lies above 0 and at most at 1", () => {
    expect([0, 0.01, 1, 1.01].map((value) => isWarnedOf({ kind: "survey" }, value))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

test("a checklist has as many items as a set of them has bits", () => {
  expect(parseItems(String(MOST_ITEMS), MOST_ITEMS, "1")).toBe(2 ** 29);
  expect(parseItems("10;2", MOST_ITEMS, "1")).toBe(2 ** 9 + 2);
});
