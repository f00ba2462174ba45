import { DOUBLE, DuckDBDataChunk, DuckDBInstance, USMALLINT } from "@duckdb/node-api";
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

/** Scoring as one writes it in SQL, on a table that DuckDB holds in memory; its result is one too. */
export async function openDuckDb(world: World): Promise<() => Promise<(result: Result) => Promise<void>>> {
  const { agency, year, leaf, points, rows, agencies, tree } = world;
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const fill = async (name: string, columns: readonly ArrayLike<number>[], length: number) => {
    const appender = await connection.createAppender(name);
    const types = columns.map((_, c) => appender.columnType(c));
    for (let from = 0; from < length; from += CHUNK) {
      const chunk = DuckDBDataChunk.create(types);
      chunk.setColumns(columns.map((column) => Array.prototype.slice.call(column, from, from + CHUNK)));
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  };
  await connection.run(
    `CREATE TABLE scores (agency ${USMALLINT}, year ${USMALLINT}, leaf ${USMALLINT}, points ${DOUBLE})`,
  );
  await connection.run(
    `CREATE TABLE closure (leaf ${USMALLINT}, node ${USMALLINT}, leaf_max ${DOUBLE}, max ${DOUBLE})`,
  );
  await fill("scores", [agency, year, leaf, points], rows);
  const closure = closureOf(world);
  await fill("closure", [closure.leaf, closure.node, closure.leafMax, closure.max], closure.leaf.length);

  return async () => {
    await connection.run(SCORE);
    return async (result) => {
      const reader = await connection.stream(
        "SELECT agency, year, node, score, index, coverage, rank::DOUBLE FROM nodes",
      );
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
          const cell = (at(y, row) * agencies.size + at(a, row)) * tree.nodes.length + at(n, row);
          result.put(cell, at(score, row), at(index, row), at(coverage, row), at(rank, row));
        }
      }
    };
  };
}
