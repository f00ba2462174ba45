import { readFileSync } from "node:fs";
import { issueText } from "@par-index/text/issues";
import { fromCSV } from "arquero";
import { describe, expect, test } from "vitest";
import { issuesOf, type Json, places } from "../../test/fixtures.js";
import type { Issue } from "../issues/issue.js";
import { parsePublished } from "./results.js";
import { checkStatements, parseStatements } from "./statements.js";

const text = (issue: Issue | undefined) => issueText(issue as Issue, "vi");

const read = (name: string) => readFileSync(new URL(`../../../../data/published/${name}`, import.meta.url), "utf8");
const rows = fromCSV(read("results.csv"), { autoType: false }).objects();
const json = JSON.parse(read("statements.json"));
const results = parsePublished(rows, { file: "results.csv" });
const statements = parseStatements(json, results, { file: "statements.json" });
const checks = checkStatements(results, statements).objects();
const find = (id: string) => results.find((result) => result.id === id);

describe("the published figures", () => {
  test("keep the digits of their source", () => {
    expect(find("quang-ninh-2022-total")).toStrictEqual({
      id: "quang-ninh-2022-total",
      year: 2022,
      scope: "unit",
      unit: "Quảng Ninh",
      agency: "quang-ninh",
      measure: "total",
      code: null,
      value: 90.1,
      written: "90.10",
      max: 100,
      rank: 1,
      of: 63,
      basis: "stated",
      source: "https://baodongnai.com.vn/tintuc/202304/dong-nai-tang-4-bac-trong-xep-hang-cai-cach-hanh-chinh-3163860",
      note: null,
    });
  });

  test("leave the illegible figure of Đắk Lắk 2017 empty, with its maximum", () => {
    expect(results.filter((result) => result.basis === "illegible")).toEqual([
      expect.objectContaining({ id: "dak-lak-2017-lost-3", value: null, written: null, max: 14.5 }),
    ]);
  });

  test("without a recorded page are these, and each says so", () => {
    const unsourced = results.filter((result) => result.source === null);
    expect(unsourced.map((result) => result.id)).toEqual([
      "tree-2022-annex-criteria",
      "tree-2022-annex-sub-criteria",
      "tree-2022-impact",
      "ballots-2024-officials",
    ]);
    for (const result of unsourced) expect(result.note).toContain("no page is recorded for it");
  });
});

describe("the statements of the sources", () => {
  test("hold, these from independent figures", () => {
    expect(checks.filter((check) => check.holds && !check.circular).map((check) => check.id)).toEqual([
      "dak-lak-2017-maxima",
      "dak-lak-2017-lost",
      "ninh-thuan-2022-distance-mean",
      "national-2024-change",
      "ministries-2022-span",
      "groups-2022",
      "groups-2023",
      "groups-2024",
      "national-2023-up-down",
      "dak-lak-2023-parts",
      "ninh-binh-2023-distance-mean",
      "hai-phong-2024-change",
      "tree-2022-surveyed",
      "tree-2022-impact",
      "tree-2022-maximum",
      "tree-2022-criteria",
      "tree-2024-maximum",
      "ballots-2022",
    ]);
  });

  test("hold, these by construction", () => {
    expect(checks.filter((check) => check.holds && check.circular).map((check) => check.id)).toEqual([
      "dak-lak-2017-change",
      "ba-ria-vung-tau-2021-change",
      "ninh-thuan-2022-change",
      "ninh-thuan-2022-rank-change",
      "national-2022-change",
      "national-2023-change",
      "dak-lak-2023-change",
      "dak-lak-2023-rank-change",
      "tree-2022-8",
      "tree-2022-1-to-7",
    ]);
  });

  test("do not hold, these by so much", () => {
    const failing = checks.filter((check) => !check.holds);
    expect(failing.map(({ id, stated, computed, difference }) => [id, stated, computed, difference])).toEqual([
      ["ninh-thuan-2022-parts", 85.78, 85.79, 0.01],
      ["national-2024-up-down", 63, 62, -1],
      ["tree-2022-sub-criteria", 88, 83, -5],
      ["ballots-2024", 85600, 85684, 84],
    ]);
  });

  test("are a table with a row each, also when there are none", () => {
    const columns = ["id", "vi", "en", "stated", "computed", "difference", "holds", "circular", "source", "note"];
    expect(checkStatements(results, statements).columnNames()).toEqual(columns);
    expect(checks.length).toBe(json.length);
    expect(checkStatements([], []).columnNames()).toEqual(columns);
  });
});

const row = (id: string, more: Json = {}): Json => ({
  id,
  year: "2023",
  scope: "unit",
  unit: "Đắk Lắk",
  agency: "dak-lak",
  measure: "total",
  code: "",
  value: "87.33",
  max: "100",
  rank: "28",
  of: "63",
  basis: "stated",
  source: "https://khdt.daklak.gov.vn/",
  note: "",
  ...more,
});

