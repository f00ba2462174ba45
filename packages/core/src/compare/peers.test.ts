import fc from "fast-check";
import { median } from "simple-statistics";
import { describe, expect, test } from "vitest";
import { errorOf, inner, type Json, leaf, provinces, score, scoredOf, treeOf, tuples } from "../../test/fixtures.js";
import type { Agencies, Agency } from "../agencies/agencies.js";
import type { Scored } from "../scoring/scored.js";
import { ROOT } from "../tree/vocabulary.js";
import { bestReached, ownBest } from "./best-reached.js";
import { nearestProfiles, peerGroup } from "./peers.js";
import { referenceAgencies } from "./reference.js";

/** Field 1 (1.1 max 6, 1.2 max 4) and field 2 max 30: weights ¼ and ¾. */
const tree = treeOf(40, [inner("1", [leaf("1.1", 6), leaf("1.2", 4)]), leaf("2", 30)]);
const CODES = ["1.1", "1.2", "2"];
const unit = (agency: string, points: (number | null)[], more: Json = {}): Json[] =>
  CODES.map((code, i) => score(agency, code, points[i], more));
const withKind = (agencies: Agencies, id: string, more: Partial<Agency>): Agencies =>
  new Map([...agencies].map(([key, agency]) => [key, key === id ? { ...agency, ...more } : agency]));

describe("a peer group", () => {
  const registry = provinces("a:north", "b:south", "c:north", "d", "e:north", "f:north");
  const hills = { attributes: { "Địa hình": "Miền núi" } };
  const agencies = withKind(withKind(registry, "b", { ...hills, kind: "city" }), "a", hills);
  const both = treeOf(40, [inner("1", [leaf("1.1", 6), leaf("1.2", 4)]), leaf("2", 30)], {
    appliesTo: ["province", "city"],
  });
  const scored = scoredOf(both, agencies, [
    ...unit("f", [6, 4, 30]),
    ...unit("e", [6, 4, null]), // its total is not known in full
    ...unit("d", [3, 2, 15]),
    ...unit("c", [3, 2, 15]),
    ...unit("b", [3, 2, 15]),
    ...unit("a", [3, 2, 15]),
    ...unit("c", [3, 2, 15], { year: 2022 }),
    ...unit("a", [3, 2, 15], { year: 2022 }),
  ]);
  const peers = (agency: string, by: Parameters<typeof peerGroup>[1]["by"]) =>
    peerGroup(scored, { agency, year: 2023, by });

  test("of all is every other agency known in full, in the registry's order", () => {
    expect(peers("c", "all")).toEqual(["a", "b", "d", "f"]);
    expect(peerGroup(scored, { agency: "c", year: 2022, by: "all" })).toEqual(["a"]);
  });

  test("shares the region; without a region there is none", () => {
    expect(peers("a", "region")).toEqual(["c", "f"]);
    expect(peers("b", "region")).toEqual([]);
    expect(peers("d", "region")).toEqual([]);
  });

  test("shares the kind", () => {
    expect(peers("a", "kind")).toEqual(["c", "d", "f"]);
    expect(peers("b", "kind")).toEqual([]);
  });

  test("shares the value of an attribute; without a value there is none", () => {
    expect(peers("a", { attribute: "Địa hình" })).toEqual(["b"]);
    expect(peers("c", { attribute: "Địa hình" })).toEqual([]);
  });

  test("by an attribute that nobody has is a mistake, and the message names those there are", () => {
    const error = errorOf(() => peers("a", { attribute: "Dân số" }));
    expect([error.code, error.figures]).toEqual([
      "attribute-unknown",
      { attribute: "Dân số", attributes: ["Địa hình"] },
    ]);
  });

  test("of an agency that is not fully known itself is as good", () => {
    expect(peers("e", "region")).toEqual(["a", "c", "f"]);
  });

  test("needs a scored agency", () => {
    expect(errorOf(() => peerGroup(scored, { agency: "b", year: 2022, by: "all" })).code).toBe("unit-unknown");
  });

  test("of the nearest takes as many as asked, five by default", () => {
    expect(peers("a", "nearest")).toEqual(["b", "c", "d", "f"]);
    expect(peerGroup(scored, { agency: "a", year: 2023, by: "nearest", k: 2 })).toEqual(["b", "c"]);
  });
});

