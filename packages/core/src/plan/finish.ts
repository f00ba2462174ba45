import { ParError } from "../issues/par-error.js";
import { rollUpByLead } from "../leads/sharing.js";
import { fromUnits } from "../numbers/decimal.js";
import { fromMillionths } from "../numbers/fixed.js";
import type { Scenario } from "../scenario/scenario.js";
import { ROOT } from "../tree/vocabulary.js";
import type { Base } from "./base.js";
import { valueFor } from "./levels.js";
import type { PlanProblem } from "./problem.js";
import type { FrontierPoint, LeadShare, Plan, PlanMove } from "./result.js";
import type { Levelled } from "./search.js";

/** Chosen levels as a plan, scored by the engine. @throws ParError `plan-unsound` if it counts other points */
export function planOf(base: Base, problem: PlanProblem, levels: Levelled): Plan {
  const moves = base.leaves.flatMap((leaf): PlanMove[] => {
    const level = levels.get(leaf.code);
    if (!level) return [];
    const to = leaf.now + level.gain;
    return [
      {
        code: leaf.code,
        from: fromUnits(leaf.now),
        to: fromUnits(to),
        points: fromUnits(level.gain),
        cost: fromMillionths(level.cost),
        value: valueFor(leaf, to),
        leads: leaf.leads,
      },
    ];
  });
  return {
    kind: "plan",
    ...standingOf(base, levels),
    moves,
    leads: leadShares(base, levels),
    scenario: scenarioOf(base, problem, moves),
    optimal: true,
  };
}

/** Where chosen levels lead to. */
export function standingOf(base: Base, levels: Levelled): FrontierPoint {
  const gains = new Map([...levels].map(([code, level]) => [code, level.gain]));
  const { units, index, rank, group } = base.total(gains);
  const planned = [...gains.values()].reduce((sum, gain) => sum + gain, base.at(ROOT).score);
  if (units !== planned) throw new ParError("plan-unsound", { planned: fromUnits(planned), scored: fromUnits(units) });
  return { cost: costOf(levels), points: fromUnits(units), index: index / 100, rank, group };
}

/** In the problem's unit. */
export function costOf(levels: Levelled): number {
  return fromMillionths([...levels.values()].reduce((sum, level) => sum + level.cost, 0));
}

function leadShares(base: Base, levels: Levelled): LeadShare[] {
  if (base.leaves.every((leaf) => leaf.leads.length === 0)) return [];
  const shares = rollUpByLead(
    base.leaves.flatMap(({ code, leads }) => {
      const level = levels.get(code);
      return level ? [{ ...level, leads }] : [];
    }),
    ({ leads }) => leads,
    "full",
    () => ({ cost: 0, gain: 0, leaves: 0 }),
    (share, { cost, gain }) => {
      share.cost += cost;
      share.gain += gain;
      share.leaves += 1;
    },
  );
  return [...shares].map(([lead, { cost, gain, leaves }]) => ({
    lead,
    cost: fromMillionths(cost),
    points: fromUnits(gain),
    leaves,
  }));
}

function scenarioOf(base: Base, { name, agency, year, stage }: PlanProblem, moves: readonly PlanMove[]): Scenario {
  const moved = new Map(moves.map((move) => [move.code, move.to]));
  const changes = base.leaves.flatMap((leaf) => {
    const points = moved.get(leaf.code) ?? (leaf.assumed ? fromUnits(leaf.now) : undefined);
    return points === undefined ? [] : [[leaf.code, { points }] as const];
  });
  return { scenario: 1, name: name ?? `${agency} ${year}`, agency, year, stage, changes: Object.fromEntries(changes) };
}
