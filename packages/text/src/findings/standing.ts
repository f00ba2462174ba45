import type { NodeScore } from "@par-index/core";
import type { Gap } from "@par-index/core/compare";
import { direction, type Finding, type Telling, type Voice, voiceOf } from "./finding.js";

/**
 * Where an agency stands in a year at a node, the total or a field: its index, its rank with those
 * that share it, at the total its group, and how far it is from the mean, the median and the best.
 * Of an agency that is not ranked why it is not, and nothing else.
 *
 * @param totals the results at the node of all agencies ranked together: one tree, year and stage
 * @param gap the agency's row of `gaps(scored)` at the node
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
  if (!own) return [];
  if (own.rank === null) return [unrankedFinding(voice, own)];
  const ranked = totals.filter((row) => row.rank !== null);
  const others = ranked.filter((row) => row !== own);
  const tied = others.filter((row) => row.rank === own.rank).length;
  return [
    { code: "rank", text: rankText(voice, own, ranked.length, tied), rows: [own, ...others] },
    ...gapFindings(voice, ranked.length, gap),
  ];
}

function unrankedFinding({ say, format, names }: Voice, own: NodeScore): Finding {
  const [year, name] = [own.year, names.agency(own.agency)];
  if (own.index === null) return { code: "no-score", text: say`${name} chưa có điểm năm ${year}.`, rows: [own] };
  return {
    code: "not-ranked",
    text: say`Năm ${year}, ${name} đạt ${format.index(own.index)} % trên phần đã có điểm (độ phủ ${format.share(own.coverage)}); còn tiêu chí chưa có điểm nên chưa xếp hạng.`,
    rows: [own],
  };
}

function rankText({ say, format, names }: Voice, own: NodeScore, ranked: number, tied: number): string {
  const rank = own.rank as number;
  const parts = [
    say`Năm ${own.year}, ${names.agency(own.agency)} đạt ${format.index(own.index)} %`,
    ranked === 1
      ? ""
      : tied > 0
        ? say`cùng xếp thứ ${rank} với ${tied} đơn vị khác trong ${ranked} đơn vị`
        : say`xếp thứ ${rank} trong ${ranked} đơn vị`,
    // Groups are of totals.
    own.level === 0 && own.group !== null ? say`nhóm ${own.group}` : "",
  ];
  const text = parts.filter(Boolean).join(", ");
  return ranked === 1 ? say`${text}; chưa có đơn vị khác được xếp hạng.` : `${text}.`;
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
