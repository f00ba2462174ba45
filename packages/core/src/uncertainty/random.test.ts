import { errorFunction, mean, sampleVariance } from "simple-statistics";
import { describe, expect, test } from "vitest";
import { fillWords, gamma, nextWord, normal, philox4x32, startStream, uniform } from "./random.js";

const hex = (words: Uint32Array) => [...words].map((word) => word.toString(16).padStart(8, "0"));

describe("published vectors", () => {
  // Random123 1.14, tests/kat_vectors, lines "philox4x32 10".
  test.each([
    [
      [0, 0, 0, 0],
      [0, 0],
      ["6627e8d5", "e169c58d", "bc57ac4c", "9b00dbd8"],
    ],
    [
      [-1, -1, -1, -1],
      [-1, -1],
      ["408f276d", "41c83b0e", "a20bc7c6", "6d5451fd"],
    ],
    [
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      ["d16cfe09", "94fdcceb", "5001e420", "24126ea1"],
    ],
  ] as [[number, number, number, number], [number, number], string[]][])(
    "Philox4x32-10 of counter %s and key %s",
    (counter, key, expected) => {
      expect(hex(philox4x32(new Uint32Array(4), counter, key))).toEqual(expected);
    },
  );

  test("xoshiro128++ from the state 1, 2, 3, 4", () => {
    // By the authors' xoshiro128plusplus.c, as in the tests of rand_xoshiro 0.6 (Rust).
    const words = new Int32Array(10);
    fillWords(Int32Array.of(1, 2, 3, 4), words);
    expect([...new Uint32Array(words.buffer)]).toEqual([
      641, 1573767, 3222811527, 3517856514, 836907274, 4247214768, 3867114732, 1355841295, 495546011, 621204420,
    ]);
  });
});

describe("streams", () => {
  const first = (...name: Parameters<typeof startStream>) => {
    const stream = startStream(...name);
    return [nextWord(stream), nextWord(stream)].join();
  };

  test("seed, draw and part each make another one, also beyond 32 bits", () => {
    const streams = [
      first(1, 0, "leaves"),
      first(1, 0, "weights"),
      first(1, 0, "method"),
      first(1, 1, "leaves"),
      first(2, 0, "leaves"),
      first(1 + 2 ** 32, 0, "leaves"),
    ];
    expect(new Set(streams).size).toBe(streams.length);
    expect(first(1, 0, "leaves")).toBe(streams[0]);
  });

  test("words come one by one as they come in a row", () => {
    const words = new Int32Array(5);
    fillWords(startStream(7, 3, "leaves"), words);
    const stream = startStream(7, 3, "leaves");
    expect(Array.from(words, () => nextWord(stream) | 0)).toEqual([...words]);
  });
});

describe("distributions, 20,000 numbers of a fixed seed", () => {
  const N = 20_000;
  const draws = (next: (stream: ReturnType<typeof startStream>) => number, seed: number) => {
    const stream = startStream(seed, 0, "leaves");
    return Array.from({ length: N }, () => next(stream));
  };
  /** √n × the greatest distance of the distribution functions; above 1.63 in 1 of 100 samples (Kolmogorov). */
  const kolmogorov = (values: number[], cdf: (x: number) => number) =>
    Math.sqrt(N) *
    [...values].sort((a, b) => a - b).reduce((most, x, i) => Math.max(most, cdf(x) - i / N, (i + 1) / N - cdf(x)), 0);
  /** How many standard errors a mean lies from where it should, the distribution's standard deviation given. */
  const off = (values: number[], expected: number, sd: number) =>
    Math.abs(mean(values) - expected) / (sd / Math.sqrt(N));

  test("uniform", () => {
    const values = draws(uniform, 1);
    expect(kolmogorov(values, (x) => x)).toBeLessThan(1.63);
    expect(off(values, 1 / 2, Math.sqrt(1 / 12))).toBeLessThan(3);
  });

  test("normal", () => {
    const values = draws(normal, 2);
    expect(kolmogorov(values, (x) => (1 + errorFunction(x / Math.SQRT2)) / 2)).toBeLessThan(1.63);
    expect(off(values, 0, 1)).toBeLessThan(3);
    // Of a normal variance the standard error is √(2 ÷ n).
    expect(Math.abs(sampleVariance(values) - 1) / Math.sqrt(2 / N)).toBeLessThan(3);
  });

  test("gamma, of shapes whose distribution function is elementary", () => {
    // Γ(1) is exponential; Γ(½) half the square of a normal, so P(x) = erf √x.
    expect(
      kolmogorov(
        draws((stream) => gamma(stream, 1), 3),
        (x) => 1 - Math.exp(-x),
      ),
    ).toBeLessThan(1.63);
    expect(
      kolmogorov(
        draws((stream) => gamma(stream, 0.5), 4),
        (x) => errorFunction(Math.sqrt(x)),
      ),
    ).toBeLessThan(1.63);
  });

  test.each([0.05, 0.7, 4, 250])("gamma of shape %d has that mean and variance", (shape) => {
    const values = draws((stream) => gamma(stream, shape), 5);
    expect(off(values, shape, Math.sqrt(shape))).toBeLessThan(3);
    // Fourth central moment 3k² + 6k.
    expect(Math.abs(sampleVariance(values) - shape) / Math.sqrt((2 * shape ** 2 + 6 * shape) / N)).toBeLessThan(3);
  });
});
