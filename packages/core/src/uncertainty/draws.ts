import { type Ranks, ranksOf } from "../engine/rank.js";
import { fromUnits, hundredthsOfPercent } from "../numbers/decimal.js";
import { normaliseInto } from "./leaf-normalisation.js";
import { quantileTable } from "./quantiles.js";
import { fillWords, gamma, type RandomStream, startStream, uniform } from "./random.js";
import type { MethodPlan, Simulation, Weights } from "./simulation.js";

/** Results of the draws `from` to `to` (exclusive): draw-major, cell `(d − from) × agencies + a`. */
export interface Draws {
  readonly from: number;
  readonly to: number;
  /** In hundredths of a percent, rounded half up; −1 without one. */
  readonly index: Int16Array<ArrayBuffer>;
  /** Ties share the better rank; 0 if not ranked. */
  readonly rank: Ranks;
}

/**
 * Runs a part of a simulation's draws. Draw d is the same in whatever part and thread it runs.
 *
 * A draw takes its method, then adds the noisy leaves' points to what does not vary, by the nodes
 * whose weights vary; weighs these, and ranks the rounded indices. Without weights' noise all
 * factors are 1 and sums of points are whole numbers, so that nothing but noise moves an index.
 */
export function runDraws(simulation: Simulation, from: number, to: number): Draws {
  const size = simulation.agencies.length;
  const index = new Int16Array((to - from) * size);
  const rank = ranksOf((to - from) * size, size);
  const draw = drawer(simulation);
  for (let d = from; d < to; d++) {
    const start = (d - from) * size;
    const row = index.subarray(start, start + size);
    draw({ method: d, weights: d, survey: d, appraisal: d }, row, rank.subarray(start, start + size));
  }
  return { from, to, index, rank };
}

/** What is uncertain, by where it comes from: `survey` are the leaves scored by asking people, `appraisal` all others. */
export const UNCERTAIN = ["method", "weights", "survey", "appraisal"] as const;
/** One of {@link UNCERTAIN}. */
export type Uncertain = (typeof UNCERTAIN)[number];

/**
 * @internal What makes draws, each part of one as in the draw whose number it is given. Writes the
 * agencies' indices and ranks as {@link Draws} has them.
 */
export function drawer(
  simulation: Simulation,
): (draws: Readonly<Record<Uncertain, number>>, row: Int16Array, ranks: Ranks) => void {
  const { agencies, weights, methods, noise, seed } = simulation;
  const size = agencies.length;
  const stream: RandomStream = new Int32Array(4);
  const words = new Int32Array(Math.ceil(noise.into.length / 2));
  // Two picks of a table per word; every engine we run on is little-endian.
  const picks = new Uint16Array(words.buffer);
  const otherWords = new Int32Array(words.length);
  const otherPicks = new Uint16Array(otherWords.buffer);
  const factors = new Float64Array(weights.codes.length).fill(1);
  const score = new Float64Array(weights.codes.length * size);
  const addNoise = noiseAdder(simulation, picks);
  const compose = { sum: weightedSum(simulation), geometric: geometricMean(simulation) };
  const rankRow = ranker(size);

  const pick = (appraisal: number, survey: number): void => {
    fillWords(startStream(seed, appraisal, "leaves", stream), words);
    if (survey === appraisal) return;
    fillWords(startStream(seed, survey, "leaves", stream), otherWords);
    noise.isSurveyed.forEach((isSurveyed, leaf) => {
      const [first, last] = [noise.begin[leaf] as number, noise.begin[leaf + 1] as number];
      if (isSurveyed) picks.set(otherPicks.subarray(first, last), first);
    });
  };
  return (draws, row, ranks) => {
    const at = methods.length > 1 ? uniform(startStream(seed, draws.method, "method", stream)) : 0;
    const method = methodOf(methods, at);
    let points = method.score;
    if (words.length) {
      pick(draws.appraisal, draws.survey);
      score.set(method.score);
      addNoise(method, score);
      points = score;
    }
    if (weights.kind !== "fixed") weightFactors(weights, startStream(seed, draws.weights, "weights", stream), factors);
    compose[method.aggregation](method, points, factors, row);
    rankRow(row, method.ranked, ranks);
  };
}

