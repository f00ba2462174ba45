import { nodeTable, parseScores, ROOT, responsibility, scoreTree } from "@par-index/core";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inner, type Json, leaf, provinces, score } from "../../core/test/fixtures.js";
import { contradictionsSql } from "../src/contradictions.js";
import { responsibilitySql } from "../src/responsibility.js";
import { scoringSql } from "../src/scoring.js";
import { CANDIDATES, type Engine } from "./engines.js";
import { treeOf, type World, world } from "./worlds.js";

/** A score at the stage `self`. */
const self = (agency: string, code: string, points: unknown) => score(agency, code, points, { stage: "self" });
const pick = (rows: readonly Json[], ...columns: string[]) => rows.map((row) => columns.map((column) => row[column]));

for (const { name, dialect, runs, missing, open } of CANDIDATES)
  describe.skipIf(missing !== undefined)(missing === undefined ? name : `${name}, skipped: ${missing}`, () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await open();
    }, 60_000);
    afterAll(() => engine?.close());

    test("on random trees and scores every table equals core's, to the last digit", async () => {
      await fc.assert(
        fc.asyncProperty(world, async ({ trees, scores, rows, assignment, unknown, sharing }: World) => {
          await engine.load(rows);
          const scored = scoreTree(scores, { unknown });
          const query = scoringSql(trees, { dialect, table: "scores", unknown });
          expect(await engine.query(query)).toEqual(nodeTable(scored).objects());
          const byLead = responsibilitySql(assignment, { dialect, table: "scores", sharing });
          expect(await engine.query(byLead)).toEqual(responsibility(scored, assignment, sharing).objects());
        }),
        { numRuns: runs },
      );
    });

    test("halves round up in decimal, and ties share the better rank", async () => {
      // 87.325 → 87.33 (a double below the half), 87.334 → 87.33, 87.32 → 87.32.
      const tree = treeOf(100, [leaf("1", 100)]);
      await engine.load([
        score("c", "1", 87.32),
        score("a", "1", 87.325),
        score("b", "1", 87.334),
        score("d", "1", null),
      ]);
      const rows = await engine.query(scoringSql([tree], { dialect, table: "scores", nodes: "total" }));
      expect(pick(rows, "agency", "score", "index", "rank", "group")).toEqual([
        ["a", 87.325, 87.33, 1, "B"],
        ["b", 87.334, 87.33, 1, "B"],
        ["c", 87.32, 87.32, 3, "B"],
        ["d", null, null, null, null],
      ]);
    });

    test("rows that come twice are refused, not counted twice", async () => {
      const tree = treeOf(10, [leaf("1", 5), leaf("2", 5)]);
      await engine.load([score("a", "1", 4), score("a", "1", 4), score("a", "2", 1)]);
      await expect(engine.query(scoringSql([tree], { dialect, table: "scores" }))).rejects.toThrow("more than once");
    });

    test("codes that are numbers are refused, since 1.10 and 1.1 would be one", async () => {
      const tree = treeOf(10, [inner("1", [leaf("1.1", 5), leaf("1.2", 5)])]);
      await engine.load([score("a", "1.1", 4)]);
      const double = { duckdb: "double", postgres: "double precision", clickhouse: "Float64" }[dialect];
      const table = `(select agency, year, cast(code as ${double}) as code, stage, points, applicable from scores)`;
      await expect(engine.query(scoringSql([tree], { dialect, table }))).rejects.toThrow();
    });

    test("the rounding is exact where doubles cannot tell", async () => {
      // Half a unit of 10⁻¹² points below the half of a hundredth, on a maximum of 3,999.7 points:
      // 87.325 % of it is 3,492.738025; a unit less rounds down.
      const tree = treeOf(3999.7, [leaf("1", 3999.7)]);
      await engine.load([score("a", "1", 3492.738025), score("b", "1", 3492.738024999999)]);
      const rows = await engine.query(scoringSql([tree], { dialect, table: "scores", nodes: "total" }));
      expect(pick(rows, "agency", "index", "rank")).toEqual([
        ["a", 87.33, 1],
        ["b", 87.32, 2],
      ]);
    });

    test("no agency scores a survey itself, and a stated score that its leaves contradict is not used", async () => {
      const tree = treeOf(10, [inner("1", [leaf("1.1", 2), leaf("1.2", 3)]), leaf("2", 5, { source: "survey" })]);
      await engine.load([
        ...[self("a", "1.1", 2), self("a", "1.2", 2)],
        // 1.1 known at 2 leaves 2 to 5 points for field 1; 1 is not among them, 4 is.
        ...[score("b", "1.1", 2), score("b", "1", 1), score("b", "2", 5)],
        ...[score("c", "1.1", 2), score("c", "1", 4), score("c", "2", 5)],
      ]);
      const rows = await engine.query(scoringSql([tree], { dialect, table: "scores" }));
      expect(
        pick(
          rows.filter(({ code }) => code === ROOT || code === "1"),
          "agency",
          "code",
          "score",
          "max",
          "coverage",
        ),
      ).toEqual([
        ["a", ROOT, 4, 5, 1],
        ["a", "1", 4, 5, 1],
        ["b", ROOT, 7, 10, 0.7],
        ["b", "1", 2, 5, 0.4],
        ["c", ROOT, 9, 10, 1],
        ["c", "1", 4, 5, 1],
      ]);
      expect(await engine.query(contradictionsSql([tree], { dialect, table: "scores" }))).toEqual([
        { agency: "b", year: 2023, stage: "appraised", code: "1" },
      ]);
    });

    test("trees that share a year go by the agencies' kinds, in the registry's order", async () => {
      const provincial = treeOf(10, [leaf("1", 10)]);
      const departmental = treeOf(20, [leaf("1", 20)], { id: "so", appliesTo: ["department"] });
      await engine.execute("drop table if exists agencies");
      await engine.execute(
        `create table agencies ${dialect === "clickhouse" ? "engine = Memory " : ""}as
         select 'b' as id, 'province' as kind, 1 as position union all select 'a', 'province', 2
         union all select 'so-y-te', 'department', 3`,
      );
      await engine.load([score("a", "1", 9), score("b", "1", 8), score("so-y-te", "1", 8)]);
      const rows = await engine.query(
        scoringSql([departmental, provincial], { dialect, table: "scores", agencies: "agencies", nodes: "leaf" }),
      );
      expect(pick(rows, "agency", "index", "rank")).toEqual([
        ["so-y-te", 40, 1],
        ["b", 80, 2],
        ["a", 90, 1],
      ]);
    });

    test("groups begin where core says", async () => {
      const tree = treeOf(100, [leaf("1", 100)]);
      const groups = [
        { name: "It's \\ good", atLeast: 66.67 },
        { name: "D", atLeast: 0 },
      ];
      const rows = [score("a", "1", 66.67), score("b", "1", 66.66)];
      await engine.load(rows);
      const query = scoringSql([tree], { dialect, table: "scores", groups });
      const scores = parseScores(rows, { trees: [tree], agencies: provinces("a", "b") });
      const expected = nodeTable(scoreTree(scores, { groups })).objects();
      expect(expected.map((row) => row.group)).toEqual(["It's \\ good", "It's \\ good", "D", "D"]);
      expect(await engine.query(query)).toEqual(expected);
    });
  });
