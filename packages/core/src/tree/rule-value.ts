import type { Rule } from "../terms/rule.js";
import { hasItem } from "./rule.js";

/**
 * A raw value as it is written in the column `value`: a checklist's as its items ("1;3", "0" for
 * none), any other as a number with a decimal point.
 *
 * @example
 * valueText({ kind: "checklist", items }, 5) // "1;3"
 */
export function valueText(rule: Rule | undefined, value: number): string {
  if (rule?.kind !== "checklist") return String(value);
  return itemsMet(rule, value).join(";") || "0";
}

/** Numbers, from 1, of the items in a checklist's value. */
export function itemsMet({ items }: Extract<Rule, { kind: "checklist" }>, value: number): number[] {
  return items.flatMap((_, i) => (hasItem(value, i) ? [i + 1] : []));
}
