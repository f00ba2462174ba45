import { leastPart, toUnits } from "../numbers/decimal.js";
import type { Group } from "../scoring/group.js";
import { ROOT } from "../tree/tree.js";
import type { Base } from "./base.js";
import type { Target } from "./problem.js";

/** Units that the leaves under a node have to gain. */
export interface Need {
  readonly code: string;
  readonly gain: number;
}

/**
 * What a target asks of each node, in units above what it has; one need per node, the greatest.
 * Nothing is asked where enough is there already.
 */
export function needsOf(base: Base, target: Target, groups: readonly Group[]): Need[] {
  const least = new Map<string, number>();
  const ask = (code: string, units: number) => {
    const gain = units - base.at(code).score;
    if (gain > (least.get(code) ?? 0)) least.set(code, gain);
  };
  const askIndex = (code: string, hundredths: number) => ask(code, leastPart(hundredths, base.at(code).max));

  if (target.points !== undefined) ask(ROOT, toUnits(target.points));
  if (target.index !== undefined) askIndex(ROOT, hundredthsOf(target.index));
  if (target.rank !== undefined) {
    // As good as the peer that stands there now, if so many are ranked.
    const peer = base.peers[target.rank - 1];
    if (peer !== undefined) askIndex(ROOT, peer);
  }
  const group = groups.find(({ name }) => name === target.group);
  if (group) askIndex(ROOT, hundredthsOf(group.atLeast));
  for (const [code, index] of Object.entries(target.fields ?? {})) askIndex(code, hundredthsOf(index));
  return [...least].map(([code, gain]) => ({ code, gain }));
}

/** The least index in hundredths of a percent that is not under a threshold in percent. */
function hundredthsOf(index: number): number {
  const below = Math.floor(index * 100) - 1;
  return [below, below + 1, below + 2].find((hundredths) => hundredths / 100 >= index) as number;
}
