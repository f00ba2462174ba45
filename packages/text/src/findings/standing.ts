import type { NodeScore } from "@par-index/core";
import type { Gap } from "@par-index/core/compare";
import { direction, type Finding, type Telling, type Voice, voiceOf } from "./finding.js";

/**
 * Where an agency stands at the total in a year: its index, rank and group, and how far it is from
 * the mean, the median and the best. Nothing of an agency that is not ranked.
 *
 * @param totals the rows of `totalTable(scored)` of one year and stage
 * @param gap the agency's row of `gaps(scored)` at the total
 * @example
 * standingFindings({ agency, totals, gap }, telling)[0].text
 * // "Năm 2023, Lâm Khuê đạt 87,33 %, xếp thứ 12 trong 63 đơn vị, nhóm B."
 */
export function standingFindings(
  { agency, totals, gap }: { agency: string; totals: readonly NodeScore[]; gap?: Gap | undefined },
  telling: Telling,
): Finding[] {
  const voice = voiceOf(telling);
  const own = totals.find((row) => row.agency === agency);
  if (!own || own.rank === null) return [];
  const ranked = totals.filter((row) => row.rank !== null);
  const others = ranked.filter((row) => row !== own);
  const tied = others.filter((row) => row.rank === own.rank).length;
  return [
    { code: "rank", text: rankText(voice, own, ranked.length, tied), rows: [own, ...others] },
    ...gapFindings(voice, ranked.length, gap),
  ];
}

function rankText({ say, format, names }: Voice, own: NodeScore, ranked: number, tied: number): string {
  const [year, name, index] = [own.year, names.agency(own.agency), format.index(own.index)];
  const [rank, group] = [own.rank as number, own.group as string];
  if (ranked === 1) return say`Năm ${year}, ${name} đạt ${index} %, nhóm ${group}; chưa có đơn vị khác được xếp hạng.`;
  if (tied > 0)
    return say`Năm ${year}, ${name} đạt ${index} %, cùng xếp thứ ${rank} với ${tied} đơn vị khác trong ${ranked} đơn vị, nhóm ${group}.`;
  return say`Năm ${year}, ${name} đạt ${index} %, xếp thứ ${rank} trong ${ranked} đơn vị, nhóm ${group}.`;
}

function gapFindings(voice: Voice, ranked: number, gap: Gap | undefined): Finding[] {
  const { say, format } = voice;
  if (!gap || ranked < 2) return [];
  const { gapToMean, gapToMedian, gapToBest } = gap;
  if (gapToMean === null || gapToMedian === null || gapToBest === null) return [];
  const by = (figure: number) => format.index(Math.abs(figure));
  const toMean = {
    "1": say`cao hơn trung bình ${by(gapToMean)} điểm`,
    "0": say`bằng trung bình`,
    "-1": say`thấp hơn trung bình ${by(gapToMean)} điểm`,
  }[direction(voice, gapToMean)];
  const toMedian = {
    "1": say`cao hơn trung vị ${by(gapToMedian)} điểm`,
    "0": say`bằng trung vị`,
    "-1": say`thấp hơn trung vị ${by(gapToMedian)} điểm`,
  }[direction(voice, gapToMedian)];
  const toBest =
    direction(voice, gapToBest) === 0 ? say`không đơn vị nào cao hơn` : say`kém đơn vị cao nhất ${by(gapToBest)} điểm`;
  return [{ code: "gap-to-others", text: say`Chỉ số ${toMean}, ${toMedian}, ${toBest}.`, rows: [gap] }];
}
