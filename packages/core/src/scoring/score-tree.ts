import type { Scores } from "../scores/scores.js";
import { DEFAULT_GROUPS, type IndexGroup } from "./group.js";
import { Scored } from "./scored.js";
import type { UnknownPolicy } from "./scored-block.js";

/** How scores are taken up; all of it may be left out. */
export interface ScoreOptions {
  /** Default `partial`. */
  readonly unknown?: UnknownPolicy;
  /** Default {@link DEFAULT_GROUPS}. */
  readonly groups?: readonly IndexGroup[];
}

/**
 * Scores every agency, year and stage on its criteria tree.
 *
 * A node's score is the exact sum of its leaves' points; a score stated on an inner node stands
 * where its leaves are unknown. Its index is score / known maximum × 100 %, two decimals, rounded
 * half up. A leaf without stated points that has a raw value gets them from its rule or its
 * normalisation. Ranks go by the rounded index, ties share the better rank. Leaves that do not apply
 * leave the maximum.
 *
 * @throws ParError `scores-unknown` under the policy `error`, naming every unit with unknown
 *   leaves; `groups-invalid`
 * @example
 * const scored = scoreTree(scores);
 * scored.at({ agency: "dak-lak", year: 2023 }, ROOT).index // 87.33
 */
export function scoreTree(scores: Scores, { unknown = "partial", groups = DEFAULT_GROUPS }: ScoreOptions = {}): Scored {
  return new Scored(scores, unknown, groups);
}
