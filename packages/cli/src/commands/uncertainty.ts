import { availableParallelism } from "node:os";
import { type CriteriaTree, ParError, type Scored, type Stage, type Unit } from "@par-index/core";
import { mainTree } from "@par-index/core/scoring";
import { columnNames } from "@par-index/core/tables";
import { levelOf } from "@par-index/core/tree";
import {
  type AgencyUncertainty,
  DEFAULT_DRAWS,
  DEFAULT_UNCERTAINTY,
  parseUncertainty,
  RANK_SHARE_COLUMNS,
  type RankShare,
  type RankUncertainty,
  type Simulation,
  simulateWith,
  simulation,
  UNCERTAINTY_COLUMNS,
  type UncertaintySpec,
} from "@par-index/core/uncertainty";
import { STAGE_NAMES } from "@par-index/text";
import { type Command, InvalidArgumentError } from "commander";
import { nameOfAgency } from "../console/agency.js";
import { readDocuments } from "../console/documents.js";
import { UsageError } from "../console/exit.js";
import { type DataChoice, withData } from "../console/folder.js";
import { withExamples } from "../console/help.js";
import { findUnit, openWork, parseCount, parseYear, type Work, withStage } from "../console/input.js";
import { say, speaking } from "../console/language.js";
import { print, type Result, type Shape, tableFormatOf, withShape, writeResult } from "../console/output.js";
import { index, paint, plain, progress, share } from "../console/terminal.js";
import { withDrawRunners } from "../draws/runners.js";

/** Fewer draws than this are made before another thread has started. */
const DRAWS_PER_THREAD = 20_000;
const DEFAULT_TOP = 10;

interface Options extends DataChoice, Shape {
  readonly year?: number;
  readonly stage?: Stage;
  readonly agency?: string;
  readonly spec?: string;
  readonly draws: number;
  readonly seed: number;
  readonly workers?: number;
  readonly top: number;
  readonly output?: string;
}

/** `par uncertainty`: how sure the ranks of a year are. */
export function addUncertainty(program: Command): void {
  const command = program
    .command("uncertainty")
    .description(
      say("Độ tin cậy: thứ hạng có thể ở đâu khi điểm, trọng số và cách tính thay đổi trong mức không chắc chắn"),
    )
    .option(say("--year <năm>"), say("năm đánh giá (mặc định: năm mới nhất có điểm)"), parseYear)
    .option(say("--agency <đơn vị>"), say("phân bố thứ hạng của một đơn vị, và so với các đơn vị quanh nó"))
    .option(say("--spec <tệp>"), say("tệp giả định .json: điều gì không chắc chắn, đến đâu; - để đọc đầu vào chuẩn"))
    .option(say("--draws <số>"), say("số lần mô phỏng"), parseCount, DEFAULT_DRAWS)
    .option(say("--seed <số>"), say("hạt giống của số ngẫu nhiên; cùng hạt giống thì cùng kết quả"), parseSeed, 1)
    .option(say("--workers <số>"), say("số luồng tính; kết quả không phụ thuộc số luồng"), parseWorkers)
    .option("--top <k>", say("xác suất ở trong k đơn vị đứng đầu"), parseCount, DEFAULT_TOP)
    .option(say("-o, --output <tệp>"), say("ghi bảng ra tệp .xlsx, .csv, .tsv, .json hoặc .parquet"));
  withShape(withData(withStage(command))).action(show);
  withExamples(command, [
    ["par uncertainty", say("năm mới nhất, khoảng thứ hạng của mọi đơn vị")],
    ["par uncertainty --year 2024 --top 5 -o do-tin-cay.xlsx", say("xác suất trong 5 đơn vị đứng đầu, ghi ra sổ tính")],
    ["par uncertainty --agency dak-lak --draws 20000", say("đơn vị có thể ở những hạng nào; nhiều lần mô phỏng hơn")],
    ["par uncertainty --spec tap-huan/gia-dinh.json --csv", say("theo giả định của mình, dạng CSV")],
  ]);
}

function parseSeed(text: string): number {
  const seed = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(seed))
    throw new InvalidArgumentError(say("Ghi một số nguyên từ 0 trở lên."));
  return seed;
}

function parseWorkers(text: string): number {
  const count = parseCount(text);
  if (count > 64) throw new InvalidArgumentError(say("Nhiều nhất 64 luồng."));
  return count;
}

