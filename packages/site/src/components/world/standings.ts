import type { CriteriaTree, NodeScore } from "@par-index/core";
import { type Benchmark, benchmarks } from "@par-index/core/compare";
import { mainTree } from "@par-index/core/scoring";
import type { World } from "./world.js";

/** An agency's published result at a node, with names; null where the node is not known in full. */
export interface Standing {
  readonly agency: string;
  readonly name: string;
  /** Name of the region. */
  readonly region: string | null;
  readonly index: number | null;
  readonly rank: number | null;
  readonly group: string | null;
}

/** The tree that the pages on fields and groups are about: the one most agencies were last scored on. */
export const worldTree = (world: World): CriteriaTree => mainTree(world.scored, { year: world.latest }) as CriteriaTree;

/** Two years on one tree. */
export interface Span {
  readonly tree: CriteriaTree;
  readonly from: number;
  readonly to: number;
}

/** Whether an agency was scored on the tree in a year. */
const isOn = (world: World, tree: CriteriaTree, agency: string, year: number) =>
  world.scored.has({ agency, year }) && world.scored.treeOf({ agency, year }) === tree;

/** The years scored on a tree, oldest first. */
export const yearsOn = (world: World, tree: CriteriaTree): number[] =>
  world.years.filter((year) => world.scoredAgencies.some(({ id }) => isOn(world, tree, id, year)));

/** How the agencies of a tree and year stand at a node, in the registry's order. */
export function standings(
  world: World,
  { tree, year, code }: { tree: CriteriaTree; year: number; code: string },
): Standing[] {
  return world.scoredAgencies
    .filter(({ id }) => isOn(world, tree, id, year))
    .map(({ id, name, region }) => {
      const { index, rank, group, coverage } = world.scored.at({ agency: id, year }, code);
      const known = coverage === 1;
      return { agency: id, name, region: world.regionName(region), index: known ? index : null, rank, group };
    });
}

/** The official results of a tree's agencies at a node in a year: those ranked together. */
export function results(
  world: World,
  { tree, year, code }: { tree: CriteriaTree; year: number; code: string },
): NodeScore[] {
  return world.scoredAgencies
    .filter(({ id }) => isOn(world, tree, id, year))
    .map(({ id }) => world.scored.at({ agency: id, year }, code));
}

const marks = new WeakMap<World, Map<string, Benchmark>>();

/** What all agencies of a tree and year reach at a node; undefined if nobody is known in full. */
export function benchmarkAt(
  world: World,
  { tree, year, code }: { tree: CriteriaTree; year: number; code: string },
): Benchmark | undefined {
  let known = marks.get(world);
  if (!known) {
    const rows = benchmarks(world.scored).objects();
    known = new Map(
      rows
        .filter(({ stage, region }) => stage === "appraised" && region === null)
        .map((row) => [`${row.tree}|${row.year}|${row.code}`, row]),
    );
    marks.set(world, known);
  }
  return known.get(`${tree.id}|${year}|${code}`);
}
