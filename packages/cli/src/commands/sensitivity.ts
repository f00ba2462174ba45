import { type ErrorCode, ParError, type Table, type Unit } from "@par-index/core";
import {
  isUnsettled,
  leaveOneOut,
  type Output,
  oneAtATime,
  type Reversal,
  reversals,
  type SobolIndex,
  type SourceSobol,
  type Stability,
  sourceSobol,
  stability,
  type WeightingChoice,
  type WeightLevel,
  type WeightShift,
  type WeightSobol,
  weightSobol,
} from "@par-index/core/sensitivity";
import { parseUncertainty, type Uncertain, type UncertaintySpec } from "@par-index/core/uncertainty";
import { STAGE_NAMES } from "@par-index/text";
import { type Command, InvalidArgumentError, Option } from "commander";
import { nameOfAgency } from "../console/agency.js";
import { readDocuments } from "../console/documents.js";
import { UsageError } from "../console/exit.js";
import { type DataChoice, withData } from "../console/folder.js";
import { withExamples } from "../console/help.js";
import {
  findUnit,
  newestYear,
  openWork,
  parseAmount,
  parseCount,
  type UnitChoice,
  type Work,
  withNewestYear,
  withStage,
} from "../console/input.js";
import { called, exact, type ParText, say, speaking } from "../console/language.js";
import { print, type Result, type Shape, withShape } from "../console/output.js";
import { type Column, change, index, paint, plain, progress } from "../console/terminal.js";

const KINDS = ["stability", "reversal", "leave-out", "oat", "sobol", "sources"] as const;
const LEVELS = ["field", "criterion", "leaf"] as const satisfies readonly WeightLevel[];

/** `par sensitivity`: how an agency's rank hangs on the weights. */
export function addSensitivity(program: Command): void {
  const command = withNewestYear(
    program
      .command("sensitivity")
      .description(say("Độ nhạy: thứ hạng phụ thuộc vào trọng số (điểm tối đa) của từng lĩnh vực, tiêu chí đến đâu"))
      .argument(say("<đơn vị>"), say("mã hoặc tên, không cần dấu")),
  )
    .addOption(
      new Option(
        say("--kind <cách xem>"),
        say(
          "stability (khoảng trọng số mà thứ hạng còn giữ nguyên), reversal (trọng số mà đơn vị đổi chỗ với đơn vị khác), leave-out (bỏ từng mục), oat (từng trọng số giảm và tăng), sobol (chỉ số Sobol' của từng trọng số), sources (chỉ số Sobol' của từng nguồn không chắc chắn: trọng số, điều tra, thẩm định, cách tính)",
        ),
      )
        .choices([...KINDS])
        .default("stability"),
    )
    .addOption(
      new Option(
        say("--level <cấp>"),
        say("trọng số của field (lĩnh vực), criterion (tiêu chí) hay leaf (tiêu chí chấm điểm)"),
      )
        .choices([...LEVELS])
        .default("field"),
    )
    .option(say("--top <số>"), say("stability: nhóm dẫn đầu gồm bao nhiêu đơn vị"), parseCount, 1)
    .option(
      say("--spread <phần trăm>"),
      say("oat, sobol: mỗi trọng số giảm và tăng bao nhiêu phần trăm"),
      parseSpread,
      25,
    )
    .option(say("--spec <tệp>"), say("sources: tệp giả định .json, như của par uncertainty; - để đọc đầu vào chuẩn"))
    .option(say("--points <số>"), say("sobol, sources: số điểm mẫu"), parseCount, 1024)
    .option(say("--seed <số>"), say("sobol, sources: hạt giống của số ngẫu nhiên"), parseCount, 1);
  withShape(withData(withStage(command))).action(show);
  withExamples(command, [
    ["par sensitivity dak-lak", say("năm mới nhất, khoảng trọng số của từng lĩnh vực mà thứ hạng còn giữ nguyên")],
    ["par sensitivity dak-lak 2024 --kind reversal", say("trọng số nào thì đổi chỗ với đơn vị nào")],
    [
      "par sensitivity dak-lak 2024 --kind leave-out --level leaf --csv",
      say("bỏ từng tiêu chí thì xếp hạng ra sao, dạng CSV"),
    ],
    ["par sensitivity dak-lak 2024 --kind sobol", say("trọng số nào quyết định thứ hạng nhiều nhất")],
    ["par sensitivity dak-lak 2024 --kind oat --spread 10", say("từng trọng số giảm và tăng 10 % thì xếp hạng ra sao")],
    ["par sensitivity dak-lak 2024 --kind sources", say("thứ hạng chưa chắc vì trọng số, điều tra hay thẩm định")],
  ]);
}

