import { readdirSync, readFileSync } from "node:fs";
import { parseCriteriaTree, parseScores, ROOT, type Stage, scoreTable, scoreTree } from "@par-index/core";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { demo, expected, tree, UNIT } from "../../../test/demo.js";
import { LIBREOFFICE, type Recalculated, recalculate, recalculateInLibreOffice } from "../../../test/recalculate.js";
import { readScoreFiles } from "../../score-files/read.js";
import { scoringTemplate } from "./template.js";

const assignment = demo.assignment;
if (!assignment) throw new Error("The demonstration has an assignment.");
const base = { tree, agencies: demo.agencies, assignment, year: UNIT.year, agency: UNIT.agency };
const context = { trees: demo.trees, agencies: demo.agencies };
const blank = await scoringTemplate(base);
const filled = await scoringTemplate({ ...base, scores: demo.scores });
const scored = scoreTree(demo.scores);
const TREES = new URL("../../../../../data/trees/", import.meta.url);
const ALL_TREES = readdirSync(TREES)
  .filter((file) => file.endsWith(".json"))
  .map((file) => parseCriteriaTree(JSON.parse(readFileSync(new URL(file, TREES), "utf8"))))
  .map((each) => [each.id, each] as const);

/** Subtotals of every inner node by stage, as a spreadsheet computes them. */
function subtotals(values: Recalculated): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [sheet, rows] of values) {
    const header = rows.findIndex((row) => row[0] === "Mã");
    if (header < 0 || sheet === "Tổng hợp") continue;
    const [self, appraised] = ["Tự chấm", "Thẩm định"].map((name) => (rows[header] as unknown[]).indexOf(name));
    for (const row of rows.slice(header + 1)) {
      const code = String(row[0] ?? "");
      if (!tree.has(code) || tree.get(code).children.length === 0) continue;
      found.set(`${code} self`, row[self as number]);
      found.set(`${code} appraised`, row[appraised as number]);
    }
  }
  const summary = values.get("Tổng hợp") ?? [];
  const total = summary.find((row) => row[0] === "Tổng");
  found.set(`${ROOT} self`, total?.[3]);
  found.set(`${ROOT} appraised`, total?.[6]);
  return found;
}

