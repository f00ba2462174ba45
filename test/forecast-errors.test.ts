import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { scoreTree } from "@par-index/core";
import { type BackTestRow, backTest, type HiddenPart } from "@par-index/core/forecast";
import { readDataset } from "@par-index/io/node";
import { describe, expect, test } from "vitest";

const DATA = fileURLToPath(new URL("../data", import.meta.url));
const METHODOLOGY = readFileSync(new URL("../docs/methodology.md", import.meta.url), "utf8");
const scored = scoreTree((await readDataset(DATA, "demo")).scores);

const SAID: Readonly<Record<HiddenPart, string>> = {
  surveys: "surveys",
  "later-fields": "fields 5 to 8, and no self scores",
  "later-fields-self": "fields 5 to 8, self scores known",
  "all-but-self": "everything but the self scores",
};

/** The row of docs/methodology.md, section Forecast, on what is hidden. */
function rowOf(hidden: HiddenPart): string {
  const rows = backTest(scored, { hidden }).objects();
  const mean = (figure: (row: BackTestRow) => number) => rows.reduce((sum, row) => sum + figure(row), 0) / rows.length;
  const two = (figure: number) => figure.toFixed(2).replace("-", "−");
  const inside = rows.filter((row) => row.inside).length;
  const cells = [
    SAID[hidden],
    rows.length,
    two(mean(({ error }) => error)),
    two(mean(({ error }) => Math.abs(error))),
    two(Math.max(...rows.map(({ error }) => Math.abs(error)))),
    two(mean(({ lower, upper }) => (upper as number) - (lower as number))),
    `${inside} (${((100 * inside) / rows.length).toFixed(0)} %)`,
  ];
  return `| ${cells.join(" | ")} |`;
}

const share = (hidden: HiddenPart) => {
  const rows = backTest(scored, { hidden }).objects();
  return rows.filter(({ inside }) => inside).length / rows.length;
};

describe("the forecast's errors on the simulated data, in docs/methodology.md", () => {
  test.each(Object.keys(SAID) as HiddenPart[])("are those of hiding %s", (hidden) => {
    expect(METHODOLOGY).toContain(rowOf(hidden));
  });

  test("are inside less often than said where self scores carry the forecast, and only there", () => {
    expect((Object.keys(SAID) as HiddenPart[]).filter((hidden) => share(hidden) < 0.9)).toEqual([
      "later-fields-self",
      "all-but-self",
    ]);
  });
});