/** A share in percent, above 0 and at most 100. */
function parseSpread(text: string): number {
  const spread = parseAmount(text);
  if (spread > 0 && spread <= 100) return spread;
  throw new InvalidArgumentError(say("Ghi một số trên 0 và không quá 100, ví dụ 10."));
}

type Options = DataChoice &
  Pick<UnitChoice, "stage"> &
  Shape & {
    readonly kind: (typeof KINDS)[number];
    readonly level: (typeof LEVELS)[number];
    readonly top: number;
    readonly spread: number;
    readonly spec?: string;
    readonly points: number;
    readonly seed: number;
  };

async function show(agencyText: string, yearGiven: number | undefined, options: Options): Promise<void> {
  const work = await openWork([], options);
  const year = yearGiven ?? newestYear(work, agencyText, options.stage ?? "appraised");
  const { agency, stage } = findUnit(work, { ...options, agency: agencyText, year });
  const unit = { agency: agency.id, year, stage };
  const heading = [paint("bold", say("{0}, năm {1} ({2})", called(agency), year, STAGE_NAMES[speaking()][stage])), ""];
  await compute(work, unit, options, (result) => print({ heading, ...result }, options, work.dataset));
}

async function compute(
  work: Work,
  unit: Unit,
  options: Options,
  put: <Row extends object>(result: Result<Row>) => Promise<void>,
): Promise<void> {
  const choice: WeightingChoice & Unit = { ...unit, level: options.level };
  const { scored } = work;
  const { points: n, seed } = options;
  const spread = options.spread / 100;
  try {
    switch (options.kind) {
      case "stability":
        return await put(rangesOf(work, choice, stability(scored, { ...choice, top: options.top }), options.top));
      case "reversal":
        return await put(reversalsOf(work, choice, reversals(scored, choice)));
      case "leave-out":
        return await put(shiftsOf(work, choice, leaveOneOut(scored, choice)));
      case "oat":
        return await put(shiftsOf(work, choice, oneAtATime(scored, { ...choice, factors: [1 - spread, 1 + spread] })));
      case "sobol":
        return await put(
          sobolOf(
            work,
            choice,
            await sampled(n, (onProgress) => weightSobol(scored, { ...choice, n, seed, spread, onProgress })),
            options.spread,
          ),
        );
      case "sources": {
        const spec = await specOf(work, unit, options.spec);
        const agencies = cohortOf(work, unit);
        return await put(
          sourcesOf(
            await sampled(n, (onProgress) => sourceSobol(scored, { ...unit, agencies, ...spec, n, seed, onProgress })),
          ),
        );
      }
    }
  } catch (error) {
    const said = error instanceof ParError && REFUSALS[error.code];
    if (said) throw new UsageError(say(said));
    throw error;
  }
}

/** What is computed of a sample, with its progress on the terminal. */
function sampled<T>(n: number, run: (onProgress: (done: number) => void) => T): Promise<T> {
  return progress(say("Đang tính"), async (step) => run((done) => step(Math.round(n * done), n)));
}

async function specOf({ scored }: Work, unit: Unit, path: string | undefined): Promise<{ spec?: UncertaintySpec }> {
  if (path === undefined) return {};
  const tree = scored.treeOf(unit);
  const [spec] = await readDocuments([path], ({ json, file }) => parseUncertainty(json, { tree, file }));
  return spec === undefined ? {} : { spec };
}

/** The agencies that are scored on the tree of one of them. */
function cohortOf({ scored }: Work, { agency, year, stage }: Unit): string[] {
  const tree = scored.treeOf({ agency, year, stage });
  return scored.units.flatMap((unit) =>
    unit.year === year && unit.stage === stage && scored.treeOf({ agency: unit.agency, year, stage }) === tree
      ? [unit.agency]
      : [],
  );
}

