import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { correlationRatio } from "./correlation-ratio.js";
import { cronbach } from "./cronbach.js";
import { pearson } from "./pearson.js";
import { principalComponents } from "./principal-components.js";
import { completeCases } from "./score-matrix.js";

/** R's `attitude` (Chatterjee & Price, Regression Analysis by Example, 1977): 30 departments, 7 items. */
const attitude = columns(`
43 51 30 39 61 92 45
63 64 51 54 63 73 47
71 70 68 69 76 86 48
61 63 45 47 54 84 35
81 78 56 66 71 83 47
43 55 49 44 54 49 34
58 67 42 56 66 68 35
71 75 50 55 70 66 41
72 82 72 67 71 83 31
67 61 45 47 62 80 41
64 53 53 58 58 67 34
67 60 47 39 59 74 41
69 62 57 42 55 63 25
68 83 83 45 59 77 35
77 77 54 72 79 77 46
81 90 50 72 60 54 36
74 85 64 69 79 79 63
65 60 65 75 55 80 60
65 70 46 57 75 85 46
50 58 68 54 64 78 52
50 40 33 34 43 64 33
64 61 52 62 66 80 41
53 66 52 50 63 80 37
40 37 42 58 50 57 49
63 54 42 48 66 75 33
66 77 66 63 88 76 72
78 75 58 74 80 78 49
48 57 44 45 51 83 38
85 85 71 71 77 74 55
82 82 39 59 64 78 39`);

/** R's `USArrests` (McNeil, Interactive Data Analysis, 1977): murder, assault, urban population, rape. */
const arrests = columns(`
13.2 236 58 21.2
10 263 48 44.5
8.1 294 80 31
8.8 190 50 19.5
9 276 91 40.6
7.9 204 78 38.7
3.3 110 77 11.1
5.9 238 72 15.8
15.4 335 80 31.9
17.4 211 60 25.8
5.3 46 83 20.2
2.6 120 54 14.2
10.4 249 83 24
7.2 113 65 21
2.2 56 57 11.3
6 115 66 18
9.7 109 52 16.3
15.4 249 66 22.2
2.1 83 51 7.8
11.3 300 67 27.8
4.4 149 85 16.3
12.1 255 74 35.1
2.7 72 66 14.9
16.1 259 44 17.1
9 178 70 28.2
6 109 53 16.4
4.3 102 62 16.5
12.2 252 81 46
2.1 57 56 9.5
7.4 159 89 18.8
11.4 285 70 32.1
11.1 254 86 26.1
13 337 45 16.1
0.8 45 44 7.3
7.3 120 75 21.4
6.6 151 68 20
4.9 159 67 29.3
6.3 106 72 14.9
3.4 174 87 8.3
14.4 279 48 22.5
3.8 86 45 12.8
13.2 188 59 26.9
12.7 201 80 25.5
3.2 120 80 22.9
2.2 48 32 11.2
8.5 156 63 20.7
4 145 73 26.2
5.7 81 39 9.3
2.6 53 66 10.8
6.8 161 60 15.6`);

function columns(text: string): number[][] {
  const rows = text
    .trim()
    .split("\n")
    .map((line) => line.split(" ").map(Number));
  return (rows[0] as number[]).map((_, c) => rows.map((row) => row[c] as number));
}

describe("pearson", () => {
  test("is R's cor(attitude): rating and complaints 0.8254, rating and critical 0.1564", () => {
    expect(pearson(attitude[0] as number[], attitude[1] as number[]).r).toBeCloseTo(0.8254176, 6);
    expect(pearson(attitude[0] as number[], attitude[5] as number[]).r).toBeCloseTo(0.1564392, 6);
  });
  test("takes the cases known on both sides", () => {
    expect(pearson([1, 2, 3, Number.NaN, 4], [1, 3, 2, 9, Number.NaN])).toEqual({ r: 0.5, n: 3 });
  });
  test("is null for a constant side, and below three cases", () => {
    expect(pearson([0.1, 0.1, 0.1], [1, 2, 3]).r).toBeNull();
    expect(pearson([1, 2], [1, 2])).toEqual({ r: null, n: 2 });
  });
});

