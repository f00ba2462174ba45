import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseCriteriaTree, safeParseScores, scoreTree } from "@par-index/core";
import { attributeChange } from "@par-index/core/attribution";
import { sumDecimals } from "@par-index/core/numbers";
import { parseCrosswalk } from "@par-index/core/tree";
import { readCsv } from "@par-index/io";
import { readDataset, readPublished } from "@par-index/io/node";
import { describe, expect, test } from "vitest";

const DATA = fileURLToPath(new URL("../data", import.meta.url));
const read = (file: string) => readFileSync(`${DATA}/${file}`, "utf8");
const csv = (file: string) => readCsv(read(file)).records;

describe("the provincial tree of Decision 876/QĐ-BNV", () => {
  const tree = parseCriteriaTree(JSON.parse(read("trees/province-2022.json")));
  const leaves = tree.leaves();
  const maxima = (source: string) => sumDecimals(leaves.filter((leaf) => leaf.source === source).map(({ max }) => max));

  test("has 8 fields, 37 criteria, 83 sub-criteria and 97 leaves, as the annex prints them", () => {
    const count = (level: number) => tree.nodes.filter((node) => node.level === level).length;
    expect([count(1), count(2), count(3), leaves.length]).toEqual([8, 37, 83, 97]);
    expect(tree.get("3.5").name.vi).toBe(
      "Tiếp nhận, xử lý phản ánh, kiến nghị (PAKN) của cá nhân, tổ chức đối với TTHC thuộc thẩm quyền giải quyết của tỉnh",
    );
    expect(tree.get("8.5").name.vi).toBe("Mức độ thực hiện các chỉ tiêu phát triển KT-XH do HĐND tỉnh giao");
  });

  test("holds every published total: 61.5 + 22 + 10 + 6.5 = 100, and 16.5 for field 8", () => {
    expect(["appraisal", "survey", "satisfaction", "statistics"].map(maxima)).toEqual([61.5, 22, 10, 6.5]);
    expect(tree.get("8").max).toBe(16.5);
    expect(tree.root.max).toBe(100);
  });

  test("says which maxima are official: the total, field 8 and SIPAS; the others are illustrative multiples of 0.25", () => {
    const official = tree.nodes.filter(({ provenance }) => provenance === "official").map(({ code }) => code);
    expect(official).toEqual(["0", "8", "8.1"]);
    for (const { max } of leaves) expect(Number.isInteger(max * 4)).toBe(true);
  });

  test("has an English name for every node and Vietnamese names in NFC without traces of the layout", () => {
    for (const { code, name } of tree.nodes.slice(1)) {
      expect(name.en, code).not.toBe(name.vi);
      expect(name.vi, code).toBe(name.vi.normalize("NFC"));
      expect(name.vi, code).not.toMatch(/[<>\n]|\s{2}|\p{L}- \p{Ll}/u);
    }
  });
});

test("the fields of 2017 add up to 100 and are official", () => {
  const tree = parseCriteriaTree(JSON.parse(read("trees/province-2017.json")));
  expect(tree.fields.map(({ max }) => max)).toEqual([10, 10, 14.5, 11, 16, 7, 16, 15.5]);
  expect(tree.nodes.every(({ provenance }) => provenance === "official")).toBe(true);
});

