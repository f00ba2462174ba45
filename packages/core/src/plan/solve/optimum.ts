import { greatestCommonDivisor } from "../../numbers/fraction.js";
import type { ProgrammeDraft, Term, Terms } from "./programme.js";
import type { Solver } from "./solver.js";

/** Up to here the solver tells two values of an objective apart by itself. */
const LARGEST_OBJECTIVE = 1e9;

/**
 * Whole numbers that keep a draft's rows and make the first objective least, among those the
 * second, and so on; exactly, whatever the size of the whole coefficients.
 *
 * @param start a solution to begin with, if one is known
 * @returns null if nothing keeps the rows
 */
export function optimum(
  solver: Solver,
  draft: ProgrammeDraft,
  objectives: readonly [Terms, ...Terms[]],
  start?: readonly number[],
): readonly number[] | null {
  let rows = draft;
  let values: readonly number[] | null = start ?? null;
  for (const objective of objectives) {
    values = leastOf(solver, rows, objective, values ?? undefined);
    if (values === null) return null;
    rows = rows.copy();
    rows.atMost(objective, sumOf(objective, values));
  }
  return values;
}

/** What whole numbers make of a sum. */
export function sumOf(terms: Terms, values: readonly number[]): number {
  return terms.reduce((sum, [column, value]) => sum + value * (values[column] as number), 0);
}

function leastOf(
  solver: Solver,
  draft: ProgrammeDraft,
  objective: Terms,
  start: readonly number[] = [],
): readonly number[] | null {
  const small = withoutDivisor(objective);
  const largest = Math.max(1, ...small.map(([, value]) => Math.abs(value)));
  if (largest <= LARGEST_OBJECTIVE) return solver.solve({ ...draft.minimising(small), start });
  // The solver sees the objective to nine digits; rows are exact, and find what is better still.
  const coarse = small.map(([column, value]): Term => [column, (value / largest) * LARGEST_OBJECTIVE]);
  let best = solver.solve({ ...draft.minimising(coarse), start });
  for (let better = best; better !== null; ) {
    best = better;
    const rows = draft.copy();
    rows.atMost(objective, sumOf(objective, best) - 1);
    better = solver.solve(rows.minimising(coarse));
  }
  return best;
}

function withoutDivisor(terms: Terms): Terms {
  const divisor = terms.reduce((gcd, [, value]) => greatestCommonDivisor(gcd, Math.abs(value)), 0) || 1;
  return terms.map(([column, value]) => [column, value / divisor]);
}
