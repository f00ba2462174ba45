import { sampleStandardDeviation } from "simple-statistics";
import { rankDescending, ranksOf } from "../engine/rank.js";
import type { Stage } from "../engine/unit.js";
import { ParError } from "../issues/par-error.js";
import { differenceOfPoints, fromUnits, toUnits } from "../numbers/decimal.js";
import type { Scored } from "../scoring/scored.js";
import type { CriteriaNode, CriteriaTree } from "../tree/tree.js";
import { isSurveyed, levelOf, ROOT } from "../tree/vocabulary.js";
import { normaliseInto } from "./leaf-normalisation.js";
import { DISTRIBUTIONS, type Distribution, TABLE_SIZE } from "./quantiles.js";
import type { MethodPlan, Noise, Simulation, Stated, Weights } from "./simulation.js";
import { DEFAULT_UNCERTAINTY, FEWEST_PAIRS, type LeafNoise, type Method, type UncertaintySpec } from "./spec.js";

/** What is simulated, and how often. */
export interface SimulationOptions {
  readonly year: number;
  /** Default `appraised`. */
  readonly stage?: Stage;
  /** Who is ranked against one another; by default all that are scored in the year and stage. */
  readonly agencies?: readonly string[];
  /** Default {@link DEFAULT_UNCERTAINTY}. */
  readonly spec?: UncertaintySpec;
  /** Default 10,000. */
  readonly draws?: number;
  /** A whole number from 0 to 2⁵³ − 1; default 1. */
  readonly seed?: number;
  /**
   * Where self-scoring and appraisal are compared for `disagreement`, if not in the scores that are
   * simulated: what comes of a scenario has no self-scores.
   */
  readonly measured?: Scored;
}

/** Draws of a simulation unless said otherwise. */
export const DEFAULT_DRAWS = 10_000;

/**
 * Prepares a simulation of the agencies' indices and ranks.
 *
 * Under weights w and points s the index is Σ w·s ÷ M ÷ Σ w over the leaves that apply, M the
 * leaf's maximum: with w = M what is published. A score stated on an inner node beyond its leaves
 * counts with the mean weight of what stands under it, and does not vary.
 *
 * Noise moves a leaf's points at most as far as the nearer of 0 and its maximum lies, up and down
 * alike. So the mean stays what is published; cut off at each end by itself, noise would lower
 * everybody who is near full marks. Full marks and 0 points do not vary.
 *
 * @param options.spec checked by `parseUncertainty`
 * @throws ParError `unit-unknown` if an agency, or all, have no scores in the year and stage;
 *   `agencies-on-several-trees`; `tree-not-additive` under geometric aggregation;
 *   `simulation-invalid` for a seed or number of draws that is no such whole number
 */
export function simulation(
  scored: Scored,
  {
    year,
    stage = "appraised",
    agencies = scored.units.flatMap((unit) => (unit.year === year && unit.stage === stage ? [unit.agency] : [])),
    spec = DEFAULT_UNCERTAINTY,
    draws = DEFAULT_DRAWS,
    seed = 1,
    measured = scored,
  }: SimulationOptions,
): Simulation {
  if (!Number.isSafeInteger(seed) || seed < 0 || !Number.isSafeInteger(draws) || draws < 1)
    throw new ParError("simulation-invalid", { seed, draws });
  const cells = agencies.map((agency) => scored.cells({ agency, year, stage }));
  const tree = oneTree(cells, year, stage);
  const positions = places(tree, levelOf(spec.weights?.level ?? 1));
  const noise = noiseOf(measured, { tree, cells, year, stage, agencies }, spec, positions);
  const totals = agencies.map((agency) => scored.at({ agency, year, stage }, ROOT));
  const ranks = rankDescending(totals.map(({ rank, index }) => (rank === null ? Number.NaN : (index as number))));
  const methods = spec.methods?.length ? spec.methods : [{}];
  const total = methods.reduce((sum, { share = 1 }) => sum + share, 0);
  let before = 0;
  return {
    tree: tree.id,
    year,
    stage,
    agencies,
    draws,
    seed,
    index: Int16Array.from(totals, ({ index }) => (index === null ? -1 : Math.round(index * 100))),
    rank: ranksOf(agencies.length, agencies.length).map((_, a) => ranks[a] as number),
    groups: scored.groups,
    weights: weightsOf(tree, positions, spec),
    noise,
    methods: methods.map((method) => {
      before += method.share ?? 1;
      return planOf({ tree, cells, positions, noise }, before / total, method, scored.unknown === "zero");
    }),
  };
}

