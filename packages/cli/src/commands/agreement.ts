import {
  AGREEMENT_COLUMNS,
  type Agreement,
  agreement,
  DISAGREEMENT_COLUMNS,
  type Disagreement,
  disagreements,
  disagreementsByLead,
  LEAD_DISAGREEMENT_COLUMNS,
  type LeadDisagreement,
  OPTIMISM_COLUMNS,
  type Optimism,
  optimism,
  type Scope,
} from "@par-index/core/self-assessment";
import { columnNames } from "@par-index/core/tables";
import { type Command, Option } from "commander";
import { nameOfAgency } from "../console/agency.js";
import { withoutAssignment } from "../console/assignment.js";
import { UsageError } from "../console/exit.js";
import { type DataChoice, withData } from "../console/folder.js";
import { withExamples } from "../console/help.js";
import { findScored, openWork, type UnitChoice, type Work, withAgency, withFiles, withYear } from "../console/input.js";
import { type ParText, say, speaking } from "../console/language.js";
import { print, type Result, type Shape, withShape } from "../console/output.js";
import { change, index, paint, plain, points, share } from "../console/terminal.js";

type View = "leaf" | "lead" | "node" | "optimism";

/** `par agreement`: self and appraised scores compared. */
export function addAgreement(program: Command): void {
  const command = program
    .command("agreement")
    .description(
      say("So điểm tự chấm với điểm thẩm định: chỗ khác, cơ quan chủ trì, mức khớp, tiêu chí hay tự chấm cao"),
    );
  withFiles(command).addOption(
    new Option(
      say("--by <cách xem>"),
      say(
        "leaf (từng tiêu chí khác nhau), lead (theo cơ quan chủ trì, chia đều), node (thống kê mức khớp), optimism (tiêu chí tự chấm cao có hệ thống)",
      ),
    )
      .choices(["leaf", "lead", "node", "optimism"])
      .default("leaf"),
  );
  withShape(withData(withYear(withAgency(command)))).action(show);
  withExamples(command, [
    ["par agreement --agency 'dak lak' --year 2024", say("tiêu chí nào tự chấm khác thẩm định, khác nhiều nhất trước")],
    ["par agreement --by lead --agency 'dak lak' --year 2024", say("cộng theo cơ quan chủ trì")],
    ["par agreement --by optimism --year 2024", say("tiêu chí mà các đơn vị thường tự chấm cao")],
  ]);
}

async function show(files: string[], options: DataChoice & UnitChoice & Shape & { readonly by: View }): Promise<void> {
  const work = await openWork(files, options, { takesPipe: true });
  const agency = options.agency === undefined ? undefined : findScored(work, options.agency, options.year).id;
  if (agency !== undefined && (options.by === "node" || options.by === "optimism"))
    throw new UsageError(say("--by {0} so nhiều đơn vị với nhau, không dùng cùng --agency.", options.by));
  const scope: Scope = {
    ...(agency === undefined ? {} : { agency }),
    ...(options.year === undefined ? {} : { year: options.year }),
  };
  const result = { leaf: byLeaf, lead: byLead, node: byNode, optimism: byOptimism }[options.by](work, scope);
  await print(result as Result<object>, options, work.dataset);
}

const nothing = () => [say("Không có đơn vị nào có cả điểm tự chấm và điểm thẩm định cho cùng tiêu chí.")];
const agencyName = ({ dataset }: Work, id: string) => nameOfAgency(dataset.agencies, id);
const leafName = ({ dataset }: Work, code: string, tree?: string) =>
  dataset.trees.find((each) => (tree === undefined || each.id === tree) && each.has(code))?.get(code).name[
    speaking()
  ] ?? "";

function byLeaf(work: Work, scope: Scope): Result<Disagreement> {
  const rows = disagreements(work.scored, scope).objects();
  const compared = agreement(work.scored, scope).objects().length;
  return {
    heading: compared ? [paint("bold", say("Tự chấm khác thẩm định, khác nhiều nhất trước"))] : nothing(),
    rows,
    columns: [
      ...(scope.agency
        ? []
        : [{ heading: say("Đơn vị"), text: ({ agency }: Disagreement) => agencyName(work, agency), yields: true }]),
      { heading: say("Năm"), text: ({ year }) => String(year) },
      { heading: say("Mã"), text: ({ code }) => code },
      { heading: say("Tiêu chí"), text: ({ code }) => leafName(work, code), yields: true },
      { heading: say("Tối đa"), text: ({ max }) => points(max), right: true },
      { heading: say("Tự chấm"), text: (row) => points(row.self), right: true },
      { heading: say("Thẩm định"), text: (row) => points(row.appraised), right: true },
      { heading: say("Tự chấm hơn"), text: (row) => change(row.difference), right: true },
    ],
    notes: compared ? [say("{0} chỗ khác nhau.", rows.length)] : [],
    fields: columnNames(DISAGREEMENT_COLUMNS),
  };
}