describe("nearest profiles", () => {
  const agencies = provinces("a", "b", "c", "d", "e");
  // Field indices: a 50 50, b 60 50, c 50 60, d 60 50, e has no score for 1.2.
  const rows = [
    ...unit("a", [3, 2, 15]),
    ...unit("b", [4, 2, 15]),
    ...unit("c", [3, 2, 18]),
    ...unit("d", [4, 2, 15]),
    ...unit("e", [3, null, 15]),
  ];

  test("are weighted by the fields' shares of the maximum, ties in the registry's order", () => {
    // b, d: √(¼ · 10²) = 5; c: √(¾ · 10²) = 8.66…
    const found = tuples(
      nearestProfiles(scoredOf(tree, agencies, rows), { agency: "a", year: 2023 }),
      "agency",
      "distance",
    );
    expect(found.map(([agency]) => agency)).toEqual(["b", "d", "c"]);
    expect(found[0]?.[1]).toBe(5);
    expect(found[2]?.[1]).toBeCloseTo(8.660254037844387, 12);
  });

  test("are none for an agency with a field not known in full", () => {
    expect(nearestProfiles(scoredOf(tree, agencies, rows), { agency: "e", year: 2023 }).numRows()).toBe(0);
  });

  test("leave out a field that applies to nobody, and an agency to which one alone does not", () => {
    const notApplicable = (agency: string, code: string) => score(agency, code, null, { applicable: false });
    const nobody = ["a", "b", "c"].flatMap((id, i) => [...unit(id, [3, i, 0]).slice(0, 2), notApplicable(id, "2")]);
    // Only field 1 is left, with 3, 4 and 5 of 10 points.
    expect(
      tuples(nearestProfiles(scoredOf(tree, agencies, nobody), { agency: "a", year: 2023 }), "agency", "distance"),
    ).toEqual([
      ["b", 10],
      ["c", 20],
    ]);
    const alone = [...unit("a", [3, 2, 15]), ...unit("b", [3, 2, 15]), score("c", "1", 5), notApplicable("c", "2")];
    const scored = scoredOf(tree, agencies, alone);
    expect(nearestProfiles(scored, { agency: "a", year: 2023 }).array("agency")).toEqual(["b"]);
    expect(nearestProfiles(scored, { agency: "c", year: 2023 }).numRows()).toBe(0);
  });
});

describe("a reference is the agencies whose plain mean is the benchmark", () => {
  const flat = treeOf(100, [leaf("1", 100)]);
  const agencies = provinces("a", "b", "c", "d", "e", "f");
  const scoredAt = (points: Readonly<Record<string, number | null>>) =>
    scoredOf(
      flat,
      agencies,
      Object.entries(points).map(([id, value]) => score(id, "1", value)),
    );
  const chosen = (points: Readonly<Record<string, number | null>>, benchmark: "mean" | "median" | "best") =>
    referenceAgencies(scoredAt(points), { agencies: Object.keys(points), year: 2023, benchmark }).agencies;

  test("mean: all that are known", () => {
    expect(chosen({ c: 1, a: 2, b: null }, "mean")).toEqual(["a", "c"]);
  });
  test("best: all that share the best printed index", () => {
    expect(chosen({ a: 80, b: 90.001, c: 90, d: 70 }, "best")).toEqual(["b", "c"]);
  });
  test("median of an odd number: the middle one, or all that share it", () => {
    expect(chosen({ a: 70, b: 90, c: 80 }, "median")).toEqual(["c"]);
    expect(chosen({ a: 70, b: 90, c: 80, d: 80, e: 80 }, "median")).toEqual(["c", "d", "e"]);
  });
  test("median of an even number: the middle two, as many of either where some are tied", () => {
    expect(chosen({ a: 70, b: 90, c: 80, d: 60 }, "median")).toEqual(["a", "c"]);
    // 60 70 70 80 90 95: the middle is 70 and 80, of which 70 is held twice; 70 and 80 make 75
    expect(chosen({ f: 70, e: 70, a: 60, b: 80, c: 90, d: 95 }, "median")).toEqual(["b", "e"]);
  });
  test("none of none", () => {
    expect(chosen({ a: null }, "best")).toEqual([]);
    expect(referenceAgencies(scoredAt({ a: 1 }), { agencies: [], year: 2023, benchmark: "median" }).agencies).toEqual(
      [],
    );
  });

  test("the mean of their indices is the median of all, whatever the ties", () => {
    const world = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(world, (values) => {
        const points = Object.fromEntries(values.map((value, i) => ["abcdef"[i] as string, value]));
        const mean = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (points[id] as number), 0) / ids.length;
        expect(mean(chosen(points, "median"))).toBeCloseTo(median(values), 12);
        expect(mean(chosen(points, "best"))).toBe(Math.max(...values));
      }),
    );
  });
});

