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
import { withoutAssignment } from "../console/assignment.js";
import { UsageError } from "../console/exit.js";
import { type DataChoice, withData } from "../console/folder.js";
import { withExamples } from "../console/help.js";
import { findScored, openWork, type UnitChoice, type Work, withAgency, withFiles, withYear } from "../console/input.js";
import { print, type Result, type Shape, withShape } from "../console/output.js";
import { change, index, paint, points, share } from "../console/terminal.js";

type View = "leaf" | "lead" | "node" | "optimism";

/** `par agreement`: self and appraised scores compared. */
export function addAgreement(program: Command): void {
  const command = program
    .command("agreement")
    .description("So điểm tự chấm với điểm thẩm định: chỗ khác, cơ quan chủ trì, mức khớp, tiêu chí hay tự chấm cao");
  withFiles(command).addOption(
    new Option(
      "--by <cách xem>",
      "leaf (từng tiêu chí khác nhau), lead (theo cơ quan chủ trì, chia đều), node (thống kê mức khớp), optimism (tiêu chí tự chấm cao có hệ thống)",
    )
      .choices(["leaf", "lead", "node", "optimism"])
      .default("leaf"),
  );
  withShape(withData(withYear(withAgency(command)))).action(show);
  withExamples(command, [
    ["par agreement --agency 'dak lak' --year 2024", "tiêu chí nào tự chấm khác thẩm định, khác nhiều nhất trước"],
    ["par agreement --by lead --agency 'dak lak' --year 2024", "cộng theo cơ quan chủ trì"],
    ["par agreement --by optimism --year 2024", "tiêu chí mà các đơn vị thường tự chấm cao"],
  ]);
}

async function show(files: string[], options: DataChoice & UnitChoice & Shape & { readonly by: View }): Promise<void> {
  const work = await openWork(files, options, { takesPipe: true });
  const agency = options.agency === undefined ? undefined : findScored(work, options.agency, options.year).id;
  if (agency !== undefined && (options.by === "node" || options.by === "optimism"))
    throw new UsageError(`--by ${options.by} so nhiều đơn vị với nhau, không dùng cùng --agency.`);
  const scope: Scope = {
    ...(agency === undefined ? {} : { agency }),
    ...(options.year === undefined ? {} : { year: options.year }),
  };
  const result = { leaf: byLeaf, lead: byLead, node: byNode, optimism: byOptimism }[options.by](work, scope);
  await print(result as Result<object>, options, work.dataset);
}

const NOTHING = ["Không có đơn vị nào có cả điểm tự chấm và điểm thẩm định cho cùng tiêu chí."];
const agencyName = ({ dataset }: Work, id: string) => dataset.agencies.get(id)?.name ?? id;
const leafName = ({ dataset }: Work, code: string, tree?: string) =>
  dataset.trees.find((each) => (tree === undefined || each.id === tree) && each.has(code))?.get(code).name.vi ?? "";

function byLeaf(work: Work, scope: Scope): Result<Disagreement> {
  const rows = disagreements(work.scored, scope).objects();
  const compared = agreement(work.scored, scope).objects().length;
  return {
    heading: compared ? [paint("bold", "Tự chấm khác thẩm định, khác nhiều nhất trước")] : NOTHING,
    rows,
    columns: [
      ...(scope.agency
        ? []
        : [{ heading: "Đơn vị", text: ({ agency }: Disagreement) => agencyName(work, agency), yields: true }]),
      { heading: "Năm", text: ({ year }) => String(year) },
      { heading: "Mã", text: ({ code }) => code },
      { heading: "Tiêu chí", text: ({ code }) => leafName(work, code), yields: true },
      { heading: "Tối đa", text: ({ max }) => points(max), right: true },
      { heading: "Tự chấm", text: (row) => points(row.self), right: true },
      { heading: "Thẩm định", text: (row) => points(row.appraised), right: true },
      { heading: "Tự chấm hơn", text: (row) => change(row.difference), right: true },
    ],
    notes: compared ? [`${rows.length} chỗ khác nhau.`] : [],
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
      ? [paint("bold", `Tự chấm khác thẩm định theo cơ quan chủ trì: ${assignment.name.vi}`)]
      : NOTHING,
    rows,
    columns: [
      ...(scope.agency
        ? []
        : [{ heading: "Đơn vị", text: ({ agency }: LeadDisagreement) => agencyName(work, agency), yields: true }]),
      { heading: "Năm", text: ({ year }) => String(year) },
      {
        heading: "Cơ quan chủ trì",
        text: ({ leadAgency }) => (leadAgency === null ? "(chưa phân công)" : agencyName(work, leadAgency)),
        yields: true,
      },
      { heading: "So sánh", text: ({ compared }) => String(compared), right: true },
      { heading: "Khác", text: ({ differing }) => String(differing), right: true },
      { heading: "Tự chấm cao", text: ({ over }) => points(over), right: true },
      { heading: "Tự chấm thấp", text: ({ under }) => points(under), right: true },
      { heading: "Hơn kém", text: ({ net }) => change(net), right: true },
    ],
    notes: rows.length ? ["Tiêu chí có nhiều cơ quan chủ trì được chia đều."] : [],
    fields: columnNames(LEAD_DISAGREEMENT_COLUMNS),
  };
}

