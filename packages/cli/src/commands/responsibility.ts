import { RESPONSIBILITY_COLUMNS, type Responsibility, responsibility, type Sharing } from "@par-index/core";
import { columnNames } from "@par-index/core/tables";
import { STAGE_NAMES } from "@par-index/text";
import { type Command, Option } from "commander";
import { assignmentFor } from "../console/assignment.js";
import { type DataChoice, withData } from "../console/folder.js";
import { withExamples } from "../console/help.js";
import { findUnit, openWork, parseYear, type UnitChoice, withFiles, withStage } from "../console/input.js";
import { print, type Shape, withShape } from "../console/output.js";
import { index, paint, points } from "../console/terminal.js";

/** `par responsibility`: points and points lost per lead agency. */
export function addResponsibility(program: Command): void {
  const command = program
    .command("responsibility")
    .description("Trách nhiệm: điểm và điểm mất theo cơ quan chủ trì, mất nhiều nhất trước")
    .argument("<đơn vị>", "mã hoặc tên, không cần dấu")
    .argument("<năm>", "năm đánh giá", parseYear);
  withFiles(command).addOption(
    new Option(
      "--sharing <cách>",
      "tiêu chí có nhiều cơ quan chủ trì: full (tính đủ cho từng cơ quan), equal (chia đều, cộng lại đúng bằng tổng)",
    )
      .choices(["full", "equal"])
      .default("full"),
  );
  withShape(withData(withStage(command))).action(show);
  withExamples(command, [
    ["par responsibility dak-lak 2024", "mỗi cơ quan chủ trì một dòng"],
    ["par responsibility dak-lak 2024 --sharing equal --json", "chia đều, dạng JSON"],
  ]);
}

async function show(
  agencyText: string,
  year: number,
  files: string[],
  options: DataChoice & Pick<UnitChoice, "stage"> & Shape & { readonly sharing: Sharing },
): Promise<void> {
  const work = await openWork(files, { ...options, agency: agencyText, year });
  const { dataset, scored } = work;
  const { agency, stage } = findUnit(work, { ...options, agency: agencyText, year });
  const assignment = assignmentFor(dataset, scored.treeOf({ agency: agency.id, year, stage }), year);
  const rows = responsibility(scored, assignment, options.sharing)
    .objects()
    .filter((row) => row.agency === agency.id && row.year === year && row.stage === stage)
    .sort((a, b) => b.lost - a.lost);
  await print<Responsibility>(
    {
      heading: [paint("bold", `${agency.name}, năm ${year} (${STAGE_NAMES.vi[stage]}): ${assignment.name.vi}`), ""],
      rows,
      columns: [
        {
          heading: "Cơ quan chủ trì",
          text: ({ leadAgency }) =>
            leadAgency === null ? "(chưa phân công)" : (dataset.agencies.get(leadAgency)?.name ?? leadAgency),
          yields: true,
        },
        { heading: "Tiêu chí", text: ({ leaves }) => String(leaves), right: true },
        { heading: "Chưa biết", text: ({ unknownLeaves }) => String(unknownLeaves), right: true },
        { heading: "Tối đa", text: ({ max }) => points(max), right: true },
        { heading: "Điểm", text: ({ score }) => points(score), right: true },
        {
          heading: "Mất",
          text: ({ lost }) => points(lost),
          right: true,
          style: ({ lost }) => (lost > 0 ? "red" : undefined),
        },
        { heading: "Chỉ số %", text: (row) => index(row.index), right: true },
      ],
      notes: [
        "",
        options.sharing === "full"
          ? "Tiêu chí có nhiều cơ quan chủ trì tính đủ cho từng cơ quan, nên các dòng cộng lại vượt tổng. Chia đều: --sharing equal."
          : "Tiêu chí có nhiều cơ quan chủ trì được chia đều, nên các dòng cộng lại đúng bằng tổng.",
      ],
      fields: columnNames(RESPONSIBILITY_COLUMNS),
    },
    options,
    dataset,
  );
}