describe("the frontier", () => {
  const agencies = provinces("a", "b", "c");
  const figures = (scored: Scored, of?: readonly string[]) =>
    tuples(bestReached(scored, { year: 2023, ...(of ? { agencies: of } : {}) }), "code", "best", "agencies", "index");

  test("adds up the best of every leaf, and names who reaches it", () => {
    const scored = scoredOf(tree, agencies, [
      ...unit("a", [6, 1, 20]),
      ...unit("b", [3, 3, 24]),
      ...unit("c", [6, 3, null]),
    ]);
    expect(figures(scored)).toEqual([
      ["0", 33, [], 82.5], // 9 + 24 of 40
      ["1", 9, ["c"], 90], // 6 + 3 of 10
      ["1.1", 6, ["a", "c"], 100],
      ["1.2", 3, ["b", "c"], 75],
      ["2", 24, ["b"], 80],
    ]);
    expect(figures(scored, ["a", "b"])[1]).toEqual(["1", 9, [], 90]);
  });

  test("is unknown where a leaf is known to nobody, and takes the best stated score instead of its parts", () => {
    const unknown = scoredOf(tree, agencies, unit("a", [6, null, 20]));
    expect(figures(unknown).map(([, best]) => best)).toEqual([null, null, 6, null, 20]);
    const stated = scoredOf(tree, agencies, [score("a", "1", 9), score("a", "2", 10), ...unit("b", [5, 2, 20])]);
    expect(figures(stated).slice(0, 3)).toEqual([
      ["0", 29, [], 72.5], // 9 stated + 20
      ["1", 9, ["a"], 90],
      ["1.1", 5, ["b"], 83.33],
    ]);
  });

  test("leaves out of the maximum what applies to nobody", () => {
    const off = { applicable: false };
    const scored = scoredOf(tree, agencies, [
      ...unit("a", [3, null, 15]).map((row) => (row.code === "1.2" ? { ...row, ...off } : row)),
      ...unit("b", [6, null, 15]).map((row) => (row.code === "1.2" ? { ...row, ...off } : row)),
    ]);
    expect(figures(scored)).toEqual([
      ["0", 21, ["b"], 58.33], // 6 + 15 of 36
      ["1", 6, ["b"], 100],
      ["1.1", 6, ["b"], 100],
      ["1.2", null, [], null],
      ["2", 15, ["a", "b"], 50],
    ]);
  });

  test("multiplies where the tree does", () => {
    const product = treeOf(20, [leaf("1", 10), leaf("2", 10)], { aggregation: "geometric" });
    const scored = scoredOf(product, agencies, [
      score("a", "1", 9),
      score("a", "2", 1),
      score("b", "1", 1),
      score("b", "2", 4),
    ]);
    expect(figures(scored)[0]).toEqual(["0", 12, [], 60]); // 20 · √(0.9 · 0.4) = 20 · 0.6
  });

  test("is of one tree", () => {
    const city = { id: "x", name: "Thành phố x", nameEn: "City x", kind: "city" } as const;
    const scored = scoredOf(
      [tree, treeOf(5, [leaf("1", 5)], { id: "khac", appliesTo: ["city"] })],
      new Map([...agencies, ["x", city]]),
      [...unit("a", [6, 1, 20]), score("x", "1", 4)],
    );
    expect(errorOf(() => bestReached(scored, { year: 2023 })).code).toBe("trees-differ");
    expect(errorOf(() => bestReached(scored, { year: 2023, agencies: ["a", "x"] })).code).toBe("trees-differ");
    expect(figures(scored, ["x"])[0]).toEqual(["0", 4, ["x"], 80]);
    expect(bestReached(scored, { year: 2022 }).numRows()).toBe(0);
  });
});

