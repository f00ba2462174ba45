import { differenceOfIndices } from "@par-index/core/numbers";
import type { Outcome } from "@par-index/core/scenario";
import { direction, type Finding, type Telling, voiceOf } from "./finding.js";

/**
 * What a scenario comes to: index, rank with those that share it, and group, before and after. Of
 * an agency without a rank its index on what is known.
 */
export function outcomeFindings(outcome: Outcome, telling: Telling): Finding[] {
  const voice = voiceOf(telling);
  const { say, format, names } = voice;
  const { before, after, scenario } = outcome;
  const [agency, year, scenarioName] = [names.agency(scenario.agency), scenario.year, scenario.name];
  const rows = [before, after];
  if (after.index === null || before.index === null)
    return [{ code: "no-score", text: say`${agency} chưa có điểm năm ${year}.`, rows }];
  const [was, is, ranked] = [format.index(before.index), format.index(after.index), format.count(outcome.ranked)];
  if (after.rank === null || before.rank === null)
    return [
      {
        code: "outcome-unranked",
        text: say`Theo kịch bản “${scenarioName}”, ${agency} đạt ${is} % trên phần đã có điểm; còn tiêu chí chưa có điểm nên chưa xếp hạng.`,
        rows,
      },
    ];
  const difference = differenceOfIndices(after.index, before.index);
  const by = format.index(Math.abs(difference));
  const moved = {
    "1": say`từ ${was} % tăng ${by} điểm, lên ${is} %`,
    "0": say`vẫn là ${is} %`,
    "-1": say`từ ${was} % giảm ${by} điểm, còn ${is} %`,
  }[direction(voice, difference)];
  const placed =
    after.rank === before.rank
      ? say`giữ hạng ${after.rank} trong ${ranked} đơn vị`
      : after.rank < before.rank
        ? say`từ hạng ${before.rank} lên hạng ${after.rank} trong ${ranked} đơn vị`
        : say`từ hạng ${before.rank} xuống hạng ${after.rank} trong ${ranked} đơn vị`;
  const tied = outcome.ladder.objects().filter(({ rankAfter }) => rankAfter === after.rank).length - 1;
  const shared = tied > 0 ? say`${placed} (cùng hạng với ${tied} đơn vị khác)` : placed;
  const grouped =
    after.group === before.group
      ? say`nhóm ${after.group as string}`
      : say`từ nhóm ${before.group as string} sang nhóm ${after.group as string}`;
  return [
    {
      code: "outcome",
      text: say`Theo kịch bản “${scenarioName}”, chỉ số năm ${year} của ${agency} ${moved}; ${shared}; ${grouped}.`,
      rows,
    },
  ];
}