function byNode(work: Work, scope: Scope): Result<Agreement> {
  const rows = agreement(work.scored, scope).objects();
  return {
    heading: rows.length ? [paint("bold", "Mức khớp giữa tự chấm và thẩm định")] : NOTHING,
    rows,
    columns: [
      { heading: "Năm", text: ({ year }) => String(year) },
      { heading: "Mã", text: ({ code, level }) => (level === 0 ? "" : code) },
      {
        heading: "Tiêu chí",
        text: ({ code, level, tree }) => (level ? leafName(work, code, tree) : "Tổng"),
        yields: true,
      },
      { heading: "Đơn vị", text: ({ n }) => String(n), right: true },
      { heading: "Bằng nhau", text: ({ equal }) => share(equal), right: true },
      { heading: "Tự chấm hơn", text: (row) => change(row.meanDifference, index), right: true },
      { heading: "Từ", text: (row) => change(row.lower, index), right: true },
      { heading: "Đến", text: (row) => change(row.upper, index), right: true },
      { heading: "Khớp (CCC)", text: ({ concordance }) => index(concordance), right: true },
    ],
    notes: rows.length
      ? [
          "Từ, đến: giới hạn khớp Bland–Altman (trung bình ± 1,96 độ lệch chuẩn). CCC: hệ số tương hợp của Lin, 1 là khớp hoàn toàn.",
        ]
      : [],
    fields: columnNames(AGREEMENT_COLUMNS),
  };
}

const VERDICTS: Readonly<Record<Optimism["verdict"], string>> = {
  optimistic: "tự chấm cao",
  pessimistic: "tự chấm thấp",
  none: "–",
};

function byOptimism(work: Work, scope: Scope): Result<Optimism> {
  const rows = optimism(work.scored, scope).objects();
  return {
    heading: rows.length
      ? [paint("bold", "Tiêu chí tự chấm cao hoặc thấp có hệ thống, cao nhất trước")]
      : ["Cần ít nhất 5 đơn vị có cả điểm tự chấm và thẩm định của cùng tiêu chí."],
    rows,
    columns: [
      { heading: "Năm", text: ({ year }) => String(year) },
      { heading: "Mã", text: ({ code }) => code },
      { heading: "Tiêu chí", text: ({ code, tree }) => leafName(work, code, tree), yields: true },
      { heading: "Đơn vị", text: ({ n }) => String(n), right: true },
      { heading: "Tự chấm hơn", text: (row) => change(row.meanDifference, index), right: true },
      { heading: "Khoảng tin cậy 95 %", text: ({ lower, upper }) => `${index(lower)} … ${index(upper)}`, right: true },
      { heading: "d", text: ({ effectSize }) => index(effectSize), right: true },
      { heading: "p (Holm)", text: ({ adjustedP }) => (adjustedP < 0.005 ? "<0,01" : index(adjustedP)), right: true },
      {
        heading: "Kết luận",
        text: ({ verdict }) => VERDICTS[verdict],
        style: ({ verdict }) => (verdict === "optimistic" ? "red" : undefined),
      },
    ],
    notes: rows.length
      ? [
          "Kết luận khi p đã hiệu chỉnh Holm cho mọi tiêu chí dưới 0,05. d: cỡ hiệu ứng Cohen (trung bình ÷ độ lệch chuẩn).",
        ]
      : [],
    fields: columnNames(OPTIMISM_COLUMNS),
  };
}
