/**
 * Random numbers that depend on nothing but a seed and a name.
 *
 * A stream is named by (seed, draw, part). Philox4x32-10, a counter-based generator (Salmon,
 * Moraes, Dror & Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011), turns the name into
 * 128 bits, and these are the state of a xoshiro128++ (Blackman & Vigna, "Scrambled linear
 * pseudorandom number generators", ACM TOMS 2021; 47: 36), whose words are far cheaper. So any
 * thread can make any draw, alone and in any order. That two of n streams of k words overlap has a
 * probability near n² k ÷ 2¹²⁸: for a million draws of a million words 10⁻²⁰.
 *
 * Words are made in whole-number arithmetic of 32 bits and uniforms by an exact division, so they
 * are the same everywhere. Normals and gammas need `Math.log` and `Math.exp`, which V8 computes in
 * software of its own (a port of fdlibm): the same bits in Node and Chromium, which is what we rely
 * on. Another engine may differ in the last bit.
 */

/** Four words of 32 bits. */
export type Words = Int32Array | Uint32Array;

const ROUNDS = 10;
const MULTIPLIER_0 = 0xd2511f53;
const MULTIPLIER_1 = 0xcd9e8d57;
const WEYL_0 = 0x9e3779b9;
const WEYL_1 = 0xbb67ae85;

/**
 * Philox4x32-10.
 *
 * @param out where the four words go
 * @example
 * philox4x32(new Uint32Array(4), [0, 0, 0, 0], [0, 0]) // 6627e8d5 e169c58d bc57ac4c 9b00dbd8
 */
export function philox4x32<Out extends Words>(
  out: Out,
  counter: readonly [number, number, number, number],
  key: readonly [number, number],
): Out {
  let c0 = counter[0];
  let c1 = counter[1];
  let c2 = counter[2];
  let c3 = counter[3];
  let k0 = key[0];
  let k1 = key[1];
  for (let round = 0; round < ROUNDS; round++) {
    const high0 = highProduct(MULTIPLIER_0, c0);
    const low0 = Math.imul(MULTIPLIER_0, c0);
    const high1 = highProduct(MULTIPLIER_1, c2);
    const low1 = Math.imul(MULTIPLIER_1, c2);
    c0 = high1 ^ c1 ^ k0;
    c1 = low1;
    c2 = high0 ^ c3 ^ k1;
    c3 = low0;
    k0 = (k0 + WEYL_0) | 0;
    k1 = (k1 + WEYL_1) | 0;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
  return out;
}

/** The upper 32 bits of the product of two words. */
function highProduct(a: number, b: number): number {
  const a0 = a & 0xffff;
  const a1 = a >>> 16;
  const b0 = b & 0xffff;
  const b1 = b >>> 16;
  const middle = a1 * b0 + ((a0 * b0) >>> 16);
  const other = a0 * b1 + (middle & 0xffff);
  return (a1 * b1 + Math.floor(middle / 0x10000) + Math.floor(other / 0x10000)) | 0;
}

/** What of a draw a stream is for, so that more noise of one kind leaves the other as it is. */
export type Part = "method" | "weights" | "leaves";
const PARTS: Readonly<Record<Part, number>> = { method: 0, weights: 1, leaves: 2 };

/** A sequence of random words; made by {@link startStream}. */
export type RandomStream = Int32Array;

/**
 * Starts the stream of (seed, draw, part).
 *
 * @param seed a whole number from 0 to 2⁵³ − 1
 * @param into where its state goes, to save making an array; all four words are set
 */
export function startStream(
  seed: number,
  draw: number,
  part: Part,
  into: RandomStream = new Int32Array(4),
): RandomStream {
  philox4x32(into, [draw | 0, Math.floor(draw / 2 ** 32), PARTS[part], 0], [seed | 0, Math.floor(seed / 2 ** 32)]);
  // The one state that xoshiro never leaves.
  if (into.every((word) => word === 0)) into[0] = 1;
  return into;
}

/** Fills `words` with the stream's next ones, by xoshiro128++. */
export function fillWords(stream: RandomStream, words: Int32Array): void {
  let s0 = stream[0] as number;
  let s1 = stream[1] as number;
  let s2 = stream[2] as number;
  let s3 = stream[3] as number;
  for (let i = 0; i < words.length; i++) {
    const sum = (s0 + s3) | 0;
    words[i] = (((sum << 7) | (sum >>> 25)) + s0) | 0;
    const t = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = (s3 << 11) | (s3 >>> 21);
  }
  stream[0] = s0;
  stream[1] = s1;
  stream[2] = s2;
  stream[3] = s3;
}

const single = new Int32Array(1);

/** The stream's next word, 0 to 2³² − 1. */
export function nextWord(stream: RandomStream): number {
  fillWords(stream, single);
  return (single[0] as number) >>> 0;
}

/** Uniform strictly between 0 and 1: the middles of 2³² equal parts. */
export function uniform(stream: RandomStream): number {
  return (nextWord(stream) + 0.5) / 2 ** 32;
}

/**
 * Standard normal, by Marsaglia's polar method (Marsaglia & Bray, SIAM Review 1964; 6: 260–264).
 */
export function normal(stream: RandomStream): number {
  for (;;) {
    const x = 2 * uniform(stream) - 1;
    const y = 2 * uniform(stream) - 1;
    const square = x * x + y * y;
    if (square < 1 && square > 0) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/**
 * Gamma with a shape above 0 and the scale 1, by Marsaglia & Tsang ("A simple method for generating
 * gamma variables", ACM TOMS 2000; 26: 363–372); for shapes below 1 times u^(1 ÷ shape), as they say.
 */
export function gamma(stream: RandomStream, shape: number): number {
  if (shape < 1) return gamma(stream, shape + 1) * Math.exp(Math.log(uniform(stream)) / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(stream);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    if (Math.log(uniform(stream)) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