describe("cronbach", () => {
  test("of R's attitude is 0.843, standardised 0.839, as NumPy computes it, and without each item", () => {
    const { alpha, standardised, dropped, n, items } = cronbach(attitude);
    expect([alpha, standardised].map((value) => value?.toFixed(3))).toEqual(["0.843", "0.839"]);
    expect(dropped.map((value) => value?.toFixed(3))).toEqual(
      ["0.810", "0.797", "0.828", "0.803", "0.795", "0.864", "0.840"], // rating … advance
    );
    expect([n, items]).toEqual([30, 7]);
  });
  test("leaves constant items out, and needs two others", () => {
    // 2 × (1 − (1 + 1) ÷ 3): sums 2, 5, 5 have the variance 3.
    const { alpha, items, dropped } = cronbach([
      [1, 2, 3],
      [4, 4, 4],
      [1, 3, 2],
    ]);
    expect(alpha).toBeCloseTo(2 / 3, 12);
    expect(items).toBe(2);
    expect(dropped).toEqual([null, null, null]);
    expect(cronbach([[1, 2, 3]]).alpha).toBeNull();
  });
  test("is null where items cancel out", () => {
    const mirrored = [
      [0.1, 0.2, 0.7],
      [0.9, 0.8, 0.3],
    ];
    expect(cronbach(mirrored)).toMatchObject({ alpha: null, standardised: null });
  });
  test("is 1 for items that are the same, and unchanged by shifts", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 20 }), (item) => {
        fc.pre(new Set(item).size > 1);
        expect(cronbach([item, item.map((x) => x + 7), item]).alpha).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe("principalComponents", () => {
  const { components, kaiser, variables, n } = principalComponents(arrests);
  test("are R's prcomp(USArrests, scale. = TRUE): eigenvalues, explained variance", () => {
    const eigenvalues = [2.4802416, 0.9897652, 0.3565632, 0.1734301];
    components.forEach((component, i) => {
      expect(component.eigenvalue).toBeCloseTo(eigenvalues[i] as number, 6);
    });
    expect(components.map((c) => c.explained.toFixed(8))).toEqual([
      "0.62006039",
      "0.24744129",
      "0.08914080",
      "0.04335752",
    ]);
    expect(components[1]?.cumulative).toBeCloseTo(0.86750168, 7);
    expect([kaiser, variables, n]).toEqual([1, 4, 50]);
  });
  test("load as R's rotation × sdev, up to the sign", () => {
    // rotation PC1 −0.5358995, −0.5831836, −0.2781909, −0.5434321; PC2 0.4181809, 0.1879856, −0.8728062, −0.1673186
    const first = [0.5358995, 0.5831836, 0.2781909, 0.5434321].map((entry) => entry * 1.5748783);
    const second = [-0.4181809, -0.1879856, 0.8728062, 0.1673186].map((entry) => entry * 0.9948694);
    [first, second].forEach((loadings, c) => {
      loadings.forEach((loading, i) => {
        expect(components[c]?.loadings[i]).toBeCloseTo(loading, 6);
      });
    });
  });
  test("give constant variables no loading", () => {
    const { components: two, variables: left } = principalComponents([
      [1, 2, 3],
      [5, 5, 5],
      [1, 3, 2],
    ]);
    expect(left).toBe(2);
    expect(two.map(({ eigenvalue }) => eigenvalue.toFixed(9))).toEqual(["1.500000000", "0.500000000"]);
    expect(two[0]?.loadings[1]).toBeNull();
    expect(principalComponents([[1, 2, 3]]).components).toEqual([]);
  });
  test("count uncorrelated variables as none over 1", () => {
    // Orthogonal contrasts: both correlations are exactly 0.
    expect(
      principalComponents([
        [1, 1, 0, 0],
        [1, 0, 1, 0],
      ]).kaiser,
    ).toBe(0);
  });
  test("have eigenvalues that add up to the variables, and squared loadings that add up to 1 a variable", () => {
    const table = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 }), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(table, (some) => {
        const result = principalComponents(some);
        fc.pre(result.components.length > 0);
        const total = result.components.reduce((sum, c) => sum + c.eigenvalue, 0);
        expect(total).toBeCloseTo(result.variables, 9);
        some.forEach((_, i) => {
          const squares = result.components.reduce((sum, c) => sum + (c.loadings[i] ?? 0) ** 2, 0);
          expect(squares).toBeCloseTo(result.components[0]?.loadings[i] === null ? 0 : 1, 6);
        });
      }),
    );
  });
});

describe("correlationRatio", () => {
  test("is 6780 ÷ 9640 for the marks in algebra, geometry and statistics", () => {
    // The worked example of the article "Correlation ratio" (Wikipedia, also in Incanter's manual): group
    // means 36, 33, 78, within 1952 + 308 + 600 = 2860 of 9640. ε² = 1 − (2860 ÷ 12) ÷ (9640 ÷ 14) = 0.65387.
    const marks = [
      [45, 70, 29, 15, 21],
      [40, 20, 30, 42],
      [65, 95, 80, 70, 85, 73],
    ];
    const ratio = correlationRatio(
      marks.flatMap((group, g) => group.map(() => g)),
      marks.flat(),
    );
    expect(ratio?.etaSquared).toBeCloseTo(6780 / 9640, 12);
    expect(ratio?.epsilonSquared).toBeCloseTo(0.65387, 5);
    expect([ratio?.groups, ratio?.n]).toEqual([3, 15]);
  });
  test("sees what a straight line does not", () => {
    // y = x²: r is 0; groups are the five values, each without spread.
    const x = [-2, -1, 0, 1, 2, -2, -1, 0, 1, 2];
    const y = x.map((value) => value ** 2);
    expect(pearson(x, y).r).toBeCloseTo(0, 12);
    expect(correlationRatio(x, y)?.epsilonSquared).toBeCloseTo(1, 12);
  });
  test("cuts many values into five groups and keeps equal values together", () => {
    const x = Array.from({ length: 20 }, (_, i) => (i < 9 ? 1 : i));
    // Fifths start at 0, 4, 8, 12, 16; the first nine are tied, so that 0–8, 9–11, 12–15 and 16–19 are left.
    expect(correlationRatio(x, x)?.groups).toBe(4);
    expect(correlationRatio([1, 1, 1, 2], [1, 2, 3, 4])?.groups).toBe(2);
  });
  test("is null for a constant side, and where every case is its own group", () => {
    expect(correlationRatio([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(correlationRatio([1, 2, 3], [5, 5, 5])).toBeNull();
    expect(correlationRatio([1, 2, 3], [4, 6, 5])).toBeNull();
  });
});

test("completeCases keeps the cases known in every column", () => {
  const cases = completeCases([Float64Array.of(1, Number.NaN, 3), Float64Array.of(4, 5, 6)]);
  expect(cases.map((column) => [...column])).toEqual([
    [1, 3],
    [4, 6],
  ]);
});
