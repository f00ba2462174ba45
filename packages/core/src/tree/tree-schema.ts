import * as z from "zod";
import { AGENCY_KINDS, type AgencyKind } from "../agencies/agencies.js";
import { nfc } from "../issues/shape.js";
import type { Bilingual } from "../terms/bilingual.js";
import type { Rule } from "../terms/rule.js";
import { MOST_ITEMS } from "./rule-check.js";
import {
  AGGREGATIONS,
  type Aggregation,
  type Normalisation,
  type Provenance,
  SOURCES,
  type Source,
  YEARS,
} from "./vocabulary.js";

/** A node of a {@link CriteriaTreeDocument}. */
export interface NodeDocument {
  readonly code: string;
  readonly name: Bilingual;
  readonly max?: number | undefined;
  readonly provenance?: Provenance | undefined;
  readonly cite?: readonly string[] | undefined;
  readonly source?: Source | undefined;
  readonly aggregation?: Aggregation | undefined;
  readonly normalisation?: Normalisation | undefined;
  readonly rule?: Rule | undefined;
  readonly children?: readonly NodeDocument[] | undefined;
}

const bilingual = z.strictObject({ vi: nfc, en: nfc });

const maximum = {
  max: z.number().positive(),
  provenance: z.enum(["official", "illustrative"]),
  cite: z.array(z.string()).default([]),
};

const normalisation = z.discriminatedUnion("method", [
  z.strictObject({
    method: z.literal("goalposts"),
    from: z.number(),
    to: z.number(),
    log: z.boolean().optional(),
  }),
  z.strictObject({
    method: z.enum(["z-score", "rank", "percentile"]),
    better: z.enum(["higher", "lower"]).optional(),
  }),
]);

const points = z.number().nonnegative();

const range = z.strictObject({ from: z.number().optional(), to: z.number().optional() });

const measured = { label: bilingual.optional(), unit: nfc.optional(), range: range.optional() };

// What joins several of a rule's figures is checked in `ruleProblems`, "from" against "upTo" too.
const band = z.strictObject({ from: z.number().optional(), upTo: z.number().optional(), points });

export const ruleSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("direct"), ...measured }),
  z.strictObject({
    kind: z.literal("proportional"),
    floor: z.number().optional(),
    target: z.number(),
    ...measured,
  }),
  z.strictObject({ kind: z.literal("bands"), bands: z.array(band).min(1), ...measured }),
  z.strictObject({
    kind: z.literal("piecewise"),
    knots: z.array(z.strictObject({ value: z.number(), points })).min(2),
    ...measured,
  }),
  z.strictObject({
    kind: z.literal("checklist"),
    items: z
      .array(z.strictObject({ name: bilingual, points: points.positive() }))
      .min(1)
      .max(MOST_ITEMS),
  }),
  z.strictObject({
    kind: z.literal("deduction"),
    each: z.number().positive(),
    beyond: z.number().nonnegative().optional(),
    least: points.optional(),
    ...measured,
  }),
  z.strictObject({ kind: z.literal("survey"), label: bilingual.optional() }),
]) as unknown as z.ZodType<Rule, Rule>;

export const nodeSchema = z.strictObject({
  // The form of a code is checked with its place in the tree, in `checkNode`.
  code: z.string(),
  name: bilingual,
  max: maximum.max.optional(),
  provenance: maximum.provenance.optional(),
  cite: maximum.cite.optional(),
  source: z.enum(SOURCES).optional(),
  aggregation: z.enum(AGGREGATIONS).optional(),
  normalisation: normalisation.optional(),
  rule: ruleSchema.optional(),
  get children(): z.ZodOptional<z.ZodArray<z.ZodType<NodeDocument, NodeDocument>>> {
    return z.array(nodeSchema as unknown as z.ZodType<NodeDocument, NodeDocument>).optional();
  },
});

export const treeSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: bilingual,
  legalBasis: z.strictObject({
    document: nfc,
    date: z.iso.date().optional(),
    issuer: bilingual.optional(),
    title: bilingual.optional(),
  }),
  years: z.array(z.int().min(YEARS.first).max(YEARS.last)).min(1),
  appliesTo: z.array(z.enum(AGENCY_KINDS)).min(1),
  citations: z.record(z.string(), z.strictObject({ title: nfc, url: z.httpUrl() })).default({}),
  ...maximum,
  aggregation: z.enum(AGGREGATIONS).optional(),
  totals: z.array(z.strictObject({ source: z.enum(SOURCES), ...maximum })).default([]),
  notes: z.array(bilingual).default([]),
  children: z.array(nodeSchema).min(1),
});

/** The document that `parseCriteriaTree` reads; `data/README.md` describes it. */
export interface CriteriaTreeDocument extends StatedMaximum {
  /** Address of the JSON Schema, for editors. */
  readonly $schema?: string | undefined;
  readonly id: string;
  readonly name: Bilingual;
  readonly legalBasis: {
    readonly document: string;
    readonly date?: string | undefined;
    readonly issuer?: Bilingual | undefined;
    readonly title?: Bilingual | undefined;
  };
  readonly years: readonly number[];
  readonly appliesTo: readonly AgencyKind[];
  /** Where maxima were read, by the names that `cite` says. */
  readonly citations?: Readonly<Record<string, { readonly title: string; readonly url: string }>> | undefined;
  readonly aggregation?: Aggregation | undefined;
  readonly totals?: readonly (StatedMaximum & { readonly source: Source })[] | undefined;
  readonly notes?: readonly Bilingual[] | undefined;
  readonly children: readonly NodeDocument[];
}

/** A maximum in points, and where it comes from. */
export interface StatedMaximum {
  readonly max: number;
  readonly provenance: Provenance;
  readonly cite?: readonly string[] | undefined;
}

/** @internal A tree as its constructor takes it; without years it scores every year. */
export type TreeDocument = Omit<z.infer<typeof treeSchema>, "legalBasis"> &
  Partial<Pick<z.infer<typeof treeSchema>, "legalBasis">>;
