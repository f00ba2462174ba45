import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Json, provinces, score, scoredOf, tuples } from "../../test/fixtures.js";
import { points, type Shape, shape, treeFrom } from "../../test/random-trees.js";
import { parseAgencies } from "../agencies/agencies.js";
import { parseAssignment } from "../leads/assignment.js";
import { toUnits } from "../numbers/decimal.js";
import { type CrosswalkLink, parseCrosswalk } from "../tree/crosswalk.js";
import type { CriteriaTree } from "../tree/tree.js";
import { ROOT } from "../tree/vocabulary.js";
import {
  type Attribution,
  attributeChange,
  attributeDifference,
  type Contribution,
  lowestContributions,
} from "./attribution.js";
import { attributeToLeads } from "./by-lead.js";

const agencies = provinces("a", "b", "c");
const shapes = fc.array(shape, { minLength: 1, maxLength: 4 });
/** Whatever a property needs to decide, one number after the other, again from the start at the end. */
const decisions = fc.array(fc.nat({ max: 999 }), { minLength: 1, maxLength: 60 });
const taking = (numbers: readonly number[], start = 0) => {
  let at = start;
  return () => numbers[at++ % numbers.length] as number;
};

type Detail = "leaves" | "leaves that apply" | "leaves or above";

/** Scores of one year known in full: at the leaves, some of which may not apply, or stated above them. */
function yearOf(tree: CriteriaTree, agency: string, year: number, next: () => number, detail: Detail): Json[] {
  const rowsAt = (code: string): Json[] => {
    const { children, max } = tree.get(code);
    if (children.length && !(detail === "leaves or above" && next() < 250)) return children.flatMap(rowsAt);
    if (children.length === 0 && detail !== "leaves that apply" && next() < 100)
      return [score(agency, code, null, { year, applicable: false })];
    return [score(agency, code, points(Math.floor((toUnits(max) / 1e8) * (next() / 999))), { year })];
  };
  return rowsAt(ROOT);
}
const applies = (rows: readonly Json[]) => rows.some((row) => row.applicable !== false);

/** Some links between two trees: nodes of either that do not overlap, thrown together at random. */
function linksOf(from: CriteriaTree, to: CriteriaTree, next: () => number): CrosswalkLink[] {
  const baskets = Array.from({ length: 1 + (next() % 6) }, () => ({ from: [] as string[], to: [] as string[] }));
  const deal = (tree: CriteriaTree, side: "from" | "to") => {
    const visit = (code: string): void => {
      const { children } = tree.get(code);
      if (code === ROOT || (children.length && next() < 600)) for (const child of children) visit(child);
      else if (next() < 750) baskets[next() % baskets.length]?.[side].push(code);
    };
    visit(ROOT);
  };
  deal(from, "from");
  deal(to, "to");
  const links = baskets.filter((link) => link.from.length && link.to.length);
  return links.length ? links : [{ from: [from.nodes[1]?.code as string], to: [to.nodes[1]?.code as string] }];
}

const oldTree = (of: readonly Shape[]) => treeFrom(of, 1, { id: "cu", years: [2020, 2021] });
const newTree = (of: readonly Shape[]) => treeFrom(of, 1, { id: "moi", years: [2022, 2023] });
const walk = (from: CriteriaTree, to: CriteriaTree, links: readonly CrosswalkLink[]) =>
  parseCrosswalk(
    { id: "thu", name: { vi: "Thử", en: "Test" }, from: from.id, to: to.id, links },
    { trees: [from, to] },
  );
const rowsOf = ({ rows }: Attribution) => rows.objects();
const units = (value: number | null) => toUnits(value ?? Number.NaN);

/** The whole contract of exactness: at the root, at every inner node, and in every row. */
function expectExact(attribution: Attribution) {
  const rows = rowsOf(attribution);
  const [root] = rows as [Contribution];
  expect(root.total).toBe(attribution.total);
  expect([root.before, root.after]).toEqual([attribution.before, attribution.after]);
  expect(units(attribution.total)).toBe(units(attribution.after) - units(attribution.before));
  const lowest = lowestContributions(attribution);
  expect(lowest.reduce((sum, row) => sum + units(row.total), 0)).toBe(units(attribution.total));
  for (const row of rows) {
    expect(row.total === null).toBe(row.performance === null);
    if (row.total !== null) expect(units(row.total)).toBe(units(row.performance) + units(row.weight));
    if (row.kind !== "kept" && row.total !== null) expect(row.performance).toBe(0);
    const below = rows.filter(
      (child) => child.parent === row.code && (child.tree === row.tree || (row === root && child.parent === ROOT)),
    );
    if (below.every(({ total }) => total === null)) continue;
    for (const effect of ["performance", "weight", "total"] as const)
      expect(below.reduce((sum, child) => sum + units(child[effect]), 0)).toBe(units(row[effect]));
  }
}

