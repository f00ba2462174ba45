import { toUnits } from "../numbers/decimal.js";
import { toMillionths } from "../numbers/fixed.js";
import type { Base, Need, PlanLeaf } from "./base.js";
import { GRAIN_UNITS, type Level, type Levels, levelsOf, topOf } from "./levels.js";
import type { Cost, PlanProblem } from "./problem.js";
import { ProgrammeDraft, type Term, type Terms } from "./solve/programme.js";

/** Of a leaf nobody gave a cost. */
const UNIT_COST: Cost = { perPoint: 1 };

/** What a leaf can do, as sums of columns. */
interface LeafTerms {
  readonly leaf: PlanLeaf;
  /** Units gained. */
  readonly gain: Terms;
  /** Millionths. */
  readonly cost: Terms;
  /** At least 1 if it moves; under `grains` only where the model counts what moves. */
  readonly moved: Terms;
  /** The levels a solution chooses among. */
  readonly levels: Levels;
  /** Its columns; under `grains` the number of hundredths, and full marks. */
  readonly columns: readonly number[];
}

/** A problem as a mixed-integer programme without an objective; see docs/planner.md for the formulas. */
export interface Model {
  readonly draft: ProgrammeDraft;
  readonly leaves: readonly LeafTerms[];
  /** Over all leaves: millionths, units gained under a node, leaves moved. */
  readonly cost: Terms;
  readonly moved: Terms;
  gainUnder(code: string): Terms;
  /** The levels that a solution chose, by leaf code. */
  read(values: readonly number[]): ReadonlyMap<string, Level>;
}

/**
 * Writes a problem's constraints, and what its target needs, as a programme.
 *
 * A leaf that ends on one of several levels has a binary for each, of which at most one is 1: with
 * the fixed cost in each level's cost no further binary is needed, and the relaxation is that of a
 * multiple-choice knapsack. A leaf that moves by hundredths has their number n and a binary m with
 * least·m ≤ n ≤ most·m, and a binary for full marks that are no whole hundredth away.
 *
 * @param counted leaves that move by hundredths of which the caller's own rows ask whether they move
 */
export function modelOf(
  base: Base,
  problem: PlanProblem,
  needs: readonly Need[],
  counted: ReadonlySet<string> | "all" = new Set(),
): Model {
  const draft = new ProgrammeDraft();
  const ordered = new Set(problem.precedence?.flatMap(({ first, then }) => [first, then]));
  const capped = new Set(
    Object.entries(problem.leads ?? {}).flatMap(([lead, cap]) => (cap.leaves === undefined ? [] : lead)),
  );
  const must = new Set(problem.must);
  const mustNot = new Set(problem.mustNot);
  const leaves = base.leaves.map((leaf) => {
    const range = problem.ranges?.[leaf.code];
    const rises = range?.from !== undefined && toUnits(range.from) > leaf.now;
    return leafTerms(draft, leaf, levelsOf(leaf, costOf(problem, leaf.code), range), {
      required: must.has(leaf.code) || rises,
      fixed: mustNot.has(leaf.code) || !leaf.free,
      counted:
        counted === "all" ||
        counted.has(leaf.code) ||
        ordered.has(leaf.code) ||
        leaf.leads.some((lead) => capped.has(lead)),
    });
  });
  const byCode = new Map(leaves.map((leaf) => [leaf.leaf.code, leaf]));
  const all = (select: (leaf: LeafTerms) => Terms, among: readonly LeafTerms[] = leaves) => among.flatMap(select);
  const gainUnder = (code: string) =>
    all(
      (leaf) => leaf.gain,
      base.tree.leaves(code).flatMap((node) => byCode.get(node.code) ?? []),
    );

  for (const { code, gain } of needs) draft.atLeast(gainUnder(code), gain);
  if (problem.budget !== undefined)
    draft.atMost(
      all((leaf) => leaf.cost),
      toMillionths(problem.budget),
    );
  for (const [lead, cap] of Object.entries(problem.leads ?? {})) {
    const own = leaves.filter(({ leaf }) => leaf.leads.includes(lead));
    if (cap.budget !== undefined)
      draft.atMost(
        all((leaf) => leaf.cost, own),
        toMillionths(cap.budget),
      );
    if (cap.leaves !== undefined)
      draft.atMost(
        all((leaf) => leaf.moved, own),
        cap.leaves,
      );
    if (cap.points !== undefined)
      draft.atMost(
        all((leaf) => leaf.gain, own),
        toUnits(cap.points),
      );
  }
  for (const { first, then } of problem.precedence ?? []) {
    const [before, after] = [byCode.get(first), byCode.get(then)];
    if (before && after) precede(draft, before, after);
  }
  return {
    draft,
    leaves,
    cost: all((leaf) => leaf.cost),
    moved: all((leaf) => leaf.moved),
    gainUnder,
    read: (values) => new Map(leaves.flatMap((leaf) => chosen(leaf, values))),
  };
}

