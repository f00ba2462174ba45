import type { NodeScore } from "@par-index/core";
import { differenceOfIndices } from "@par-index/core/numbers";
import { direction, type Finding, type Telling, voiceOf } from "./finding.js";

/**
 * What changed at the total between two years of an agency: the index, the rank, the group.
 * Nothing where a score is unknown in either year: what moved may be what is known.
 *
 * @param before the agency's result at the total in the earlier year, if there is one
 * @param after the same in the later year
 * @example
 * changeFindings({ before, after }, telling).map((finding) => finding.text)
 * // ["Chỉ số tăng 1,39 điểm so với năm 2022, từ 86,98 % lên 88,37 %.", "Thứ hạng lên 3 bậc, từ thứ 15 lên thứ 12."]
 */
export function changeFindings(
  { before, after }: { before: NodeScore | undefined; after: NodeScore },
  telling: Telling,
): Finding[] {
  const voice = voiceOf(telling);
  const { say, format } = voice;
  if (before?.coverage !== 1 || after.coverage !== 1 || before.index === null || after.index === null) return [];
  const indexChange = differenceOfIndices(after.index, before.index);
  const [from, to] = [before.rank, after.rank];
  const rankChange = from === null || to === null ? null : from - to;
  const rows = [{ indexChange, rankChange }, before, after];
  const [by, was, is] = [format.index(Math.abs(indexChange)), format.index(before.index), format.index(after.index)];
  const found: Finding[] = [
    {
      "1": {
        code: "index-rose" as const,
        text: say`Chỉ số tăng ${by} điểm so với năm ${before.year}, từ ${was} % lên ${is} %.`,
        rows,
      },
      "0": {
        code: "index-same" as const,
        text: say`Chỉ số giữ nguyên so với năm ${before.year}: ${is} %.`,
        rows,
      },
      "-1": {
        code: "index-fell" as const,
        text: say`Chỉ số giảm ${by} điểm so với năm ${before.year}, từ ${was} % xuống ${is} %.`,
        rows,
      },
    }[direction(voice, indexChange)],
  ];
  if (from === null || to === null || rankChange === null) return found;
  const places = Math.abs(rankChange);
  found.push(
    rankChange === 0
      ? { code: "rank-same", text: say`Thứ hạng giữ nguyên: thứ ${to}.`, rows }
      : rankChange > 0
        ? { code: "rank-rose", text: say`Thứ hạng lên ${places} bậc, từ thứ ${from} lên thứ ${to}.`, rows }
        : { code: "rank-fell", text: say`Thứ hạng xuống ${places} bậc, từ thứ ${from} xuống thứ ${to}.`, rows },
  );
  if (before.group !== null && after.group !== null && before.group !== after.group)
    found.push({
      code: "group-changed",
      text: say`Xếp loại chuyển từ nhóm ${before.group} sang nhóm ${after.group}.`,
      rows,
    });
  return found;
}