function byLead(work: Work, scope: Scope): Result<LeadDisagreement> {
  const { assignment } = work.dataset;
  if (!assignment) throw new UsageError(withoutAssignment(work.dataset));
  const rows = disagreementsByLead(work.scored, assignment, "equal", scope)
    .objects()
    .sort((a, b) => b.over - a.over);
  return {
    heading: rows.length
      ? [paint("bold", say("Tự chấm khác thẩm định theo cơ quan chủ trì: {0}", assignment.name[speaking()]))]
      : nothing(),
    rows,
    columns: [
      ...(scope.agency
        ? []
        : [{ heading: say("Đơn vị"), text: ({ agency }: LeadDisagreement) => agencyName(work, agency), yields: true }]),
      { heading: say("Năm"), text: ({ year }) => String(year) },
      {
        heading: say("Cơ quan chủ trì"),
        text: ({ leadAgency }) => (leadAgency === null ? say("(chưa phân công)") : agencyName(work, leadAgency)),
        yields: true,
      },
      { heading: say("So sánh"), text: ({ compared }) => String(compared), right: true },
      { heading: say("Khác"), text: ({ differing }) => String(differing), right: true },
      { heading: say("Tự chấm cao"), text: ({ over }) => points(over), right: true },
      { heading: say("Tự chấm thấp"), text: ({ under }) => points(under), right: true },
      { heading: say("Hơn kém"), text: ({ net }) => change(net), right: true },
    ],
    notes: rows.length ? [say("Tiêu chí có nhiều cơ quan chủ trì được chia đều.")] : [],
    fields: columnNames(LEAD_DISAGREEMENT_COLUMNS),
  };
}

function byNode(work: Work, scope: Scope): Result<Agreement> {
  const rows = agreement(work.scored, scope).objects();
  return {
    heading: rows.length ? [paint("bold", say("Mức khớp giữa tự chấm và thẩm định"))] : nothing(),
    rows,
    columns: [
      { heading: say("Năm"), text: ({ year }) => String(year) },
      { heading: say("Mã"), text: ({ code, level }) => (level === 0 ? "" : code) },
      {
        heading: say("Tiêu chí"),
        text: ({ code, level, tree }) => (level ? leafName(work, code, tree) : say("Tổng")),
        yields: true,
      },
      { heading: say("Đơn vị"), text: ({ n }) => String(n), right: true },
      { heading: say("Bằng nhau"), text: ({ equal }) => share(equal), right: true },
      { heading: say("Tự chấm hơn"), text: (row) => change(row.meanDifference, index), right: true },
      { heading: say("Từ"), text: (row) => change(row.lower, index), right: true },
      { heading: say("Đến"), text: (row) => change(row.upper, index), right: true },
      { heading: say("Khớp (CCC)"), text: ({ concordance }) => index(concordance), right: true },
    ],
    notes: rows.length
      ? [
          say(
            "Từ, đến: giới hạn khớp Bland–Altman (trung bình ± 1,96 độ lệch chuẩn). CCC: hệ số tương hợp của Lin, 1 là khớp hoàn toàn.",
          ),
        ]
      : [],
    fields: columnNames(AGREEMENT_COLUMNS),
  };
}

const VERDICTS: Readonly<Record<Exclude<Optimism["verdict"], "none">, ParText>> = {
  optimistic: "tự chấm cao",
  pessimistic: "tự chấm thấp",
};

function byOptimism(work: Work, scope: Scope): Result<Optimism> {
  const rows = optimism(work.scored, scope).objects();
  return {
    heading: rows.length
      ? [paint("bold", say("Tiêu chí tự chấm cao hoặc thấp có hệ thống, cao nhất trước"))]
      : [say("Cần ít nhất 5 đơn vị có cả điểm tự chấm và thẩm định của cùng tiêu chí.")],
    rows,
    columns: [
      { heading: say("Năm"), text: ({ year }) => String(year) },
      { heading: say("Mã"), text: ({ code }) => code },
      { heading: say("Tiêu chí"), text: ({ code, tree }) => leafName(work, code, tree), yields: true },
      { heading: say("Đơn vị"), text: ({ n }) => String(n), right: true },
      { heading: say("Tự chấm hơn"), text: (row) => change(row.meanDifference, index), right: true },
      {
        heading: say("Khoảng tin cậy 95 %"),
        text: ({ lower, upper }) => `${index(lower)} … ${index(upper)}`,
        right: true,
      },
      { heading: "d", text: ({ effectSize }) => index(effectSize), right: true },
      { heading: "p (Holm)", text: ({ adjustedP }) => (adjustedP < 0.005 ? "<0,01" : index(adjustedP)), right: true },
      {
        heading: say("Kết luận"),
        text: ({ verdict }) => (verdict === "none" ? plain(null) : say(VERDICTS[verdict])),
        style: ({ verdict }) => (verdict === "optimistic" ? "red" : undefined),
      },
    ],
    notes: rows.length
      ? [
          say(
            "Kết luận khi p đã hiệu chỉnh Holm cho mọi tiêu chí dưới 0,05. d: cỡ hiệu ứng Cohen (trung bình ÷ độ lệch chuẩn).",
          ),
        ]
      : [],
    fields: columnNames(OPTIMISM_COLUMNS),
  };
}
