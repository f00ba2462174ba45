import { ParError, type Unit } from "@par-index/core";
import {
  FORECAST_COLUMNS,
  type Forecast,
  type ForecastLeaf,
  type ForecastSource,
  forecast,
} from "@par-index/core/forecast";
import { columnNames } from "@par-index/core/tables";
import { treeFor } from "@par-index/core/tree";
import { STAGE_NAMES } from "@par-index/text";
import type { Command } from "commander";
import { UsageError } from "../console/exit.js";
import { type DataChoice, withData } from "../console/folder.js";
import { withExamples } from "../console/help.js";
import {
  findScored,
  newestYear,
  openWork,
  type UnitChoice,
  type Work,
  withNewestYear,
  withStage,
} from "../console/input.js";
import { print, type Shape, withShape } from "../console/output.js";
import { index, paint, points, share } from "../console/terminal.js";

/** How often the interval is to hold the final index. */
const LEVEL = 0.9;

/** `par forecast`: the index that an agency may expect of a year known in part. */
export function addForecast(program: Command): void {
  const command = withNewestYear(
    program
      .command("forecast")
      .description("Dự báo chỉ số của năm mới có một phần điểm, từ điểm đã có, điểm tự chấm và các năm trước")
      .argument("<đơn vị>", "mã hoặc tên, không cần dấu"),
  );
  withShape(withData(withStage(command))).action(show);
  withExamples(command, [
    ["par forecast dak-lak", "năm mới nhất có điểm, kể cả mới tự chấm"],
    ["par forecast dak-lak 2024 --csv", "điểm dự báo từng tiêu chí, dạng CSV"],
  ]);
}

const BASES: Readonly<Record<ForecastSource, string>> = {
  known: "đã có điểm",
  self: "điểm tự chấm, trừ mức thường chấm cao hơn",
  "last-year": "điểm năm trước",
  peers: "trung bình các đơn vị khác",
};

async function show(
  agencyText: string,
  yearGiven: number | undefined,
  options: DataChoice & Pick<UnitChoice, "stage"> & Shape,
): Promise<void> {
  const work = await openWork([], options);
  const { dataset } = work;
  const year = yearGiven ?? newestYear(work, agencyText);
  const agency = findScored(work, agencyText, year);
  const { stage = "appraised" } = options;
  const { leaves, ...result } = forecastOf(work, agency.name, { agency: agency.id, year, stage });
  const rows = leaves.objects();
  const tree = treeFor(dataset.trees, agency.kind, year);
  await print<ForecastLeaf>(
    {
      heading: [
        paint("bold", `${agency.name}, năm ${year} (${STAGE_NAMES.vi[stage]})`),
        `Đã biết ${points(result.known)} điểm, ${share(result.coverage)} số điểm tối đa.`,
        summary(result),
        "",
      ],
      rows: options.json || options.csv ? rows : rows.filter(({ known }) => !known),
      columns: [
        { heading: "Mã", text: ({ code }) => code },
        { heading: "Tiêu chí", text: ({ code }) => tree?.get(code).name.vi ?? code, yields: true },
        { heading: "Dự báo", text: (row) => points(row.points), right: true },
        { heading: "Tối đa", text: ({ max }) => points(max), right: true },
        { heading: "Dựa trên", text: ({ from }) => (from === null ? "–" : BASES[from]) },
      ],
      fields: columnNames(FORECAST_COLUMNS),
      json: { agency: agency.id, year, stage, level: LEVEL, ...result, leaves: rows },
    },
    options,
    dataset,
  );
}

function forecastOf({ scored }: Work, name: string, unit: Unit): Forecast {
  try {
    return forecast(scored, { ...unit, level: LEVEL });
  } catch (error) {
    if (error instanceof ParError && error.code === "unit-unknown")
      throw new UsageError(
        `Năm ${unit.year} chưa có bộ tiêu chí cho ${name}. Thêm năm vào "years" của một bộ tiêu chí.`,
      );
    throw error;
  }
}

function summary({ method, index: value, lower, upper, residuals }: Omit<Forecast, "leaves">): string {
  const said = paint("bold", `Dự báo chỉ số ${index(value)} %`);
  switch (method) {
    case "complete":
      return `Chỉ số ${index(value)} %: đã đủ điểm, không cần dự báo.`;
    case "no-basis":
      return "Chưa dự báo được: có tiêu chí không có điểm tự chấm, điểm năm trước hay điểm của đơn vị khác.";
    case "no-earlier-pair":
      return `${said}; chưa có khoảng sai số vì chưa đủ hai năm trước để thử.`;
    case "few-agencies":
      return `${said}; chưa có khoảng sai số vì chỉ thử được với ${residuals} đơn vị.`;
    case "conformal":
      return `${said}, từ ${index(lower)} đến ${index(upper)} % (khoảng ${share(LEVEL)}, theo sai số khi dự báo năm trước của ${residuals} đơn vị).`;
  }
}
