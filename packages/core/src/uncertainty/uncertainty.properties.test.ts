import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Json, provinces, score, scoredOf } from "../../test/fixtures.js";
import { points, shape, treeFrom } from "../../test/random-trees.js";
import { toUnits } from "../numbers/decimal.js";
import type { Scored } from "../scoring/scored.js";
import type { UnknownPolicy } from "../scoring/scored-block.js";
import type { WeightLevel } from "../tree/vocabulary.js";
import { ROOT } from "../tree/vocabulary.js";
import { runDraws } from "./draws.js";
import { simulation } from "./prepare.js";
import { rankUncertainty } from "./rank-uncertainty.js";
import { type Runner, simulate, simulateWith } from "./run.js";
import type { UncertaintySpec } from "./spec.js";

const ids = ["a", "b", "c", "d", "e"];
const year = 2023;

/** Per leaf a share of the maximum in thousandths, unknown, or not applicable. */
const drawing = fc.oneof(
  { weight: 8, arbitrary: fc.nat({ max: 1000 }) },
  { weight: 1, arbitrary: fc.constantFrom("unknown" as const, "not applicable" as const) },
);
/** Trees of any shape with five agencies, some of which have scores stated on fields or in all. */
const world = fc
  .record({
    shapes: fc.array(shape, { minLength: 1, maxLength: 4 }),
    drawings: fc.array(drawing, { minLength: 1, maxLength: 30 }),
    stated: fc.subarray(ids, { maxLength: 2 }),
    unknown: fc.constantFrom<UnknownPolicy>("partial", "zero"),
  })
  .map(({ shapes, drawings, stated, unknown }) => {
    const tree = treeFrom(shapes);
    const rows = ids.flatMap((id, a): Json[] => {
      if (stated.includes(id))
        return (a % 2 ? tree.fields : [tree.get(ROOT)]).map(({ code, max }) =>
          score(id, code, points(Math.floor((toUnits(max) / 1e8) * 0.7))),
        );
      return tree.leaves().map(({ code, max }, k) => {
        const drawn = drawings[(a * 7 + k) % drawings.length] as (typeof drawings)[number];
        if (drawn === "not applicable") return score(id, code, null, { applicable: false });
        if (drawn === "unknown") return score(id, code, null);
        return score(id, code, points(Math.floor(((toUnits(max) / 1e8) * drawn) / 1000)));
      });
    });
    return scoredOf(tree, provinces(...ids), rows, { unknown });
  });
const level = fc.constantFrom<WeightLevel>(1, 2, "leaf");
const weights: fc.Arbitrary<NonNullable<UncertaintySpec["weights"]>> = fc.oneof(
  fc.record({ kind: fc.constant("uniform" as const), spread: fc.constantFrom(0.1, 0.5), level }),
  fc.record({ kind: fc.constant("dirichlet" as const), concentration: fc.constantFrom(2, 50), level }),
);

test("without noise every draw is what is published", () => {
  fc.assert(
    fc.property(world, level, (scored, at) => {
      const spec: UncertaintySpec = {
        appraisal: { kind: "band", points: 0 },
        weights: { kind: "uniform", spread: 0, level: at },
        methods: [{}, { aggregation: "sum", normalisation: "none" }],
      };
      const result = simulate(scored, { year, spec, draws: 3 });
      for (const row of result.table().objects()) {
        const { index, rank } = scored.at({ agency: row.agency as string, year }, ROOT);
        expect(row).toMatchObject({ index, rank, indexLow: index, indexHigh: index, rankLow: rank, rankHigh: rank });
      }
    }),
    { numRuns: 150 },
  );
});

