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
import { called, type ParText, say, speaking } from "../console/language.js";
import { print, type Shape, withShape } from "../console/output.js";
import { index, paint, points, share } from "../console/terminal.js";

/** How often the interval is to hold the final index. */
const LEVEL = 0.9;

/** `par forecast`: the index that an agency may expect of a year known in part. */
export function addForecast(program: Command): void {
  const command = withNewestYear(
    program
      .command("forecast")
      .description(say("Dự báo chỉ số của năm mới có một phần điểm, từ điểm đã có, điểm tự chấm và các năm trước"))
      .argument(say("<đơn vị>"), say("mã hoặc tên, không cần dấu")),
  );
  withShape(withData(withStage(command))).action(show);
  withExamples(command, [
    ["par forecast dak-lak", say("năm mới nhất có điểm, kể cả mới tự chấm")],
    ["par forecast dak-lak 2024 --csv", say("điểm dự báo từng tiêu chí, dạng CSV")],
  ]);
}

const BASES: Readonly<Record<ForecastSource, ParText>> = {
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
  const { leaves, ...result } = forecastOf(work, called(agency), { agency: agency.id, year, stage });
  const rows = leaves.objects();
  const tree = treeFor(dataset.trees, agency.kind, year);
  await print<ForecastLeaf>(
    {
      heading: [
        paint("bold", say("{0}, năm {1} ({2})", called(agency), year, STAGE_NAMES[speaking()][stage])),
        say("Đã biết {0} điểm, {1} số điểm tối đa.", points(result.known), share(result.coverage)),
        summary(result),
        "",
      ],
      rows: options.json || options.csv ? rows : rows.filter(({ known }) => !known),
      columns: [
        { heading: say("Mã"), text: ({ code }) => code },
        { heading: say("Tiêu chí"), text: ({ code }) => tree?.get(code).name[speaking()] ?? code, yields: true },
        { heading: say("Dự báo"), text: (row) => points(row.points), right: true },
        { heading: say("Tối đa"), text: ({ max }) => points(max), right: true },
        { heading: say("Dựa trên"), text: ({ from }) => (from === null ? "–" : say(BASES[from])) },
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
        say('Năm {0} chưa có bộ tiêu chí cho {1}. Thêm năm vào "years" của một bộ tiêu chí.', unit.year, name),
      );
    throw error;
  }
}

function summary({ method, index: value, lower, upper, residuals }: Omit<Forecast, "leaves">): string {
  const said = paint("bold", say("Dự báo chỉ số {0} %", index(value)));
  switch (method) {
    case "complete":
      return say("Chỉ số {0} %: đã đủ điểm, không cần dự báo.", index(value));
    case "no-basis":
      return say("Chưa dự báo được: có tiêu chí không có điểm tự chấm, điểm năm trước hay điểm của đơn vị khác.");
    case "no-earlier-pair":
      return say("{0}; chưa có khoảng sai số vì chưa đủ hai năm trước để thử.", said);
    case "few-agencies":
      return say("{0}; chưa có khoảng sai số vì chỉ thử được với {1} đơn vị.", said, residuals);
    case "conformal":
      return say(
        "{0}, từ {1} đến {2} % (khoảng {3}, theo sai số khi dự báo năm trước của {4} đơn vị).",
        said,
        index(lower),
        index(upper),
        share(LEVEL),
        residuals,
      );
  }
}
