import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  differenceOfIndices,
  differenceOfPoints,
  fromUnits,
  hundredthsOfPercent,
  indexOf,
  LARGEST_TOTAL,
  leastPart,
  meanOfIndices,
  shareOfUnits,
  sumDecimals,
  toUnits,
} from "./decimal.js";

/** Sum of decimal texts as a whole number of 10⁻¹² points, in exact integers. */
const exact = (texts: readonly string[]): bigint =>
  texts.reduce((sum, text) => {
    const [whole = "0", fraction = ""] = text.split(".");
    return sum + BigInt(whole) * 10n ** 12n + BigInt(fraction.padEnd(12, "0"));
  }, 0n);

describe("sums of points", () => {
  test("0.1 + 0.2 is 0.3, where binary floating point gives 0.30000000000000004", () => {
    expect(sumDecimals([0.1, 0.2])).toBe(0.3);
  });

  test("Đắk Lắk 2023: 57.92 + 2.97 + 18.29 + 8.15 = 87.33 in every order", () => {
    expect(sumDecimals([57.92, 2.97, 18.29, 8.15])).toBe(87.33);
    expect(sumDecimals([8.15, 18.29, 2.97, 57.92])).toBe(87.33);
  });

  test("a thousand leaves of a tenth make a hundred", () => {
    expect(sumDecimals(Array<number>(1000).fill(0.1))).toBe(100);
  });

  test("nothing sums to 0, and 0 never carries a sign", () => {
    expect(Object.is(sumDecimals([]), 0)).toBe(true);
    expect(Object.is(toUnits(-0), 0)).toBe(true);
  });

  test("any decimals with up to twelve digits sum as exact integers do, up to the largest total", () => {
    const decimal = fc
      .tuple(
        fc.nat({ max: LARGEST_TOTAL / 8 - 1 }),
        fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 1, maxLength: 12 }),
      )
      .map(([whole, fraction]) => `${whole}.${fraction}`);
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 8 }), (texts) => {
        const units = exact(texts);
        expect(texts.reduce((sum, text) => sum + toUnits(Number(text)), 0)).toBe(Number(units));
        // The double nearest to the decimal is what parsing its digits gives.
        const digits = units.toString().padStart(13, "0");
        expect(sumDecimals(texts.map(Number))).toBe(Number(`${digits.slice(0, -12)}.${digits.slice(-12)}`));
      }),
    );
  });

  test("near the largest total a value with twelve decimals still is the unit it stands for", () => {
    expect(toUnits(3999.999999999999)).toBe(3_999_999_999_999_999);
    expect(fromUnits(3_999_999_999_999_999)).toBe(3999.999999999999);
  });
});

describe("the index rounds half up in decimal", () => {
  test.each([
    // score, maximum, index; in the comment what toFixed(2) of the float quotient gives
    [87.325, 100, 87.33], // 87.33: right by luck
    [87.345, 100, 87.35], // 87.34: wrong
    [1.005, 100, 1.01], // 1.00: wrong
    [8.575, 100, 8.58], // 8.57: wrong
    [87.324999, 100, 87.32],
    [87.325001, 100, 87.33],
    [89.995, 100, 90],
    [89.994999999, 100, 89.99],
    [0.005, 100, 0.01],
    [0.004999999999, 100, 0],
    [99.995, 100, 100],
    [99.99499, 100, 99.99],
  ])("%d of %d is %d", (score, max, index) => {
    expect(indexOf(score, max)).toBe(index);
  });

  test("the naive way is wrong where this one is right", () => {
    expect((87.345).toFixed(2)).toBe("87.34");
    expect((1.005).toFixed(2)).toBe("1.00");
  });

  test("a third is 33.33 and two thirds are 66.67", () => {
    expect(indexOf(1, 3)).toBe(33.33);
    expect(indexOf(2, 3)).toBe(66.67);
  });

  test("a tie that is no round number of points is cut exactly too", () => {
    // 0.3335 / 0.8 = 41.6875 % → 41.69; 0.33348 / 0.8 = 41.685 % → 41.69; a unit below → 41.68.
    expect(indexOf(0.3335, 0.8)).toBe(41.69);
    expect(indexOf(0.33348, 0.8)).toBe(41.69);
    expect(indexOf(0.333479999999, 0.8)).toBe(41.68);
  });

  test("0 of something is 0 and everything is 100", () => {
    expect(indexOf(0, 6.5)).toBe(0);
    expect(indexOf(6.5, 6.5)).toBe(100);
  });

  test("it agrees with integer arithmetic for any score and maximum", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4_000_000 }), fc.nat({ max: 4_000_000 }), (whole, part) => {
        // floor(part / whole × 10⁴ + ½) in integers
        const expected = (2n * BigInt(part) * 10_000n + BigInt(whole)) / (2n * BigInt(whole));
        expect(hundredthsOfPercent(part, whole)).toBe(Number(expected));
      }),
      { numRuns: 2000 },
    );
  });

  test("it agrees with integer arithmetic on every exact half", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), fc.nat({ max: 9999 }), (maximum, hundredths) => {
        // whole = maximum × 10¹² units; (hundredths + ½) / 10⁴ of it is a whole number of units.
        const whole = maximum * 1e12;
        const half = (maximum * 1e12 * (2 * hundredths + 1)) / 20_000;
        fc.pre(Number.isSafeInteger(half));
        expect(hundredthsOfPercent(half, whole)).toBe(hundredths + 1);
        expect(hundredthsOfPercent(half - 1, whole)).toBe(hundredths);
      }),
    );
  });
});

