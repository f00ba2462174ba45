import type { Agency, CriteriaTree } from "@par-index/core";
import { scoringTemplate } from "@par-index/io";
import type { Dataset } from "@par-index/io/node";
import type { Command } from "commander";
import { findAgency } from "../console/agency.js";
import { UsageError } from "../console/exit.js";
import { type DataChoice, openDataset, withData } from "../console/folder.js";
import { withExamples } from "../console/help.js";
import { parseYear } from "../console/input.js";
import { called, say, speaking } from "../console/language.js";
import { printLine, writeWhole } from "../console/output.js";

/** `par template`: a workbook to fill scores in, which every other command reads. */
export function addTemplate(program: Command): void {
  const command = program
    .command("template")
    .description(say("Tạo sổ tính Excel để chấm điểm: mỗi lĩnh vực một trang, có sẵn công thức và kiểm tra nhập liệu"))
    .requiredOption(say("--year <năm>"), say("năm đánh giá"), parseYear)
    .option(say("--agency <đơn vị>"), say("đơn vị được chấm (không có: để trống cho người điền)"))
    .option("--filled", say("điền sẵn điểm đã có trong bộ dữ liệu"))
    .requiredOption(say("-o, --output <tệp>"), say("tệp .xlsx sẽ ghi"));
  withData(command).action(template);
  withExamples(command, [
    ["par template --agency 'dak lak' --year 2024 -o mau-2024.xlsx", say("sổ tính trống")],
    ["par template --agency 'dak lak' --year 2024 --filled -o diem-2024.xlsx", say("có sẵn điểm đang có")],
  ]);
}

interface Options extends DataChoice {
  readonly year: number;
  readonly agency?: string;
  readonly filled?: boolean;
  readonly output: string;
}

async function template({ year, agency: text, filled, output, ...choice }: Options): Promise<void> {
  if (!/\.xlsx$/i.test(output)) throw new UsageError(say("Sổ tính phải có đuôi .xlsx: {0}.xlsx?", output));
  const dataset = await openDataset(choice);
  const agency = text === undefined ? undefined : findAgency(text, dataset, { year });
  const tree = chosenTree(dataset, year, agency);
  if (filled && !agency) throw new UsageError(say("Điền sẵn điểm (--filled) thì cần nói của đơn vị nào: --agency."));
  const { agencies, assignment, scores } = dataset;
  await writeWhole(
    output,
    await scoringTemplate({
      tree,
      agencies,
      year,
      language: speaking(),
      ...(agency ? { agency: agency.id } : {}),
      ...(assignment?.tree === tree ? { assignment } : {}),
      ...(filled ? { scores } : {}),
    }),
  );
  printLine(say("Đã ghi {0}. Điền xong, kiểm tra bằng: par check {1}", output, output));
}

/**
 * The tree that scores an agency, or everyone, in a year.
 *
 * @throws UsageError if none does, or if several do and no agency decides
 */
export function chosenTree({ trees }: Pick<Dataset, "trees">, year: number, agency: Agency | undefined): CriteriaTree {
  const fitting = trees.filter(
    (tree) => tree.scoresIn(year) && (agency === undefined || tree.appliesTo.includes(agency.kind)),
  );
  if (fitting.length === 1) return fitting[0] as CriteriaTree;
  if (fitting.length > 1)
    throw new UsageError(
      say("Năm {0} có nhiều bộ tiêu chí ({1}); thêm --agency để chọn.", year, fitting.map(({ id }) => id).join(", ")),
    );
  const known = trees.map(({ id, years }) => `${id} (${years.join(", ")})`).join("; ");
  throw new UsageError(
    agency
      ? say("Không có bộ tiêu chí chấm {0} năm {1}. Đang có: {2}.", called(agency), year, known)
      : say("Không có bộ tiêu chí chấm năm {0}. Đang có: {1}.", year, known),
  );
}
