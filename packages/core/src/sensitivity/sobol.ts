import { quantileSorted } from "simple-statistics";
import { ParError } from "../issues/par-error.js";
import { nextWord, startStream, uniform } from "../uncertainty/random.js";

/**
 * What Sobol' indices are computed of: a function of independent inputs that are uniform from 0 to
 * 1, with one or more outputs.
 */
export interface SobolModel {
  readonly inputs: number;
  readonly outputs: number;
  /** Writes the outputs at a point. */
  start(point: Float64Array, outputs: Float64Array): void;
  /** Writes the outputs at the point of the last `start` with one input changed, for this call only. */
  change(input: number, value: number, outputs: Float64Array): void;
}

/** How much of the variance of an output an input accounts for, each index with its interval. */
export interface SobolIndex {
  /** Main effect: the part of the variance that would go if the input were known. Null if the output does not vary. */
  readonly first: number | null;
  readonly firstLow: number | null;
  readonly firstHigh: number | null;
  /** With all its interactions: the part that would stay if everything but the input were known. */
  readonly total: number | null;
  readonly totalLow: number | null;
  readonly totalHigh: number | null;
}

/** An interval of total order wider than this is no estimate of a part of 1. */
const WIDEST = 0.5;

/**
 * Whether an index says nothing, because its output hardly varies (few points then meet a change) or
 * too few points were drawn.
 *
 * @example
 * isUnsettled({ ...sobol, totalLow: 0, totalHigh: 2.02 }) // true
 */
export function isUnsettled({ totalLow, totalHigh }: SobolIndex): boolean {
  return totalLow !== null && totalHigh !== null && totalHigh - totalLow > WIDEST;
}

