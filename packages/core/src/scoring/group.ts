import { ParError } from "../issues/par-error.js";

/** A group and the least index (percent) that belongs to it. */
export interface IndexGroup {
  readonly name: string;
  readonly atLeast: number;
}

/** A ≥ 90 %, B ≥ 80 %, C ≥ 70 %, D below (Ministry of Home Affairs, PAR INDEX 2022). */
export const DEFAULT_GROUPS: readonly IndexGroup[] = Object.freeze([
  { name: "A", atLeast: 90 },
  { name: "B", atLeast: 80 },
  { name: "C", atLeast: 70 },
  { name: "D", atLeast: 0 },
]);

/**
 * Makes the function that tells the group of an index.
 *
 * @throws ParError `groups-invalid` unless the thresholds fall strictly and end at 0
 * @example
 * grouper(DEFAULT_GROUPS)(89.99) // "B"
 */
export function grouper(groups: readonly IndexGroup[]): (index: number) => string {
  const falling = groups.every((group, i) => i === 0 || group.atLeast < (groups[i - 1] as IndexGroup).atLeast);
  if (!falling || groups.at(-1)?.atLeast !== 0) throw new ParError("groups-invalid", { groups });
  return (index) => (groups.find((group) => index >= group.atLeast) ?? (groups.at(-1) as IndexGroup)).name;
}
