import { extname } from "node:path";
import { type Assignment, formatScenario, type NodeScore, ParError, ROOT, type Scored } from "@par-index/core";
import type { Constraint, FrontierPoint, LeadShare, Move, NoPlan, Plan, PlanProblem } from "@par-index/core/plan";
import { describeConstraints, describeTarget, planWorkbook, unitText } from "@par-index/io";
import type { Dataset } from "@par-index/io/node";
import { type Command, InvalidArgumentError } from "commander";
import { readDocuments } from "../console/documents.js";
import { ISSUES_FOUND, UsageError } from "../console/exit.js";
import { type DataChoice, withData } from "../console/folder.js";
import { withExamples } from "../console/help.js";
import {
  findScored,
  findUnit,
  newestYear,
  openWork,
  parseAmount,
  parseCount,
  parseYear,
  STAGE_NAMES,
  type UnitChoice,
  type Work,
  withStage,
} from "../console/input.js";
import {
  print,
  provenanceOf,
  type Result,
  rowsOf,
  type Shape,
  tableFormatOf,
  warn,
  withShape,
  writeResult,
  writeWhole,
} from "../console/output.js";
import { standingText } from "../console/standing.js";
import { type Column, cost, index, paint, plain, points, progress, section } from "../console/terminal.js";
import { measured } from "./levers.js";

/** What the command line says of a problem; each replaces what a problem's file says. */
interface ProblemChoice extends UnitChoice {
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
}

interface Options extends ProblemChoice, DataChoice, Shape {
  readonly frontier?: boolean;
  readonly alternatives?: number;
  readonly output?: string;
  readonly scenario?: string;
}

/** `par plan`: the least-cost way to a target. */
export function addPlan(program: Command): void {
  const command = program
    .command("plan")
    .description("Lập phương án: nâng tiêu chí nào, đến đâu, để đạt mục tiêu với chi phí thấp nhất")
    .usage("[tùy chọn] <đơn vị> | <bài toán.json>")
    .argument("[bài toán]", "đơn vị (mã hoặc tên), hoặc tệp bài toán .json; - để đọc bài toán từ đầu vào chuẩn")
    .option("--agency <đơn vị>", "đơn vị, thay cho đơn vị của tệp bài toán")
    .option("--year <năm>", "năm (mặc định: năm gần nhất có điểm)", parseYear)
    .option("--target <chỉ số>", "chỉ số cần đạt, %; một mục tiêu ở dòng lệnh thay mọi mục tiêu của tệp", parseAmount)
    .option("--points <điểm>", "tổng điểm cần đạt", parseAmount)
    .option("--rank <hạng>", "hạng này hoặc tốt hơn, các đơn vị khác giữ nguyên", parseCount)
    .option("--group <nhóm>", "nhóm này hoặc tốt hơn, ví dụ A")
    .option("--field <mã=chỉ số>", "chỉ số của lĩnh vực hoặc tiêu chí, %, ví dụ 3=90; ghi được nhiều lần", parseField)
    .option("--budget <số>", "tổng chi phí nhiều nhất", parseAmount)
    .option("--cost <số>", "chi phí của mỗi điểm tăng, trừ tiêu chí mà tệp ghi riêng (mặc định: 1)", parseAmount)
    .option("--unit <đơn vị>", "đơn vị của chi phí, ví dụ 'triệu đồng'")
    .option("--must <mã,…>", "tiêu chí phải nâng", parseCodes)
    .option("--must-not <mã,…>", "tiêu chí không được nâng", parseCodes)
    .option("--frontier", "chi phí thấp nhất cho từng mức điểm, từ hiện nay đến nhiều nhất có thể")
    .option("--alternatives <số>", "thêm các phương án tốt tiếp theo, nâng những tiêu chí khác", parseCount)
    .option("-o, --output <tệp>", "ghi ra .xlsx (sổ giao việc, mỗi cơ quan một trang), .json, .csv, .tsv, .parquet")
    .option("--scenario <tệp>", "ghi phương án thành kịch bản cho par simulate");
  withShape(withData(withStage(command))).action(plan);
  withExamples(command, [
    ["par plan lam-khue --target 89", "cách ít điểm nhất để đạt chỉ số 89 %"],
    ["par plan lam-khue --group A --cost 120 --unit 'triệu đồng' -o phuong-an.xlsx", "lên nhóm A, kèm sổ giao việc"],
    ["par plan tap-huan/bai-toan.json --alternatives 2", "bài toán có chi phí riêng từng tiêu chí; ba phương án"],
    ["par plan tap-huan/bai-toan.json --rank 30 --scenario phuong-an.json", "đổi mục tiêu; lưu thành kịch bản"],
    ["par plan lam-khue --frontier --csv", "đường biên chi phí – điểm"],
  ]);
}

