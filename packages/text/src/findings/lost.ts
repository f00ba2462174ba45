import type { Responsibility } from "@par-index/core";
import type { LeafStanding } from "@par-index/core/compare";
import { sumDecimals } from "@par-index/core/numbers";
import { type Finding, greatest, leafName, listed, type Telling, voiceOf } from "./finding.js";

/** A leaf that lost points. */
type Losing = LeafStanding & { readonly lost: number };

const lostSum = (rows: readonly { readonly lost: number }[]) => sumDecimals(rows.map(({ lost }) => lost));

/**
 * Where an agency loses points: how many, and on which leaves most of them. Nothing while a leaf
 * has no score: what is lost there is not known.
 *
 * @param leaves the rows of `strengths`
 * @example
 * lostFindings(leaves, telling)[0].text
 * // "Điểm mất nhiều nhất: 7.1 Ứng dụng CNTT (2 điểm) và 3.2 Phân cấp (1,5 điểm), bằng 28% số điểm mất."
 */
export function lostFindings(leaves: readonly LeafStanding[], telling: Telling): Finding[] {
  const voice = voiceOf(telling);
  const { say, format } = voice;
  if (leaves.length === 0 || leaves.some(({ lost }) => lost === null)) return [];
  const max = format.points(sumDecimals(leaves.map((leaf) => leaf.max)));
  const losing = leaves.filter((leaf): leaf is Losing => (leaf.lost as number) > 0);
  if (losing.length === 0)
    return [{ code: "lost-nothing", text: say`Đạt cả ${max} điểm tối đa, không mất điểm nào.`, rows: leaves }];
  const all = lostSum(losing);
  const total: Finding = {
    code: "lost-total",
    text: say`Mất ${format.points(all)} điểm trên ${max} điểm tối đa, ở ${losing.length} trong ${leaves.length} tiêu chí.`,
    rows: leaves,
  };
  const { named, counted } = greatest(losing, ({ lost }) => lost, format.points, 1);
  const rows = named.length ? named : counted;
  const part = format.share(lostSum(rows) / all);
  const items = named.map((leaf) => say`${leafName(voice, leaf)} (${format.points(leaf.lost)} điểm)`);
  const text =
    named.length === losing.length
      ? say`Toàn bộ điểm mất nằm ở ${listed(say, items)}.`
      : named.length
        ? say`Điểm mất nhiều nhất: ${listed(say, items)}, bằng ${part} số điểm mất.`
        : say`${counted.length} tiêu chí cùng mất nhiều nhất, mỗi tiêu chí ${format.points(counted[0]?.lost)} điểm, bằng ${part} số điểm mất.`;
  return [{ code: "lost-most", text, rows }, total];
}

/**
 * Whose leaves lose most of an agency's points, and how many are lost where nobody leads. Nothing
 * while a leaf has no score, or without leads.
 *
 * @param leads the agency's rows of `responsibility` in one year and stage, under `equal`
 */
export function leadLossFindings(leads: readonly Responsibility[], telling: Telling): Finding[] {
  const { say, format, names } = voiceOf(telling);
  if (leads.some(({ unknownLeaves }) => unknownLeaves > 0)) return [];
  const all = lostSum(leads);
  const losing = leads.filter(({ lost }) => lost > 0);
  const assigned = losing.filter(({ leadAgency }) => leadAgency !== null);
  const { named, counted } = greatest(assigned, ({ lost }) => lost, format.points, 1);
  const rows = named.length ? named : counted;
  const [each, part] = [format.points(rows[0]?.lost), format.share(lostSum(rows) / all)];
  const who = listed(
    say,
    named.map(({ leadAgency }) => names.agency(leadAgency as string)),
  );
  const text =
    named.length === 1
      ? say`Điểm mất nhiều nhất thuộc các tiêu chí do ${who} chủ trì: ${each} điểm, bằng ${part} số điểm mất (tiêu chí chung chia đều).`
      : named.length
        ? say`Điểm mất nhiều nhất thuộc các tiêu chí do ${who} chủ trì: mỗi cơ quan ${each} điểm, cộng lại bằng ${part} số điểm mất (tiêu chí chung chia đều).`
        : say`${counted.length} cơ quan chủ trì cùng có nhiều điểm mất nhất, mỗi cơ quan ${each} điểm, cộng lại bằng ${part} số điểm mất (tiêu chí chung chia đều).`;
  return [
    ...(rows.length ? [{ code: "lead-lost" as const, text, rows }] : []),
    ...losing
      .filter(({ leadAgency }) => leadAgency === null)
      .map(
        (row): Finding => ({
          code: "lead-unassigned",
          text: say`Mất ${format.points(row.lost)} điểm ở các tiêu chí chưa phân công cơ quan chủ trì, bằng ${format.share(row.lost / all)} số điểm mất.`,
          rows: [row],
        }),
      ),
  ];
}
