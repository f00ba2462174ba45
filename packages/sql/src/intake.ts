import type { CriteriaTree } from "@par-index/core";
import { dialects } from "./dialect.js";
import { treeConstants, treeTables } from "./tables.js";

/**
 * What makes core refuse a row, by the code of its issue. The k-th is bit k of a row's `problems`.
 * `parseScores` words them: these are only found here.
 */
export const ROW_PROBLEMS = [
  "agency-unknown",
  "year-invalid",
  "year-without-tree",
  "stage-unknown",
  "code-unknown",
  "number-invalid",
  "applicable-invalid",
  "points-not-applicable",
  "inner-not-applicable",
  "points-negative",
  "points-over-maximum",
  "self-on-survey",
  "points-from-value",
  "score-duplicate",
  "inner-disagrees",
] as const;
/** One of {@link ROW_PROBLEMS}. */
export type RowProblem = (typeof ROW_PROBLEMS)[number];

/** The bit of a problem. */
export function problemBit(problem: RowProblem): number {
  return 2 ** ROW_PROBLEMS.indexOf(problem);
}

/** Columns that are read; the first four must be there, and `points`. */
export const COLUMNS = ["agency", "year", "code", "stage", "points", "applicable", "value"] as const;

/** A file as DuckDB reads it. */
export interface IntakeFile {
  /** Number of the file, which its rows carry. */
  readonly file: number;
  /** What follows `from`: `read_parquet('…', file_row_number = true)`. */
  readonly relation: string;
  /** An expression for the row's line in the file. */
  readonly line: string;
  /** DuckDB's types of the columns of {@link COLUMNS} that the file has. */
  readonly types: ReadonlyMap<string, string>;
}

/**
 * DuckDB: statements that make what {@link intakeSql} needs beside the table `agencies (id, kind,
 * position)`: `criteria` and `tree_years`, what rows are checked against, and `intake`, which takes
 * them. Agencies stand there by their position and codes by their node: text takes five times as
 * long to store.
 */
export function intakeTables(trees: readonly CriteriaTree[]): string[] {
  const tables = treeTables(trees, { agencies: "agencies", pointsOnly: true });
  const [nodes, years] = treeConstants(tables, dialects.duckdb) as [string, string];
  return [
    `create table criteria as with\n${nodes}\nselect * from nodes`,
    `create table tree_years as with\n${years.replace("tree_years (", "years (")}\nselect * from years`,
    `create table intake (
  file smallint, line bigint,
  position integer, year smallint, node smallint, self boolean, points double, applicable boolean,
  problems integer,
  -- As the file has it, of rows with problems only.
  cells struct(${COLUMNS.map((column) => `"${column}" varchar`).join(", ")})
)`,
  ];
}

/** DuckDB's types of numbers. */
const NUMERIC = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|FLOAT|DOUBLE|DECIMAL.*)$/;

/** What core takes for a number; `try_cast` takes more. */
const NUMBER = "[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?";

