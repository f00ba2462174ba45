import { type Assignment, leadsOf } from "../leads/assignment.js";
import { rollUpByLead } from "../leads/sharing.js";
import { sumDecimals } from "../numbers/decimal.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import type { Lever } from "./levers.js";

/** What the leaves of a lead agency could do together; a row of {@link leversByLead}. */
export interface LeadLevers {
  /** Null for leaves that nobody leads. */
  readonly leadAgency: string | null;
  /** Number of its leaves with points to gain. */
  readonly leaves: number;
  /** Sums of the leaves' gains in index points; what is not known counts as none. */
  readonly full: number;
  readonly median: number;
  readonly best: number;
  /** Code of the leaf with the largest gain, of several the first. */
  readonly largest: string;
}

/** The columns of {@link LeadLevers}. */
export const LEAD_LEVER_COLUMNS = {
  leadAgency: "agency",
  leaves: "count",
  full: "percent",
  median: "percent",
  best: "percent",
  largest: "code",
} as const satisfies Columns<LeadLevers>;

/**
 * The levers per lead agency. A leaf with several leads counts in full for each of them, so that
 * rows do not add up to the whole. Gains add up where points are added; under a geometric mean
 * their sum is not what all of them together bring.
 *
 * @param rows the rows of {@link levers}
 * @returns the columns of {@link LeadLevers}, the most to gain first
 */
export function leversByLead(rows: readonly Lever[], assignment: Pick<Assignment, "leads">): Table<LeadLevers> {
  const byLead = rollUpByLead(
    rows.filter(({ full }) => full),
    ({ code }) => leadsOf(assignment, code),
    "full",
    (): Lever[] => [],
    (of, lever) => of.push(lever),
  );
  const sum = (of: readonly Lever[], gain: "full" | "median" | "best") =>
    sumDecimals(of.map((lever) => lever[gain] ?? 0));
  const leads = [...byLead].map(
    ([leadAgency, of]): LeadLevers => ({
      leadAgency,
      leaves: of.length,
      full: sum(of, "full"),
      median: sum(of, "median"),
      best: sum(of, "best"),
      largest: of.reduce((most, lever) => ((lever.full ?? 0) > (most.full ?? 0) ? lever : most)).code,
    }),
  );
  return fromRows(
    leads.sort((a, b) => b.full - a.full),
    LEAD_LEVER_COLUMNS,
  );
}
