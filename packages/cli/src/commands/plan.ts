import type { Command } from "commander";
import { ISSUES_FOUND, UsageError } from "../console/exit.js";
import { type DataChoice, withData } from "../console/folder.js";
import { withExamples } from "../console/help.js";
import { openWork, parseAmount, parseCount, parseYear, withStage } from "../console/input.js";
import { say } from "../console/language.js";
import { print, type Shape, tableFormatOf, warn, withShape, writeResult } from "../console/output.js";
import { progress } from "../console/terminal.js";
import { type ProblemChoice, parseCodes, parseField, problemOf } from "./plan-problem.js";
import { blockedResult, frontierResult, planResult, writePlan } from "./plan-result.js";

interface Options extends ProblemChoice, DataChoice, Shape {
  readonly alternatives?: number;
  readonly output?: string;
  readonly scenario?: string;
}

/** `par plan`: the least-cost way to a target. */
export function addPlan(program: Command): void {
  const command = program
    .command("plan")
    .description(say("Lập phương án: nâng tiêu chí nào, đến đâu, để đạt mục tiêu với chi phí thấp nhất"))
    .usage(say("[tùy chọn] <đơn vị> | <bài toán.json>"))
    .argument(
      say("[bài toán]"),
      say("đơn vị (mã hoặc tên), hoặc tệp bài toán .json; - để đọc bài toán từ đầu vào chuẩn"),
    )
    .option(say("--agency <đơn vị>"), say("đơn vị, thay cho đơn vị của tệp bài toán"))
    .option(say("--year <năm>"), say("năm (mặc định: năm gần nhất có điểm)"), parseYear)
    .option(
      say("--target <chỉ số>"),
      say("chỉ số cần đạt, %; một mục tiêu ở dòng lệnh thay mọi mục tiêu của tệp"),
      parseAmount,
    )
    .option(say("--points <điểm>"), say("tổng điểm cần đạt"), parseAmount)
    .option(say("--rank <hạng>"), say("hạng này hoặc tốt hơn, các đơn vị khác giữ nguyên"), parseCount)
    .option(say("--group <nhóm>"), say("nhóm này hoặc tốt hơn, ví dụ A"))
    .option(
      say("--field <mã=chỉ số>"),
      say("chỉ số của lĩnh vực hoặc tiêu chí, %, ví dụ 3=90; ghi được nhiều lần"),
      parseField,
    )
    .option(say("--budget <số>"), say("tổng chi phí nhiều nhất"), parseAmount)
    .option(
      say("--cost <số>"),
      say("chi phí của mỗi điểm tăng, trừ tiêu chí mà tệp ghi riêng (mặc định: 1)"),
      parseAmount,
    )
    .option(say("--unit <đơn vị>"), say("đơn vị của chi phí, ví dụ 'triệu đồng'"))
    .option(say("--must <mã,…>"), say("tiêu chí phải nâng"), parseCodes)
    .option(say("--must-not <mã,…>"), say("tiêu chí không được nâng"), parseCodes)
    .option("--frontier", say("chi phí thấp nhất cho từng mức điểm, từ hiện nay đến nhiều nhất có thể"))
    .option(say("--alternatives <số>"), say("thêm các phương án tốt tiếp theo, nâng những tiêu chí khác"), parseCount)
    .option(
      say("-o, --output <tệp>"),
      say("ghi ra .xlsx (sổ giao việc, mỗi cơ quan một trang), .json, .csv, .tsv, .parquet"),
    )
    .option(say("--scenario <tệp>"), say("ghi phương án thành kịch bản cho par simulate"));
  withShape(withData(withStage(command))).action(plan);
  withExamples(command, [
    ["par plan lam-khue --target 89", say("cách ít điểm nhất để đạt chỉ số 89 %")],
    [
      "par plan lam-khue --group A --cost 120 --unit 'triệu đồng' -o phuong-an.xlsx",
      say("lên nhóm A, kèm sổ giao việc"),
    ],
    ["par plan tap-huan/bai-toan.json --alternatives 2", say("bài toán có chi phí riêng từng tiêu chí; ba phương án")],
    ["par plan tap-huan/bai-toan.json --rank 30 --scenario phuong-an.json", say("đổi mục tiêu; lưu thành kịch bản")],
    ["par plan lam-khue --frontier --csv", say("đường biên chi phí – điểm")],
  ]);
}

async function plan(named: string | undefined, options: Options): Promise<void> {
  const { output, frontier } = options;
  const format = output === undefined ? undefined : tableFormatOf(output);
  if (frontier && (options.scenario !== undefined || options.alternatives !== undefined))
    throw new UsageError(say("--frontier không đi cùng --scenario và --alternatives."));
  const work = await openWork([], options);
  const { dataset, scored } = work;
  const problem = await problemOf(named, work, options);
  const { agency, year, stage } = problem;
  const tree = scored.treeOf({ agency, year, stage });
  const assignment = dataset.assignment?.tree === tree ? dataset.assignment : undefined;
  // HiGHS is loaded by this command only.
  const { loadSolver, planAlternatives, planFrontier, planLeastCost } = await import("@par-index/core/plan");
  const solver = await loadSolver();
  const choice = { solver, assignment };
  if (frontier) {
    const rows = await progress(say("Đang tính đường biên"), (onProgress) =>
      planFrontier(scored, problem, { ...choice, onProgress }),
    );
    const result = frontierResult(work, problem, rows);
    if (output !== undefined && format) await writeResult(output, format, result, dataset, say("Đường biên"));
    return print(result, options, dataset);
  }
  const { found, alternatives } = await progress(say("Đang lập phương án"), async () => ({
    found: planLeastCost(scored, problem, choice),
    alternatives:
      options.alternatives === undefined
        ? undefined
        : planAlternatives(scored, problem, { ...choice, count: options.alternatives }),
  }));
  if (found.kind === "none") process.exitCode = ISSUES_FOUND;
  const result =
    found.kind === "none" ? blockedResult(work, problem, found) : planResult(work, problem, found, alternatives);
  if (output !== undefined || options.scenario !== undefined) {
    if (found.kind === "none") warn(say("Không có phương án nên chưa ghi tệp nào."));
    else await writePlan({ work, problem, plan: found, result, assignment }, options);
  }
  await print(result, options, dataset);
}
