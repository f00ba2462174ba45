import type { Bilingual } from "./bilingual.js";

/** What a rule's raw value is called and counted in, for texts. */
export interface Measured {
  /** What the value is: "Tỷ lệ hồ sơ đúng hạn". */
  readonly label?: Bilingual | undefined;
  /** What it is counted in: "%", "ngày", "văn bản". A rate is in percent (92.4), never a fraction. */
  readonly unit?: string | undefined;
  /** The values that can be, where others than those that are possible anyway: growth of a rate may exceed 100 %. */
  readonly range?: { readonly from?: number | undefined; readonly to?: number | undefined } | undefined;
}

/** A step that begins at `from`, where more is better. */
export interface BandFrom {
  /** The least value in the band, inclusive. */
  readonly from: number;
  readonly points: number;
  readonly upTo?: undefined;
}

/** A step that ends at `upTo`, where less is better. */
export interface BandUpTo {
  /** The greatest value in the band, inclusive. */
  readonly upTo: number;
  readonly points: number;
  readonly from?: undefined;
}

/** A point a piecewise rule runs through. */
export interface Knot {
  readonly value: number;
  readonly points: number;
}

/** One of the things a checklist counts. */
export interface ChecklistItem {
  readonly name: Bilingual;
  readonly points: number;
}

/**
 * How a leaf's raw value becomes points; a leaf without a rule is `direct`. Points in a rule are
 * points of its leaf, whose maximum stands on the leaf and not in the rule.
 */
export type Rule =
  /** Points are given, not computed; a value is kept as evidence. */
  | ({ readonly kind: "direct" } & Measured)
  /** Nothing at `floor` (default 0), the maximum at `target`, in proportion between; `floor` above
   * `target` where less is better. */
  | ({ readonly kind: "proportional"; readonly floor?: number | undefined; readonly target: number } & Measured)
  /** Steps, all with `from` or all with `upTo`, in rising order; 0 points outside them. */
  | ({ readonly kind: "bands"; readonly bands: readonly (BandFrom | BandUpTo)[] } & Measured)
  /** Linear between the knots, in rising order of value; constant outside them. */
  | ({ readonly kind: "piecewise"; readonly knots: readonly Knot[] } & Measured)
  /** The points of the items met; the value is a set of items, see `scoreByRule`. */
  | { readonly kind: "checklist"; readonly items: readonly ChecklistItem[] }
  /** The maximum less `each` for every unit counted after the first `beyond` (default 0), but not
   * under `least` (default 0). */
  | ({
      readonly kind: "deduction";
      readonly each: number;
      readonly beyond?: number | undefined;
      readonly least?: number | undefined;
    } & Measured)
  /** The maximum times the share of people satisfied, in percent. */
  | { readonly kind: "survey"; readonly label?: Bilingual | undefined };

/** What tells rules apart. */
export type RuleKind = Rule["kind"];
