import { describe, expect, test } from "vitest";
import {
  bands,
  checklist,
  days,
  deduction,
  direct,
  falling,
  item,
  lenient,
  lessIsBetter,
  peaked,
  piecewise,
  proportional,
  survey,
} from "../../test/rules.js";
import type { Rule } from "../terms/rule.js";
import { bandAt, exactValue, isLessBetter, leastValue, scoreByRule } from "./rule.js";
import { parseItems, valueProblem } from "./rule-check.js";
import { valueText } from "./rule-value.js";

describe("forwards", () => {
  test("bands: thresholds belong to the better band, 0 outside", () => {
    const points = [0, 49.999999, 50, 79.9, 80, 90, 92.4, 99.999999, 100, 250].map((x) => scoreByRule(bands, x, 1));
    expect(points).toEqual([0, 0, 0.25, 0.25, 0.5, 0.75, 0.75, 0.75, 1, 1]);
    expect([0, 5, 5.000001, 10, 10.1].map((x) => scoreByRule(days, x, 1))).toEqual([1, 1, 0.5, 0.5, 0]);
  });

  test("thresholds hold in decimal: 0.57 × 100 and 1.1 × 100 are 57 and 110", () => {
    const from = (threshold: number): Rule => ({ kind: "bands", bands: [{ from: threshold, points: 1 }] });
    const upTo = (threshold: number): Rule => ({ kind: "bands", bands: [{ upTo: threshold, points: 1 }] });
    expect(0.57 * 100).toBeLessThan(57);
    expect(scoreByRule(from(57), 0.57 * 100, 1)).toBe(1);
    expect(1.1 * 100).toBeGreaterThan(110);
    expect(scoreByRule(upTo(110), 1.1 * 100, 1)).toBe(1);
    expect(scoreByRule(from(80), 0.8 * 100, 1)).toBe(1);
    expect(scoreByRule(from(57), 56.999999, 1)).toBe(0);
  });

  test("proportional: max × (x − floor) / (target − floor), cut off at both ends", () => {
    // (92.4 − 80) / 20 = 0.62
    expect([60, 80, 92.4, 100, 120].map((x) => scoreByRule(proportional, x, 1))).toEqual([0, 0, 0.62, 1, 1]);
    // (30 − 14) / 20 = 0.8
    expect([5, 10, 14, 30, 40].map((x) => scoreByRule(lessIsBetter, x, 1))).toEqual([1, 1, 0.8, 0, 0]);
    expect(scoreByRule({ kind: "proportional", target: 100 }, 87.5, 0.5)).toBe(0.4375);
  });

  test("proportional points are rounded half up to twelve decimals", () => {
    const thirds: Rule = { kind: "proportional", target: 3 };
    expect(scoreByRule(thirds, 1, 1)).toBe(0.333333333333);
    expect(scoreByRule(thirds, 2, 1)).toBe(0.666666666667);
    // 10⁻¹² × 1/2 is half a unit: up.
    expect(scoreByRule({ kind: "proportional", target: 2 }, 1, 1e-12)).toBe(1e-12);
    // 0.000000000003 × 1/2 = 0.0000000000015
    expect(scoreByRule({ kind: "proportional", target: 2 }, 1, 3e-12)).toBe(2e-12);
  });

  test("piecewise: linear between knots, constant outside", () => {
    // 80 is half way from 70 to 90; 92 is two fifths from 0.5 to 1.
    expect([0, 70, 80, 90, 92, 95, 200].map((x) => scoreByRule(piecewise, x, 1))).toEqual([0, 0, 0.25, 0.5, 0.7, 1, 1]);
    expect([97, 100, 104, 110, 500].map((x) => scoreByRule(peaked, x, 1))).toEqual([1, 1, 0.8, 0.5, 0.5]);
  });

  test("checklist: the points of the items met, 1 and 3 being 2⁰ + 2²", () => {
    expect([0, 1, 2, 4, 5, 7].map((items) => scoreByRule(checklist, items, 1))).toEqual([0, 0.25, 0.25, 0.5, 0.75, 1]);
  });

  test("deduction: the maximum less so much for each counted beyond, not under the least", () => {
    expect([0, 1, 3, 4, 5].map((x) => scoreByRule(deduction, x, 1))).toEqual([1, 0.75, 0.25, 0, 0]);
    expect([0, 2, 3, 4, 5, 6, 1e12].map((x) => scoreByRule(lenient, x, 1))).toEqual([1, 1, 0.7, 0.4, 0.1, 0.1, 0.1]);
  });

  test("survey: the maximum times the share satisfied", () => {
    expect([0, 85.5, 100].map((x) => scoreByRule(survey, x, 2))).toEqual([0, 1.71, 2]);
  });

  test("direct computes nothing", () => {
    expect(scoreByRule(direct, 12, 1)).toBeNull();
  });

  test("points never exceed another maximum than the rule was written for", () => {
    expect(scoreByRule(bands, 100, 0.6)).toBe(0.6);
    expect(scoreByRule(piecewise, 95, 0.6)).toBe(0.6);
    expect(scoreByRule(checklist, 7, 0.6)).toBe(0.6);
    expect(scoreByRule(lenient, 99, 0.05)).toBe(0.05);
  });
});

