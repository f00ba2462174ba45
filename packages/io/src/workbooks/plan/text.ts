import type { Bilingual } from "@par-index/core";
import { decimalComma } from "@par-index/core/numbers";
import type { PlanProblem, PointsRange, Target } from "@par-index/core/plan";

/**
 * What a plan is to reach, on one line in Vietnamese.
 *
 * @example
 * describeTarget({ index: 90, rank: 10 }) // "chỉ số từ 90 %; hạng 10 hoặc tốt hơn"
 */
export function describeTarget({ points, index, rank, group, fields = {} }: Target): string {
  return [
    ...(points === undefined ? [] : [`tổng điểm từ ${decimalComma(points)}`]),
    ...(index === undefined ? [] : [`chỉ số từ ${decimalComma(index)} %`]),
    ...(rank === undefined ? [] : [`hạng ${rank} hoặc tốt hơn`]),
    ...(group === undefined ? [] : [`nhóm ${group} hoặc tốt hơn`]),
    ...Object.entries(fields).map(([code, least]) => `chỉ số của ${code} từ ${decimalComma(least)} %`),
  ].join("; ");
}

/**
 * What else a plan has to keep: a label and a text in Vietnamese for each kind of constraint.
 *
 * @param nameOf the name of an agency
 */
export function describeConstraints(problem: PlanProblem, nameOf: (agency: string) => string): [string, string][] {
  const { budget, must = [], mustNot = [], ranges = {}, leads = {}, precedence = [] } = problem;
  const unit = unitText(problem.unit);
  const caps = Object.entries(leads).map(([lead, cap]) => {
    const parts = [
      ...(cap.budget === undefined ? [] : [`${decimalComma(cap.budget)} ${unit}`]),
      ...(cap.leaves === undefined ? [] : [`${cap.leaves} tiêu chí`]),
      ...(cap.points === undefined ? [] : [`${decimalComma(cap.points)} điểm`]),
    ];
    return `${nameOf(lead)} nhiều nhất ${parts.join(", ")}`;
  });
  const lines: [string, string][] = [
    ["Ngân sách", budget === undefined ? "" : `${decimalComma(budget)} ${unit}`],
    ["Phải nâng", must.join(", ")],
    ["Không được nâng", mustNot.join(", ")],
    ["Khoảng điểm", Object.entries(ranges).map(rangeText).join("; ")],
    ["Giới hạn theo cơ quan", caps.join("; ")],
    ["Thứ tự", precedence.map(({ first, then }) => `${first} xong mới đến ${then}`).join("; ")],
  ];
  return lines.filter(([, text]) => text !== "");
}

function rangeText([code, { from, to }]: [string, PointsRange]): string {
  const parts = [
    ...(from === undefined ? [] : [`từ ${decimalComma(from)}`]),
    ...(to === undefined ? [] : [`đến ${decimalComma(to)}`]),
  ];
  return `${code} ${parts.join(" ")}`;
}

/** What costs are counted in, in Vietnamese. */
export function unitText(unit: Bilingual | string): string {
  return typeof unit === "string" ? unit : unit.vi;
}