/** What the data do not allow, for users. */
const REFUSALS: Readonly<Partial<Record<ErrorCode, ParText>>> = {
  "cohort-empty": "Không đơn vị nào có đủ điểm ở cấp này. Chọn cấp cao hơn (--level field), năm hoặc giai đoạn khác.",
  "agency-unranked": "Đơn vị chưa đủ điểm ở cấp này nên chưa xếp hạng. Chọn cấp cao hơn (--level field).",
  "tree-not-additive":
    "Bộ tiêu chí lấy trung bình nhân: không thay đổi riêng từng trọng số được, cũng chưa mô phỏng được.",
  "sobol-invalid": "Số điểm mẫu (--points) từ 2 trở lên.",
};

const percent = (value: number | null) => (value === null ? plain(null) : `${index(value)} %`);
const nameOf = ({ scored }: Work, { agency, year, stage }: Unit, code: string) =>
  `${code} ${scored.treeOf({ agency, year, stage }).get(code).name[speaking()]}`;
const agencyName = ({ dataset }: Work, id: string | null) =>
  id === null ? plain(null) : nameOfAgency(dataset.agencies, id);

function rangesOf(work: Work, unit: Unit, table: Table<Stability>, top: number): Result<Stability> {
  const rows = table.objects();
  const range = (low: number | null, high: number | null) =>
    low === null ? plain(null) : `${index(low)}–${percent(high)}`;
  return {
    rows,
    columns: [
      { heading: say("Mục"), text: ({ code }) => nameOf(work, unit, code), yields: true },
      { heading: say("Trọng số"), text: ({ weight }) => percent(weight), right: true },
      {
        heading: say("Hạng của đơn vị"),
        text: ({ agencyLow, agencyHigh }) => range(agencyLow, agencyHigh),
        right: true,
      },
      {
        heading: top === 1 ? say("Đơn vị dẫn đầu") : say("{0} đơn vị đầu", top),
        text: ({ topLow, topHigh }) => range(topLow, topHigh),
        right: true,
      },
      { heading: say("Cả bảng"), text: ({ low, high }) => range(low, high), right: true },
    ],
    notes: [
      "",
      say(
        "Trọng số của mục ở trong khoảng thì thứ hạng giữ nguyên; các mục khác giữ tỷ lệ với nhau. So theo chỉ số chưa làm tròn.",
      ),
    ],
    fields: table.columnNames(),
  };
}

function reversalsOf(work: Work, unit: Unit, table: Table<Reversal>): Result<Reversal> {
  const rows = table.objects();
  const near = rows
    .filter(({ at }) => at !== null)
    .sort((a, b) => Math.abs(a.change as number) - Math.abs(b.change as number));
  return {
    rows: near,
    columns: [
      { heading: say("Đang trên"), text: ({ ahead }) => agencyName(work, ahead) },
      { heading: say("Đang dưới"), text: ({ behind }) => agencyName(work, behind) },
      { heading: say("Mục"), text: ({ code }) => nameOf(work, unit, code), yields: true },
      { heading: say("Trọng số"), text: ({ weight }) => percent(weight), right: true },
      { heading: say("Đổi chỗ ở"), text: ({ at }) => percent(at), right: true },
      { heading: say("Thay đổi"), text: (row) => change(row.change, index), right: true },
    ],
    notes: near.length
      ? ["", say("Gần nhất trước. Các mục khác giữ tỷ lệ với nhau. So theo chỉ số chưa làm tròn.")]
      : [say("Không trọng số nào làm đơn vị đổi chỗ với đơn vị khác.")],
    fields: table.columnNames(),
    json: rows,
  };
}

