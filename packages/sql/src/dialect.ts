/** The engines a query can be written for. */
export const DIALECTS = ["duckdb", "clickhouse", "postgres"] as const;
/** One of {@link DIALECTS}. */
export type DialectName = (typeof DIALECTS)[number];

/** A column of a constant table, with its type in this file's terms. */
export type ConstantColumn = readonly [name: string, type: "text" | "whole" | "flag"];

/** A cell of a constant table. */
export type Constant = string | number | boolean;

/**
 * All that differs between the engines; everything else of a query is the same text.
 *
 * What is alike needs no entry: `floor` of a double, window functions, `coalesce` and quoted names mean the
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
   * `100 % × part / whole` in hundredths of a percent, rounded half up: ⌊(20,000 × part + whole) / (2 ×
   * whole)⌋, in whole numbers of more than 64 bits, since 20,000 × 4,000 points are 8 × 10¹⁹ units.
   * Slow; see `roundedIndex`.
   */
  readonly exactHundredths: (part: string, whole: string) => string;
  /** A whole number of 32 bits. */
  readonly integer: (expression: string) => string;
  /** A common table expression that holds constants. */
  readonly constants: (
    name: string,
    columns: readonly ConstantColumn[],
    rows: readonly (readonly Constant[])[],
  ) => string;
  readonly text: (value: string) => string;
  /** A column of codes, which must be text: the query fails on numbers, where 1.10 would be 1.1. */
  readonly code: (column: string) => string;
  /** An expression; the query fails, saying so much, in a row in which the condition holds. */
  readonly unless: (condition: string, words: string, expression: string) => string;
  /** What follows the query. */
  readonly settings: string;
}

const quote = (value: string) => `'${value.replaceAll("'", "''")}'`;

const constant = (value: Constant, text: (value: string) => string) =>
  typeof value === "string" ? text(value) : String(value);

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
    integer: (expression) => `cast(${expression} as integer)`,
    exactHundredths: (part, whole) =>
      `cast((20000 * cast(${part} as hugeint) + cast(${whole} as hugeint)) // (2 * cast(${whole} as hugeint)) as integer)`,
    constants: standardConstants,
    text: quote,
    code: (column) =>
      `case when typeof(${column}) = 'VARCHAR' or typeof(${column}) like 'ENUM%' then cast(${column} as varchar)
      else error('code is a ' || typeof(${column}) || ', in which 1.10 is 1.1: read it as VARCHAR') end`,
    unless: (condition, words, expression) =>
      `case when ${condition} then error(${quote(words)}) else ${expression} end`,
    settings: "",
  },
  clickhouse: {
    title: "ClickHouse",
    whole: (expression) => `toInt64(${expression})`,
    double: (expression) => `toFloat64(${expression})`,
    integer: (expression) => `toInt32(${expression})`,
    exactHundredths: (part, whole) =>
      `toInt32(intDiv(20000 * toInt128(${part}) + toInt128(${whole}), 2 * toInt128(${whole})))`,
    constants: (name, columns, rows) => {
      const types = columns.map(([column, type]) => `${column} ${CLICKHOUSE_TYPES[type]}`).join(", ");
      return `${name} as (\n  select * from values('${types}',\n${tuples(rows, dialects.clickhouse.text)})\n)`;
    },
    // A backslash begins an escape.
    text: (value) => quote(value.replaceAll("\\", "\\\\")),
    // Compares no text with a number.
    code: (column) => column,
    unless: (condition, words, expression) => `${expression} + throwIf(${condition}, ${quote(words)})`,
    // Without it "materialized" is passed over, and a step is run again for every step that reads it.
    settings: "\nsettings enable_materialized_cte = 1",
  },
  postgres: {
    title: "PostgreSQL",
    whole: (expression) => `cast(${expression} as bigint)`,
    double: (expression) => `cast(${expression} as double precision)`,
    integer: (expression) => `cast(${expression} as integer)`,
    // A double becomes a numeric of 15 digits only; through bigint all are kept.
    exactHundredths: (part, whole) =>
      `cast(div(20000 * cast(cast(${part} as bigint) as numeric) + cast(${whole} as bigint), 2 * cast(cast(${whole} as bigint) as numeric)) as integer)`,
    constants: standardConstants,
    text: quote,
    // Compares no text with a number.
    code: (column) => column,
    // What does not depend on the row would fail before any row is read.
    unless: (condition, words, expression) =>
      `case when ${condition} then cast(${quote(`${words} (`)} || n.code || ')' as double precision) else ${expression} end`,
    settings: "",
  },
};

/** A quotient of two columns of units, as a double, in hundredths of a percent. */
export const quotient = (part: string, whole: string, { double }: Dialect) =>
  `${double(part)} / ${double(whole)} * 10000`;

/**
 * The index of `part` of `whole`, in hundredths of a percent, rounded half up as core does: their
 * {@link quotient} is within 10⁻¹⁰ of the true one, so only next to a half do the whole numbers
 * decide, which take ten times as long.
 */
export function roundedIndex(ratio: string, part: string, whole: string, dialect: Dialect): string {
  return `case
      when abs(${ratio} - floor(${ratio}) - 0.5) > 1e-6 then ${dialect.integer(`floor(${ratio} + 0.5)`)}
      else ${dialect.exactHundredths(part, whole)}
    end`;
}
