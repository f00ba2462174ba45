import { NODE_COLUMNS, RESPONSIBILITY_COLUMNS, responsibility } from "@par-index/core";
import { columnNames } from "@par-index/core/tables";
import { reportWorkbook, TABLE_FORMATS, type TableFormat, writeTable } from "@par-index/io";
import { STAGE_NAMES } from "@par-index/text";
import { Argument, type Command, Option } from "commander";
import { withoutAssignment } from "../console/assignment.js";
import { ISSUES_FOUND, UsageError } from "../console/exit.js";
import { type DataChoice, openDataset, withData } from "../console/folder.js";
import { withExamples } from "../console/help.js";
import {
  findScored,
  openWork,
  readAgainst,
  type UnitChoice,
  withAgency,
  withFiles,
  withStage,
  withYear,
} from "../console/input.js";
import { ISSUE_FIELDS, issueRow } from "../console/issue-text.js";
import { type ParText, say, speaking } from "../console/language.js";
import { printLine, provenanceOf, tableFormatOf, toTable, writeWhole } from "../console/output.js";
import { progress } from "../console/terminal.js";
import { RANK_FIELDS, ranking } from "./rank.js";
import { selectNodes } from "./score.js";

/** What can be exported, and the name of its sheet. */
const TABLES = {
  nodes: "Điểm mọi cấp",
  rank: "Xếp hạng",
  responsibility: "Cơ quan chủ trì",
  issues: "Vấn đề dữ liệu",
  report: "Báo cáo",
} as const satisfies Readonly<Record<string, ParText>>;
type Table = keyof typeof TABLES;

/** `par export`: results as files. */
export function addExport(program: Command): void {
  const command = program
    .command("export")
    .description(say("Xuất kết quả ra tệp Excel, CSV, JSON, Parquet; tệp được ghi trọn vẹn hoặc không ghi"))
    .addArgument(
      new Argument(
        say("<bảng>"),
        say(
          "nodes (điểm mọi cấp), rank (xếp hạng một năm), responsibility (điểm mất theo cơ quan chủ trì, chia đều), issues (vấn đề của tệp điểm), report (sổ tính Excel gồm tất cả, một năm)",
        ),
      ).choices(Object.keys(TABLES)),
    );
  withFiles(command)
    .requiredOption(say("-o, --output <tệp>"), say("tệp sẽ ghi"))
    .addOption(
      new Option(say("--format <dạng>"), say("dạng tệp (mặc định: theo đuôi tệp)")).choices([...TABLE_FORMATS]),
    );
  withData(withStage(withYear(withAgency(command)))).action(exportTable);
  withExamples(command, [
    ["par export rank --year 2024 -o xep-hang-2024.xlsx", say("bảng xếp hạng, sổ tính Excel")],
    ["par export nodes -o diem.parquet", say("điểm mọi cấp, mọi năm")],
    [
      "par export report --agency 'dak lak' --year 2024 -o bao-cao.xlsx",
      say("báo cáo một đơn vị, công thức tính lại được"),
    ],
    ["par export issues diem-2024.xlsx -o van-de.csv", say("danh sách lỗi của một sổ tính")],
  ]);
}

interface Options extends DataChoice, UnitChoice {
  readonly output: string;
  readonly format?: TableFormat;
}

async function exportTable(table: Table, files: string[], options: Options): Promise<void> {
  const { output } = options;
  const format = options.format ?? tableFormatOf(output);
  if (table === "report") return exportReport(files, options, format);
  const { dataset, data } = await tableOf(table, files, options);
  await progress(say("Đang ghi {0}", output), async () =>
    writeWhole(
      output,
      await writeTable(data, format, {
        title: say(TABLES[table]),
        provenance: provenanceOf(dataset),
        language: speaking(),
      }),
    ),
  );
  printLine(say("Đã ghi {0}: {1} dòng.", output, data.numRows()));
}

async function exportReport(files: readonly string[], options: Options, format: TableFormat): Promise<void> {
  if (format !== "xlsx") throw new UsageError(say("Báo cáo chỉ có dạng sổ tính: đặt tên tệp có đuôi .xlsx."));
  const work = await openWork(files, options);
  const { dataset, scored } = work;
  const { output, stage = "appraised" } = options;
  const agency = options.agency === undefined ? undefined : findScored(work, options.agency, options.year).id;
  const years = scored.units
    .filter((unit) => unit.stage === stage && (agency ?? unit.agency) === unit.agency)
    .map((unit) => unit.year);
  const year = options.year ?? Math.max(...years);
  if (!years.includes(year))
    throw new UsageError(
      say(
        "Không có điểm {0}{1} để báo cáo.",
        STAGE_NAMES[speaking()][stage],
        options.year ? say(" năm {0}", year) : "",
      ),
    );
  const bytes = await progress(say("Đang ghi {0}", output), () =>
    reportWorkbook({
      scored,
      year,
      stage,
      language: speaking(),
      ...(agency === undefined ? {} : { agency }),
      ...(dataset.assignment ? { assignment: dataset.assignment } : {}),
      issues: work.issues,
      name: dataset.name,
      simulated: dataset.simulated,
    }),
  );
  await writeWhole(output, bytes);
  printLine(say("Đã ghi {0}.", output));
}

async function tableOf(table: Exclude<Table, "report">, files: readonly string[], options: Options) {
  if (table === "issues") {
    const dataset = await openDataset(options);
    const issues = files.length ? (await readAgainst(dataset, files, options)).issues : dataset.warnings;
    if (issues.some(({ severity }) => severity === "error")) process.exitCode = ISSUES_FOUND;
    return { dataset, data: toTable(issues.map(issueRow), ISSUE_FIELDS) };
  }
  const work = await openWork(files, options);
  const { dataset, scored } = work;
  if (table === "nodes")
    return {
      dataset,
      data: toTable(
        selectNodes(work, options, () => true),
        columnNames(NODE_COLUMNS),
      ),
    };
  if (table === "rank") return { dataset, data: toTable(ranking(work, options), RANK_FIELDS) };
  if (!dataset.assignment) throw new UsageError(withoutAssignment(dataset));
  const agency = options.agency === undefined ? undefined : findScored(work, options.agency, options.year);
  const rows = responsibility(scored, dataset.assignment, "equal")
    .objects()
    .filter(
      (row) =>
        (agency === undefined || row.agency === agency.id) &&
        (options.year === undefined || row.year === options.year) &&
        (options.stage === undefined || row.stage === options.stage),
    );
  return { dataset, data: toTable(rows, columnNames(RESPONSIBILITY_COLUMNS)) };
}
