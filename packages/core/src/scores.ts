import { type ColumnTable, table } from "arquero";
import { type Agencies, type Agency, type RowSource, rowBelowHeader } from "./agencies.js";
import { DECIMALS, decimalComma, fromUnits, toUnits } from "./decimal.js";
import { NOT_APPLICABLE, rollUp, TOLERANCE } from "./engine.js";
import { type Issue, ParError } from "./errors.js";
import { type Rule, scoreByRule } from "./rule.js";
import { parseItems, valueProblem } from "./rule-check.js";
import { explainRule } from "./rule-text.js";
import { type CriteriaTree, ROOT, type Source } from "./tree.js";

/** `self`: the agency's own score (tự chấm); `appraised`: the official one (thẩm định). */
export const STAGES = ["self", "appraised"] as const;
export type Stage = (typeof STAGES)[number];

/** What is scored at once: an agency in a year at a stage. */
export interface Unit {
  readonly agency: string;
  readonly year: number;
  readonly stage: Stage;
}

/** The scores on one tree as a dense array; see `engine.ts` for the layout. */
export interface ScoreBlock {
  readonly tree: CriteriaTree;
  /** Sorted by the registry's order of agencies, then year, then stage. */
  readonly units: readonly Unit[];
  /** As stated; see {@link withRules} for points that rules make of raw values. */
  readonly given: Float64Array;
  /** Raw values in the same layout, NaN where there is none; a checklist's as `scoreByRule` takes it. */
  readonly values: Float64Array;
}

/** Validated scores; made by {@link parseScores}. */
export interface Scores {
  readonly trees: readonly CriteriaTree[];
  readonly agencies: Agencies;
  /**
   * The accepted rows: `agency, year, code, stage, points, value, applicable, note`. `points` are
   * as stated (null where a rule makes them of `value`), a checklist's `value` is a number too; see
   * `valueText` for how it is written.
   */
  readonly table: ColumnTable;
  readonly blocks: readonly ScoreBlock[];
}

/** A row that was not accepted, as it came, with the reasons. */
export interface RejectedRow {
  readonly row: number;
  readonly record: unknown;
  readonly issues: readonly Issue[];
}

/**
 * Whether a leaf is scored by asking people. An agency cannot score such a leaf itself: at the
 * stage `self` it does not apply, so that a self-assessment is complete without it.
 */
export function isSurveyed(source: Source | undefined): boolean {
  return source === "survey" || source === "satisfaction";
}

/** One text per unit, for maps. */
export function unitKey(agency: string, year: number, stage: Stage): string {
  return `${agency}|${year}|${stage}`;
}

const COLUMNS = ["agency", "year", "code", "stage", "points", "value", "applicable", "note"] as const;
const REQUIRED = ["agency", "year", "code", "stage"] as const;

interface ScoreRow {
  index: number;
  agency: Agency;
  year: number;
  code: string;
  stage: Stage;
  points: number | null;
  value: number | null;
  applicable: boolean;
  note: string | null;
  tree: CriteriaTree;
}

/**
 * Validates long score rows: `agency, year, code, stage, points, value?, applicable?, note?`.
 *
 * Cells may be numbers or text with a decimal point; empty points mean unknown, unless the leaf
 * has a rule and the row a `value`, which then makes them; `applicable` false means the leaf does
 * not apply, code {@link ROOT} is the total. A checklist's `value` names the items met ("1;3", "0"
 * for none). Stated points stand even where the rule makes others of the value, with a warning.
 * Good rows are kept, bad ones come back with their line and every reason; nothing is dropped
 * silently.
 *
 * @returns the accepted `scores`, the `rejected` rows, and all `issues` in the order of the rows
 * @throws ParError `trees-overlap` if two trees score the same kind of agency in the same year
 */
