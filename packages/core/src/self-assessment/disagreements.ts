import { type Assignment, leadsOf } from "../leads/assignment.js";
import { rollUpByLead, type Sharing } from "../leads/sharing.js";
import { fromUnits, toUnits } from "../numbers/decimal.js";
import type { Scored } from "../scoring/scored.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import { pairsOf, type Scope } from "./pairs.js";

/** A leaf on which an agency's own score and the appraised one differ. */
export interface Disagreement {
  readonly agency: string;
  readonly year: number;
  readonly code: string;
  readonly max: number;
  /** Points. */
  readonly self: number;
  readonly appraised: number;
  /** self − appraised in points: positive where the agency gave itself more. */
  readonly difference: number;
}

/** The columns of {@link Disagreement}. */
export const DISAGREEMENT_COLUMNS = {
  agency: "agency",
  year: "year",
  code: "code",
  max: "points",
  self: "points",
  appraised: "points",
  difference: "points",
} as const satisfies Columns<Disagreement>;

/**
 * The leaves on which self and appraised points differ, the largest differences first. Compared
 * are the leaves that are known at both stages; surveyed leaves have no self score.
 *
 * @returns the columns of {@link Disagreement}; {@link disagreementsByLead} and {@link agreement}
 *   say how many leaves were compared
 */
export function disagreements(scored: Scored, scope: Scope = {}): Table<Disagreement> {
  const rows = pairsOf(scored, scope).flatMap(({ agency, year, leaves }) =>
    leaves
      .filter(({ difference }) => difference !== 0)
      .map(({ leaf, ...points }): Disagreement => ({ agency, year, code: leaf.code, max: leaf.max, ...points })),
  );
  // A stable sort: what differs by the same stays in the order of agencies, years and the tree.
  rows.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  return fromRows(rows, DISAGREEMENT_COLUMNS);
}

/** The disagreements that one lead agency answers for, in one agency and year. */
export interface LeadDisagreement {
  readonly agency: string;
  readonly year: number;
  /** Id of the lead agency; null collects the leaves that nobody is assigned to. */
  readonly leadAgency: string | null;
  /** Number of leaves known at both stages. */
  readonly compared: number;
  /** How many of them differ. */
  readonly differing: number;
  /** Points that self-scoring gave and appraisal did not. */
  readonly over: number;
  /** Points that appraisal gave and self-scoring did not. */
  readonly under: number;
  /** over − under. */
  readonly net: number;
}

/** The columns of {@link LeadDisagreement}. */
export const LEAD_DISAGREEMENT_COLUMNS = {
  agency: "agency",
  year: "year",
  leadAgency: "agency",
  compared: "count",
  differing: "count",
  over: "points",
  under: "points",
  net: "points",
} as const satisfies Columns<LeadDisagreement>;

/**
 * Rolls the disagreements up per lead agency, for every agency and year on the assignment's tree.
 * Leaves of several lead agencies count as in `responsibility`: under `equal` the points of
 * a unit's rows add up exactly.
 *
 * @returns the columns of {@link LeadDisagreement}, lead agencies in the order of the tree
 */
export function disagreementsByLead(
  scored: Scored,
  assignment: Assignment,
  sharing: Sharing,
  scope: Scope = {},
): Table<LeadDisagreement> {
  const rows: LeadDisagreement[] = [];
  for (const { agency, year, tree, leaves } of pairsOf(scored, scope)) {
    if (tree !== assignment.tree) continue;
    const sums = rollUpByLead(
      leaves,
      ({ leaf }) => leadsOf(assignment, leaf.code),
      sharing,
      () => ({ compared: 0, differing: 0, over: 0, under: 0 }),
      (sum, { difference }, part) => {
        const units = part(toUnits(Math.abs(difference)));
        sum.compared += 1;
        if (difference !== 0) sum.differing += 1;
        if (difference > 0) sum.over += units;
        else sum.under += units;
      },
    );
    for (const [leadAgency, { over, under, ...counts }] of sums) {
      const net = fromUnits(over - under);
      rows.push({ agency, year, leadAgency, ...counts, over: fromUnits(over), under: fromUnits(under), net });
    }
  }
  return fromRows(rows, LEAD_DISAGREEMENT_COLUMNS);
}