async function show(options: Options): Promise<void> {
  const { output } = options;
  const format = output === undefined ? undefined : tableFormatOf(output);
  const work = await openWork([], options);
  const { prepared, tree, spec } = await prepare(work, options);
  const most = Math.min(availableParallelism(), Math.ceil(prepared.draws / DRAWS_PER_THREAD));
  const found = await progress(say("Đang mô phỏng"), (onProgress) =>
    withDrawRunners(options.workers ?? most, (runners) => simulateWith(runners, prepared, { onProgress })),
  );
  const put = async <Row extends object>(result: Result<Row>) => {
    const marked = { ...result, notes: [...(result.notes ?? []), ...assumptions(prepared, tree, found, spec)] };
    if (output !== undefined && format)
      await writeResult(output, format, { ...marked, scenario: say(SIMULATION) }, work.dataset, say("Độ tin cậy"));
    await print({ ...marked, scenario: say(SIMULATION) }, options, work.dataset);
  };
  const { agency } = options;
  if (agency === undefined) await put(allAgencies(work, found, options));
  else
    await put(oneAgency(work, found, findUnit(work, { ...options, agency, year: prepared.year }).agency.id, options));
}

/** How tables written to files are marked, as no results of the index. */
const SIMULATION = "Mô phỏng độ không chắc chắn";

async function prepare(work: Work, { year: given, stage = "appraised", agency, spec: file, draws, seed }: Options) {
  const { scored } = work;
  const years = scored.units.filter((unit) => unit.stage === stage).map((unit) => unit.year);
  const year = given ?? Math.max(...years);
  if (!years.includes(year))
    throw new UsageError(
      say(
        "Không có điểm {0} năm {1}. Các năm có điểm: {2}.",
        STAGE_NAMES[speaking()][stage],
        given,
        [...new Set(years)].sort().join(", ") || say("không có"),
      ),
    );
  const tree =
    agency === undefined
      ? (mainTree(scored, { year, stage }) ?? treeOfFirst(scored, year, stage))
      : scored.treeOf({ agency: findUnit(work, { agency, year, stage }).agency.id, year, stage });
  const agencies = scored.units.flatMap((unit) =>
    unit.year === year && unit.stage === stage && scored.treeOf({ agency: unit.agency, year, stage }) === tree
      ? [unit.agency]
      : [],
  );
  const [spec = DEFAULT_UNCERTAINTY] =
    file === undefined
      ? []
      : await readDocuments([file], (document) => parseUncertainty(document.json, { tree, file: document.file }));
  try {
    return { prepared: simulation(scored, { year, stage, agencies, spec, draws, seed }), tree, spec };
  } catch (error) {
    if (error instanceof ParError && error.code === "tree-not-additive")
      throw new UsageError(say("Bộ tiêu chí {0} tính trung bình nhân: chỉ mô phỏng được khi cộng điểm.", tree.id));
    throw error;
  }
}

/** Where no agency is known in full there is no main tree. */
function treeOfFirst(scored: Scored, year: number, stage: Stage): CriteriaTree {
  const { agency } = scored.units.find((unit) => unit.year === year && unit.stage === stage) as Unit;
  return scored.treeOf({ agency, year, stage });
}

interface AgencyRow extends AgencyUncertainty {
  readonly name: string;
  /** Share of the draws in the top; null if never ranked. */
  readonly top: number | null;
}

const nameOf = ({ dataset }: Work, agency: string) => nameOfAgency(dataset.agencies, agency);

function range(low: number | null, high: number | null, text: (value: number | null) => string): string {
  return low === high ? text(low) : `${text(low)}–${text(high)}`;
}

function allAgencies(work: Work, found: RankUncertainty, { top }: Options): Result<AgencyRow> {
  const { year, stage } = found.simulation;
  const tops = topShares(found, top);
  const rows = found
    .table()
    .objects()
    .map((row) => ({
      ...row,
      name: nameOf(work, row.agency),
      top: tops.get(row.agency) ?? null,
    }));
  return {
    heading: [paint("bold", say("Độ tin cậy của xếp hạng năm {0} ({1})", year, STAGE_NAMES[speaking()][stage])), ""],
    rows,
    columns: [
      { heading: say("Hạng"), text: ({ rank }) => plain(rank), right: true },
      { heading: say("Đơn vị"), text: ({ name }) => name, yields: true },
      {
        heading: say("Khoảng hạng 90 %"),
        text: ({ rankLow, rankHigh }) => range(rankLow, rankHigh, plain),
        right: true,
      },
      { heading: say("Trung vị"), text: ({ rankMedian }) => plain(rankMedian), right: true },
      { heading: say("Chỉ số %"), text: (row) => index(row.index), right: true },
      {
        heading: say("Khoảng chỉ số"),
        text: ({ indexLow, indexHigh }) => range(indexLow, indexHigh, index),
        right: true,
      },
      { heading: say("Trong {0} đầu", top), text: (row) => share(row.top), right: true },
    ],
    fields: [
      ...columnNames(UNCERTAINTY_COLUMNS).flatMap((column) =>
        column === "agency" ? (["agency", "name"] as const) : column,
      ),
      "top",
    ],
  };
}

