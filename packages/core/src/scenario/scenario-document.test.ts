import { issueText } from "@par-index/text/issues";
import { describe, expect, test } from "vitest";
import { inner, issuesOf, type Json, leaf, places, provinces, score, scoredOf, treeOf } from "../../test/fixtures.js";
import type { Scenario } from "./scenario.js";
import { parseScenario } from "./scenario-document.js";
import { formatScenario } from "./scenario-text.js";

const tree = treeOf(16, [
  inner("1", [
    leaf("1.1", 2),
    leaf("1.2", 3, { rule: { kind: "proportional", floor: 80, target: 100, unit: "%" } }),
    leaf("1.3", 1, {
      rule: {
        kind: "checklist",
        items: [
          { name: { vi: "Kế hoạch", en: "Plan" }, points: 0.4 },
          { name: { vi: "Báo cáo", en: "Report" }, points: 0.6 },
        ],
      },
    }),
    leaf("1.4", 1, { rule: { kind: "direct" } }),
    leaf("1.5", 4, { rule: { kind: "survey" } }),
    leaf("1.6", 2),
  ]),
  inner("2", [leaf("2.1", 1), leaf("2.2", 2)]),
]);
const scored = scoredOf(tree, provinces("a", "b", "c"), [
  ...["1.1", "1.2", "1.3", "1.4", "1.5", "2.1"].map((code) => score("a", code, 1)),
  score("a", "1.6", null, { applicable: false }),
  score("b", "1.1", 2),
  score("b", "1.1", 1, { year: 2022 }),
]);
const file = (more: Json = {}): Json => ({ scenario: 1, name: "Thử", agency: "a", year: 2023, ...more });
const parse = (json: unknown): Scenario => parseScenario(json, { scored, file: "thu.json" });
const problems = (json: unknown) => places(issuesOf("scenario-invalid", () => parse(json)));
const messages = (json: unknown) =>
  issuesOf("scenario-invalid", () => parse(json)).map((issue) => issueText(issue, "vi"));

