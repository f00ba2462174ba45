import { describeRule, explainRule } from "@par-index/text/rules";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toUnits } from "../numbers/decimal.js";
import type { Rule } from "../terms/rule.js";
import { leastValue, scoreByRule } from "./rule.js";
import { ruleProblems } from "./rule-check.js";

const NAME = { vi: "Mục", en: "Item" };

/** A decimal with as many digits as given: 12345 of four is 1.2345. */
const decimal = (whole: number, digits: number) => Number(`${whole}e-${digits}`);
/** A raw value, as hundredths, or with all six digits a value carries. */
const value = fc.oneof(
  fc.integer({ min: -2_000, max: 20_000 }).map((n) => decimal(n, 2)),
  fc.integer({ min: -20_000_000, max: 200_000_000 }).map((n) => decimal(n, 6)),
  fc.maxSafeInteger().map((n) => decimal(n % 1e15, 6)),
);
/** What may stand in a cell: also far out, and with noise in the last digits. */
const wild = fc.oneof(value, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(-0, 0.57 * 100));
const maximum = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map((n) => n / 4),
  fc.integer({ min: 1, max: 99_999 }).map((n) => decimal(n, 4)),
  fc.integer({ min: 1_000, max: 4e15 }).map((n) => decimal(n, 12)),
);
const thresholds = fc
  .uniqueArray(value, { minLength: 2, maxLength: 6 })
  .map((numbers) => numbers.sort((a, b) => a - b));
/** Shares of the maximum in percent: points of bands and knots. */
const percents = (length: number) =>
  fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: length, maxLength: length });

interface Case {
  readonly rule: Rule;
  readonly max: number;
  /** More is better, less is better, or neither throughout. */
  readonly direction: 1 | -1 | 0;
}

const share = (max: number, percent: number) => Math.floor(toUnits(max) * (percent / 100)) / 1e12;

const proportional = fc
  .record({ max: maximum, ends: fc.uniqueArray(value, { minLength: 2, maxLength: 2 }) })
  .map(({ max, ends }): Case => {
    const [floor, target] = ends as [number, number];
    return { rule: { kind: "proportional", floor, target }, max, direction: floor < target ? 1 : -1 };
  });
const steps = fc.record({ max: maximum, at: thresholds, falling: fc.boolean() }).chain(({ max, at, falling }) =>
  percents(at.length - 1).map((some): Case => {
    const points = [...some.sort((a, b) => a - b).map((percent) => share(max, percent)), max];
    const bands = falling
      ? at.map((upTo, i) => ({ upTo, points: points.at(-1 - i) as number }))
      : at.map((from, i) => ({ from, points: points[i] as number }));
    return { rule: { kind: "bands", bands }, max, direction: falling ? -1 : 1 };
  }),
);
const broken = fc
  .record({ max: maximum, at: thresholds, order: fc.constantFrom(1 as const, -1 as const, 0 as const) })
  .chain(({ max, at, order }) =>
    percents(at.length - 1).map((some): Case => {
      const points = [max, ...some.map((percent) => share(max, percent))];
      if (order !== 0) points.sort((a, b) => order * (a - b));
      // In any other order they may happen to stand in one: that is then what the rule is.
      const steps = points.slice(1).map((at, i) => at - (points[i] as number));
      const direction = steps.every((step) => step <= 0) ? -1 : steps.every((step) => step >= 0) ? 1 : 0;
      return {
        rule: { kind: "piecewise", knots: at.map((value, i) => ({ value, points: points[i] as number })) },
        max,
        direction,
      };
    }),
  );
const deduction = fc
  .record({
    max: maximum,
    each: fc.integer({ min: 1, max: 20_000 }).map((n) => decimal(n, 4)),
    beyond: fc.nat({ max: 5 }),
    least: fc.nat({ max: 99 }),
  })
  .map(({ max, each, beyond, least }): Case => {
    return { rule: { kind: "deduction", each, beyond, least: share(max, least) }, max, direction: -1 };
  });
const survey = maximum.map((max): Case => ({ rule: { kind: "survey" }, max, direction: 1 }));
const line = fc.oneof(proportional, steps, broken, deduction, survey);
const checklist = fc
  .array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 8 })
  .map((hundredths): { rule: Rule; max: number; points: number[] } => ({
    rule: { kind: "checklist", items: hundredths.map((n) => ({ name: NAME, points: decimal(n, 2) })) },
    max: decimal(
      hundredths.reduce((a, b) => a + b, 0),
      2,
    ),
    points: hundredths,
  }));