/** Two years of one tree, or of two with a crosswalk between them. */
const years = fc.record({ first: shapes, second: shapes, numbers: decisions, start: fc.nat({ max: 59 }) });
type Years = typeof years extends fc.Arbitrary<infer T> ? T : never;

function onOneTree({ first, numbers, start }: Years, detail: Detail) {
  const tree = newTree(first);
  const next = taking(numbers, start);
  const [before, after] = [yearOf(tree, "a", 2022, next, detail), yearOf(tree, "a", 2023, next, detail)];
  fc.pre(applies(before) && applies(after));
  return { tree, before, after, scored: scoredOf(tree, agencies, [...before, ...after]) };
}

function onTwoTrees({ first, second, numbers, start }: Years, detail: Detail) {
  const [from, to] = [oldTree(first), newTree(second)];
  const next = taking(numbers, start);
  const [before, after] = [yearOf(from, "a", 2021, next, detail), yearOf(to, "a", 2022, next, detail)];
  fc.pre(applies(before) && applies(after));
  const crosswalk = walk(from, to, linksOf(from, to, next));
  return { from, to, crosswalk, scored: scoredOf([from, to], agencies, [...before, ...after]) };
}

/** The shape without nodes that have one child only, which say the same as that child. */
const branching = ({ children: [only, ...others], max }: Shape): Shape =>
  !only ? { children: [], max } : others.length ? { children: [only, ...others].map(branching), max } : branching(only);

const RUNS = { numRuns: 150 };