export function parseScores(
  rows: readonly unknown[],
  {
    trees,
    agencies,
    place,
    ...source
  }: RowSource & {
    trees: readonly CriteriaTree[];
    agencies: Agencies;
    /** Where a cell stands, if the rows come from a workbook: replaces `file` and `row` in issues. */
    place?: (index: number, column: string) => Pick<Issue, "file" | "sheet" | "cell" | "row">;
  },
): { scores: Scores; rejected: RejectedRow[]; issues: Issue[] } {
  const treeOf = treeFinder(trees);
  const rowOf = source.rowOf ?? rowBelowHeader;
  const file = source.file === undefined ? {} : { file: source.file };
  const problems = new Map<number, Issue[]>();
  const issues: Issue[] = checkColumns(rows).map((issue) => ({ ...issue, ...file }));
  const report = (
    index: number,
    column: string,
    code: string,
    message: string,
    severity: Issue["severity"] = "error",
  ) => {
    const where = place?.(index, column) ?? { ...file, row: rowOf(index), ...(column ? { column } : {}) };
    const issue: Issue = { severity, code, message, ...where };
    const before = problems.get(index);
    if (before) before.push(issue);
    else problems.set(index, [issue]);
  };
  const placeText = (index: number) => {
    const { sheet, cell } = place?.(index, "code") ?? {};
    return [sheet && `trang "${sheet}"`, cell ? `ô ${cell}` : `dòng ${rowOf(index)}`].filter(Boolean).join(", ");
  };
  const isBad = (index: number) => problems.get(index)?.some((issue) => issue.severity === "error") ?? false;

  const good: ScoreRow[] = [];
  const firstRows = new Map<string, number>();
  rows.forEach((record, index) => {
    const row = readRow(record, index, report, agencies, treeOf);
    if (row === undefined || isBad(index)) return;
    const key = `${unitKey(row.agency.id, row.year, row.stage)}|${row.code}`;
    const first = firstRows.get(key);
    if (first !== undefined) {
      report(
        index,
        "code",
        "score-duplicate",
        `Điểm ${row.code} của ${row.agency.name} năm ${row.year} (${STAGE_VI[row.stage]}) đã có ở ${placeText(first)}. Giữ một.`,
      );
      return;
    }
    firstRows.set(key, index);
    good.push(row);
  });

  reportConflicts(good, agencies, report);
  const accepted = good.filter((row) => !isBad(row.index));
  const rejected = [...problems]
    .filter(([index]) => isBad(index))
    .sort(([a], [b]) => a - b)
    .map(([index, found]) => ({ row: rowOf(index), record: rows[index], issues: found }));
  for (const [, found] of [...problems].sort(([a], [b]) => a - b)) issues.push(...found);
  return {
    scores: { trees, agencies, table: toTable(accepted), blocks: toBlocks(accepted, agencies) },
    rejected,
    issues,
  };
}

const STAGE_VI: Record<Stage, string> = { self: "tự chấm", appraised: "thẩm định" };

type Report = (index: number, column: string, code: string, message: string, severity?: Issue["severity"]) => void;

function treeFinder(trees: readonly CriteriaTree[]): (kind: string, year: number) => CriteriaTree | undefined {
  const byKindAndYear = new Map<string, CriteriaTree>();
  for (const tree of trees)
    for (const kind of tree.appliesTo)
      for (const year of tree.years) {
        const other = byKindAndYear.get(`${kind}|${year}`);
        if (other && other !== tree)
          throw new ParError(
            "trees-overlap",
            `Trees ${other.id} and ${tree.id} both score kind "${kind}" in ${year}; keep one, or change their years.`,
          );
        byKindAndYear.set(`${kind}|${year}`, tree);
      }
  return (kind, year) => byKindAndYear.get(`${kind}|${year}`);
}

