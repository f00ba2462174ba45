/** A mixed-integer programme: least Σ cost·x with whole x, lower ≤ A·x ≤ upper. */
export interface Programme {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A whole-numbered variable. */
export interface Column {
  readonly cost: number;
  readonly lower: number;
  readonly upper: number;
}

/** A constraint: lower ≤ Σ value·x ≤ upper, ±Infinity where open. */
export interface Row {
  readonly lower: number;
  readonly upper: number;
  /** Column and coefficient. */
  readonly terms: readonly (readonly [column: number, value: number])[];
}

/** HiGHS, loaded. */
export interface Solver {
  /**
   * Solves to proven optimality.
   *
   * @returns a whole number for each column; null if there is no solution
   * @throws ParError `solver-failed`
   */
  solve(programme: Programme): readonly number[] | null;
}

/** Loads HiGHS; Node finds its WebAssembly itself, a browser is given the address. */
export async function loadSolver(_options: { wasm?: string | URL | ArrayBuffer } = {}): Promise<Solver> {
  throw new Error("Not there yet.");
}
