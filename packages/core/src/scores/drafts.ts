import { NOT_APPLICABLE, type ScoreBlock } from "../engine/block.js";
import { rollUp } from "../engine/roll-up.js";
import { withRules } from "../engine/rule-points.js";
import type { Unit } from "../engine/unit.js";
import { fromUnits } from "../numbers/decimal.js";
import type { CriteriaNode, CriteriaTree } from "../tree/tree.js";
import { isSurveyed } from "../tree/vocabulary.js";
import type { Report } from "./judge.js";
import type { ScoreKeys } from "./keys.js";

/** A block that rows are being put into; its units may turn out to have none that is good. */
export interface Draft {
  readonly tree: CriteriaTree;
  readonly units: readonly Unit[];
  readonly given: Float64Array;
  /** Made when there is a first raw value: most tables have none. */
  values: Float64Array | undefined;
  /** In the same layout: 1 where a row is that is good. */
  readonly filled: Uint8Array;
}

/** Blocks for all the units that a table's rows name, one per tree, and a row's place among its tree's units. */
export interface Drafts {
  /** In the order of the trees. */
  readonly blocks: readonly Draft[];
  readonly unitAt: (row: number) => number;
}

/** Makes the empty blocks. Units stand in the registry's order, then by year, then by stage. */
export function draftBlocks(keys: ScoreKeys, length: number, trees: readonly CriteriaTree[]): Drafts {
  const treeOfSlot = new Int32Array(keys.slots).fill(-1);
  for (let row = 0; row < length; row++) {
    const slot = keys.slotAt(row);
    if (slot >= 0) treeOfSlot[slot] = keys.treeAt(row);
  }
  const units = trees.map((): Unit[] => []);
  const numbers = new Int32Array(keys.slots);
  treeOfSlot.forEach((tree, slot) => {
    const others = units[tree];
    if (others) numbers[slot] = others.push(keys.unitOf(slot)) - 1;
  });
  return {
    blocks: trees.map((tree, t) => emptyDraft(tree, units[t] as Unit[])),
    unitAt: (row) => numbers[keys.slotAt(row)] as number,
  };
}

function emptyDraft(tree: CriteriaTree, units: readonly Unit[]): Draft {
  const n = tree.nodes.length;
  const given = new Float64Array(units.length * n).fill(Number.NaN);
  const surveyed = tree.leaves().filter(({ source }) => isSurveyed(source));
  units.forEach(({ stage }, u) => {
    if (stage === "self") for (const leaf of surveyed) given[u * n + leaf.position] = NOT_APPLICABLE;
  });
  return { tree, units, given, values: undefined, filled: new Uint8Array(given.length) };
}

/** Puts down a raw value. */
export function putValue(draft: Draft, cell: number, value: number): void {
  draft.values ??= noValues(draft.given.length);
  draft.values[cell] = value;
}

function noValues(cells: number): Float64Array {
  return new Float64Array(cells).fill(Number.NaN);
}

/** A block; without raw values their array is made only if asked for. */
function blockOf(
  tree: CriteriaTree,
  units: readonly Unit[],
  given: Float64Array,
  stated: Float64Array | undefined,
): ScoreBlock {
  let values = stated;
  return {
    tree,
    units,
    given,
    get values() {
      values ??= noValues(given.length);
      return values;
    },
  };
}

/** Reports scores stated on inner nodes that their leaves contradict, and takes them out. */
export function refuseConflicts(draft: Draft, firstRow: (cell: number) => number, report: Report): void {
  const { tree, units, given, values, filled } = draft;
  const n = tree.nodes.length;
  const inner = tree.nodes.filter(({ children }) => children.length > 0);
  const hasStated = inner.some(({ position }) => {
    for (let cell = position; cell < given.length; cell += n) if (!Number.isNaN(given[cell])) return true;
    return false;
  });
  if (!hasStated) return;
  for (const { unit, position, least, greatest } of rollUp(tree, withRules(blockOf(tree, units, given, values)))
    .conflicts) {
    const cell = unit * n + position;
    const { code } = tree.nodes[position] as CriteriaNode;
    report(firstRow(cell), "points", "inner-disagrees", {
      code,
      points: fromUnits(given[cell] as number),
      least: fromUnits(least),
      greatest: fromUnits(greatest),
    });
    given[cell] = Number.NaN;
    if (values) values[cell] = Number.NaN;
    filled[cell] = 0;
  }
}

/** The blocks of the units that have a good row; without those that have none. */
export function finishedBlocks(drafts: readonly Draft[]): ScoreBlock[] {
  return drafts
    .flatMap((draft) => finished(draft) ?? [])
    .sort(({ tree: a }, { tree: b }) => Math.min(...a.years) - Math.min(...b.years) || (a.id < b.id ? -1 : 1));
}

function finished({ tree, units, given, values, filled }: Draft): ScoreBlock | undefined {
  const n = tree.nodes.length;
  const isFilled = (u: number) => {
    for (let cell = u * n; cell < (u + 1) * n; cell++) if (filled[cell]) return true;
    return false;
  };
  const kept = units.flatMap((_, u) => (isFilled(u) ? [u] : []));
  if (kept.length === 0) return undefined;
  if (kept.length === units.length) return blockOf(tree, units, given, values);
  const pick = (cells: Float64Array) => {
    const picked = new Float64Array(kept.length * n);
    kept.forEach((u, k) => {
      picked.set(cells.subarray(u * n, (u + 1) * n), k * n);
    });
    return picked;
  };
  return blockOf(
    tree,
    kept.map((u) => units[u] as Unit),
    pick(given),
    values && pick(values),
  );
}
