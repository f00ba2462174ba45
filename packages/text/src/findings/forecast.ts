import type { Forecast, ForecastLeaf } from "@par-index/core/forecast";
import { type Finding, listed, type Telling, type Voice, voiceOf } from "./finding.js";

/**
 * What an agency may expect of a year of which it has part of its scores: the index with its
 * interval, or why there is none, and what the forecast rests on. Nothing of a year known in full.
 *
 * @param level how often the interval is to hold the final index, as given to `forecast`
 * @example
 * forecastFindings({ forecast, agency: "lam-khue", year: 2025, level: 0.9 }, telling)[0].text
 * // "Dự báo chỉ số năm 2025 của Lâm Khuê: 86,10 %, từ 84,20 % đến 88,00 % (khoảng 90%, theo sai số …)."
 */
export function forecastFindings(
  { forecast, agency, year, level }: { forecast: Forecast; agency: string; year: number; level: number },
  telling: Telling,
): Finding[] {
  const voice = voiceOf(telling);
  const { say, format, names } = voice;
  const { method, index, lower, upper, residuals, leaves } = forecast;
  const name = names.agency(agency);
  const rows = leaves.objects();
  const unknown = rows.filter(({ known }) => !known);
  if (method === "complete") return [];
  if (index === null) {
    const without = unknown.filter(({ from }) => from === null).length;
    return [
      {
        code: "forecast-none",
        text: say`Chưa dự báo được chỉ số năm ${year} của ${name}: ${without} tiêu chí chưa có điểm, cũng không có điểm tự chấm, điểm năm trước hay điểm của đơn vị khác.`,
        rows: unknown,
      },
    ];
  }
  const said = format.index(index);
  const text =
    method === "conformal"
      ? say`Dự báo chỉ số năm ${year} của ${name}: ${said} %, từ ${format.index(lower)} % đến ${format.index(upper)} % (khoảng ${format.share(level)}, theo sai số khi dự báo năm trước của ${residuals} đơn vị).`
      : method === "no-earlier-pair"
        ? say`Dự báo chỉ số năm ${year} của ${name}: ${said} %, chưa có khoảng sai số vì chưa đủ hai năm trước để thử.`
        : say`Dự báo chỉ số năm ${year} của ${name}: ${said} %, chưa có khoảng sai số vì chỉ thử được với ${residuals} đơn vị.`;
  return [{ code: "forecast", text, rows: [{ year, level, index, lower, upper, residuals }] }, basis(voice, rows)];
}

/** What how many of the leaves rest on. */
function basis({ say, format }: Voice, rows: readonly ForecastLeaf[]): Finding {
  const count = (from: ForecastLeaf["from"]) => rows.filter((row) => row.from === from).length;
  const [known, self, before, peers] = [count("known"), count("self"), count("last-year"), count("peers")];
  const parts = [
    known && say`${format.count(known)} tiêu chí đã có điểm`,
    self && say`${format.count(self)} tiêu chí theo điểm tự chấm trừ mức thường chấm cao hơn`,
    before && say`${format.count(before)} tiêu chí theo điểm năm trước`,
    peers && say`${format.count(peers)} tiêu chí theo trung bình các đơn vị khác`,
  ].filter((part) => part !== 0);
  return { code: "forecast-basis", text: say`Dự báo dựa trên ${listed(say, parts)}.`, rows };
}
