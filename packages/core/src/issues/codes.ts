import type * as z from "zod";
import type { Bilingual } from "../terms/bilingual.js";
import type { Rule } from "../terms/rule.js";
import type { FileFigures, NamedAgency } from "./file-codes.js";
import type { None } from "./none.js";
import type { Place } from "./place.js";

/** As `Stage` of the engine, which stands above. */
export type Stage = "self" | "appraised";

/** A node of a criteria tree by its code ("0" the whole), null where it has none. */
export interface OfNode {
  readonly node: string | null;
}

/** What a maximum is declared for: a node, or one source of points. */
export type OfMaximum = OfNode | { readonly source: string };

/** Which document one means to read. */
export type DocumentKind = "plan" | "scenario" | "uncertainty";

/** Of documents whatever they hold, of registries and of leads. */
export interface RegistryFigures {
  /** A value of the wrong shape; the problem is zod's, for zod's own words in any language. */
  shape: { readonly problem: z.core.$ZodRawIssue };
  "unknown-key": { readonly keys: readonly string[] };
  /** The JSON is another document than the one meant, whose first key would be its kind. */
  "document-foreign": { readonly document: DocumentKind; readonly version: number };
  /** The document has a newer format than the one known. */
  "document-newer": { readonly document: DocumentKind; readonly version: number; readonly known: number };

  "agency-duplicate": { readonly agency: string; readonly within: "registry" | "attributes" | "lead-cell" | "files" };
  /** No such agency in the registry; `agency` is empty where a cell is. */
  "agency-unknown":
    | { readonly agency: string; readonly near: string | null; readonly within: "scores" | "document" }
    | { readonly agency: string; readonly near: NamedAgency | null; readonly within: "file" };
  /** There is no id; or the row of a file, or all of its table, does not say whose points they are. */
  "agency-missing": { readonly of: "id" | "row" | "table" };
  "region-unknown": { readonly region: string; readonly regions: readonly string[] };
  "region-duplicate": { readonly region: string };
  "parent-unknown": { readonly parent: string };
  "heading-empty": None;
  "heading-duplicate": { readonly heading: string };
  /** `written` is the value as JSON. */
  "attribute-not-text": { readonly written: string };
  /** No agency has the attribute; `attributes` are those there are. */
  "attribute-unknown": { readonly attribute: string; readonly attributes: readonly string[] };
  "lead-unknown": { readonly agency: string; readonly name: Bilingual | null; readonly near: string | null };
  "assignment-missing": { readonly tree: string };
}

/** Of criteria trees, their rules, and what maps their codes. */
export interface TreeFigures {
  "tree-unknown": { readonly tree: string; readonly trees: readonly string[] };
  "trees-same": { readonly tree: string };
  /** Only sums can be planned, simulated or varied. */
  "tree-not-additive": { readonly tree: string };
  /**
   * The tree has no node with this code, which is empty where a cell is; `near` is what may be meant. Or a
   * file's row has points and names no criterion: `written` is what stands there, perhaps nothing.
   */
  "code-unknown":
    | { readonly tree: string; readonly code: string; readonly near: string | null }
    | { readonly written: string };
  "code-root": { readonly within: "crosswalk" | "assignment" };
  "code-malformed": { readonly code: string };
  /** `parent` is null at the level of fields. */
  "code-outside-parent": { readonly code: string; readonly parent: string | null };
  /** `before` is the path of the first. */
  "code-duplicate": { readonly code: string; readonly before: string | null };
  /** A leaf is meant; `leaves` are those under the node. */
  "code-not-leaf": { readonly code: string; readonly leaves: readonly string[] };
  "leaf-linked-twice": { readonly tree: string; readonly leaf: string; readonly before: string };

