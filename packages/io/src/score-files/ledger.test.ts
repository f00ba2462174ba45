import { fault } from "@par-index/core/issues";
import { expect, it } from "vitest";
import { grid } from "../../test/grid.js";
import { Ledger, MOST_SAID } from "./ledger.js";

const column = { index: 1, heading: "Tự chấm", role: "points" } as const;
const ledger = () => new Ledger(grid([], { file: "a.csv" }), [column]);

it("names the heading of a cell's column where cells have no names", () => {
  const one = ledger();
  one.refuse(fault("points-merged", { written: "2", columns: 1, rows: 3 }), 3, 1);
  expect(one.allIssues()).toEqual([
    {
      severity: "error",
      code: "points-merged",
      figures: { written: "2", columns: 1, rows: 3 },
      place: { file: "a.csv", row: 4, column: "Tự chấm" },
    },
  ]);
  expect(one.cells.refused).toBe(1);
});

it("counts what it does not list, at the severity of what it lists", () => {
  const one = ledger();
  for (let row = 0; row < MOST_SAID + 3; row++) one.report(fault("code-unknown", { written: "" }), row, 1, "warning");
  const issues = one.allIssues();
  expect(issues).toHaveLength(MOST_SAID + 1);
  expect(issues.at(-1)).toEqual({
    severity: "warning",
    code: "more-alike",
    figures: { code: "code-unknown", count: 3 },
    place: { file: "a.csv" },
  });
});

it("does not make the figures of a decision that is not listed", () => {
  const one = ledger();
  let made = 0;
  for (let row = 0; row < MOST_SAID + 3; row++)
    one.decide("code-read", row, 1, () => ({ written: `${++made}`, code: "1" }));
  expect(made).toBe(MOST_SAID);
});

it("says once what holds for every row", () => {
  const one = ledger();
  for (let row = 0; row < 3; row++) one.reportOnce(fault("year-missing", {}));
  expect(one.allIssues()).toEqual([{ severity: "error", code: "year-missing", figures: {}, place: { file: "a.csv" } }]);
});
