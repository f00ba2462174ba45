import { type Assignment, type NodeScore, ROOT, type Scored } from "@par-index/core";
import type { Constraint, FrontierPoint, LeadShare, NoPlan, Plan, PlanMove, PlanProblem } from "@par-index/core/plan";
import { formatScenario } from "@par-index/core/scenario";
import { planWorkbook } from "@par-index/io";
import type { Dataset } from "@par-index/io/node";
import { STAGE_NAMES } from "@par-index/text";
import { constraintText, describeConstraints, describeTarget, planName, unitText } from "@par-index/text/plan";
import { nameOfAgency } from "../console/agency.js";
import type { Work } from "../console/input.js";
import { say, speaking } from "../console/language.js";
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
  const whose = say("{0}, năm {1} ({2})", nameOfAgency(dataset.agencies, agency), year, STAGE_NAMES[speaking()][stage]);
  return paint("bold", name === undefined ? whose : `${name}: ${whose}`);
}

/** The problem in words. */
function problemLines({ dataset }: Work, problem: PlanProblem): string[] {
  const nameOf = (id: string) => nameOfAgency(dataset.agencies, id);
  return [
    [say("Mục tiêu"), describeTarget(problem.target, speaking())],
    ...describeConstraints(problem, nameOf, speaking()),
  ].map(([label, text]) => `${label}: ${text}.`);
}

function standingLine({ scored }: Work, { agency, year, stage }: PlanProblem, after: FrontierPoint): string {
  const before: NodeScore = scored.at({ agency, year, stage }, ROOT);
  return `${standingText(before, { ...after, score: after.points }, scored.rankedAt({ agency, year, stage }, ROOT))}.`;
}

function moveRows(scored: Scored, { agency, year, stage }: PlanProblem, { moves }: Plan): MoveRow[] {
  const tree = scored.treeOf({ agency, year, stage });
  return moves.map((move) => ({ ...move, name: tree.get(move.code).name[speaking()], leads: move.leads.join(";") }));
}

/** The tables of one plan: its moves, and what it asks of the lead agencies. */
function planSections({ dataset, scored }: Work, problem: PlanProblem, plan: Plan): string[] {
  const { agency, year, stage } = problem;
  const tree = scored.treeOf({ agency, year, stage });
  const nameOf = (id: string) => nameOfAgency(dataset.agencies, id);
  const unit = unitText(problem, speaking());
  const isRuled = plan.moves.some(({ value }) => value !== null);
  const moves: Column<PlanMove>[] = [
    { heading: say("Mã"), text: ({ code }) => code },
    { heading: say("Tiêu chí"), text: ({ code }) => tree.get(code).name[speaking()], yields: true },
    { heading: say("Hiện nay"), text: ({ from }) => points(from), right: true },
    { heading: say("Cần đạt"), text: ({ to }) => points(to), right: true },
    { heading: say("Tăng"), text: (move) => points(move.points), right: true },
    ...(isRuled
      ? [
          {
            heading: say("Giá trị"),
            text: ({ code, value }: PlanMove) => (value === null ? plain(null) : measured(tree.get(code).rule, value)),
          },
        ]
      : []),
    { heading: say("Chi phí ({0})", unit), text: (row) => cost(row.cost), right: true },
    { heading: say("Cơ quan chủ trì"), text: ({ leads }) => leads.map(nameOf).join("; ") || "–" },
  ];
  const leads: Column<LeadShare>[] = [
    { heading: say("Cơ quan chủ trì"), text: ({ lead }) => (lead === null ? say("(chưa phân công)") : nameOf(lead)) },
    { heading: say("Tiêu chí"), text: ({ leaves }) => String(leaves), right: true },
    { heading: say("Tăng"), text: (share) => points(share.points), right: true },
    { heading: say("Chi phí ({0})", unit), text: (row) => cost(row.cost), right: true },
  ];
  return [
    ...section(say("Nâng các tiêu chí"), plan.moves, moves),
    ...section(say("Theo cơ quan chủ trì (tính đủ cho từng cơ quan)"), plan.leads, leads),
  ];
}

