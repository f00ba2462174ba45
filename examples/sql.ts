// SQL: a tree compiled to one query that scores where the data lie, here in DuckDB. Figures are illustrative.
import { DuckDBInstance } from "@duckdb/node-api";
import { defineTree } from "@par-index/core";
import { scoringSql } from "@par-index/sql";

const tree = defineTree({ "1": { "1.1": 2, "1.2": 3 }, "2": 5 }, { id: "example", appliesTo: ["province"] });
const query = scoringSql([tree], { dialect: "duckdb", table: "scores", agencies: "agencies", nodes: "total" });

const connection = await (await DuckDBInstance.create()).connect();
await connection.run(`create table agencies as
  select * from (values ('a', 'province', 0), ('b', 'province', 1)) as t(id, kind, position)`);
await connection.run(`create table scores as
  select *, true as applicable from (values
    ('a', 2024, '1.1', 'appraised', 1.5), ('a', 2024, '1.2', 'appraised', 2.75), ('a', 2024, '2', 'appraised', 4.25),
    ('b', 2024, '1.1', 'appraised', 2.0), ('b', 2024, '1.2', 'appraised', 2.5), ('b', 2024, '2', 'appraised', 4.5)
  ) as t(agency, year, code, stage, points)`);
const result = await connection.runAndReadAll(query);
for (const { agency, score, index, rank, group } of result.getRowObjectsJS())
  console.log(agency, score, index, "rank", Number(rank), group);

// Prints:
// a 8.5 85 rank 2 B
// b 9 90 rank 1 A
