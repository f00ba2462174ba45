import { stat } from "node:fs/promises";
import { extname } from "node:path";
import type { CriteriaTree, Issue } from "@par-index/core";
import { safeParseScores } from "@par-index/core";
import { issue } from "@par-index/core/issues";
import type { Dataset } from "@par-index/io/node";
import {
  COLUMNS,
  contradictionsSql,
  goodRows,
  inOrder,
  intakeSql,
  intakeTables,
  problemBit,
  ROW_PROBLEMS,
  type RowProblem,
  readable,
  repeatedSql,
  SLICES,
  type Slice,
} from "@par-index/sql";
import { UsageError } from "../console/exit.js";
import { say } from "../console/language.js";
import { type Duckdb, type Row, reading } from "./duckdb.js";

/** What reading files into DuckDB came to. */
export interface Intake {
  readonly rows: number;
  readonly slices: readonly Slice[];
  /** The first of each kind of error, worded by core, in the order of files and lines. */
  readonly issues: readonly Issue[];
  /** How many rows have each kind of error. */
  readonly counts: ReadonlyMap<RowProblem, number>;
}

/** So many rows of each kind of error are shown; the rest is counted. */
const SHOWN = 20;

/** The trees that can score one of the agencies, in the order of results: what DuckDB is told. */
export function treesOf({ trees, agencies }: Dataset): readonly CriteriaTree[] {
  const kinds = new Set([...agencies.values()].map(({ kind }) => kind));
  return inOrder(trees.filter(({ appliesTo }) => appliesTo.some((kind) => kinds.has(kind))));
}

/**
 * Reads CSV and Parquet files into the table `intake` of a database, and marks every row that core
 * would refuse; the agencies stand in the table `agencies` after it.
 *
 * @throws UsageError for files that are not there, or not long tables with the columns of scores
 */
export async function takeIn(database: Duckdb, names: readonly string[], dataset: Dataset): Promise<Intake> {
  const trees = treesOf(dataset);
  const files = await Promise.all(names.map((name, file) => openFile(database, name, file)));
  await database.rows(
    `create table agencies as select * from (values ${[...dataset.agencies.values()]
      .map(({ id, kind }, position) => `('${id}', '${kind}', ${position})`)
      .join(", ")}) as t (id, kind, position)`,
  );
  for (const statement of intakeTables(trees)) await database.rows(statement);
  for (const file of files) {
    // Without an order to keep less is held in memory, but the lines of CSV are counted by it.
    await database.rows(`set preserve_insertion_order = ${!file.hasLines}`);
    const name = names[file.file] as string;
    await reading(name, () => database.run(say("Đang đọc {0}", name), intakeSql(file)));
  }
  await database.rows("set preserve_insertion_order = false");

  await database.run(say("Đang tìm dòng lặp"), repeatedSql(trees.reduce((sum, tree) => sum + tree.nodes.length, 0)));
  await mark(database, "score-duplicate", "from repeated");
  const slices = (await database.rows(SLICES)) as unknown as Slice[];
  const stated = await database.rows(
    "from intake as i semi join (from criteria where not leaf) as n on n.node = i.node where i.problems = 0 and i.points is not null limit 1",
  );
  if (stated.length) {
    await database.rows("create table contradictions (agency varchar, year smallint, stage varchar, code varchar)");
    for (const slice of slices) {
      const source = { dialect: "duckdb", table: goodRows(slice), pointsOnly: true } as const;
      const query = contradictionsSql([trees[slice.tree] as CriteriaTree], source);
      await database.run(say("Đang đối chiếu điểm các cấp"), `insert into contradictions ${query}`);
    }
    await mark(
      database,
      "inner-disagrees",
      `select file, line from (${readable("(from intake where problems = 0)")}) semi join contradictions using (agency, year, stage, code)`,
    );
  }
  return { ...(await summary(database, names, dataset)), slices };
}

