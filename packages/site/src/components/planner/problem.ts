import { type CriteriaTree, leadsOf } from "@par-index/core";
import type { PlanProblem } from "@par-index/core/plan";
import { unitText } from "@par-index/text/plan";
import type { Base, Lab } from "../lab/lab.js";
import { lang, say } from "../page/language.js";
import type { World } from "../world/world.js";
import { keepProblem, keptProblem, startProblem } from "./start.js";

/** The planning problem of the page, for one agency, year and stage. */
export interface PlannerProblem {
  readonly lab: Lab;
  readonly world: World;
  readonly base: Base;
  readonly tree: CriteriaTree;
  /** The lead agencies of the tree's leaves, in its order; none without an assignment of this tree. */
  readonly leads: readonly string[];
  leadsOf(code: string): readonly string[];
  /** Points of a leaf now; null if unknown. */
  now(code: string): number | null;
  readonly problem: PlanProblem;
  /** A part of the form says so: the form stays as it is. */
  edit(make: (problem: PlanProblem) => PlanProblem): void;
  /** Another problem of the same base: the form is made anew. */
  replace(problem: PlanProblem): void;
  reset(): void;
  /** Called back after every edit, and with `isNew` after every other problem. */
  follow(hear: (isNew: boolean) => void): void;
}

export function plannerProblem(lab: Lab, base: Base): PlannerProblem {
  const { world } = lab;
  const { agency, year, stage } = base;
  const tree = world.scored.treeOf({ agency, year, stage });
  const assignment = world.assignment?.tree === tree ? world.assignment : undefined;
  const ownersOf = (code: string) => leadsOf(assignment, code);
  const hearers: ((isNew: boolean) => void)[] = [];
  let problem = keptProblem(world, base);
  function become(next: PlanProblem, isNew: boolean): void {
    problem = next;
    keepProblem(world, problem);
    for (const hear of hearers) hear(isNew);
  }
  return {
    lab,
    world,
    base,
    tree,
    leads: [...new Set(tree.leaves().flatMap(({ code }) => ownersOf(code)))],
    leadsOf: ownersOf,
    now: (code) => world.scored.at({ agency, year, stage }, code).score,
    get problem() {
      return problem;
    },
    edit: (make) => become(make(problem), false),
    replace: (next) => become(next, true),
    reset: () => become(startProblem(world, base), true),
    follow: (hear) => hearers.push(hear),
  };
}

/** The unit of a problem's costs in the page's language. */
export const unitOf = (problem: PlanProblem): string => unitText(problem, lang);

/** The price of a point where a leaf has none of its own. */
export const pricePerPoint = ({ cost }: PlanProblem): number =>
  cost.default && "perPoint" in cost.default ? cost.default.perPoint : 1;

/** Says in pictures, tables and files that a plan is hypothetical. */
export const planMark = (): string => say`kịch bản, không phải kết quả`;
