/** Vietnamese number and text formats of the site. Unknown is a dash, never 0. */
const UNKNOWN = "–";
const fixed = (digits: number) =>
  new Intl.NumberFormat("vi-VN", { minimumFractionDigits: digits, maximumFractionDigits: digits });
const two = fixed(2);
const whole = fixed(0);
const free = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 4 });
const share = new Intl.NumberFormat("vi-VN", { style: "percent", maximumFractionDigits: 1 });

type Figure = number | null | undefined;
const orDash = (format: (value: number) => string) => (value: Figure) =>
  value === null || value === undefined ? UNKNOWN : format(value);

/** An index or a mean: 87,33. */
export const formatIndex = orDash((value) => two.format(value));
/** Points as exact as they are: 0,75; 1,2345; 12. */
export const formatPoints = orDash((value) => free.format(value));
/** A count: 1.234. */
export const formatCount = orDash((value) => whole.format(value));
/** A share from 0 to 1: 97,5%. */
export const formatShare = orDash((value) => share.format(value));
/** A change of an index with its sign: +1,39; −0,51; 0,00. */
export const formatChange = orDash((value) =>
  value === 0 ? two.format(0) : `${value > 0 ? "+" : "−"}${two.format(Math.abs(value))}`,
);
/** Places gained or lost: ▲ 3, ▼ 2, =. */
export const formatRankChange = orDash((value) => (value === 0 ? "=" : `${value > 0 ? "▲" : "▼"} ${Math.abs(value)}`));

/** "tăng 1,39 điểm so với năm 2023"; "bằng năm 2023". */
export function changeSince({ from, change }: { from: number; change: number }): string {
  if (change === 0) return `bằng năm ${from}`;
  return `${change > 0 ? "tăng" : "giảm"} ${formatIndex(Math.abs(change))} điểm so với năm ${from}`;
}

/** Sorts by Vietnamese collation. */
export const byName = new Intl.Collator("vi").compare;

/** Text for searching: lower case, without diacritics. */
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}

/** Where a leaf's points come from, in words. */
export const SOURCE_NAMES: Record<string, string> = {
  appraisal: "Thẩm định hồ sơ",
  survey: "Điều tra lãnh đạo, quản lý",
  satisfaction: "SIPAS – hài lòng của người dân",
  statistics: "Số liệu kinh tế – xã hội",
};
