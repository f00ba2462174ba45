import type { Responsibility } from "@par-index/core";
import { sumDecimals } from "@par-index/core/numbers";
import { direction, type Finding, type Telling, voiceOf } from "./finding.js";

/**
 * What one lead agency answers for within a scored agency: how many leaves, the points reached and
 * lost on them, their part of all points lost (nothing while a leaf has no score), and what they
 * did to the index since an earlier year.
 *
 * @param own its row of `responsibility` under `full`
 * @param parts the rows of all lead agencies in the same unit, under `equal`
 * @param change what its leaves contributed to the change of the index, in equal shares, and since
 *   which year; null if not known
 */
export function leadPartFindings(
  {
    own,
    parts,
    change,
  }: {
    own: Responsibility & { readonly leadAgency: string };
    parts: readonly Responsibility[];
    change: { readonly since: number; readonly points: number } | null;
  },
  telling: Telling,
): Finding[] {
  const voice = voiceOf(telling);
  const { say, format, names } = voice;
  const { year, leaves, unknownLeaves } = own;
  const [name, agency] = [names.agency(own.leadAgency), names.agency(own.agency)];
  if (unknownLeaves === leaves)
    return [
      {
        code: "lead-part",
        text: say`Năm ${year}, ${name} chủ trì ${leaves} tiêu chí của ${agency}, chưa tiêu chí nào có điểm.`,
        rows: [own],
      },
    ];
  const [score, max, lost] = [format.points(own.score), format.points(own.knownMax), format.points(own.lost)];
  const found: Finding[] = [
    {
      code: "lead-part",
      text: say`Năm ${year}, ${name} chủ trì ${leaves} tiêu chí của ${agency}: đạt ${score} trên ${max} điểm (${format.index(own.index)} %), mất ${lost} điểm.`,
      rows: [own],
    },
  ];
  const equal = parts.find(({ leadAgency }) => leadAgency === own.leadAgency);
  const all = sumDecimals(parts.map((part) => part.lost));
  if (equal && all > 0 && parts.every((part) => part.unknownLeaves === 0))
    found.push({
      code: "lead-share",
      text: say`Chia đều tiêu chí chung, đó là ${format.share(equal.lost / all)} số điểm mất của ${agency}.`,
      rows: parts,
    });
  if (change) {
    const { since, points } = change;
    const by = format.index(Math.abs(points));
    const text = {
      "1": say`So với năm ${since}, phần này làm chỉ số tăng ${by} điểm (tiêu chí chung chia đều).`,
      "0": say`So với năm ${since}, phần này không làm chỉ số thay đổi.`,
      "-1": say`So với năm ${since}, phần này làm chỉ số giảm ${by} điểm (tiêu chí chung chia đều).`,
    }[direction(voice, points)];
    found.push({ code: "lead-change", text, rows: [change] });
  }
  if (unknownLeaves > 0)
    found.push({
      code: "lead-unknown",
      text: say`${unknownLeaves} tiêu chí chưa có điểm, không tính vào điểm mất.`,
      rows: [own],
    });
  return found;
}
