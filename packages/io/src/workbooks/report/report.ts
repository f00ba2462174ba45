import {
  type Agencies,
  type Assignment,
  type Bilingual,
  type Change,
  type CriteriaTree,
  changes,
  decimalComma,
  type Issue,
  type NodeScore,
  ParError,
  type Responsibility,
  ROOT,
  responsibility,
  type Scored,
  type Stage,
  scoreCard,
  sumDecimals,
} from "@par-index/core";
import { type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { columnName } from "../../cells/place.js";
import { sumFormula } from "../../sheets/maker.js";
import { PROVENANCE_SHEET, SOFTWARE } from "../../sheets/provenance.js";
import { INDEX, INNER_NUMBER, INNER_TEXT, NUMBER, printTitles, TEXT } from "../../sheets/style.js";
import { STAGE_VI } from "../../words/stage-names.js";
import { beginSheet, finishSheet, nameOf, natureText, treeLines } from "../sheet.js";

/** What a report is made of. */
export interface ReportOptions {
  readonly scored: Scored;
  readonly year: number;
  /** Default `appraised`. */
  readonly stage?: Stage;
  /** Id of an agency: adds its score card, and points lost are its own; without it, all agencies'. */
  readonly agency?: string;
  readonly assignment?: Assignment;
  /** What the checks found in the data. */
  readonly issues?: readonly Issue[];
  /** Name of the data set. */
  readonly name: Bilingual;
  /** Simulated data is marked at the head of every sheet. */
  readonly simulated: boolean;
}

const OTHER: Record<Stage, Stage> = { self: "appraised", appraised: "self" };

/**
 * A workbook that reports a year: ranking; the score card of one agency, or the fields of all;
 * points lost by criterion and by lead agency; issues of the data; provenance. Numbers are
 * numbers; sums are formulas whose stored values are core's.
 *
 * @returns the bytes of an XLSX file
 * @throws ParError `unit-unknown` if no agency, or not the one asked for, has scores in the year
 */
export async function reportWorkbook(options: ReportOptions): Promise<Uint8Array> {
  const { scored, year, stage = "appraised", agency, assignment } = options;
  const units = scored.units.filter((unit) => unit.year === year && unit.stage === stage);
  if (units.length === 0) throw new ParError("unit-unknown", `Không có điểm ${STAGE_VI[stage]} năm ${year}.`);
  if (agency !== undefined && !scored.has(agency, year, stage))
    throw new ParError("unit-unknown", `${nameOf(scored, agency)} không có điểm ${STAGE_VI[stage]} năm ${year}.`);
  const report = { ...options, stage };
  const own = agency === undefined ? undefined : scored.treeOf(agency, year, stage);
  const sheets = [
    rankingSheet(report),
    ...(agency === undefined ? [fieldsSheet(report)] : [cardSheet(report, agency)]),
    lostByCriterionSheet(report),
    ...(assignment && (own === undefined || own === assignment.tree) ? [lostByLeadSheet(report, assignment)] : []),
    issuesSheet(report),
    provenanceSheet(report),
  ];
  return writeXlsx({
    sheets,
    namedRanges: printTitles(sheets),
    properties: { title: `Báo cáo PAR INDEX ${year}` },
    defaultFont: { name: "Times New Roman", size: 11 },
  });
}

type Report = ReportOptions & { readonly stage: Stage };

function totalsOf({ scored, year, stage }: Report): NodeScore[] {
  const rows = (scored.totals().objects() as NodeScore[]).filter((row) => row.year === year && row.stage === stage);
  return rows.sort(
    (a, b) =>
      (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) || (b.index ?? 0) - (a.index ?? 0),
  );
}

function rankingSheet(report: Report): WriteSheet {
  const { scored, year, stage } = report;
  const moves = new Map(
    (changes(scored).objects() as Change[])
      .filter((row) => row.year === year && row.stage === stage && row.code === ROOT)
      .map((row) => [row.agency, row]),
  );
  const headings = [
    "Hạng",
    "Đơn vị",
    "Điểm",
    "Điểm tối đa",
    "Chỉ số (%)",
    "Nhóm",
    "Thay đổi chỉ số",
    "Thay đổi hạng",
    "Độ phủ",
  ];
  const { maker, row } = beginSheet(report, `Xếp hạng Chỉ số CCHC năm ${year} (${STAGE_VI[stage]})`, headings, [
    "Thay đổi so với năm trước, dương là tốt lên. Độ phủ: phần điểm tối đa đã có điểm; chỉ xếp hạng đơn vị đủ 100%.",
  ]);
  for (const [i, { agency, score, max, index, rank, group, coverage }] of totalsOf(report).entries()) {
    const move = moves.get(agency);
    const at = row + 1 + i;
    const cells: [CellValue, typeof TEXT][] = [
      [rank, { ...NUMBER, numFmt: "0" }],
      [nameOf(scored, agency), TEXT],
      [score, NUMBER],
      [max, NUMBER],
      [index, { ...NUMBER, numFmt: INDEX }],
      [group, TEXT],
      [move?.indexChange ?? null, { ...NUMBER, numFmt: "+0.00;-0.00;0.00" }],
      [move?.rankChange ?? null, { ...NUMBER, numFmt: "+0;-0;0" }],
      [coverage, { ...NUMBER, numFmt: "0.0%" }],
    ];
    for (const [column, [value, style]] of cells.entries()) maker.set(at, column, value, style);
  }
  const last = maker.rows.length;
  return {
    ...finishSheet(maker, "Xếp hạng", row, [7, 30, 10, 10, 10, 8, 11, 10, 9]),
    conditionalRules: [
      {
        type: "dataBar",
        priority: 1,
        range: `E${row + 1}:E${last}`,
        dataBar: {
          cfvo: [
            { type: "num", value: "0" },
            { type: "num", value: "100" },
          ],
          color: "8FB3E8",
        },
      },
    ],
  };
}

function cardSheet(report: Report, agency: string): WriteSheet {
  const { scored, year, stage, assignment } = report;
  const tree = scored.treeOf(agency, year, stage);
  const hasOther = scored.has(agency, year, OTHER[stage]) && scored.treeOf(agency, year, OTHER[stage]) === tree;
  const stages: Stage[] = hasOther ? ["self", "appraised"] : [stage];
  const headings = [
    "Mã",
    "Tiêu chí",
    "Điểm tối đa",
    ...stages.map((one) => (one === "self" ? "Tự chấm" : "Thẩm định")),
    "Điểm mất",
    "Chỉ số (%)",
    "Hạng",
    "Cơ quan chủ trì",
    "Căn cứ chấm",
  ];
  const { maker, row } = beginSheet(report, `Phiếu điểm ${nameOf(scored, agency)} năm ${year}`, headings, [
    `Điểm mất, chỉ số và hạng tính theo điểm ${STAGE_VI[stage]}. KĐG: không đánh giá; ĐTXHH: điều tra xã hội học, không tự chấm. Dòng đậm là công thức cộng các tiêu chí bên trong.`,
  ]);
  const explanations = new Map<string, string>();
  const visit = (node: ReturnType<typeof scoreCard>["root"]) => {
    if (node.explanation) explanations.set(node.code, node.explanation);
    for (const child of node.children) visit(child);
  };
  visit(scoreCard(scored, { agency, year, stage }).root);
  const nodes = [...tree.nodes.slice(1), tree.root];
  const rowOf = new Map(nodes.map((node, i) => [node.code, row + 1 + i]));
  const lostColumn = 3 + stages.length;
  for (const node of nodes) {
    const at = rowOf.get(node.code) as number;
    const isLeaf = node.children.length === 0;
    const [text, number] = isLeaf ? [TEXT, NUMBER] : [INNER_TEXT, INNER_NUMBER];
    const result = scored.at(agency, year, node.code, stage);
    maker.set(at, 0, node.code === ROOT ? "Tổng" : node.code, { ...text, numFmt: "@" });
    maker.set(at, 1, node.code === ROOT ? "Tổng điểm" : node.name.vi, text);
    const cellsOf = (column: number) => node.children.map((code) => `${columnName(column)}${rowOf.get(code)}`);
    maker.set(at, 2, result.max, number);
    for (const [s, one] of stages.entries()) {
      const own = scored.at(agency, year, node.code, one);
      const state = scored.stateAt(agency, year, node.code, one);
      // A score stated above unknown leaves, and a geometric mean, are no sum of what stands below.
      const adds = !isLeaf && addsUp(scored, tree, agency, year, node.code, one);
      const closed = one === "self" && isLeaf && (node.source === "survey" || node.source === "satisfaction");
      const value = closed ? "ĐTXHH" : state === "not-applicable" ? "KĐG" : own.score;
      maker.set(at, 3 + s, value, number, adds ? sumFormula(cellsOf(3 + s)) : undefined);
    }
    const lost = result.score === null || result.coverage !== 1 ? null : sumDecimals([result.max, -result.score]);
    maker.set(
      at,
      lostColumn,
      lost,
      number,
      !isLeaf && lost !== null && addsUp(scored, tree, agency, year, node.code, stage)
        ? sumFormula(cellsOf(lostColumn))
        : undefined,
    );
    maker.set(at, lostColumn + 1, result.index, { ...number, numFmt: INDEX });
    maker.set(at, lostColumn + 2, result.rank, { ...number, numFmt: "0" });
    const leads = assignment?.tree === tree ? assignment.leads.get(node.code)?.agencies : undefined;
    maker.set(at, lostColumn + 3, leads?.length ? leads.map((id) => nameOf(scored, id)).join("; ") : null, text);
    maker.set(at, lostColumn + 4, explanations.get(node.code) ?? null, text);
  }
  return finishSheet(maker, "Phiếu điểm", row, [8, 46, 9, ...stages.map(() => 10), 9, 9, 7, 22, 26], {
    orientation: "landscape",
    filter: false,
  });
}

/** Whether a node's score is the plain sum of its children's as the sheet shows them. */
function addsUp(scored: Scored, tree: CriteriaTree, agency: string, year: number, code: string, stage: Stage): boolean {
  const node = tree.get(code);
  if (node.aggregation !== "sum") return false;
  const { score } = scored.at(agency, year, code, stage);
  if (score === null) return false;
  const parts = node.children.map((child) => scored.at(agency, year, child, stage).score ?? 0);
  return sumDecimals(parts) === score;
}

function fieldsSheet(report: Report): WriteSheet {
  const { scored, year, stage } = report;
  const totals = totalsOf(report);
  const trees = new Set(totals.map(({ agency }) => scored.treeOf(agency, year, stage)));
  const tree = [...trees][0] as CriteriaTree;
  const headings = [
    "Hạng",
    "Đơn vị",
    ...tree.fields.map(({ code, name }) => `${code}. ${name.vi}`),
    "Tổng điểm",
    "Chỉ số (%)",
  ];
  const { maker, row } = beginSheet(
    report,
    `Điểm theo lĩnh vực năm ${year} (${STAGE_VI[stage]})`,
    headings,
    trees.size > 1 ? [`Chỉ các đơn vị chấm theo ${tree.name.vi}.`] : [],
  );
  const shown = totals.filter(({ agency }) => scored.treeOf(agency, year, stage) === tree);
  for (const [i, { agency, rank, score, index }] of shown.entries()) {
    const at = row + 1 + i;
    maker.set(at, 0, rank, { ...NUMBER, numFmt: "0" });
    maker.set(at, 1, nameOf(scored, agency), TEXT);
    for (const [f, { code }] of tree.fields.entries())
      maker.set(at, 2 + f, scored.at(agency, year, code, stage).score, NUMBER);
    const last = 2 + tree.fields.length;
    const cells = tree.fields.map((_, f) => `${columnName(2 + f)}${at}`);
    maker.set(
      at,
      last,
      score,
      INNER_NUMBER,
      addsUp(scored, tree, agency, year, ROOT, stage) ? sumFormula(cells) : undefined,
    );
    maker.set(at, last + 1, index, { ...INNER_NUMBER, numFmt: INDEX });
  }
  return finishSheet(maker, "Điểm theo lĩnh vực", row, [7, 26, ...tree.fields.map(() => 13), 11, 10], {
    orientation: "landscape",
  });
}

function lostByCriterionSheet(report: Report): WriteSheet {
  const { scored, year, stage, agency, assignment } = report;
  const agencies = agency === undefined ? totalsOf(report).map((row) => row.agency) : [agency];
  const tree = scored.treeOf(agencies[0] as string, year, stage);
  const rows = tree.leaves().flatMap((leaf) => {
    const known = agencies
      .filter((id) => scored.treeOf(id, year, stage) === tree)
      .map((id) => scored.at(id, year, leaf.code, stage))
      .flatMap(({ score, max }) => (score === null || max === 0 ? [] : [{ score, max }]));
    if (known.length === 0) return [];
    const lost = sumDecimals(known.flatMap(({ score, max }) => [max, -score]));
    return [{ leaf, lost, max: sumDecimals(known.map(({ max }) => max)), n: known.length }];
  });
  rows.sort((a, b) => b.lost - a.lost || a.leaf.position - b.leaf.position);
  const all = agency === undefined;
  const headings = [
    "Mã",
    "Tiêu chí",
    "Điểm tối đa",
    "Điểm mất",
    "Phần trong tổng điểm mất",
    ...(all ? ["Số đơn vị", "Điểm mất bình quân"] : []),
    "Cơ quan chủ trì",
  ];
  const { maker, row } = beginSheet(
    report,
    `Điểm mất theo tiêu chí năm ${year}${agency === undefined ? ", tất cả đơn vị" : `, ${nameOf(scored, agency)}`}`,
    headings,
    ["Chỉ các tiêu chí đã có điểm; xếp từ mất nhiều đến mất ít."],
  );
  const [first, last] = [row + 1, row + rows.length];
  const total = sumDecimals(rows.map(({ lost }) => lost));
  for (const [i, { leaf, lost, max, n }] of rows.entries()) {
    const at = first + i;
    const leads = assignment?.tree === tree ? assignment.leads.get(leaf.code)?.agencies : undefined;
    const share = total === 0 ? 0 : lost / total;
    maker.set(at, 0, leaf.code, { ...TEXT, numFmt: "@" });
    maker.set(at, 1, leaf.name.vi, TEXT);
    maker.set(at, 2, max, NUMBER);
    maker.set(at, 3, lost, NUMBER);
    maker.set(at, 4, share, { ...NUMBER, numFmt: "0.0%" }, `IF($D$${last + 1}=0,0,D${at}/$D$${last + 1})`);
    if (all) {
      maker.set(at, 5, n, { ...NUMBER, numFmt: "0" });
      maker.set(at, 6, lost / n, { ...NUMBER, numFmt: "0.000" }, `D${at}/F${at}`);
    }
    maker.set(at, all ? 7 : 5, leads?.length ? leads.map((id) => nameOf(scored, id)).join("; ") : null, TEXT);
  }
  maker.set(last + 1, 0, "Tổng", INNER_TEXT);
  maker.set(last + 1, 1, "Tổng điểm mất", INNER_TEXT);
  maker.set(last + 1, 2, sumDecimals(rows.map(({ max }) => max)), INNER_NUMBER, sumFormula([`C${first}:C${last}`]));
  maker.set(last + 1, 3, total, INNER_NUMBER, sumFormula([`D${first}:D${last}`]));
  return finishSheet(maker, "Điểm mất theo tiêu chí", row, [8, 52, 10, 10, 12, ...(all ? [9, 11] : []), 26], {
    orientation: "landscape",
    filter: false,
  });
}

function lostByLeadSheet(report: Report, assignment: Assignment): WriteSheet {
  const { scored, year, stage, agency } = report;
  const of = (sharing: "full" | "equal") =>
    (responsibility(scored, assignment, sharing).objects() as Responsibility[]).filter(
      (row) => row.year === year && row.stage === stage && (agency === undefined || row.agency === agency),
    );
  const byLead = (rows: readonly Responsibility[]) => {
    const groups = new Map<string | null, Responsibility[]>();
    for (const one of rows) groups.set(one.leadAgency, [...(groups.get(one.leadAgency) ?? []), one]);
    return groups;
  };
  const [full, equal] = [byLead(of("full")), byLead(of("equal"))];
  const add = (
    rows: readonly Responsibility[] | undefined,
    key: "max" | "score" | "lost" | "leaves" | "unknownLeaves",
  ) => sumDecimals((rows ?? []).map((row) => row[key]));
  const leads = [...equal.keys()].sort((a, b) => add(equal.get(b), "lost") - add(equal.get(a), "lost"));
  const headings = [
    "Cơ quan chủ trì",
    "Số tiêu chí",
    "Chưa có điểm",
    "Điểm tối đa (chia đều)",
    "Điểm mất (chia đều)",
    "Phần trong tổng",
    "Điểm tối đa (tính đủ)",
    "Điểm mất (tính đủ)",
  ];
  const { maker, row } = beginSheet(
    report,
    `Điểm mất theo cơ quan chủ trì năm ${year}${agency === undefined ? ", tất cả đơn vị" : `, ${nameOf(scored, agency)}`}`,
    headings,
    [
      "Chia đều: tiêu chí nhiều cơ quan chủ trì chia đều cho các cơ quan, các dòng cộng lại đúng bằng tổng.",
      "Tính đủ: tính trọn cho mỗi cơ quan, nên các dòng không cộng thành tổng.",
      `Phân công theo: ${assignment.name.vi} (${assignment.source}).`,
    ],
  );
  const [first, last] = [row + 1, row + leads.length];
  for (const [i, lead] of leads.entries()) {
    const at = first + i;
    const [own, whole] = [equal.get(lead), full.get(lead)];
    const total = sumDecimals(leads.map((id) => add(equal.get(id), "lost")));
    maker.set(at, 0, lead === null ? "Chưa phân công" : nameOf(scored, lead), TEXT);
    maker.set(at, 1, add(whole, "leaves"), { ...NUMBER, numFmt: "0" });
    maker.set(at, 2, add(whole, "unknownLeaves"), { ...NUMBER, numFmt: "0" });
    maker.set(at, 3, add(own, "max"), NUMBER);
    maker.set(at, 4, add(own, "lost"), NUMBER);
    maker.set(
      at,
      5,
      total === 0 ? 0 : add(own, "lost") / total,
      { ...NUMBER, numFmt: "0.0%" },
      `IF($E$${last + 1}=0,0,E${at}/$E$${last + 1})`,
    );
    maker.set(at, 6, add(whole, "max"), NUMBER);
    maker.set(at, 7, add(whole, "lost"), NUMBER);
  }
  maker.set(last + 1, 0, "Tổng (chia đều)", INNER_TEXT);
  for (const [column, key] of [
    [3, "max"],
    [4, "lost"],
  ] as const)
    maker.set(
      last + 1,
      column,
      sumDecimals(leads.map((id) => add(equal.get(id), key))),
      INNER_NUMBER,
      sumFormula([`${columnName(column)}${first}:${columnName(column)}${last}`]),
    );
  return finishSheet(maker, "Điểm mất theo cơ quan", row, [36, 9, 10, 12, 12, 11, 12, 12], {
    orientation: "landscape",
    filter: false,
  });
}

function issuesSheet(report: Report): WriteSheet {
  const { issues = [] } = report;
  const headings = ["Mức", "Tệp", "Trang", "Ô hoặc dòng", "Vấn đề", "Mã"];
  const { maker, row } = beginSheet(report, "Vấn đề dữ liệu", headings, issues.length ? [] : ["Không có vấn đề nào."]);
  for (const [i, { severity, file, sheet, cell, row: line, message, code }] of issues.entries()) {
    const cells = [
      severity === "error" ? "Lỗi" : "Cảnh báo",
      file ?? null,
      sheet ?? null,
      cell ?? (line === undefined ? null : `dòng ${line}`),
      message,
      code,
    ];
    for (const [column, value] of cells.entries()) maker.set(row + 1 + i, column, value, TEXT);
  }
  return finishSheet(maker, "Vấn đề dữ liệu", row, [10, 22, 16, 12, 70, 22], { orientation: "landscape" });
}

function provenanceSheet(report: Report): WriteSheet {
  const { scored, year, stage, name, simulated, assignment, agency } = report;
  const { maker, row } = beginSheet(report, PROVENANCE_SHEET, ["Mục", "Nội dung"]);
  const agencies: Agencies = scored.scores.agencies;
  const trees = new Set(
    scored.units
      .filter((unit) => unit.year === year && unit.stage === stage)
      .map((unit) => scored.treeOf(unit.agency, unit.year, unit.stage)),
  );
  const policies = {
    partial: "tính trên phần đã có điểm, ghi độ phủ; chỉ xếp hạng đơn vị đủ điểm",
    zero: "tính là 0 điểm",
    error: "không chấp nhận",
  };
  const lines: [string, string][] = [
    ["Bộ dữ liệu", name.vi],
    ["Tính chất", natureText(simulated)],
    [
      "Phạm vi",
      `năm ${year}, điểm ${STAGE_VI[stage]}${agency === undefined ? "" : `, ${agencies.get(agency)?.name ?? agency}`}`,
    ],
    ...[...trees].flatMap(treeLines),
    ...(assignment ? ([["Phân công", `${assignment.name.vi} (${assignment.source})`]] as [string, string][]) : []),
    ["Điểm chưa biết", policies[scored.unknown]],
    ["Nhóm", scored.groups.map((group) => `${group.name} từ ${decimalComma(group.atLeast)}`).join("; ")],
    [
      "Chỉ số",
      "điểm / điểm tối đa × 100, hai chữ số thập phân, làm tròn nửa lên; xếp hạng theo chỉ số đã làm tròn, bằng nhau thì cùng hạng",
    ],
    ["Phần mềm", SOFTWARE],
  ];
  for (const [i, [label, text]] of lines.entries()) {
    maker.set(row + 1 + i, 0, label, INNER_TEXT);
    maker.set(row + 1 + i, 1, text, TEXT);
  }
  return finishSheet(maker, PROVENANCE_SHEET, row, [22, 90], { filter: false });
}
