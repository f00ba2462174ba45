import { toUnits } from "../numbers/decimal.js";
import type { Rule } from "../terms/rule.js";
import { scoreByRule } from "../tree/rule.js";
import type { ScoreBlock } from "./block.js";

/**
 * The points of a block with those that rules make of raw values where none are stated; the
 * block's own array if there are none.
 */
export function withRules(block: ScoreBlock): Float64Array {
  const { tree, given } = block;
  const leaves = tree.leaves().filter(({ rule }) => rule !== undefined && rule.kind !== "direct");
  if (leaves.length === 0) return given;
  const { values } = block;
  const result = given.slice();
  for (const { position, max, rule } of leaves)
    for (let cell = position; cell < given.length; cell += tree.nodes.length) {
      const value = values[cell] as number;
      if (Number.isNaN(given[cell]) && !Number.isNaN(value))
        result[cell] = toUnits(scoreByRule(rule as Rule, value, max) as number);
    }
  return result;
}
