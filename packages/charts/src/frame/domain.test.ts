import fc from "fast-check";
import { expect, it } from "vitest";
import { padded, roundTicks } from "./domain.js";

it("keeps the outermost values so many pixels from the ends", () => {
  // 10 points on 120 − 2 × 10 pixels are 0.1 a pixel, so 10 pixels are 1 point
  expect(padded([80, 90, 85], 120, 10)).toEqual([79, 91]);
});

it("puts a single value in the middle", () => {
  const [low, high] = padded([80], 100, 10);
  expect(low).toBeLessThan(80);
  expect((low + high) / 2).toBe(80);
});

it("finds round figures in a range", () => {
  expect(roundTicks(71.2, 93.4, 3)).toEqual([80, 90]);
  expect(roundTicks(71.2, 93.4, 4)).toEqual([75, 80, 85, 90]);
  expect(roundTicks(-0.05, 0.26, 4)).toEqual([0, 0.1, 0.2]);
});

it("finds at most so many, all within the range, whatever the range", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -100, max: 100, noNaN: true }),
      fc.double({ min: 0.01, max: 200, noNaN: true }),
      fc.integer({ min: 3, max: 8 }),
      (low, span, count) => {
        const ticks = roundTicks(low, low + span, count);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThanOrEqual(count);
        for (const tick of ticks) {
          expect(tick).toBeGreaterThanOrEqual(low - 1e-6);
          expect(tick).toBeLessThanOrEqual(low + span + 1e-6);
        }
      },
    ),
  );
});
