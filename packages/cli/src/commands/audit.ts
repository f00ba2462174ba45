import { type CriteriaTree, ROOT, type Stage } from "@par-index/core";
import { type Audit, audit, type Verdict } from "@par-index/core/audit";
import { STAGE_NAMES } from "@par-index/text";
import { auditSummary, auditTexts, type Telling } from "@par-index/text/findings";
import { type Command, Option } from "commander";
import { UsageError } from "../console/exit.js";
import { type DataChoice, withData } from "../console/folder.js";
import { withExamples } from "../console/help.js";
import { openWork, type UnitChoice, type Work, withFiles, withStage, withYear } from "../console/input.js";
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
} as const;
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
      "Kiểm toán thống kê bộ chỉ số của một năm: tương quan, độ nhất quán, trọng số thực, dồn điểm, thiếu số liệu",
    );
  withFiles(command)
    .addOption(
      new Option(
        "--table <bảng>",
        "checks (kết luận từng mục), correlations, weights, reliability, components, leaves, agencies (các bảng số)",
      )
        .choices(Object.keys(TABLES))
        .default("checks"),
    )
    .option("-o, --output <tệp>", "ghi bảng ra tệp .xlsx, .csv, .json, .parquet thay vì in");
  withShape(withData(withStage(withYear(command)))).action(show);
  withExamples(command, [
    ["par audit --year 2024", "báo cáo: kết luận từng mục, rồi các bảng chính"],
    ["par audit --year 2024 --table weights -o trong-so.xlsx", "trọng số thực và danh nghĩa, sổ tính Excel"],
    ["par audit --year 2024 --json", "mọi bảng, dạng JSON"],
  ]);
}

async function show(files: string[], options: Options): Promise<void> {
  const work = await openWork(files, options, { takesPipe: true });
  const { stage = "appraised" } = options;
  const year = options.year ?? newestOf(work, stage);
  const found = audit(work.scored, { year, stage });
  if (found === null) throw new UsageError(`Không có điểm ${STAGE_NAMES.vi[stage]} năm ${year} để kiểm toán.`);
  const tree = work.dataset.trees.find(({ id }) => id === found.tree) as CriteriaTree;
  const telling: Telling = {
    lang: "vi",
    names: {
      agency: (id) => work.dataset.agencies.get(id)?.name ?? id,
      node: (code) => tree.get(code).name.vi,
      region: (id) => id,
    },
  };
  const table = tableOf(found, options.table, telling);
  const { output } = options;
  if (output !== undefined)
    return writeResult(output, tableFormatOf(output), table, work.dataset, `${TABLES[options.table]}, ${year}`);
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
  if (years.length === 0) throw new UsageError(`Không có điểm ${STAGE_NAMES.vi[stage]} để kiểm toán.`);
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
  const name = (code: string) => (code === ROOT ? "Các lĩnh vực" : tree.get(code).name.vi);
  const leaves = found.leaves.objects();
  const flagged = new Set(found.checks.flatMap(({ id, codes }) => (LEAF_CHECKS.includes(id) ? codes : [])));
  return [
    paint("bold", `Kiểm toán thống kê năm ${found.year} (${STAGE_NAMES.vi[found.stage]}): ${tree.name.vi}`),
    `${found.n} đơn vị, ${leaves.length} tiêu chí.${found.elsewhere ? ` ${found.elsewhere} đơn vị chấm theo bộ tiêu chí khác không tính ở đây.` : ""}`,
    counts,
    ...(first === null ? [] : [first]),
    ...auditTexts(found, telling).flatMap(({ title, verdict, mark, finding, threshold }) => [
      "",
      `${paint("bold", title)}: ${verdict === null ? mark : paint(STYLES[verdict], mark)}`,
      `  ${finding}`,
      `  ${paint("dim", threshold)}`,
    ]),
    ...section(
      "Trọng số thực của lĩnh vực",
      found.weights.objects().filter(({ part }) => part === "field"),
      [
        { heading: "Mã", text: ({ code }) => code },
        { heading: "Lĩnh vực", text: ({ code }) => name(code), yields: true },
        { heading: "Danh nghĩa", text: ({ nominal }) => share(nominal), right: true },
        { heading: "Thực", text: ({ effective }) => share(effective), right: true },
        { heading: "Thực (η²)", text: ({ effectiveRatio }) => share(effectiveRatio), right: true },
        { heading: "r", text: ({ r }) => change(r, index), right: true },
      ],
    ),
    ...section(
      "Tương quan giữa các lĩnh vực, thấp nhất trước",
      found.correlations
        .objects()
        .filter(({ kind, r }) => kind === "fields" && r !== null)
        .sort((a, b) => (a.r as number) - (b.r as number)),
      [
        { heading: "Lĩnh vực", text: ({ code, other }) => `${code} và ${other}` },
        { heading: "Pearson", text: ({ r }) => change(r, index), right: true },
        { heading: "Spearman", text: ({ spearman }) => change(spearman, index), right: true },
        { heading: "Đơn vị", text: ({ n }) => String(n), right: true },
      ],
    ),
    ...section("Độ nhất quán", found.reliability.objects(), [
      { heading: "Mã", text: ({ code }) => (code === ROOT ? "" : code) },
      { heading: "Gồm", text: ({ code }) => name(code), yields: true },
      { heading: "Mục", text: ({ items }) => String(items), right: true },
      { heading: "Đơn vị", text: ({ n }) => String(n), right: true },
      { heading: "Alpha", text: ({ alpha }) => index(alpha), right: true },
      { heading: "Alpha chuẩn hoá", text: ({ standardised }) => index(standardised), right: true },
      { heading: "Thành phần > 1", text: ({ kaiser }) => plain(kaiser), right: true },
    ]),
    ...section(
      "Thành phần chính của các lĩnh vực",
      found.components.objects().filter(({ whole }) => whole === ROOT),
      [
        { heading: "Thành phần", text: ({ component }) => String(component) },
        { heading: "Giá trị riêng", text: ({ eigenvalue }) => index(eigenvalue), right: true },
        { heading: "Phương sai", text: ({ explained }) => share(explained), right: true },
        { heading: "Cộng dồn", text: ({ cumulative }) => share(cumulative), right: true },
      ],
    ),
    ...section(
      "Tiêu chí cần chú ý",
      leaves.filter(({ code }) => flagged.has(code)),
      [
        { heading: "Mã", text: ({ code }) => code },
        { heading: "Tiêu chí", text: ({ code }) => name(code), yields: true },
        { heading: "Tối đa", text: ({ full }) => share(full), right: true },
        { heading: "0 điểm", text: ({ zero }) => share(zero), right: true },
        { heading: "Thiếu", text: ({ missing }) => share(missing), right: true },
        { heading: "r lĩnh vực", text: ({ withField }) => change(withField, index), right: true },
        { heading: "r tổng", text: ({ withTotal }) => change(withTotal, index), right: true },
      ],
    ),
    ...section(
      "Đơn vị thiếu số liệu",
      found.agencies.objects().filter(({ missing }) => missing !== null && missing > 0),
      [
        { heading: "Đơn vị", text: ({ agency }) => telling.names.agency(agency), yields: true },
        { heading: "Có", text: ({ known }) => String(known), right: true },
        { heading: "Tiêu chí", text: ({ applies }) => String(applies), right: true },
      ],
    ),
  ];
}

/** The checks that name leaves for the table of those to look at; full marks alone would list most. */
const LEAF_CHECKS: readonly string[] = ["missing-leaves", "flat-leaves", "floor", "counter-leaves"];
