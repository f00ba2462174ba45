import { createHash } from "node:crypto";

/** What a run took, in seconds. */
export interface Taken {
  /** On the clock. */
  readonly wall: number;
  /** Of all processors together. */
  readonly cpu: number;
}

/** Runs and times something; what comes before `run` is not counted. */
export async function timed<T>(run: () => T | Promise<T>): Promise<{ result: T; taken: Taken }> {
  (globalThis as { gc?: () => void }).gc?.();
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const result = await run();
  const wall = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { result, taken: { wall, cpu: (user + system) / 1e6 } };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** The medians of several runs. */
export function medianTaken(runs: readonly Taken[]): Taken {
  return { wall: median(runs.map(({ wall }) => wall)), cpu: median(runs.map(({ cpu }) => cpu)) };
}

/**
 * How a time grows with a size: b of time = a × size^b, by least squares on the logarithms of both.
 *
 * @example
 * exponent([1, 10, 100], [2, 20, 200]) // 1
 */
export function exponent(sizes: readonly number[], times: readonly number[]): number {
  const [x, y] = [sizes.map(Math.log), times.map(Math.log)];
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const cross = x.reduce((sum, own, i) => sum + (own - mx) * ((y[i] as number) - my), 0);
  return cross / x.reduce((sum, own) => sum + (own - mx) ** 2, 0);
}

/**
 * A result of scoring for comparison: per unit (by year, then agency) and node in the tree's order
 * score in 10⁻⁶ points, index in hundredths of a percent, coverage in millionths, rank.
 */
export class Result {
  readonly #score: Float64Array;
  readonly #index: Int32Array;
  readonly #coverage: Int32Array;
  readonly #rank: Int32Array;
  #filled = 0;

  constructor(cells: number) {
    this.#score = new Float64Array(cells);
    this.#index = new Int32Array(cells);
    this.#coverage = new Int32Array(cells);
    this.#rank = new Int32Array(cells);
  }

  put(cell: number, score: number, index: number, coverage: number, rank: number): void {
    this.#score[cell] = Math.round(score * 1e6);
    this.#index[cell] = Math.round(index * 100);
    this.#coverage[cell] = Math.round(coverage * 1e6);
    this.#rank[cell] = rank;
    this.#filled++;
  }

  /** The same for the same result, and only then. */
  digest(): string {
    if (this.#filled !== this.#score.length)
      throw new Error(`${this.#filled} nodes were scored, of ${this.#score.length}`);
    const hash = createHash("sha256");
    for (const column of [this.#score, this.#index, this.#coverage, this.#rank]) hash.update(column);
    return hash.digest("hex");
  }
}
