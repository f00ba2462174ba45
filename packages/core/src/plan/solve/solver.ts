import load, { type Highs } from "../../../vendor/highs.js";
import { ParError } from "../../issues/par-error.js";
import { type Programme, solves } from "./programme.js";

/** HiGHS, loaded; made by {@link loadSolver}. */
export interface Solver {
  /**
   * Solves a programme to proven optimality.
   *
   * @returns a whole number for each column; null if there is no solution
   * @throws ParError `solver-failed` if HiGHS ends otherwise
   */
  solve(programme: Programme): readonly number[] | null;
}

/** HiGHS's model statuses that are an answer. */
const [OPTIMAL, INFEASIBLE] = [7, 8];
const INTEGER = 1;

/** No gap is left: what comes back is the optimum. One seed: the same programme gives the same plan. */
const EXACT = {
  output_flag: false,
  random_seed: 0,
  mip_rel_gap: 0,
  mip_abs_gap: 0,
  // Good plans are found at once in programmes like ours; what takes time is the proof.
  mip_heuristic_effort: 0,
  mip_heuristic_run_feasibility_jump: false,
};
/** Where a rounded solution misses a row, because a large coefficient magnified the tolerance. */
const STRICT = { ...EXACT, mip_feasibility_tolerance: 1e-9, primal_feasibility_tolerance: 1e-9 };

/**
 * Loads the solver HiGHS (npm `highs`, WebAssembly, 3.5 MB, 1.2 MB compressed).
 *
 * It runs in the thread that calls it: in a browser, load it in a worker.
 *
 * @param wasm address or content of `highs/runtime` (`highs.wasm`); Node and import maps find it by
 *   themselves, a bundled page has to say where it serves it
 * @example
 * const solver = await loadSolver();
 * const solver = await loadSolver({ wasm: new URL("highs.wasm", document.baseURI) });
 */
export async function loadSolver({ wasm }: { wasm?: string | URL | ArrayBuffer } = {}): Promise<Solver> {
  const highs = await load(
    wasm === undefined ? {} : wasm instanceof ArrayBuffer ? { wasmBinary: wasm } : { locateFile: () => String(wasm) },
  );
  return {
    solve(programme) {
      // HiGHS takes a model without columns for empty, whatever its rows ask for.
      const empty = programme.rows.filter((row) => row.terms.length === 0);
      if (empty.some((row) => row.lower > 0 || row.upper < 0)) return null;
      if (programme.columns.length === 0) return [];
      for (const options of [EXACT, STRICT]) {
        const values = run(highs, programme, options);
        if (values === null || solves(programme, values)) return values;
      }
      throw new ParError("solver-failed", { status: null });
    },
  };
}

/** Each call has a model of its own inside HiGHS, which is freed at its end: nothing is left for the next. */
function run(
  highs: Highs,
  { columns, rows, start }: Programme,
  options: Readonly<Record<string, unknown>>,
): number[] | null {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, r) => {
    starts[r + 1] = (starts[r] as number) + row.terms.length;
  });
  const terms = rows.flatMap((row) => row.terms);
  const source = {
    numCols: columns.length,
    numRows: rows.length,
    colCost: Float64Array.from(columns, (column) => column.cost),
    colLower: Float64Array.from(columns, (column) => column.lower),
    colUpper: Float64Array.from(columns, (column) => column.upper),
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
    integrality: new Int32Array(columns.length).fill(INTEGER),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: Int32Array.from(terms, ([column]) => column),
      values: Float64Array.from(terms, ([, value]) => value),
    },
  };
  return highs.withModel(source, (model) => {
    model.options.set(options);
    if (start?.length === columns.length) model.setSolution({ colValue: start });
    model.run();
    const status = model.getModelStatus();
    if (status === INFEASIBLE) return null;
    if (status !== OPTIMAL) throw new ParError("solver-failed", { status });
    return Array.from(model.getSolution().colValue, (value) => Math.round(value) + 0);
  });
}
