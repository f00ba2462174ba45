import { ParError } from "../issues/par-error.js";
import { type Assignment, leadsOf } from "../leads/assignment.js";
import { rollUpByLead, type Sharing } from "../leads/sharing.js";
import { fromUnits, toUnits } from "../numbers/decimal.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import type { CriteriaNode } from "../tree/tree.js";
import { type Attribution, lowestContributions } from "./attribution.js";

/** What one lead agency's leaves contributed to a difference. */
export interface LeadContribution {
  /** Id of the lead agency; null collects what is nobody's, or cannot be told apart by lead. */
  readonly leadAgency: string | null;
  /** Number of the tree's leaves counted; what went adds none. */
  readonly leaves: number;
  readonly performance: number;
  readonly weight: number;
  readonly total: number;
}

/** The columns of {@link LeadContribution}. */
export const LEAD_CONTRIBUTION_COLUMNS = {
  leadAgency: "agency",
  leaves: "count",
  performance: "percent",
  weight: "percent",
  total: "percent",
} as const satisfies Columns<LeadContribution>;

/**
 * Rolls an attribution up per lead agency.
 *
 * An inner node that can only be compared as a whole counts for its leads if they are the same for
 * all its leaves, else for nobody (null), as do nodes that went. Under `equal` the shares are cut
 * in whole 10⁻¹² index points and add up exactly to the total.
 *
 * @returns the columns of {@link LeadContribution}, lead agencies in the order of the tree
 * @throws ParError `trees-differ` if the assignment is of another tree
 */
export function attributeToLeads(
  attribution: Attribution,
  assignment: Assignment,
  sharing: Sharing,
): Table<LeadContribution> {
  const { tree } = attribution;
  if (assignment.tree !== tree) throw new ParError("trees-differ", { trees: [assignment.tree.id, tree.id] });
  const sums = rollUpByLead(
    lowestContributions(attribution).filter(({ before, after }) => before !== null || after !== null),
    (row) => (row.tree === tree.id ? commonLeads(tree.leaves(row.code), assignment) : []),
    sharing,
    () => ({ leaves: 0, performance: 0, weight: 0 }),
    (sum, row, part) => {
      sum.leaves += row.tree === tree.id ? tree.leaves(row.code).length : 0;
      sum.performance += part(toUnits(row.performance ?? 0));
      sum.weight += part(toUnits(row.weight ?? 0));
    },
  );
  return fromRows(
    [...sums].map(
      ([leadAgency, { leaves, performance, weight }]): LeadContribution => ({
        leadAgency,
        leaves,
        performance: fromUnits(performance),
        weight: fromUnits(weight),
        total: fromUnits(performance + weight),
      }),
    ),
    LEAD_CONTRIBUTION_COLUMNS,
  );
}

/**
 * {@link attributeToLeads} where the assignment is of the attribution's tree; nobody otherwise.
 *
 * @returns lead agencies in the order of the tree
 * @example
 * changeByLead(changeOf(scored, period).attribution, assignment, "equal")[0]?.total // 0.25
 */
export function changeByLead(
  attribution: Attribution | null | undefined,
  assignment: Assignment | null | undefined,
  sharing: Sharing,
): LeadContribution[] {
  if (!attribution || assignment?.tree !== attribution.tree) return [];
  return attributeToLeads(attribution, assignment, sharing).objects();
}

/** The leads of some leaves if they are the same for all; else nobody. */
function commonLeads(leaves: readonly CriteriaNode[], assignment: Assignment): readonly string[] {
  const [first, ...others] = leaves.map(({ code }) => leadsOf(assignment, code)) as [readonly string[], ...string[][]];
  const text = (agencies: readonly string[]) => [...agencies].sort().join();
  return others.every((agencies) => text(agencies) === text(first)) ? first : [];
}
