import type { Stage, Unit } from "../engine/unit.js";
import { fromUnits, hundredthsOfPercent, toUnits } from "../numbers/decimal.js";
import type { Scored } from "../scoring/scored.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import { type Assignment, leadsOf } from "./assignment.js";
import { rollUpByLead, type Sharing } from "./sharing.js";

/** What one lead agency answers for, in one scored agency and year. */
export interface Responsibility {
  readonly agency: string;
  readonly year: number;
  readonly stage: Stage;
  /** Id of the lead agency; null collects the leaves that nobody is assigned to. */
  readonly leadAgency: string | null;
  /** Number of applicable leaves. */
  readonly leaves: number;
  /** How many of them have no known score. */
  readonly unknownLeaves: number;
  /** Maximum in points, unknown leaves included. */
  readonly max: number;
  /** The part of the maximum whose score is known. */
  readonly knownMax: number;
  /** Points on the known leaves. */
  readonly score: number;
  /** Points lost on the known leaves: knownMax − score. */
  readonly lost: number;
  /** score / knownMax × 100 %, two decimals; null if nothing is known. */
  readonly index: number | null;
}

/** The columns of {@link Responsibility}. */
export const RESPONSIBILITY_COLUMNS = {
  agency: "agency",
  year: "year",
  stage: "stage",
  leadAgency: "agency",
  leaves: "count",
  unknownLeaves: "count",
  max: "points",
  knownMax: "points",
  score: "points",
  lost: "points",
  index: "percent",
} as const satisfies Columns<Responsibility>;

/**
 * Rolls maximum, score and points lost up per lead agency, for every scored agency, year and
 * stage on the assignment's tree.
 *
 * Under `equal` the shares are cut in whole 10⁻¹² points, the first agencies taking what is left
 * over, so that the rows of a unit add up exactly to its leaves. Leaves whose score is unknown
 * count in `max` and `unknownLeaves` only.
 *
 * @returns the columns of {@link Responsibility}, lead agencies in the order of the tree
 */
export function responsibility(scored: Scored, assignment: Assignment, sharing: Sharing): Table<Responsibility> {
  return fromRows(rollUp(scored, assignment, sharing), RESPONSIBILITY_COLUMNS);
}

function* rollUp(scored: Scored, assignment: Assignment, sharing: Sharing): Generator<Responsibility> {
  for (const unit of scored.units)
    if (scored.treeOf(unit) === assignment.tree) yield* responsibilityOf(scored, unit, assignment, sharing);
}

/** {@link responsibility} of one unit, scored on the assignment's tree or on one with its codes. */
export function* responsibilityOf(
  scored: Scored,
  unit: Unit,
  assignment: Assignment,
  sharing: Sharing,
): Generator<Responsibility> {
  const { agency, year, stage } = unit;
  const applying = assignment.tree
    .leaves()
    .map(({ code }) => scored.at(unit, code))
    .filter(({ max }) => max !== 0);
  const sums = rollUpByLead(
    applying,
    ({ code }) => leadsOf(assignment, code),
    sharing,
    () => ({ leaves: 0, unknownLeaves: 0, max: 0, knownMax: 0, score: 0 }),
    (sum, { code, max, score }, part) => {
      sum.leaves += 1;
      sum.max += part(toUnits(max));
      if (scored.stateAt(unit, code) === "unknown") sum.unknownLeaves += 1;
      else {
        sum.knownMax += part(toUnits(max));
        sum.score += part(toUnits(score ?? 0));
      }
    },
  );
  for (const [leadAgency, sum] of sums)
    yield {
      agency,
      year,
      stage,
      leadAgency,
      leaves: sum.leaves,
      unknownLeaves: sum.unknownLeaves,
      max: fromUnits(sum.max),
      knownMax: fromUnits(sum.knownMax),
      score: fromUnits(sum.score),
      lost: fromUnits(sum.knownMax - sum.score),
      index: sum.knownMax === 0 ? null : hundredthsOfPercent(sum.score, sum.knownMax) / 100,
    };
}