describe("the least demanding value", () => {
  test.each([
    [
      "bands",
      bands,
      [
        [0.1, 50],
        [0.25, 50],
        [0.26, 80],
        [1, 100],
      ],
    ],
    [
      "bands where less is better",
      days,
      [
        [0.2, 10],
        [0.5, 10],
        [0.51, 5],
        [1, 5],
      ],
    ],
    [
      "proportional",
      proportional,
      [
        [0.62, 92.4],
        [0.75, 95],
        [1, 100],
      ],
    ],
    [
      "proportional where less is better",
      lessIsBetter,
      [
        [0.8, 14],
        [1, 10],
      ],
    ],
    [
      "piecewise",
      piecewise,
      [
        [0.25, 80],
        [0.5, 90],
        [0.7, 92],
        [1, 95],
      ],
    ],
    [
      "piecewise that rises and falls: the least",
      peaked,
      [
        [1, 95],
        [0.5, 72.5],
      ],
    ],
    [
      "checklist: fewest items",
      checklist,
      [
        [0.25, 4],
        [0.5, 4],
        [0.6, 5],
        [0.75, 5],
        [0.8, 7],
        [1, 7],
      ],
    ],
    [
      "deduction: the greatest count",
      deduction,
      [
        [1, 0],
        [0.76, 0.96],
        [0.75, 1],
        [0.25, 3],
      ],
    ],
    [
      "deduction beyond a number",
      lenient,
      [
        [1, 2],
        [0.7, 3],
        [0.4, 4],
      ],
    ],
    [
      "survey",
      survey,
      [
        [0.01, 1],
        [0.75, 75],
        [1, 100],
      ],
    ],
  ] as [string, Rule, [number, number][]][])("%s", (_, rule, cases) => {
    expect(cases.map(([points]) => leastValue(rule, points, 1))).toEqual(cases.map(([, value]) => value));
  });

  test("is rounded to the safe side: a third of 100 needs 33.333334", () => {
    expect(leastValue(survey, 1 / 3, 1)).toBe(33.333334);
    expect(leastValue({ kind: "proportional", floor: 100, target: 0 }, 1 / 3, 1)).toBe(66.666666);
  });

  test("is exact where the quotient is a half: 72 × 0.049375 / 0.09 = 39.5 rounds up to 40 units", () => {
    expect(leastValue({ kind: "proportional", target: 0.09 }, 40e-12, 72e-12)).toBe(0.049375);
  });

  test("is exact where float64 loses the last millionth: (898503426163 − ½) · 737139705.232062 / 10¹² = 662322550.711423034…", () => {
    const far: Rule = { kind: "proportional", target: 737_139_705.232062 };
    expect(leastValue(far, 0.898503426163, 1)).toBe(662_322_550.711424);
    expect(scoreByRule(far, 662_322_550.711423, 1)).toBe(0.898503426162);
  });

  test("is endless where any value will do, and no item of a checklist", () => {
    for (const rule of [bands, proportional, piecewise, survey]) expect(leastValue(rule, 0, 1)).toBe(-Infinity);
    for (const rule of [days, lessIsBetter, deduction]) expect(leastValue(rule, 0, 1)).toBe(Infinity);
    expect(leastValue(lenient, 0.1, 1)).toBe(Infinity);
    expect(leastValue(checklist, 0, 1)).toBe(0);
  });

  test("is null for more than the maximum, what no value reaches, and direct scoring", () => {
    for (const rule of [bands, days, proportional, piecewise, checklist, deduction, survey, direct])
      expect(leastValue(rule, 1.01, 1)).toBeNull();
    expect(leastValue(direct, 0, 1)).toBeNull();
    // On a leaf of 2 points these stop at 1.
    for (const rule of [bands, days, piecewise, falling, checklist]) expect(leastValue(rule, 1.5, 2)).toBeNull();
  });

  test("at 0 has no sign", () => {
    expect(leastValue({ kind: "proportional", floor: 10, target: 0 }, 1, 1)).toBe(0);
    expect(leastValue({ kind: "proportional", floor: -10, target: 0 }, 1, 1)).toBe(0);
    for (const floor of [10, -10]) expect(leastValue({ kind: "proportional", floor, target: -floor }, 0.5, 1)).toBe(0);
    expect(leastValue(falling, 1, 1)).toBe(5);
  });
});

