import { ROOT } from "@par-index/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { leaf, inner, provinces, score, scoredOf, treeOf } from "../../core/test/fixtures.js";
import { scoringSql } from "../src/scoring.js";
import { CANDIDATES, type Engine } from "./engines.js";

for (const { name, dialect, missing, open } of CANDIDATES)
  describe.skipIf(missing !== undefined)(missing === undefined ? name : `${name}: ${missing}`, () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await open();
    });
    afterAll(() => engine.close());

    test("smoke", async () => {
      const tree = treeOf(10, [inner("1", [leaf("1.1", 2), leaf("1.2", 3)]), leaf("2", 5, { source: "survey" })]);
      const rows = [score("a", "1.1", 1.5), score("a", "1.2", 0.1), score("a", "2", 4), score("b", "1", 4.25), score("b", ROOT, 7)];
      await engine.load(rows);
      const expected = scoredOf(tree, provinces("a", "b"), rows).nodes().objects();
      expect(await engine.query(scoringSql([tree], { dialect, table: "scores" }))).toEqual(expected);
    });
  });
