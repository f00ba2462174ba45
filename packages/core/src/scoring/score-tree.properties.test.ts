import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Json, provinces, score, scoredOf, type treeOf, tuples } from "../../test/fixtures.js";
import { points, shape, treeFrom } from "../../test/random-trees.js";
import { toUnits } from "../numbers/decimal.js";
import { nodeTable } from "./tables.js";

describe("properties, on trees of any shape and depth", () => {
  const ids = ["a", "b", "c", "d"];

  /** A tree, and for four agencies a draw per leaf: a share of the maximum, unknown or not applicable. */
  const drawing = fc.oneof(
    { weight: 6, arbitrary: fc.nat({ max: 1000 }) },
    { weight: 1, arbitrary: fc.constantFrom("unknown" as const, "not applicable" as const) },
  );
  const world = fc.record({
    shapes: fc.array(shape, { minLength: 1, maxLength: 4 }),
    draws: fc.array(drawing, { minLength: 1, maxLength: 40 }),
  });
  /** Points in 10⁻⁴ of the k-th leaf's draw. */
  const drawn = (draw: number, max: number) => Math.floor((toUnits(max) / 1e8) * (draw / 1000));
  const rowsOf = (
    tree: ReturnType<typeof treeOf>,
    draws: readonly (number | "unknown" | "not applicable")[],
    times = 1,
  ): Json[] =>
    ids.flatMap((id, a) =>
      tree.leaves().map((node, k) => {
        const draw = draws[(a * 7 + k) % draws.length] as (typeof draws)[number];
        if (draw === "not applicable") return score(id, node.code, null, { applicable: false });
        if (draw === "unknown") return score(id, node.code, null);
        return score(id, node.code, points(drawn(draw, points(Math.round(toUnits(node.max) / 1e8 / times))) * times));
      }),
    );
  const agencies = provinces(...ids);
  const scored = (tree: ReturnType<typeof treeOf>, rows: Json[], registry = agencies) => scoredOf(tree, registry, rows);

  test("every node is the decimal sum of its leaves, against exact integers", () => {
    fc.assert(
      fc.property(world, ({ shapes, draws }) => {
        const tree = treeFrom(shapes);
        const rows = rowsOf(tree, draws);
        const result = scored(tree, rows);
        for (const id of ids)
          for (const node of tree.nodes) {
            // The reference: 10⁻⁴ points as BigInt, read from the digits of the rows.
            const below = rows.filter((row) => row.agency === id && tree.path(row.code as string).includes(node));
            const known = below.filter((row) => row.points !== null);
            const digits = (value: unknown) => BigInt(Math.round((value as number) * 10_000));
            const sum = known.reduce((all, row) => all + digits(row.points), 0n);
            const max = (list: Json[]) => list.reduce((all, row) => all + digits(tree.get(row.code as string).max), 0n);
            const applicable = max(below.filter((row) => row.applicable !== false));
            const got = result.at({ agency: id, year: 2023 }, node.code);
            expect(got.max).toBe(Number(`${applicable}e-4`));
            expect(got.score).toBe(known.length ? Number(`${sum}e-4`) : null);
            expect(got.coverage).toBe(applicable === 0n ? null : Number(max(known)) / Number(applicable));
            const hundredths = known.length ? (2n * sum * 10_000n + max(known)) / (2n * max(known)) : null;
            expect(got.index).toBe(hundredths === null ? null : Number(`${hundredths}e-2`));
          }
      }),
      { numRuns: 150 },
    );
  });

  test("0 ≤ score ≤ max, 0 ≤ index ≤ 100, 0 ≤ coverage ≤ 1, and ranked means known in full", () => {
    fc.assert(
      fc.property(world, ({ shapes, draws }) => {
        const tree = treeFrom(shapes);
        for (const row of scored(tree, rowsOf(tree, draws)).rows()) {
          expect(row.score === null || (row.score >= 0 && row.score <= row.max)).toBe(true);
          expect(row.index === null || (row.index >= 0 && row.index <= 100)).toBe(true);
          expect(row.coverage === null || (row.coverage >= 0 && row.coverage <= 1)).toBe(true);
          expect(row.rank !== null).toBe(row.coverage === 1);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("the order of the rows never matters", () => {
    fc.assert(
      fc.property(world, fc.infiniteStream(fc.nat()), ({ shapes, draws }, stream) => {
        const tree = treeFrom(shapes);
        const rows = rowsOf(tree, draws);
        const shuffled = rows
          .map((row) => ({ row, key: stream.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
        expect(nodeTable(scored(tree, shuffled)).objects()).toEqual(nodeTable(scored(tree, rows)).objects());
      }),
      { numRuns: 100 },
    );
  });

  test("more points on any leaf lower no score, index or own rank", () => {
    fc.assert(
      fc.property(world, fc.nat(), fc.nat({ max: 1000 }), ({ shapes, draws }, which, more) => {
        const tree = treeFrom(shapes);
        const rows = rowsOf(tree, draws);
        const known = rows.filter((row) => row.points !== null);
        fc.pre(known.length > 0);
        const chosen = known[which % known.length] as Json;
        const { max } = tree.get(chosen.code as string);
        const room = Math.round((max - (chosen.points as number)) * 10_000);
        const raised = points(Math.round((chosen.points as number) * 10_000) + Math.floor((room * more) / 1000));
        const before = scored(tree, rows);
        const after = scored(
          tree,
          rows.map((row) => (row === chosen ? { ...row, points: raised } : row)),
        );
        for (const row of before.rows()) {
          const now = after.at({ agency: row.agency, year: row.year }, row.code);
          if (row.agency === chosen.agency) {
            expect(now.score ?? 0).toBeGreaterThanOrEqual(row.score ?? 0);
            expect(now.index ?? 0).toBeGreaterThanOrEqual(row.index ?? 0);
            if (row.rank !== null) expect(now.rank).toBeLessThanOrEqual(row.rank);
          } else expect(now.score).toBe(row.score);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("making a leaf unknown never raises any coverage", () => {
    fc.assert(
      fc.property(world, fc.nat(), ({ shapes, draws }, which) => {
        const tree = treeFrom(shapes);
        const rows = rowsOf(tree, draws);
        const hidden = rows[which % rows.length] as Json;
        fc.pre(hidden.applicable !== false);
        const after = scored(
          tree,
          rows.map((row) => (row === hidden ? { ...row, points: null } : row)),
        );
        for (const row of scored(tree, rows).rows())
          expect(after.at({ agency: row.agency, year: row.year }, row.code).coverage ?? 0).toBeLessThanOrEqual(
            row.coverage ?? 0,
          );
      }),
      { numRuns: 100 },
    );
  });

  test("all maxima and points times k leave every index and rank as it was", () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 2, max: 9 }), ({ shapes, draws }, times) => {
        const [one, many] = [treeFrom(shapes), treeFrom(shapes, times)];
        fc.pre(many.root.max < 4000);
        const before = scored(one, rowsOf(one, draws));
        const after = scored(many, rowsOf(many, draws, times));
        expect(tuples(nodeTable(after), "agency", "code", "index", "coverage", "rank")).toEqual(
          tuples(nodeTable(before), "agency", "code", "index", "coverage", "rank"),
        );
      }),
      { numRuns: 100 },
    );
  });

  test("neither other ids nor another order of the registry change a rank", () => {
    fc.assert(
      fc.property(
        world,
        fc.shuffledSubarray(["x9", "m", "aa", "k-1"], { minLength: 4 }),
        fc.shuffledSubarray(ids, { minLength: 4 }),
        ({ shapes, draws }, names, order) => {
          const tree = treeFrom(shapes);
          const rows = rowsOf(tree, draws);
          const rename = (id: unknown) => names[ids.indexOf(id as string)] as string;
          const before = scored(tree, rows);
          const after = scored(
            tree,
            rows.map((row) => ({ ...row, agency: rename(row.agency) })),
            provinces(...order.map(rename)),
          );
          for (const row of before.rows())
            expect(after.at({ agency: rename(row.agency), year: row.year }, row.code)).toEqual({
              ...row,
              agency: rename(row.agency),
            });
        },
      ),
      { numRuns: 100 },
    );
  });
});