describe("an agency's own best", () => {
  const agencies = provinces("a", "b");

  test("is the year of its highest index at every node, the latest of equal ones, known in full", () => {
    const scored = scoredOf(tree, agencies, [
      ...unit("a", [6, 1, null], { year: 2022 }),
      ...unit("a", [3, 3, 18]),
      ...unit("a", [6, null, 18], { year: 2024 }),
    ]);
    expect(tuples(ownBest(scored, { agency: "a" }), "code", "year", "index", "score")).toEqual([
      ["0", 2023, 60, 24],
      ["1", 2022, 70, 7],
      ["1.1", 2024, 100, 6],
      ["1.2", 2023, 75, 3],
      ["2", 2024, 60, 18],
    ]);
  });

  test("looks at the years on the newest tree only, and says nothing of what was never known", () => {
    const old = treeOf(10, [leaf("1", 10)], { id: "cu", years: [2021] });
    const scored = scoredOf([old, tree], agencies, [score("a", "1", 10, { year: 2021 }), ...unit("a", [3, null, 18])]);
    expect(tuples(ownBest(scored, { agency: "a" }), "code", "year", "index", "score")).toEqual([
      ["0", null, null, null],
      ["1", null, null, null],
      ["1.1", 2023, 50, 3],
      ["1.2", null, null, null],
      ["2", 2023, 60, 18],
    ]);
    expect(errorOf(() => ownBest(scored, { agency: "b" })).code).toBe("unit-unknown");
  });
});

describe("properties", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const agencies = provinces("a:n", "b:s", "c:n", "d:s", "e");
  /** Five agencies with a share of the maximum per leaf; −1 unknown, −2 not applicable. */
  const world = (least: number) =>
    fc.array(fc.integer({ min: least, max: 20 }), { minLength: 15, maxLength: 15 }).map((draws) =>
      scoredOf(
        tree,
        agencies,
        ids.flatMap((id, a) =>
          CODES.map((code, i) => {
            const draw = draws[a * 3 + i] as number;
            if (draw === -2) return score(id, code, null, { applicable: false });
            return score(id, code, draw === -1 ? null : (tree.get(code).max * draw) / 20);
          }),
        ),
      ),
    );

  test("no score known in full lies above the frontier", () => {
    fc.assert(
      fc.property(world(-2), (scored) => {
        const best = new Map(tuples(bestReached(scored, { year: 2023 }), "code", "best") as [string, number | null][]);
        for (const row of scored.rows())
          if (row.coverage === 1) expect(best.get(row.code)).toBeGreaterThanOrEqual(row.score as number);
      }),
    );
  });

  test("no group holds the agency itself or one whose total is not known in full", () => {
    fc.assert(
      fc.property(world(-2), fc.constantFrom(...ids), (scored, agency) => {
        for (const by of ["all", "region", "kind", "nearest"] as const) {
          const peers = peerGroup(scored, { agency, year: 2023, by });
          expect(peers).not.toContain(agency);
          for (const id of peers) expect(scored.at({ agency: id, year: 2023 }, ROOT).coverage).toBe(1);
        }
      }),
    );
  });

  test("distances are symmetric, keep the triangle inequality and never exceed 100", () => {
    const distances = (scored: Scored) =>
      new Map(
        ids.flatMap((from) =>
          tuples(nearestProfiles(scored, { agency: from, year: 2023 }), "agency", "distance").map(
            ([to, distance]) => [`${from}${to}`, distance as number] as const,
          ),
        ),
      );
    fc.assert(
      fc.property(world(-2), (scored) => {
        const found = distances(scored);
        for (const [pair, distance] of found) {
          const [from, to] = pair as unknown as [string, string];
          expect(distance).toBeLessThanOrEqual(100);
          expect(found.get(`${to}${from}`)).toBe(distance);
          for (const via of ids) {
            const [first, second] = [found.get(`${from}${via}`), found.get(`${via}${to}`)];
            if (first !== undefined && second !== undefined)
              expect(first + second).toBeGreaterThanOrEqual(distance - 1e-9);
          }
        }
      }),
    );
  });
});
