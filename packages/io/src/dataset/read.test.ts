import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { ParError, scoreTable } from "@par-index/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readDataset } from "./read.js";

const tree = {
  id: "small",
  name: { vi: "Bộ tiêu chí nhỏ", en: "Small tree" },
  legalBasis: { document: "Quyết định thử" },
  years: [2024],
  appliesTo: ["province"],
  max: 3,
  provenance: "illustrative",
  children: [
    { code: "1", name: { vi: "Một", en: "One" }, max: 1, provenance: "illustrative" },
    { code: "2", name: { vi: "Hai", en: "Two" }, max: 2, provenance: "illustrative" },
  ],
};
let data: string;
const write = (path: string, content: string | object) => {
  const file = join(data, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
};

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "par-data-"));
  write("settings.json", { dataset: "mine" });
  write("trees/small.json", tree);
  write("agencies/regions.csv", "id,name,nameEn\nr1,Vùng Một,Region One\n");
  write(
    "agencies/units.csv",
    "id,name,nameEn,kind,code,region,parent,mergedFrom\nan-binh,Án Bình,An Binh,province,,r1,,\nso-a,Sở A,Department A,department,,,,\n",
  );
  write("assignments/mine.json", {
    id: "mine",
    tree: "small",
    agency: "an-binh",
    year: 2024,
    name: { vi: "Phân công", en: "Assignment" },
    source: "Văn bản thử",
    cells: [{ code: "1", text: "Sở A", agencies: ["so-a"] }],
  });
  write("mine/dataset.json", {
    id: "mine",
    name: { vi: "Của tôi", en: "Mine" },
    simulated: false,
    trees: ["small"],
    assignment: "mine",
  });
  write("mine/scores.csv", "agency,year,code,stage,points\nan-binh,2024,1,appraised,0.75\nan-binh,2024,2,appraised,\n");
});
afterEach(() => rmSync(data, { recursive: true }));

const issuesOf = async (run: () => Promise<unknown>) => {
  try {
    await run();
  } catch (error) {
    if (error instanceof ParError)
      return error.issues.map(({ code, place: { file, row, column, path } }) => ({ file, row, column, path, code }));
    throw error;
  }
  return [];
};

