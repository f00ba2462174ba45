import type { Benchmark, Gap } from "@par-index/core/compare";
import { direction, type Finding, listed, type Telling, type Voice, voiceOf } from "./finding.js";

/**
 * Which region has the highest mean and which the lowest. Nothing where there are fewer than two.
 *
 * @param benchmarks the rows of `benchmarks` of one year, stage, tree and node
 */
export function regionFindings(benchmarks: readonly Benchmark[], telling: Telling): Finding[] {
  const voice = voiceOf(telling);
  const { say, format } = voice;
  const regions = benchmarks.filter(({ region }) => region !== null);
  if (regions.length < 2) return [];
  const means = regions.map(({ mean }) => mean);
  const [highest, lowest] = [Math.max(...means), Math.min(...means)];
  if (highest === lowest)
    return [
      {
        code: "region-best-worst",
        text: say`Cả ${regions.length} vùng có cùng trung bình ${format.index(highest)} %.`,
        rows: regions,
      },
    ];
  const [best, worst] = [highest, lowest].map((mean) => regions.filter((row) => row.mean === mean)) as [
    Benchmark[],
    Benchmark[],
  ];
  const text = say`Vùng có trung bình cao nhất: ${regionList(voice, best)} (${format.index(highest)} %); thấp nhất: ${regionList(voice, worst)} (${format.index(lowest)} %).`;
  return [{ code: "region-best-worst", text, rows: [...best, ...worst] }];
}

const regionList = ({ say, names }: Voice, rows: readonly Benchmark[]) =>
  listed(
    say,
    rows.map(({ region }) => names.region(region as string)),
  );

/**
 * How an agency stands to the mean of its region; nothing if the region has no other agency.
 *
 * @param gap the agency's row of `gaps`
 * @param region the row of `benchmarks` of its region at the same node
 */
export function ownRegionFindings({ gap, region }: { gap: Gap; region: Benchmark }, telling: Telling): Finding[] {
  const voice = voiceOf(telling);
  const { say, format, names } = voice;
  if (gap.gapToRegion === null || region.region === null || region.n < 2) return [];
  const [name, n, by] = [names.region(region.region), region.n, format.index(Math.abs(gap.gapToRegion))];
  const text = {
    "1": say`Cao hơn trung bình ${n} đơn vị vùng ${name} ${by} điểm.`,
    "0": say`Bằng trung bình ${n} đơn vị vùng ${name}.`,
    "-1": say`Thấp hơn trung bình ${n} đơn vị vùng ${name} ${by} điểm.`,
  }[direction(voice, gap.gapToRegion)];
  return [{ code: "own-region", text, rows: [gap, region] }];
}
