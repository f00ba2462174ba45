import { ROOT } from "@par-index/core";
import {
  type AgencyOutcome,
  compareOutcomes,
  composeScenarios,
  formatScenario,
  type LeafChange,
  type LeafOutcome,
  type NodeOutcome,
  type Outcome,
  type OutcomeRow,
  parseScenario,
  type Scenario,
  type ScenarioConflict,
  scenarioBase,
} from "@par-index/core/scenario";
import { STAGE_NAMES } from "@par-index/text";
import { conflictText } from "@par-index/text/scenario";
import { type Command, Option } from "commander";
import { nameOfAgency } from "../console/agency.js";
import { effect } from "../console/contributions.js";
import { readDocuments } from "../console/documents.js";
import { ISSUES_FOUND, UsageError } from "../console/exit.js";
import { type DataChoice, withData } from "../console/folder.js";
import { withExamples } from "../console/help.js";
import { openWork, type Work } from "../console/input.js";
import { exact, type ParText, say, speaking } from "../console/language.js";
import {
  print,
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
import { type Column, change, index, moveStyle, paint, plain, points, section } from "../console/terminal.js";

/** The tables of one outcome, and the names of their sheets. */
const TABLES = {
  nodes: "Điểm mọi cấp",
  leaves: "Tiêu chí thay đổi",
  leads: "Cơ quan chủ trì",
  ladder: "Xếp hạng",
} as const satisfies Readonly<Record<string, ParText>>;
type Table = keyof typeof TABLES;

interface Options extends DataChoice, Shape {
  readonly compose?: boolean;
  readonly scenario?: string;
  readonly table: Table;
  readonly output?: string;
}

/** `par simulate`: what comes of scenarios. */
export function addSimulate(program: Command): void {
  const command = program
    .command("simulate")
    .description(say("Tính thử kịch bản: điểm, hạng, nhóm trước và sau; nhiều tệp thì so sánh với nhau"))
    .argument(say("<TỆP...>"), say("tệp kịch bản (.json), hoặc - để đọc đầu vào chuẩn"))
    .option("--compose", say("ghép các tệp thành một kịch bản; chỗ xung đột giữ theo tệp đứng trước, mã thoát 1"))
    .option(say("--scenario <tệp>"), say("ghi kịch bản đã đọc hoặc đã ghép ra tệp .json"))
    .addOption(
      new Option(
        say("--table <bảng>"),
        say(
          "của một kịch bản, cho --csv và -o: nodes (điểm mọi cấp), leaves (tiêu chí thay đổi), leads (cơ quan chủ trì), ladder (xếp hạng)",
        ),
      )
        .choices(Object.keys(TABLES))
        .default("nodes"),
    )
    .option(say("-o, --output <tệp>"), say("ghi bảng ra tệp .xlsx, .csv, .tsv, .json hoặc .parquet"));
  withShape(withData(command)).action(simulate);
  withExamples(command, [
    ["par simulate tap-huan/kich-ban.json", say("tổng điểm, lĩnh vực, tiêu chí thay đổi, hạng và cơ quan chủ trì")],
    ["par simulate tap-huan/kich-ban.json tap-huan/kich-ban-khao-sat.json", say("so sánh hai kịch bản")],
    [
      "par simulate tap-huan/kich-ban.json tap-huan/kich-ban-khao-sat.json --compose --scenario ca-hai.json",
      say("ghép hai kịch bản, lưu kịch bản ghép"),
    ],
    [
      "par simulate tap-huan/kich-ban.json --table ladder -o xep-hang-kich-ban.xlsx",
      say("bảng xếp hạng theo kịch bản"),
    ],
    ["par simulate - --json < tap-huan/kich-ban.json", say("kịch bản từ đầu vào chuẩn, kết quả dạng JSON")],
  ]);
}

async function simulate(files: string[], options: Options): Promise<void> {
  const format = options.output === undefined ? undefined : tableFormatOf(options.output);
  const work = await openWork([], options);
  const { scored, dataset } = work;
  const scenarios = await readDocuments(files, ({ json, file }) => parseScenario(json, { scored, file }));
  const first = scenarios[0] as Scenario;
  const isAlone = scenarios.length === 1 || options.compose === true;
  if (options.scenario !== undefined && !isAlone)
    throw new UsageError(say("--scenario ghi một kịch bản: thêm --compose để ghép các tệp."));
  for (const { agency, year, stage } of scenarios)
    if (agency !== first.agency || year !== first.year || stage !== first.stage)
      throw new UsageError(
        say("Chỉ so sánh hoặc ghép được các kịch bản của cùng đơn vị, năm và giai đoạn; chạy riêng từng tệp."),
      );
  const base = scenarioBase(scored, first);
  let result: Result<object>;
  if (isAlone) {
    const { scenario, conflicts } = composed(scenarios, options);
    for (const conflict of conflicts) warn(say("Xung đột: {0}", conflictText(conflict, speaking())));
    const outcome = base.outcome(scenario);
    result = outcomeResult(work, outcome, conflicts, options);
    if (options.scenario !== undefined) await keep(options.scenario, scenario, conflicts);
    if (conflicts.length) process.exitCode = ISSUES_FOUND;
  } else
    result = comparison(
      work,
      scenarios.map((scenario) => base.outcome(scenario)),
    );
  if (options.output !== undefined && format !== undefined)
    await writeResult(options.output, format, result, dataset, isAlone ? say(TABLES[options.table]) : say("Kịch bản"));
  await print(result, options, dataset);
}

function composed(scenarios: readonly Scenario[], { compose }: Options) {
  const [first] = scenarios as [Scenario];
  if (!compose) return { scenario: first, conflicts: [] };
  return composeScenarios(scenarios, { name: scenarios.map(({ name }) => name).join(" + ") });
}

/** Writes a scenario, but not one that was made over conflicts. */
async function keep(path: string, scenario: Scenario, conflicts: readonly ScenarioConflict[]): Promise<void> {
  if (conflicts.length) return warn(say("Còn xung đột nên chưa ghi {0}.", path));
  await writeWhole(path, formatScenario(scenario));
  warn(say("Đã ghi {0}.", path));
}

interface NodeRow extends NodeOutcome {
  readonly name: string;
}

interface LeafRow extends Omit<LeafOutcome, "reason"> {
  readonly name: string;
  /** As in the scenario's file. */
  readonly reason: string | null;
}

/** The columns of one of core's tables, with the criterion's name after its code. */
const named = (columns: readonly string[]) =>
  columns.flatMap((column) => (column === "code" ? ["code", "name"] : column));

const nodeColumns = (): readonly Column<NodeRow>[] => [
  { heading: say("Mã"), text: ({ code, level }) => (level === 0 ? "" : code) },
  { heading: say("Lĩnh vực"), text: ({ name, level }) => (level === 0 ? say("Tổng") : name), yields: true },
  { heading: say("Trước"), text: ({ before }) => points(before), right: true },
  { heading: say("Sau"), text: ({ after }) => points(after), right: true },
  {
    heading: "±",
    text: ({ difference }) => change(difference),
    right: true,
    style: ({ difference }) => moveStyle(difference),
  },
  { heading: say("Chỉ số"), text: ({ indexBefore }) => index(indexBefore), right: true },
  { heading: say("Sau"), text: ({ indexAfter }) => index(indexAfter), right: true },
  {
    heading: "±",
    text: ({ indexDifference }) => change(indexDifference, index),
    right: true,
    style: ({ indexDifference }) => moveStyle(indexDifference),
  },
  {
    heading: say("Hạng"),
    text: ({ rankBefore, rankAfter }) => `${plain(rankBefore)} → ${plain(rankAfter)}`,
    right: true,
  },
];

/** One outcome, with all its tables for people; `--csv` has the one asked for. */
function outcomeResult(
  work: Work,
  outcome: Outcome,
  conflicts: readonly ScenarioConflict[],
  { table }: Options,
): Result<object> {
  const { dataset } = work;
  const { scenario, tree } = outcome;
  const name = (code: string) => tree.get(code).name[speaking()];
  const nodes = outcome.nodes.objects().map((row): NodeRow => ({ ...row, name: name(row.code) }));
  const changed = outcome.leaves.objects();
  const leaves = changed.map(
    (row): LeafRow => ({
      ...row,
      name: name(row.code),
      reason: row.reason === null ? null : JSON.stringify(row.reason),
    }),
  );
  const answerable = leadsOf(work, outcome);
  const leads = answerable?.objects();
  const ladder = outcome.ladder.objects();
  const tables = {
    nodes: rowsOf(nodes, named(outcome.nodes.columnNames()) as (keyof NodeRow & string)[]),
    leaves: rowsOf(leaves, named(outcome.leaves.columnNames()) as (keyof LeafRow & string)[]),
    leads: rowsOf(leads ?? [], answerable?.columnNames() ?? []),
    ladder: rowsOf(ladder, outcome.ladder.columnNames() as (keyof AgencyOutcome & string)[]),
  };
  if (table === "leads" && leads === null)
    throw new UsageError(say("Không có bảng phân công cơ quan chủ trì của bộ tiêu chí {0}.", tree.id));
  const agencyName = nameOfAgency(dataset.agencies, scenario.agency);
  const answering = (leads ?? []).filter((row) => row.leaves > 0 || row.difference !== 0);
  return {
    ...tables[table],
    heading: [
      paint(
        "bold",
        say(
          "{0}: {1}, năm {2} ({3})",
          scenario.name,
          agencyName,
          scenario.year,
          STAGE_NAMES[speaking()][scenario.stage],
        ),
      ),
      ...(scenario.note === undefined ? [] : [scenario.note]),
      standingText(outcome.before, outcome.after, outcome.ranked),
      peersText(scenario),
      ...section(
        say("Tổng và lĩnh vực"),
        nodes.filter(({ code }) => code === ROOT || tree.get(code).parent === ROOT),
        nodeColumns(),
      ),
      ...section(say("Tiêu chí thay đổi"), changed, leafColumns(name)),
      ...section(say("Theo cơ quan chủ trì (chia đều, cộng lại đúng bằng mức thay đổi)"), answering, [
        {
          heading: say("Cơ quan chủ trì"),
          text: ({ leadAgency }) =>
            leadAgency === null ? say("(chưa phân công)") : nameOfAgency(dataset.agencies, leadAgency),
          yields: true,
        },
        { heading: say("Tiêu chí"), text: (row) => String(row.leaves), right: true },
        {
          heading: say("± điểm"),
          text: ({ difference }) => change(difference),
          right: true,
          style: ({ difference }) => moveStyle(difference),
        },
        { heading: say("Mất trước"), text: ({ lostBefore }) => points(lostBefore), right: true },
        { heading: say("Mất sau"), text: ({ lostAfter }) => points(lostAfter), right: true },
      ]),
      "",
      say("Số liệu tính theo kịch bản, không phải kết quả chính thức."),
    ],
    scenario: scenario.name,
    json: {
      scenario,
      before: outcome.before,
      after: outcome.after,
      ranked: outcome.ranked,
      nodes: outcome.nodes.objects(),
      leaves: changed,
      leads,
      ladder,
      conflicts: conflicts.map((conflict) => ({ ...conflict, message: conflictText(conflict, speaking()) })),
    },
  };
}

/** What the lead agencies gain, in equal shares; null where nobody is assigned to the scenario's tree. */
function leadsOf({ dataset: { assignment }, scored }: Work, outcome: Outcome) {
  const { agency, year, stage } = outcome.scenario;
  if (assignment?.tree !== scored.treeOf({ agency, year, stage })) return null;
  return outcome.leads(assignment, "equal");
}

function leafColumns(name: (code: string) => string): readonly Column<LeafOutcome>[] {
  return [
    { heading: say("Mã"), text: ({ code }) => code },
    { heading: say("Tiêu chí"), text: ({ code }) => name(code), yields: true },
    { heading: say("Trước"), text: ({ before }) => points(before), right: true },
    { heading: say("Sau"), text: ({ after }) => points(after), right: true },
    { heading: say("Tối đa"), text: ({ max }) => points(max), right: true },
    { heading: say("Góp vào chỉ số"), text: ({ indexPoints }) => effect(indexPoints), right: true },
    {
      heading: say("Thay đổi"),
      text: ({ reason }) => (reason === null ? say("do điểm tối đa mới") : changeText(reason)),
    },
  ];
}

const PEERS = { all: "mọi đơn vị", nearest: "các đơn vị gần giống", region: "cùng vùng", kind: "cùng loại" } as const;

/** A change as people say it. */
function changeText(reason: LeafChange): string {
  if ("points" in reason) return say("đến {0} điểm", points(reason.points));
  if ("add" in reason) return say("{0} điểm", change(reason.add));
  if ("share" in reason) return say("{0} % điểm tối đa", exact(reason.share));
  if ("value" in reason)
    return say("giá trị {0}", typeof reason.value === "number" ? exact(reason.value) : reason.value);
  if (reason.as === "last-year") return say("như năm trước");
  if (reason.as === "full") return say("điểm tối đa");
  const { as, of = "all" } = reason;
  const who = typeof of === "string" ? say(PEERS[of]) : say("cùng {0}", of.attribute);
  return `${as === "best" ? say("cao nhất") : say("trung vị")}, ${who}`;
}

function peersText({ peers = "fixed", others = {} }: Scenario): string {
  const all =
    peers === "fixed"
      ? say("Các đơn vị khác giữ nguyên")
      : say("Các đơn vị khác đi theo xu hướng của mình {0} năm", exact(peers.trend));
  const apart = Object.keys(others).length;
  return apart ? say("{0}, {1} đơn vị có giả định riêng.", all, apart) : `${all}.`;
}

function comparison({ dataset }: Work, outcomes: readonly Outcome[]): Result<object> {
  const { scenario, before, tree } = outcomes[0] as Outcome;
  const table = compareOutcomes(outcomes);
  const rows = table.objects();
  const fields = table.columnNames();
  const columns: Column<OutcomeRow>[] = [
    { heading: say("Kịch bản"), text: ({ name }) => name, yields: true },
    { heading: say("Tiêu chí"), text: ({ leaves }) => String(leaves), right: true },
    { heading: say("Chỉ số %"), text: (row) => index(row.index), right: true },
    {
      heading: "±",
      text: ({ difference }) => change(difference, index),
      right: true,
      style: ({ difference }) => moveStyle(difference),
    },
    { heading: say("Hạng"), text: ({ rank }) => plain(rank), right: true },
    {
      heading: say("± hạng"),
      text: ({ rankDifference }) => change(rankDifference, String),
      right: true,
      style: ({ rankDifference }) => moveStyle(rankDifference),
    },
    { heading: say("Nhóm"), text: ({ group }) => plain(group) },
    ...tree.fields.map(
      ({ code }): Column<OutcomeRow> => ({
        heading: say("LV {0}", code),
        text: (row) => index(row[code as `${number}`] ?? null),
        right: true,
      }),
    ),
  ];
  const agencyName = nameOfAgency(dataset.agencies, scenario.agency);
  return {
    heading: [
      paint("bold", say("{0}, năm {1} ({2})", agencyName, scenario.year, STAGE_NAMES[speaking()][scenario.stage])),
      say("Hiện nay: chỉ số {0} %, hạng {1}, nhóm {2}.", index(before.index), plain(before.rank), plain(before.group)),
      ...section(say("So sánh kịch bản"), rows, columns),
      "",
      say(
        "± so với hiện nay, hạng dương là tốt lên; LV: chỉ số của lĩnh vực. Số liệu tính theo kịch bản, không phải kết quả chính thức.",
      ),
    ],
    ...rowsOf(rows, fields),
    scenario: rows.map(({ name }) => name).join("; "),
  };
}
