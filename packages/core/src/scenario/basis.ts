import { type PeersBy, peerGroup } from "../compare/peers.js";
import { NOT_APPLICABLE, type ScoreBlock } from "../engine/block.js";
import type { Stage } from "../engine/unit.js";
import type { IssueFigures } from "../issues/codes.js";
import { ParError } from "../issues/par-error.js";
import { toUnits } from "../numbers/decimal.js";
import { scoresOf } from "../scores/from-blocks.js";
import { cohortOf } from "../scoring/cohort.js";
import { scoreTree } from "../scoring/score-tree.js";
import type { Scored } from "../scoring/scored.js";
import { hundredthsAt, type ScoredBlock } from "../scoring/scored-block.js";
import { theilSen } from "../statistics/theil-sen.js";
import { proposedTree } from "../tree/proposed-tree.js";
import type { CriteriaNode, CriteriaTree } from "../tree/tree.js";
import { type LeafSituation, peerLevels } from "./leaf-change.js";

/**
 * What scenarios of one agency and year start from: the agencies that are ranked together, on one
 * tree, as arrays in the engine's layout (`engine/roll-up.ts`).
 */
export interface Basis {
  readonly agency: string;
  readonly year: number;
  readonly stage: Stage;
  readonly tree: CriteriaTree;
  /** The agencies ranked together, in the registry's order; unit `u` of the block is the u-th. */
  readonly agencies: readonly string[];
  /** All scores, with the years before. */
  readonly all: Scored;
  /** The scores of these agencies in this year and stage alone. */
  readonly scored: Scored;
  /** As stated. */
  readonly stated: ScoreBlock;
  /** As scored; its `given` has the points that rules and normalisations make. */
  readonly block: ScoredBlock;
  /** Whether a score is stated on any inner node. */
  readonly hasStated: boolean;
  /** What an agency's peers reach at a leaf, by its position. Cached. */
  readonly levels: (agency: string, by: PeersBy, position: number) => ReturnType<LeafSituation["peers"]>;
  /** Per cell that moves by itself its slope, see {@link slopesOf}; made when asked for. */
  readonly slopes: () => Float64Array;
  /** The tree with new maxima; the last one made is kept. */
  readonly proposed: (weights: Readonly<Record<string, number>>) => ReturnType<typeof proposedTree>;
}

/**
 * The basis of an agency's scenarios.
 *
 * @throws ParError `unit-unknown`
 */
export function basisOf(
  all: Scored,
  { agency, year, stage }: { readonly agency: string; readonly year: number; readonly stage: Stage },
): Basis {
  const { tree, agencies } = cohortOf(all, { agency, year, stage });
  const whole = all.scores.blocks.find((block) => block.tree === tree) as ScoreBlock;
  const n = tree.nodes.length;
  const kept = whole.units.flatMap((unit, u) => (unit.year === year && unit.stage === stage ? [u] : []));
  const slice = (cells: Float64Array) => {
    const result = new Float64Array(kept.length * n);
    kept.forEach((u, k) => {
      result.set(cells.subarray(u * n, (u + 1) * n), k * n);
    });
    return result;
  };
  const stated: ScoreBlock = {
    tree,
    units: kept.map((u) => whole.units[u] as ScoreBlock["units"][number]),
    given: slice(whole.given),
    values: slice(whole.values),
  };
  const scored = scoreTree(scoresOf([stated], all.scores), all);
  const places = new Map(agencies.map((id, u) => [id, u]));
  const { block } = scored.cells({ agency, year, stage });

  type NoAttribute = IssueFigures["attribute-unknown"];
  const peersOf = cached((id: string, by: PeersBy): readonly number[] | NoAttribute => {
    try {
      return peerGroup(all, { agency: id, year, stage, by }).map((peer) => places.get(peer) as number);
    } catch (error) {
      if (error instanceof ParError && error.code === "attribute-unknown") return error.figures as NoAttribute;
      throw error;
    }
  });
  const levels = cached((id: string, by: PeersBy, position: number) => {
    const peers = peersOf(id, by);
    if ("attributes" in peers) return peers;
    const known = peers.flatMap((u) => {
      const units = block.given[u * n + position] as number;
      return Number.isNaN(units) || units === NOT_APPLICABLE ? [] : [units];
    });
    return peerLevels(known, toUnits((tree.nodes[position] as CriteriaNode).max));
  });
  let slopes: Float64Array | undefined;
  let last: { readonly key: string; readonly made: ReturnType<typeof proposedTree> } | undefined;
  return {
    agency,
    year,
    stage,
    tree,
    agencies,
    all,
    scored,
    stated,
    block,
    hasStated: tree.nodes.some(({ children, position }) => children.length && !isEmpty(stated.given, position, n)),
    levels,
    slopes: () => {
      slopes ??= slopesOf(all, { tree, agencies, year, stage, block });
      return slopes;
    },
    proposed: (weights) => {
      const key = JSON.stringify(weights);
      if (last?.key !== key) last = { key, made: proposedTree(tree, weights) };
      return last.made;
    },
  };
}

/** Keeps what `make` returned, by its arguments as JSON. */
function cached<Arguments extends readonly unknown[], Value>(
  make: (...of: Arguments) => Value,
): (...of: Arguments) => Value {
  const kept = new Map<string, Value>();
  return (...of) => {
    const key = JSON.stringify(of);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(...of);
    kept.set(key, made);
    return made;
  };
}

/**
 * The slopes along which agencies' lowest known nodes move, per cell, in hundredths of a percent
 * per year: of leaves, and of inner nodes of whose leaves nothing is known. NaN at all other cells
 * and where fewer than two years are known.
 *
 * It is the median slope (Theil–Sen) over the years up to `year` on this tree in which the node is
 * known in full, on rounded indices, as `trends` takes them.
 */
function slopesOf(
  all: Scored,
  { tree, agencies, year, stage, block }: Pick<Basis, "tree" | "agencies" | "year" | "stage" | "block">,
): Float64Array {
  const n = tree.nodes.length;
  const slopes = new Float64Array(agencies.length * n).fill(Number.NaN);
  const below = tree.nodes.map(({ code }) => tree.walk(code).slice(1));
  const yearsOf = new Map<string, number[]>();
  for (const unit of all.units)
    if (unit.stage === stage && unit.year <= year) {
      const years = yearsOf.get(unit.agency);
      if (years) years.push(unit.year);
      else yearsOf.set(unit.agency, [unit.year]);
    }
  agencies.forEach((agency, u) => {
    const years = (yearsOf.get(agency) ?? []).map((of) => ({ of, ...all.cells({ agency, year: of, stage }) }));
    const comparable = years.filter((at) => at.block.tree === tree);
    for (let i = 0; i < n; i++) {
      const start = u * n;
      if (block.known[start + i] === 0 || below[i]?.some(({ position }) => block.known[start + position] !== 0))
        continue;
      const known = comparable.flatMap(({ of, block: then, u: place }): [number, number][] => {
        const cell = place * n + i;
        const isKnown = then.max[cell] !== 0 && then.known[cell] === then.max[cell];
        return isKnown ? [[of, hundredthsAt(then, place, i, all.unknown)]] : [];
      });
      slopes[start + i] = theilSen(known).slope ?? Number.NaN;
    }
  });
  return slopes;
}

/** Whether a column of cells says nothing. */
function isEmpty(cells: Float64Array, position: number, n: number): boolean {
  for (let cell = position; cell < cells.length; cell += n) if (!Number.isNaN(cells[cell])) return false;
  return true;
}
