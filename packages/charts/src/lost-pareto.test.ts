import fc from "fast-check";
import { expect, it } from "vitest";
import { linesOf, marksOf, overlaps, render, tableOf } from "../test/drawing.js";
import { LONG, lost } from "../test/samples.js";
import { halfLostFinding, type LostRow, lostPareto, type ParetoFrame } from "./index.js";

const frame: ParetoFrame = { width: 900, theme: "light", lang: "vi", total: 5 };
const rowsOf = (points: readonly (number | null)[]): LostRow[] =>
  points.map((each, i) => ({ code: String(i + 1), label: `Tiêu chí số ${i + 1}`, lost: each }));

it("counts the fewest criteria that lose half of the points", () => {
  // 2.75 of 5 is 55 %
  expect(halfLostFinding(lost, frame)).toBe("1 tiêu chí gây ra quá nửa số điểm mất (55%)");
  expect(halfLostFinding(lost, { ...frame, lang: "en" })).toBe(
    "1 criterion accounts for more than half of the points lost (55%)",
  );
  // 2.75 + 1.25 = 4 of 8 is half
  expect(halfLostFinding(lost, { ...frame, total: 8 })).toBe("2 tiêu chí gây ra một nửa số điểm mất");
  // all of them lose 5 of 20, a quarter
  expect(halfLostFinding(lost, { ...frame, total: 20 })).toBe("4 tiêu chí gây ra 25% số điểm mất");
  expect(halfLostFinding(rowsOf([0, null]), { ...frame, total: 0 })).toBe("Không tiêu chí nào mất điểm");
});

it("speaks of lead agencies where the rows are theirs", () => {
  // 3 of 4 is 75 %, 2 of 4 half.
  const leads = (...points: number[]) => points.map((each, i) => ({ code: "", label: `Sở ${i}`, lost: each }));
  const of = { ...frame, of: "lead", total: 4 } as const;
  expect(halfLostFinding(leads(3, 1), of)).toBe("1 cơ quan chủ trì quá nửa số điểm mất (75%)");
  expect(halfLostFinding(leads(1, 2, 1), of)).toBe("1 cơ quan chủ trì một nửa số điểm mất");
  expect(halfLostFinding(leads(1), of)).toBe("1 cơ quan chủ trì 25% số điểm mất");
  expect(halfLostFinding(leads(0), of)).toBe("Không cơ quan nào mất điểm");
  expect(tableOf(lostPareto(leads(3, 1), of))?.columns.map(({ label }) => label)).toEqual([
    "Cơ quan chủ trì",
    "Điểm mất",
    "Cộng dồn (%)",
  ]);
});

it("adds up decimals exactly: 0,2 + 0,1 is half of 0,6", () => {
  expect(halfLostFinding(rowsOf([0.1, 0.1, 0.2, 0.1, 0.1]), { ...frame, total: 0.6 })).toBe(
    "2 tiêu chí gây ra một nửa số điểm mất",
  );
});

it("draws bars as long as the points lost, and none for nothing or unknown", async () => {
  const { items } = await marksOf(lostPareto(lost, frame));
  const bars = items.filter(({ datum, text }) => datum?.end && text === undefined);
  expect(bars.map(({ datum }) => datum?.code)).toEqual(["8.1", "3.2", "1.1", "2.1"]);
  const [first, ...others] = bars.map(({ bounds }) => bounds.x2 - bounds.x1) as [number, number];
  // 1.25, 0.5 and 0.5 of 2.75
  for (const [i, points] of [1.25, 0.5, 0.5].entries())
    expect((others[i] as number) / first).toBeCloseTo(points / 2.75, 2);
});

it("puts those after the most in one row, without a bar", async () => {
  const svg = await render(lostPareto(lost, { ...frame, most: 2 }));
  // 0.5 + 0.5 = 1, which makes 100 %
  expect(linesOf(svg)).toEqual(expect.arrayContaining(["2 tiêu chí khác", "1", "100%"]));
  // One more costs as much as "1 tiêu chí khác".
  expect(await render(lostPareto(lost, { ...frame, most: 3 }))).not.toContain("khác");
});

it("says so where no criterion loses points, under a title of one's own too", async () => {
  const svg = await render(lostPareto(rowsOf([0, 0]), { ...frame, total: 0, title: "Tiêu đề riêng" }));
  expect(svg).toContain("Không tiêu chí nào mất điểm");
});

it("tells the detail where there is one", async () => {
  const { items } = await marksOf(lostPareto(lost, frame));
  expect(items.find(({ datum }) => datum?.code === "8.1")?.tooltip).toMatchObject({
    "Điểm mất": "2,75",
    "Cộng dồn": "55%",
    "Chi tiết": "Sở Nội vụ",
  });
});

it("has shares that never fall and end at 100 % of the rows' own sum", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 40 }), (quarters) => {
      const total = quarters.reduce((sum, each) => sum + each, 0) / 4;
      const spec = lostPareto(rowsOf(quarters.map((each) => each / 4)), { ...frame, total });
      const shares = tableOf(spec)?.rows.map(({ share }) => share as number) ?? [];
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares.at(-1)).toBe(100);
    }),
  );
});

it.each([340, 700, 1280])("covers no text, %i wide", async (width) => {
  const rows = rowsOf(Array.from({ length: 40 }, (_, i) => 12.3456 / (i + 1))).map((row) => ({
    ...row,
    label: `${LONG} ${LONG}`,
  }));
  const { items } = await marksOf(lostPareto(rows, { ...frame, width, total: 60 }));
  expect(overlaps(items)).toEqual([]);
});