async function mark(database: Duckdb, problem: RowProblem, places: string): Promise<void> {
  await database.rows(
    `update intake set problems = ${problemBit(problem)} from (${places}) as p where intake.file = p.file and intake.line = p.line`,
  );
}

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** How DuckDB reads a file, by its ending. */
async function openFile(database: Duckdb, name: string, file: number) {
  const found = await stat(name).catch(() => undefined);
  if (!found?.isFile())
    throw new UsageError(found ? say('"{0}" không phải là tệp.', name) : say('Không có tệp "{0}".', name));
  const isParquet = extname(name).toLowerCase() === ".parquet";
  if (!isParquet && extname(name).toLowerCase() !== ".csv")
    throw new UsageError(say('--engine duckdb chỉ đọc .parquet và .csv; "{0}" thì tính không có --engine.', name));
  const relation = isParquet
    ? `read_parquet(${quote(name)}, file_row_number = true)`
    : `read_csv(${quote(name)}, all_varchar = true, header = true, null_padding = true)`;
  const described = await reading(name, () => database.rows(`describe select * from ${relation}`));
  const types = new Map(described.map(({ column_name, column_type }) => [String(column_name), String(column_type)]));
  const missing = COLUMNS.slice(0, 5).filter((column) => !types.has(column));
  if (missing.length)
    throw new UsageError(
      say(
        "{0} thiếu cột {1}. --engine duckdb đọc bảng dài với các cột agency, year, code, stage, points, applicable; bảng dạng khác thì tính không có --engine.",
        name,
        missing.join(", "),
      ),
    );
  // Lines as people count them: a table's header is line 1, records of Parquet have none.
  const line = isParquet ? "file_row_number + 1" : "row_number() over () + 1";
  return { file, relation, types, line, hasLines: isParquet };
}

async function summary(database: Duckdb, names: readonly string[], dataset: Dataset): Promise<Omit<Intake, "slices">> {
  const [sums = {}] = await database.rows(
    `select count(*) as rows, ${ROW_PROBLEMS.map((problem) => `count(*) filter (problems & ${problemBit(problem)} <> 0) as "${problem}"`).join(", ")} from intake`,
  );
  const counts = new Map(
    ROW_PROBLEMS.flatMap((problem) => (sums[problem] ? [[problem, sums[problem] as number]] : [])),
  );
  const shown = new Map<string, Row>();
  for (const problem of counts.keys())
    for (const row of await database.rows(examplesOf(problem))) shown.set(`${row.file}:${row.line}`, row);
  const rows = [...shown.values()].sort(
    (a, b) => (a.file as number) - (b.file as number) || (a.line as number) - (b.line as number),
  );
  return { rows: sums.rows as number, issues: issuesOf(rows, names, dataset), counts };
}

/** The first rows with a problem, with those that make it one. */
function examplesOf(problem: RowProblem): string {
  const bit = problemBit(problem);
  const first = `(from intake where problems & ${bit} <> 0 order by file, line limit ${SHOWN})`;
  if (problem !== "score-duplicate" && problem !== "inner-disagrees") return readable(first);
  const key = problem === "score-duplicate" ? "position, year, self, node" : "position, year, self";
  return readable(`(from intake semi join ${first} as f using (${key}) where problems in (0, ${bit}))`);
}

/** Core words what is wrong with rows. */
function issuesOf(rows: readonly Row[], names: readonly string[], dataset: Dataset): Issue[] {
  const records = rows.map(({ cells, agency, year, code, stage, points, applicable }) =>
    cells === null ? { agency, year, code, stage, points, applicable } : ((cells ?? {}) as Row),
  );
  const place = (index: number, column: string) => ({
    file: names[rows[index]?.file as number] as string,
    row: rows[index]?.line as number,
    ...(column ? { column } : {}),
  });
  const { issues } = safeParseScores(records, {
    trees: dataset.trees,
    agencies: dataset.agencies,
    place,
    rowOf: (index) => rows[index]?.line as number,
  });
  const fromValue = rows.flatMap(({ problems }, index): Issue[] =>
    (problems as number) & problemBit("points-from-value")
      ? [issue("error", "points-from-value", {}, place(index, "value"))]
      : [],
  );
  return [...issues.filter(({ severity, place: at }) => severity === "error" && at.row !== undefined), ...fromValue];
}
