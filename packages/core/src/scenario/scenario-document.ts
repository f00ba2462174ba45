import * as z from "zod";
import { STAGES } from "../engine/unit.js";
import { documentFault, readableEntries } from "../issues/document.js";
import type { Issue } from "../issues/issue.js";
import { nearestText } from "../issues/nearest-text.js";
import { ParError } from "../issues/par-error.js";
import { type SafeParsed, safely } from "../issues/safely.js";
import { checkShape, localeError, nfc } from "../issues/shape.js";
import type { Scored } from "../scoring/scored.js";
import { basisOf } from "./basis.js";
import { leafChangeSchema } from "./leaf-change.js";
import { propose } from "./proposal.js";
import { type Scenario, VERSION } from "./scenario.js";

const changesSchema = z.record(z.string(), leafChangeSchema);

const trend = z.number().positive();

const TREND_TEXT = `"fixed" (giữ nguyên) hoặc { "trend": 1 } (đi theo xu hướng của mình, số năm)`;

const peersSchema = z.union([z.literal("fixed"), z.strictObject({ trend })], {
  error: `"peers" là ${TREND_TEXT}.`,
});

/** What another agency does, where that is no single word. */
export const otherObject = z
  .strictObject({ trend: trend.optional(), changes: changesSchema.optional() })
  .check(({ value, issues }) => {
    if ((value.trend === undefined) === (value.changes === undefined))
      issues.push({ code: "custom", message: `Ghi đúng một trong "trend" và "changes".`, input: value });
  });

// Told apart here: a union would hide what is wrong inside a change.
export const otherSchema = z.unknown().transform((value, { issues }) => {
  if (value === "fixed") return value;
  if (typeof value !== "object") {
    issues.push({ code: "custom", message: `Ghi ${TREND_TEXT}, hoặc { "changes": {…} }.`, input: value });
    return z.NEVER;
  }
  const { data, error } = otherObject.safeParse(value, { error: localeError });
  for (const issue of error?.issues ?? []) issues.push({ ...issue, input: value } as (typeof issues)[number]);
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
export function parseScenario(json: unknown, { scored, file }: { scored: Scored; file?: string }): Scenario {
  const place = file === undefined ? {} : { file };
  const refuse = (issues: readonly Issue[]) => new ParError("scenario-invalid", "Kịch bản có lỗi:", issues);
  const foreign = formatProblem(json);
  if (foreign) throw refuse([{ severity: "error", ...foreign, ...place }]);
  const { data, issues } = checkShape(scenarioSchema, json, place);
  const found = [...issues];
  const read = readable.safeParse(json);
  if (read.success) {
    const scenario = { scenario: VERSION, name: "", ...read.data } as Scenario;
    found.push(...problemsOf(scored, scenario).map((problem): Issue => ({ severity: "error", ...problem, ...place })));
  }
  if (data === undefined || found.length) throw refuse(found);
  return data;
}

/** As {@link parseScenario}, but returns what is wrong instead of throwing it. */
export function safeParseScenario(...given: Parameters<typeof parseScenario>): SafeParsed<Scenario> {
  return safely(() => parseScenario(...given));
}

/** What tells that a document is no scenario, or one that this version cannot read. */
function formatProblem(json: unknown): Pick<Issue, "code" | "message" | "path"> | undefined {
  const fault = documentFault(json, "scenario", VERSION);
  if (fault?.kind === "foreign")
    return {
      code: "scenario-foreign",
      message: `Đây không phải kịch bản: tệp kịch bản là một đối tượng JSON mở đầu bằng "scenario": ${VERSION}.`,
    };
  if (fault?.kind === "newer")
    return {
      code: "scenario-newer",
      path: "scenario",
      message: `Kịch bản theo định dạng ${fault.version}, mới hơn định dạng ${VERSION} mà bản này đọc được. Cập nhật công cụ.`,
    };
  return undefined;
}

function problemsOf(scored: Scored, scenario: Scenario): readonly Pick<Issue, "code" | "message" | "path">[] {
  const { agency, year, stage } = scenario;
  if (scored.has({ agency, year, stage })) return propose(basisOf(scored, { agency, year, stage }), scenario).problems;
  const { agencies } = scored.scores;
  if (!agencies.has(agency)) {
    const near = nearestText(agency, [...agencies.keys()]);
    return [
      {
        code: "agency-unknown",
        path: "agency",
        message: `Không có đơn vị "${agency}" trong danh mục.${near === undefined ? "" : ` Có phải "${near}"?`}`,
      },
    ];
  }
  const years = scored.units.filter((unit) => unit.agency === agency && unit.stage === stage).map((unit) => unit.year);
  return [
    {
      code: "year-without-scores",
      path: "year",
      message: `${agencies.get(agency)?.name} không có điểm năm ${year} ở giai đoạn "${stage}". Các năm có điểm: ${years.sort().join(", ") || "không có"}.`,
    },
  ];
}
