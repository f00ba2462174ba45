import fc from "fast-check";
import { expect, test } from "vitest";
import { normalise } from "../engine/normalise.js";
import { normaliseInto } from "./leaf-normalisation.js";

const leaf = fc.array(fc.oneof(fc.integer({ min: 0, max: 8 }), fc.constant(Number.NaN)), {
  minLength: 1,
  maxLength: 12,
});
const MAX = 8;

/** In place on a leaf of 8 points; NaN is unknown. */
function normalised(values: readonly number[], method: Parameters<typeof normaliseInto>[3]): number[] {
  const points = Float64Array.from(values);
  normaliseInto(
    points,
    Uint8Array.from(points, (each) => (Number.isNaN(each) ? 0 : 1)),
    MAX,
    method,
  );
  return [...points];
}

test.each(["rank", "z-score"] as const)("%s gives the shares that normalise gives", (method) => {
  fc.assert(
    fc.property(leaf, (values) => {
      const shares = normalise(values, { method });
      normalised(values, method).forEach((points, a) => {
        if (Number.isNaN(shares[a])) expect(points).toBeNaN();
        else expect(points).toBeCloseTo(MAX * (shares[a] as number), 12);
      });
    }),
  );
});

test("min-max puts the least at 0 and the greatest at the maximum; none and a flat leaf stay", () => {
  // (3 − 2) ÷ (6 − 2) × 8 = 2
  expect(normalised([2, 3, Number.NaN, 6], "min-max")).toEqual([0, 2, Number.NaN, 8]);
  expect(normalised([3, 3], "min-max")).toEqual([3, 3]);
  expect(normalised([2, 3], "none")).toEqual([2, 3]);
});