describe("whether less is better", () => {
  test.each<[Rule, boolean]>([
    [deduction, true],
    [proportional, false],
    [lessIsBetter, true],
    [{ kind: "proportional", target: -1 }, true],
    [bands, false],
    [days, true],
    [piecewise, false],
    [peaked, false],
    [falling, true],
    [checklist, false],
    [survey, false],
    [direct, false],
  ])("of %j: %s", (rule, less) => {
    expect(isLessBetter(rule)).toBe(less);
  });
});

test("a value has six decimals and no sign at 0", () => {
  expect([56.99999999999999, 0.1234565, -0.1234564].map(exactValue)).toEqual([57, 0.123457, -0.123456]);
  for (const nothing of [-0, 1e-7, -1e-7]) expect(exactValue(nothing)).toBe(0);
});

test("a value is in the best band it reaches, or in none", () => {
  const of = (rule: Rule, value: number) => bandAt((rule as Extract<Rule, { kind: "bands" }>).bands, value)?.points;
  expect([49, 50, 90, 1000].map((value) => of(bands, value))).toEqual([undefined, 0.25, 0.75, 1]);
  expect([-1, 5, 7, 11].map((value) => of(days, value))).toEqual([1, 1, 0.5, undefined]);
});

describe("a checklist's value", () => {
  test("is written as the numbers of its items, 0 for none", () => {
    expect(["0", "1", "3", "1;3", "3 ; 1", "1;2;3"].map((text) => parseItems(text, 3, "1"))).toEqual([
      0, 1, 4, 5, 5, 7,
    ]);
    expect([0, 1, 4, 5, 7].map((value) => valueText(checklist, value))).toEqual(["0", "1", "3", "1;3", "1;2;3"]);
    expect(valueText(bands, 92.4)).toBe("92.4");
    expect(valueText(undefined, 5)).toBe("5");
  });

  test.each([
    ["1,3", "items-invalid"],
    ["0;1", "items-invalid"],
    ["1;", "items-invalid"],
    ["1.5", "items-invalid"],
    ["-1", "items-invalid"],
    ["x", "items-invalid"],
    ["1;1", "items-invalid"],
    ["4", "item-unknown"],
    ["1;31", "item-unknown"],
  ])("%s is refused: %s", (text, code) => {
    expect(parseItems(text, 3, "2.1")).toMatchObject({ code });
  });

  test("the fault names the items that do not exist and those that do", () => {
    expect(parseItems("2;5;9", 3, "2.1")).toEqual({
      code: "item-unknown",
      figures: { code: "2.1", items: [5, 9], count: 3 },
    });
  });

  test("thirty items fit, the last as well as the first", () => {
    const thirty: Rule = { kind: "checklist", items: Array.from({ length: 30 }, (_, i) => item(`Mục ${i}`, 0.1)) };
    const value = parseItems("1;30", 30, "1") as number;
    expect(scoreByRule(thirty, value, 3)).toBe(0.2);
    expect(valueText(thirty, value)).toBe("1;30");
  });
});