function methodOf(methods: readonly MethodPlan[], at: number): MethodPlan {
  return methods.find(({ upTo }) => at < upTo) ?? (methods.at(-1) as MethodPlan);
}

/**
 * The weights of a draw in points, in the order of `simulation.weights.codes`; they add up to the
 * nominal total.
 */
export function weightsOfDraw({ weights, seed }: Simulation, draw: number): Float64Array {
  const factors = new Float64Array(weights.codes.length).fill(1);
  if (weights.kind !== "fixed") weightFactors(weights, startStream(seed, draw, "weights"), factors);
  const drawn = weights.nominal.map((weight, k) => weight * (factors[k] as number));
  const scale = sum(weights.nominal) / sum(drawn);
  return drawn.map((weight) => fromUnits(weight * scale));
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** What each nominal weight is multiplied with, up to a common factor: an index is a ratio. */
function weightFactors({ kind, amount, nominal }: Weights, stream: RandomStream, factors: Float64Array): void {
  if (kind === "uniform") for (let k = 0; k < factors.length; k++) factors[k] = 1 + amount * (2 * uniform(stream) - 1);
  else {
    const total = sum(nominal);
    for (let k = 0; k < factors.length; k++) {
      const shape = (amount * (nominal[k] as number)) / total;
      factors[k] = gamma(stream, shape) / shape;
    }
  }
}

/** Adds what noise moves in one draw to weight × agency sums; under a normalisation the leaves themselves. */
function noiseAdder({ agencies, noise }: Simulation, picks: Uint16Array) {
  const size = agencies.length;
  const quantiles = quantileTable();
  const { codes, max, weight, score, known, begin, agency, into, table, scale, limit } = noise;
  const leafPoints = new Float64Array(size);

  const addMoves = (from: number, to: number, targets: Int32Array, sums: Float64Array): void => {
    for (let cell = from; cell < to; cell++) {
      const moved = (scale[cell] as number) * (quantiles[(table[cell] as number) + (picks[cell] as number)] as number);
      const most = limit[cell] as number;
      const target = targets[cell] as number;
      // Not a conditional: which way it goes is random, and a wrong guess costs more than the sum.
      sums[target] = (sums[target] as number) + Math.max(-most, Math.min(most, moved));
    }
  };
  return ({ counts, normalisation }: MethodPlan, sums: Float64Array): void => {
    for (let leaf = 0; leaf < codes.length; leaf++) {
      if (!counts[leaf]) continue;
      const [from, to] = [begin[leaf] as number, begin[leaf + 1] as number];
      if (normalisation === "none") {
        addMoves(from, to, into, sums);
        continue;
      }
      const row = leaf * size;
      leafPoints.set(score.subarray(row, row + size));
      addMoves(from, to, agency, leafPoints);
      normaliseInto(leafPoints, known.subarray(row, row + size), max[leaf] as number, normalisation);
      const start = (weight[leaf] as number) * size;
      for (let a = 0; a < size; a++) sums[start + a] = (sums[start + a] as number) + (leafPoints[a] as number);
    }
  };
}

type Compose = (method: MethodPlan, points: Float64Array, factors: Float64Array, row: Int16Array) => void;

/** The index as Σ factor × points ÷ Σ factor × maximum. */
function weightedSum({ agencies }: Simulation): Compose {
  const size = agencies.length;
  const part = new Float64Array(size);
  const whole = new Float64Array(size);
  return ({ max, isMaxShared, stated, computed }, points, factors, row) => {
    multiply(factors, points, part);
    if (isMaxShared) {
      let same = 0;
      for (let k = 0; k < factors.length; k++) same += (factors[k] as number) * (max[k * size] as number);
      whole.fill(same);
    } else multiply(factors, max, whole);
    for (const { agency, from, to, score, max: own } of stated) {
      const factor = mean(factors, from, to);
      part[agency] = (part[agency] as number) + factor * score;
      whole[agency] = (whole[agency] as number) + factor * own;
    }
    for (let a = 0; a < size; a++) row[a] = computed[a] ? hundredths(part[a] as number, whole[a] as number) : -1;
  };
}

/**
 * The index as the geometric mean of the fields' indices, weighted by factor × maximum
 * (`geometricScore` of `engine/roll-up.ts`): 0 if any field stands at 0. Within a field points are added.
 */
function geometricMean({ agencies, weights }: Simulation): Compose {
  const size = agencies.length;
  const places = Array.from(weights.field.keys());
  const fields = [...new Set(weights.field)].map((field) => places.filter((k) => weights.field[k] === field));
  return ({ max, stated, computed }, points, factors, row) => {
    for (let a = 0; a < size; a++) {
      let weight = 0;
      let logs = 0;
      for (const within of fields) {
        let part = 0;
        let whole = 0;
        for (const k of within) {
          part += (factors[k] as number) * (points[k * size + a] as number);
          whole += (factors[k] as number) * (max[k * size + a] as number);
        }
        for (const own of stated)
          if (own.agency === a && within.includes(own.from)) {
            const factor = mean(factors, own.from, own.to);
            part += factor * own.score;
            whole += factor * own.max;
          }
        if (whole === 0) continue;
        weight += whole;
        logs += whole * Math.log(part / whole);
      }
      row[a] = computed[a] ? hundredths(Math.round(weight * Math.exp(logs / weight)), weight) : -1;
    }
  };
}

/** Per agency Σ factor × cell over the rows of a matrix; four rows at a time, to load sums less often. */
function multiply(factors: Float64Array, matrix: Float64Array, into: Float64Array): void {
  const size = into.length;
  const rows = factors.length;
  into.fill(0);
  let k = 0;
  for (; k + 3 < rows; k += 4) {
    const f0 = factors[k] as number;
    const f1 = factors[k + 1] as number;
    const f2 = factors[k + 2] as number;
    const f3 = factors[k + 3] as number;
    const row0 = k * size;
    const row1 = row0 + size;
    const row2 = row1 + size;
    const row3 = row2 + size;
    for (let a = 0; a < size; a++)
      into[a] =
        (into[a] as number) +
        (f0 * (matrix[row0 + a] as number) + f1 * (matrix[row1 + a] as number)) +
        (f2 * (matrix[row2 + a] as number) + f3 * (matrix[row3 + a] as number));
  }
  for (; k < rows; k++) {
    const factor = factors[k] as number;
    for (let a = 0; a < size; a++) into[a] = (into[a] as number) + factor * (matrix[k * size + a] as number);
  }
}

function mean(values: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let k = from; k < to; k++) total += values[k] as number;
  return total / (to - from);
}