function parseCodes(text: string): string[] {
  return text.split(",").map((code) => code.trim());
}

function parseField(text: string, earlier: Readonly<Record<string, number>> = {}): Readonly<Record<string, number>> {
  const [, code = "", amount = ""] = /^([\d.]+)=(.+)$/.exec(text) ?? [];
  if (code === "") throw new InvalidArgumentError("Ghi mã=chỉ số, ví dụ 3=90.");
  return { ...earlier, [code]: parseAmount(amount) };
}

async function plan(named: string | undefined, options: Options): Promise<void> {
  const { output, frontier } = options;
  const format = output === undefined ? undefined : tableFormatOf(output);
  if (frontier && (options.scenario !== undefined || options.alternatives !== undefined))
    throw new UsageError("--frontier không đi cùng --scenario và --alternatives.");
  const work = await openWork([], options);
  const { dataset, scored } = work;
  const problem = await problemOf(named, work, options);
  const { agency, year, stage } = problem;
  const tree = scored.treeOf(agency, year, stage);
  const assignment = dataset.assignment?.tree === tree ? dataset.assignment : undefined;
  // HiGHS is loaded by this command only.
  const { loadSolver, planAlternatives, planFrontier, planLeastCost } = await import("@par-index/core/plan");
  const solver = await loadSolver();
  const choice = { solver, assignment };
  if (frontier) {
    const rows = await progress("Đang tính đường biên", (onProgress) =>
      planFrontier(scored, problem, { ...choice, onProgress }),
    );
    const result = frontierResult(work, problem, rows);
    if (output !== undefined && format) await writeResult(output, format, result, dataset, "Đường biên");
    return print(result, options, dataset);
  }
  const { found, alternatives } = await progress("Đang lập phương án", async () => ({
    found: planLeastCost(scored, problem, choice),
    alternatives:
      options.alternatives === undefined
        ? undefined
        : planAlternatives(scored, problem, { ...choice, count: options.alternatives }),
  }));
  if (found.kind === "none") process.exitCode = ISSUES_FOUND;
  const result =
    found.kind === "none" ? blockedResult(work, problem, found) : planResult(work, problem, found, alternatives);
  if (output !== undefined || options.scenario !== undefined) {
    if (found.kind === "none") warn("Không có phương án nên chưa ghi tệp nào.");
    else await writePlan({ work, problem, plan: found, result, assignment }, options);
  }
  await print(result, options, dataset);
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
async function problemOf(named: string | undefined, work: Work, options: Options): Promise<PlanProblem> {
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
  if (text === undefined) throw new UsageError("Thiếu đơn vị hoặc tệp bài toán: par plan lam-khue --target 90.");
  if (named !== undefined && options.agency !== undefined)
    throw new UsageError("Ghi đơn vị một lần: là đối số, hoặc sau --agency.");
  const { stage: asked = "appraised", year: yearGiven } = options;
  const year = yearGiven ?? newestYear(work, text, asked);
  const { agency, stage } = findUnit(work, { agency: text, year, stage: asked });
  const choice = chosen({}, options);
  if (choice.target === undefined && !options.frontier)
    throw new UsageError("Thiếu mục tiêu: --target 90 (chỉ số, %), --points, --rank, --group hoặc --field.");
  try {
    return parse({
      ...{ plan: 1, agency: agency.id, year, stage },
      // Without costs of its own a point costs 1.
      unit: options.cost === undefined ? { vi: "điểm", en: "points" } : "đơn vị chi phí",
      // The frontier has none: it goes as far as it can.
      target: { points: 0 },
      ...choice,
    });
  } catch (error) {
    if (!(error instanceof ParError) || error.code !== "plan-invalid") throw error;
    throw new UsageError(error.issues.map(({ message }) => message).join("\n"));
  }
}

const isRecord = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === "object" && json !== null && !Array.isArray(json);

/** The parts of a problem that the options say. */
function chosen(document: Readonly<Record<string, unknown>>, options: Options): Readonly<Record<string, unknown>> {
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

interface MoveRow extends Omit<Move, "leads"> {
  readonly name: string;
  /** Ids, with semicolons between. */
  readonly leads: string;
}

const MOVE_FIELDS = [
  "code",
  "name",
  "from",
  "to",
  "points",
  "cost",
  "value",
  "leads",
] as const satisfies readonly (keyof MoveRow)[];
const FRONTIER_FIELDS = [
  "cost",
  "points",
  "index",
  "rank",
  "group",
] as const satisfies readonly (keyof FrontierPoint)[];
const CONSTRAINT_FIELDS = ["kind", "at", "needed", "message"] as const satisfies readonly (keyof Constraint)[];

const HYPOTHETICAL =
  "Các đơn vị khác giữ nguyên. Phương án tính theo kịch bản, chưa phải kế hoạch hay số liệu chính thức.";

/** What stands above everything a plan's problem gives. */
function title({ dataset }: Work, { name, agency, year, stage }: PlanProblem): string {
  const whose = `${dataset.agencies.get(agency)?.name ?? agency}, năm ${year} (${STAGE_NAMES[stage]})`;
  return paint("bold", name === undefined ? whose : `${name}: ${whose}`);
}

/** The problem in words. */
function problemLines({ dataset }: Work, problem: PlanProblem): string[] {
  const nameOf = (id: string) => dataset.agencies.get(id)?.name ?? id;
  return [["Mục tiêu", describeTarget(problem.target)], ...describeConstraints(problem, nameOf)].map(
    ([label, text]) => `${label}: ${text}.`,
  );
}

function standingLine({ scored }: Work, { agency, year, stage }: PlanProblem, after: FrontierPoint): string {
  const before: NodeScore = scored.at(agency, year, ROOT, stage);
  return `${standingText(before, { ...after, score: after.points }, scored.rankedAt(agency, year, ROOT, stage))}.`;
}

function moveRows(scored: Scored, { agency, year, stage }: PlanProblem, { moves }: Plan): MoveRow[] {
  const tree = scored.treeOf(agency, year, stage);
  return moves.map((move) => ({ ...move, name: tree.get(move.code).name.vi, leads: move.leads.join(";") }));
}

/** The tables of one plan: its moves, and what it asks of the lead agencies. */
function planSections({ dataset, scored }: Work, problem: PlanProblem, plan: Plan): string[] {
  const { agency, year, stage } = problem;
  const tree = scored.treeOf(agency, year, stage);
  const nameOf = (id: string) => dataset.agencies.get(id)?.name ?? id;
  const unit = unitText(problem.unit);
  const isRuled = plan.moves.some(({ value }) => value !== null);
  const moves: Column<Move>[] = [
    { heading: "Mã", text: ({ code }) => code },
    { heading: "Tiêu chí", text: ({ code }) => tree.get(code).name.vi, yields: true },
    { heading: "Hiện nay", text: ({ from }) => points(from), right: true },
    { heading: "Cần đạt", text: ({ to }) => points(to), right: true },
    { heading: "Tăng", text: (move) => points(move.points), right: true },
    ...(isRuled
      ? [
          {
            heading: "Giá trị",
            text: ({ code, value }: Move) => (value === null ? plain(null) : measured(tree.get(code).rule, value)),
          },
        ]
      : []),
    { heading: `Chi phí (${unit})`, text: (row) => cost(row.cost), right: true },
    { heading: "Cơ quan chủ trì", text: ({ leads }) => leads.map(nameOf).join("; ") || "–" },
  ];
  const leads: Column<LeadShare>[] = [
    { heading: "Cơ quan chủ trì", text: ({ lead }) => (lead === null ? "(chưa phân công)" : nameOf(lead)) },
    { heading: "Tiêu chí", text: ({ leaves }) => String(leaves), right: true },
    { heading: "Tăng", text: (share) => points(share.points), right: true },
    { heading: `Chi phí (${unit})`, text: (row) => cost(row.cost), right: true },
  ];
  return [
    ...section("Nâng các tiêu chí", plan.moves, moves),
    ...section("Theo cơ quan chủ trì (tính đủ cho từng cơ quan)", plan.leads, leads),
  ];
}

function planResult(
  work: Work,
  problem: PlanProblem,
  found: Plan,
  alternatives: readonly Plan[] | undefined,
): Result<object> {
  const unit = unitText(problem.unit);
  const columns: Column<Plan>[] = [
    { heading: `Chi phí (${unit})`, text: (row) => cost(row.cost), right: true },
    { heading: "Điểm", text: (plan) => points(plan.points), right: true },
    { heading: "Chỉ số %", text: (plan) => index(plan.index), right: true },
    { heading: "Hạng", text: ({ rank }) => plain(rank), right: true },
    { heading: "Nâng", text: ({ moves }) => moves.map(({ code }) => code).join(", ") },
  ];
  return {
    heading: [
      title(work, problem),
      ...problemLines(work, problem),
      standingLine(work, problem, found),
      found.moves.length
        ? `Chi phí: ${cost(found.cost)} ${unit}, thấp nhất trong mọi cách đạt mục tiêu với các điều kiện này.`
        : "Mục tiêu đã đạt: không cần nâng tiêu chí nào.",
      ...planSections(work, problem, found),
      ...section("Các phương án tốt tiếp theo", alternatives ?? [], columns),
      ...(alternatives?.length === 0 ? ["", "Không còn phương án nào khác."] : []),
      "",
      HYPOTHETICAL,
    ],
    ...rowsOf(moveRows(work.scored, problem, found), MOVE_FIELDS),
    json: { problem, result: found, ...(alternatives === undefined ? {} : { alternatives }) },
    scenario: found.scenario.name,
  };
}

/** There is no plan: what stands in the way, and how far one gets. */
function blockedResult(work: Work, problem: PlanProblem, found: NoPlan): Result<object> {
  const { reachable, blocking } = found;
  return {
    heading: [
      title(work, problem),
      ...problemLines(work, problem),
      "",
      paint("bold", "Không có phương án đạt mục tiêu. Vướng ở:"),
      ...blocking.map(({ message }) => `  • ${message}`),
      "",
      ...(reachable === null
        ? ["Các điều kiện mâu thuẫn với nhau: không có phương án nào, kể cả giữ nguyên."]
        : [
            paint("bold", "Nhiều nhất có thể với các điều kiện này:"),
            standingLine(work, problem, reachable),
            `Chi phí: ${cost(reachable.cost)} ${unitText(problem.unit)}.`,
            ...planSections(work, problem, reachable),
            "",
            HYPOTHETICAL,
          ]),
    ],
    ...rowsOf(blocking, CONSTRAINT_FIELDS),
    json: { problem, result: found },
    scenario: problem.name ?? "Phương án",
  };
}

function frontierResult(work: Work, problem: PlanProblem, rows: readonly FrontierPoint[]): Result<object> {
  const columns: Column<FrontierPoint>[] = [
    { heading: `Chi phí (${unitText(problem.unit)})`, text: (row) => cost(row.cost), right: true },
    { heading: "Điểm", text: (row) => points(row.points), right: true },
    { heading: "Chỉ số %", text: (row) => index(row.index), right: true },
    { heading: "Hạng", text: ({ rank }) => plain(rank), right: true },
    { heading: "Nhóm", text: ({ group }) => plain(group) },
  ];
  return {
    heading: [
      title(work, problem),
      ...section("Chi phí thấp nhất của từng mức điểm", rows, columns),
      ...(rows.length ? [] : ["Các điều kiện mâu thuẫn với nhau: không có phương án nào, kể cả giữ nguyên."]),
      "",
      HYPOTHETICAL,
    ],
    ...rowsOf(rows, FRONTIER_FIELDS),
    json: { problem, frontier: rows },
    scenario: problem.name ?? "Phương án",
  };
}

interface Written {
  readonly work: Work;
  readonly problem: PlanProblem;
  readonly plan: Plan;
  readonly result: Result<object>;
  readonly assignment: Assignment | undefined;
}

/** Writes the plan's files: workbook, whole result or table by the ending, and the scenario. */
async function writePlan(
  { work, problem, plan, result, assignment }: Written,
  { output, scenario }: Options,
): Promise<void> {
  const { dataset, scored } = work;
  if (output !== undefined) {
    const format = tableFormatOf(output);
    if (format === "xlsx" || format === "json") {
      const { name, simulated } = dataset;
      const content =
        format === "xlsx"
          ? await planWorkbook({ scored, problem, plan, assignment, name, simulated })
          : wholeJson(dataset, result);
      await writeWhole(output, content);
      warn(`Đã ghi ${output}.`);
    } else await writeResult(output, format, result, dataset, "Phương án");
  }
  if (scenario !== undefined) {
    await writeWhole(scenario, formatScenario(plan.scenario));
    warn(`Đã ghi ${scenario}.`);
  }
}

function wholeJson(dataset: Dataset, { json, scenario }: Result<object>): string {
  return `${JSON.stringify({ provenance: provenanceOf(dataset, scenario), ...(json as object) }, null, 2)}\n`;
}