/** Columns nobody reads and columns that are missing altogether, once for the table. */
function checkColumns(rows: readonly unknown[]): Issue[] {
  const present = new Set<string>();
  for (const row of rows)
    if (typeof row === "object" && row !== null) for (const column of Object.keys(row)) present.add(column);
  if (present.size === 0) return [];
  const unknown = [...present].filter((column) => !(COLUMNS as readonly string[]).includes(column));
  const missing: string[] = REQUIRED.filter((column) => !present.has(column));
  if (!present.has("points") && !present.has("value")) missing.push("points");
  return [
    ...missing.map(
      (column): Issue => ({
        severity: "error",
        code: "column-missing",
        column,
        message: `Thiếu cột "${column}". Các cột bắt buộc: ${REQUIRED.join(", ")}, và points (điểm) hoặc value (giá trị).`,
      }),
    ),
    ...unknown.map(
      (column): Issue => ({
        severity: "warning",
        code: "column-unknown",
        column,
        message: `Cột "${column}" không được đọc. Các cột được đọc: ${COLUMNS.join(", ")}.`,
      }),
    ),
  ];
}

function readRow(
  record: unknown,
  index: number,
  report: Report,
  agencies: Agencies,
  treeOf: (kind: string, year: number) => CriteriaTree | undefined,
): ScoreRow | undefined {
  if (typeof record !== "object" || record === null) {
    report(index, "", "row-invalid", "Dòng không phải là một bản ghi có tên cột.");
    return undefined;
  }
  const cells = record as Record<string, unknown>;
  const text = (column: string) =>
    String(cells[column] ?? "")
      .trim()
      .normalize("NFC");

  const agencyId = text("agency");
  const agency = agencies.get(agencyId);
  if (!agency)
    report(
      index,
      "agency",
      "agency-unknown",
      agencyId ? `Không có đơn vị "${agencyId}" trong danh mục. Dùng mã (id) trong agencies.csv.` : "Thiếu mã đơn vị.",
    );

  const year = Number(text("year"));
  const hasYear = NUMBER.test(text("year")) && Number.isInteger(year);
  if (!hasYear) report(index, "year", "year-invalid", `Năm "${text("year")}" không phải là số nguyên, ví dụ 2024.`);
  const tree = agency && hasYear ? treeOf(agency.kind, year) : undefined;
  if (agency && hasYear && !tree)
    report(
      index,
      "year",
      "year-without-tree",
      `Năm ${year} chưa có bộ tiêu chí cho ${agency.name}. Thêm năm vào "years" của một bộ tiêu chí, hoặc sửa năm.`,
    );

  const stage = STAGES.find((known) => known === text("stage"));
  if (!stage)
    report(
      index,
      "stage",
      "stage-unknown",
      `Giai đoạn "${text("stage")}" không hợp lệ; dùng "self" (tự chấm) hoặc "appraised" (thẩm định).`,
    );

  const code = text("code");
  const hasCode = tree?.has(code) ?? false;
  if (tree && !hasCode)
    report(
      index,
      "code",
      "code-unknown",
      code ? `Bộ tiêu chí ${tree.id} không có mã "${code}".` : "Thiếu mã tiêu chí.",
    );
  const node = tree && hasCode ? tree.get(code) : undefined;

  const written = readNumber(cells.points, "points", "Điểm", index, report);
  // Spreadsheet noise must not push a full score over its maximum.
  const points = written === null ? null : fromUnits(toUnits(written));
  const value = readValue(cells.value, node?.rule, code, index, report);
  const applicableText = text("applicable").toLowerCase();
  const applicable = applicableText !== "false";
  if (!["", "true", "false"].includes(applicableText))
    report(
      index,
      "applicable",
      "applicable-invalid",
      `"${text("applicable")}" không hợp lệ; dùng true, false hoặc để trống.`,
    );

  if (!applicable && points !== null)
    report(
      index,
      "points",
      "points-not-applicable",
      "Tiêu chí không đánh giá thì để trống điểm, hoặc sửa cột applicable.",
    );
  if (!applicable && node?.children.length)
    report(
      index,
      "applicable",
      "inner-not-applicable",
      `${code} có tiêu chí con: ghi applicable=false ở từng tiêu chí lá bên trong.`,
    );
  if (points !== null && points < 0)
    report(
      index,
      "points",
      "points-negative",
      `Điểm ${decimalComma(written as number)} của ${nodeText(code)} nhỏ hơn 0.`,
    );
  if (points !== null && node && points > node.max)
    report(
      index,
      "points",
      "points-over-maximum",
      `Điểm ${decimalComma(written as number)} vượt điểm tối đa ${decimalComma(node.max)} của ${nodeText(code)}. Sửa điểm, hoặc sửa điểm tối đa trong bộ tiêu chí.`,
    );
  if (stage === "self" && points !== null && isSurveyed(node?.source))
    report(
      index,
      "stage",
      "self-on-survey",
      `${code} chấm bằng điều tra xã hội học nên không có điểm tự chấm. Bỏ dòng này, hoặc ghi stage là "appraised".`,
    );
  if (node?.rule && applicable && points !== null && value !== null) {
    const byRule = scoreByRule(node.rule, value, node.max);
    if (byRule !== null && Math.abs(toUnits(points) - toUnits(byRule)) > toUnits(TOLERANCE))
      report(
        index,
        "points",
        "points-disagree-with-rule",
        `${code} ghi ${decimalComma(points)} điểm, khác quy tắc: ${explainRule(node.rule, value, node.max)}. Điểm đã ghi được giữ; sửa điểm hoặc giá trị.`,
        "warning",
      );
  }
  if (!agency || !tree || !stage || !node) return undefined;
  if (points !== null && points !== written && points <= node.max)
    report(
      index,
      "points",
      "points-rounded",
      `Điểm ${decimalComma(written as number)} được làm tròn thành ${decimalComma(points)} (${DECIMALS} chữ số thập phân).`,
      "warning",
    );
  return { index, agency, year, code, stage, points, value, applicable, note: text("note") || null, tree };
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A cell as a number; null if empty, or if it is reported. */
function readNumber(cell: unknown, column: string, label: string, index: number, report: Report): number | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "number") {
    if (Number.isFinite(cell)) return cell;
    report(index, column, "number-not-finite", `${label} ${cell} không phải là số hữu hạn. Để trống nếu chưa biết.`);
    return null;
  }
  const text = String(cell).trim();
  if (text === "") return null;
  if (NUMBER.test(text) && Number.isFinite(Number(text))) return Number(text);
  if (/^[+-]?\d+,\d+$/.test(text))
    report(
      index,
      column,
      "decimal-comma",
      `${label} "${text}" viết bằng dấu phẩy; trong tệp này dùng dấu chấm: ${text.replace(",", ".")}.`,
    );
  else report(index, column, "number-invalid", `${label} "${text}" không phải là số. Để trống nếu chưa biết.`);
  return null;
}

