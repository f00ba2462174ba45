import { describe, expect, test } from "vitest";
import { inner, leaf, provinces, score, scoredOf, treeOf } from "../../test/fixtures.js";
import { type Audit, audit } from "./audit.js";
import type { AuditCheck, CheckId } from "./checks.js";

const rows = <Row = Record<string, never>>(table: { objects(): object[] }) => table.objects() as Row[];
const check = ({ checks }: Audit, id: CheckId) => checks.find((each) => each.id === id) as AuditCheck;

/** Field 1: leaves 1.1 and 1.2 of 4 points; field 2: leaf of 2 points. */
const tree = treeOf(10, [inner("1", [leaf("1.1", 4), leaf("1.2", 4)]), leaf("2", 2)]);

/** Agencies a, b, c, … with their points of the leaves. */
function auditOf(points: readonly (readonly (number | null)[])[], codes = ["1.1", "1.2", "2"], on = tree): Audit {
  const ids = points.map((_, i) => String.fromCharCode(97 + i));
  const all = points.flatMap((own, i) =>
    own.flatMap((value, k) => (value === null ? [] : [score(ids[i] as string, codes[k] as string, value)])),
  );
  return audit(scoredOf(on, provinces(...ids), all), { year: 2023 }) as Audit;
}

/** 1.1: 0 2 4 2; 1.2: 2 2 4 4, so field 1: 2 4 8 6; field 2: 2 1 0 1; total 4 5 8 7. */
const four = auditOf([
  [0, 2, 2],
  [2, 2, 1],
  [4, 4, 0],
  [2, 4, 1],
]);

