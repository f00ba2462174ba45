import { ParError, type Unit } from "@par-index/core";
import {
  leaveOneOut,
  type Output,
  oneAtATime,
  type Reversal,
  reversals,
  type Stability,
  stability,
  type WeightingChoice,
  type WeightLevel,
  type WeightShift,
  type WeightSobol,
  weightSobol,
} from "@par-index/core/sensitivity";
import { type Command, Option } from "commander";
import { UsageError } from "./exit.js";
import { type DataChoice, withData } from "./folder.js";
import { withExamples } from "./help.js";
import {
  findUnit,
  newestYear,
  openWork,
  parseCount,
  STAGE_NAMES,
  type UnitChoice,
  type Work,
  withNewestYear,
  withStage,
} from "./input.js";
import { print, type Result, type Shape, withShape } from "./output.js";
import { change, index, paint, plain, progress } from "./terminal.js";

const KINDS = ["stability", "reversal", "leave-out", "oat", "sobol"] as const;
const LEVELS = { field: 1, criterion: 2, leaf: "leaf" } as const satisfies Record<string, WeightLevel>;

/** `par sensitivity`: how an agency's rank hangs on the weights. */
export function addSensitivity(program: Command): void {
  const command = withNewestYear(
    program
      .command("sensitivity")
      .description("Độ nhạy: thứ hạng phụ thuộc vào trọng số (điểm tối đa) của từng lĩnh vực, tiêu chí đến đâu")
      .argument("<đơn vị>", "mã hoặc tên, không cần dấu"),
  )
    .addOption(
      new Option(
        "--kind <cách xem>",
        "stability (khoảng trọng số mà thứ hạng còn giữ nguyên), reversal (trọng số mà đơn vị đổi chỗ với đơn vị khác), leave-out (bỏ từng mục), oat (từng trọng số giảm và tăng một phần tư), sobol (chỉ số Sobol')",
      )
        .choices([...KINDS])
        .default("stability"),
    )
    .addOption(
      new Option("--level <cấp>", "trọng số của field (lĩnh vực), criterion (tiêu chí) hay leaf (tiêu chí chấm điểm)")
        .choices(Object.keys(LEVELS))
        .default("field"),
    )
    .option("--top <số>", "stability: nhóm dẫn đầu gồm bao nhiêu đơn vị", parseCount, 1)
    .option("--points <số>", "sobol: số điểm mẫu", parseCount, 1024)
    .option("--seed <số>", "sobol: hạt giống của số ngẫu nhiên", parseCount, 1);
  withShape(withData(withStage(command))).action(show);
  withExamples(command, [
    ["par sensitivity dak-lak", "năm mới nhất, khoảng trọng số của từng lĩnh vực mà thứ hạng còn giữ nguyên"],
    ["par sensitivity dak-lak 2024 --kind reversal", "trọng số nào thì đổi chỗ với đơn vị nào"],
    [
      "par sensitivity dak-lak 2024 --kind leave-out --level leaf --csv",
      "bỏ từng tiêu chí thì xếp hạng ra sao, dạng CSV",
    ],
    ["par sensitivity dak-lak 2024 --kind sobol", "trọng số nào quyết định thứ hạng nhiều nhất"],
  ]);
}

type Options = DataChoice &
  Pick<UnitChoice, "stage"> &
  Shape & {
    readonly kind: (typeof KINDS)[number];
    readonly level: keyof typeof LEVELS;
    readonly top: number;
    readonly points: number;
    readonly seed: number;
  };

async function show(agencyText: string, yearGiven: number | undefined, options: Options): Promise<void> {
  const work = await openWork([], options);
  const year = yearGiven ?? newestYear(work, agencyText, options.stage ?? "appraised");
  const { agency, stage } = findUnit(work, { ...options, agency: agencyText, year });
  const unit = { agency: agency.id, year, stage };
  const heading = [paint("bold", `${agency.name}, năm ${year} (${STAGE_NAMES[stage]})`), ""];
  await compute(work, unit, options, (result) => print({ heading, ...result }, options, work.dataset));
}

