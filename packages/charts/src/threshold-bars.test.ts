import { expect, it } from "vitest";
import { marksOf } from "../test/drawing.js";
import { mix, PALETTE } from "./frame/theme.js";
import { correlationFinding, correlationMatrix, thresholdBars, thresholdFinding } from "./index.js";

const alphas = [
  { code: "1", label: "Thể chế", value: 0.7 },
  { code: "2", label: "Tài chính", value: 0.69 },
  { code: "3", label: "Bộ máy", value: -0.2 },
  { code: "4", label: "Công vụ", value: null },
];
const lower = { width: 900, theme: "light", lang: "vi", measure: "Alpha", limits: [0.7, 0.6], worse: "lower" } as const;

it("marks the bars beyond the first threshold, not those on it", async () => {
  const { items } = await marksOf(thresholdBars(alphas, lower));
  const bars = items.filter(({ datum, fill }) => datum && "color" in datum && fill && fill !== PALETTE.light.text);
  const colours = Object.fromEntries(bars.map(({ datum, fill }) => [String(datum?.code), fill]));
  expect(colours).toMatchObject({ 1: PALETTE.light.accent, 2: PALETTE.light.second, 3: PALETTE.light.second });
  expect(thresholdFinding(alphas, lower)).toBe("2/3 mục dưới ngưỡng 0,70; thấp nhất: Bộ máy (−0,20)");
  expect(thresholdFinding(alphas, { ...lower, worse: "higher", limits: [0.695] })).toBe(
    "1/3 mục trên ngưỡng 0,70; cao nhất: Thể chế (0,70)",
  );
});

it("tells by colour and sign which nodes run against each other", async () => {
  const pairs = [
    { code: "1", label: "Thể chế", other: "2", otherLabel: "Tài chính", r: 1 },
    { code: "1", label: "Thể chế", other: "3", otherLabel: "Bộ máy", r: -0.5 },
    { code: "2", label: "Tài chính", other: "3", otherLabel: "Bộ máy", r: null },
  ];
  const { items } = await marksOf(correlationMatrix(pairs, lower));
  const { low, high, second, rule } = PALETTE.light;
  for (const fill of [high, mix(low, second, 0.5), rule]) expect(items.some((item) => item.fill === fill)).toBe(true);
  expect(correlationFinding(pairs, "vi")).toBe(
    "Đi cùng nhau nhất: Thể chế và Tài chính (r = 1,00); ít nhất: Thể chế và Bộ máy (r = −0,50)",
  );
  expect(correlationFinding(pairs.slice(0, 1), "vi")).toBe("Thể chế và Tài chính: r = 1,00");
});
