import { RESPONSIBILITY_COLUMNS, type Responsibility, responsibility, type Sharing } from "@par-index/core";
import { columnNames } from "@par-index/core/tables";
import { STAGE_NAMES } from "@par-index/text";
import { type Command, Option } from "commander";
import { nameOfAgency } from "../console/agency.js";
import { assignmentFor } from "../console/assignment.js";
import { type DataChoice, withData } from "../console/folder.js";
import { withExamples } from "../console/help.js";
import { findUnit, openWork, parseYear, type UnitChoice, withFiles, withStage } from "../console/input.js";
import { called, say, speaking } from "../console/language.js";
import { print, type Shape, withShape } from "../console/output.js";
import { index, paint, points } from "../console/terminal.js";

/** `par responsibility`: points and points lost per lead agency. */
export function addResponsibility(program: Command): void {
  const command = program
    .command("responsibility")
    .description(say("Trách nhiệm: điểm và điểm mất theo cơ quan chủ trì, mất nhiều nhất trước"))
    .argument(say("<đơn vị>"), say("mã hoặc tên, không cần dấu"))
    .argument(say("<năm>"), say("năm đánh giá"), parseYear);
  withFiles(command).addOption(
    new Option(
      say("--sharing <cách>"),
      say(
        "tiêu chí có nhiều cơ quan chủ trì: full (tính đủ cho từng cơ quan), equal (chia đều, cộng lại đúng bằng tổng)",
      ),
    )
      .choices(["full", "equal"])
      .default("full"),
  );
  withShape(withData(withStage(command))).action(show);
  withExamples(command, [
    ["par responsibility dak-lak 2024", say("mỗi cơ quan chủ trì một dòng")],
    ["par responsibility dak-lak 2024 --sharing equal --json", say("chia đều, dạng JSON")],
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
      heading: [
        paint(
          "bold",
          say(
            "{0}, năm {1} ({2}): {3}",
            called(agency),
            year,
            STAGE_NAMES[speaking()][stage],
            assignment.name[speaking()],
          ),
        ),
        "",
      ],
      rows,
      columns: [
        {
          heading: say("Cơ quan chủ trì"),
          text: ({ leadAgency }) =>
            leadAgency === null ? say("(chưa phân công)") : nameOfAgency(dataset.agencies, leadAgency),
          yields: true,
        },
        { heading: say("Tiêu chí"), text: ({ leaves }) => String(leaves), right: true },
        { heading: say("Chưa biết"), text: ({ unknownLeaves }) => String(unknownLeaves), right: true },
        { heading: say("Tối đa"), text: ({ max }) => points(max), right: true },
        { heading: say("Điểm"), text: ({ score }) => points(score), right: true },
        {
          heading: say("Mất"),
          text: ({ lost }) => points(lost),
          right: true,
          style: ({ lost }) => (lost > 0 ? "red" : undefined),
        },
        { heading: say("Chỉ số %"), text: (row) => index(row.index), right: true },
      ],
      notes: [
        "",
        options.sharing === "full"
          ? say(
              "Tiêu chí có nhiều cơ quan chủ trì tính đủ cho từng cơ quan, nên các dòng cộng lại vượt tổng. Chia đều: --sharing equal.",
            )
          : say("Tiêu chí có nhiều cơ quan chủ trì được chia đều, nên các dòng cộng lại đúng bằng tổng."),
      ],
      fields: columnNames(RESPONSIBILITY_COLUMNS),
    },
    options,
    dataset,
  );
}
