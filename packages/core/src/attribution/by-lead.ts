import type { ColumnTable } from "arquero";
import { ParError } from "../issues/par-error.js";
import type { Assignment } from "../leads/assignment.js";
import { equalShare, type Sharing } from "../leads/responsibility.js";
import { fromUnits, toUnits } from "../numbers/decimal.js";
import { fromRows } from "../tables/result-table.js";
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

const LEAD_COLUMNS = [
  "leadAgency",
  "leaves",
  "performance",
  "weight",
  "total",
] as const satisfies readonly (keyof LeadContribution)[];

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
export function attributeToLeads(attribution: Attribution, assignment: Assignment, sharing: Sharing): ColumnTable {
  const { tree } = attribution;
  if (assignment.tree !== tree)
    throw new ParError(
      "trees-differ",
      `The assignment ${assignment.id} is of ${assignment.tree.id}, the attribution of ${tree.id}.`,
    );
  const sums = new Map<string | null, { leaves: number; performance: number; weight: number }>();
  for (const row of lowestContributions(attribution)) {
    if (row.before === null && row.after === null) continue;
    const isOurs = row.tree === tree.id;
    const leads = isOurs ? commonLeads(tree.leaves(row.code), assignment) : [null];
    leads.forEach((lead, k) => {
      const sum = sums.get(lead) ?? { leaves: 0, performance: 0, weight: 0 };
      const part = (points: number | null) =>
        sharing === "full" ? toUnits(points ?? 0) : equalShare(toUnits(points ?? 0), k, leads.length);
      sum.leaves += isOurs ? tree.leaves(row.code).length : 0;
      sum.performance += part(row.performance);
      sum.weight += part(row.weight);
      sums.set(lead, sum);
    });
  }
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
    LEAD_COLUMNS,
  );
}

/** The leads of some leaves if they are the same for all; else, and if there are none, nobody. */
function commonLeads([first, ...others]: readonly CriteriaNode[], { leads }: Assignment): readonly (string | null)[] {
  const agenciesOf = (leaf: CriteriaNode | undefined) => (leaf && leads.get(leaf.code)?.agencies) ?? [];
  const agencies = agenciesOf(first);
  const same = (leaf: CriteriaNode) => [...agenciesOf(leaf)].sort().join() === [...agencies].sort().join();
  return agencies.length > 0 && others.every(same) ? agencies : [null];
}
