import { changeSince, formatChange, formatCount, formatIndex } from "./format.js";
import { say } from "./language.js";

/** One year of the overview. */
export interface YearSummary {
  year: number;
  mean: number | null;
  median: number | null;
  best: number | null;
  worst: number | null;
  /** Of the mean on the year before in the list. */
  change: number | null;
  agencies: number;
  ranked: number;
  groups: { name: string; atLeast: number; count: number }[];
}

/** One agency of a ranking. */
export interface RankedAgency {
  agency: string;
  name: string;
  region: string | null;
  index: number | null;
  rank: number | null;
  group: string | null;
  coverage: number | null;
  change: number | null;
  rankChange: number | null;
}

/** Mean, best and worst of every year as the series of a trend chart. */
export function trendRows(years: readonly YearSummary[]) {
  return years.flatMap(({ year, mean, best, worst }) => [
    { agency: "mean", isAgency: false, name: say`Trung bình`, year, index: mean },
    { agency: "best", isAgency: false, name: say`Cao nhất`, year, index: best },
    { agency: "worst", isAgency: false, name: say`Thấp nhất`, year, index: worst },
  ]);
}

/** "Trung bình 62 đơn vị là 88,37, tăng 1,39 điểm so với năm 2023." */
export function meanSentence(years: readonly YearSummary[]): string {
  const [before, now] = [years.at(-2), years.at(-1)];
  if (!now || now.mean === null) return say`Chưa có đơn vị nào đủ điểm để tính trung bình.`;
  const [agencies, mean] = [formatCount(now.ranked), formatIndex(now.mean)];
  if (!before || now.change === null) return say`Trung bình ${agencies} đơn vị đã đủ điểm là ${mean}.`;
  const since = changeSince({ from: before.year, change: now.change });
  return say`Trung bình ${agencies} đơn vị đã đủ điểm là ${mean}, ${since}.`;
}

/** How many rose and fell on the year before, and who moved most. */
export function moveSentence(ranking: readonly RankedAgency[], year: number): string {
  const moved = ranking
    .filter((row) => row.change !== null)
    .sort((a, b) => (b.change as number) - (a.change as number));
  if (moved.length === 0) return "";
  const up = moved.filter((row) => (row.change as number) > 0).length;
  const down = moved.filter((row) => (row.change as number) < 0).length;
  const [best, worst] = [moved[0] as RankedAgency, moved.at(-1) as RankedAgency];
  const most = (best.change as number) > 0 ? say`Tăng nhiều nhất: ${best.name} (${formatChange(best.change)}).` : "";
  const least =
    (worst.change as number) < 0 ? say`Giảm nhiều nhất: ${worst.name} (${formatChange(worst.change)}).` : "";
  const counts = say`So với năm ${year - 1}, ${formatCount(up)} đơn vị tăng và ${formatCount(down)} đơn vị giảm điểm.`;
  return [counts, most, least].filter(Boolean).join(" ");
}

/** How many agencies each group has: "12 đơn vị nhóm A (từ 90), …". */
export function groupSentence({ groups, agencies, ranked }: YearSummary): string {
  const counts = groups
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => say`${formatCount(count)} đơn vị nhóm ${name}`);
  const rest = agencies - ranked;
  const unranked = rest > 0 ? say`${formatCount(rest)} đơn vị còn tiêu chí chưa có điểm nên chưa xếp hạng.` : "";
  return [counts.length ? say`Có ${counts.join(", ")}.` : "", unranked].filter(Boolean).join(" ");
}

/** Which field stands highest and lowest on the mean. */
export function fieldSentence(fields: readonly { name: string; mean: number | null }[]): string {
  const known = fields.filter(({ mean }) => mean !== null).sort((a, b) => (b.mean as number) - (a.mean as number));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first === last) return "";
  return say`Lĩnh vực đạt cao nhất là ${first.name} (${formatIndex(first.mean)} %), thấp nhất là ${last.name} (${formatIndex(last.mean)} %).`;
}