describe("the crosswalk from the fields of 2017 to those of Decision 876/QĐ-BNV", () => {
  const trees = ["province-2017", "province-2022"].map((id) => parseCriteriaTree(JSON.parse(read(`trees/${id}.json`))));
  const crosswalk = parseCrosswalk(JSON.parse(read("crosswalks/province-2017-2022.json")), { trees });

  test("links each field to the field of the same number, by our own reading", () => {
    const [from, to] = [crosswalk.from, crosswalk.to].map(({ fields }) => fields.map(({ code }) => [code]));
    expect(crosswalk.links).toEqual(from?.map((codes, i) => ({ from: codes, to: to?.[i] })));
    expect(crosswalk.source).toContain("không phải văn bản chính thức");
  });

  test("of Đắk Lắk's published figures only the total can be attributed: fields in 2017, a total in 2023", async () => {
    const { results } = readPublished(DATA);
    const published = (measure: string, year: number) =>
      results.filter((row) => row.agency === "dak-lak" && row.measure === measure && row.year === year);
    // Of the points lost in 2017 field 3's cannot be read; it has what the others leave of the total.
    const fields = published("points-lost", 2017).flatMap(({ code, value, max }) =>
      value === null || max === null ? [] : [{ code, year: 2017, points: sumDecimals([max, -value]) }],
    );
    const totals = [2017, 2023].map((year) => ({
      code: "0",
      year,
      points: published("total", year)[0]?.value ?? null,
    }));
    expect([fields.length, ...totals.map(({ points }) => points)]).toEqual([7, 75.37, 87.33]);
    const third = { code: "3", year: 2017, points: sumDecimals([75.37, ...fields.map(({ points }) => -points)]) };
    expect(third.points).toBe(14.5);

    const { agencies } = await readDataset(DATA, "demo");
    const rows: unknown[] = [...totals, ...fields, third].map((row) => ({
      ...row,
      agency: "dak-lak",
      stage: "appraised",
    }));
    const { scores, issues } = safeParseScores(rows, { trees, agencies });
    expect(issues).toEqual([]);
    const change = attributeChange(scoreTree(scores), { agency: "dak-lak", from: 2017, to: 2023, crosswalk });
    expect(change.total).toBe(11.96); // 87.33 − 75.37
    const known = change.rows.objects().filter(({ performance }) => performance !== null);
    expect(known.map(({ code, performance }) => [code, performance])).toEqual([["0", 11.96]]);
  });
});

const { assignment } = await readDataset(DATA, "demo");

describe("Đắk Lắk's assignment of 2024", () => {
  const lead = (code: string) => assignment?.leads.get(code);

  test("leaves 3.1 unassigned, and nothing else", () => {
    const unassigned = [...(assignment?.leads ?? [])].filter(([, { basis }]) => basis === "unassigned");
    expect(unassigned.map(([code]) => code)).toEqual(["3.1"]);
  });

  test("keeps printed and inherited cells apart", () => {
    expect(lead("1.1")).toEqual({ agencies: ["so-noi-vu"], basis: "printed", from: "1.1" });
    expect(lead("1.6")).toEqual({ agencies: ["so-noi-vu"], basis: "inherited", from: "1.1" });
    expect(lead("1.7")).toEqual({ agencies: ["van-phong-ubnd-tinh"], basis: "printed", from: "1.7" });
    expect(lead("8.5")).toEqual({ agencies: ["so-ke-hoach-va-dau-tu"], basis: "inherited", from: "8.4" });
  });

  test("reads a cell that names several departments as several agencies", () => {
    expect(lead("4.3.1")?.agencies).toEqual([
      "so-ke-hoach-va-dau-tu",
      "so-tai-chinh",
      "so-tai-nguyen-va-moi-truong",
      "so-nong-nghiep-va-phat-trien-nong-thon",
      "so-noi-vu",
    ]);
    expect(lead("8.1")?.agencies).toEqual(["so-noi-vu", "van-phong-ubnd-tinh"]);
  });
});

describe("the registries", () => {
  const before = csv("agencies/provinces-2022.csv");
  const after = csv("agencies/provinces-2025.csv");

  test("have the 63 provinces of 2022–2024, five of them cities, in six regions", () => {
    expect(before).toHaveLength(63);
    expect(before.filter(({ kind }) => kind === "city")).toHaveLength(5);
    const regions = csv("agencies/regions.csv").map(({ id }) => before.filter(({ region }) => region === id).length);
    expect(regions).toEqual([11, 14, 14, 5, 6, 13]);
    expect(new Set(before.map(({ code }) => code)).size).toBe(63);
  });

  test("have the 34 since July 2025, merged from each of the 63 exactly once", () => {
    expect(after).toHaveLength(34);
    const merged = after.flatMap(({ mergedFrom }) => mergedFrom?.split(";") ?? []);
    expect(merged.sort()).toEqual(before.map(({ id }) => id).sort());
    expect(after.find(({ id }) => id === "dak-lak-2025")?.mergedFrom).toBe("phu-yen;dak-lak");
  });

  test("know every agency and region that a published figure names", () => {
    const files = readdirSync(`${DATA}/agencies`).map((file) => csv(`agencies/${file}`));
    const known = new Set(files.flat().map(({ id }) => id));
    const named = readPublished(DATA).results.flatMap(({ agency }) => agency ?? []);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});
