import * as z from "zod";
import type { PeersBy } from "../compare/peers.js";
import type { IssueCode, IssueFigures } from "../issues/codes.js";
import { type Fault, fault } from "../issues/issue.js";
import { schemaFault } from "../issues/shape.js";
import { shareOfUnits, toUnits } from "../numbers/decimal.js";
import type { Rule } from "../terms/rule.js";
import { scoreByRule } from "../tree/rule.js";
import { parseItems, valueProblem } from "../tree/rule-check.js";
import type { CriteriaNode } from "../tree/tree.js";

/** What a scenario does to one leaf. All but `value` say nothing of the leaf's raw value. */
export type LeafChange =
  /** To these points. */
  | { readonly points: number }
  /** Up, or down, by these points, kept within 0 and the maximum. */
  | { readonly add: number }
  /** To this share of the maximum, in percent. */
  | { readonly share: number }
  /** To what the leaf's rule makes of this raw value; of a checklist the items met, "1;3". */
  | { readonly value: number | string }
  /** To the agency's own share of the maximum in the year before. */
  | { readonly as: "last-year" }
  /** To the best or the median of the agency's peers in the scenario's year; default all. */
  | { readonly as: "best" | "median"; readonly of?: PeersBy }
  /** To the maximum. */
  | { readonly as: "full" };

/** The forms of a change, by the key that tells them apart. */
export const FORMS = ["points", "add", "share", "value", "as"] as const;

const peersSchema = z.union(
  [z.enum(["all", "nearest", "region", "kind"]), z.strictObject({ attribute: z.string().min(1) })],
  { error: schemaFault("change-of-malformed", {}) },
);

/** The shape of a {@link LeafChange}. */
export const leafChangeSchema = z
  .strictObject({
    points: z.number().optional(),
    add: z.number().optional(),
    share: z.number().optional(),
    value: z.union([z.number(), z.string()], { error: schemaFault("change-value-malformed", {}) }).optional(),
    as: z
      .enum(["last-year", "best", "median", "full"], {
        error: schemaFault("change-as-malformed", {}),
      })
      .optional(),
    of: peersSchema.optional(),
  })
  .check(({ value, issues }) => {
    const found = FORMS.filter((form) => value[form] !== undefined);
    const problem = (message: string) => issues.push({ code: "custom", message, input: value });
    if (found.length !== 1) problem(schemaFault("change-form", { forms: FORMS, found }));
    else if (value.of !== undefined && value.as !== "best" && value.as !== "median")
      problem(schemaFault("change-of-alone", {}));
  }) as unknown as z.ZodType<LeafChange>;

/** What a change needs to know of the agency and its peers at the leaf; units are 10⁻¹² points. */
export interface LeafSituation {
  /** The leaf, in the scenario's tree. */
  readonly leaf: CriteriaNode;
  /** Points now, in units; NaN unknown. */
  readonly now: number;
  /** Share of the maximum in the year before, as units of points and maximum; null if unknown. */
  readonly lastYear: () => { readonly score: number; readonly max: number } | null;
  /** What peers reach at the leaf. */
  readonly peers: (of: PeersBy) => PeerLevels | IssueFigures["attribute-unknown"] | "unknown";
}

/** The best and the median of the peers of whom a leaf is known, in units, under the maximum `max`. */
export interface PeerLevels {
  readonly best: number;
  readonly median: number;
  readonly max: number;
}

/** What a change comes to: units, and the raw value where it gives one; or what is wrong with it. */
export type Reached =
  | { readonly units: number; readonly value: number | null }
  | { readonly key: string; readonly fault: Fault };

/** What a change comes to at a leaf that applies. */
export function reach(change: LeafChange, { leaf, now, lastYear, peers }: LeafSituation): Reached {
  const { code } = leaf;
  const max = toUnits(leaf.max);
  const points = (units: number): Reached => ({ units, value: null });
  const wrong = <C extends IssueCode>(key: string, about: C, figures: IssueFigures[C]): Reached => ({
    key,
    fault: fault(about, figures),
  });
  if ("points" in change) {
    const units = toUnits(change.points);
    if (units < 0) return wrong("points", "points-negative", { code, points: change.points });
    if (units > max)
      return wrong("points", "points-over-maximum", { code, points: change.points, max: leaf.max, within: "scenario" });
    return points(units);
  }
  if ("add" in change) {
    if (Number.isNaN(now)) return wrong("add", "add-without-score", { code });
    return points(Math.min(max, Math.max(0, now + toUnits(change.add))));
  }
  if ("share" in change) {
    const { share } = change;
    if (share < 0 || share > 100) return wrong("share", "share-out-of-range", { code, share });
    return points(shareOfUnits(max, toUnits(share), toUnits(100)));
  }
  if ("value" in change) return byValue(leaf, change.value);
  if (change.as === "full") return points(max);
  if (change.as === "last-year") {
    const before = lastYear();
    if (before === null) return wrong("as", "last-year-unknown", { code });
    return points(shareOfUnits(max, before.score, before.max));
  }
  const { as, of = "all" } = change;
  const levels = peers(of);
  if (levels === "unknown") return wrong("as", "peers-unknown", { code });
  if ("attributes" in levels) return wrong("of", "attribute-unknown", levels);
  return points(shareOfUnits(max, levels[as], levels.max));
}

function byValue({ code, rule, max }: CriteriaNode, written: number | string): Reached {
  if (rule === undefined || rule.kind === "direct")
    return { key: "value", fault: fault("value-without-rule", { code }) };
  const value = rawValue(rule, written, max, code);
  if (typeof value !== "number") return { key: "value", fault: value };
  return { units: toUnits(scoreByRule(rule, value, max) as number), value };
}

function rawValue(rule: Rule, written: number | string, max: number, code: string): number | Fault {
  if (rule.kind === "checklist") return parseItems(String(written), rule.items.length, code);
  if (typeof written === "string") return fault("value-not-number", { code, written });
  const problem = valueProblem(rule, written, max, code);
  return problem?.severity === "error" ? problem.fault : written;
}

/** The best and the median of points in units; of an even number the middle two's mean, rounded half up. */
export function peerLevels(units: readonly number[], max: number): PeerLevels | "unknown" {
  const sorted = [...units].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) return "unknown";
  return { best: sorted.at(-1) as number, median: Math.floor((low + high + 1) / 2), max };
}