/** DuckDB: a statement that reads a file into `intake`, with the problems of each row. */
export function intakeSql({ file, relation, line, types }: IntakeFile): string {
  const isNumber = (column: string) => NUMERIC.test(types.get(column) ?? "");
  const raw = (column: string) => (types.has(column) ? `r."${column}"` : "cast(null as varchar)");
  // Numbers become text only where a row has to be shown: the branch of a case is worked out when taken.
  const text = (column: string) => `coalesce(trim(cast(c.raw_${column} as varchar), ' \t\r\n\u00a0'), '')`;
  const isBlank = (column: string) => (isNumber(column) ? `c.raw_${column} is null` : `${text(column)} = ''`);
  const number = (column: string) =>
    isNumber(column)
      ? `case when isfinite(cast(c.raw_${column} as double)) then cast(c.raw_${column} as double) end`
      : `case when regexp_full_match(${text(column)}, '${NUMBER}') then try_cast(${text(column)} as double) end`;
  const problems: Readonly<Partial<Record<RowProblem, string>>> = {
    "agency-unknown": "a.id is null",
    "year-invalid": "t.year is null",
    "year-without-tree": "a.id is not null and t.year is not null and y.tree is null",
    "stage-unknown": "t.stage not in ('self', 'appraised')",
    "code-unknown": "y.tree is not null and n.node is null",
    "number-invalid": "t.points is null and not t.points_blank",
    "applicable-invalid": "t.applicable_text not in ('', 'true', 'false')",
    "points-not-applicable": "not t.applicable and t.points is not null",
    "inner-not-applicable": "not t.applicable and not n.leaf",
    "points-negative": "t.units < 0",
    "points-over-maximum": "t.units > n.max",
    "self-on-survey": "t.stage = 'self' and t.points is not null and n.leaf and n.self_max = 0",
    "points-from-value": "t.applicable and t.points_blank and not t.value_blank",
  };
  const bits = Object.entries(problems).map(
    ([problem, condition]) => `case when ${condition} then ${problemBit(problem as RowProblem)} else 0 end`,
  );
  return `insert into intake
with
cells as (
  select ${line} as line,
    ${COLUMNS.map((column) => `${raw(column)} as raw_${column}`).join(",\n    ")}
  from ${relation} as r
),

typed as (
  select c.*,
    ${["agency", "code", "stage"].map((column) => `${text(column)} as ${column}`).join(",\n    ")},
    lower(${text("applicable")}) as applicable_text,
    ${number("year")} as year_number,
    ${number("points")} as points,
    ${isBlank("points")} as points_blank,
    ${isBlank("value")} as value_blank
  from cells as c
),

cleaned as (
  select *,
    case when year_number = floor(year_number) then try_cast(year_number as smallint) end as year,
    floor(points * 1e12 + 0.5) as units,
    applicable_text <> 'false' as applicable
  from typed
),

checked as (
  select t.*, a.position, n.node,
    ${bits.join("\n    + ")} as problems
  from cleaned as t
  left join agencies as a on a.id = t.agency
  left join tree_years as y on y.year = t.year and y.kind = a.kind
  left join criteria as n on n.tree = y.tree and n.code = t.code
)

select ${file}, line, position, year, node, stage = 'self', points, applicable, problems,
  case when problems <> 0 then {
    ${COLUMNS.map((column) => `'${column}': ${text(column)}`).join(",\n    ")}
  } end
from checked as c
`;
}

/** The rows of one tree, year and stage: only these are compared with one another. */
export interface Slice {
  /** Number of the tree, in core's order of trees. */
  readonly tree: number;
  readonly year: number;
  readonly self: boolean;
}

/** DuckDB: a query for the slices of `intake` that hold good rows. */
export const SLICES = `select distinct n.tree, i.year, i.self
from intake as i join criteria as n on n.node = i.node
where i.problems = 0
order by n.tree, i.year, i.self desc`;

/** DuckDB: the rows of `intake`, or of an expression over it, as people write them. */
export const readable = (rows: string) =>
  `select i.*, a.id as agency, n.tree, n.code, case when i.self then 'self' else 'appraised' end as stage
from ${rows} as i
left join agencies as a on a.position = i.position
left join criteria as n on n.node = i.node`;

/** DuckDB: the good rows of a slice, as `scoringSql` takes a table. */
export function goodRows({ tree, year, self }: Slice): string {
  const rows = `(from intake where problems = 0 and year = ${year} and self = ${self})`;
  return `(select agency, year, code, stage, points, applicable from (${readable(rows)}) where tree = ${tree})`;
}

/**
 * DuckDB: a statement that makes the table `repeated (file, line)` of the rows of `intake` that
 * repeat one that stands before them in order of files and lines.
 *
 * Units with a repetition are found first, by whether they have more rows than different nodes,
 * which needs memory for the units only; nodes are counted as bits of words of 60.
 *
 * @param nodes how many nodes the trees have together
 */
export function repeatedSql(nodes: number): string {
  const words = Array.from(
    { length: Math.ceil(nodes / 60) },
    (_, k) => `bit_count(bit_or(case when node // 60 = ${k} then 1::bigint << (node % 60) else 0 end))`,
  );
  return `create table repeated as
with suspects as (
  select position, year, self from intake where problems = 0
  group by position, year, self
  having count(*) > ${words.join("\n    + ")}
)
select file, line
from intake
semi join suspects using (position, year, self)
where problems = 0
qualify row_number() over (partition by position, year, self, node order by file, line) > 1
`;
}
