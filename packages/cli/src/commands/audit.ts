import { type CriteriaTree, ROOT, type Stage } from "@par-index/core";
import { type Audit, audit, type Verdict } from "@par-index/core/audit";
import { STAGE_NAMES } from "@par-index/text";
import { auditSummary, auditTexts, type Telling } from "@par-index/text/findings";
import { type Command, Option } from "commander";
import { nameOfAgency } from "../console/agency.js";
import { UsageError } from "../console/exit.js";
import { type DataChoice, withData } from "../console/folder.js";
import { withExamples } from "../console/help.js";
import { openWork, type UnitChoice, type Work, withFiles, withStage, withYear } from "../console/input.js";
import { type ParText, say, speaking } from "../console/language.js";
import { print, type Result, rowsOf, type Shape, tableFormatOf, withShape, writeResult } from "../console/output.js";
import { change, index, paint, plain, type Style, section, share } from "../console/terminal.js";

/** What can be shown of an audit, and the name of its sheet. */
const TABLES = {
  checks: "Kết luận",
  correlations: "Tương quan",
  weights: "Trọng số thực",
  reliability: "Độ nhất quán",
  components: "Thành phần chính",
  leaves: "Tiêu chí",
  agencies: "Đơn vị",
} as const satisfies Readonly<Record<string, ParText>>;
type Table = keyof typeof TABLES;

interface Options extends DataChoice, UnitChoice, Shape {
  readonly table: Table;
  readonly output?: string;
}

/** `par audit`: the statistical audit of a year. */
export function addAudit(program: Command): void {
  const command = program
    .command("audit")
    .description(
      say("Kiểm toán thống kê bộ chỉ số của một năm: tương quan, độ nhất quán, trọng số thực, dồn điểm, thiếu số liệu"),
    );
  withFiles(command)
    .addOption(
      new Option(
        say("--table <bảng>"),
        say(
          "checks (kết luận từng mục), correlations, weights, reliability, components, leaves, agencies (các bảng số)",
        ),
      )
        .choices(Object.keys(TABLES))
        .default("checks"),
    )
    .option(say("-o, --output <tệp>"), say("ghi bảng ra tệp .xlsx, .csv, .json, .parquet thay vì in"));
  withShape(withData(withStage(withYear(command)))).action(show);
  withExamples(command, [
    ["par audit --year 2024", say("báo cáo: kết luận từng mục, rồi các bảng chính")],
    ["par audit --year 2024 --table weights -o trong-so.xlsx", say("trọng số thực và danh nghĩa, sổ tính Excel")],
    ["par audit --year 2024 --json", say("mọi bảng, dạng JSON")],
  ]);
}

async function show(files: string[], options: Options): Promise<void> {
  const work = await openWork(files, options, { takesPipe: true });
  const { stage = "appraised" } = options;
  const year = options.year ?? newestOf(work, stage);
  const found = audit(work.scored, { year, stage });
  if (found === null)
    throw new UsageError(say("Không có điểm {0} năm {1} để kiểm toán.", STAGE_NAMES[speaking()][stage], year));
  const tree = work.dataset.trees.find(({ id }) => id === found.tree) as CriteriaTree;
  const telling: Telling = {
    lang: speaking(),
    names: {
      agency: (id) => nameOfAgency(work.dataset.agencies, id),
      node: (code) => tree.get(code).name[speaking()],
      region: (id) => id,
    },
  };
  const table = tableOf(found, options.table, telling);
  const { output } = options;
  if (output !== undefined)
    return writeResult(output, tableFormatOf(output), table, work.dataset, `${say(TABLES[options.table])}, ${year}`);
  await print(
    {
      ...table,
      heading: report(found, tree, telling),
      json: options.table === "checks" ? everything(found) : table.rows,
    },
    options,
    work.dataset,
  );
}

/** The newest year with scores at the stage. */
function newestOf({ scored }: Work, stage: Stage): number {
  const years = scored.units.filter((unit) => unit.stage === stage).map(({ year }) => year);
  if (years.length === 0) throw new UsageError(say("Không có điểm {0} để kiểm toán.", STAGE_NAMES[speaking()][stage]));
  return Math.max(...years);
}

/** A table of the audit as rows, for files and programs. */
function tableOf(found: Audit, table: Table, telling: Telling): Result<object> {
  if (table === "checks") return rowsOf(checkRows(found, telling), CHECK_FIELDS);
  const own = found[table];
  return { rows: own.objects(), fields: own.columnNames() as readonly string[] as readonly never[] };
}

const CHECK_FIELDS = ["id", "verdict", "value", "watch", "problem", "source", "codes", "agencies", "finding"] as const;

function checkRows(found: Audit, telling: Telling) {
  const texts = auditTexts(found, telling);
  return found.checks.map(({ id, verdict, value, threshold, codes, pairs, agencies }, i) => ({
    id,
    verdict,
    // A field without any effect is infinitely far off, which files cannot hold.
    value: Number.isFinite(value) ? value : null,
    watch: threshold.watch,
    problem: threshold.problem,
    source: threshold.source,
    codes: [...codes, ...pairs.map((pair) => pair.join("–"))].join(" "),
    agencies: agencies.join(" "),
    finding: texts[i]?.finding ?? "",
  }));
}

/** Every table of the audit, for `--json`. */
function everything(found: Audit): object {
  const { correlations, weights, reliability, items, components, loadings, leaves, agencies, ...rest } = found;
  const tables = { correlations, weights, reliability, items, components, loadings, leaves, agencies };
  return { ...rest, ...Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, table.objects()])) };
}

