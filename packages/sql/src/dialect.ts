/** The engines a query can be written for. */
export const DIALECTS = ["duckdb", "clickhouse", "postgres"] as const;
export type DialectName = (typeof DIALECTS)[number];

/** A column of a constant table, with its type in this file's terms. */
export type ConstantColumn = readonly [name: string, type: "text" | "whole" | "flag"];

/** A cell of a constant table. */
export type Constant = string | number | boolean | null;

/**
 * All that differs between the engines; everything else of a query is the same text.
 *
 * What is alike needs no entry: `floor` of a double, `rank()`, `coalesce` and quoted names mean the
 * same in all three. `round` does not: of a double it takes halves to the even number in ClickHouse
 * and PostgreSQL.
 */
export interface Dialect {
  readonly title: string;
  /** A whole number of 64 bits; keeps null. */
  readonly whole: (expression: string) => string;
  /** A double; keeps null. */
  readonly double: (expression: string) => string;
  /**
   * ⌊dividend / divisor⌋ of whole numbers that are not negative, with more than 64 bits: an index in
   * hundredths of a percent is 20,000 × 10¹⁵ units over twice the maximum.
   */
  readonly quotient: (dividend: string, factor: number, addend: string, divisor: string) => string;
  /** A common table expression that holds constants. */
  readonly constants: (name: string, columns: readonly ConstantColumn[], rows: readonly (readonly Constant[])[]) => string;
  readonly text: (value: string) => string;
}

const quote = (value: string) => `'${value.replaceAll("'", "''")}'`;

const constant = (value: Constant, text: (value: string) => string) =>
  value === null ? "null" : typeof value === "string" ? text(value) : String(value);

const tuples = (rows: readonly (readonly Constant[])[], text: (value: string) => string) =>
  rows.map((row) => `    (${row.map((cell) => constant(cell, text)).join(", ")})`).join(",\n");

/** `name (columns) as (values …)`, as the standard has it. */
const standardConstants: Dialect["constants"] = (name, columns, rows) =>
  `${name} (${columns.map(([column]) => column).join(", ")}) as (\n  values\n${tuples(rows, quote)}\n)`;

const CLICKHOUSE_TYPES = { text: "String", whole: "Int64", flag: "Bool" } as const;

export const dialects: Readonly<Record<DialectName, Dialect>> = {
  duckdb: {
    title: "DuckDB",
    whole: (expression) => `cast(${expression} as bigint)`,
    double: (expression) => `cast(${expression} as double)`,
    quotient: (dividend, factor, addend, divisor) =>
      `cast((${factor} * cast(${dividend} as hugeint) + ${addend}) // ${divisor} as integer)`,
    constants: standardConstants,
    text: quote,
  },
  clickhouse: {
    title: "ClickHouse",
    whole: (expression) => `toInt64(${expression})`,
    double: (expression) => `toFloat64(${expression})`,
    quotient: (dividend, factor, addend, divisor) =>
      `toInt32(intDiv(${factor} * toInt128(${dividend}) + ${addend}, ${divisor}))`,
    constants: (name, columns, rows) => {
      const types = columns.map(([column, type]) => `${column} ${CLICKHOUSE_TYPES[type]}`).join(", ");
      return `${name} as (\n  select * from values('${types}',\n${tuples(rows, dialects.clickhouse.text)})\n)`;
    },
    // A backslash begins an escape.
    text: (value) => quote(value.replaceAll("\\", "\\\\")),
  },
  postgres: {
    title: "PostgreSQL",
    whole: (expression) => `cast(${expression} as bigint)`,
    double: (expression) => `cast(${expression} as double precision)`,
    quotient: (dividend, factor, addend, divisor) =>
      `cast(div(${factor} * cast(${dividend} as numeric) + ${addend}, ${divisor}) as integer)`,
    constants: standardConstants,
    text: quote,
  },
};
