import { expect, it } from "vitest";
import { marksOf, tableOf } from "../test/drawing.js";
import { against } from "../test/samples.js";
import { type AheadFrame, aheadFinding, aheadStrip } from "./index.js";

const frame: AheadFrame = { width: 900, theme: "light", lang: "vi", name: "Lam Khuê", level: 0.9 };

it("splits every bar into ahead, level and behind, and leaves out what has no part", async () => {
  const { items } = await marksOf(aheadStrip(against, frame));
  const parts = items.filter(({ datum, width = 0 }) => datum?.fill !== undefined && width > 0);
  const of = (agency: string) => parts.filter(({ datum }) => datum?.agency === agency).map(({ width = 0 }) => width);
  expect([of("van-khe").length, of("so").length, of("moc-sa").length]).toEqual([3, 2, 1]);
  const [ahead, behind] = of("so") as [number, number];
  expect(ahead / behind).toBeCloseTo(1.5, 6); // 60 to 40
  expect(tableOf(aheadStrip(against, frame))?.rows[0]).toMatchObject({ ahead: 3.25, tied: 1, behind: 95.75 });
});

it("says of how many it is told apart", () => {
  // ahead of Mộc Sa (100 %), behind Vân Khê (95.75 %), open with the third (60 %)
  expect(aheadFinding(against, frame)).toBe(
    "Trong 90% số lần mô phỏng trở lên, Lam Khuê hơn 1 và kém 1 trong 3 đơn vị lân cận; còn 1 chưa phân định được",
  );
  expect(aheadFinding(against.slice(1, 2), frame)).toContain("chưa phân định được: không bên nào hơn trong 90%");
});
