import * as z from "zod";
import { STAGES } from "../engine/unit.js";
import { foreignIssue, readableEntries } from "../issues/document.js";
import type { Input } from "../issues/input.js";
import { errorOf, fault, type Issue } from "../issues/issue.js";
import { nearestText } from "../issues/nearest-text.js";
import { ParError } from "../issues/par-error.js";
import { type SafeParsed, safely } from "../issues/safely.js";
import { checkShape, nfc, READING, schemaFault } from "../issues/shape.js";
import type { Scored } from "../scoring/scored.js";
import { basisOf } from "./basis.js";
import { leafChangeSchema } from "./leaf-change.js";
import { propose, type ScenarioProblem } from "./proposal.js";
import { type Scenario, VERSION } from "./scenario.js";

const changesSchema = z.record(z.string(), leafChangeSchema);

const trend = z.number().positive();

const peersSchema = z.union([z.literal("fixed"), z.strictObject({ trend })], {
  error: schemaFault("peers-malformed", {}),
});

/** What another agency does, where that is no single word. */
export const otherObject = z
  .strictObject({ trend: trend.optional(), changes: changesSchema.optional() })
  .check(({ value, issues }) => {
    if ((value.trend === undefined) === (value.changes === undefined))
      issues.push({ code: "custom", message: schemaFault("other-form", {}), input: value });
  });

// Told apart here: a union would hide what is wrong inside a change.
export const otherSchema = z.unknown().transform((value, { issues }) => {
  if (value === "fixed") return value;
  if (typeof value !== "object") {
    issues.push({ code: "custom", message: schemaFault("other-malformed", {}), input: value });
    return z.NEVER;
  }
  const { data, error } = otherObject.safeParse(value, READING);
  for (const issue of error?.issues ?? []) issues.push(issue as (typeof issues)[number]);
  return data;
});

/** Shape of the document. */
export const scenarioSchema = z.strictObject({
  scenario: z.literal(VERSION),
  name: nfc,
  note: nfc.optional(),
  agency: z.string().min(1),
  year: z.int(),
  stage: z.enum(STAGES).default("appraised"),
  changes: changesSchema.default({}),
  peers: peersSchema.optional(),
  others: z.record(z.string(), otherSchema).optional(),
  weights: z.record(z.string(), z.number().positive()).optional(),
}) as unknown as z.ZodType<Scenario>;

/** As much of a document as can be checked against the scores where its shape is wrong elsewhere. */
const readable = z.object({
  agency: z.string(),
  year: z.int(),
  stage: z.enum(STAGES).catch("appraised"),
  changes: readableEntries(leafChangeSchema),
  peers: peersSchema.optional().catch(undefined),
  others: readableEntries(otherSchema),
  weights: readableEntries(z.number().positive()),
});

/** The document that {@link parseScenario} reads: a scenario whose stage is `appraised` if it does not say. */
export type ScenarioDocument = Omit<Scenario, "stage" | "changes"> & Partial<Pick<Scenario, "stage" | "changes">>;

/**
 * Reads a scenario and checks it against the scores it is made for.
 *
 * @param scored the scores that the scenario's agency and year are in
 * @throws ParError `scenario-invalid` with every problem found, each with its path: a foreign file
 *   or a newer format, a wrong shape, an agency or a year without scores, codes that are unknown or
 *   not of a leaf, leaves that do not apply, points over the maximum, a value without a rule or
 *   outside its range, a year before or peers without a score, maxima that contradict each other
 * @example
 * parseScenario({ scenario: 1, name: "Một cửa", agency: "a", year: 2024, changes: { "2.1": { add: 0.5 } } }, { scored })
 */
export function parseScenario<Given>(
  json: Input<Given, ScenarioDocument>,
  { scored, file }: { scored: Scored; file?: string },
): Scenario {
  const place = file === undefined ? {} : { file };
  const refuse = (issues: readonly Issue[]) => new ParError("scenario-invalid", { name: null }, issues);
  const foreign = foreignIssue(json, "scenario", VERSION, place);
  if (foreign) throw refuse([foreign]);
  const { data, issues } = checkShape(scenarioSchema, json, place);
  const found = [...issues];
  const read = readable.safeParse(json);
  if (read.success) {
    const scenario = { scenario: VERSION, name: "", ...read.data } as Scenario;
    found.push(
      ...problemsOf(scored, scenario).map((problem) => errorOf(problem.fault, { ...place, path: problem.path })),
    );
  }
  if (data === undefined || found.length) throw refuse(found);
  return data;
}

/** As {@link parseScenario}, but returns what is wrong instead of throwing it. */
export function safeParseScenario<Given>(...given: Parameters<typeof parseScenario<Given>>): SafeParsed<Scenario> {
  return safely(() => parseScenario(...given));
}

function problemsOf(scored: Scored, scenario: Scenario): readonly ScenarioProblem[] {
  const { agency, year, stage } = scenario;
  if (scored.has({ agency, year, stage })) return propose(basisOf(scored, { agency, year, stage }), scenario).problems;
  const registered = scored.scores.agencies.get(agency);
  if (!registered) {
    const near = nearestText(agency, scored.scores.agencies.keys()) ?? null;
    return [{ path: "agency", fault: fault("agency-unknown", { agency, near, within: "document" }) }];
  }
  const years = scored.units.filter((unit) => unit.agency === agency && unit.stage === stage).map((unit) => unit.year);
  const name = { vi: registered.name, en: registered.nameEn };
  return [{ path: "year", fault: fault("year-without-scores", { name, year, stage, years: years.sort() }) }];
}
