import type { NodeScore } from "@par-index/core";
import type { Transition } from "@par-index/core/years";
import { type Finding, listed, type Telling, voiceOf } from "./finding.js";

/**
 * How many agencies each group has, best first, and how many are not ranked.
 *
 * @param totals the rows of `totalTable(scored)` of one year and stage
 * @param groups the names of the groups, best first (`scored.groups`)
 */
export function groupFindings(
  { totals, groups }: { totals: readonly NodeScore[]; groups: readonly { readonly name: string }[] },
  telling: Telling,
): Finding[] {
  const { say, format } = voiceOf(telling);
  const ranked = totals.filter(({ rank }) => rank !== null);
  const unranked = totals.filter(({ rank }) => rank === null);
  const parts = groups.flatMap(({ name }) => {
    const n = ranked.filter(({ group }) => group === name).length;
    return n > 0 ? [say`${format.count(n)} đơn vị nhóm ${name}`] : [];
  });
  const [only] = ranked;
  const findings: Finding[] = [];
  if (only && parts.length === 1 && ranked.length > 1)
    findings.push({
      code: "groups",
      text: say`Cả ${format.count(ranked.length)} đơn vị thuộc nhóm ${only.group as string}.`,
      rows: ranked,
    });
  else if (parts.length) findings.push({ code: "groups", text: say`Có ${listed(say, parts)}.`, rows: ranked });
  if (unranked.length)
    findings.push({
      code: "unranked",
      text: say`${format.count(unranked.length)} đơn vị còn tiêu chí chưa có điểm nên chưa xếp hạng.`,
      rows: unranked,
    });
  return findings;
}

/**
 * How many agencies went up and down between groups.
 *
 * @param transitions the rows of `transitions`, in their order
 * @param years the two years compared
 */
export function transitionFindings(
  { transitions, from, to }: { transitions: readonly Transition[]; from: number; to: number },
  telling: Telling,
): Finding[] {
  const { say, format } = voiceOf(telling);
  const order = [...new Set(transitions.map((row) => row.from))];
  const count = (moved: (places: number) => boolean) =>
    transitions
      .filter((row) => moved(order.indexOf(row.from) - order.indexOf(row.to)))
      .reduce((sum, row) => sum + row.count, 0);
  const [up, stayed, down] = [count((d) => d > 0), count((d) => d === 0), count((d) => d < 0)];
  if (up + stayed + down === 0) return [];
  const parts = [
    up > 0 ? say`${format.count(up)} đơn vị lên nhóm` : "",
    down > 0 ? say`${format.count(down)} đơn vị xuống nhóm` : "",
    stayed > 0 ? say`${format.count(stayed)} đơn vị giữ nhóm` : "",
  ].filter(Boolean);
  const text =
    up + down === 0
      ? say`Từ năm ${from} đến năm ${to}: không đơn vị nào đổi nhóm.`
      : say`Từ năm ${from} đến năm ${to}: ${listed(say, parts)}.`;
  return [{ code: "groups-moved", text, rows: transitions.filter((row) => row.count > 0) }];
}
