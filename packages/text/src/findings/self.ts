import { sumDecimals } from "@par-index/core/numbers";
import type { Disagreement, Optimism } from "@par-index/core/self-assessment";
import { type Finding, greatest, leafName, listed, type Telling, voiceOf } from "./finding.js";

/**
 * How an agency's own scores differ from the appraised ones: points claimed and not given, points
 * given and not claimed, and the leaf that differs most.
 *
 * @param disagreements the agency's rows of `disagreements` in one year
 * @param compared number of leaves known at both stages; nothing is said of 0
 */
export function selfFindings(
  { disagreements, compared }: { disagreements: readonly Disagreement[]; compared: number },
  telling: Telling,
): Finding[] {
  const voice = voiceOf(telling);
  const { say, format } = voice;
  if (compared === 0) return [];
  if (disagreements.length === 0)
    return [
      {
        code: "self-equal",
        text: say`Tự chấm và thẩm định bằng nhau ở cả ${compared} tiêu chí được so sánh.`,
        rows: [{ compared }],
      },
    ];
  const over = disagreements.filter(({ difference }) => difference > 0);
  const under = disagreements.filter(({ difference }) => difference < 0);
  const points = (rows: readonly Disagreement[]) =>
    format.points(Math.abs(sumDecimals(rows.map(({ difference }) => difference))));
  const { named } = greatest(disagreements, ({ difference }) => Math.abs(difference), format.points, 1);
  const items = named.map(
    (row) =>
      say`${leafName(voice, row)} (tự chấm ${format.points(row.self)}, thẩm định ${format.points(row.appraised)})`,
  );
  const findings: Finding[] = [];
  if (over.length)
    findings.push({
      code: "self-over",
      text: say`Tự chấm cao hơn thẩm định ${points(over)} điểm, ở ${over.length} trong ${compared} tiêu chí được so sánh.`,
      rows: [...over, { compared }],
    });
  if (under.length)
    findings.push({
      code: "self-under",
      text: say`Tự chấm thấp hơn thẩm định ${points(under)} điểm, ở ${under.length} trong ${compared} tiêu chí được so sánh.`,
      rows: [...under, { compared }],
    });
  if (named.length)
    findings.push({ code: "self-largest", text: say`Chênh lệch nhiều nhất: ${listed(say, items)}.`, rows: named });
  return findings;
}

/**
 * The leaves on which agencies give themselves more than appraisal does, where core's test says it
 * is systematic; nothing otherwise.
 *
 * @param rows the rows of `optimism` of one tree and year
 */
export function optimismFindings(rows: readonly Optimism[], telling: Telling): Finding[] {
  const voice = voiceOf(telling);
  const { say, format } = voice;
  const optimistic = rows.filter(({ verdict }) => verdict === "optimistic");
  if (optimistic.length === 0) return [];
  const { named } = greatest(optimistic, ({ meanDifference }) => meanDifference, format.pointsChange, 2);
  const items = named.map(
    (row) => say`${leafName(voice, row)} (trung bình ${format.pointsChange(row.meanDifference)} điểm)`,
  );
  const n = optimistic.length;
  const text = !named.length
    ? say`Ở ${n} tiêu chí, các đơn vị tự chấm cao hơn thẩm định một cách có hệ thống.`
    : named.length === n
      ? say`Các đơn vị tự chấm cao hơn thẩm định một cách có hệ thống ở ${listed(say, items)}.`
      : say`Ở ${n} tiêu chí, các đơn vị tự chấm cao hơn thẩm định một cách có hệ thống, nhiều nhất ở ${listed(say, items)}.`;
  return [{ code: "optimistic-leaves", text, rows: optimistic }];
}
