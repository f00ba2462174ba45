import { type AgencyKind, type CriteriaTree, NODE_COLUMNS, type NodeScore, nodeTable } from "@par-index/core";
import { columnNames } from "@par-index/core/tables";
import { treeFor } from "@par-index/core/tree";
import type { Dataset } from "@par-index/io/node";
import { type Command, InvalidArgumentError, Option } from "commander";
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
import { nothing } from "../console/nothing.js";
import { print, type Shape, warn, withShape } from "../console/output.js";
import { index, plain, points, share } from "../console/terminal.js";

/** Which rows of the node table are wanted. */
const LEVELS = ["total", "field", "leaf", "all"] as const;
type Level = (typeof LEVELS)[number];

/** `par score`: core's node table. */
export function addScore(program: Command): void {
  const command = program.command("score").description("Tính điểm: tổng điểm, hoặc điểm của từng lĩnh vực, tiêu chí");
  withFiles(command).addOption(
    new Option("--level <cấp>", "total (tổng), field (lĩnh vực), leaf (tiêu chí lá), all (mọi cấp)")
      .choices([...LEVELS])
      .default("total"),
  );
  command
    .addOption(
      new Option("--engine <bộ máy>", "duckdb: tính các tệp .parquet, .csv lớn hơn bộ nhớ").choices(["duckdb"]),
    )
    .option("--memory <cỡ>", "bộ nhớ DuckDB được dùng, ví dụ 512MB (mặc định 1GB)", parseMemory)
    .option("--spill <thư mục>", "nơi DuckDB để dữ liệu tạm (mặc định: thư mục tạm của máy)")
    .option("-o, --output <tệp>", "với --engine duckdb: ghi ra .parquet, .csv hoặc .json");
  withShape(withData(withStage(withYear(withAgency(command))))).action(score);
  withExamples(command, [
    ["par score --year 2024", "tổng điểm các đơn vị năm 2024"],
    ["par score --agency 'dak lak' --year 2024 --level field", "tám lĩnh vực của một đơn vị"],
    ["par score diem-2024.xlsx --level all --csv", "điểm mọi cấp của một sổ tính, dạng CSV"],
    ["par score --engine duckdb --memory 512MB diem.csv", "tính một tệp lớn bằng DuckDB"],
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
    throw new InvalidArgumentError("Ghi số và đơn vị MB hoặc GB, ví dụ 512MB.");
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
    throw new UsageError("--memory, --spill và --output đi cùng --engine duckdb; ghi bảng ra tệp thì dùng par export.");
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
    return treeFor(dataset.trees, kind, year)?.get(code).name.vi ?? "";
  };
  await print<NodeScore>(
    {
      rows,
      columns: [
        { heading: "Đơn vị", text: ({ agency }) => dataset.agencies.get(agency)?.name ?? agency },
        { heading: "Năm", text: ({ year }) => String(year) },
        ...(level === "total"
          ? []
          : [
              { heading: "Mã", text: ({ code }: NodeScore) => code },
              { heading: "Tiêu chí", text: nameOf, yields: true },
            ]),
        { heading: "Điểm", text: (row) => points(row.score), right: true },
        { heading: "Tối đa", text: (row) => points(row.max), right: true },
        { heading: "Chỉ số %", text: (row) => index(row.index), right: true },
        { heading: "Đã biết", text: (row) => share(row.coverage), right: true },
        { heading: "Hạng", text: (row) => plain(row.rank), right: true },
        { heading: "Nhóm", text: (row) => plain(row.group) },
      ],
      fields: columnNames(NODE_COLUMNS),
    },
    options,
    dataset,
  );
}
