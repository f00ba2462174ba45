import { type CriteriaTree, ROOT, type Rule } from "@par-index/core";
import {
  LEAD_LEVER_COLUMNS,
  LEVER_COLUMNS,
  type LeadLevers,
  type Lever,
  levers,
  leversByLead,
} from "@par-index/core/levers";
import { columnNames } from "@par-index/core/tables";
import { valueText } from "@par-index/core/tree";
import { STAGE_NAMES } from "@par-index/text";
import { type Command, Option } from "commander";
import { nameOfAgency } from "../console/agency.js";
import { assignmentFor } from "../console/assignment.js";
import { type DataChoice, withData } from "../console/folder.js";
import { withExamples } from "../console/help.js";
import {
  findUnit,
  newestYear,
  openWork,
  type UnitChoice,
  type Work,
  withNewestYear,
  withStage,
} from "../console/input.js";
import { called, exact, say, speaking } from "../console/language.js";
import { print, type Result, type Shape, withShape } from "../console/output.js";
import { index, paint, plain, points } from "../console/terminal.js";

/** `par levers`: what each leaf, or each lead agency's leaves, could do for an agency's total. */
export function addLevers(program: Command): void {
  const command = withNewestYear(
    program
      .command("levers")
      .description(say("Đòn bẩy: mỗi tiêu chí đưa chỉ số và thứ hạng lên được bao nhiêu, nhiều nhất trước"))
      .argument(say("<đơn vị>"), say("mã hoặc tên, không cần dấu")),
  ).addOption(
    new Option(say("--by <cách xem>"), say("leaf (từng tiêu chí), lead (cộng theo cơ quan chủ trì)"))
      .choices(["leaf", "lead"])
      .default("leaf"),
  );
  withShape(withData(withStage(command))).action(show);
  withExamples(command, [
    ["par levers dak-lak", say("năm mới nhất, tiêu chí đưa chỉ số lên nhiều nhất trước")],
    ["par levers dak-lak 2024 --by lead", say("cơ quan chủ trì nào có thể đưa chỉ số lên nhiều nhất")],
    ["par levers dak-lak 2024 --json", say("mọi tiêu chí theo thứ tự của bộ tiêu chí, dạng JSON")],
  ]);
}

type Options = DataChoice & Pick<UnitChoice, "stage"> & Shape & { readonly by: "leaf" | "lead" };

async function show(agencyText: string, yearGiven: number | undefined, options: Options): Promise<void> {
  const work = await openWork([], options);
  const year = yearGiven ?? newestYear(work, agencyText, options.stage ?? "appraised");
  const { agency, stage } = findUnit(work, { ...options, agency: agencyText, year });
  const rows = levers(work.scored, { agency: agency.id, year, stage }).objects();
  const total = work.scored.at({ agency: agency.id, year, stage }, ROOT);
  const heading = [
    paint(
      "bold",
      say("{0}, năm {1} ({2}): chỉ số {3} %", called(agency), year, STAGE_NAMES[speaking()][stage], index(total.index)),
    ) +
      (total.rank === null
        ? say(", chưa xếp hạng")
        : say(", hạng {0}/{1}", total.rank, work.scored.rankedAt({ agency: agency.id, year, stage }, ROOT))),
    "",
  ];
  const { dataset, scored } = work;
  const tree = scored.treeOf({ agency: agency.id, year, stage });
  return options.by === "leaf"
    ? print({ ...byLeaf(tree, rows), heading }, options, dataset)
    : print({ ...byLead(work, tree, { rows, year }), heading }, options, dataset);
}

function byLeaf(tree: CriteriaTree, rows: readonly Lever[]): Result<Lever> {
  const ruleOf = ({ code }: Lever): Rule | undefined => tree.get(code).rule;
  const lift = (lever: Lever) => {
    if (lever.liftPoints === null) return plain(null);
    const value = lever.liftValue === null ? "" : ` (${measured(ruleOf(lever), lever.liftValue)})`;
    return points(lever.liftPoints) + value;
  };
  const gaining = rows.filter(({ full }) => full !== 0).sort((a, b) => (b.full ?? -1) - (a.full ?? -1));
  return {
    rows: gaining,
    columns: [
      { heading: say("Mã"), text: ({ code }) => code },
      { heading: say("Tiêu chí"), text: ({ code }) => tree.get(code).name[speaking()], yields: true },
      { heading: say("Điểm"), text: ({ score }) => points(score), right: true },
      { heading: say("Tối đa"), text: ({ max }) => points(max), right: true },
      { heading: say("Nếu tối đa"), text: ({ full }) => index(full), right: true, style: () => "green" },
      { heading: say("Hạng"), text: ({ rankFull }) => plain(rankFull), right: true },
      { heading: say("Nếu trung vị"), text: ({ median }) => index(median), right: true },
      { heading: say("Nếu tốt nhất năm trước"), text: ({ best }) => index(best), right: true },
      { heading: say("Lên bậc từ"), text: lift },
    ],
    notes: gaining.length
      ? [
          "",
          say(
            "Chỉ số tăng bao nhiêu điểm nếu riêng tiêu chí đó đạt tối đa, bằng trung vị các đơn vị khác, hoặc bằng đơn vị khác tốt nhất năm trước.",
          ),
          say("Lên bậc từ: số điểm ít nhất của tiêu chí đó để lên bậc. Mọi điểm khác giữ nguyên."),
        ]
      : [say("Không còn tiêu chí nào mất điểm.")],
    fields: columnNames(LEVER_COLUMNS),
    json: rows,
  };
}

/** A rule's value with its unit; a checklist's as its items. */
export function measured(rule: Rule | undefined, value: number): string {
  const text = valueText(rule, value);
  if (rule?.kind === "checklist") return say("mục {0}", text);
  const unit = rule?.kind === "survey" ? "%" : rule?.unit;
  return [exact(Number(text)), unit].filter(Boolean).join(" ");
}

function byLead(
  { dataset }: Work,
  tree: CriteriaTree,
  { rows, year }: { rows: readonly Lever[]; year: number },
): Result<LeadLevers> {
  const leads = leversByLead(rows, assignmentFor(dataset, tree, year)).objects();
  return {
    rows: leads,
    columns: [
      {
        heading: say("Cơ quan chủ trì"),
        text: ({ leadAgency }) =>
          leadAgency === null ? say("(chưa phân công)") : nameOfAgency(dataset.agencies, leadAgency),
      },
      { heading: say("Tiêu chí"), text: ({ leaves }) => String(leaves), right: true },
      { heading: say("Nếu tối đa"), text: ({ full }) => index(full), right: true, style: () => "green" },
      { heading: say("Nếu trung vị"), text: ({ median }) => index(median), right: true },
      { heading: say("Nếu tốt nhất năm trước"), text: ({ best }) => index(best), right: true },
      {
        heading: say("Lớn nhất ở"),
        text: ({ largest }) => `${largest} ${tree.get(largest).name[speaking()]}`,
        yields: true,
      },
    ],
    notes: [
      "",
      say(
        "Chỉ số tăng bao nhiêu điểm nếu mọi tiêu chí của cơ quan đó đạt tối đa, bằng trung vị, hoặc bằng đơn vị khác tốt nhất năm trước.",
      ),
      say("Tiêu chí có nhiều cơ quan chủ trì tính đủ cho từng cơ quan, nên các dòng cộng lại vượt tổng."),
    ],
    fields: columnNames(LEAD_LEVER_COLUMNS),
  };
}
