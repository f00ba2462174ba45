import { ROOT } from "@par-index/core";
import { changeFindings, type Finding, standingFindings } from "@par-index/text/findings";
import { results } from "./standings.js";
import type { World } from "./world.js";

/** Index, rank and group of an agency in a year; why it has none. Nothing of a year without its scores. */
export function standingTold(world: World, { agency, year }: { agency: string; year: number }): Finding[] {
  const { scored, telling } = world;
  if (!scored.has({ agency, year })) return [];
  const tree = scored.treeOf({ agency, year });
  return standingFindings({ agency, totals: results(world, { tree, year, code: ROOT }) }, telling);
}

/** How index, rank and group of an agency changed between two years; nothing where they cannot be compared. */
export function changeTold(
  { scored, telling }: World,
  { agency, from, to }: { agency: string; from: number; to: number },
): Finding[] {
  if (from === to || !scored.has({ agency, year: from }) || !scored.has({ agency, year: to })) return [];
  const at = (year: number) => scored.at({ agency, year }, ROOT);
  return changeFindings({ before: at(from), after: at(to) }, telling);
}