async function compute(
  work: Work,
  unit: Unit,
  options: Options,
  put: <Row extends object>(result: Result<Row>) => Promise<void>,
): Promise<void> {
  const choice: WeightingChoice & Unit = { ...unit, level: LEVELS[options.level] };
  const { scored } = work;
  try {
    switch (options.kind) {
      case "stability":
        return await put(
          rangesOf(
            work,
            choice,
            stability(scored, { ...choice, top: options.top }).objects() as Stability[],
            options.top,
          ),
        );
      case "reversal":
        return await put(reversalsOf(work, choice, reversals(scored, choice).objects() as Reversal[]));
      case "leave-out":
        return await put(shiftsOf(work, choice, leaveOneOut(scored, choice).objects() as WeightShift[]));
      case "oat":
        return await put(shiftsOf(work, choice, oneAtATime(scored, choice).objects() as WeightShift[]));
      case "sobol":
        return await put(
          sobolOf(
            work,
            choice,
            await progress("Đang tính", async (step) => {
              const { points: n, seed } = options;
              const onProgress = (done: number) => step(Math.round(n * done), n);
              return weightSobol(scored, { ...choice, n, seed, onProgress }).objects() as WeightSobol[];
            }),
          ),
        );
    }
  } catch (error) {
    const said = error instanceof ParError && REFUSALS[error.code];
    if (said) throw new UsageError(said);
    throw error;
  }
}

/** What the data do not allow, for users. */
const REFUSALS: Readonly<Record<string, string>> = {
  "cohort-empty": "Không đơn vị nào có đủ điểm ở cấp này. Chọn cấp cao hơn (--level field), năm hoặc giai đoạn khác.",
  "aggregation-geometric": "Bộ tiêu chí lấy trung bình nhân: không thay đổi riêng từng trọng số được.",
  "agency-unranked": "Đơn vị chưa đủ điểm ở cấp này nên chưa xếp hạng. Chọn cấp cao hơn (--level field).",
  "sobol-invalid": "Số điểm mẫu (--points) từ 2 trở lên.",
};

const percent = (value: number | null) => (value === null ? plain(null) : `${index(value)} %`);
const nameOf = ({ scored }: Work, { agency, year, stage }: Unit, code: string) =>
  `${code} ${scored.treeOf(agency, year, stage).get(code).name.vi}`;
const agencyName = ({ dataset }: Work, id: string | null) =>
  id === null ? plain(null) : (dataset.agencies.get(id)?.name ?? id);

function rangesOf(work: Work, unit: Unit, rows: readonly Stability[], top: number): Result<Stability> {
  const range = (low: number | null, high: number | null) =>
    low === null ? plain(null) : `${index(low)}–${percent(high)}`;
  return {
    rows,
    columns: [
      { heading: "Mục", text: ({ code }) => nameOf(work, unit, code), yields: true },
      { heading: "Trọng số", text: ({ weight }) => percent(weight), right: true },
      { heading: "Hạng của đơn vị", text: ({ agencyLow, agencyHigh }) => range(agencyLow, agencyHigh), right: true },
      {
        heading: top === 1 ? "Đơn vị dẫn đầu" : `${top} đơn vị đầu`,
        text: ({ topLow, topHigh }) => range(topLow, topHigh),
        right: true,
      },
      { heading: "Cả bảng", text: ({ low, high }) => range(low, high), right: true },
    ],
    notes: [
      "",
      "Trọng số của mục ở trong khoảng thì thứ hạng giữ nguyên; các mục khác giữ tỷ lệ với nhau. So theo chỉ số chưa làm tròn.",
    ],
    fields: RANGE_FIELDS,
  };
}

const RANGE_FIELDS = [
  "code",
  "weight",
  "low",
  "high",
  "lowOvertaken",
  "lowOvertaker",
  "highOvertaken",
  "highOvertaker",
  "agencyLow",
  "agencyHigh",
  "topLow",
  "topHigh",
] as const satisfies readonly (keyof Stability)[];

