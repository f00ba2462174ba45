import type { Stage } from "../engine/unit.js";
import { ParError } from "../issues/par-error.js";
import { hundredthsOfPercent } from "../numbers/decimal.js";
import { cohorts, mainTree } from "../scoring/cohort.js";
import type { Scored } from "../scoring/scored.js";
import type { CriteriaTree } from "../tree/tree.js";
import { levelOf, type WeightLevel } from "../tree/vocabulary.js";

/** Which agencies are ranked, and by the weights of which nodes. */
export interface WeightingChoice {
  readonly year: number;
  /** Default `appraised`. */
  readonly stage?: Stage;
  /** Default 1: the fields. */
  readonly level?: WeightLevel;
  /** Names the cohort where several trees are in use; by default the one with most agencies. */
  readonly agency?: string;
}

/**
 * The scores of a cohort by the nodes of one level, so that the nodes can be weighted anew. With a
 * factor f per node the index of an agency is Σ f·score ÷ Σ f·maximum, over the nodes that apply to
 * it: only the ratios of the factors count, and with equal factors it is the published index.
 *
 * Layout: cell `a * k + g` belongs to agency `a` and node `g` of `k`.
 */
export interface Weighting {
  readonly tree: CriteriaTree;
  readonly codes: readonly string[];
  /** Ids, in the order of the registry, of the agencies that are known in full at these nodes. */
  readonly agencies: readonly string[];
  /** Points, in units of `numbers/decimal.ts`. */
  readonly score: Float64Array;
  /** Applicable maximum, in units. */
  readonly max: Float64Array;
  /** Nominal weight per node: its share of the tree's maximum, 0 to 1. */
  readonly weight: Float64Array;
}

/**
 * The scores of a cohort by the nodes of one level.
 *
 * @throws ParError `cohort-empty` if no agency of the year and stage is known in full at these
 *   nodes, `unit-unknown`, `aggregation-geometric` if the tree takes geometric means, which weights
 *   do not add up
 */
export function weighting(
  scored: Scored,
  { year, stage = "appraised", level = 1, agency }: WeightingChoice,
): Weighting {
  const tree = agency === undefined ? mainTree(scored, { year, stage }) : scored.treeOf({ agency, year, stage });
  const cohort = cohorts(scored, { year, stage }).find((other) => other.tree === tree);
  if (!tree || !cohort) throw new ParError("cohort-empty", { year, stage });
  if (!tree.isAdditive) throw new ParError("tree-not-additive", { tree: tree.id });
  const nodes = tree.nodesOfLevel(levelOf(level));
  const known = cohort.agencies.filter((id) => {
    const { block, u } = scored.cells({ agency: id, year, stage });
    const n = tree.nodes.length;
    if (block.max[u * n] === 0) return false;
    return nodes.every(({ position }) => block.known[u * n + position] === block.max[u * n + position]);
  });
  if (known.length === 0 || nodes.length === 0) throw new ParError("cohort-empty", { year, stage });
  const k = nodes.length;
  const score = new Float64Array(known.length * k);
  const max = new Float64Array(known.length * k);
  known.forEach((id, a) => {
    const { block, u } = scored.cells({ agency: id, year, stage });
    nodes.forEach(({ position }, g) => {
      score[a * k + g] = block.score[u * tree.nodes.length + position] as number;
      max[a * k + g] = block.max[u * tree.nodes.length + position] as number;
    });
  });
  const total = nodes.reduce((sum, node) => sum + node.max, 0);
  return {
    tree,
    codes: nodes.map(({ code }) => code),
    agencies: known,
    score,
    max,
    weight: Float64Array.from(nodes, (node) => node.max / total),
  };
}

/**
 * The indices of all agencies under factors of the nodes' weights, in hundredths of a percent,
 * rounded half up as published; NaN where no weight is left.
 */
export function weightedIndices({ agencies, codes, score, max }: Weighting, factors: ArrayLike<number>): Float64Array {
  const k = codes.length;
  const whole = Array.prototype.every.call(factors, Number.isInteger);
  return Float64Array.from(agencies, (_, a) => {
    let part = 0;
    let base = 0;
    for (let g = 0; g < k; g++) {
      part += (factors[g] as number) * (score[a * k + g] as number);
      base += (factors[g] as number) * (max[a * k + g] as number);
    }
    if (base === 0) return Number.NaN;
    // Whole units are rounded exactly; under other factors a half falls as float64 has it.
    return whole ? hundredthsOfPercent(part, base) : Math.floor((part / base) * 10_000 + 0.5);
  });
}

/** The mean of |rank − nominal rank| over the agencies that have both; null if there is none. */
export function meanShift(nominal: ArrayLike<number>, ranks: ArrayLike<number>): number | null {
  let sum = 0;
  let n = 0;
  for (let a = 0; a < nominal.length; a++) {
    const [before, after] = [nominal[a] as number, ranks[a] as number];
    if (before === 0 || after === 0) continue;
    sum += Math.abs(after - before);
    n++;
  }
  return n === 0 ? null : sum / n;
}
