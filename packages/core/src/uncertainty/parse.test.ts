import { issueText } from "@par-index/text/issues";
import { expect, test } from "vitest";
import { inner, issuesOf, leaf, places, treeOf } from "../../test/fixtures.js";
import { parseUncertainty } from "./parse.js";
import { DEFAULT_UNCERTAINTY } from "./spec.js";

const tree = treeOf(10, [inner("1", [leaf("1.1", 4), leaf("1.2", 3)]), leaf("2", 3)]);
const issues = (json: unknown) =>
  places(issuesOf("uncertainty-invalid", () => parseUncertainty(json, { tree, file: "gia-dinh.json" })));

test("a good document is the spec without its version", () => {
  const spec = {
    ...DEFAULT_UNCERTAINTY,
    byCode: { "1.1": { kind: "band", points: 4 }, "2": { kind: "fixed" } },
    weights: { kind: "dirichlet", concentration: 20, level: "leaf" },
    methods: [{}, { aggregation: "geometric", share: 0.5 }, { normalisation: "rank", without: "1" }],
  };
  expect(parseUncertainty({ ...spec, uncertainty: 1 }, { tree })).toEqual(spec);
  expect(parseUncertainty({ uncertainty: 1 }, { tree })).toEqual({});
});

test("foreign and newer files are told apart", () => {
  expect(issues({ plan: 1 })).toEqual(["document-foreign"]);
  expect(issues([])).toEqual(["document-foreign"]);
  expect(issues({ uncertainty: 2 })).toEqual(["document-newer uncertainty"]);
});

test("every problem is found at once, with its path", () => {
  expect(
    issues({
      uncertainty: 1,
      survey: { kind: "survey", sample: 0 },
      appraisal: { kind: "guess" },
      byCode: { "1": { kind: "fixed" }, "1.3": { kind: "fixed" }, "2": { kind: "band", points: 3.5 } },
      weights: { kind: "uniform", spread: 1, level: 3 },
      methods: [{ without: "0" }, { without: "9" }, { share: 0 }],
      more: true,
    }),
  ).toEqual([
    "shape survey.sample",
    "noise-malformed appraisal.kind",
    "spread-out-of-range weights.spread",
    "level-malformed weights.level",
    "shape methods[2].share",
    "unknown-key",
    "code-not-leaf byCode.1",
    // Whole numbers among an object's keys come first.
    "band-over-maximum byCode.2.points",
    "code-unknown byCode.1.3",
    "nothing-left methods[0].without",
    "code-unknown methods[1].without",
  ]);
});

test("messages are in Vietnamese and say what would be right", () => {
  const found = issuesOf("uncertainty-invalid", () =>
    parseUncertainty({ uncertainty: 1, byCode: { "1.4": { kind: "fixed" } }, weights: { kind: "normal" } } as unknown, {
      tree,
    }),
  );
  expect(found.map((issue) => issueText(issue, "vi"))).toEqual([
    `"kind" của trọng số là "uniform" (kèm "spread") hoặc "dirichlet" (kèm "concentration").`,
    expect.stringMatching(/^Bộ tiêu chí thu không có mã "1.4". Mã gần nhất: 1\.\d\.$/),
  ]);
});