/** A cell as the raw value of a leaf with this rule; null if empty, or if it is reported. */
function readValue(cell: unknown, rule: Rule | undefined, code: string, index: number, report: Report): number | null {
  if (rule?.kind === "checklist") {
    const text = String(cell ?? "").trim();
    if (text === "") return null;
    const items = parseItems(text, rule.items.length, code);
    if (typeof items === "number") return items;
    report(index, "value", items.code, items.message, items.severity);
    return null;
  }
  const value = readNumber(cell, "value", "Giá trị", index, report);
  const problem = value === null || rule === undefined ? undefined : valueProblem(rule, value, code);
  if (problem) report(index, "value", problem.code, problem.message, problem.severity);
  return value;
}

/**
 * The points of a block with those that rules make of raw values where none are stated; the
 * block's own array if there are none.
 */
export function withRules({ tree, given, values }: ScoreBlock): Float64Array {
  const leaves = tree.leaves().filter(({ rule }) => rule !== undefined && rule.kind !== "direct");
  if (leaves.length === 0) return given;
  const result = given.slice();
  for (const { position, max, rule } of leaves)
    for (let cell = position; cell < given.length; cell += tree.nodes.length) {
      const value = values[cell] as number;
      if (Number.isNaN(given[cell]) && !Number.isNaN(value))
        result[cell] = toUnits(scoreByRule(rule as Rule, value, max) as number);
    }
  return result;
}