describe("reading a scenario", () => {
  test("the stage is appraised and nothing changes unless the file says so", () => {
    expect(parse(file())).toEqual({
      scenario: 1,
      name: "Thử",
      agency: "a",
      year: 2023,
      stage: "appraised",
      changes: {},
    });
  });

  test("every form of a change is read", () => {
    const changes = {
      "1.1": { points: 2 },
      "1.2": { value: 92.4 },
      "1.3": { value: "1;2" },
      "1.4": { add: -0.5 },
      "1.5": { share: 80 },
      "2.1": { as: "full" },
    };
    const others = { b: { trend: 2 } };
    expect(parse(file({ changes, others, peers: { trend: 1 }, weights: { "1": 20, "2.1": 3 } }))).toMatchObject({
      changes,
      others,
      peers: { trend: 1 },
      weights: { "1": 20, "2.1": 3 },
    });
  });

  test("a foreign file and a newer format are told as such, and nothing else of them", () => {
    expect(messages({ id: "province-2022", children: [] })).toEqual([
      'Đây không phải kịch bản: tệp kịch bản là một đối tượng JSON mở đầu bằng "scenario": 1.',
    ]);
    for (const foreign of [null, [], "x", 3]) expect(problems(foreign)).toEqual(["document-foreign"]);
    expect(problems({ scenario: 2, anything: true })).toEqual(["document-newer scenario"]);
  });

  test("an agency that is not in the registry is suggested one, a year without scores its years", () => {
    const registry = scoredOf(tree, provinces("lam-dong", "dak-lak"), [score("dak-lak", "1.1", 1)]);
    const of = (more: Json) =>
      issuesOf("scenario-invalid", () => parseScenario(file(more), { scored: registry })).map((issue) => [
        issue.code,
        issue.place.path,
        issueText(issue, "vi"),
      ]);
    expect(of({ agency: "dak-lac" })).toEqual([
      ["agency-unknown", "agency", 'Không có đơn vị "dak-lac" trong danh mục. Có phải "dak-lak"?'],
    ]);
    expect(of({ agency: "dak-lak", year: 2024 })).toEqual([
      [
        "year-without-scores",
        "year",
        'Tỉnh dak-lak không có điểm năm 2024 ở giai đoạn "appraised". Các năm có điểm: 2023.',
      ],
    ]);
  });

  test("every problem of the changes is told at once, each with its path and what would be right", () => {
    const json = file({
      changes: {
        "1.1": { points: 2.5 },
        "1.2": { value: "92,4" },
        "1.3": { value: "3" },
        "1.4": { value: 1 },
        "1.5": { value: 101 },
        "1.6": { points: 1 },
        "1.7": { points: 1 },
        "2": { as: "full" },
        "2.1": { share: 120 },
        "2.2": { add: 1 },
      },
    });
    expect(problems(json)).toEqual([
      "code-not-leaf changes.2",
      "points-over-maximum changes.1.1.points",
      "value-not-number changes.1.2.value",
      "item-unknown changes.1.3.value",
      "value-without-rule changes.1.4.value",
      "value-out-of-range changes.1.5.value",
      "leaf-not-applicable changes.1.6",
      "code-unknown changes.1.7",
      "share-out-of-range changes.2.1.share",
      "add-without-score changes.2.2.add",
    ]);
    expect(messages(json).slice(1, 2)).toEqual(["Điểm 2,5 vượt điểm tối đa 2 của 1.1. Ghi từ 0 đến 2."]);
    expect(messages(json)[7]).toBe('Bộ tiêu chí thu không có mã "1.7". Mã gần nhất: 1.6.');
  });

  test("what a change looks up must be there", () => {
    expect(
      problems(
        file({
          changes: {
            "1.1": { as: "last-year" },
            "1.2": { as: "best" },
            "1.3": { as: "median", of: { attribute: "Địa hình" } },
            "1.4": { points: -1 },
          },
        }),
      ),
    ).toEqual([
      "last-year-unknown changes.1.1.as",
      "peers-unknown changes.1.2.as",
      "attribute-unknown changes.1.3.of",
      "points-negative changes.1.4.points",
    ]);
  });

  test("a change takes exactly one form, spelt as one of those there are", () => {
    const json = file({
      changes: {
        "1.1": { points: 1, add: 1 },
        "1.2": {},
        "1.3": { as: "top" },
        "1.4": { pionts: 1 },
        "1.5": { as: "full", of: "all" },
      },
    });
    expect(problems(json)).toEqual([
      "change-form changes.1.1",
      "change-form changes.1.2",
      "change-as-malformed changes.1.3.as",
      "unknown-key changes.1.4",
      "change-form changes.1.4",
      "change-of-alone changes.1.5",
    ]);
    expect(messages(json)[0]).toBe(
      'Mỗi thay đổi ghi đúng một trong "points", "add", "share", "value", "as"; ở đây có "points", "add".',
    );
  });

  test("shape and sense are told together", () => {
    expect(
      problems({ scenario: 1, agency: "a", year: 2023, stage: "draft", pears: 1, changes: { "9": { add: 1 } } }),
    ).toEqual(["shape name", "shape stage", "unknown-key", "code-unknown changes.9"]);
  });

  test("other agencies are looked into, and are others, ranked with the scenario's", () => {
    expect(
      problems(
        file({
          peers: "rising",
          others: {
            a: "fixed",
            b: { changes: { "1.1": { points: 3 }, "1.2": { add: "x" } } },
            c: { trend: 1 },
            d: "still",
            e: { trend: 1, changes: {} },
          },
        }),
      ),
    ).toEqual([
      "peers-malformed peers",
      "shape others.b.changes.1.2.add",
      "other-malformed others.d",
      "other-form others.e",
      "other-is-agency others.a",
      // c has no scores in 2023.
      "other-without-scores others.c",
    ]);
    expect(problems(file({ others: { b: { changes: { "1.1": { points: 3 } } } } }))).toEqual([
      "points-over-maximum others.b.changes.1.1.points",
    ]);
  });

  test("new maxima are of nodes there are, and do not contradict each other", () => {
    expect(problems(file({ weights: { "7": 1, "2.1": 0, "1.1": 4, "1": 3 } }))).toEqual([
      "shape weights.2.1",
      "code-unknown weights.7",
      "weights-disagree weights.1",
    ]);
    expect(messages(file({ weights: { "2": 4, "2.1": 1, "2.2": 2 } }))).toEqual([
      "2 có điểm tối đa mới 4, nhưng các điểm tối đa mới bên trong cộng lại được 3. Sửa một trong hai, hoặc bỏ điểm tối đa mới của 2.",
    ]);
    expect(problems(file({ weights: { "0": 4001 } }))).toEqual(["total-too-large weights.0"]);
  });

  test("points are held against the maxima the scenario proposes", () => {
    const changes = { "1.1": { points: 2.5 } };
    expect(problems(file({ changes }))).toEqual(["points-over-maximum changes.1.1.points"]);
    expect(parse(file({ changes, weights: { "1.1": 3 } })).changes).toEqual(changes);
  });
});

describe("writing a scenario", () => {
  const scenario: Scenario = {
    scenario: 1,
    name: 'Một "cửa"',
    note: "Dòng một\ndòng hai",
    agency: "a",
    year: 2023,
    stage: "self",
    changes: {
      "10": { as: "full" },
      "2.10": { add: 1 },
      "2.9": { as: "best", of: { attribute: "Địa hình" } },
      "1": { points: 1 },
    },
    peers: { trend: 1 },
    others: { c: "fixed", b: { changes: { "1.2": { value: "1;3" }, "1.1": { share: 50 } } } },
    weights: { "2": 3, "0": 100 },
  };

  test("is canonical: keys in one order, codes number by number, a change on a line", () => {
    expect(formatScenario(scenario)).toBe(`{
  "scenario": 1,
  "name": "Một \\"cửa\\"",
  "note": "Dòng một\\ndòng hai",
  "agency": "a",
  "year": 2023,
  "stage": "self",
  "changes": {
    "1": { "points": 1 },
    "2.9": { "as": "best", "of": { "attribute": "Địa hình" } },
    "2.10": { "add": 1 },
    "10": { "as": "full" }
  },
  "peers": { "trend": 1 },
  "others": {
    "b": {
      "changes": {
        "1.1": { "share": 50 },
        "1.2": { "value": "1;3" }
      }
    },
    "c": "fixed"
  },
  "weights": {
    "0": 100,
    "2": 3
  }
}
`);
  });

  test("what is empty stays written, what is left out stays out", () => {
    const { note, peers, others, weights, ...short } = scenario;
    expect(JSON.parse(formatScenario({ ...short, changes: {} }))).toEqual({ ...short, changes: {} });
    expect(JSON.parse(formatScenario({ ...scenario, weights: {}, others: {} }))).toEqual({
      ...scenario,
      weights: {},
      others: {},
    });
  });
});
