import { differenceOfIndices } from "@par-index/core/numbers";
import type { Trend } from "@par-index/core/years";
import { direction, type Finding, type Telling, voiceOf } from "./finding.js";

/** A streak is told from two years on: one year is the change since the year before. */
const STREAK = 2;

/**
 * How an index went over the years: the streak it is in, its change since the first year, its
 * largest moves. Two years have a change and no trend, so nothing is said of fewer than three.
 *
 * @param trend a row of `trends`
 */
export function trendFindings(trend: Trend, telling: Telling): Finding[] {
  const voice = voiceOf(telling);
  const { say, format } = voice;
  const { n, from, to, first, last, streak } = trend;
  if (n < 3 || from === null || to === null || first === null || last === null) return [];
  const findings: Finding[] = [];
  const tell = (code: Finding["code"], text: string) => findings.push({ code, text, rows: [trend] });
  if (streak !== null && Math.abs(streak) >= STREAK) {
    const years = Math.abs(streak);
    tell(
      "streak",
      streak > 0
        ? say`Chỉ số tăng ${years} năm liền đến năm ${to}.`
        : say`Chỉ số giảm ${years} năm liền đến năm ${to}.`,
    );
  }
  const change = differenceOfIndices(last, first);
  const by = format.index(Math.abs(change));
  tell(
    "since-first",
    {
      "1": say`Từ năm ${from} đến năm ${to}, chỉ số tăng ${by} điểm, từ ${format.index(first)} % lên ${format.index(last)} %.`,
      "0": say`Chỉ số năm ${to} bằng năm ${from}: ${format.index(last)} %.`,
      "-1": say`Từ năm ${from} đến năm ${to}, chỉ số giảm ${by} điểm, từ ${format.index(first)} % xuống ${format.index(last)} %.`,
    }[direction(voice, change)],
  );
  const { bestMove, bestMoveYear, worstMove, worstMoveYear } = trend;
  const moves = [
    bestMove !== null && bestMoveYear !== null && bestMove > 0
      ? say`Năm tăng nhiều nhất: ${bestMoveYear} (${format.change(bestMove)} điểm).`
      : "",
    worstMove !== null && worstMoveYear !== null && worstMove < 0
      ? say`Năm giảm nhiều nhất: ${worstMoveYear} (${format.change(worstMove)} điểm).`
      : "",
  ].filter(Boolean);
  if (moves.length) tell("largest-moves", moves.join(" "));
  return findings;
}