describe("audit", () => {
  test("correlates fields with the total and one another", () => {
    // Field 1 − mean 5: −3 −1 3 1 (Σ² 20); field 2 − 1: 1 0 −1 0 (2); total − 6: −2 −1 2 1 (10).
    // r(1, total) = (6 + 1 + 6 + 1) ÷ √200 = 0.98995; r(2, total) = −4 ÷ √20 = −0.89443; r(1, 2) = −6 ÷ √40 = −0.94868.
    const found = rows<{ kind: string; code: string; other: string; r: number; spearman: number }>(four.correlations);
    const r = (kind: string, a: string, b: string) =>
      found.find((row) => row.kind === kind && row.code === a && row.other === b);
    expect(r("field-total", "1", "0")?.r).toBeCloseTo(0.98995, 5);
    expect(r("field-total", "2", "0")?.r).toBeCloseTo(-0.89443, 5);
    expect(r("fields", "1", "2")?.r).toBeCloseTo(-0.94868, 5);
    expect(r("field-total", "1", "0")?.spearman).toBeCloseTo(1, 12);
    expect(found.filter(({ kind }) => kind === "leaves").map(({ code, other }) => [code, other])).toEqual([
      ["1.1", "1.2"],
      ["1.1", "2"],
      ["1.2", "2"],
    ]);
  });

  test("sets effective against nominal weights", () => {
    // r² = 0.98 and 0.8: effective 0.98 ÷ 1.78 and 0.8 ÷ 1.78, nominal 8 ÷ 10 and 2 ÷ 10.
    const weights = rows<{ part: string; nominal: number; linear: number; effective: number }>(four.weights);
    const [first, second] = weights.filter(({ part }) => part === "field");
    expect([first?.nominal, second?.nominal]).toEqual([0.8, 0.2]);
    expect([first?.linear, second?.linear].map((value) => value?.toFixed(9))).toEqual(["0.980000000", "0.800000000"]);
    expect(first?.effective).toBeCloseTo(0.98 / 1.78, 9);
    expect(check(four, "field-weights")).toMatchObject({ verdict: "watch", codes: ["2"] });
    expect(check(four, "field-weights").value).toBeCloseTo(0.8 / 1.78 / 0.2, 9);
  });

  test("says which leaves run against the total", () => {
    expect(check(four, "counter-leaves")).toMatchObject({ verdict: "problem", codes: ["2"], of: 3 });
    expect(check(four, "field-pairs")).toMatchObject({ verdict: "problem", pairs: [["1", "2"]] });
    expect(check(four, "field-total")).toMatchObject({ verdict: "problem", codes: ["2"] });
  });

  test("computes alpha of a field's points", () => {
    // Variances: 1.1 8 ÷ 3, 1.2 4 ÷ 3, sum 20 ÷ 3: 2 × (1 − 12 ÷ 20) = 0.8.
    const own = rows<{ code: string; alpha: number; n: number }>(four.reliability).find(({ code }) => code === "1");
    expect(own?.alpha).toBeCloseTo(0.8, 12);
    expect(check(four, "reliability")).toMatchObject({ verdict: "good", codes: [], of: 1 });
    // Below 0.6 a field is a problem.
    const loose = auditOf([
      [0, 2, 2],
      [2, 2, 1],
      [4, 2, 0],
      [2, 4, 1],
    ]);
    expect(check(loose, "reliability")).toMatchObject({ verdict: "problem", codes: ["1"] });
  });

  test("counts full marks, no points and what is missing", () => {
    // 1.1 is full for one of four, 1.2 for two, 2 for one; none is flat.
    const leaves = rows<{ code: string; full: number; zero: number; missing: number }>(four.leaves);
    expect(leaves.map(({ full, zero }) => [full, zero])).toEqual([
      [0.25, 0.25],
      [0.5, 0],
      [0.25, 0.25],
    ]);
    expect(check(four, "ceiling")).toMatchObject({ verdict: "watch", value: 0.5, codes: ["1.2", "1.1", "2"] });
    const gaps = auditOf([
      [1, null, 1],
      [2, null, null],
      [3, 1, 2],
      [4, 2, 0],
    ]);
    // 1.2 is known of half, which is the limit of a problem and not beyond it; b of 1 leaf in 3.
    expect(check(gaps, "missing-leaves")).toMatchObject({ verdict: "watch", value: 0.5, codes: ["1.2"] });
    expect(check(gaps, "missing-agencies")).toMatchObject({ verdict: "problem", agencies: ["b"] });
  });

  test("gives null, never NaN, for what is the same everywhere", () => {
    const flat = auditOf([
      [1, 4, 2],
      [2, 4, 2],
      [3, 4, 2],
    ]);
    for (const table of [flat.correlations, flat.weights, flat.leaves, flat.reliability, flat.items, flat.loadings])
      for (const row of rows<Record<string, unknown>>(table)) expect(Object.values(row)).not.toContain(Number.NaN);
    expect(check(flat, "flat-leaves")).toMatchObject({ verdict: "problem", codes: ["1.2", "2"] });
    expect(check(flat, "flat-leaves").value).toBeCloseTo(0.6, 12);
    const weights = rows<{ code: string; part: string; effective: number; r: number | null }>(flat.weights);
    expect(weights.find(({ code, part }) => code === "2" && part === "field")).toMatchObject({ r: null, effective: 0 });
    expect(check(flat, "field-weights").value).toBe(Number.POSITIVE_INFINITY);
    expect(check(flat, "reliability").verdict).toBeNull();
  });

  test("takes leaves as redundant only where enough agencies differ", () => {
    // Off the commonest result (4) are four agencies, then five; in the last case one alone.
    const together = [0, 1, 2, 3, 4, 4].map((x) => [x, x, 1]);
    expect(check(auditOf(together), "redundant-leaves")).toMatchObject({ verdict: null, of: 0 });
    const more = [0, 0.5, 1, 2, 3, 4, 4].map((x) => [x, x, 1]);
    expect(check(auditOf(more), "redundant-leaves")).toMatchObject({ verdict: "watch", pairs: [["1.1", "1.2"]] });
    const one = [0, 4, 4, 4, 4, 4, 4].map((x) => [x, x, 1]);
    expect(check(auditOf(one), "redundant-leaves").pairs).toEqual([]);
  });

  test("says how far correlations stray by chance", () => {
    // Tables of the critical values of r (5 %, two-sided): 0.950 for 4 pairs, 0.388 for 26.
    expect(four.chance?.toFixed(3)).toBe("0.950");
    expect(auditOf(Array.from({ length: 26 }, (_, i) => [i % 4, 1, 1])).chance?.toFixed(3)).toBe("0.388");
  });

  test("holds its tongue on one agency, on totals, and on a year without scores", () => {
    const alone = auditOf([[1, 2, 1]]);
    const total = auditOf([[5], [6], [7], [8]], ["0"]);
    for (const { checks } of [alone, total])
      expect(checks.filter(({ verdict }) => verdict !== null).map(({ id }) => id)).toEqual([
        "missing-leaves",
        "missing-agencies",
      ]);
    expect(check(total, "missing-leaves")).toMatchObject({ verdict: "problem", value: 0 });
    const scored = scoredOf(tree, provinces("a"), [score("a", "1.1", 1)]);
    expect(audit(scored, { year: 2022 })).toBeNull();
  });
});
