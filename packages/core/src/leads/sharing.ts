/**
 * How a leaf with several lead agencies counts: `full` for each of them (for a view per lead
 * agency), or in `equal` shares (where figures must add up to the whole).
 */
export type Sharing = "full" | "equal";

/** The k-th of `count` equal shares of whole units, which add up exactly to `units`; of −units the opposite. */
export function equalShare(units: number, k: number, count: number): number {
  if (units < 0) return -equalShare(-units, k, count);
  return Math.floor(units / count) + (k < units % count ? 1 : 0);
}

/**
 * Sums per lead agency, in the order in which they come up; null collects what nobody leads.
 *
 * @param items what is summed: leaves, or rows about them
 * @param leadsOf the ids of an item's lead agencies; none if nobody leads it
 * @param start makes an empty sum
 * @param add adds an item to a lead's sum; `part` cuts whole units to what of them counts for the lead
 */
export function rollUpByLead<Item, Sum>(
  items: Iterable<Item>,
  leadsOf: (item: Item) => readonly string[],
  sharing: Sharing,
  start: () => Sum,
  add: (sum: Sum, item: Item, part: (units: number) => number) => void,
): Map<string | null, Sum> {
  const sums = new Map<string | null, Sum>();
  for (const item of items) {
    const ids = leadsOf(item);
    const leads = ids.length ? ids : [null];
    leads.forEach((lead, k) => {
      let sum = sums.get(lead);
      if (sum === undefined) {
        sum = start();
        sums.set(lead, sum);
      }
      add(sum, item, (units) => (sharing === "full" ? units : equalShare(units, k, leads.length)));
    });
  }
  return sums;
}