/** The numbers of a line, written either way, without separators: "4,30" and "4.30" are 430. */
const numbersOf = (line: string) => (line.match(/\d+([.,]\d+)*/g) ?? []).map((text) => text.replace(/[.,]/g, ""));

test("a statement has the same numbers in both languages", () => {
  const differing = statements.filter(({ vi, en }) => `${numbersOf(vi).sort()}` !== `${numbersOf(en).sort()}`);
  expect(differing.map(({ id }) => id)).toEqual([]);
});

describe("broken figures", () => {
  test("are reported all at once, with their places", () => {
    const issues = issuesOf("published-invalid", () =>
      parsePublished(
        [
          row("Đắk Lắk", { year: "23", scope: "tinh", value: "87,33", rank: "0", source: "khdt.daklak.gov.vn" }),
          row("a", { value: "101", rank: "64" }),
          row("a", { value: "", rank: "" }),
          row("b", { basis: "illegible" }),
          row("c", { source: "", note: " " }),
          "d",
        ] as unknown[],
        { file: "results.csv", rowOf: (index) => index + 10 },
      ),
    );
    expect(issues.map((issue) => [issue.place.row, issue.place.column, issue.code])).toEqual([
      [10, "id", "id-malformed"],
      [10, "year", "year-malformed"],
      [10, "scope", "shape"],
      [10, "value", "figure-malformed"],
      [10, "rank", "figure-malformed"],
      [10, "source", "address-malformed"],
      [11, "value", "value-over-maximum"],
      [11, "rank", "rank-over-count"],
      [12, "value", "figure-missing"],
      [12, "id", "published-duplicate"],
      [13, "value", "illegible-with-figure"],
      [14, "source", "source-missing"],
      [15, undefined, "shape"],
    ]);
    expect(text(issues[3])).toBe('"87,33" không phải là số thập phân với dấu chấm, ví dụ 90.10.');
    expect(issues.every((issue) => issue.place.file === "results.csv")).toBe(true);
  });

  test("count their lines from below the header", () => {
    expect(places(issuesOf("published-invalid", () => parsePublished([row("a"), row("a")])))).toEqual([
      "published-duplicate 3:id",
    ]);
  });

  test("may come typed from a reader, without null or blank cells being figures", () => {
    const typed = row("a", { year: 2023, value: 87.3, max: null, rank: undefined, of: 63 });
    expect(parsePublished([typed])).toEqual([
      expect.objectContaining({ year: 2023, value: 87.3, written: "87.3", max: null, rank: null, of: 63 }),
    ]);
  });
});

describe("broken statements", () => {
  const source = "https://khdt.daklak.gov.vn/";
  const published = parsePublished([row("a"), row("b", { rank: "" })]);
  const term = { value: 1, sign: 1 };

  test("are reported all at once, with their places", () => {
    const issues = issuesOf("statements-invalid", () =>
      parseStatements(
        [
          {
            id: "x",
            vi: "x",
            en: "x",
            terms: [
              { ref: "z", sign: 1 },
              { ref: "b", sign: -1, field: "rank" },
            ],
            equals: { ref: "y" },
            source,
          },
          { id: "x", vi: "x", en: "x", terms: [term], equals: { value: 1 } },
          {
            id: "y",
            vi: "",
            terms: [
              { value: 1, ref: "a", sign: 1 },
              { value: 1, sign: 2 },
            ],
            equals: {},
            source,
            more: 1,
          },
          { id: "w", vi: "w", en: "w", terms: [{ value: 4000.5, sign: 1 }], equals: { value: 4000.5 }, source },
        ] as unknown,
        published,
        { file: "statements.json" },
      ),
    );
    expect(issues.map((issue) => [issue.place.path, issue.code])).toEqual([
      ["[0].terms[0].ref", "result-unknown"],
      ["[0].terms[1].ref", "result-without-figure"],
      ["[0].equals.ref", "result-unknown"],
      ["[1].id", "statement-duplicate"],
      ["[1].source", "source-missing"],
      ["[2].vi", "shape"],
      ["[2].en", "shape"],
      ["[2].terms[0]", "term-malformed"],
      ["[2].terms[1].sign", "shape"],
      ["[2].equals", "term-malformed"],
      ["[2]", "unknown-key"],
      ["[3]", "sum-inexact"],
    ]);
    expect(text(issues[1])).toBe('Kết quả "b" không có số ở cột rank.');
    expect(issues.every((issue) => issue.place.file === "statements.json")).toBe(true);
  });

  test("that are no list are refused", () => {
    expect(issuesOf("statements-invalid", () => parseStatements({}, published))).toHaveLength(1);
  });

  test("never stand in the way of a sum that is exact: 0.1 + 0.2 is 0.3", () => {
    const terms = [
      { value: 0.1, sign: 1 },
      { value: 0.2, sign: 1 },
    ];
    const sum = parseStatements([{ id: "s", vi: "s", en: "s", terms, equals: { value: 0.3 }, source }], []);
    expect(checkStatements([], sum).objects()).toMatchObject([{ computed: 0.3, difference: 0, holds: true }]);
  });
});