/** `hundredthsOfPercent`, which is exact, where both are whole numbers; elsewhere a half is as it falls. */
function hundredths(part: number, whole: number): number {
  // All the weight of a draw may fall on what is not known of an agency.
  if (whole === 0) return 0;
  const ratio = (part / whole) * 10_000;
  const floor = Math.floor(ratio);
  const fraction = ratio - floor;
  if (fraction < 0.499 || fraction > 0.501) return fraction < 0.5 ? floor : floor + 1;
  if (Number.isInteger(part) && Number.isInteger(whole)) return hundredthsOfPercent(part, whole);
  return Math.floor(ratio + 0.5);
}

/**
 * Ranks by counting: how many have each index, from the highest down. Linear in the agencies and
 * the range of their indices.
 */
function ranker(size: number) {
  const counts = new Int32Array(10_001);
  return (row: Int16Array, ranked: Uint8Array, ranks: Ranks): void => {
    let least = 10_001;
    let greatest = -1;
    for (let a = 0; a < size; a++) {
      if (!ranked[a]) continue;
      const own = row[a] as number;
      counts[own] = (counts[own] as number) + 1;
      if (own < least) least = own;
      if (own > greatest) greatest = own;
    }
    let next = 1;
    for (let own = greatest; own >= least; own--) {
      const many = counts[own] as number;
      if (many === 0) continue;
      counts[own] = next;
      next += many;
    }
    for (let a = 0; a < size; a++) ranks[a] = ranked[a] ? (counts[row[a] as number] as number) : 0;
    if (greatest >= 0) counts.fill(0, least, greatest + 1);
  };
}
