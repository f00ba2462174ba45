import { expect, test } from "vitest";
import { parseAgencies } from "../src/agencies/agencies.js";
import { ParError } from "../src/issues/par-error.js";
import { parsePlanProblem } from "../src/plan/problem-document.js";
import { parseScenario } from "../src/scenario/scenario-document.js";
import { parseScores } from "../src/scores/parse-scores.js";
import { parseCriteriaTree } from "../src/tree/tree-document.js";
import { parseUncertainty, type UncertaintyDocument } from "../src/uncertainty/parse.js";
import type { UncertaintySpec } from "../src/uncertainty/spec.js";
import { bySource, provinces, scoredOf } from "./fixtures.js";

// `tsc -p test` holds what is said here: a line after "@ts-expect-error" that compiles is an error.
const trees = [bySource];
const row = { agency: "dak-lak", year: 2023, code: "1", stage: "appraised", points: 57.92 } as const;

test("a misspelt key of a document does not compile, and is refused where it was not compiled", () => {
  // @ts-expect-error agancy
  const misspelt = () => parseScores([{ ...row, agency: undefined, agancy: "dak-lak" }], { trees });
  expect(misspelt).toThrow(ParError);
  // @ts-expect-error nameEng
  expect(() => parseAgencies([{ id: "a", name: "A", nameEng: "A", kind: "province" }])).toThrow(ParError);
  // @ts-expect-error chlidren
  expect(() => parseCriteriaTree({ id: "t", name: { vi: "T", en: "T" }, chlidren: [] })).toThrow(ParError);
  // @ts-expect-error spreed
  const spec: UncertaintySpec = { uncertainty: 1, weights: { kind: "uniform", spreed: 0.2, level: 1 } };
  expect(() => parseUncertainty(spec as UncertaintyDocument, { tree: bySource })).toThrow(ParError);
});

test("what is read of a file needs no cast: parsed JSON, rows of texts, data of which nothing is known", () => {
  const texts: Record<string, string>[] = [
    { agency: "dak-lak", year: "2023", code: "1", stage: "appraised", points: "1" },
  ];
  const unknowns: unknown[] = JSON.parse(JSON.stringify(texts));
  for (const rows of [texts, unknowns]) expect([...parseScores(rows, { trees }).rows()]).toHaveLength(1);
});

test("documents leave out what they may, as the documentation writes them", () => {
  const scored = scoredOf(bySource, provinces("dak-lak"), [row]);
  const unit = { agency: "dak-lak", year: 2023 };
  expect(parseScenario({ scenario: 1, name: "Một cửa", ...unit }, { scored }).stage).toBe("appraised");
  const plan = { plan: 1, ...unit, unit: "triệu đồng", target: { points: 60 } } as const;
  expect(parsePlanProblem(plan, { scored })).toMatchObject({ stage: "appraised", unit: "triệu đồng" });
  for (const [level, read] of [
    ["field", 1],
    ["criterion", 2],
    ["leaf", "leaf"],
    [2, 2],
  ] as const) {
    const { weights } = parseUncertainty(
      { uncertainty: 1, weights: { kind: "uniform", spread: 0.2, level } },
      { tree: bySource },
    );
    expect(weights?.level).toBe(read);
  }
});
