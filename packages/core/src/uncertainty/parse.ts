import * as z from "zod";
import type { IssueCode, IssueFigures } from "../issues/codes.js";
import { foreignIssue } from "../issues/document.js";
import type { Input } from "../issues/input.js";
import { type Issue, issue } from "../issues/issue.js";
import { nearestText } from "../issues/nearest-text.js";
import { ParError } from "../issues/par-error.js";
import { type SafeParsed, safely } from "../issues/safely.js";
import { checkShape, schemaFault } from "../issues/shape.js";
import type { CriteriaTree } from "../tree/tree.js";
import { levelOf } from "../tree/vocabulary.js";
import type { UncertaintySpec } from "./spec.js";

/** The document that {@link parseUncertainty} reads. */
export type UncertaintyDocument = UncertaintySpec & { readonly uncertainty: 1 };

/** Version of the format, and the first key of a file. */
const VERSION = 1;

const noise = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({ kind: z.literal("fixed") }),
    z.strictObject({ kind: z.literal("survey"), sample: z.int().min(1) }),
    z.strictObject({ kind: z.literal("disagreement") }),
    z.strictObject({ kind: z.literal("band"), points: z.number().nonnegative() }),
  ],
  { error: schemaFault("noise-malformed", {}) },
);
const level = z
  .union([z.literal(1), z.literal(2), z.enum(["field", "criterion", "leaf"])], {
    error: schemaFault("level-malformed", {}),
  })
  .transform(levelOf);
/** Shape of a document of assumptions. */
export const specSchema = z.strictObject({
  uncertainty: z.literal(VERSION),
  survey: noise.optional(),
  appraisal: noise.optional(),
  byCode: z.record(z.string(), noise).optional(),
  weights: z
    .discriminatedUnion(
      "kind",
      [
        z.strictObject({
          kind: z.literal("uniform"),
          spread: z
            .number()
            .min(0)
            .lt(1, { error: schemaFault("spread-out-of-range", {}) }),
          level,
        }),
        z.strictObject({ kind: z.literal("dirichlet"), concentration: z.number().min(1).max(1e9), level }),
      ],
      { error: schemaFault("weights-malformed", {}) },
    )
    .optional(),
  methods: z
    .array(
      z.strictObject({
        aggregation: z.enum(["sum", "geometric"]).optional(),
        normalisation: z.enum(["none", "min-max", "z-score", "rank"]).optional(),
        without: z.string().optional(),
        unknown: z.enum(["partial", "zero"]).optional(),
        share: z.number().positive().optional(),
      }),
    )
    .min(1)
    .optional(),
}) as unknown as z.ZodType<UncertaintyDocument>;

/** As much of a document as can be checked against the tree where its shape is wrong elsewhere. */
const readable = z.object({
  byCode: z.record(z.string(), z.unknown()).catch({}),
  methods: z.array(z.object({ without: z.string().optional().catch(undefined) }).catch({})).catch([]),
});

/**
 * Reads what is uncertain from its JSON document (see docs/uncertainty.md), which is an
 * {@link UncertaintySpec} with `"uncertainty": 1` before it, and checks it against a tree.
 *
 * @throws ParError `uncertainty-invalid` with every problem found, each with its
 *   path: a foreign file or a newer format, a wrong shape, codes that the tree does not have or
 *   that are no leaves, a band wider than a leaf's maximum, everything left out
 * @example
 * parseUncertainty({ uncertainty: 1, survey: { kind: "survey", sample: 600 } }, { tree })
 */
export function parseUncertainty<Given>(
  json: Input<Given, UncertaintyDocument>,
  { tree, file }: { tree: CriteriaTree; file?: string | undefined },
): UncertaintySpec {
  const place = file === undefined ? {} : { file };
  const refuse = (issues: readonly Issue[]) => new ParError("uncertainty-invalid", {}, issues);
  const foreign = foreignIssue(json, "uncertainty", VERSION, place);
  if (foreign) throw refuse([foreign]);
  const { data, issues } = checkShape(specSchema, json, place);
  const report: Report = (path, code, figures) => issues.push(issue("error", code, figures, { ...place, path }));
  const { byCode, methods } = readable.parse(json);
  for (const [code, each] of Object.entries(byCode)) checkLeaf(tree, code, noise.safeParse(each).data, report);
  methods.forEach(({ without }, i) => {
    if (without === undefined) return;
    const path = `methods[${i}].without`;
    if (!tree.has(without)) unknownCode(tree, path, without, report);
    else if (tree.leaves(without).length === tree.leaves().length) report(path, "nothing-left", { code: without });
  });
  if (data === undefined || issues.length) throw refuse(issues);
  const { uncertainty: _, ...read } = data;
  return read;
}

/** As {@link parseUncertainty}, but returns what is wrong instead of throwing it. */
export function safeParseUncertainty<Given>(
  ...given: Parameters<typeof parseUncertainty<Given>>
): SafeParsed<UncertaintySpec> {
  return safely(() => parseUncertainty(...given));
}

type Report = <C extends IssueCode>(path: string, code: C, figures: IssueFigures[C]) => void;

function checkLeaf(tree: CriteriaTree, code: string, each: z.infer<typeof noise> | undefined, report: Report): void {
  const path = `byCode.${code}`;
  if (!tree.has(code)) unknownCode(tree, path, code, report);
  else if (!tree.isLeaf(code))
    report(path, "code-not-leaf", { code, leaves: tree.leaves(code).map((leaf) => leaf.code) });
  else if (each?.kind === "band" && each.points > tree.get(code).max)
    report(`${path}.points`, "band-over-maximum", { code, points: each.points, max: tree.get(code).max });
}

function unknownCode(tree: CriteriaTree, path: string, code: string, report: Report): void {
  const codes = tree.nodes.map((node) => node.code);
  report(path, "code-unknown", { tree: tree.id, code, near: nearestText(code, codes) ?? null });
}