describe("readDataset", () => {
  it("reads the data set that settings.json chooses", async () => {
    const dataset = await readDataset(data);
    expect(dataset.name.vi).toBe("Của tôi");
    expect(scoreTable(dataset.scores).objects()).toMatchObject([
      { agency: "an-binh", code: "1", points: 0.75 },
      { agency: "an-binh", code: "2", points: null },
    ]);
    expect(dataset.assignment?.leads.get("1")?.agencies).toEqual(["so-a"]);
    expect(dataset.assignment?.leads.get("2")?.basis).toBe("unassigned");
  });

  it("takes another data set by name, or by path from anywhere", async () => {
    cpSync(join(data, "mine"), join(data, "other"), { recursive: true });
    write("other/dataset.json", { id: "other", name: { vi: "Khác", en: "Other" }, simulated: true, trees: ["small"] });
    expect((await readDataset(data, "other")).id).toBe("other");
    expect((await readDataset(data, join(data, "other"))).simulated).toBe(true);
  });

  it("gives agencies the attributes that stand beside the data set, and none without the file", async () => {
    expect((await readDataset(data)).attributes).toEqual([]);
    write("mine/attributes.csv", "agency,Địa hình,Loại\nan-binh,Miền núi,\n");
    const dataset = await readDataset(data);
    expect(dataset.attributes).toEqual(["Địa hình"]);
    expect(dataset.agencies.get("an-binh")).toMatchObject({
      region: "r1",
      attributes: { "Địa hình": "Miền núi" },
    });
    expect([...dataset.agencies.keys()]).toEqual(["an-binh", "so-a"]);
  });

  it("names the line and the column of a wrong attribute, with what else is wrong", async () => {
    write("mine/attributes.csv", "agency,Địa hình\nxa-la,Miền núi\nan-binh,Đồng bằng\nan-binh,Ven biển\n");
    write("mine/scores.csv", "agency,year,code,stage,points\nan-binh,2024,2,appraised,5\n");
    const found = await issuesOf(() => readDataset(data));
    expect(found.map(({ file, row, column, code }) => [basename(String(file)), row, column, code])).toEqual([
      ["attributes.csv", 2, "agency", "agency-unknown"],
      ["attributes.csv", 4, "agency", "agency-duplicate"],
      ["scores.csv", 2, "points", "points-over-maximum"],
    ]);
  });

  it("reports what is wrong in every file at once, with file, line and column", async () => {
    write(
      "agencies/units.csv",
      "id,name,nameEn,kind,code,region,parent,mergedFrom\nan-binh,Án Bình,An Binh,province,,r9,,\nso-a,Sở A,Department A,department,,,,\n",
    );
    write("assignments/mine.json", {
      id: "mine",
      tree: "small",
      agency: "an-binh",
      year: 2024,
      name: { vi: "Phân công", en: "Assignment" },
      source: "Văn bản thử",
      cells: [{ code: "9", text: "Sở A", agencies: ["so-a"] }],
    });
    write(
      "mine/scores.csv",
      'agency,year,code,stage,points\nan-binh,2024,1,appraised,"0,75"\nan-binh,2024,2,appraised,5\nxa-la,2024,2,appraised,1\n',
    );
    const found = (await issuesOf(() => readDataset(data))).map(({ file, row, column, path, code }) => [
      basename(String(file)),
      row ?? path,
      column,
      code,
    ]);
    expect(found).toEqual([
      ["units.csv", 2, "region", "region-unknown"],
      ["mine.json", "cells[0].code", undefined, "code-unknown"],
      // Whether so-a and xa-la are unknown, the registry cannot say while it is not read.
      ["scores.csv", 2, "points", "decimal-comma"],
    ]);
  });

  it("reads the crosswalks that dataset.json names, between its trees", async () => {
    write("trees/older.json", { ...tree, id: "older", years: [2021] });
    const settings = { id: "mine", name: { vi: "Của tôi", en: "Mine" }, simulated: false, trees: ["older", "small"] };
    write("mine/dataset.json", settings);
    expect((await readDataset(data)).crosswalks).toEqual([]);

    write("mine/dataset.json", { ...settings, crosswalks: ["older-small"] });
    const links = [{ from: ["1", "2"], to: ["2"] }];
    const crosswalk = {
      id: "older-small",
      name: { vi: "Chuyển mã", en: "Crosswalk" },
      from: "older",
      to: "small",
      links,
    };
    write("crosswalks/older-small.json", crosswalk);
    const dataset = await readDataset(data);
    expect(dataset.crosswalks).toMatchObject([{ id: "older-small", links }]);
    expect(dataset.crosswalks[0]?.to).toBe(dataset.trees[1]);

    // Its problems come with those of the other files.
    write("crosswalks/older-small.json", { ...crosswalk, links: [{ from: ["3"], to: ["2", "2"] }] });
    write("mine/scores.csv", "agency,year,code,stage,points\nxa-la,2024,1,appraised,0.75\n");
    expect(
      (await issuesOf(() => readDataset(data))).map(({ file, row, path, code }) => [
        basename(String(file)),
        row ?? path,
        code,
      ]),
    ).toEqual([
      ["older-small.json", "links[0].from[0]", "code-unknown"],
      ["older-small.json", "links[0].to[1]", "leaf-linked-twice"],
      ["scores.csv", 2, "agency-unknown"],
    ]);
  });

  it("reports every bad score row with what would be right", async () => {
    write(
      "mine/scores.csv",
      'agency,year,code,stage,points\nan-binh,2024,1,appraised,"0,75"\nan-binh,2024,2,appraised,5\nxa-la,2024,2,appraised,1\n',
    );
    expect((await issuesOf(() => readDataset(data))).map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, "points", "decimal-comma"],
      [3, "points", "points-over-maximum"],
      [4, "agency", "agency-unknown"],
    ]);
  });

  const asExcelSaves = (text: string, encoding: "utf8" | "utf16le", delimiter: string) =>
    Buffer.from(`\ufeff${text.replaceAll(",", delimiter).replaceAll("\n", "\r\n")}`, encoding);
  it.each([
    ["semicolons", "utf8", ";"],
    ["tabs", "utf8", "\t"],
    ["Unicode text", "utf16le", "\t"],
  ] as const)("reads every table as Excel saves it with Vietnamese settings: %s", async (_, encoding, delimiter) => {
    const tables = {
      "agencies/regions.csv": "id,name,nameEn\nr1,Vùng Một,Region One\n,,\n",
      "agencies/units.csv":
        "id,name,nameEn,kind,code,region,parent,mergedFrom\nan-binh,Án Bình,An Binh,province,,r1,,\nso-a,Sở A,Department A,department,,,,\n",
      "agencies/aliases.csv": "alias,agency\nBình An,an-binh\n",
      "mine/attributes.csv": "agency,Địa hình\nan-binh,Miền núi\n",
    };
    for (const [path, text] of Object.entries(tables))
      writeFileSync(join(data, path), asExcelSaves(text, encoding, delimiter));
    const scores = "agency,year,code,stage,points\nan-binh,2024,1,appraised,0.75\nan-binh,2024,2,appraised,1.5\n";
    const withCommas = asExcelSaves(scores, encoding, delimiter)
      .toString(encoding)
      .replace(/(\d)\.(\d)/g, "$1,$2");
    writeFileSync(join(data, "mine/scores.csv"), Buffer.from(withCommas, encoding));
    const dataset = await readDataset(data);
    expect([...dataset.scores.rows()]).toMatchObject([{ points: 0.75 }, { points: 1.5 }]);
    expect(dataset.agencies.get("an-binh")).toMatchObject({
      name: "Án Bình",
      region: "r1",
      attributes: { "Địa hình": "Miền núi" },
    });
    expect(dataset.aliases).toEqual([{ alias: "Bình An", agency: "an-binh" }]);
  });

  it("reports a registry that cannot be read once, not at each row that names an agency", async () => {
    write("agencies/units.csv", "id,name\nan-binh,Án Bình,thừa một ô\n");
    expect((await issuesOf(() => readDataset(data))).map(({ row, code }) => [row, code])).toEqual([[2, "csv-columns"]]);
  });

  it("names a missing file, a broken JSON file and a broken CSV file", async () => {
    write("trees/small.json", "{");
    expect((await issuesOf(() => readDataset(data))).map((issue) => issue.code)).toContain("json-invalid");
    rmSync(join(data, "trees/small.json"));
    expect((await issuesOf(() => readDataset(data))).map((issue) => issue.code)).toContain("file-missing");
    write("trees/small.json", tree);
    write("mine/scores.csv", "agency,year,code,stage,points\nan-binh,2024,1,appraised\n");
    expect(await issuesOf(() => readDataset(data))).toMatchObject([{ row: 2, code: "csv-columns" }]);
    write("mine/scores.csv", 'agency,year\nan-binh,"2024\n');
    expect((await issuesOf(() => readDataset(data))).map((issue) => issue.code)).toContain("csv-quoting");
  });

  it("refuses a text file that is not UTF-8 rather than garble its names", async () => {
    writeFileSync(join(data, "mine/scores.csv"), Buffer.from([0x61, 0xff, 0xfe]));
    expect((await issuesOf(() => readDataset(data))).map((issue) => issue.code)).toEqual(["file-unreadable"]);
  });
});