function reversalsOf(work: Work, unit: Unit, rows: readonly Reversal[]): Result<Reversal> {
  const near = rows
    .filter(({ at }) => at !== null)
    .sort((a, b) => Math.abs(a.change as number) - Math.abs(b.change as number));
  return {
    rows: near,
    columns: [
      { heading: "Đang trên", text: ({ ahead }) => agencyName(work, ahead) },
      { heading: "Đang dưới", text: ({ behind }) => agencyName(work, behind) },
      { heading: "Mục", text: ({ code }) => nameOf(work, unit, code), yields: true },
      { heading: "Trọng số", text: ({ weight }) => percent(weight), right: true },
      { heading: "Đổi chỗ ở", text: ({ at }) => percent(at), right: true },
      { heading: "Thay đổi", text: (row) => change(row.change, index), right: true },
    ],
    notes: near.length
      ? ["", "Gần nhất trước. Các mục khác giữ tỷ lệ với nhau. So theo chỉ số chưa làm tròn."]
      : ["Không trọng số nào làm đơn vị đổi chỗ với đơn vị khác."],
    fields: ["ahead", "behind", "code", "weight", "at", "change"],
    json: rows,
  };
}

function shiftsOf(work: Work, unit: Unit, rows: readonly WeightShift[]): Result<WeightShift> {
  return {
    rows,
    columns: [
      { heading: "Mục", text: ({ code }) => nameOf(work, unit, code), yields: true },
      { heading: "Trọng số", text: ({ weight }) => percent(weight), right: true },
      { heading: "Thành", text: ({ weightAfter }) => percent(weightAfter), right: true },
      { heading: "Chỉ số", text: (row) => index(row.index), right: true },
      { heading: "Hạng", text: ({ rank }) => plain(rank), right: true },
      { heading: "Đổi hạng TB", text: ({ meanShift }) => index(meanShift), right: true },
      { heading: "Số đơn vị đổi hạng", text: ({ moved }) => String(moved), right: true },
      {
        heading: "Đổi nhiều nhất",
        text: ({ mover, moverShift }) =>
          mover === null ? plain(null) : `${agencyName(work, mover)} ${change(-moverShift, String)}`,
      },
    ],
    notes: ["", "Đổi hạng TB: trung bình số bậc mà các đơn vị lên hoặc xuống. Đổi nhiều nhất: + là lên hạng."],
    fields: [
      "code",
      "factor",
      "weight",
      "weightAfter",
      "index",
      "rank",
      "meanShift",
      "moved",
      "tau",
      "mover",
      "moverShift",
    ],
  };
}

const OUTPUT_NAMES: Readonly<Record<Output, string>> = {
  index: "chỉ số",
  rank: "thứ hạng",
  meanShift: "đổi hạng trung bình",
};

function sobolOf(work: Work, unit: Unit, rows: readonly WeightSobol[]): Result<WeightSobol> {
  const two = (value: number | null) => (value === null ? plain(null) : index(value));
  const range = (low: number | null, high: number | null) => (low === null ? plain(null) : `${two(low)}–${two(high)}`);
  return {
    rows,
    columns: [
      { heading: "Của", text: ({ output }) => OUTPUT_NAMES[output] },
      { heading: "Trọng số của", text: ({ code }) => nameOf(work, unit, code), yields: true },
      { heading: "Bậc nhất", text: ({ first }) => two(first), right: true },
      { heading: "Khoảng 90 %", text: ({ firstLow, firstHigh }) => range(firstLow, firstHigh), right: true },
      { heading: "Toàn phần", text: ({ total }) => two(total), right: true },
      { heading: "Khoảng 90 %", text: ({ totalLow, totalHigh }) => range(totalLow, totalHigh), right: true },
    ],
    notes: [
      "",
      "Mỗi trọng số dao động đều trong ±25 %. Bậc nhất: phần phương sai do riêng trọng số đó; toàn phần: kể cả tương tác.",
    ],
    fields: ["output", "code", "first", "firstLow", "firstHigh", "total", "totalLow", "totalHigh"],
  };
}
