import { NOT_APPLICABLE, type ScoreBlock } from "../engine/block.js";
import type { IssueCode, IssueFigures } from "../issues/codes.js";
import { type Fault, fault } from "../issues/issue.js";
import { nearestCode } from "../issues/nearest-text.js";
import { formatPath } from "../issues/shape.js";
import { shareOfUnits, toUnits } from "../numbers/decimal.js";
import type { CriteriaNode, CriteriaTree } from "../tree/tree.js";
import type { Basis } from "./basis.js";
import { type LeafChange, reach } from "./leaf-change.js";
import type { Scenario } from "./scenario.js";

/** A problem of a scenario, with its path in the file. */
export interface ScenarioProblem {
  readonly path: string;
  readonly fault: Fault;
}

/** What a scenario makes of its basis. */
export interface Proposal {
  readonly tree: CriteriaTree;
  readonly block: ScoreBlock;
  /** Units per changed leaf of the agency, in the tree's order. */
  readonly reached: ReadonlyMap<string, number>;
  readonly problems: readonly ScenarioProblem[];
}

/** A move of one cell: points in units, and the raw value if the points are made of one. */
interface Move {
  readonly position: number;
  readonly units: number;
  readonly value: number | null;
}

/**
 * Applies a scenario to its basis, which stays as it is. Where there are problems the rest is
 * applied nonetheless.
 */
export function propose(basis: Basis, scenario: Scenario): Proposal {
  const problems: ScenarioProblem[] = [];
  const report: Report = (path, code, figures) =>
    problems.push({ path: formatPath(path), fault: fault(code, figures) });
  const { changes, peers = "fixed", others = {}, weights = {} } = scenario;

  const state = weighted(basis, weights, report);
  const moves = movesOf(basis, state, basis.agency, changes, ["changes"], report);
  apply(basis, state, basis.agency, moves);

  for (const id of Object.keys(others))
    if (id === basis.agency) report(["others", id], "other-is-agency", { agency: id });
    else if (!basis.agencies.includes(id))
      report(["others", id], "other-without-scores", { agency: id, beside: basis.agency, year: basis.year });
  for (const id of basis.agencies) {
    if (id === basis.agency) continue;
    const other = others[id] ?? peers;
    if (other === "fixed") continue;
    apply(
      basis,
      state,
      id,
      "trend" in other
        ? trendMoves(basis, state, id, other.trend)
        : movesOf(basis, state, id, other.changes, ["others", id, "changes"], report),
    );
  }
  const reached = new Map(
    [...moves]
      .sort((a, b) => a.position - b.position)
      .map(({ position, units }) => [(state.tree.nodes[position] as CriteriaNode).code, units]),
  );
  const { tree, given, values } = state;
  return { tree, block: { tree, units: basis.stated.units, given, values }, reached, problems };
}

/** The cells of a proposal in the making. */
interface State {
  readonly tree: CriteriaTree;
  /** As stated, to be changed. */
  readonly given: Float64Array;
  readonly values: Float64Array;
  /** What leaves have before they move, in units of the proposed tree. */
  readonly now: Float64Array;
}

type Report = <C extends IssueCode>(path: readonly PropertyKey[], code: C, figures: IssueFigures[C]) => void;

/** The basis on the proposed tree: everybody keeps the share of the maximum they reached. */
function weighted(basis: Basis, weights: Readonly<Record<string, number>>, report: Report): State {
  const { tree, stated, block } = basis;
  const unchanged = { tree, given: stated.given.slice(), values: stated.values.slice(), now: block.given };
  const codes = Object.keys(weights);
  if (codes.length === 0) return unchanged;
  for (const code of codes) if (!tree.has(code)) reportCode(tree, tree.nodes, code, ["weights", code], report);
  const proposed = basis.proposed(weights);
  for (const problem of proposed.problems) report(["weights", problem.node], problem.fault.code, problem.fault.figures);
  if (proposed.tree === null) return unchanged;

  const next = proposed.tree;
  const n = tree.nodes.length;
  const given = stated.given.slice();
  const before = tree.nodes.map(({ max }) => toUnits(max));
  const after = next.nodes.map(({ max }) => toUnits(max));
  for (const { position } of tree.leaves())
    for (let cell = position; cell < given.length; cell += n) {
      const units = block.given[cell] as number;
      if (Number.isNaN(units) || units === NOT_APPLICABLE) continue;
      given[cell] = shareOfUnits(after[position] as number, units, before[position] as number);
    }
  if (basis.hasStated) scaleStated(basis, next, given);
  return { tree: next, given, values: stated.values.slice(), now: given };
}

/**
 * Scores stated on inner nodes, on the proposed tree: what is known of the leaves counts by itself,
 * and the rest keeps its share of the rest of the maximum.
 */
function scaleStated({ tree, block }: Basis, next: CriteriaTree, given: Float64Array): void {
  const n = tree.nodes.length;
  const maxima = next.nodes.map(({ max }) => toUnits(max));
  for (let start = 0; start < given.length; start += n) {
    // Sums of the children's, as they count, before and after.
    const [score, known, max] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
    for (let i = n - 1; i >= 0; i--) {
      const { children, aggregation } = tree.nodes[i] as CriteriaNode;
      const cell = start + i;
      if (children.length === 0) {
        if (block.max[cell] === 0) continue;
        max[i] = maxima[i] as number;
        if (block.known[cell] === 0) continue;
        known[i] = max[i] as number;
        score[i] = given[cell] as number;
        continue;
      }
      const below = children.map((code) => tree.get(code).position);
      const sum = (cells: Float64Array, from = 0) => below.reduce((all, k) => all + (cells[from + k] as number), 0);
      score[i] = sum(score);
      known[i] = sum(known);
      max[i] = sum(max);
      if (Number.isNaN(given[cell])) continue;
      const counts = sum(block.known, start) !== sum(block.max, start);
      if (!counts) {
        // The sum of the leaves stands anyway, and the score stated for the old maxima would deny it.
        given[cell] = Number.NaN;
        continue;
      }
      const rest = Math.max(0, (block.score[cell] as number) - sum(block.score, start));
      const restMax = sum(block.max, start) - sum(block.known, start);
      given[cell] =
        aggregation === "geometric"
          ? shareOfUnits(max[i] as number, block.score[cell] as number, block.max[cell] as number)
          : (score[i] as number) +
            shareOfUnits((max[i] as number) - (known[i] as number), Math.min(rest, restMax), restMax);
      score[i] = given[cell] as number;
      known[i] = max[i] as number;
    }
  }
}