describe("a raw value outside what can be", () => {
  const codes = (rule: Rule, ...values: number[]) =>
    values.map((value) => valueProblem(rule, value, 1, "1")?.fault.code);

  test("a share of people is from 0 to 100 %, a count from 0", () => {
    expect(codes(survey, -0.1, 0, 100, 100.1)).toEqual([
      "value-out-of-range",
      undefined,
      undefined,
      "value-out-of-range",
    ]);
    expect(codes(deduction, -1, 0, 1)).toEqual(["value-out-of-range", undefined, undefined]);
    expect(codes(proportional, -5, 120)).toEqual(["value-out-of-range", "value-out-of-range"]);
    expect([valueProblem(survey, -1, 1, "1")?.severity, valueProblem(deduction, -1, 1, "1")?.severity]).toEqual([
      "error",
      "error",
    ]);
  });

  test("what a rule declares, or has thresholds for, can be", () => {
    const growth: Rule = { kind: "proportional", floor: -20, target: 110, unit: "%" };
    expect(codes(growth, -50, 300)).toEqual([undefined, undefined]);
    const declared: Rule = { kind: "proportional", target: 100, unit: "%", range: { to: 250 } };
    expect(codes(declared, 250, 251, -1)).toEqual([undefined, "value-out-of-range", "value-out-of-range"]);
  });

  test("codes for what is missing are asked back, where no rule is made for such a value", () => {
    const missing = "value-looks-missing";
    const some = [-9999, -999, -99, 99, 999, 9999];
    const none = some.map(() => undefined);
    const rising: Rule = { kind: "bands", unit: "hồ sơ", bands: [{ from: 8, points: 1 }] };
    expect(codes(rising, ...some)).toEqual(some.map(() => missing));
    expect(codes({ ...rising, bands: [{ from: 5000, points: 1 }] }, ...some.slice(3))).toEqual(none.slice(3));
    expect(codes({ ...rising, range: { from: -10_000, to: 10_000 } }, ...some)).toEqual(none);
    // 99 is a rate that can be; a late answer after 999 days earns nothing, which is named, not refused.
    expect(codes(survey, 99, 999)).toEqual([undefined, missing]);
    const falling: Rule = { kind: "bands", unit: "ngày", bands: [{ upTo: 5, points: 1 }] };
    expect(valueProblem(falling, 999, 1, "1")?.severity).toBe("warning");
    expect(valueProblem(falling, -999, 1, "1")?.severity).toBe("error");
    expect(valueProblem(rising, 999, 1, "1")?.severity).toBe("error");
  });

  test("a fraction where percent are meant is warned of, unless it may be meant so", () => {
    const fraction = "value-looks-like-fraction";
    expect([survey, proportional, bands, piecewise].map((rule) => valueProblem(rule, 0.92, 1, "1"))).toEqual(
      Array(4).fill(
        expect.objectContaining({ severity: "warning", fault: expect.objectContaining({ code: fraction }) }),
      ),
    );
    expect(codes(bands, 0, 1, 1.1)).toEqual([undefined, fraction, undefined]);
    // Half a percent late, half a day, a half of one thing: all may be meant.
    for (const rule of [lessIsBetter, days, deduction, peaked, direct, checklist])
      expect(codes(rule, 0.5)).toEqual([undefined]);
    expect(codes({ kind: "bands", unit: "%", bands: [{ from: 0.5, points: 1 }] }, 0.5)).toEqual([undefined]);
  });

  test("the percentage that may be meant is without noise", () => {
    expect(valueProblem(survey, 0.57, 1, "8.1")?.fault.figures).toEqual({ code: "8.1", value: 0.57, percent: 57 });
  });
});
