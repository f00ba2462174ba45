import * as z from "zod";
import { STAGES } from "../engine/unit.js";
import { readableEntries } from "../issues/document.js";
import { nfc, schemaFault } from "../issues/shape.js";
import { COST_DECIMALS, LARGEST_COST } from "../numbers/fixed.js";
import type { Cost, PlanProblem } from "./problem.js";

/** Version of the format, and the first key of a problem's file. */
export const VERSION = 1;

const money = z
  .number()
  .nonnegative()
  .max(LARGEST_COST, { error: schemaFault("cost-too-large", { max: LARGEST_COST }) })
  .refine((cost) => Number(cost.toFixed(COST_DECIMALS)) === cost, {
    error: schemaFault("cost-decimals", { of: "cost", decimals: COST_DECIMALS }),
  });

// What a problem may spend in all is no single figure: it is bounded by what all leaves can cost.
const budget = z
  .number()
  .nonnegative()
  .max(LARGEST_COST * 100)
  .refine((cost) => Number(cost.toFixed(COST_DECIMALS)) === cost, {
    error: schemaFault("cost-decimals", { of: "budget", decimals: COST_DECIMALS }),
  });

const points = z.number().nonnegative();

const percent = z.number().min(0).max(100);

/** Shape of what raising a leaf costs. */
export const costSchema = z
  .strictObject({
    fixed: money.optional(),
    perPoint: money.optional(),
    steps: z
      .array(z.strictObject({ points, cost: money }))
      .min(1)
      .optional(),
  })
  .check(({ value, issues }) => {
    const problem = (code: "cost-form" | "cost-steps-unordered") =>
      issues.push({ code: "custom", message: schemaFault(code, {}), input: value });
    if ((value.perPoint === undefined) === (value.steps === undefined)) problem("cost-form");
    const rises = (value.steps ?? []).every((step, i, steps) => {
      const before = steps[i - 1];
      return !before || (before.points < step.points && before.cost <= step.cost);
    });
    if (!rises) problem("cost-steps-unordered");
  }) as unknown as z.ZodType<Cost>;

// biome-ignore lint/suspicious/noThenProperty: the format's word; a text cannot be awaited by mistake.
const precedenceSchema = z.strictObject({ first: z.string(), then: z.string() });

/** Shape of the document. */
export const problemSchema = z.strictObject({
  plan: z.literal(VERSION),
  name: nfc.optional(),
  agency: z.string().min(1),
  year: z.int(),
  stage: z.enum(STAGES).default("appraised"),
  unit: z.union([nfc, z.strictObject({ vi: nfc, en: nfc })], {
    error: schemaFault("unit-malformed", {}),
  }),
  target: z
    .strictObject({
      points: points.optional(),
      index: percent.optional(),
      rank: z.int().min(1).optional(),
      group: z.string().optional(),
      fields: z.record(z.string(), percent).optional(),
    })
    .refine((target) => Object.values(target).some((part) => part !== undefined), {
      error: schemaFault("target-empty", {}),
    }),
  cost: z
    .strictObject({ default: costSchema.optional(), leaves: z.record(z.string(), costSchema).optional() })
    .default({}),
  ranges: z.record(z.string(), z.strictObject({ from: points.optional(), to: points.optional() })).optional(),
  must: z.array(z.string()).optional(),
  mustNot: z.array(z.string()).optional(),
  budget: budget.optional(),
  leads: z
    .record(
      z.string(),
      z.strictObject({
        budget: budget.optional(),
        leaves: z.int().nonnegative().optional(),
        points: points.optional(),
      }),
    )
    .optional(),
  precedence: z.array(precedenceSchema).optional(),
}) as unknown as z.ZodType<PlanProblem>;

const texts = z.array(z.string()).catch([]);

/** As much of a document as can be checked against the scores where its shape is wrong elsewhere. */
export const readable = z.object({
  agency: z.string(),
  year: z.int(),
  stage: z.enum(STAGES).default("appraised"),
  target: z
    .object({ rank: z.unknown(), group: z.unknown(), fields: readableEntries(z.unknown()) })
    .partial()
    .catch({}),
  cost: z
    .object({ leaves: readableEntries(costSchema) })
    .partial()
    .catch({}),
  ranges: readableEntries(
    z.object({ from: points.optional().catch(undefined), to: points.optional().catch(undefined) }),
  ),
  must: texts,
  mustNot: texts,
  leads: readableEntries(z.unknown()),
  precedence: z.array(precedenceSchema).catch([]),
});

export type Readable = z.infer<typeof readable>;
