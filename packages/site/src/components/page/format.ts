import { formats } from "@par-index/text";
import { lang, say } from "./language.js";

/** Figures as the page's language writes them; see `Formats` of `@par-index/text`. */
export const {
  index: formatIndex,
  points: formatPoints,
  count: formatCount,
  share: formatShare,
  change: formatChange,
  pointsChange: formatPointsChange,
  rankChange: formatRankChange,
  compare: byName,
} = formats(lang);

/** "tăng 1,39 điểm so với năm 2023"; "bằng năm 2023". */
export function changeSince({ from, change }: { from: number; change: number }): string {
  const by = formatIndex(Math.abs(change));
  if (change === 0) return say`bằng năm ${from}`;
  return change > 0 ? say`tăng ${by} điểm so với năm ${from}` : say`giảm ${by} điểm so với năm ${from}`;
}

/** Text for searching: lower case, without diacritics. */
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}

/** Where a leaf's points come from, in words. */
export const SOURCE_NAMES: Record<string, string> = {
  appraisal: say`Thẩm định hồ sơ`,
  survey: say`Điều tra lãnh đạo, quản lý`,
  satisfaction: say`SIPAS – hài lòng của người dân`,
  statistics: say`Số liệu kinh tế – xã hội`,
};