describe("whatever the trees, scores and crosswalks", () => {
  test("contributions add up exactly, at the root and at every inner node", () => {
    fc.assert(
      fc.property(years, (draw) => {
        expectExact(attributeChange(onOneTree(draw, "leaves or above").scored, { agency: "a", from: 2022, to: 2023 }));
        const { scored, crosswalk } = onTwoTrees(draw, "leaves or above");
        expectExact(attributeChange(scored, { agency: "a", from: 2021, to: 2022, crosswalk }));
        expectExact(attributeChange(scored, { agency: "a", from: 2022, to: 2021, crosswalk }));
      }),
      RUNS,
    );
  });

  test("where all leaves are known and none is linked, each leaf has its own contribution and nothing is shared", () => {
    fc.assert(
      fc.property(years, (draw) => {
        const { scored } = onOneTree(draw, "leaves");
        for (const row of rowsOf(attributeChange(scored, { agency: "a", from: 2022, to: 2023 }))) {
          expect(row.total).not.toBeNull();
          expect(row.shared).toBe(false);
        }
      }),
      RUNS,
    );
  });

  test("exchanging the years negates every row of one tree", () => {
    fc.assert(
      fc.property(years, (draw) => {
        const { scored } = onOneTree(draw, "leaves or above");
        const there = attributeChange(scored, { agency: "a", from: 2022, to: 2023 });
        const back = rowsOf(attributeChange(scored, { agency: "a", from: 2023, to: 2022 }));
        rowsOf(there).forEach((row, i) => {
          const other = back[i] as Contribution;
          expect([other.before, other.after]).toEqual([row.after, row.before]);
          for (const effect of ["performance", "weight", "total"] as const)
            expect(other[effect] ?? "none").toEqual(row[effect] === null ? "none" : 0 - row[effect]);
        });
      }),
      RUNS,
    );
  });

  test("exchanging the years negates the effects of every link between two trees", () => {
    fc.assert(
      fc.property(years, (draw) => {
        const { from, to, scored, crosswalk } = onTwoTrees(draw, "leaves");
        const there = rowsOf(attributeChange(scored, { agency: "a", from: 2021, to: 2022, crosswalk }));
        const back = rowsOf(attributeChange(scored, { agency: "a", from: 2022, to: 2021, crosswalk }));
        const sum = (
          rows: Contribution[],
          tree: CriteriaTree,
          codes: readonly string[],
          effect: "performance" | "weight",
        ) =>
          rows
            .filter((row) => row.tree === tree.id && codes.includes(row.code))
            .reduce((all, row) => all + units(row[effect]), 0);
        for (const link of crosswalk.links)
          for (const effect of ["performance", "weight"] as const)
            expect(sum(back, from, link.from, effect)).toBe(0 - sum(there, to, link.to, effect));
        // What came there goes back, and the reverse.
        for (const [one, other] of [
          [there, back],
          [back, there],
        ] as const)
          for (const row of one.filter(({ tree }) => tree !== one[0]?.tree))
            expect(other.find(({ tree, code }) => tree === row.tree && code === row.code)?.total).toBe(
              0 - (row.total as number),
            );
      }),
      RUNS,
    );
  });

  test("one tree and the same maxima leave no weight effect, and what did not change no effect at all", () => {
    fc.assert(
      fc.property(years, fc.nat(), (draw, which) => {
        const { tree, before, after } = onOneTree(draw, "leaves that apply");
        // One leaf has the same points in both years.
        const same = after.map((row, i) => (i === which % after.length ? { ...row, points: before[i]?.points } : row));
        const scored = scoredOf(tree, agencies, [...before, ...same]);
        const rows = rowsOf(attributeChange(scored, { agency: "a", from: 2022, to: 2023 }));
        for (const row of rows) expect(row.weight).toBe(0);
        const unchanged = before[which % before.length]?.code;
        expect(rows.find(({ code }) => code === unchanged)?.total).toBe(0);
      }),
      RUNS,
    );
  });

  test("a crosswalk of every leaf onto its copy under another name says what one tree says", () => {
    fc.assert(
      fc.property(years, (draw) => {
        const first = draw.first.map(branching);
        const { tree, before, after, scored } = onOneTree({ ...draw, first }, "leaves or above");
        const copy = treeFrom(first, 1, { id: "ban-sao", years: [2024] }, 11);
        const renamed = (code: string) => copy.nodes[tree.get(code).position]?.code as string;
        const links = tree.leaves().map(({ code }) => ({ from: [code], to: [renamed(code)] }));
        const copied = scoredOf([tree, copy], agencies, [
          ...before,
          ...after.map((row) => ({ ...row, year: 2024, code: renamed(row.code as string) })),
        ]);
        const plain = rowsOf(attributeChange(scored, { agency: "a", from: 2022, to: 2023 }));
        const crossed = rowsOf(
          attributeChange(copied, { agency: "a", from: 2022, to: 2024, crosswalk: walk(tree, copy, links) }),
        );
        expect(crossed).toEqual(
          plain.map((row) => ({
            ...row,
            tree: "ban-sao",
            code: renamed(row.code),
            parent: row.parent === null ? null : renamed(row.parent),
            // Below what is compared, the older tree's figures have no place in the newer one.
            before: row.total === null ? null : row.before,
          })),
        );
      }),
      RUNS,
    );
  });

  test("what came adds its share of the index, what went takes it away, each as weight", () => {
    fc.assert(
      fc.property(years, (draw) => {
        const { from, to, scored, crosswalk } = onTwoTrees(draw, "leaves");
        const linked = new Set([
          ...crosswalk.links.flatMap((link) =>
            link.from.flatMap((code) => from.leaves(code).map((leaf) => `cu ${leaf.code}`)),
          ),
          ...crosswalk.links.flatMap((link) =>
            link.to.flatMap((code) => to.leaves(code).map((leaf) => `moi ${leaf.code}`)),
          ),
        ]);
        const rows = rowsOf(attributeChange(scored, { agency: "a", from: 2021, to: 2022, crosswalk }));
        const found = new Map(rows.map((row) => [`${row.tree} ${row.code}`, row]));
        for (const [tree, year, sign] of [
          [from, 2021, -1],
          [to, 2022, 1],
        ] as const)
          for (const { code } of tree.leaves()) {
            if (linked.has(`${tree.id} ${code}`)) continue;
            const { score: held, max } = scored.at({ agency: "a", year }, code);
            const row = found.get(`${tree.id} ${code}`) as Contribution;
            expect(row.performance).toBe(0);
            const share = (100 * (held ?? 0)) / scored.at({ agency: "a", year }, ROOT).max;
            expect(row.total).toBeCloseTo(sign * share, 9);
            if (max > 0) expect(row.kind).toBe(sign < 0 ? "went" : "came");
          }
      }),
      RUNS,
    );
  });

  test("the effects of a leaf are those of the formula", () => {
    fc.assert(
      fc.property(years, (draw) => {
        const { tree, scored } = onOneTree(draw, "leaves");
        const rows = rowsOf(attributeChange(scored, { agency: "a", from: 2022, to: 2023 }));
        for (const { code } of tree.leaves()) {
          const [w0, w1] = [2022, 2023].map(
            (year) => scored.at({ agency: "a", year }, code).max / scored.at({ agency: "a", year }, ROOT).max,
          ) as [number, number];
          if (w0 === 0 || w1 === 0) continue;
          const [p0, p1] = [2022, 2023].map((year) => {
            const { score: held, max } = scored.at({ agency: "a", year }, code);
            return (100 * (held as number)) / max;
          }) as [number, number];
          const row = rows.find((each) => each.code === code) as Contribution;
          expect(row.performance).toBeCloseTo(((w0 + w1) / 2) * (p1 - p0), 8);
          expect(row.weight).toBeCloseTo(((p0 + p1) / 2) * (w1 - w0), 8);
        }
      }),
      RUNS,
    );
  });
});

