import { type Assignment, leadsOf } from "../leads/assignment.js";
import { rollUpByLead } from "../leads/sharing.js";
import { fromUnits, sumDecimals, toUnits } from "../numbers/decimal.js";
import type { NodeScore } from "../scoring/node-table.js";
import { ROOT } from "../tree/vocabulary.js";
import type { Outcome } from "./outcome.js";

/**
 * The index before it is rounded, in percent: what the contributions of an outcome add up to a
 * difference of. Null while nothing is known.
 */
export function exactIndex({ score, max, coverage }: Pick<NodeScore, "score" | "max" | "coverage">): number | null {
  return score === null || !coverage ? null : (100 * score) / (max * coverage);
}

/**
 * What each field adds to the difference of the agency's two indices, in index points; of all fields,
 * in the tree's order. What is stated of the total beyond its fields stands under the root's code.
 * Null where `indexPoints` of a leaf is.
 *
 * @example
 * contributionsByField(outcome) // [{ code: "1", indexPoints: 0.5 }, { code: "2", indexPoints: 0 }]
 */
export function contributionsByField({ tree, leaves }: Pick<Outcome, "tree" | "leaves">): {
  readonly code: string;
  readonly indexPoints: number | null;
}[] {
  const parts = new Map<string, (number | null)[]>(tree.fields.map(({ code }) => [code, []]));
  for (const { code, indexPoints } of leaves.objects()) {
    const field = tree.path(code)[1]?.code ?? ROOT;
    parts.set(field, [...(parts.get(field) ?? []), indexPoints]);
  }
  return [...parts].map(([code, own]) => ({ code, indexPoints: total(own) }));
}

/**
 * What each lead agency's leaves add to the difference of the agency's two indices, in index points
 * and in the order in which they change; a leaf with several lead agencies in equal shares, so that
 * all add up to the difference. Null collects what nobody leads.
 *
 * @example
 * contributionsByLead(outcome, assignment) // [{ leadAgency: "so-noi-vu", indexPoints: 0.25 }, …]
 */
export function contributionsByLead(
  { leaves }: Pick<Outcome, "leaves">,
  assignment: Assignment | undefined,
): { readonly leadAgency: string | null; readonly indexPoints: number | null }[] {
  const sums = rollUpByLead(
    leaves.objects(),
    ({ code }) => leadsOf(assignment, code),
    "equal",
    (): (number | null)[] => [],
    (own, { indexPoints }, part) => own.push(indexPoints === null ? null : fromUnits(part(toUnits(indexPoints)))),
  );
  return [...sums].map(([leadAgency, own]) => ({ leadAgency, indexPoints: total(own) }));
}

function total(parts: readonly (number | null)[]): number | null {
  return parts.some((part) => part === null) ? null : sumDecimals(parts as readonly number[]);
}