type Cells = ReturnType<Scored["cells"]>;

function oneTree(cells: readonly Cells[], year: number, stage: Stage): CriteriaTree {
  const trees = new Set(cells.map(({ block }) => block.tree));
  const [tree] = trees;
  if (!tree) throw new ParError("unit-unknown", { agency: null, year, stage, years: [] });
  if (trees.size > 1) throw new ParError("trees-differ", { trees: [...trees].map(({ id }) => id) });
  if (!tree.isAdditive) throw new ParError("tree-not-additive", { tree: tree.id });
  return tree;
}

/** The nodes whose weights vary. */
interface Places {
  readonly nodes: readonly CriteriaNode[];
  /** Per position in the tree, the places under the node: from, and to (exclusive). */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

function places(tree: CriteriaTree, level: 1 | 2 | "leaf"): Places {
  const nodes = tree.nodesOfLevel(level);
  const from = new Int32Array(tree.nodes.length);
  const to = new Int32Array(tree.nodes.length);
  nodes.forEach((place, k) => {
    for (const node of [...tree.path(place.code), ...tree.walk(place.code)]) {
      if (to[node.position] === 0) from[node.position] = k;
      to[node.position] = k + 1;
    }
  });
  return { nodes, from, to };
}

function weightsOf(tree: CriteriaTree, { nodes }: Places, { weights }: UncertaintySpec): Weights {
  const fieldOf = (code: string) => tree.fields.indexOf(tree.path(code)[1] as CriteriaNode);
  const amount = weights === undefined ? 0 : weights.kind === "uniform" ? weights.spread : weights.concentration;
  return {
    codes: nodes.map(({ code }) => code),
    nominal: Float64Array.from(nodes, ({ max }) => toUnits(max)),
    field: Int32Array.from(nodes, ({ code }) => fieldOf(code)),
    kind: weights === undefined || amount === 0 ? "fixed" : weights.kind,
    amount,
  };
}

interface Scope {
  readonly tree: CriteriaTree;
  readonly cells: readonly Cells[];
  readonly agencies: readonly string[];
  readonly year: number;
  readonly stage: Stage;
}

function noiseOf(measured: Scored, scope: Scope, spec: UncertaintySpec, { from }: Places): Noise {
  const { tree, cells } = scope;
  const size = cells.length;
  const leaves = tree.leaves().flatMap((leaf) => {
    const noise = spec.byCode?.[leaf.code] ?? (isSurveyed(leaf.source) ? spec.survey : spec.appraisal);
    if (noise === undefined || noise.kind === "fixed") return [];
    const scale = scaleOf(measured, scope, leaf, noise);
    const known = Uint8Array.from(cells, (cell) => (isKnown(cell, leaf.position) ? 1 : 0));
    const scales = Float64Array.from(cells, (cell, a) => (known[a] ? scale(cell) : 0));
    const distribution: Distribution = noise.kind === "band" ? "uniform" : "normal";
    return scales.some((each) => each > 0) ? [{ leaf, known, scales, distribution }] : [];
  });
  const cellsOf = leaves.map(({ leaf, scales, distribution }) => {
    const weight = from[leaf.position] as number;
    const top = toUnits(leaf.max);
    return cells.flatMap((cell, agency) => {
      const points = pointsAt(cell, leaf.position);
      const [scale, limit] = [scales[agency] as number, Math.min(points, top - points)];
      const table = DISTRIBUTIONS.indexOf(distribution) * TABLE_SIZE;
      return scale > 0 && limit > 0 ? [{ agency, into: weight * size + agency, table, scale, limit }] : [];
    });
  });
  const varying = cellsOf.flat();
  let begin = 0;
  return {
    codes: leaves.map(({ leaf }) => leaf.code),
    max: Float64Array.from(leaves, ({ leaf }) => toUnits(leaf.max)),
    weight: Int32Array.from(leaves, ({ leaf }) => from[leaf.position] as number),
    isSurveyed: Uint8Array.from(leaves, ({ leaf }) => (isSurveyed(leaf.source) ? 1 : 0)),
    score: Float64Array.from(
      leaves.flatMap(({ leaf, known }) => cells.map((cell, a) => (known[a] ? pointsAt(cell, leaf.position) : 0))),
    ),
    known: Uint8Array.from(leaves.flatMap(({ known }) => [...known])),
    begin: Int32Array.from([0, ...cellsOf.map((own) => (begin += own.length))]),
    agency: Int32Array.from(varying, ({ agency }) => agency),
    into: Int32Array.from(varying, ({ into }) => into),
    table: Int32Array.from(varying, ({ table }) => table),
    scale: Float64Array.from(varying, ({ scale }) => scale),
    limit: Float64Array.from(varying, ({ limit }) => limit),
  };
}

/** Points in units; NaN if unknown, −1 where a leaf does not apply. */
function pointsAt({ block, u }: Cells, position: number): number {
  return block.given[u * block.tree.nodes.length + position] as number;
}

function isKnown(cell: Cells, position: number): boolean {
  return pointsAt(cell, position) >= 0;
}

/** What gives an agency's factor of a leaf's standard noise, in units. */
function scaleOf(measured: Scored, scope: Scope, leaf: CriteriaNode, noise: LeafNoise): (cell: Cells) => number {
  switch (noise.kind) {
    case "survey":
      return (cell) => {
        const share = pointsAt(cell, leaf.position) / toUnits(leaf.max);
        return toUnits(leaf.max) * Math.sqrt((share * (1 - share)) / noise.sample);
      };
    case "disagreement": {
      const units = toUnits(disagreement(measured, scope, leaf));
      return () => units;
    }
    case "band":
      return () => toUnits(noise.points);
    case "fixed":
      return () => 0;
  }
}

/**
 * Sample standard deviation of self − appraised on a leaf over the agencies of the tree and year, in
 * points; where the tree that is simulated has another maximum for the leaf, in proportion.
 */
function disagreement(measured: Scored, { tree, year }: Scope, leaf: CriteriaNode): number {
  let max = leaf.max;
  const differences = measured.units.flatMap(({ agency, year: own, stage }) => {
    if (own !== year || stage !== "appraised" || !measured.has({ agency, year, stage: "self" })) return [];
    const self = measured.cells({ agency, year, stage: "self" });
    const appraised = measured.cells({ agency, year, stage: "appraised" });
    if (self.block.tree !== appraised.block.tree || self.block.tree.id !== tree.id) return [];
    const { position, max: given } = self.block.tree.get(leaf.code);
    if (!isKnown(self, position) || !isKnown(appraised, position)) return [];
    max = given;
    return [differenceOfPoints(fromUnits(pointsAt(self, position)), fromUnits(pointsAt(appraised, position)))];
  });
  return differences.length < FEWEST_PAIRS ? 0 : (sampleStandardDeviation(differences) * leaf.max) / max;
}

interface Ground {
  readonly tree: CriteriaTree;
  readonly cells: readonly Cells[];
  readonly positions: Places;
  readonly noise: Noise;
}

/** What of a method does not vary. */
function planOf({ tree, cells, positions, noise }: Ground, upTo: number, method: Method, zero: boolean): MethodPlan {
  const { aggregation = "sum", normalisation = "none", without, unknown = zero ? "zero" : "partial" } = method;
  const size = cells.length;
  const isOut = new Uint8Array(tree.nodes.length);
  if (without !== undefined) for (const { position } of tree.walk(without)) isOut[position] = 1;
  /** Nodes that hold what is left out, with more: what is stated on them cannot be split. */
  const mixed = new Set(without === undefined ? [] : tree.path(without).filter(({ code }) => code !== without));
  const score = new Float64Array(positions.nodes.length * size);
  const max = new Float64Array(positions.nodes.length * size);
  const computed = new Uint8Array(size).fill(1);
  const stated: Stated[] = [];
  const noisy = new Set(noise.codes);

  for (const leaf of tree.leaves()) {
    if (isOut[leaf.position]) continue;
    const row = (positions.from[leaf.position] as number) * size;
    const points = Float64Array.from(cells, (cell) => pointsAt(cell, leaf.position));
    const known = Uint8Array.from(points, (each) => (each >= 0 ? 1 : 0));
    points.forEach((each, a) => {
      const isZero = unknown === "zero" && Number.isNaN(each) && !isCovered(cells[a] as Cells, tree, leaf);
      if (known[a] || isZero) max[row + a] = (max[row + a] as number) + toUnits(leaf.max);
    });
    if (noisy.has(leaf.code) && normalisation !== "none") continue;
    normaliseInto(points, known, toUnits(leaf.max), normalisation);
    points.forEach((each, a) => {
      if (known[a]) score[row + a] = (score[row + a] as number) + each;
    });
  }
  for (const node of tree.nodes) {
    if (node.children.length === 0 || isOut[node.position]) continue;
    const [from, to] = [positions.from[node.position] as number, positions.to[node.position] as number];
    cells.forEach((cell, agency) => {
      const own = beyondChildren(cell, tree, node);
      if (own.max === 0) return;
      const isAcrossFields = node.level === 0 && aggregation === "geometric" && tree.fields.length > 1;
      if (mixed.has(node) || isAcrossFields) computed[agency] = 0;
      if (to - from > 1) stated.push({ agency, from, to, ...own });
      else {
        score[from * size + agency] = (score[from * size + agency] as number) + own.score;
        max[from * size + agency] = (max[from * size + agency] as number) + own.max;
      }
    });
  }
  cells.forEach((_, a) => {
    const hasMax = positions.nodes.some((__, k) => (max[k * size + a] as number) > 0);
    if (!hasMax && !stated.some(({ agency }) => agency === a)) computed[a] = 0;
  });
  const isMaxShared = stated.length === 0 && max.every((each, cell) => each === max[cell - (cell % size)]);
  return {
    upTo,
    aggregation,
    normalisation,
    score,
    max,
    isMaxShared,
    counts: Uint8Array.from(noise.codes, (code) => (isOut[tree.get(code).position] ? 0 : 1)),
    computed,
    ranked: Uint8Array.from(cells, (cell, a) =>
      computed[a] && (unknown === "zero" || isWhole(cell, tree, without)) ? 1 : 0,
    ),
    stated,
  };
}

/** Whether everything that applies is known, but for what is left out. */
function isWhole({ block, u }: Cells, tree: CriteriaTree, without: string | undefined): boolean {
  const start = u * tree.nodes.length;
  const missing = (position: number) =>
    (block.max[start + position] as number) - (block.known[start + position] as number);
  return missing(0) === (without === undefined ? 0 : missing(tree.get(without).position));
}

/** Whether an unknown leaf is part of a score that is stated above it. */
function isCovered({ block, u }: Cells, tree: CriteriaTree, leaf: CriteriaNode): boolean {
  const start = u * tree.nodes.length;
  return tree.path(leaf.code).some(({ position }) => {
    const max = block.max[start + position] as number;
    return max > 0 && block.known[start + position] === max;
  });
}

/** What is stated on an inner node beyond its children, in units. */
function beyondChildren({ block, u }: Cells, tree: CriteriaTree, node: CriteriaNode): { score: number; max: number } {
  const start = u * tree.nodes.length;
  let score = block.score[start + node.position] as number;
  let max = block.known[start + node.position] as number;
  for (const code of node.children) {
    const { position } = tree.get(code);
    score -= block.score[start + position] as number;
    max -= block.known[start + position] as number;
  }
  return { score, max };
}