function topShares(found: RankUncertainty, top: number): Map<string, number | null> {
  const rows = found.top(top).objects();
  return new Map(rows.map((row) => [row.agency, row.share]));
}

/** Nearest in the published order, of which one is shown whether it is ahead. */
const NEIGHBOURS = 3;

function oneAgency(work: Work, found: RankUncertainty, agency: string, { top }: Options): Result<RankShare> {
  const { year, stage } = found.simulation;
  const rows = found.ranks(agency).objects();
  const table = found.table().objects();
  const place = table.findIndex((row) => row.agency === agency);
  const own = table[place] as AgencyUncertainty;
  const groups = found
    .groups()
    .objects()
    .filter((row) => row.agency === agency)
    .map(({ group, share: part }) => ({ group, share: part }));
  const inTop = topShares(found, top).get(agency) ?? null;
  const against = table.slice(Math.max(0, place - NEIGHBOURS), place + NEIGHBOURS + 1).flatMap((row) => {
    const ahead = row.agency === agency ? null : found.against(agency, row.agency);
    return ahead ? [{ agency: row.agency, name: nameOf(work, row.agency), ...ahead }] : [];
  });
  return {
    heading: [
      paint(
        "bold",
        say("{0}, năm {1} ({2}): độ tin cậy của thứ hạng", nameOf(work, agency), year, STAGE_NAMES[speaking()][stage]),
      ),
      own.rank === null
        ? say("Chưa đủ điểm nên chưa xếp hạng.")
        : say(
            "Hạng công bố {0}; khoảng 90 %: {1}. Chỉ số {2} %; khoảng 90 %: {3}.",
            own.rank,
            range(own.rankLow, own.rankHigh, plain),
            index(own.index),
            range(own.indexLow, own.indexHigh, index),
          ),
      say(
        "Trong {0} đơn vị đứng đầu: {1}. Nhóm: {2}.",
        top,
        share(inTop),
        groups.map((row) => `${row.group} ${share(row.share)}`).join(", "),
      ),
      ...against.map((row) =>
        say(
          "Xếp trên {0}: {1}; bằng nhau {2}; xếp dưới {3}.",
          row.name,
          share(row.ahead),
          share(row.tied),
          share(row.behind),
        ),
      ),
      "",
    ],
    rows,
    columns: [
      { heading: say("Hạng"), text: ({ rank }) => String(rank), right: true },
      { heading: say("Số lần"), text: ({ draws }) => String(draws), right: true },
      { heading: say("Tỷ lệ"), text: (row) => share(row.share), right: true },
    ],
    fields: columnNames(RANK_SHARE_COLUMNS),
    json: { ...own, top: inTop, groups, ranks: rows, against },
  };
}

/** What the figures rest on. */
function assumptions(
  { draws, seed, noise, weights, methods }: Simulation,
  tree: CriteriaTree,
  found: RankUncertainty,
  spec: UncertaintySpec,
): string[] {
  const { enough, ends, shareError } = found.convergence();
  const count = new Intl.NumberFormat(speaking()).format(draws);
  const level = { 1: say("lĩnh vực"), 2: say("tiêu chí"), leaf: say("tiêu chí chấm điểm") }[
    levelOf(spec.weights?.level ?? 1)
  ];
  return [
    "",
    say(
      "{0} lần mô phỏng, hạt giống {1}. Điểm thay đổi ở {2}/{3} tiêu chí; {4}{5}.",
      count,
      seed,
      noise.codes.length,
      tree.leaves().length,
      weights.kind === "fixed"
        ? say("trọng số giữ nguyên")
        : say("trọng số của {0} {1} thay đổi", weights.codes.length, level),
      methods.length > 1 ? say("; {0} cách tính", methods.length) : "",
    ),
    convergence(enough, ends, shareError),
    say("Số liệu mô phỏng theo giả định, không phải kết quả chính thức."),
  ];
}

/** Whether there are enough draws, and where not, by what. */
function convergence(enough: boolean, ends: number, shareError: number): string {
  if (shareError === 0) return say("Theo giả định này thứ hạng như nhau trong mọi lần mô phỏng.");
  return enough
    ? say("Số lần mô phỏng đã đủ: hai nửa lệch nhau nhiều nhất {0} bậc ở hai đầu khoảng.", ends)
    : say(
        "Số lần mô phỏng chưa đủ (tỷ lệ có sai số chuẩn đến {0}, hai nửa lệch nhau đến {1} bậc): tăng --draws.",
        share(shareError),
        ends,
      );
}
