import type { NodeScore } from "@par-index/core";
import { say } from "./language.js";
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
    say("Tổng điểm {0}", arrow(points(before.score), points(after.score))),
    say("chỉ số {0} % ({1})", arrow(index(before.index), index(after.index)), change(moved, index)),
    say("hạng {0} trên {1}", arrow(plain(before.rank), plain(after.rank)), ranked),
    say("nhóm {0}", arrow(plain(before.group), plain(after.group))),
  ].join("; ");
}

function arrow(before: string, after: string): string {
  return before === after ? after : `${before} → ${after}`;
}
