import { DOUBLE, type DuckDBConnection, DuckDBDataChunk, DuckDBInstance, USMALLINT } from "@duckdb/node-api";
import { scoringSql } from "@par-index/sql";
import { closureOf } from "./closure.ts";
import type { Result } from "./measure.ts";
import type { World } from "./world.ts";

/** Rows that DuckDB takes at once. */
const CHUNK = 2048;

const SCORE = `
CREATE OR REPLACE TABLE nodes AS
WITH sums AS (
  SELECT agency, year, node, sum(points) AS score, sum(leaf_max) AS known, any_value(max) AS max
  FROM scores JOIN closure USING (leaf)
  GROUP BY agency, year, node
), indices AS (
  -- Rounded half up; a sum of binary fractions may stand just below a half.
  SELECT *, floor(score / known * 10000 + 0.5 + 1e-7) / 100 AS index, known / max AS coverage FROM sums
)
SELECT agency, year, node, score, index, coverage,
  rank() OVER (PARTITION BY year, node ORDER BY index DESC) AS rank
FROM indices`;

/** Scores once, and how its result is read. */
type Scorer = () => Promise<(result: Result) => Promise<void>>;

/** Scoring as one writes it in SQL, on a table that DuckDB holds in memory; its result is one too. */
export async function openDuckDb(world: World): Promise<Scorer> {
  const connection = await open(world);
  await connection.run(
    `CREATE TABLE closure (leaf ${USMALLINT}, node ${USMALLINT}, leaf_max ${DOUBLE}, max ${DOUBLE})`,
  );
  const closure = closureOf(world);
  await fill(connection, "closure", [closure.leaf, closure.node, closure.leafMax, closure.max], closure.leaf.length);
  return scorer(connection, world, SCORE, "SELECT agency, year, node, score, index, coverage, rank::DOUBLE FROM nodes");
}

/**
 * Scoring by the query that `@par-index/sql` writes, on the long table as databases have it: agency,
 * code and stage are text. It reads what is unknown, does not apply or stands on inner nodes as core
 * does, and sums exactly; the query above does not.
 */
export async function openCompiled(world: World): Promise<Scorer> {
  const { ids, years, leaves, tree } = world;
  const connection = await open(world);
  const list = (name: string, texts: readonly string[]) =>
    connection.run(
      `CREATE TABLE ${name} AS SELECT * FROM (VALUES ${texts.map((text, k) => `(${k}, '${text}')`).join(", ")}) AS t (k, id)`,
    );
  await list("ids", ids);
  const codesOf = (nodes: readonly { readonly code: string }[]) => nodes.map(({ code }) => code);
  await list("leaves", codesOf(leaves));
  await list("codes", codesOf(tree.nodes));
  await connection.run(`CREATE TABLE long AS
SELECT a.id AS agency, s.year + ${years[0]} AS year, l.id AS code, 'appraised' AS stage, s.points, true AS applicable
FROM scores AS s JOIN ids AS a ON a.k = s.agency JOIN leaves AS l ON l.k = s.leaf`);
  await connection.run("DROP TABLE scores");
  return scorer(
    connection,
    world,
    `CREATE OR REPLACE TABLE nodes AS ${scoringSql([tree], { dialect: "duckdb", table: "long", ordered: false })}`,
    `SELECT a.k, n.year - ${years[0]}, c.k, n.score, n.index, n.coverage, n.rank::DOUBLE
FROM nodes AS n JOIN ids AS a ON a.id = n.agency JOIN codes AS c ON c.id = n.code`,
  );
}

/** A database that holds the long table in small numbers. */
async function open({ agency, year, leaf, points, rows }: World): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(
    `CREATE TABLE scores (agency ${USMALLINT}, year ${USMALLINT}, leaf ${USMALLINT}, points ${DOUBLE})`,
  );
  await fill(connection, "scores", [agency, year, leaf, points], rows);
  return connection;
}

async function fill(
  connection: DuckDBConnection,
  name: string,
  columns: readonly ArrayLike<number>[],
  length: number,
): Promise<void> {
  const appender = await connection.createAppender(name);
  const types = columns.map((_, c) => appender.columnType(c));
  for (let from = 0; from < length; from += CHUNK) {
    const chunk = DuckDBDataChunk.create(types);
    chunk.setColumns(columns.map((column) => Array.prototype.slice.call(column, from, from + CHUNK)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

/** @param read a query for agency, year, node, score, index, coverage and rank, all as numbers */
function scorer(connection: DuckDBConnection, { agencies, tree }: World, score: string, read: string): Scorer {
  return async () => {
    await connection.run(score);
    return async (result) => {
      const reader = await connection.stream(read);
      for await (const chunk of reader) {
        const [a, y, n, score, index, coverage, rank] = chunk.getColumns() as number[][] as [
          number[],
          number[],
          number[],
          number[],
          number[],
          number[],
          number[],
        ];
        const at = (of: number[], row: number) => of[row] as number;
        for (let row = 0; row < a.length; row++) {
          const cell = (Number(at(y, row)) * agencies.size + at(a, row)) * tree.nodes.length + at(n, row);
          result.put(cell, at(score, row), at(index, row), at(coverage, row), at(rank, row));
        }
      }
    };
  };
}
