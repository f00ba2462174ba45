import { magnitude, ratioUnits, rounded, WHOLE } from "../numbers/fraction.js";
import type { CriteriaNode } from "../tree/tree.js";
import { ROOT } from "../tree/vocabulary.js";
import type { ComparableGroup } from "./comparable-groups.js";
import type { IndexParts } from "./index-parts.js";

/**
 * What a group does to the difference of two indices, in whole 10⁻¹² index points, and what it was
 * before, as numerators of {@link IndexParts}.
 */
export interface Effect {
  readonly performance: bigint;
  readonly weight: bigint;
  readonly weightBefore: bigint;
  readonly partBefore: bigint;
}

/**
 * The effects of all groups; performance and weight add up exactly to the difference of the two
 * rounded indices.
 *
 * Each effect is computed as an exact fraction and rounded, halves away from zero. What roundings
 * leave over, at most a unit per group, goes to the larger effect of the group with the greatest
 * effect, the first of several. So what did not change has no effect, and exchanging the sides
 * negates everything.
 */
export function effectsOf(before: IndexParts, after: IndexParts, groups: readonly ComparableGroup[]): Effect[] {
  const [d0, d1] = [before.denominator, after.denominator];
  let left = (indexUnits(after, ROOT) ?? 0n) - (indexUnits(before, ROOT) ?? 0n);
  let [largest, most] = [-1, 0n];
  const effects = groups.map((group, g) => {
    const [w0, s0] = sumsOf(before, group.before);
    const [w1, s1] = sumsOf(after, group.after);
    const total = s1 * d0 - s0 * d1;
    // Δ(w·p) = w̄·Δp + p̄·Δw, with w = w/d and p = s/w.
    const both = 2n * d0 * d1 * w0 * w1;
    const [performance, weight] = both
      ? [
          rounded(WHOLE * (w0 * d1 + w1 * d0) * (s1 * w0 - s0 * w1), both),
          rounded(WHOLE * (s0 * w1 + s1 * w0) * (w1 * d0 - w0 * d1), both),
        ]
      : [0n, rounded(WHOLE * total, d0 * d1)];
    left -= performance + weight;
    if (magnitude(total) > most) [largest, most] = [g, magnitude(total)];
    return { performance, weight, weightBefore: w0, partBefore: s0 };
  });
  return effects.map((effect, g) => {
    if (g !== largest) return effect;
    return magnitude(effect.performance) >= magnitude(effect.weight)
      ? { ...effect, performance: effect.performance + left }
      : { ...effect, weight: effect.weight + left };
  });
}

/** An effect divided in proportion to `weights`, whole units that add up exactly. */
export function splitEffect(effect: Effect, weights: readonly bigint[]): Effect[] {
  const performance = split(effect.performance, weights);
  const weight = split(effect.weight, weights);
  const weightBefore = split(effect.weightBefore, weights);
  const partBefore = split(effect.partBefore, weights);
  return weights.map((_, k) => ({
    performance: performance[k] as bigint,
    weight: weight[k] as bigint,
    weightBefore: weightBefore[k] as bigint,
    partBefore: partBefore[k] as bigint,
  }));
}

/** A node's index in 10⁻¹² index points; null if it does not apply or is not known in full. */
export function indexUnits(parts: IndexParts, code: string): bigint | null {
  const part = parts.part(code);
  return part === null ? null : ratioUnits(part, parts.weight(code));
}

function sumsOf(parts: IndexParts, nodes: readonly CriteriaNode[]): [weight: bigint, part: bigint] {
  return nodes.reduce<[bigint, bigint]>(
    ([weight, part], { code }) => [weight + parts.weight(code), part + (parts.part(code) ?? 0n)],
    [0n, 0n],
  );
}

/** The k-th share ends where the first k weights do, so that shares add up and are odd in `amount`. */
function split(amount: bigint, weights: readonly bigint[]): bigint[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  let [reached, given] = [0n, 0n];
  return weights.map((weight) => {
    reached += weight;
    const share = (amount * reached) / whole - given;
    given += share;
    return share;
  });
}
