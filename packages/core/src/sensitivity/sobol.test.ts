import { describe, expect, test } from "vitest";
import { errorOf, leaf, provinces, score, scoredOf, treeOf } from "../../test/fixtures.js";
import { type SobolIndex, type SobolModel, sobolIndices } from "./sobol.js";
import { weightSobol } from "./weight-sobol.js";

/** A model of one output from a plain function. */
function modelOf(inputs: number, f: (x: ArrayLike<number>) => number): SobolModel {
  const point = new Float64Array(inputs);
  return {
    inputs,
    outputs: 1,
    start(at, outputs) {
      point.set(at);
      outputs[0] = f(point);
    },
    change(input, value, outputs) {
      const before = point[input] as number;
      point[input] = value;
      outputs[0] = f(point);
      point[input] = before;
    },
  };
}

/** Ishigami & Homma (1990): sin x1 + 7 sin² x2 + 0.1 x3⁴ sin x1, x uniform from −π to π. */
const ishigami = modelOf(3, (u) => {
  const [x1 = 0, x2 = 0, x3 = 0] = Array.from(u, (value) => Math.PI * (2 * value - 1));
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
});

const G = [0, 1, 4.5, 9, 99, 99, 99, 99];
/** Sobol' g-function: ∏ (|4u − 2| + a) ÷ (1 + a). */
const gFunction = modelOf(G.length, (u) =>
  G.reduce((product, a, i) => (product * (Math.abs(4 * (u[i] as number) - 2) + a)) / (1 + a), 1),
);

describe("Sobol' indices", () => {
  test("of the Ishigami function are those of its closed form", () => {
    // Saltelli et al., Global Sensitivity Analysis: The Primer (2008), 4.1; a = 7, b = 0.1.
    const [rows] = sobolIndices(ishigami, { n: 2 ** 15, resamples: 2 });
    const close = (own: number | null | undefined, known: number) =>
      expect(Math.abs((own ?? 9) - known)).toBeLessThan(0.015);
    close(rows?.[0]?.first, 0.3139);
    close(rows?.[1]?.first, 0.4424);
    close(rows?.[2]?.first, 0);
    close(rows?.[0]?.total, 0.5576);
    close(rows?.[1]?.total, 0.4424);
    close(rows?.[2]?.total, 0.2437);
  });

  test("of the g-function are those of its closed form", () => {
    // Vᵢ = 1 ÷ (3 (1 + aᵢ)²), V = ∏ (1 + Vᵢ) − 1, first Vᵢ ÷ V, total Vᵢ ∏ (1 + Vⱼ, j ≠ i) ÷ V.
    const parts = G.map((a) => 1 / (3 * (1 + a) ** 2));
    const product = parts.reduce((all, v) => all * (1 + v), 1);
    // The greatest has a standard error of 0.01 at this n.
    const [rows] = sobolIndices(gFunction, { n: 2 ** 15, resamples: 2 });
    parts.forEach((v, i) => {
      expect(Math.abs((rows?.[i]?.first ?? 9) - v / (product - 1))).toBeLessThan(0.03);
      expect(Math.abs((rows?.[i]?.total ?? 9) - (v * product) / (1 + v) / (product - 1))).toBeLessThan(0.03);
    });
  });

  test("of a sum of inputs are the squares of its factors, and their intervals hold them as often as they say", () => {
    // y = 3 u1 + u2: first = total = 0.9 and 0.1.
    const sum = modelOf(2, (u) => 3 * (u[0] as number) + (u[1] as number));
    let held = 0;
    for (let seed = 0; seed < 100; seed++) {
      const row = sobolIndices(sum, { n: 200, seed })[0]?.[0] as SobolIndex;
      if ((row.totalLow as number) <= 0.9 && 0.9 <= (row.totalHigh as number)) held++;
    }
    // Nine of ten, give or take three standard deviations of √(100 × 0.9 × 0.1) = 3.
    expect(held).toBeGreaterThanOrEqual(80);
    expect(held).toBeLessThan(100);
  });

  test("are null where nothing varies, and the same for the same seed", () => {
    const constant = modelOf(2, () => 5);
    expect(sobolIndices(constant, { n: 8 })[0]?.[0]?.first).toBeNull();
    expect(sobolIndices(ishigami, { n: 64 })).toEqual(sobolIndices(ishigami, { n: 64 }));
    expect(sobolIndices(ishigami, { n: 64 })).not.toEqual(sobolIndices(ishigami, { n: 64, seed: 2 }));
    expect(errorOf(() => sobolIndices(ishigami, { n: 1 })).code).toBe("sobol-invalid");
  });
});

describe("the weights", () => {
  const tree = treeOf(100, [leaf("1", 60), leaf("2", 40)]);
  // An 48 + 20 = 68, Binh 30 + 36 = 66.
  const scored = scoredOf(tree, provinces("an", "binh"), [
    ...[score("an", "1", 48), score("an", "2", 20)],
    ...[score("binh", "1", 30), score("binh", "2", 36)],
  ]);

  test("of two fields have equal first-order indices: their ratio is all that counts", () => {
    const rows = weightSobol(scored, { year: 2023, agency: "an", n: 4096 }).objects();
    expect(rows.map(({ output, code }) => `${output} ${code}`)).toEqual([
      "index 1",
      "index 2",
      "rank 1",
      "rank 2",
      "meanShift 1",
      "meanShift 2",
    ]);
    for (const row of rows.slice(0, 2)) expect(Math.abs((row.first as number) - 0.5)).toBeLessThan(0.05);
    // The rank is level or changes only with both: interactions are most of it.
    expect(rows[2]?.total as number).toBeGreaterThan(rows[2]?.first as number);
    // Where An is second Binh is first: both move by one, so the mean shift is the rank less one; but
    // where they share a published rank, only Binh has moved.
    expect(Math.abs((rows[4]?.first as number) - (rows[2]?.first as number))).toBeLessThan(0.01);
  });

  test("of an agency that is not known in full are refused, and so is a spread of nothing", () => {
    expect(errorOf(() => weightSobol(scored, { year: 2023, spread: 0 })).code).toBe("spread-invalid");
    const partly = scoredOf(tree, provinces("an", "binh"), [
      ...[score("an", "1", 48), score("an", "2", 20)],
      score("binh", "1", 30),
    ]);
    expect(errorOf(() => weightSobol(partly, { year: 2023, agency: "binh" })).code).toBe("agency-unranked");
  });
});
