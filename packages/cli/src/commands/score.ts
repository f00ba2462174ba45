import { type AgencyKind, type CriteriaTree, NODE_COLUMNS, type NodeScore, nodeTable } from "@par-index/core";
import { columnNames } from "@par-index/core/tables";
import { treeFor } from "@par-index/core/tree";
import type { Dataset } from "@par-index/io/node";
import { type Command, InvalidArgumentError, Option } from "commander";
import { nameOfAgency } from "../console/agency.js";
import { UsageError } from "../console/exit.js";
import { type DataChoice, withData } from "../console/folder.js";
import { withExamples } from "../console/help.js";
import {
  findScored,
  openWork,
  type UnitChoice,
  type Work,
  withAgency,
  withFiles,
  withStage,
  withYear,
} from "../console/input.js";
import { say, speaking } from "../console/language.js";
import { nothing } from "../console/nothing.js";
import { print, type Shape, warn, withShape } from "../console/output.js";
import { index, plain, points, share } from "../console/terminal.js";

/** Which rows of the node table are wanted. */
const LEVELS = ["total", "field", "leaf", "all"] as const;
type Level = (typeof LEVELS)[number];

/** `par score`: core's node table. */
export function addScore(program: Command): void {
  const command = program
    .command("score")
    .description(say("Tính điểm: tổng điểm, hoặc điểm của từng lĩnh vực, tiêu chí"));
  withFiles(command).addOption(
    new Option(say("--level <cấp>"), say("total (tổng), field (lĩnh vực), leaf (tiêu chí lá), all (mọi cấp)"))
      .choices([...LEVELS])
      .default("total"),
  );
  command
    .addOption(
      new Option(say("--engine <bộ máy>"), say("duckdb: tính các tệp .parquet, .csv lớn hơn bộ nhớ")).choices([
        "duckdb",
      ]),
    )
    .option(say("--memory <cỡ>"), say("bộ nhớ DuckDB được dùng, ví dụ 512MB (mặc định 1GB)"), parseMemory)
    .option(say("--spill <thư mục>"), say("nơi DuckDB để dữ liệu tạm (mặc định: thư mục tạm của máy)"))
    .option(say("-o, --output <tệp>"), say("với --engine duckdb: ghi ra .parquet, .csv hoặc .json"));
  withShape(withData(withStage(withYear(withAgency(command))))).action(score);
  withExamples(command, [
    ["par score --year 2024", say("tổng điểm các đơn vị năm 2024")],
    ["par score --agency 'dak lak' --year 2024 --level field", say("tám lĩnh vực của một đơn vị")],
    ["par score diem-2024.xlsx --level all --csv", say("điểm mọi cấp của một sổ tính, dạng CSV")],
    ["par score --engine duckdb --memory 512MB diem.csv", say("tính một tệp lớn bằng DuckDB")],
  ]);
}

/** The rows that a choice of units and nodes leaves of the node table, in its order. */
export function selectNodes(
  work: Work,
  { agency: text, year, stage }: UnitChoice,
  isWanted: (row: NodeScore, tree: CriteriaTree) => boolean,
): NodeScore[] {
  const { scored } = work;
  const agency = text === undefined ? undefined : findScored(work, text, year).id;
  return nodeTable(scored)
    .objects()
    .filter(
      (row) =>
        (stage === undefined || row.stage === stage) &&
        (agency === undefined || row.agency === agency) &&
        (year === undefined || row.year === year) &&
        isWanted(row, scored.treeOf(row)),
    );
}

/** A size of memory, as DuckDB takes it. */
function parseMemory(text: string): string {
  if (!/^[1-9]\d*(?:\.\d+)?\s*[MG]i?B$/i.test(text))
    throw new InvalidArgumentError(say("Ghi số và đơn vị MB hoặc GB, ví dụ 512MB."));
  return text;
}

interface ScoreChoice extends DataChoice, UnitChoice, Shape {
  readonly level: Level;
  readonly engine?: "duckdb";
  readonly memory?: string;
  readonly spill?: string;
  readonly output?: string;
}

async function score(files: string[], options: ScoreChoice): Promise<void> {
  const { engine, memory, spill, output } = options;
  if (engine === "duckdb") {
    const { scoreWithDuckdb } = await import("../duckdb/score.js");
    return scoreWithDuckdb(files, { ...options, memory: memory ?? "1GB", nodes: options.level }, (rows, dataset) =>
      printNodes(rows, options, dataset),
    );
  }
  if (memory !== undefined || spill !== undefined || output !== undefined)
    throw new UsageError(
      say("--memory, --spill và --output đi cùng --engine duckdb; ghi bảng ra tệp thì dùng par export."),
    );
  const work = await openWork(files, options, { takesPipe: true });
  const { level, stage = "appraised" } = options;
  const rows = selectNodes(work, { ...options, stage }, (row, tree) => {
    if (level === "all") return true;
    return level === "leaf" ? tree.isLeaf(row.code) : row.level === (level === "total" ? 0 : 1);
  });
  if (rows.length === 0) warn(nothing(work.scored.units, stage));
  await printNodes(rows, options, work.dataset);
}

/** Prints rows of the node table. */
async function printNodes(rows: readonly NodeScore[], options: ScoreChoice, dataset: Dataset): Promise<void> {
  const { level } = options;
  const nameOf = ({ agency, year, code }: NodeScore) => {
    const kind = dataset.agencies.get(agency)?.kind as AgencyKind;
    return treeFor(dataset.trees, kind, year)?.get(code).name[speaking()] ?? "";
  };
  await print<NodeScore>(
    {
      rows,
      columns: [
        { heading: say("Đơn vị"), text: ({ agency }) => nameOfAgency(dataset.agencies, agency) },
        { heading: say("Năm"), text: ({ year }) => String(year) },
        ...(level === "total"
          ? []
          : [
              { heading: say("Mã"), text: ({ code }: NodeScore) => code },
              { heading: say("Tiêu chí"), text: nameOf, yields: true },
            ]),
        { heading: say("Điểm"), text: (row) => points(row.score), right: true },
        { heading: say("Tối đa"), text: (row) => points(row.max), right: true },
        { heading: say("Chỉ số %"), text: (row) => index(row.index), right: true },
        { heading: say("Đã biết"), text: (row) => share(row.coverage), right: true },
        { heading: say("Hạng"), text: (row) => plain(row.rank), right: true },
        { heading: say("Nhóm"), text: (row) => plain(row.group) },
      ],
      fields: columnNames(NODE_COLUMNS),
    },
    options,
    dataset,
  );
}
