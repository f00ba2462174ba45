import { expect, it } from "vitest";
import { linesOf, marksOf, render } from "../test/drawing.js";
import { rankShares } from "../test/samples.js";
import { PALETTE } from "./frame/theme.js";
import { distributionFinding, type RankDistributionFrame, type RankShareRow, rankDistribution } from "./index.js";

const frame: RankDistributionFrame = {
  width: 900,
  theme: "light",
  lang: "vi",
  name: "Lam Khuê",
  rank: 4,
  interval: { low: 4, high: 5, level: 0.9 },
};
const shares: RankShareRow[] = rankShares.map(({ rank, share }) => ({ rank, share }));
const bars = async (rows: readonly RankShareRow[]) =>
  (await marksOf(rankDistribution(rows, frame))).items.filter(
    ({ datum, text, width = 0 }) => datum?.share !== undefined && text === undefined && width > 0,
  );

it("draws a bar for each rank that occurs, as high as it is frequent, strong within the interval", async () => {
  const drawn = await bars(shares);
  expect(drawn.map(({ datum, fill }) => [datum?.rank, fill])).toEqual([
    [2, PALETTE.light.other],
    [4, PALETTE.light.accent],
    [5, PALETTE.light.accent],
  ]);
  const [rare, most] = drawn.map(({ bounds }) => bounds.y2 - bounds.y1) as [number, number];
  expect(most / rare).toBeCloseTo(0.5 / 0.1075, 1);
});

it("points to the rank by the scores, and draws a line behind the first ranks where there are ranks behind them", async () => {
  const lines = async (k: number) =>
    linesOf(await render(rankDistribution(shares, { ...frame, top: { k, share: 0.6075 } })));
  expect(await lines(4)).toEqual(expect.arrayContaining(["Hạng theo điểm: 4", "4 hạng đầu: 60,8%", "50%"]));
  expect((await lines(5)).filter((line) => line.startsWith("5 hạng đầu"))).toEqual([]);
});

it("outlines how it was before", async () => {
  const [plain, compared] = await Promise.all([bars(shares), bars(rankShares)]);
  expect(compared.length - plain.length).toBe(2); // ranks 4 and 5
});

it("says the interval and the most frequent rank, unless several are", () => {
  expect(distributionFinding(shares, frame)).toBe(
    "Trong 90% số lần mô phỏng, Lam Khuê xếp từ hạng 4 đến hạng 5; hay gặp nhất là hạng 4 (50%)",
  );
  const even = [3, 4].map((rank) => ({ rank, share: 0.5 }));
  expect(distributionFinding(even, frame)).not.toContain("hay gặp");
  const sure = { ...frame, interval: { low: 4, high: 4, level: 0.9 } };
  expect(distributionFinding([{ rank: 4, share: 1 }], sure)).toBe(
    "Trong 90% số lần mô phỏng, Lam Khuê luôn xếp hạng 4",
  );
});
