import type { NodeScore } from "@par-index/core";
import type { Change } from "@par-index/core/compare";
import { direction, type Finding, type Telling, voiceOf } from "./finding.js";

/**
 * What changed at the total since the year before: the index, then the rank. Nothing without a
 * comparable year before.
 *
 * @param row the agency's row of `totalTable(scored)`
 * @param change its row of `changes(scored)`
 * @example
 * changeFindings({ row, change }, telling).map((finding) => finding.text)
 * // ["Chỉ số tăng 1,39 điểm so với năm 2022, từ 86,98 % lên 88,37 %.", "Thứ hạng lên 3 bậc, từ thứ 15 lên thứ 12."]
 */
export function changeFindings({ row, change }: { row: NodeScore; change: Change }, telling: Telling): Finding[] {
  const voice = voiceOf(telling);
  const { say, format } = voice;
  const { indexChange, rankChange } = change;
  if (indexChange === null) return [];
  const rows = [change, row];
  const [by, year] = [format.index(Math.abs(indexChange)), change.year - 1];
  const [before, after] = [format.index(change.previousIndex), format.index(row.index)];
  const index: Finding = {
    "1": {
      code: "index-rose" as const,
      text: say`Chỉ số tăng ${by} điểm so với năm ${year}, từ ${before} % lên ${after} %.`,
      rows,
    },
    "0": { code: "index-same" as const, text: say`Chỉ số giữ nguyên so với năm ${year}: ${after} %.`, rows },
    "-1": {
      code: "index-fell" as const,
      text: say`Chỉ số giảm ${by} điểm so với năm ${year}, từ ${before} % xuống ${after} %.`,
      rows,
    },
  }[direction(voice, indexChange)];
  if (rankChange === null) return [index];
  const [from, to, places] = [change.previousRank as number, row.rank as number, Math.abs(rankChange)];
  if (rankChange === 0) return [index, { code: "rank-same", text: say`Thứ hạng giữ nguyên: thứ ${to}.`, rows }];
  return [
    index,
    rankChange > 0
      ? { code: "rank-rose", text: say`Thứ hạng lên ${places} bậc, từ thứ ${from} lên thứ ${to}.`, rows }
      : { code: "rank-fell", text: say`Thứ hạng xuống ${places} bậc, từ thứ ${from} xuống thứ ${to}.`, rows },
  ];
}
