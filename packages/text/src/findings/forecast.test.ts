import { forecast } from "@par-index/core/forecast";
import { expect, test } from "vitest";
import { en, scored, scoredOf, vi } from "../../test/four-provinces.js";
import { forecastFindings, type Telling } from "./index.js";

const tell = (
  agency: string,
  { of = scored, year = 2023, lang = vi }: { of?: typeof scored; year?: number; lang?: Telling },
) =>
  forecastFindings({ forecast: forecast(of, { agency, year }), agency, year, level: 0.9 }, lang).map(
    ({ code, text }) => `${code}: ${text}`,
  );
const of2023 = (a: (number | null)[], before: Record<string, (number | null)[]>) =>
  scoredOf({ appraised: { 2022: before, 2023: { a } }, self: { 2023: { a: [null, 15, null, null] } } });

test("says nothing of a year known in full", () => {
  expect(tell("a", {})).toEqual([]);
});

test("says the index, what it rests on, and why there is no interval", () => {
  // 18 + 15 + 24 + (25 + 20) ÷ 2
  const of = of2023([18, null, null, null], { a: [16, 15, 24, null], b: [20, 10, 30, 25], c: [20, 10, 30, 20] });
  expect(tell("a", { of })).toEqual([
    "forecast: Dự báo chỉ số năm 2023 của Tỉnh A: 79,50 %, chưa có khoảng sai số vì chưa đủ hai năm trước để thử.",
    "forecast-basis: Dự báo dựa trên 1 tiêu chí đã có điểm, 1 tiêu chí theo điểm tự chấm trừ mức thường chấm cao hơn, 1 tiêu chí theo điểm năm trước và 1 tiêu chí theo trung bình các đơn vị khác.",
  ]);
  expect(tell("c", { year: 2024, lang: en })).toEqual([
    "forecast: Forecast of the 2024 index of Province C: 80.00%, without an interval, as it can be tried on 4 agencies only.",
    "forecast-basis: The forecast rests on 4 criteria by the year before.",
  ]);
});

test("says what is missing where nothing can be forecast", () => {
  const of = of2023([18, null, 20, null], {});
  expect(tell("a", { of, lang: en })).toEqual([
    "forecast-none: The index of Province A in 2023 cannot be forecast yet: 1 criterion has no score, and no self-assessed score, score of the year before or score of another agency either.",
  ]);
});

test("says the interval, how sure it is, and on how many it was tried", () => {
  const conformal = { method: "conformal", index: 86.1, lower: 84.2, upper: 88, residuals: 61 } as const;
  const base = forecast(scored, { agency: "c", year: 2024 });
  const said = (lang: Telling) =>
    forecastFindings({ forecast: { ...base, ...conformal }, agency: "c", year: 2024, level: 0.9 }, lang)[0]?.text;
  expect(said(vi)).toBe(
    "Dự báo chỉ số năm 2024 của Tỉnh C: 86,10 %, từ 84,20 % đến 88,00 % (khoảng 90%, theo sai số khi dự báo năm trước của 61 đơn vị).",
  );
  expect(said(en)).toBe(
    "Forecast of the 2024 index of Province C: 86.10%, from 84.20% to 88.00% (90% interval, by the errors of forecasting the year before for 61 agencies).",
  );
});