/** Reports scores stated on inner nodes that their leaves contradict. */
function reportConflicts(rows: readonly ScoreRow[], agencies: Agencies, report: Report): void {
  for (const block of toBlocks(rows, agencies)) {
    const { conflicts } = rollUp(block.tree, withRules(block));
    if (conflicts.length === 0) continue;
    const byCell = new Map(rows.map((row) => [`${unitKey(row.agency.id, row.year, row.stage)}|${row.code}`, row]));
    for (const { unit, position, least, greatest } of conflicts) {
      const { agency, year, stage } = block.units[unit] as Unit;
      const { code } = block.tree.nodes[position] as { code: string };
      const row = byCell.get(`${unitKey(agency, year, stage)}|${code}`) as ScoreRow;
      const [low, high] = [decimalComma(fromUnits(least)), decimalComma(fromUnits(greatest))];
      report(
        row.index,
        "points",
        "inner-disagrees",
        least === greatest
          ? `${nodeText(code)} ghi ${decimalComma(row.points as number)} điểm nhưng các tiêu chí bên trong cộng lại được ${low}.`
          : `${nodeText(code)} ghi ${decimalComma(row.points as number)} điểm nhưng các tiêu chí đã biết bên trong chỉ cho phép từ ${low} đến ${high}.`,
      );
    }
  }
}

function toTable(rows: readonly ScoreRow[]): ColumnTable {
  return table({
    agency: rows.map((row) => row.agency.id),
    year: rows.map((row) => row.year),
    code: rows.map((row) => row.code),
    stage: rows.map((row) => row.stage),
    points: rows.map((row) => row.points),
    value: rows.map((row) => row.value),
    applicable: rows.map((row) => row.applicable),
    note: rows.map((row) => row.note),
  });
}

function toBlocks(rows: readonly ScoreRow[], agencies: Agencies): ScoreBlock[] {
  const order = new Map([...agencies.keys()].map((id, i) => [id, i]));
  const byTree = new Map<CriteriaTree, ScoreRow[]>();
  for (const row of rows) {
    const others = byTree.get(row.tree);
    if (others) others.push(row);
    else byTree.set(row.tree, [row]);
  }
  return [...byTree]
    .sort(([a], [b]) => Math.min(...a.years) - Math.min(...b.years) || (a.id < b.id ? -1 : 1))
    .map(([tree, treeRows]) => {
      const units = [...new Map(treeRows.map((row) => [unitKey(row.agency.id, row.year, row.stage), row])).values()]
        .map((row): Unit => ({ agency: row.agency.id, year: row.year, stage: row.stage }))
        .sort(
          (a, b) =>
            (order.get(a.agency) as number) - (order.get(b.agency) as number) ||
            a.year - b.year ||
            STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage),
        );
      const numbers = new Map(units.map((unit, u) => [unitKey(unit.agency, unit.year, unit.stage), u]));
      const n = tree.nodes.length;
      const given = new Float64Array(units.length * n).fill(Number.NaN);
      const values = given.slice();
      const surveyed = tree.leaves().filter(({ source }) => isSurveyed(source));
      units.forEach(({ stage }, u) => {
        if (stage === "self") for (const leaf of surveyed) given[u * n + leaf.position] = NOT_APPLICABLE;
      });
      for (const row of treeRows) {
        const u = numbers.get(unitKey(row.agency.id, row.year, row.stage)) as number;
        const cell = u * n + tree.get(row.code).position;
        if (!row.applicable) given[cell] = NOT_APPLICABLE;
        else if (row.points !== null) given[cell] = toUnits(row.points);
        if (row.value !== null) values[cell] = row.value;
      }
      return { tree, units, given, values };
    });
}

/** How messages call a node: by its code, which the root has only for programs. */
function nodeText(code: string): string {
  return code === ROOT ? "Tổng" : code;
}
