import { greatestCommonDivisor } from "../../numbers/fraction.js";

/** A mixed-integer programme: least Σ cost·x in whole numbers x, with lower ≤ A·x ≤ upper. */
export interface Programme {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** A solution to begin with: one number for each column, or for the first of them. */
  readonly start?: readonly number[];
}

/** A whole-numbered variable. */
export interface Column {
  readonly cost: number;
  readonly lower: number;
  readonly upper: number;
}

/** lower ≤ Σ value·x ≤ upper, ±Infinity where open. */
export interface Row {
  readonly lower: number;
  readonly upper: number;
  readonly terms: Terms;
}

/** A sum of columns: which, and its whole coefficient. */
export type Terms = readonly Term[];
/** A column and its whole coefficient. */
export type Term = readonly [column: number, value: number];

/** Up to here the solver's tolerance of 10⁻⁶ in each whole number is far below a row's unit. */
const LARGEST_COEFFICIENT = 1e5;

/** Writes a programme: columns and rows are added in order. */
export class ProgrammeDraft {
  readonly #columns: { lower: number; upper: number }[];
  readonly #rows: Row[];

  constructor(columns: readonly Omit<Column, "cost">[] = [], rows: readonly Row[] = []) {
    this.#columns = [...columns];
    this.#rows = [...rows];
  }

  get columns(): readonly Omit<Column, "cost">[] {
    return this.#columns;
  }

  get rows(): readonly Row[] {
    return this.#rows;
  }

  /** Another draft that begins with what stands in this one. */
  copy(): ProgrammeDraft {
    return new ProgrammeDraft(this.#columns, this.#rows);
  }

  /** A new column; its number. */
  column(lower: number, upper: number): number {
    return this.#columns.push({ lower, upper }) - 1;
  }

  /** A row as it stands, for small coefficients. */
  row(lower: number, terms: Terms, upper = Number.POSITIVE_INFINITY): void {
    this.#rows.push({ lower, upper, terms });
  }

  /**
   * Σ value·x ≥ bound, exactly, whatever the size of the whole coefficients.
   *
   * They are divided by their greatest common divisor. Where that leaves large ones (a leaf's last
   * 0.003333333333 points), they are split into digits of base B: with value = B·a + b and
   * bound = B·c + d, the row holds if and only if some whole carry t has Σ b·x ≥ d + B·t and
   * Σ a·x + t ≥ c.
   */
  atLeast(terms: Terms, bound: number): void {
    const divisor = terms.reduce((gcd, [, value]) => greatestCommonDivisor(gcd, Math.abs(value)), 0) || 1;
    const scaled = terms.map(([column, value]): Term => [column, value / divisor]);
    this.#split(scaled, Math.ceil(bound / divisor));
  }

  /** Σ value·x ≤ bound, exactly. */
  atMost(terms: Terms, bound: number): void {
    this.atLeast(
      terms.map(([column, value]) => [column, -value]),
      -bound,
    );
  }

  #split(terms: Terms, bound: number): void {
    if (terms.every(([, value]) => Math.abs(value) <= LARGEST_COEFFICIENT)) {
      this.row(bound, terms);
      return;
    }
    const digit = (value: number): number => value - Math.floor(value / LARGEST_COEFFICIENT) * LARGEST_COEFFICIENT;
    const rest = (value: number): number => Math.floor(value / LARGEST_COEFFICIENT);
    const low = terms.map(([column, value]): Term => [column, digit(value)]);
    const extreme = (upper: boolean) =>
      low.reduce((sum, [column, value]) => {
        const bounds = this.#columns[column] as { lower: number; upper: number };
        return sum + value * (upper ? bounds.upper : bounds.lower);
      }, -digit(bound)) / LARGEST_COEFFICIENT;
    const carry = this.column(Math.floor(extreme(false)), Math.floor(extreme(true)));
    this.row(digit(bound), [...low.filter(([, value]) => value !== 0), [carry, -LARGEST_COEFFICIENT]]);
    const high = terms.map(([column, value]): Term => [column, rest(value)]);
    this.#split([...high.filter(([, value]) => value !== 0), [carry, 1]], rest(bound));
  }

  /** The programme with an objective to make least; a column's terms add up. */
  minimising(objective: Terms): Programme {
    const costs = new Float64Array(this.#columns.length);
    for (const [column, value] of objective) costs[column] = (costs[column] as number) + value;
    return { columns: this.#columns.map((column, c) => ({ ...column, cost: costs[c] as number })), rows: this.#rows };
  }
}

/** Whether whole numbers keep every bound and row; exact, as coefficients are whole too. */
export function solves(
  { columns, rows }: { readonly columns: readonly Omit<Column, "cost">[]; readonly rows: readonly Row[] },
  values: readonly number[],
): boolean {
  const within = (value: number, { lower, upper }: { readonly lower: number; readonly upper: number }) =>
    lower <= value && value <= upper;
  return (
    columns.every((column, c) => within(values[c] as number, column)) &&
    rows.every((row) =>
      within(
        row.terms.reduce((total, [column, value]) => total + value * (values[column] as number), 0),
        row,
      ),
    )
  );
}
