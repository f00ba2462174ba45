import type { NodeScore } from "@par-index/core";
import { change, index, plain, points } from "./terminal.js";

/** Where an agency's total stands. */
interface Standing extends Pick<NodeScore, "index" | "rank" | "group"> {
  /** Points. */
  readonly score: number | null;
}

/** Where an agency stands before and after, on one line; `ranked` is the "of 63". */
export function standingText(before: Standing, after: Standing, ranked: number): string {
  const moved = before.index === null || after.index === null ? null : after.index - before.index;
  return [
    `Tổng điểm ${arrow(points(before.score), points(after.score))}`,
    `chỉ số ${arrow(index(before.index), index(after.index))} % (${change(moved, index)})`,
    `hạng ${arrow(plain(before.rank), plain(after.rank))} trên ${ranked}`,
    `nhóm ${arrow(plain(before.group), plain(after.group))}`,
  ].join("; ");
}

function arrow(before: string, after: string): string {
  return before === after ? after : `${before} → ${after}`;
}
