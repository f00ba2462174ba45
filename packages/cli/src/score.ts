import type { CriteriaTree, NodeScore } from "@par-index/core";
import { type Command, Option } from "commander";
import { type DataChoice, withData } from "./folder.js";
import { withExamples } from "./help.js";
import {
  findScored,
  openWork,
  STAGE_NAMES,
  type UnitChoice,
  type Work,
  withAgency,
  withFiles,
  withStage,
  withYear,
} from "./input.js";
import { print, type Shape, warn, withShape } from "./output.js";
import { index, plain, points, share } from "./terminal.js";

/** Which rows of the node table are wanted. */
const LEVELS = ["total", "field", "leaf", "all"] as const;
type Level = (typeof LEVELS)[number];

/** The columns of core's node table. */
export const NODE_FIELDS = [
  "agency",
  "year",
  "stage",
  "code",
  "level",
  "score",
  "max",
  "index",
  "coverage",
  "rank",
  "group",
] as const satisfies readonly (keyof NodeScore)[];

/** `par score`: core's node table. */
export function addScore(program: Command): void {
  const command = program.command("score").description("Tính điểm: tổng điểm, hoặc điểm của từng lĩnh vực, tiêu chí");
  withFiles(command).addOption(
    new Option("--level <cấp>", "total (tổng), field (lĩnh vực), leaf (tiêu chí lá), all (mọi cấp)")
      .choices([...LEVELS])
      .default("total"),
  );
  withShape(withData(withStage(withYear(withAgency(command))))).action(score);
  withExamples(command, [
    ["par score --year 2024", "tổng điểm các đơn vị năm 2024"],
    ["par score --agency 'dak lak' --year 2024 --level field", "tám lĩnh vực của một đơn vị"],
    ["par score diem-2024.xlsx --level all --csv", "điểm mọi cấp của một sổ tính, dạng CSV"],
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
  return (scored.nodes().objects() as NodeScore[]).filter(
    (row) =>
      (stage === undefined || row.stage === stage) &&
      (agency === undefined || row.agency === agency) &&
      (year === undefined || row.year === year) &&
      isWanted(row, scored.treeOf(row.agency, row.year, row.stage)),
  );
}

async function score(
  files: string[],
  options: DataChoice & UnitChoice & Shape & { readonly level: Level },
): Promise<void> {
  const work = await openWork(files, options, { takesPipe: true });
  const { dataset, scored } = work;
  const { level, stage = "appraised" } = options;
  const rows = selectNodes(work, { ...options, stage }, (row, tree) => {
    if (level === "all") return true;
    return level === "leaf" ? tree.isLeaf(row.code) : row.level === (level === "total" ? 0 : 1);
  });
  if (rows.length === 0) warn(nothing(work, stage));
  const nameOf = ({ agency, year, code }: NodeScore) => scored.treeOf(agency, year, stage).get(code).name.vi;
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
      fields: NODE_FIELDS,
    },
    options,
    dataset,
  );
}

/** Why a choice leaves nothing, and what there is. */
export function nothing({ scored }: Work, stage: "self" | "appraised"): string {
  const other = stage === "self" ? "appraised" : "self";
  const years = [...new Set(scored.units.filter((unit) => unit.stage === stage).map(({ year }) => year))].sort();
  if (years.length) return `Không có điểm ${STAGE_NAMES[stage]} nào như vậy; các năm có điểm: ${years.join(", ")}.`;
  return scored.units.length
    ? `Chỉ có điểm ${STAGE_NAMES[other]}: thêm --stage ${other}.`
    : "Chưa có điểm nào. Kiểm tra dữ liệu bằng: par check";
}