/** The plan: problem, what comes of it, its moves and what they ask of the lead agencies. */
export function planResult(
  work: Work,
  problem: PlanProblem,
  found: Plan,
  alternatives: readonly Plan[] | undefined,
): Result<object> {
  const unit = unitText(problem, speaking());
  const columns: Column<Plan>[] = [
    { heading: say("Chi phí ({0})", unit), text: (row) => cost(row.cost), right: true },
    { heading: say("Điểm"), text: (plan) => points(plan.points), right: true },
    { heading: say("Chỉ số %"), text: (plan) => index(plan.index), right: true },
    { heading: say("Hạng"), text: ({ rank }) => plain(rank), right: true },
    { heading: say("Nâng"), text: ({ moves }) => moves.map(({ code }) => code).join(", ") },
  ];
  return {
    heading: [
      title(work, problem),
      ...problemLines(work, problem),
      standingLine(work, problem, found),
      found.moves.length
        ? say("Chi phí: {0} {1}, thấp nhất trong mọi cách đạt mục tiêu với các điều kiện này.", cost(found.cost), unit)
        : say("Mục tiêu đã đạt: không cần nâng tiêu chí nào."),
      ...planSections(work, problem, found),
      ...section(say("Các phương án tốt tiếp theo"), alternatives ?? [], columns),
      ...(alternatives?.length === 0 ? ["", say("Không còn phương án nào khác.")] : []),
      "",
      say(HYPOTHETICAL),
    ],
    ...rowsOf(moveRows(work.scored, problem, found), MOVE_FIELDS),
    json: { problem, result: found, ...(alternatives === undefined ? {} : { alternatives }) },
    scenario: planName(problem, speaking()),
  };
}

/** There is no plan: what stands in the way, and how far one gets. */
export function blockedResult(work: Work, problem: PlanProblem, found: NoPlan): Result<object> {
  const { reachable } = found;
  const names = { node: (code: string) => code, agency: (id: string) => nameOfAgency(work.dataset.agencies, id) };
  const blocking = found.blocking.map((constraint) => ({
    ...constraint,
    message: constraintText(constraint, problem, names, speaking()),
  }));
  return {
    heading: [
      title(work, problem),
      ...problemLines(work, problem),
      "",
      paint("bold", say("Không có phương án đạt mục tiêu. Vướng ở:")),
      ...blocking.map(({ message }) => `  • ${message}`),
      "",
      ...(reachable === null
        ? [say("Các điều kiện mâu thuẫn với nhau: không có phương án nào, kể cả giữ nguyên.")]
        : [
            paint("bold", say("Nhiều nhất có thể với các điều kiện này:")),
            standingLine(work, problem, reachable),
            say("Chi phí: {0} {1}.", cost(reachable.cost), unitText(problem, speaking())),
            ...planSections(work, problem, reachable),
            "",
            say(HYPOTHETICAL),
          ]),
    ],
    ...rowsOf(blocking, CONSTRAINT_FIELDS),
    json: { problem, result: { ...found, blocking } },
    scenario: planName(problem, speaking()),
  };
}

/** What each level of points costs at least. */
export function frontierResult(work: Work, problem: PlanProblem, rows: readonly FrontierPoint[]): Result<object> {
  const columns: Column<FrontierPoint>[] = [
    { heading: say("Chi phí ({0})", unitText(problem, speaking())), text: (row) => cost(row.cost), right: true },
    { heading: say("Điểm"), text: (row) => points(row.points), right: true },
    { heading: say("Chỉ số %"), text: (row) => index(row.index), right: true },
    { heading: say("Hạng"), text: ({ rank }) => plain(rank), right: true },
    { heading: say("Nhóm"), text: ({ group }) => plain(group) },
  ];
  return {
    heading: [
      title(work, problem),
      ...section(say("Chi phí thấp nhất của từng mức điểm"), rows, columns),
      ...(rows.length ? [] : [say("Các điều kiện mâu thuẫn với nhau: không có phương án nào, kể cả giữ nguyên.")]),
      "",
      say(HYPOTHETICAL),
    ],
    ...rowsOf(rows, FRONTIER_FIELDS),
    json: { problem, frontier: rows },
    scenario: planName(problem, speaking()),
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
          ? await planWorkbook({ scored, problem, plan, assignment, name, simulated, language: speaking() })
          : wholeJson(dataset, result);
      await writeWhole(output, content);
      warn(say("Đã ghi {0}.", output));
    } else await writeResult(output, format, result, dataset, planName(problem, speaking()));
  }
  if (scenario !== undefined) {
    await writeWhole(scenario, formatScenario({ ...plan.scenario, name: planName(problem, speaking()) }));
    warn(say("Đã ghi {0}.", scenario));
  }
}

function wholeJson(dataset: Dataset, { json, scenario }: Result<object>): string {
  return `${JSON.stringify({ provenance: provenanceOf(dataset, scenario), ...(json as object) }, null, 2)}\n`;
}