const STYLES: Readonly<Record<Verdict, Style>> = { good: "green", watch: "yellow", problem: "red" };

/** The report for people: the verdicts, then the tables they are read off. */
function report(found: Audit, tree: CriteriaTree, telling: Telling): string[] {
  const { counts, first } = auditSummary(found, telling);
  const name = (code: string) => (code === ROOT ? say("Các lĩnh vực") : tree.get(code).name[speaking()]);
  const leaves = found.leaves.objects();
  const flagged = new Set(found.checks.flatMap(({ id, codes }) => (LEAF_CHECKS.includes(id) ? codes : [])));
  return [
    paint(
      "bold",
      say(
        "Kiểm toán thống kê năm {0} ({1}): {2}",
        found.year,
        STAGE_NAMES[speaking()][found.stage],
        tree.name[speaking()],
      ),
    ),
    say(
      "{0} đơn vị, {1} tiêu chí.{2}",
      found.n,
      leaves.length,
      found.elsewhere ? say(" {0} đơn vị chấm theo bộ tiêu chí khác không tính ở đây.", found.elsewhere) : "",
    ),
    counts,
    ...(first === null ? [] : [first]),
    ...auditTexts(found, telling).flatMap(({ title, verdict, mark, finding, threshold }) => [
      "",
      `${paint("bold", title)}: ${verdict === null ? mark : paint(STYLES[verdict], mark)}`,
      `  ${finding}`,
      `  ${paint("dim", threshold)}`,
    ]),
    ...section(
      say("Trọng số thực của lĩnh vực"),
      found.weights.objects().filter(({ part }) => part === "field"),
      [
        { heading: say("Mã"), text: ({ code }) => code },
        { heading: say("Lĩnh vực"), text: ({ code }) => name(code), yields: true },
        { heading: say("Danh nghĩa"), text: ({ nominal }) => share(nominal), right: true },
        { heading: say("Thực"), text: ({ effective }) => share(effective), right: true },
        { heading: say("Thực (η²)"), text: ({ effectiveRatio }) => share(effectiveRatio), right: true },
        { heading: "r", text: ({ r }) => change(r, index), right: true },
      ],
    ),
    ...section(
      say("Tương quan giữa các lĩnh vực, thấp nhất trước"),
      found.correlations
        .objects()
        .filter(({ kind, r }) => kind === "fields" && r !== null)
        .sort((a, b) => (a.r as number) - (b.r as number)),
      [
        { heading: say("Lĩnh vực"), text: ({ code, other }) => say("{0} và {1}", code, other) },
        { heading: "Pearson", text: ({ r }) => change(r, index), right: true },
        { heading: "Spearman", text: ({ spearman }) => change(spearman, index), right: true },
        { heading: say("Đơn vị"), text: ({ n }) => String(n), right: true },
      ],
    ),
    ...section(say("Độ nhất quán"), found.reliability.objects(), [
      { heading: say("Mã"), text: ({ code }) => (code === ROOT ? "" : code) },
      { heading: say("Gồm"), text: ({ code }) => name(code), yields: true },
      { heading: say("Mục"), text: ({ items }) => String(items), right: true },
      { heading: say("Đơn vị"), text: ({ n }) => String(n), right: true },
      { heading: "Alpha", text: ({ alpha }) => index(alpha), right: true },
      { heading: say("Alpha chuẩn hoá"), text: ({ standardised }) => index(standardised), right: true },
      { heading: say("Thành phần > 1"), text: ({ kaiser }) => plain(kaiser), right: true },
    ]),
    ...section(
      say("Thành phần chính của các lĩnh vực"),
      found.components.objects().filter(({ whole }) => whole === ROOT),
      [
        { heading: say("Thành phần"), text: ({ component }) => String(component) },
        { heading: say("Giá trị riêng"), text: ({ eigenvalue }) => index(eigenvalue), right: true },
        { heading: say("Phương sai"), text: ({ explained }) => share(explained), right: true },
        { heading: say("Cộng dồn"), text: ({ cumulative }) => share(cumulative), right: true },
      ],
    ),
    ...section(
      say("Tiêu chí cần chú ý"),
      leaves.filter(({ code }) => flagged.has(code)),
      [
        { heading: say("Mã"), text: ({ code }) => code },
        { heading: say("Tiêu chí"), text: ({ code }) => name(code), yields: true },
        { heading: say("Tối đa"), text: ({ full }) => share(full), right: true },
        { heading: say("0 điểm"), text: ({ zero }) => share(zero), right: true },
        { heading: say("Thiếu"), text: ({ missing }) => share(missing), right: true },
        { heading: say("r lĩnh vực"), text: ({ withField }) => change(withField, index), right: true },
        { heading: say("r tổng"), text: ({ withTotal }) => change(withTotal, index), right: true },
      ],
    ),
    ...section(
      say("Đơn vị thiếu số liệu"),
      found.agencies.objects().filter(({ missing }) => missing !== null && missing > 0),
      [
        { heading: say("Đơn vị"), text: ({ agency }) => telling.names.agency(agency), yields: true },
        { heading: say("Có"), text: ({ known }) => String(known), right: true },
        { heading: say("Tiêu chí"), text: ({ applies }) => String(applies), right: true },
      ],
    ),
  ];
}

/** The checks that name leaves for the table of those to look at; full marks alone would list most. */
const LEAF_CHECKS: readonly string[] = ["missing-leaves", "flat-leaves", "floor", "counter-leaves"];