  "max-decimals": { readonly of: OfMaximum; readonly decimals: number };
  "provenance-missing": { readonly of: OfMaximum };
  "cite-missing": { readonly of: OfMaximum };
  "cite-unknown": { readonly cite: string };
  "maximum-disagrees": OfNode & { readonly declared: number; readonly sum: number };
  "total-wrong": { readonly declared: number; readonly sum: number };
  "source-total-wrong": { readonly source: string; readonly declared: number; readonly sum: number };
  "total-too-large": { readonly max: number };
  "children-empty": OfNode;
  "leaf-without-maximum": OfNode;
  "aggregation-on-leaf": OfNode;
  "normalisation-on-inner-node": OfNode;
  "rule-on-inner-node": OfNode;
  "source-on-inner-node": OfNode;
  "rule-with-normalisation": OfNode;
  "goalposts-equal": OfNode;
  "goalposts-not-positive": OfNode;
  /** `max` is the node's new maximum, `inside` what the new maxima under it come to; nothing is left for `without`. */
  "weights-disagree": {
    readonly code: string;
    readonly max: number;
    readonly inside: number;
    readonly without: readonly string[];
  };

  /** A value above `most`, or a value or points of more than `most` decimals. */
  "rule-number": OfNode & {
    readonly number: number;
    readonly is: "too-large" | "value-too-fine" | "points-too-fine";
    readonly most: number;
  };
  "rule-points-over-maximum": OfNode & {
    readonly points: number;
    readonly max: number;
    readonly of: "part" | "items";
  };
  "rule-maximum-unreachable": OfNode & {
    readonly points: number;
    readonly max: number;
    readonly of: "bands" | "knots" | "items";
  };
  "rule-floor-equals-target": OfNode;
  "bands-mixed": OfNode;
  "bands-unordered": OfNode & { readonly by: "from" | "upTo" };
  "knots-unordered": OfNode;
  "deduction-without-effect": OfNode;
}

/** Of scores and of published figures. */
export interface ScoreFigures {
  "row-invalid": None;
  "column-missing": { readonly column: string; readonly required: readonly string[] };
  "column-unknown": { readonly column: string; readonly columns: readonly string[] };
  "year-invalid": { readonly year: string };
  "year-without-tree": { readonly year: number; readonly name: Bilingual };
  /** `years` are those with scores at the stage. */
  "year-without-scores": {
    readonly name: Bilingual;
    readonly year: number;
    readonly stage: Stage;
    readonly years: readonly number[];
  };
  "stage-unknown": { readonly stage: string };
  /** `meant` is the number with a decimal point. */
  "decimal-comma": { readonly of: "points" | "value"; readonly written: string; readonly meant: string };
  "applicable-invalid": { readonly written: string };
  "points-not-applicable": None;
  "inner-not-applicable": { readonly code: string };
  "points-negative": { readonly code: string; readonly points: number };
  "points-over-maximum": {
    readonly code: string;
    readonly points: number;
    readonly max: number;
    readonly within: "scores" | "scenario" | "plan";
  };
  "points-rounded": { readonly written: number; readonly points: number; readonly decimals: number };
  "points-disagree-with-rule": {
    readonly code: string;
    readonly points: number;
    readonly rule: Rule;
    readonly value: number;
    readonly max: number;
  };
  "self-on-survey": { readonly code: string };
  /** `before` is where the first stands. */
  "score-duplicate": {
    readonly code: string;
    readonly name: Bilingual;
    readonly year: number;
    readonly stage: Stage;
    readonly before: Place;
  };
  "inner-disagrees": {
    readonly code: string;
    readonly points: number;
    readonly least: number;
    readonly greatest: number;
  };
  "score-unknown": {
    readonly agency: string;
    readonly year: number;
    readonly stage: Stage;
    readonly codes: readonly string[];
  };
  /** `from`, `to`: the values that can be; null where there is no end. */
  "value-out-of-range": {
    readonly code: string;
    readonly value: number;
    readonly unit: string | null;
    readonly from: number | null;
    readonly to: number | null;
  };
  "value-looks-missing": { readonly code: string; readonly value: number; readonly unit: string | null };
  "value-not-positive": { readonly code: string; readonly value: number };
  /** `within`: the node whose geometric mean a single 0 makes 0. */
  "zero-in-geometric-mean": { readonly code: string; readonly within: string };
  /** `percent` is the value as a percentage. */
  "value-looks-like-fraction": { readonly code: string; readonly value: number; readonly percent: number };
  "items-invalid": { readonly code: string; readonly written: string; readonly is: "malformed" | "repeated" };
  "item-unknown": { readonly code: string; readonly items: readonly number[]; readonly count: number };