function expectCoreSums(values: Recalculated): void {
  for (const rows of values.values())
    for (const cell of rows.flat()) expect(String(cell ?? "")).not.toMatch(/^#|^Err:/);
  const sums = subtotals(values);
  const inner = tree.nodes.filter((node) => node.children.length > 0);
  expect(sums.size).toBe(inner.length * 2);
  for (const { code } of inner)
    for (const stage of ["self", "appraised"] as Stage[]) {
      const { score } = scored.at({ agency: UNIT.agency, year: UNIT.year, stage }, code);
      // A blank subtotal is what a node has whose leaves are all surveyed.
      expect([code, stage, sums.get(`${code} ${stage}`) || null]).toEqual([code, stage, score || null]);
    }
  const total = values.get("Tổng hợp")?.find((row) => row[0] === "Tổng");
  const indexOf = (stage: Stage) => scored.at({ agency: UNIT.agency, year: UNIT.year, stage }, ROOT).index;
  expect([total?.[5], total?.[8]]).toEqual([indexOf("self"), indexOf("appraised")]);
}

describe("a scoring template", () => {
  it("has a guide, a sheet per field in order and a summary", async () => {
    const { sheets } = await readXlsx(blank);
    expect(sheets.map(({ name }) => name)).toEqual([
      "Hướng dẫn",
      ...tree.fields.map(({ code }) => `Lĩnh vực ${code}`),
      "Tổng hợp",
    ]);
  });

  it("holds every criterion with its maximum and lead agencies, codes as text", async () => {
    const { sheets } = await readXlsx(blank);
    const rows = sheets.flatMap(({ name, rows: all }) =>
      name.startsWith("Lĩnh vực") ? all.filter((row) => tree.has(String(row[0]))) : [],
    );
    expect(rows.map((row) => [row[0], row[1], row[2]])).toEqual(
      tree.nodes.slice(1).map(({ code, name, max }) => [code, name.vi, max]),
    );
    expect(rows.find(([code]) => code === "1.1")?.[3]).toBe("Sở Nội vụ");
  });

  it("filled in, reads back without being told anything: the same scores, nothing to say", async () => {
    const { scores, issues } = await readScoreFiles([{ name: "mau.xlsx", bytes: filled }], context);
    expect(issues).toEqual([]);
    const rows = scoreTable(scores).objects();
    expect(new Set(rows.map(({ agency, year }) => `${agency} ${year}`))).toEqual(
      new Set([`${UNIT.agency} ${UNIT.year}`]),
    );
    expect(
      rows
        .filter(({ code }) => tree.get(code).children.length === 0)
        .map(({ code, stage, points }) => `${code} ${stage} ${points}`)
        .sort(),
    ).toEqual(expected);
  });

  it.each(ALL_TREES)("made in English for %s, is English and reads back to the same scores", async (_, each) => {
    const agency = [...demo.agencies.values()].find(({ kind }) => each.appliesTo.includes(kind));
    const year = each.years.at(-1);
    if (!agency || year === undefined) throw new Error("A shipped tree scores someone in some year.");
    const rows = each.leaves().map((leaf, i) => ({
      agency: agency.id,
      year,
      code: leaf.code,
      stage: "appraised",
      points: i === 0 ? null : leaf.max / 2,
      applicable: i !== 0,
    }));
    const registry = { trees: [each], agencies: demo.agencies };
    const bytes = await scoringTemplate({
      tree: each,
      agencies: demo.agencies,
      year,
      agency: agency.id,
      scores: parseScores(rows, registry),
      language: "en",
    });
    const { scores, issues } = await readScoreFiles([{ name: "template.xlsx", bytes }], registry);
    expect(issues).toEqual([]);
    const read = [...scores.rows()].filter(({ code }) => each.get(code).children.length === 0);
    expect(read.map(({ code, stage, points, applicable }) => ({ code, stage, points, applicable }))).toEqual(
      rows.map(({ code, stage, points, applicable }) => ({ code, stage, points, applicable })),
    );
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual([
      "Guide",
      ...each.fields.map(({ code }) => `Field ${code}`),
      "Summary",
    ]);
  });

  it("left blank, reads back as no scores and no error", async () => {
    const { scores, issues } = await readScoreFiles([{ name: "mau.xlsx", bytes: blank }], context);
    expect([scoreTable(scores).numRows(), issues.filter(({ severity }) => severity === "error")]).toEqual([0, []]);
  });

  it("lets a spreadsheet compute the very sums that core has", async () => {
    expectCoreSums(await recalculate(filled));
  });

  it.skipIf(!LIBREOFFICE)(
    "is computed by LibreOffice to the same sums, without an error",
    async () => {
      expectCoreSums(await recalculateInLibreOffice(filled));
    },
    180_000,
  );

  it("checks points as they are typed, and locks what is not to be typed", async () => {
    const { sheets } = await readXlsx(blank, { readStyles: true });
    const first = sheets.find(({ name }) => name === "Lĩnh vực 1");
    const leaves = tree.leaves("1");
    const appraised = leaves.length;
    const self = leaves.filter(({ source }) => source !== "survey" && source !== "satisfaction").length;
    expect(first?.dataValidations).toHaveLength(self + appraised);
    expect(first?.dataValidations?.[0]).toMatchObject({
      type: "custom",
      formula1: 'OR(UPPER(E7)="KĐG",AND(ISNUMBER(E7),E7>=0,E7<=2))',
    });
    expect(first?.protection?.sheet).toBe(true);
    expect(first?.cells?.get("6,4")?.style?.protection?.locked).toBe(false);
    expect(first?.cells?.get("5,4")?.style?.protection?.locked).not.toBe(false);
    expect(first?.cells?.get("5,4")?.formula).toMatch(/^IF\(COUNT\(/);
  });

  it("refuses an agency that is not in the registry and a year the tree does not score", async () => {
    await expect(scoringTemplate({ ...base, agency: "xa-la" })).rejects.toMatchObject({ code: "agency-unknown" });
    await expect(scoringTemplate({ ...base, year: 1999 })).rejects.toMatchObject({ code: "year-not-of-tree" });
  });
});
