import type { Model } from "./model.js";
import { solves } from "./solve/programme.js";

/** A leaf that moves by hundredths without a fixed cost, as columns. */
interface Countable {
  readonly count: number;
  /** Whether it moves by hundredths; the model may not have tied it to the count. */
  readonly some: number;
  readonly least: number;
  readonly most: number;
}

/**
 * A solution of the same cost that moves fewer leaves: where a hundredth costs the same on several
 * leaves, the solver spreads hundredths as it happens; here they gather on the leaves with most
 * room, as far as every row of the model still holds.
 *
 * First all leaves of one price are filled anew, the roomiest first; then each moved leaf, the least
 * first, hands its hundredths on to moved ones.
 */
export function tidied(model: Model, values: readonly number[]): readonly number[] {
  let best = values;
  for (const leaves of byPrice(model).values()) {
    const roomiest = [...leaves].sort((a, b) => b.most - a.most);
    best = better(model, best, filled(best, roomiest, countOf(best, roomiest)));
    for (const leaf of [...leaves].sort((a, b) => at(best, a.count) - at(best, b.count))) {
      const own = at(best, leaf.count);
      const others = roomiest.filter((other) => other !== leaf && at(best, other.count) > 0);
      if (own > 0) best = better(model, best, filled(set(best, leaf, 0), others, countOf(best, others) + own));
    }
  }
  return best;
}

function byPrice({ leaves, draft }: Model): Map<number, Countable[]> {
  const prices = new Map<number, Countable[]>();
  for (const { levels, columns, moved } of leaves) {
    if (levels.kind !== "grains" || levels.fixed > 0) continue;
    const [count, some] = [columns[0] as number, moved[0]?.[0] as number];
    const same = prices.get(levels.each) ?? [];
    // A leaf that must not move has no room, whatever its levels.
    same.push({ count, some, least: levels.least, most: draft.columns[count]?.upper ?? 0 });
    prices.set(levels.each, same);
  }
  return prices;
}

/** The second solution if all hundredths found room in it, fewer leaves move and all rows and bounds hold; else the first. */
function better(model: Model, one: readonly number[], other: readonly number[] | null): readonly number[] {
  if (other === null || model.read(other).size >= model.read(one).size) return one;
  return solves(model.draft, other) ? other : one;
}

/** So many hundredths on these leaves and no others of theirs, each as full as can be; null if they do not fit. */
function filled(values: readonly number[], leaves: readonly Countable[], hundredths: number): readonly number[] | null {
  let [left, result] = [hundredths, values];
  for (const leaf of leaves) {
    const own = Math.min(leaf.most, left);
    const count = own >= leaf.least ? own : 0;
    result = set(result, leaf, count);
    left -= count;
  }
  return left === 0 ? result : null;
}

function set(values: readonly number[], { count, some }: Countable, hundredths: number): readonly number[] {
  return values.with(count, hundredths).with(some, hundredths > 0 ? 1 : 0);
}

function countOf(values: readonly number[], leaves: readonly Countable[]): number {
  return leaves.reduce((sum, { count }) => sum + at(values, count), 0);
}

function at(values: readonly number[], column: number): number {
  return values[column] as number;
}
