import { type Assignment, type NodeScore, ROOT, type Scored } from "@par-index/core";
import type { Constraint, FrontierPoint, LeadShare, NoPlan, Plan, PlanMove, PlanProblem } from "@par-index/core/plan";
import { formatScenario } from "@par-index/core/scenario";
import { planWorkbook } from "@par-index/io";
import type { Dataset } from "@par-index/io/node";
import { STAGE_NAMES } from "@par-index/text";
import { constraintText, describeConstraints, describeTarget, planName, unitText } from "@par-index/text/plan";
import type { Work } from "../console/input.js";
import { provenanceOf, type Result, rowsOf, tableFormatOf, warn, writeResult, writeWhole } from "../console/output.js";
import { standingText } from "../console/standing.js";
import { type Column, cost, index, paint, plain, points, section } from "../console/terminal.js";
import { measured } from "./levers.js";

interface MoveRow extends Omit<PlanMove, "leads"> {
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
const CONSTRAINT_FIELDS = ["kind", "at", "needed", "message"] as const satisfies readonly (
  | keyof Constraint
  | "message"
)[];

const HYPOTHETICAL =
  "Các đơn vị khác giữ nguyên. Phương án tính theo kịch bản, chưa phải kế hoạch hay số liệu chính thức.";

/** What stands above everything a plan's problem gives. */
function title({ dataset }: Work, { name, agency, year, stage }: PlanProblem): string {
  const whose = `${dataset.agencies.get(agency)?.name ?? agency}, năm ${year} (${STAGE_NAMES.vi[stage]})`;
  return paint("bold", name === undefined ? whose : `${name}: ${whose}`);
}

/** The problem in words. */
function problemLines({ dataset }: Work, problem: PlanProblem): string[] {
  const nameOf = (id: string) => dataset.agencies.get(id)?.name ?? id;
  return [["Mục tiêu", describeTarget(problem.target, "vi")], ...describeConstraints(problem, nameOf, "vi")].map(
    ([label, text]) => `${label}: ${text}.`,
  );
}

function standingLine({ scored }: Work, { agency, year, stage }: PlanProblem, after: FrontierPoint): string {
  const before: NodeScore = scored.at({ agency, year, stage }, ROOT);
  return `${standingText(before, { ...after, score: after.points }, scored.rankedAt({ agency, year, stage }, ROOT))}.`;
}

function moveRows(scored: Scored, { agency, year, stage }: PlanProblem, { moves }: Plan): MoveRow[] {
  const tree = scored.treeOf({ agency, year, stage });
  return moves.map((move) => ({ ...move, name: tree.get(move.code).name.vi, leads: move.leads.join(";") }));
}

/** The tables of one plan: its moves, and what it asks of the lead agencies. */
function planSections({ dataset, scored }: Work, problem: PlanProblem, plan: Plan): string[] {
  const { agency, year, stage } = problem;
  const tree = scored.treeOf({ agency, year, stage });
  const nameOf = (id: string) => dataset.agencies.get(id)?.name ?? id;
  const unit = unitText(problem, "vi");
  const isRuled = plan.moves.some(({ value }) => value !== null);
  const moves: Column<PlanMove>[] = [
    { heading: "Mã", text: ({ code }) => code },
    { heading: "Tiêu chí", text: ({ code }) => tree.get(code).name.vi, yields: true },
    { heading: "Hiện nay", text: ({ from }) => points(from), right: true },
    { heading: "Cần đạt", text: ({ to }) => points(to), right: true },
    { heading: "Tăng", text: (move) => points(move.points), right: true },
    ...(isRuled
      ? [
          {
            heading: "Giá trị",
            text: ({ code, value }: PlanMove) => (value === null ? plain(null) : measured(tree.get(code).rule, value)),
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

/** The plan: problem, what comes of it, its moves and what they ask of the lead agencies. */
export function planResult(
  work: Work,
  problem: PlanProblem,
  found: Plan,
  alternatives: readonly Plan[] | undefined,
): Result<object> {
  const unit = unitText(problem, "vi");
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
    scenario: planName(problem, "vi"),
  };
}

/** There is no plan: what stands in the way, and how far one gets. */
export function blockedResult(work: Work, problem: PlanProblem, found: NoPlan): Result<object> {
  const { reachable } = found;
  const names = { node: (code: string) => code, agency: (id: string) => work.dataset.agencies.get(id)?.name ?? id };
  const blocking = found.blocking.map((constraint) => ({
    ...constraint,
    message: constraintText(constraint, problem, names, "vi"),
  }));
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
            `Chi phí: ${cost(reachable.cost)} ${unitText(problem, "vi")}.`,
            ...planSections(work, problem, reachable),
            "",
            HYPOTHETICAL,
          ]),
    ],
    ...rowsOf(blocking, CONSTRAINT_FIELDS),
    json: { problem, result: { ...found, blocking } },
    scenario: planName(problem, "vi"),
  };
}

/** What each level of points costs at least. */
export function frontierResult(work: Work, problem: PlanProblem, rows: readonly FrontierPoint[]): Result<object> {
  const columns: Column<FrontierPoint>[] = [
    { heading: `Chi phí (${unitText(problem, "vi")})`, text: (row) => cost(row.cost), right: true },
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
    scenario: planName(problem, "vi"),
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
export async function writePlan(
  { work, problem, plan, result, assignment }: Written,
  { output, scenario }: { readonly output?: string; readonly scenario?: string },
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
    } else await writeResult(output, format, result, dataset, planName(problem, "vi"));
  }
  if (scenario !== undefined) {
    await writeWhole(scenario, formatScenario({ ...plan.scenario, name: planName(problem, "vi") }));
    warn(`Đã ghi ${scenario}.`);
  }
}

function wholeJson(dataset: Dataset, { json, scenario }: Result<object>): string {
  return `${JSON.stringify({ provenance: provenanceOf(dataset, scenario), ...(json as object) }, null, 2)}\n`;
}
