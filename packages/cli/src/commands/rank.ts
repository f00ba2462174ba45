import { type NodeScore, ROOT } from "@par-index/core";
import { changes } from "@par-index/core/compare";
import { STAGE_NAMES } from "@par-index/text";
import type { Command } from "commander";
import { nameOfAgency } from "../console/agency.js";
import { UsageError } from "../console/exit.js";
import { type DataChoice, withData } from "../console/folder.js";
import { withExamples } from "../console/help.js";
import { openWork, type UnitChoice, type Work, withFiles, withStage, withYear } from "../console/input.js";
import { say, speaking } from "../console/language.js";
import { nothing } from "../console/nothing.js";
import { print, type Shape, warn, withShape } from "../console/output.js";
import { change, index, moveStyle, paint, plain, share } from "../console/terminal.js";
import { selectNodes } from "./score.js";

/** A row of a ranking: the node table's, with the name and the change on the year before. */
export interface RankRow extends NodeScore {
  readonly name: string;
  readonly indexChange: number | null;
  readonly rankChange: number | null;
}

export const RANK_FIELDS = [
  "rank",
  "agency",
  "name",
  "year",
  "stage",
  "code",
  "score",
  "max",
  "index",
  "coverage",
  "group",
  "indexChange",
  "rankChange",
] as const satisfies readonly (keyof RankRow)[];

/** `par rank`: the agencies of a year in order. */
export function addRank(program: Command): void {
  const command = program.command("rank").description(say("Xếp hạng các đơn vị trong một năm"));
  withFiles(command).option(say("--code <mã>"), say("xếp hạng theo lĩnh vực hoặc tiêu chí này (mặc định: tổng điểm)"));
  withShape(withData(withStage(withYear(command)))).action(rank);
  withExamples(command, [
    ["par rank", say("năm mới nhất")],
    ["par rank --year 2024 --code 3 --csv", say("theo lĩnh vực 3, dạng CSV")],
  ]);
}

/**
 * The ranking at a node: ranked units first, in order, then those that are not known in full.
 *
 * @param choice the year is the newest one with scores, if it is not given
 * @throws UsageError `code` is in no tree of that year
 */
export function ranking(
  work: Work,
  { year, stage = "appraised", code = ROOT }: UnitChoice & { readonly code?: string | undefined },
): RankRow[] {
  const { dataset, scored } = work;
  const years = scored.units.filter((unit) => unit.stage === stage).map((unit) => unit.year);
  const wanted = year ?? Math.max(...years);
  const units = scored.units.filter((unit) => unit.stage === stage && unit.year === wanted);
  const trees = new Set(units.map((unit) => scored.treeOf(unit)));
  if (trees.size && ![...trees].some((tree) => tree.has(code)))
    throw new UsageError(
      say(
        'Bộ tiêu chí {0} không có mã "{1}"; mã đúng như 3, 3.4 hoặc 3.4.2.',
        [...trees].map(({ id }) => id).join(", "),
        code,
      ),
    );
  const moves = new Map(
    changes(scored)
      .objects()
      .filter((row) => row.year === wanted && row.stage === stage && row.code === code)
      .map((row) => [row.agency, row]),
  );
  return selectNodes(work, { year: wanted, stage }, (row) => row.code === code)
    .map((row) => ({
      ...row,
      name: nameOfAgency(dataset.agencies, row.agency),
      indexChange: moves.get(row.agency)?.indexChange ?? null,
      rankChange: moves.get(row.agency)?.rankChange ?? null,
    }))
    .sort((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) || 0);
}

async function rank(
  files: string[],
  options: DataChoice & UnitChoice & Shape & { readonly code?: string },
): Promise<void> {
  const work = await openWork(files, options, { takesPipe: true });
  const { dataset } = work;
  const { stage = "appraised" } = options;
  const rows = ranking(work, options);
  const [first] = rows;
  if (!first) warn(nothing(work.scored.units, stage));
  const node = first && work.scored.treeOf({ agency: first.agency, year: first.year, stage }).get(first.code);
  const unranked = rows.filter((row) => row.rank === null).length;
  await print<RankRow>(
    {
      heading: first
        ? [
            paint(
              "bold",
              say(
                "Xếp hạng {0} năm {1}{2}",
                STAGE_NAMES[speaking()][stage],
                first.year,
                first.level ? `, ${first.code} ${node?.name[speaking()]}` : "",
              ),
            ),
          ]
        : [],
      rows,
      columns: [
        { heading: say("Hạng"), text: (row) => plain(row.rank), right: true },
        { heading: say("Đơn vị"), text: ({ name }) => name, yields: true },
        { heading: say("Chỉ số %"), text: (row) => index(row.index), right: true },
        { heading: say("Nhóm"), text: (row) => plain(row.group) },
        {
          heading: say("So với năm trước"),
          text: (row) => change(row.indexChange, index),
          right: true,
          style: (row) => moveStyle(row.indexChange),
        },
        {
          heading: say("Hạng ±"),
          text: (row) => change(row.rankChange, String),
          right: true,
          style: (row) => moveStyle(row.rankChange),
        },
        { heading: say("Đã biết"), text: (row) => share(row.coverage), right: true },
      ],
      notes: unranked ? [say("{0} đơn vị chưa đủ điểm nên không xếp hạng.", unranked)] : [],
      fields: RANK_FIELDS,
    },
    options,
    dataset,
  );
}