function shiftsOf(work: Work, unit: Unit, table: Table<WeightShift>): Result<WeightShift> {
  const rows = table.objects();
  return {
    rows,
    columns: [
      { heading: say("Mục"), text: ({ code }) => nameOf(work, unit, code), yields: true },
      { heading: say("Trọng số"), text: ({ weight }) => percent(weight), right: true },
      { heading: say("Thành"), text: ({ weightAfter }) => percent(weightAfter), right: true },
      { heading: say("Chỉ số"), text: (row) => index(row.index), right: true },
      { heading: say("Hạng"), text: ({ rank }) => plain(rank), right: true },
      { heading: say("Đổi hạng TB"), text: ({ meanShift }) => index(meanShift), right: true },
      { heading: say("Số đơn vị đổi hạng"), text: ({ moved }) => String(moved), right: true },
      {
        heading: say("Đổi nhiều nhất"),
        text: ({ mover, moverShift }) =>
          mover === null ? plain(null) : `${agencyName(work, mover)} ${change(-moverShift, String)}`,
      },
    ],
    notes: ["", say("Đổi hạng TB: trung bình số bậc mà các đơn vị lên hoặc xuống. Đổi nhiều nhất: + là lên hạng.")],
    fields: table.columnNames(),
  };
}

const OUTPUT_NAMES: Readonly<Record<Output, ParText>> = {
  index: "chỉ số",
  rank: "thứ hạng",
  meanShift: "đổi hạng trung bình",
};

/** An index of Sobol', or its interval. */
const part = (value: number | null) => (value === null ? plain(null) : index(value).replace("-", "−"));
const partRange = (low: number | null, high: number | null) =>
  low === null ? plain(null) : `${part(low)}–${part(high)}`;

const sobolColumns = (): readonly Column<SobolIndex>[] => [
  { heading: say("Bậc nhất"), text: ({ first }) => part(first), right: true },
  { heading: say("Khoảng 90 %"), text: ({ firstLow, firstHigh }) => partRange(firstLow, firstHigh), right: true },
  { heading: say("Toàn phần"), text: ({ total }) => part(total), right: true },
  { heading: say("Khoảng 90 %"), text: ({ totalLow, totalHigh }) => partRange(totalLow, totalHigh), right: true },
];

/** A warning where indices of an output say nothing. */
function unsettled(rows: readonly (SobolIndex & { readonly output: Output })[]): string[] {
  const outputs = [...new Set(rows.filter(isUnsettled).map(({ output }) => say(OUTPUT_NAMES[output])))];
  return outputs.length
    ? [
        say(
          "Chưa dùng được chỉ số Sobol' của {0}: khoảng quá rộng vì đại lượng này hầu như không đổi, hoặc quá ít điểm mẫu.",
          outputs.join(", "),
        ),
      ]
    : [];
}

function sobolOf(work: Work, unit: Unit, table: Table<WeightSobol>, spread: number): Result<WeightSobol> {
  const rows = table.objects();
  return {
    rows,
    columns: [
      { heading: say("Của"), text: ({ output }) => say(OUTPUT_NAMES[output]) },
      { heading: say("Trọng số của"), text: ({ code }) => nameOf(work, unit, code), yields: true },
      ...sobolColumns(),
    ],
    notes: [
      "",
      say(
        "Mỗi trọng số dao động đều trong ±{0} %. Bậc nhất: phần phương sai do riêng trọng số đó; toàn phần: kể cả tương tác.",
        exact(spread),
      ),
      ...unsettled(rows),
    ],
    fields: table.columnNames(),
  };
}

const SOURCE_NAMES: Readonly<Record<Uncertain, ParText>> = {
  method: "cách tính",
  weights: "trọng số",
  survey: "điểm điều tra",
  appraisal: "điểm thẩm định",
};

function sourcesOf(table: Table<SourceSobol>): Result<SourceSobol> {
  const rows = table.objects();
  return {
    rows,
    columns: [
      { heading: say("Của"), text: ({ output }) => say(OUTPUT_NAMES[output]) },
      { heading: say("Nguồn không chắc chắn"), text: ({ source }) => say(SOURCE_NAMES[source]) },
      ...sobolColumns(),
    ],
    notes: rows.length
      ? [
          "",
          say(
            "Mỗi nguồn là một khối, dao động theo giả định của par uncertainty (--spec để đổi). Bậc nhất: phần phương sai do riêng nguồn đó; toàn phần: kể cả tương tác.",
          ),
          ...unsettled(rows),
        ]
      : [say("Theo giả định này không có gì dao động.")],
    fields: table.columnNames(),
  };
}