describe("differences", () => {
  test("to the mean of any agencies add up exactly, whichever leaves apply to whom", () => {
    fc.assert(
      fc.property(years, fc.subarray(["a", "b", "c"], { minLength: 1 }), ({ first, numbers }, against) => {
        const tree = newTree(first);
        const next = taking(numbers);
        const rows = ["a", "b", "c"].map((id) => yearOf(tree, id, 2023, next, "leaves or above"));
        fc.pre(rows.every(applies));
        const scored = scoredOf(tree, agencies, rows.flat());
        const difference = attributeDifference(scored, { agency: "a", year: 2023, against });
        expectExact(difference);
        const index = (id: string) => {
          const { score: held, max } = scored.at({ agency: id, year: 2023 }, ROOT);
          return (100 * (held as number)) / max;
        };
        const mean = against.reduce((sum, id) => sum + index(id), 0) / against.length;
        expect(difference.before).toBeCloseTo(mean, 9);
      }),
      RUNS,
    );
  });

  test("an agency differs from itself in nothing", () => {
    fc.assert(
      fc.property(years, (draw) => {
        const { scored } = onOneTree(draw, "leaves or above");
        const same = attributeDifference(scored, { agency: "a", year: 2023, against: ["a"] });
        for (const { total } of rowsOf(same)) expect(total ?? 0).toBe(0);
      }),
      RUNS,
    );
  });
});

describe("lead agencies", () => {
  const leads = parseAgencies(["x", "y", "z"].map((id) => ({ id, name: id, nameEn: id, kind: "department" })));
  test("in equal shares make the total exactly, and the opposite with the years exchanged", () => {
    fc.assert(
      fc.property(years, fc.array(fc.subarray(["x", "y", "z"]), { minLength: 1 }), (draw, teams) => {
        const { to, scored, crosswalk } = onTwoTrees(draw, "leaves or above");
        const tree = to;
        const cells = tree.leaves().flatMap(({ code }, i) => {
          const ids = teams[i % teams.length] as string[];
          return ids.length ? [{ code, text: ids.join("; "), agencies: ids }] : [];
        });
        const assignment = parseAssignment(
          {
            id: "phan-cong",
            tree: tree.id,
            agency: "a",
            year: 2022,
            name: { vi: "Phân công", en: "Assignment" },
            source: "Phụ lục",
            cells,
          },
          { trees: [tree], agencies: new Map([...agencies, ...leads]) },
        );
        const change = attributeChange(scored, { agency: "a", from: 2021, to: 2022, crosswalk });
        const shares = tuples(
          attributeToLeads(change, assignment, "equal"),
          "performance",
          "weight",
          "total",
        ) as number[][];
        const sum = (column: number) => shares.reduce((all, row) => all + units(row[column] as number), 0);
        const [root] = rowsOf(change) as [Contribution];
        expect([sum(0), sum(1), sum(2)]).toEqual([units(root.performance), units(root.weight), units(root.total)]);
        const { scored: one } = onOneTree(draw, "leaves");
        const own = { ...assignment, tree: one.treeOf({ agency: "a", year: 2022 }) };
        const exchanged = ([from, until]: readonly [number, number]) =>
          tuples(
            attributeToLeads(attributeChange(one, { agency: "a", from, to: until }), own, "equal"),
            "leadAgency",
            "total",
          );
        expect(exchanged([2023, 2022])).toEqual(
          exchanged([2022, 2023]).map(([lead, total]) => [lead, 0 - (total as number)]),
        );
      }),
      RUNS,
    );
  });
});