/** How many points are drawn, and how sure their intervals are. */
export interface SobolOptions {
  /** Number of points of either sample; the model is computed n × (inputs + 2) times. Default 1,024. */
  readonly n?: number;
  /** Default 1. */
  readonly seed?: number;
  /** How many times the points are drawn again for the intervals. Default 200. */
  readonly resamples?: number;
  /** Part of the resamples within an interval. Default 0.9. */
  readonly confidence?: number;
  /** Called now and then with the part of the work that is done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/** Points between two calls of `onProgress`. */
const STRIDE = 32;

/** A stream apart from the draws of a simulation, whose number is at most this. */
const RESAMPLING = 2 ** 40;

/**
 * First-order and total-order Sobol' indices, by the design of two independent samples A and B and,
 * for each input, A with that input from B (Saltelli 2002).
 *
 * With y of mean 0 and V its variance over A and B, first order is Σ y(B)·(y(A_Bⁱ) − y(A)) ÷ (n·V)
 * (Saltelli, Annoni, Azzini, Campolongo, Ratto & Tarantola, "Variance based sensitivity analysis of
 * model output", Comput. Phys. Commun. 2010; 181: table 2 (b)), total order Σ (y(A) − y(A_Bⁱ))² ÷
 * (2·n·V) (Jansen 1999; table 2 (f)). Intervals are percentiles of a bootstrap over the points
 * (Archer, Saltelli & Sobol' 1997). Points are pseudo-random. Estimates of small indices may be
 * below 0.
 *
 * @returns per output, then per input
 * @throws ParError `sobol-invalid` if n or resamples are not whole numbers from 2 up
 * @example
 * sobolIndices(ishigami)[0][1].first // near 0.4424
 */
export function sobolIndices(
  model: SobolModel,
  { n = 1024, seed = 1, resamples = 200, confidence = 0.9, onProgress }: SobolOptions = {},
): SobolIndex[][] {
  for (const [name, value] of Object.entries({ n, resamples }))
    if (!Number.isInteger(value) || value < 2) throw new ParError("sobol-invalid", { option: name, value });
  const { inputs: k, outputs: m } = model;
  // Per output n values at A and at B; then per input n values at A with that input from B.
  const a = Array.from({ length: m }, () => new Float64Array(n));
  const b = Array.from({ length: m }, () => new Float64Array(n));
  const changed = Array.from({ length: m }, () => Array.from({ length: k }, () => new Float64Array(n)));
  const out = new Float64Array(m);
  const put = (columns: (output: number) => Float64Array | undefined, j: number) => {
    for (let o = 0; o < m; o++) (columns(o) as Float64Array)[j] = out[o] as number;
  };
  const [pointA, pointB] = [new Float64Array(k), new Float64Array(k)];
  for (let j = 0; j < n; j++) {
    const stream = startStream(seed, j, "weights");
    for (let i = 0; i < k; i++) pointA[i] = uniform(stream);
    for (let i = 0; i < k; i++) pointB[i] = uniform(stream);
    model.start(pointB, out);
    put((o) => b[o], j);
    model.start(pointA, out);
    put((o) => a[o], j);
    for (let i = 0; i < k; i++) {
      model.change(i, pointB[i] as number, out);
      put((o) => changed[o]?.[i], j);
    }
    if (j % STRIDE === STRIDE - 1) onProgress?.(j / n);
  }
  const samples = resampled(n, resamples, seed);
  const indices = changed.map((ofOutput, o) => {
    const [ya, yb] = centred(a[o] as Float64Array, b[o] as Float64Array);
    const all = samples.map((times) => varianceOf(ya, yb, times));
    return ofOutput.map((y) => indexOf(ya, yb, centredAs(y, a[o] as Float64Array, ya), samples, all, confidence));
  });
  onProgress?.(1);
  return indices;
}

/** How often each point is taken: once each first, then per resample. */
function resampled(n: number, resamples: number, seed: number): Uint16Array[] {
  const stream = startStream(seed, RESAMPLING, "weights");
  return [
    new Uint16Array(n).fill(1),
    ...Array.from({ length: resamples }, () => {
      const times = new Uint16Array(n);
      for (let j = 0; j < n; j++) {
        const at = Math.floor((nextWord(stream) / 2 ** 32) * n);
        times[at] = (times[at] as number) + 1;
      }
      return times;
    }),
  ];
}

/** Both samples less their common mean: estimators of first order are then least noisy. */
function centred(a: Float64Array, b: Float64Array): [Float64Array, Float64Array] {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += (a[j] as number) + (b[j] as number);
  const mean = sum / (2 * a.length);
  return [a.map((y) => y - mean), b.map((y) => y - mean)];
}

function centredAs(y: Float64Array, a: Float64Array, ya: Float64Array): Float64Array {
  const mean = (a[0] as number) - (ya[0] as number);
  return y.map((value) => value - mean);
}

function varianceOf(ya: Float64Array, yb: Float64Array, times: Uint16Array): number {
  let sum = 0;
  let squares = 0;
  for (let j = 0; j < ya.length; j++) {
    const [own, other, w] = [ya[j] as number, yb[j] as number, times[j] as number];
    sum += w * (own + other);
    squares += w * (own * own + other * other);
  }
  const mean = sum / (2 * ya.length);
  return squares / (2 * ya.length) - mean * mean;
}

function indexOf(
  ya: Float64Array,
  yb: Float64Array,
  y: Float64Array,
  samples: readonly Uint16Array[],
  variances: readonly number[],
  confidence: number,
): SobolIndex {
  const n = ya.length;
  if ((variances[0] as number) <= 0)
    return { first: null, firstLow: null, firstHigh: null, total: null, totalLow: null, totalHigh: null };
  const products = new Float64Array(n);
  const squares = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    const step = (y[j] as number) - (ya[j] as number);
    products[j] = (yb[j] as number) * step;
    squares[j] = step * step;
  }
  const firsts = new Float64Array(samples.length);
  const totals = new Float64Array(samples.length);
  samples.forEach((times, r) => {
    let first = 0;
    let total = 0;
    for (let j = 0; j < n; j++) {
      first += (times[j] as number) * (products[j] as number);
      total += (times[j] as number) * (squares[j] as number);
    }
    const variance = variances[r] as number;
    firsts[r] = variance > 0 ? first / n / variance : Number.NaN;
    totals[r] = variance > 0 ? total / (2 * n) / variance : Number.NaN;
  });
  const [firstLow, firstHigh] = interval(firsts.subarray(1), confidence);
  const [totalLow, totalHigh] = interval(totals.subarray(1), confidence);
  return { first: firsts[0] as number, firstLow, firstHigh, total: totals[0] as number, totalLow, totalHigh };
}

/** The middle `confidence` of the values, those that are numbers. */
function interval(values: Float64Array, confidence: number): [number | null, number | null] {
  const sorted = Array.from(values.filter((value) => !Number.isNaN(value)).sort());
  if (sorted.length === 0) return [null, null];
  return [quantileSorted(sorted, (1 - confidence) / 2), quantileSorted(sorted, (1 + confidence) / 2)];
}
