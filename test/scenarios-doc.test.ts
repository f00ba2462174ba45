import { readFileSync } from "node:fs";
import { parseAgencies, parseCriteriaTree, parseScores, scoreTree } from "@par-index/core";
import { formatScenario, parseScenario, type Scenario, scenarioBase } from "@par-index/core/scenario";
import { describe, expect, test } from "vitest";

const page = readFileSync(new URL("../docs/scenarios.md", import.meta.url), "utf8");

/** The rows of the page's table with this heading, as text by column. */
function tableOf(heading: string): Record<string, string>[] {
  const lines = page.split("\n");
  const start = lines.indexOf(heading);
  expect(start, heading).toBeGreaterThan(0);
  const cells = (line: string) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
  const end = lines.findIndex((line, i) => i > start && !line.startsWith("|"));
  return lines
    .slice(start + 2, end)
    .map((line) => Object.fromEntries(cells(line).map((cell, i) => [cells(heading)[i] as string, cell])));
}

const scores = tableOf("| leaf | max | a | b | c |");
const leafOf = (code: string) => {
  const row = scores.find(({ leaf }) => leaf === code) as Record<string, string>;
  return {
    code,
    name: { vi: code, en: code },
    max: Number(row.max),
    provenance: "illustrative",
    ...(code === "2.1" ? { rule: { kind: "proportional", floor: 80, target: 100, unit: "%" } } : {}),
  };
};
const field = (code: string) => ({
  code,
  name: { vi: code, en: code },
  children: scores.flatMap(({ leaf }) => (leaf?.startsWith(`${code}.`) ? [leafOf(leaf)] : [])),
});
const tree = parseCriteriaTree({
  id: "vi-du",
  name: { vi: "Ví dụ", en: "Example" },
  legalBasis: { document: "ví dụ" },
  years: [2024],
  appliesTo: ["province"],
  max: 10,
  provenance: "illustrative",
  children: [field("1"), field("2")],
});
const ids = ["a", "b", "c"];
const agencies = parseAgencies(ids.map((id) => ({ id, name: id, nameEn: id, kind: "province" })));
const rows = ids.flatMap((agency) =>
  scores.map((row) => ({ agency, year: 2024, code: row.leaf ?? "", stage: "appraised", points: Number(row[agency]) })),
);
const scored = scoreTree(parseScores(rows, { trees: [tree], agencies }));
const block = /```json\n([\s\S]*?)```/.exec(page)?.[1] as string;
const scenario = parseScenario(JSON.parse(block), { scored });
const base = scenarioBase(scored, { agency: "a", year: 2024 });

describe("the case of docs/scenarios.md", () => {
  test("is a scenario written as formatScenario writes it", () => {
    expect(formatScenario(scenario)).toBe(block);
  });

  test("its leaves come to what the page says", () => {
    const stated = tableOf("| leaf | before | after | index points | because |").map((row) => ({
      code: row.leaf,
      before: Number(row.before),
      after: Number(row.after),
      indexPoints: Number(row["index points"]),
    }));
    const computed = base
      .outcome(scenario)
      .leaves.objects()
      .map((row) => {
        const { code, before, after, indexPoints } = row;
        return { code, before, after, indexPoints };
      });
    expect(computed).toEqual(stated);
    expect(base.outcome(scenario).after.score).toBe(7.4);
  });

  test("its agencies come to the places the page says", () => {
    const stated = tableOf("| agency | before | after | rank before | rank after |").map((row) => [
      row.agency,
      ...["before", "after", "rank before", "rank after"].map((column) => Number(row[column])),
    ]);
    expect(ladder(scenario, "agency", "indexBefore", "indexAfter", "rankBefore", "rankAfter")).toEqual(stated);
  });

  test("and with the new maximum of field 1 too", () => {
    const weights = /`"weights": (\{.*?\})`/.exec(page)?.[1] as string;
    const heavier: Scenario = { ...scenario, weights: JSON.parse(weights) };
    const stated = tableOf("| agency | with weights | rank |").map((row) => [
      row.agency,
      Number(row["with weights"]),
      Number(row.rank),
    ]);
    expect(ladder(heavier, "agency", "indexAfter", "rankAfter")).toEqual(stated);
    expect(base.outcome(heavier).after).toMatchObject({ score: 10.65, max: 15 });
  });
});

function ladder(of: Scenario, ...columns: string[]): unknown[][] {
  return base
    .outcome(of)
    .ladder.objects()
    .map((row) => columns.map((column) => (row as object as Record<string, unknown>)[column]));
}