describe("differences and means of published figures", () => {
  test("points lost by decimal arithmetic: 100 − 87.33 = 12.67", () => {
    expect(100 - 87.33).not.toBe(12.67);
    expect(differenceOfPoints(100, 87.33)).toBe(12.67);
  });

  test("88.37 − 86.98 = 1.39, and equal figures differ by 0", () => {
    expect(differenceOfIndices(88.37, 86.98)).toBe(1.39);
    expect(differenceOfIndices(86.98, 88.37)).toBe(-1.39);
    expect(differenceOfIndices(86.98, 86.98)).toBe(0);
  });

  test("a mean is rounded half up, and there is none of nothing", () => {
    expect(meanOfIndices([90, 90.01])).toBe(90.01); // 90.005
    expect(meanOfIndices([90, 90, 90.01])).toBe(90); // 90.0033…
    expect(meanOfIndices([1.01, 1.02, 1.02])).toBe(1.02); // 1.01666…
    expect(meanOfIndices([])).toBeNull();
  });
});

test("the least part is the first that is published as the index", () => {
  // 87.325 of 100 is published as 87.33, anything less as 87.32.
  expect(fromUnits(leastPart(8733, toUnits(100)))).toBe(87.325);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 1e14 }), (hundredths, whole) => {
      const part = leastPart(hundredths, whole);
      expect(hundredthsOfPercent(part, whole)).toBeGreaterThanOrEqual(hundredths);
      if (part > 0) expect(hundredthsOfPercent(part - 1, whole)).toBeLessThan(hundredths);
    }),
  );
  for (const whole of [5, toUnits(100), toUnits(4000)]) expect(leastPart(0, whole)).toBe(0);
});

describe("a share of whole units", () => {
  test("is rounded half up", () => {
    // ⅓ and ⅔ of 10¹²; ½ of 1, 3 and 5; ⅕ of 2 and 3.
    expect([shareOfUnits(1e12, 1, 3), shareOfUnits(1e12, 2, 3)]).toEqual([333_333_333_333, 666_666_666_667]);
    expect([1, 3, 5].map((whole) => shareOfUnits(whole, 1, 2))).toEqual([1, 2, 3]);
    expect([2, 3].map((whole) => shareOfUnits(whole, 1, 5))).toEqual([0, 1]);
    expect([shareOfUnits(7, 0, 3), shareOfUnits(7, 3, 3), shareOfUnits(0, 1, 3)]).toEqual([0, 7, 0]);
  });

  test("is the exact one next to a half too, where float64 gives the other", () => {
    const exact = (whole: number, part: number, of: number) =>
      Number((2n * BigInt(whole) * BigInt(part) + BigInt(of)) / (2n * BigInt(of)));
    // An odd number by a half, and by a little more or less.
    const next = fc.record({
      whole: fc.integer({ min: 1, max: 2e15 }).map((n) => 2 * n - 1),
      half: fc.integer({ min: 1, max: 5e14 }),
      off: fc.integer({ min: -1, max: 1 }),
    });
    fc.assert(
      fc.property(next, ({ whole, half, off }) => {
        const part = Math.max(0, half + off);
        fc.pre(part <= 2 * half);
        expect(shareOfUnits(whole, part, 2 * half)).toBe(exact(whole, part, 2 * half));
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.nat({ max: 4e15 }), fc.integer({ min: 1, max: 1e15 }), fc.nat({ max: 1e15 }), (whole, of, n) => {
        expect(shareOfUnits(whole, n % (of + 1), of)).toBe(exact(whole, n % (of + 1), of));
      }),
      { numRuns: 500 },
    );
  });
});
