import { createReadStream } from "node:fs";
import { join } from "node:path";
import { type CriteriaTree, NODE_COLUMNS, type NodeScore } from "@par-index/core";
import { columnNames } from "@par-index/core/tables";
import { writeTable } from "@par-index/io";
import type { Dataset } from "@par-index/io/node";
import { goodRows, type NodeChoice, ROW_PROBLEMS, type Slice, scoringSql } from "@par-index/sql";
import { formats } from "@par-index/text";
import { findAgency } from "../console/agency.js";
import { ISSUES_FOUND, UsageError } from "../console/exit.js";
import { type DataChoice, openDataset } from "../console/folder.js";
import type { UnitChoice } from "../console/input.js";
import { issueLine } from "../console/issue-text.js";
import { say, speaking } from "../console/language.js";
import { nothing } from "../console/nothing.js";
import { provenanceOf, type Shape, tableFormatOf, toTable, warn, writeWhole } from "../console/output.js";
import { type Duckdb, type Limits, withDuckdb } from "./duckdb.js";
import { takeIn, treesOf } from "./intake.js";
import { compile } from "./query.js";

/** What `par score --engine duckdb` is asked for. */
export interface DuckdbChoice extends DataChoice, UnitChoice, Shape, Limits {
  readonly nodes: NodeChoice;
  /** File to write to instead of standard output. */
  readonly output?: string | undefined;
}

/** The points of a row are all there are: a row with a value alone is refused. */
const SOURCE = { dialect: "duckdb", pointsOnly: true, agencies: "agencies" } as const;

/**
 * Scores files that may be larger than memory: DuckDB reads, checks and scores them. Rows that core
 * would refuse are reported and left out, as `par score` does.
 *
 * @param show prints the rows where neither CSV nor JSON is asked for; they are then all in memory
 */
export async function scoreWithDuckdb(
  files: readonly string[],
  choice: DuckdbChoice,
  show: (rows: readonly NodeScore[], dataset: Dataset) => Promise<void>,
): Promise<void> {
  if (files.length === 0)
    throw new UsageError(say("--engine duckdb cần tên tệp, ví dụ: par score --engine duckdb diem.parquet"));
  const dataset = await openDataset(choice);
  const trees = treesOf(dataset);
  compile(() => scoringSql(trees, { ...SOURCE, table: "" }));
  await withDuckdb(choice, async (database) => {
    const slices = await report(database, files, dataset);
    const query = await scoreSlices(database, slices, choice, dataset);
    if (choice.output !== undefined) await writeOut(database, query, choice.output, dataset);
    else if (choice.csv || choice.json)
      for await (const text of texts(database, query, choice, dataset)) await write(text);
    else {
      const rows: NodeScore[] = [];
      for await (const batch of database.stream(query)) rows.push(...(batch as unknown as NodeScore[]));
      await show(rows, dataset);
    }
  });
}

async function report(database: Duckdb, files: readonly string[], dataset: Dataset): Promise<readonly Slice[]> {
  const { rows, issues, counts, slices } = await takeIn(database, files, dataset);
  for (const issue of issues) warn(issueLine(issue));
  for (const problem of ROW_PROBLEMS) {
    const count = counts.get(problem) ?? 0;
    if (count)
      warn(
        say(
          "{0} dòng trên {1} không được tính [{2}].",
          formats(speaking()).count(count),
          formats(speaking()).count(rows),
          problem,
        ),
      );
  }
  if (counts.size) process.exitCode = ISSUES_FOUND;
  return slices;
}

/**
 * Scores slice by slice, so that memory depends on the largest year, and gives the query that reads
 * the result in `par score`'s order.
 */
async function scoreSlices(
  database: Duckdb,
  slices: readonly Slice[],
  { nodes, agency, year, stage = "appraised" }: DuckdbChoice,
  dataset: Dataset,
): Promise<string> {
  const trees = treesOf(dataset);
  const { groups } = dataset;
  const wanted = slices.filter((slice) => slice.self === (stage === "self") && (year ?? slice.year) === slice.year);
  const chosen = agency === undefined ? "" : ` where a.id = '${findAgency(agency, dataset, { year }).id}'`;
  await database.rows(
    `create table result (position integer, year smallint, node smallint, score double, max double, "index" double, coverage double, rank integer, "group" varchar)`,
  );
  for (const slice of wanted) {
    const query = scoringSql([trees[slice.tree] as CriteriaTree], {
      ...SOURCE,
      table: goodRows(slice),
      nodes,
      ordered: false,
      ...(groups ? { groups } : {}),
    });
    await database.run(
      say("Đang tính điểm năm {0}", slice.year),
      `insert into result select a.position, s.year, n.node, s.score, s.max, s."index", s.coverage, s.rank, s."group"
from (\n${query}) as s
join agencies as a on a.id = s.agency
join criteria as n on n.tree = ${slice.tree} and n.code = s.code${chosen}`,
    );
  }
  const [found] = await database.rows("select 1 from result limit 1");
  if (!found)
    warn(
      nothing(
        slices.map(({ year: of, self }) => ({ year: of, stage: self ? "self" : "appraised" })),
        stage,
      ),
    );
  return `select a.id as agency, r.year, '${stage}' as stage, n.code, n.level, r.score, r.max, r."index", r.coverage, r.rank, r."group"
from result as r
join agencies as a on a.position = r.position
join criteria as n on n.node = r.node
order by n.tree, r.position, r.year, r.node`;
}

/** The result as text in pieces, as `par score --csv` and `--json` print it whole. */
async function* texts(database: Duckdb, query: string, { json }: Shape, dataset: Dataset): AsyncGenerator<string> {
  let isFirst = true;
  for await (const rows of database.stream(query)) {
    if (rows.length === 0) continue;
    if (json) yield `${isFirst ? "[" : ","}\n${JSON.stringify(rows, null, 2).slice(2, -2)}`;
    else {
      const table = toTable(rows as readonly object[] as readonly NodeScore[], columnNames(NODE_COLUMNS));
      const text = new TextDecoder().decode(
        await writeTable(table, "csv", { provenance: provenanceOf(dataset), language: speaking() }),
      );
      const lines = text.replace(/\r\n|$/g, "\n").replace(/\n+$/, "\n");
      yield isFirst ? lines : lines.slice(lines.indexOf("\n") + 1);
    }
    isFirst = false;
  }
  if (json) yield isFirst ? "[]\n" : "\n]\n";
  else if (isFirst) yield `${columnNames(NODE_COLUMNS).join(",")}\n`;
}

async function writeOut(database: Duckdb, query: string, path: string, dataset: Dataset): Promise<void> {
  const format = tableFormatOf(path);
  if (format === "csv" || format === "json")
    return writeWhole(path, texts(database, query, { json: format === "json" }, dataset));
  if (format !== "parquet") throw new UsageError(say("--engine duckdb ghi ra .parquet, .csv hoặc .json."));
  const made = join(database.folder, "result.parquet");
  const provenance = JSON.stringify(provenanceOf(dataset)).replaceAll("'", "''");
  await database.run(
    say("Đang tính điểm"),
    `copy (${query}) to '${made.replaceAll("'", "''")}' (format parquet, kv_metadata {provenance: '${provenance}'})`,
  );
  await writeWhole(path, createReadStream(made));
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once("drain", resolve));
}
