import type { LeafStanding } from "@par-index/core/compare";
import { sumDecimals } from "@par-index/core/numbers";
import { type Finding, greatest, leafName, listed, type Telling, voiceOf } from "./finding.js";

/**
 * The points that most peers hold in full and the agency does not, and the leaf whose full marks
 * would bring the most ranks. Nothing of an agency without points lost, or without peers.
 *
 * @param leaves the rows of `strengths`
 */
export function easyFindings(leaves: readonly LeafStanding[], telling: Telling): Finding[] {
  const voice = voiceOf(telling);
  const { say, format } = voice;
  const losing = leaves.filter(({ lost, peers }) => lost !== null && lost > 0 && peers > 0);
  if (losing.length === 0) return [];
  const easy = losing.filter((leaf) => leaf.easy);
  const points = format.points(sumDecimals(easy.map(({ lost }) => lost as number)));
  const { named } = greatest(easy, ({ lost }) => lost as number, format.points, 1);
  // Several that tie are counted: their names would hide the figure.
  const [most] = named.length === 1 ? named : [];
  const item =
    most &&
    say`${leafName(voice, most)} (${format.points(most.lost)} điểm, ${most.full}/${most.peers} đơn vị đạt tối đa)`;
  const found: Finding =
    easy.length === 0
      ? {
          code: "easy-none",
          text: say`Không tiêu chí nào mất điểm mà quá nửa số đơn vị được so sánh đạt điểm tối đa.`,
          rows: losing,
        }
      : item && easy.length === 1
        ? {
            code: "easy-points",
            text: say`Mất điểm ở nơi quá nửa số đơn vị được so sánh đạt tối đa: ${points} điểm, ở ${item}.`,
            rows: easy,
          }
        : item
          ? {
              code: "easy-points",
              text: say`Mất điểm ở nơi quá nửa số đơn vị được so sánh đạt tối đa: ${points} điểm ở ${easy.length} tiêu chí, nhiều nhất ở ${item}.`,
              rows: easy,
            }
          : {
              code: "easy-points",
              text: say`Mất điểm ở nơi quá nửa số đơn vị được so sánh đạt tối đa: ${points} điểm ở ${easy.length} tiêu chí.`,
              rows: easy,
            };
  const worth = greatest(
    losing.filter(({ ranks }) => ranks !== null && ranks > 0),
    ({ ranks }) => ranks as number,
    format.count,
    1,
  );
  const [best] = worth.named.length ? worth.named : worth.counted;
  if (!best) return [found];
  const ranks = best.ranks as number;
  const text =
    worth.named.length === 0
      ? say`Đạt điểm tối đa ở một trong ${worth.counted.length} tiêu chí thì lên ${ranks} bậc, nếu các điểm khác giữ nguyên.`
      : worth.named.length === 1
        ? say`Đạt điểm tối đa ở ${leafName(voice, best)} thì lên ${ranks} bậc, nếu các điểm khác giữ nguyên.`
        : say`Đạt điểm tối đa ở một trong các tiêu chí ${listed(
            say,
            worth.named.map((leaf) => leafName(voice, leaf)),
          )} thì lên ${ranks} bậc, nếu các điểm khác giữ nguyên.`;
  return [found, { code: "rank-worth", text, rows: worth.named.length ? worth.named : worth.counted }];
}
