import type { Issue } from "@par-index/core";
import type { Decision } from "@par-index/core/issues";
import type { ScoreReading } from "@par-index/io";
import type { Dataset } from "@par-index/io/node";
import { issueLines, placeText } from "@par-index/text/issues";
import type { Command } from "commander";
import { ISSUES_FOUND } from "../console/exit.js";
import { type DataChoice, openDataset, withData } from "../console/folder.js";
import { withExamples } from "../console/help.js";
import { isPiped, readAgainst, type UnitChoice, withAgency, withFiles, withStage, withYear } from "../console/input.js";
import {
  type DecisionRow,
  decisionRow,
  fileAndSheet,
  ISSUE_FIELDS,
  type IssueRow,
  issueRow,
  placeInFile,
} from "../console/issue-text.js";
import { type ParText, say, speaking } from "../console/language.js";
import { print, type Shape, withShape } from "../console/output.js";
import { paint, type Style } from "../console/terminal.js";

/** `par check`: reads files as analysts keep them and lists all that is wrong, odd or was decided. */
export function addCheck(program: Command): void {
  const command = program
    .command("check")
    .description(say("Kiểm tra tệp điểm, hoặc cả thư mục dữ liệu: mọi lỗi một lần, kèm ô và cách sửa"));
  withShape(withData(withStage(withYear(withAgency(withFiles(command)))))).action(check);
  withExamples(command, [
    ["par check", say("kiểm tra thư mục dữ liệu")],
    ["par check diem-2024.xlsx", say("một sổ tính")],
    ["par check tu-cham.csv --agency 'dak lak' --year 2024 --stage self", say("tệp không ghi đơn vị, năm, giai đoạn")],
    ["par check - --json < diem-2024.xlsx", say("đầu vào chuẩn, kết quả cho chương trình khác")],
  ]);
}

async function check(files: string[], options: DataChoice & UnitChoice & Shape): Promise<void> {
  const names = files.length === 0 && isPiped() ? ["-"] : files;
  const dataset = await openDataset(options);
  if (names.length === 0) {
    const { warnings, decisions, scores } = dataset;
    const accepted = [...scores.rows()].length;
    const summary = say(
      "Thư mục dữ liệu dùng được: {0} điểm, {1} bộ tiêu chí, {2} đơn vị{3}.",
      accepted,
      dataset.trees.length,
      dataset.agencies.size,
      warnings.length ? say("; {0} cảnh báo", warnings.length) : "",
    );
    await report(
      {
        dataset,
        issues: warnings,
        decisions,
        summary,
        json: { accepted, issues: warnings.map(issueRow), decisions: decisions.map(decisionRow) },
      },
      options,
    );
    return;
  }
  const reading = await readAgainst(dataset, names, options);
  const { issues, decisions, tables, scores } = reading;
  const isBad = issues.some(({ severity }) => severity === "error");
  if (isBad) process.exitCode = ISSUES_FOUND;
  const accepted = [...scores.rows()].length;
  const json = { accepted, issues: issues.map(issueRow), decisions: decisions.map(decisionRow), tables };
  await report(
    { dataset, issues, decisions, summary: summaryOf(reading, accepted, names.length), json, reading },
    options,
  );
}

function summaryOf({ issues, tables }: ScoreReading, accepted: number, files: number): string {
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const blank = tables.reduce((sum, { cells }) => sum + cells.blank, 0);
  const counted = [
    say("{0} tệp, {1} bảng: {2} điểm đọc được", files, tables.length, accepted),
    blank ? say("{0} ô trống", blank) : "",
    errors ? say("{0} lỗi", errors) : say("không có lỗi"),
    issues.length > errors ? say("{0} cảnh báo", issues.length - errors) : "",
  ];
  return `${counted.filter(Boolean).join(", ")}.`;
}

interface Report {
  readonly dataset: Dataset;
  readonly issues: readonly Issue[];
  readonly decisions: readonly Decision[];
  readonly summary: string;
  readonly json: unknown;
  readonly reading?: ScoreReading;
}

function report({ dataset, issues, decisions, summary, json, reading }: Report, shape: Shape): Promise<void> {
  const errors = issues.filter(({ severity }) => severity === "error");
  const warnings = issues.filter(({ severity }) => severity === "warning");
  const isGood = errors.length === 0;
  const found = [
    ...(reading?.tables ?? []).map(({ cells, shape: tableShape, ...at }) =>
      say(
        "{0}: {1}, {2} điểm, {3} ô bị từ chối",
        fileAndSheet(at),
        say(SHAPES[tableShape]),
        cells.scores,
        cells.refused,
      ),
    ),
    ...issuesByFile(say("Lỗi"), "red", errors),
    ...issuesByFile(say("Cảnh báo"), "yellow", warnings),
    ...decisionLines(decisions),
  ];
  const verdict = paint(isGood ? "green" : "red", `${isGood ? "✓" : "✗"} ${summary}`);
  return print<IssueRow>(
    {
      heading: found.length ? [...found, "", verdict] : [verdict],
      rows: shape.csv ? issues.map(issueRow) : [],
      columns: [],
      fields: ISSUE_FIELDS,
      json,
    },
    shape,
    dataset,
  );
}

const SHAPES: Readonly<Record<ScoreReading["tables"][number]["shape"], ParText>> = {
  long: "mỗi dòng một điểm",
  "criteria-by-row": "mỗi dòng một tiêu chí",
  "agencies-by-row": "mỗi dòng một đơn vị",
};

/** Of one kind of decision in a file this many are printed; `--json` has them all. */
const DECISIONS_SHOWN = 2;

/** Issues grouped by file and sheet, each cause with its first place, the message and the code. */
function issuesByFile(title: string, style: Style, issues: readonly Issue[]): string[] {
  if (issues.length === 0) return [];
  const lines = [...Map.groupBy(issues, ({ place }) => fileAndSheet(place))].flatMap(([at, group]) => [
    ...(at ? [paint("bold", `  ${at}`)] : []),
    ...issueLines(group, (issue) => line(placeInFile(issue.place), issueRow(issue)), speaking()).map(
      (each) => `    ${each}`,
    ),
  ]);
  return ["", paint(style, `${title} (${issues.length})`), ...lines];
}

/** Decisions grouped by file and kind, the first few of each kind. */
function decisionLines(decisions: readonly Decision[]): string[] {
  if (decisions.length === 0) return [];
  const lines = [...Map.groupBy(decisions.map(decisionRow), ({ file }) => file)].flatMap(([file, group]) => [
    paint("bold", `  ${file}`),
    ...[...Map.groupBy(group, ({ code }) => code)].flatMap(([code, alike]) => [
      ...alike.slice(0, DECISIONS_SHOWN).map((each) => {
        const { file: _, ...place } = each;
        return `    ${line(placeText(place, speaking()), each)}`;
      }),
      ...(alike.length > DECISIONS_SHOWN
        ? [paint("dim", say("    … và {0} chỗ nữa [{1}], xem đủ bằng --json", alike.length - DECISIONS_SHOWN, code))]
        : []),
    ]),
  ]);
  return ["", paint("bold", say("Đã hiểu là ({0})", decisions.length)), ...lines];
}

function line(place: string, { message, code }: IssueRow | DecisionRow): string {
  return `${place ? `${place}: ` : ""}${message} ${paint("dim", `[${code}]`)}`;
}