const pointsOf = ({ rule, max }: { rule: Rule; max: number }, x: number) => scoreByRule(rule, x, max) as number;
/** A millionth less than asked for: more where less is better. */
const short = (x: number, direction: number) => Number((direction === -1 ? x + 1e-6 : x - 1e-6).toFixed(6));

describe("every rule", () => {
  test("that these properties draw is a sound one", () => {
    const isSound = ({ rule, max }: { rule: Rule; max: number }) => {
      expect(ruleProblems(rule, max, "x")).toEqual([]);
    };
    fc.assert(fc.property(line, isSound));
    fc.assert(fc.property(checklist, isSound));
  });

  test("gives points from 0 to the maximum, whatever the value, with at most twelve decimals", () => {
    fc.assert(
      fc.property(line, wild, (one, x) => {
        const points = pointsOf(one, x);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(one.max);
        expect(toUnits(points) / 1e12).toBe(points);
      }),
      { numRuns: 500 },
    );
  });

  test("that is monotone is so at every pair of values", () => {
    fc.assert(
      fc.property(
        line.filter(({ direction }) => direction !== 0),
        wild,
        wild,
        (one, a, b) => {
          const [low, high] = a < b ? [a, b] : [b, a];
          expect(one.direction * (pointsOf(one, high) - pointsOf(one, low))).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("reaches the points of a value with that value or a less demanding one", () => {
    fc.assert(
      fc.property(line, value, (one, x) => {
        const least = leastValue(one.rule, pointsOf(one, x), one.max) as number;
        if (one.direction === -1) expect(least).toBeGreaterThanOrEqual(x);
        else expect(least).toBeLessThanOrEqual(x);
      }),
      { numRuns: 500 },
    );
  });

  test("reaches any points it can with the least value, and not a millionth short of it", () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 1, max: 10_000 }), (one, n) => {
        const wanted = share(one.max, n / 100);
        const least = leastValue(one.rule, wanted, one.max) as number;
        if (!Number.isFinite(least)) {
          // Then the least the rule ever gives is enough.
          for (const x of [-1e9, 1e9])
            expect(pointsOf(one, one.direction === 0 ? -1e9 : x)).toBeGreaterThanOrEqual(wanted);
          return;
        }
        expect(pointsOf(one, least)).toBeGreaterThanOrEqual(wanted);
        expect(pointsOf(one, short(least, one.direction))).toBeLessThan(wanted);
      }),
      { numRuns: 500 },
    );
  });

  test("explains every value with the points it gives, and describes itself, on one line", () => {
    fc.assert(
      fc.property(line, wild, ({ rule, max }, x) => {
        const shown = Number((scoreByRule(rule, x, max) as number).toFixed(4));
        const text = explainRule(rule, x, max, "vi");
        expect(text.endsWith(` → ${String(shown).replace(".", ",")}/${String(max).replace(".", ",")} điểm`)).toBe(true);
        expect(text + describeRule(rule, max, "vi")).not.toMatch(/undefined|NaN|\n/);
      }),
    );
  });
});

test("proportional points are the exact quotient, rounded half up, against whole numbers", () => {
  const millionths = (x: number) => BigInt(Math.round(x * 1e6));
  fc.assert(
    fc.property(proportional, value, ({ rule, max }, x) => {
      if (rule.kind !== "proportional") throw new Error("not proportional");
      let [part, of] = [
        millionths(x) - millionths(rule.floor as number),
        millionths(rule.target) - millionths(rule.floor as number),
      ];
      if (of < 0n) [part, of] = [-part, -of];
      const whole = BigInt(toUnits(max));
      const inside = (2n * whole * part + of) / (2n * of);
      const units = part <= 0n ? 0n : part >= of ? whole : inside;
      expect(BigInt(toUnits(scoreByRule(rule, x, max) as number))).toBe(units);
    }),
    { numRuns: 1000 },
  );
});

test("a checklist needs no more items than any set that reaches the points", () => {
  const count = (set: number) => set.toString(2).replaceAll("0", "").length;
  fc.assert(
    fc.property(checklist, fc.nat({ max: 2_400 }), ({ rule, max, points }, n) => {
      const wanted = decimal(n, 2);
      const enough = Array.from({ length: 2 ** points.length }, (_, set) => set).filter(
        (set) => points.reduce((sum, at, i) => sum + ((set >> i) & 1) * at, 0) >= n,
      );
      const least = leastValue(rule, wanted, max);
      if (enough.length === 0) expect(least).toBeNull();
      else {
        expect(enough).toContain(least);
        expect(count(least as number)).toBe(Math.min(...enough.map(count)));
      }
    }),
  );
});
