import { expect, it } from "vitest";
import { marksOf, tableOf } from "../test/drawing.js";
import { sources } from "../test/samples.js";
import { type SensitivityFrame, sensitivityBars, sensitivityFinding } from "./index.js";

const frame: SensitivityFrame = { width: 900, theme: "light", lang: "vi", result: "thứ hạng của Lam Khuê" };

it("stands in order of the total, with what has no figures last in the table only", async () => {
  const spec = sensitivityBars(sources, frame);
  expect(tableOf(spec)?.rows.map(({ code, total, first }) => [code, total, first])).toEqual([
    ["weights", 62.25, 55],
    ["survey", 20, 10],
    ["method", 0, -1],
    ["fixed", null, null],
  ]);
  expect(spec.usermeta).toMatchObject({ subtitle: expect.stringContaining("1 mục thiếu số liệu.") });
});

it("draws a bar as long as its share, none for an estimate below nothing", async () => {
  const { items } = await marksOf(sensitivityBars(sources, frame));
  const width = (code: string, kind: string) =>
    items.find(({ datum, width, text }) => datum?.code === code && datum.kind === kind && width !== undefined && !text)
      ?.width as number;
  expect(width("weights", "Một mình") / width("survey", "Một mình")).toBeCloseTo(5.5, 6); // 55 % and 10 %
  expect(width("method", "Một mình") ?? 0).toBe(0);
});

it("draws the first few and counts the others", () => {
  expect(sensitivityBars(sources, { ...frame, most: 2 }).usermeta).toMatchObject({
    subtitle: expect.stringContaining("Vẽ 2 mục lớn nhất; còn 1 mục khác."),
  });
});

it("names what has the largest part, and says if nothing has", () => {
  expect(sensitivityFinding(sources.slice(0, 1), frame)).toBe(
    "Ảnh hưởng nhiều nhất đến thứ hạng của Lam Khuê: Điều tra (có phần trong 20% phương sai)",
  );
  expect(sensitivityFinding(sources.slice(2), frame)).toBe(
    "Không có dữ liệu về điều gì ảnh hưởng đến thứ hạng của Lam Khuê",
  );
});
