import { expect, it } from "vitest";
import { grid } from "../../test/grid.js";
import { Ledger, MOST_SAID } from "./ledger.js";

const column = { index: 1, heading: "Tự chấm", role: "points" } as const;
const ledger = () => new Ledger(grid([], { file: "a.csv" }), [column]);

it("names the heading of a cell's column where cells have no names", () => {
  const one = ledger();
  one.refuse("number-invalid", 3, 1, "không phải là số");
  expect(one.allIssues()).toEqual([
    {
      severity: "error",
      code: "number-invalid",
      figures: { message: "không phải là số" },
      place: { file: "a.csv", row: 4, column: "Tự chấm" },
    },
  ]);
  expect(one.cells.refused).toBe(1);
});

it("counts what it does not list, at the severity of what it lists", () => {
  const one = ledger();
  for (let row = 0; row < MOST_SAID + 3; row++) one.report("name-differs", row, 1, "khác", "warning");
  const issues = one.allIssues();
  expect(issues).toHaveLength(MOST_SAID + 1);
  expect(issues.at(-1)).toMatchObject({ severity: "warning", code: "name-differs", place: { file: "a.csv" } });
  expect(issues.at(-1)?.figures).toEqual({ message: "Còn 3 ô nữa như vậy, không liệt kê hết." });
});

it("does not make the words of a decision that is not listed", () => {
  const one = ledger();
  let made = 0;
  for (let row = 0; row < MOST_SAID + 3; row++) one.decide("score-repeated", row, 1, () => `${++made}`);
  expect(made).toBe(MOST_SAID);
});

it("says once what holds for every row", () => {
  const one = ledger();
  for (let row = 0; row < 3; row++) one.reportOnce("year-missing", "Chưa rõ năm nào.");
  expect(one.allIssues()).toEqual([
    { severity: "error", code: "year-missing", figures: { message: "Chưa rõ năm nào." }, place: { file: "a.csv" } },
  ]);
});
