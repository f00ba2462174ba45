import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Json, provinces, score, scoredOf } from "../../test/fixtures.js";
import { points, shape, treeFrom } from "../../test/random-trees.js";
import { shareOfUnits, toUnits } from "../numbers/decimal.js";
import { rounded, WHOLE } from "../numbers/fraction.js";
import { safeParseScores } from "../scores/parse-scores.js";
import { scoreTable } from "../scores/row-table.js";
import { scoreTree } from "../scoring/score-tree.js";
import type { Scored } from "../scoring/scored.js";
import { nodeTable } from "../scoring/tables.js";
import type { CriteriaTree } from "../tree/tree.js";
import { ROOT } from "../tree/vocabulary.js";
import { composeScenarios } from "./compose.js";
import type { LeafChange } from "./leaf-change.js";
import { scenarioBase } from "./outcome.js";
import type { Scenario } from "./scenario.js";
import { parseScenario } from "./scenario-document.js";
import { formatScenario } from "./scenario-text.js";

const ids = ["a", "b", "c", "d"];
const agencies = provinces(...ids);

/** A leaf's draw: thousandths of its maximum, unknown or not applicable. */
const draw = fc.oneof(
  { weight: 12, arbitrary: fc.nat({ max: 1000 }) },
  { weight: 1, arbitrary: fc.constantFrom("unknown" as const, "not applicable" as const) },
);
/** Thousandths of the maximum, and the form they are written in. */
const changeDraw = fc.record({
  form: fc.constantFrom("points", "add", "share", "full", "last-year", "median", "best"),
  part: fc.nat({ max: 1000 }),
  skip: fc.boolean(),
});
const world = fc.record({
  shapes: fc.array(shape, { minLength: 1, maxLength: 4 }),
  draws: fc.array(draw, { minLength: 1, maxLength: 40 }),
  changes: fc.array(changeDraw, { minLength: 1, maxLength: 20 }),
  trend: fc.constantFrom(undefined, "fixed" as const, 1, 3),
  weights: fc.array(fc.integer({ min: 1, max: 30_000 }), { maxLength: 3 }),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

function rowsOf(tree: CriteriaTree, draws: World["draws"]): Json[] {
  return [2023, 2024].flatMap((year) =>
    ids.flatMap((id, a) =>
      tree.leaves().map((node, k) => {
        const drawn = draws[(a * 7 + k + (year % 5)) % draws.length] as World["draws"][number];
        if (drawn === "not applicable") return score(id, node.code, null, { year, applicable: false });
        if (drawn === "unknown") return score(id, node.code, null, { year });
        return score(id, node.code, points(Math.floor((toUnits(node.max) / 1e8) * (drawn / 1000))), { year });
      }),
    ),
  );
}

/** The drawn scenario, without the changes that cannot be made. */
function scenarioOf(scored: Scored, tree: CriteriaTree, { changes, trend, weights }: World): Scenario {
  const scenario: Scenario = {
    scenario: 1,
    name: "Thử",
    agency: "a",
    year: 2024,
    stage: "appraised",
    changes: Object.fromEntries(
      tree.leaves().flatMap(({ code, max }, k): [string, LeafChange][] => {
        const { form, part, skip } = changes[k % changes.length] as World["changes"][number];
        if (skip || scored.at({ agency: "a", year: 2024 }, code).max === 0) return [];
        const amount = points(Math.floor((toUnits(max) / 1e8) * (part / 1000)));
        const known = (year: number) => scored.at({ agency: "a", year }, code).score !== null;
        switch (form) {
          case "points":
            return weights.length ? [] : [[code, { points: amount }]];
          case "add":
            return known(2024) ? [[code, { add: part % 2 ? amount : 0 - amount }]] : [];
          case "share":
            return [[code, { share: part / 10 }]];
          case "last-year":
            return known(2023) ? [[code, { as: "last-year" }]] : [];
          case "full":
            return [[code, { as: "full" }]];
          default: {
            const isPeer = (id: string) => id !== "a" && scored.at({ agency: id, year: 2024 }, ROOT).coverage === 1;
            const peers = ids.filter((id) => isPeer(id) && scored.at({ agency: id, year: 2024 }, code).score !== null);
            return peers.length ? [[code, { as: form as "median" | "best" }]] : [];
          }
        }
      }),
    ),
    ...(trend === undefined ? {} : { peers: trend === "fixed" ? trend : { trend } }),
    ...(weights.length
      ? { weights: Object.fromEntries(weights.map((max, k) => [leafAt(tree, k * 3).code, points(max)])) }
      : {}),
  };
  return scenario;
}

const leafAt = (tree: CriteriaTree, k: number) => {
  const leaves = tree.leaves();
  return leaves[k % leaves.length] as (typeof leaves)[number];
};

/** Runs a claim on many drawn worlds. */
function always(
  claim: (drawn: { tree: CriteriaTree; scored: Scored; scenario: Scenario; rows: Json[] }) => void,
): void {
  fc.assert(
    fc.property(world, (drawn) => {
      const tree = treeFrom(drawn.shapes);
      const rows = rowsOf(tree, drawn.draws);
      const scored = scoredOf(tree, agencies, rows);
      claim({ tree, scored, rows, scenario: scenarioOf(scored, tree, drawn) });
    }),
    { numRuns: 120 },
  );
}

const cells = (scored: Scored) => nodeTable(scored).objects();
const baseOf = (scored: Scored) => scenarioBase(scored, { agency: "a", year: 2024 });

describe("on trees of any shape", () => {
  test("a scenario that says nothing changes nothing", () => {
    always(({ scored, scenario: { peers, weights, ...scenario } }) => {
      const { scored: after } = baseOf(scored).outcome({ ...scenario, changes: {} });
      expect(cells(after)).toEqual(cells(scored).filter((row) => row.year === 2024));
    });
  });

  test("applying changes nothing in what it is applied to, and gives the same each time", () => {
    always(({ scored, scenario }) => {
      const before = cells(scored);
      const base = baseOf(scored);
      const first = cells(base.outcome(scenario).scored);
      base.outcome({ ...scenario, changes: {} });
      expect(cells(base.outcome(scenario).scored)).toEqual(first);
      expect(cells(scored)).toEqual(before);
      expect(cells(base.scored)).toEqual(before.filter((row) => row.year === 2024));
    });
  });

  test("the outcome is what scoring the changed rows from scratch gives", () => {
    always(({ tree, scored, rows, scenario: { peers, weights, ...scenario } }) => {
      const base = baseOf(scored);
      const reached = base.points(scenario);
      const changed = rows
        .filter((row) => row.year === 2024)
        .map((row) => {
          const now = row.agency === "a" ? reached.get(row.code as string) : undefined;
          return now === undefined ? row : { ...row, points: now };
        });
      const outcome = base.outcome(scenario);
      expect(cells(outcome.scored)).toEqual(cells(scoredOf(tree, agencies, changed)));
    });
  });

  test("the rows of the state after are true: scored from scratch on its tree they give it again", () => {
    always(({ scored, scenario }) => {
      const { tree, scored: after } = baseOf(scored).outcome(scenario);
      const { scores, issues } = safeParseScores(scoreTable(after.scores).objects(), { trees: [tree], agencies });
      expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
      // Agencies of which nothing is known have no rows.
      const known = new Set(scores.blocks.flatMap(({ units }) => units.map(({ agency }) => agency)));
      expect(cells(scoreTree(scores))).toEqual(cells(after).filter((row) => known.has(row.agency as string)));
    });
  });

  test("what the leaves contribute adds up exactly to the difference of the unrounded indices", () => {
    always(({ scored, scenario }) => {
      const outcome = baseOf(scored).outcome(scenario);
      const { before, after } = outcome;
      fc.pre(before.score !== null && after.score !== null);
      const share = (row: typeof before): [bigint, bigint] => {
        const known = outcome.tree.leaves().reduce((sum, { code }) => {
          const leaf = row === before ? outcome.at(code).before : outcome.at(code).after;
          return leaf.score === null ? sum : sum + BigInt(toUnits(leaf.max));
        }, 0n);
        return [BigInt(toUnits(row.score as number)), known];
      };
      const [[s0, w0], [s1, w1]] = [share(before), share(after)];
      const sum = (outcome.leaves.array("indexPoints") as number[]).reduce(
        (all, part) => all + BigInt(toUnits(part)),
        0n,
      );
      expect(sum).toBe(rounded(WHOLE * (s1 * w0 - s0 * w1), w0 * w1));
    });
  });

  test("under new maxima everybody keeps the share reached at every leaf", () => {
    always(({ tree, scored, scenario }) => {
      fc.pre(scenario.weights !== undefined);
      const { tree: proposed, scored: after } = baseOf(scored).outcome({ ...scenario, changes: {}, peers: "fixed" });
      for (const id of ids)
        for (const { code, max } of tree.leaves()) {
          const [was, is] = [
            scored.at({ agency: id, year: 2024 }, code).score,
            after.at({ agency: id, year: 2024 }, code).score,
          ];
          expect(is === null ? null : toUnits(is)).toBe(
            was === null ? null : shareOfUnits(toUnits(proposed.get(code).max), toUnits(was), toUnits(max)),
          );
        }
    });
  });

  test("composed in any order, parts without a conflict have the outcome of the whole", () => {
    always(({ scored, scenario }) => {
      const { changes, peers, weights, ...bare } = scenario;
      const parts = [
        ...Object.entries(changes).map(([code, change]): Scenario => ({ ...bare, changes: { [code]: change } })),
        ...(peers === undefined ? [] : [{ ...bare, changes: {}, peers }]),
        ...Object.entries(weights ?? {}).map(
          ([code, max]): Scenario => ({ ...bare, changes: {}, weights: { [code]: max } }),
        ),
      ];
      fc.pre(parts.length > 0);
      const base = baseOf(scored);
      const whole = cells(base.outcome(scenario).scored);
      for (const order of [parts, [...parts].reverse()]) {
        const { scenario: composed, conflicts } = composeScenarios(order, { name: "Ghép" });
        expect(conflicts).toEqual([]);
        expect(cells(base.outcome(composed).scored)).toEqual(whole);
      }
    });
  });

  test("a written scenario is read back the same", () => {
    always(({ scored, scenario }) => {
      const text = formatScenario(scenario);
      const read = parseScenario(JSON.parse(text), { scored });
      expect(read).toEqual(scenario);
      expect(formatScenario(read)).toBe(text);
    });
  });
});