/** What a problem says that a leaf costs. */
export function costOf({ cost }: PlanProblem, code: string): Cost {
  return cost.leaves?.[code] ?? cost.default ?? UNIT_COST;
}

function leafTerms(
  draft: ProgrammeDraft,
  leaf: PlanLeaf,
  levels: Levels,
  { required, fixed, counted }: { required: boolean; fixed: boolean; counted: boolean },
): LeafTerms {
  const upper = fixed ? 0 : 1;
  if (levels.kind === "steps") {
    const columns = levels.steps.map(() => draft.column(0, upper));
    const by = (value: (step: Level) => number) =>
      columns.map((column, i): Term => [column, value(levels.steps[i] as Level)]);
    const moved = by(() => 1);
    if (required || moved.length > 1) draft.row(required ? 1 : 0, moved, 1);
    return { leaf, gain: by((step) => step.gain), cost: by((step) => step.cost), moved, levels, columns };
  }
  const { least, most, each, fixed: once, full } = levels;
  const hasGrains = most >= least;
  const count = draft.column(0, hasGrains ? most * upper : 0);
  const whole = draft.column(0, full ? upper : 0);
  const some = draft.column(0, hasGrains ? upper : 0);
  const moved: Terms = [
    [some, 1],
    [whole, 1],
  ];
  // Whether a leaf moves by hundredths is asked only where it matters: no binary, no branching on it.
  if (once > 0 || required || counted) {
    draft.row(0, [
      [some, most],
      [count, -1],
    ]);
    if (full || required) draft.row(required ? 1 : 0, moved, 1);
  } else if (full)
    draft.row(
      Number.NEGATIVE_INFINITY,
      [
        [count, 1],
        [whole, most],
      ],
      most,
    );
  if (required)
    draft.row(0, [
      [count, 1],
      [some, -least],
    ]);
  return {
    leaf,
    gain: [[count, GRAIN_UNITS], ...(full ? [[whole, full.gain] as const] : [])],
    cost: [[count, each], ...(once > 0 ? [[some, once] as const] : []), ...(full ? [[whole, full.cost] as const] : [])],
    moved,
    levels,
    columns: [count, whole],
  };
}

/** `then` moves only if `first` ends at its top, or stands there already. */
function precede(draft: ProgrammeDraft, first: LeafTerms, then: LeafTerms): void {
  const top = topOf(first.levels);
  if (top === null && first.leaf.free) return;
  const moves = (weight: number) => then.moved.map(([column, value]): Term => [column, -weight * value]);
  if (top === null) draft.row(0, moves(1));
  else if (first.levels.kind === "steps" || first.levels.full)
    draft.row(0, [[first.columns.at(-1) as number, 1], ...moves(1)]);
  // All hundredths are taken: n ≥ most·moved.
  else draft.row(0, [[first.columns[0] as number, 1], ...moves(first.levels.most)]);
}

function chosen({ leaf, levels, columns }: LeafTerms, values: readonly number[]): [string, Level][] {
  const taken = columns.map((column) => values[column] as number);
  if (levels.kind === "steps") return levels.steps.flatMap((step, i) => (taken[i] ? [[leaf.code, step]] : []));
  const [count, whole] = taken as [number, number];
  if (whole && levels.full) return [[leaf.code, levels.full]];
  return count > 0 ? [[leaf.code, { gain: count * GRAIN_UNITS, cost: levels.fixed + count * levels.each }]] : [];
}