  "figure-malformed": { readonly written: string; readonly expected: "decimal" | "count" };
  "id-malformed": { readonly id: string };
  "address-malformed": { readonly address: string };
  "year-malformed": { readonly year: string };
  "illegible-with-figure": { readonly id: string };
  "figure-missing": { readonly id: string };
  "value-over-maximum": { readonly value: number; readonly max: number };
  "rank-over-count": { readonly rank: number; readonly of: number };
  "source-missing": { readonly id: string };
  "published-duplicate": { readonly id: string };
  "statement-duplicate": { readonly id: string };
  "term-malformed": None;
  "result-unknown": { readonly result: string };
  "result-without-figure": { readonly result: string; readonly field: string };
  "sum-inexact": { readonly most: number };
}

/** Of scenarios, plans and assumptions. */
export interface WhatIfFigures {
  /** `found` are the forms that stand there of those of which one must. */
  "change-form": { readonly forms: readonly string[]; readonly found: readonly string[] };
  "change-as-malformed": None;
  "change-value-malformed": None;
  "change-of-malformed": None;
  "change-of-alone": None;
  "peers-malformed": None;
  "other-malformed": None;
  "other-form": None;
  "other-is-agency": { readonly agency: string };
  "other-without-scores": { readonly agency: string; readonly beside: string; readonly year: number };
  "leaf-not-applicable": { readonly code: string; readonly agency: string };
  "add-without-score": { readonly code: string };
  "share-out-of-range": { readonly code: string; readonly share: number };
  "last-year-unknown": { readonly code: string };
  "peers-unknown": { readonly code: string };
  "value-without-rule": { readonly code: string };
  "value-not-number": { readonly code: string; readonly written: string };

  "cost-too-large": { readonly max: number };
  "cost-decimals": { readonly of: "cost" | "budget"; readonly decimals: number };
  "cost-form": None;
  "cost-steps-unordered": None;
  "unit-malformed": None;
  "target-empty": None;
  "group-unknown": { readonly group: string; readonly groups: readonly string[] };
  /** There is no such standing while leaves are unknown. */
  "total-incomplete": { readonly of: "rank" | "group" };
  "leaf-fixed": { readonly code: string };
  "leaf-at-top": { readonly code: string };
  "move-contradicts": { readonly code: string };
  "points-below-now": {
    readonly code: string;
    readonly now: number;
    readonly points: number;
    readonly of: "step" | "range";
  };
  /** `levels` are the points that the leaf's rule can give. */
  "points-not-by-rule": { readonly code: string; readonly points: number; readonly levels: readonly number[] };
  "range-empty": { readonly code: string; readonly from: number; readonly to: number };
  /** `next` must wait for `first`, and the reverse. */
  "precedence-circular": { readonly first: string; readonly next: string };

  "noise-malformed": None;
  "level-malformed": None;
  "spread-out-of-range": None;
  "weights-malformed": None;
  "nothing-left": { readonly code: string };
  "band-over-maximum": { readonly code: string; readonly points: number; readonly max: number };
}

/**
 * The figures of every issue by its code: what its sentence needs, in numbers, codes and names.
 *
 * Codes are stable and English; no figure is formatted, and none is missing where its sentence
 * needs it. The sentences stand in `@par-index/text`, one for each code and language.
 */
export interface IssueFigures extends RegistryFigures, TreeFigures, ScoreFigures, WhatIfFigures, FileFigures {}

/** Code of an issue: stable, for programs. */
export type IssueCode = keyof IssueFigures;
