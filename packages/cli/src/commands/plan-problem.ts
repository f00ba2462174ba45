import { extname } from "node:path";
import { ParError } from "@par-index/core";
import type { PlanProblem } from "@par-index/core/plan";
import { issueText } from "@par-index/text/issues";
import { InvalidArgumentError } from "commander";
import { readDocuments } from "../console/documents.js";
import { UsageError } from "../console/exit.js";
import { findScored, findUnit, newestYear, parseAmount, type UnitChoice, type Work } from "../console/input.js";
import { say, speaking } from "../console/language.js";

/** What the command line says of a problem; each replaces what a problem's file says. */
export interface ProblemChoice extends UnitChoice {
  readonly target?: number;
  readonly points?: number;
  readonly rank?: number;
  readonly group?: string;
  readonly field?: Readonly<Record<string, number>>;
  readonly budget?: number;
  readonly cost?: number;
  readonly unit?: string;
  readonly must?: readonly string[];
  readonly mustNot?: readonly string[];
  /** The frontier is wanted, which needs no target. */
  readonly frontier?: boolean;
}

/** Codes with commas between. */
export function parseCodes(text: string): string[] {
  return text.split(",").map((code) => code.trim());
}

/** A code and the index it is to reach, beside those named earlier. */
export function parseField(
  text: string,
  earlier: Readonly<Record<string, number>> = {},
): Readonly<Record<string, number>> {
  const [, code = "", amount = ""] = /^([\d.]+)=(.+)$/.exec(text) ?? [];
  if (code === "") throw new InvalidArgumentError(say("Ghi mã=chỉ số, ví dụ 3=90."));
  return { ...earlier, [code]: parseAmount(amount) };
}

/** Whether the argument names a file, not an agency. */
function isFile(named: string | undefined): named is string {
  return named === "-" || (named !== undefined && extname(named).toLowerCase() === ".json");
}

/**
 * The problem of the file named, or of the agency named, with what the options say.
 *
 * @throws ParError `plan-invalid` for what a file says; UsageError for what the command line says
 */
export async function problemOf(named: string | undefined, work: Work, options: ProblemChoice): Promise<PlanProblem> {
  const { scored, dataset } = work;
  const { parsePlanProblem } = await import("@par-index/core/plan");
  const parse = (json: unknown, file?: string) =>
    parsePlanProblem(json, { scored, assignment: dataset.assignment, file });
  if (isFile(named)) {
    const [problem] = await readDocuments([named], ({ json, file }) => {
      const { agency, year } = options;
      const unit = agency === undefined ? {} : { agency: findScored(work, agency, year).id };
      return parse(isRecord(json) && "plan" in json ? { ...json, ...chosen(json, options), ...unit } : json, file);
    });
    return problem as PlanProblem;
  }
  const text = options.agency ?? named;
  if (text === undefined) throw new UsageError(say("Thiếu đơn vị hoặc tệp bài toán: par plan lam-khue --target 90."));
  if (named !== undefined && options.agency !== undefined)
    throw new UsageError(say("Ghi đơn vị một lần: là đối số, hoặc sau --agency."));
  const { stage: asked = "appraised", year: yearGiven } = options;
  const year = yearGiven ?? newestYear(work, text, asked);
  const { agency, stage } = findUnit(work, { agency: text, year, stage: asked });
  const choice = chosen({}, options);
  if (choice.target === undefined && !options.frontier)
    throw new UsageError(say("Thiếu mục tiêu: --target 90 (chỉ số, %), --points, --rank, --group hoặc --field."));
  try {
    return parse({
      ...{ plan: 1, agency: agency.id, year, stage },
      // Without costs of its own a point costs 1.
      unit: options.cost === undefined ? { vi: "điểm", en: "points" } : say("đơn vị chi phí"),
      // The frontier has none: it goes as far as it can.
      target: { points: 0 },
      ...choice,
    });
  } catch (error) {
    if (!(error instanceof ParError) || error.code !== "plan-invalid") throw error;
    throw new UsageError(error.issues.map((issue) => issueText(issue, speaking())).join("\n"));
  }
}

const isRecord = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === "object" && json !== null && !Array.isArray(json);

/** The parts of a problem that the options say. */
function chosen(
  document: Readonly<Record<string, unknown>>,
  options: ProblemChoice,
): Readonly<Record<string, unknown>> {
  const { year, stage, target: index, points, rank, group, field: fields, budget, cost, unit, must, mustNot } = options;
  const target = defined({ index, points, rank, group, fields });
  const costs = isRecord(document.cost) ? document.cost : {};
  return defined({
    year,
    stage,
    unit,
    target: Object.keys(target).length ? target : undefined,
    cost: cost === undefined ? undefined : { ...costs, default: { perPoint: cost } },
    budget,
    must,
    mustNot,
  });
}

function defined(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