/** What the changes of an agency's leaves come to. */
function movesOf(
  basis: Basis,
  state: State,
  agency: string,
  changes: Readonly<Record<string, LeafChange>>,
  path: readonly PropertyKey[],
  report: Report,
): Move[] {
  const { tree, now } = state;
  const n = tree.nodes.length;
  const u = basis.agencies.indexOf(agency);
  return Object.entries(changes).flatMap(([code, change]): Move[] => {
    const at = [...path, code];
    if (!tree.has(code)) {
      reportCode(tree, tree.leaves(), code, at, report);
      return [];
    }
    const leaf = tree.get(code);
    if (leaf.children.length) {
      report(at, "code-not-leaf", { code, leaves: tree.leaves(code).map((below) => below.code) });
      return [];
    }
    const units = now[u * n + leaf.position] as number;
    if (units === NOT_APPLICABLE) {
      report(at, "leaf-not-applicable", { code, agency });
      return [];
    }
    const reached = reach(change, {
      leaf,
      now: units,
      lastYear: () => shareLastYear(basis, agency, code),
      peers: (of) => basis.levels(agency, of, leaf.position),
    });
    if (!("units" in reached)) {
      report([...at, reached.key], reached.fault.code, reached.fault.figures);
      return [];
    }
    return [{ position: leaf.position, ...reached }];
  });
}

function shareLastYear(
  { all, year, stage }: Basis,
  agency: string,
  code: string,
): { score: number; max: number } | null {
  if (!all.has({ agency, year: year - 1, stage })) return null;
  const { block, u } = all.cells({ agency, year: year - 1, stage });
  if (!block.tree.has(code) || !block.tree.isLeaf(code)) return null;
  const cell = u * block.tree.nodes.length + block.tree.get(code).position;
  const [score, max, known] = [block.score[cell], block.max[cell], block.known[cell]] as [number, number, number];
  return max === 0 || known !== max ? null : { score, max };
}

/** An agency's lowest known nodes, each `ahead` years along its own trend; see {@link Basis.slopes}. */
function trendMoves({ agencies, slopes, block }: Basis, { tree, now }: State, agency: string, ahead: number): Move[] {
  const n = tree.nodes.length;
  const start = agencies.indexOf(agency) * n;
  const along = slopes();
  const applicable = (code: string) =>
    tree
      .leaves(code)
      .reduce((sum, { position, max }) => sum + (block.max[start + position] === 0 ? 0 : toUnits(max)), 0);
  const moves: Move[] = [];
  for (const { position, code, max, children } of tree.nodes) {
    const slope = along[start + position] as number;
    if (Number.isNaN(slope) || slope === 0) continue;
    const own = children.length ? applicable(code) : toUnits(max);
    const moved = Math.round((now[start + position] as number) + (slope * ahead * own) / 10_000);
    moves.push({ position, units: Math.min(own, Math.max(0, moved)), value: null });
  }
  return moves;
}

/** Writes an agency's moves. Points take the raw value away, which would deny them, and the reverse. */
function apply(basis: Basis, { tree, given, values, now }: State, agency: string, moves: readonly Move[]): void {
  const n = tree.nodes.length;
  const start = basis.agencies.indexOf(agency) * n;
  if (basis.hasStated) shiftStated(basis, { tree, given, now }, start, moves);
  for (const { position, units, value } of moves) {
    const { rule } = tree.nodes[position] as CriteriaNode;
    const cell = start + position;
    given[cell] = value === null ? units : Number.NaN;
    if (value !== null) values[cell] = value;
    else if (rule !== undefined && rule.kind !== "direct") values[cell] = Number.NaN;
  }
}

/**
 * Scores stated above what moves move with it. They fall away, and the leaves count, where one that
 * moves was unknown, or where a geometric mean lies between: what the rest has is then not known.
 */
function shiftStated(
  { stated }: Basis,
  { tree, given, now }: Pick<State, "tree" | "given" | "now">,
  start: number,
  moves: readonly Move[],
): void {
  for (const { position, units } of moves) {
    const path = tree.path((tree.nodes[position] as CriteriaNode).code);
    // Not a number where the leaf is unknown.
    const difference = units - (now[start + position] as number);
    path.slice(0, -1).forEach((above, depth) => {
      const cell = start + above.position;
      if (Number.isNaN(stated.given[cell])) return;
      const isSum = path.slice(depth).every(({ aggregation }) => aggregation === "sum");
      given[cell] = isSum ? (given[cell] as number) + difference : Number.NaN;
    });
  }
}

function reportCode(
  { id: tree }: CriteriaTree,
  candidates: readonly CriteriaNode[],
  code: string,
  path: readonly PropertyKey[],
  report: Report,
): void {
  const codes = candidates.map((node) => node.code);
  report(path, "code-unknown", { tree, code, near: nearestCode(code, codes) });
}
