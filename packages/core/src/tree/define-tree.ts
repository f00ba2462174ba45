import * as z from "zod";
import { AGENCY_KINDS, type AgencyKind } from "../agencies/agencies.js";
import { ParError } from "../issues/par-error.js";
import { checkShape } from "../issues/shape.js";
import { sumDecimals } from "../numbers/decimal.js";
import type { Bilingual } from "../terms/bilingual.js";
import type { Rule } from "../terms/rule.js";
import { CriteriaTree } from "./tree.js";
import { checkRules } from "./tree-check.js";
import { type NodeDocument, nodeSchema, type TreeDocument } from "./tree-schema.js";
import type { Aggregation, Normalisation, Provenance, Source } from "./vocabulary.js";

/**
 * A node as {@link defineTree} takes it: a leaf's maximum in points, or what there is to say of it,
 * with the nodes below it by their codes.
 */
export type NodeDefinition =
  | number
  | {
      /** By itself the code. */
      readonly name?: string | Bilingual | undefined;
      /** Points, of a leaf; an inner node has the sum of what is below it. */
      readonly max?: number | undefined;
      readonly provenance?: Provenance | undefined;
      readonly source?: Source | undefined;
      readonly aggregation?: Aggregation | undefined;
      readonly normalisation?: Normalisation | undefined;
      readonly rule?: Rule | undefined;
      readonly [code: `${number}` | `${number}.${string}`]: NodeDefinition | undefined;
    };

/** The fields of a tree by their codes. */
export type TreeDefinition = Readonly<Record<`${number}`, NodeDefinition>>;

/** What else there is to say of a tree; all of it may be left out. */
export interface DefineTreeOptions {
  /** By itself `"tree"`. */
  readonly id?: string | undefined;
  readonly name?: string | Bilingual | undefined;
  /** The years that the tree scores; without them every year. */
  readonly years?: readonly number[] | undefined;
  /** The kinds of agencies that it scores; without them every kind. */
  readonly appliesTo?: readonly AgencyKind[] | undefined;
  /** How the fields make the total. */
  readonly aggregation?: Aggregation | undefined;
}

/**
 * Defines a criteria tree in a few lines: codes, maxima, and as much else as there is to say. Names
 * are in one language or two; there is no legal basis and there are no citations. For a tree to be
 * published, with both, there is the document that `parseCriteriaTree` reads.
 *
 * @throws ParError `tree-invalid` with every problem found: malformed codes, a child outside its
 *   parent's code, a leaf without a maximum, rules that contradict themselves or their leaf's maximum
 * @example
 * const tree = defineTree({ "1": { "1.1": 4, "1.2": { max: 2, name: "Planning" } }, "2": 10 });
 * tree.root.max // 16
 */
export function defineTree(fields: TreeDefinition, options: DefineTreeOptions = {}): CriteriaTree {
  const { id = "tree", name, years = [], appliesTo = AGENCY_KINDS, aggregation } = options;
  const children = nodesOf(fields);
  const document = {
    id,
    name: bilingual(name ?? id),
    years: [...years],
    appliesTo: [...appliesTo],
    citations: {},
    totals: [],
    notes: [],
    max: sumDecimals(children.map(maxOf)),
    provenance: "official" as const,
    cite: [],
    aggregation,
    children,
  };
  const issues = [
    ...checkShape(z.array(nodeSchema), children, {}).issues,
    ...checkRules(document).filter(({ code }) => code !== "cite-missing"),
  ];
  // Paths lead through a document that the caller never saw; what is said names the codes.
  if (issues.length)
    throw new ParError(
      "tree-invalid",
      {},
      issues.map((issue) => ({ ...issue, place: {} })),
    );
  return new CriteriaTree(document as TreeDocument);
}

/** What is said of a node itself; every other key is the code of one below it. */
const OWN = new Set(["name", "max", "provenance", "source", "aggregation", "normalisation", "rule"]);

function nodesOf(byCode: Readonly<Record<string, unknown>>): NodeDocument[] {
  return Object.entries(byCode).flatMap(([code, given]) => (given === undefined ? [] : [nodeOf(code, given)]));
}

function nodeOf(code: string, given: unknown): NodeDocument {
  const own = (typeof given === "object" && given !== null ? given : { max: given }) as Exclude<NodeDefinition, number>;
  const { name, max, provenance = "official", source, aggregation, normalisation, rule } = own;
  const children = nodesOf(Object.fromEntries(Object.entries(own).filter(([key]) => !OWN.has(key))));
  return {
    code,
    name: bilingual(name ?? code),
    ...(max === undefined ? {} : { max, provenance }),
    source,
    aggregation,
    normalisation,
    rule,
    ...(children.length ? { children } : {}),
  };
}

const bilingual = (name: string | Bilingual): Bilingual => (typeof name === "string" ? { vi: name, en: name } : name);

function maxOf({ max = 0, children }: NodeDocument): number {
  return children ? sumDecimals(children.map(maxOf)) : max;
}