test("draws do not depend on who runs them", async () => {
  const here: Runner = { run: async (simulation, from, to) => runDraws(simulation, from, to) };
  await fc.assert(
    fc.asyncProperty(world, weights, fc.integer({ min: 1, max: 40 }), fc.nat(), async (scored, own, part, seed) => {
      const spec: UncertaintySpec = {
        appraisal: { kind: "band", points: 0.5 },
        weights: own,
        methods: [{}, { normalisation: "min-max" }, { aggregation: "geometric" }],
      };
      const prepared = simulation(scored, { year, spec, draws: 40, seed });
      const whole = runDraws(prepared, 0, 40);
      const parts = Array.from({ length: Math.ceil(40 / part) }, (_, k) =>
        runDraws(structuredClone(prepared), k * part, Math.min(40, (k + 1) * part)),
      ).reverse();
      const table = (result: ReturnType<typeof rankUncertainty>) => result.table().objects();
      const expected = table(rankUncertainty(prepared, [whole]));
      expect(table(rankUncertainty(prepared, parts))).toEqual(expected);
      for (const runners of [[here], [here, here], [here, here, here]])
        expect(table(await simulateWith(runners, prepared))).toEqual(expected);
    }),
    { numRuns: 25 },
  );
});

test("intervals nest: in those of a higher level, and of wider noise away from the ends", () => {
  const known = fc.array(fc.integer({ min: 400, max: 600 }), { minLength: 10, maxLength: 20 });
  fc.assert(
    fc.property(fc.array(shape, { minLength: 1, maxLength: 3 }), known, fc.nat(), (shapes, shares, seed) => {
      const tree = treeFrom(shapes);
      const rows = ids.flatMap((id, a) =>
        tree
          .leaves()
          .map(({ code, max }, k) =>
            score(
              id,
              code,
              points(Math.floor(((toUnits(max) / 1e8) * (shares[(a * 3 + k) % shares.length] as number)) / 1000)),
            ),
          ),
      );
      const scored: Scored = scoredOf(tree, provinces(...ids), rows);
      const least = Math.min(...tree.leaves().map(({ max }) => max));
      // Scores lie between 0.4 and 0.6 of the maximum, noise within 0.35 of the least maximum.
      const rowsOf = (times: number, at: number) =>
        simulate(scored, {
          year,
          seed,
          draws: 200,
          spec: { appraisal: { kind: "band", points: 0.35 * least * times } },
        })
          .table(at)
          .objects();
      const wide = rowsOf(1, 0.9);
      for (const inner of [rowsOf(1, 0.5), rowsOf(0.5, 0.9)])
        inner.forEach((row, k) => {
          expect(row.indexLow).toBeGreaterThanOrEqual(wide[k]?.indexLow as number);
          expect(row.indexHigh).toBeLessThanOrEqual(wide[k]?.indexHigh as number);
        });
    }),
    { numRuns: 40 },
  );
});

describe("runners", () => {
  const tree = treeFrom([{ children: [], max: 100 }]);
  const scored = scoredOf(
    tree,
    provinces(...ids),
    ids.map((id, k) => score(id, "1", points(10 * k))),
  );
  const prepared = simulation(scored, { year, draws: 100 });

  test("progress rises to the end", async () => {
    const seen: number[] = [];
    const runner: Runner = { run: async (simulation, from, to) => runDraws(simulation, from, to) };
    await simulateWith([runner, runner], prepared, { onProgress: (done) => seen.push(done) });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(100);
    expect(seen.length).toBeGreaterThan(10);
  });

  test("an end is at once, with the reason, whatever still runs", async () => {
    const control = new AbortController();
    const never: Runner = { run: () => new Promise(() => {}) };
    const run = simulateWith([never], prepared, { signal: control.signal });
    control.abort(new Error("enough"));
    await expect(run).rejects.toThrow("enough");
    await expect(simulateWith([never], prepared, { signal: control.signal })).rejects.toThrow("enough");
  });

  test("what a runner throws is thrown", async () => {
    const broken: Runner = { run: () => Promise.reject(new Error("broken")) };
    await expect(simulateWith([broken], prepared)).rejects.toThrow("broken");
  });
});
