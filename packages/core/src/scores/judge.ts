import { STATED_TOLERANCE } from "../engine/block.js";
import { STAGES } from "../engine/unit.js";
import type { Issue } from "../issues/issue.js";
import { DECIMALS, decimalComma, fromUnits, toUnits } from "../numbers/decimal.js";
import type { Rule } from "../terms/rule.js";
import { scoreByRule } from "../tree/rule.js";
import { parseItems, valueProblem } from "../tree/rule-check.js";
import { explainRule } from "../tree/rule-text.js";
import type { CriteriaNode, CriteriaTree } from "../tree/tree.js";
import { isSurveyed, ROOT } from "../tree/vocabulary.js";
import { cellAt, coded, type ScoreCells, textOf } from "./cells.js";
import type { ScoreKeys } from "./keys.js";
import { numberColumn } from "./numbers.js";

/** Takes an issue of a row; `column` is empty if it concerns the whole row. */
export type Report = (
  index: number,
  column: string,
  code: string,
  message: string,
  severity?: Issue["severity"],
) => void;

/** Reads one row after the other; its fields tell of the row read last, so that none makes an object. */
export interface RowJudge {
  /**
   * Judges a row by itself and reports what is wrong with it.
   *
   * @returns whether the row is good; only then do the fields tell of it
   */
  read(index: number): boolean;
  /** Place in the trees. */
  tree: number;
  position: number;
  /** Points in units; NaN if unknown. */
  units: number;
  /** Raw value; NaN without one. */
  value: number;
  applicable: boolean;
}

/** Judges the rows of a score table. */
export function rowJudge(
  columns: Readonly<Record<string, ScoreCells>>,
  length: number,
  keys: ScoreKeys,
  trees: readonly CriteriaTree[],
  tell: Report,
): RowJudge {
  const points = numberColumn(columns.points);
  const values = numberColumn(columns.value);
  const flags = coded(columns.applicable, length);
  const flagTexts = flags.texts.map(textOf);
  const isFalse = Uint8Array.from(flagTexts, (text) => Number(text.toLowerCase() === "false"));
  const isFlag = Uint8Array.from(flagTexts, (text) => Number(["", "true", "false"].includes(text.toLowerCase())));
  const facts = trees.map(factsOf);
  let isGood = true;
  const report: Report = (index, column, code, message, severity = "error") => {
    if (severity === "error") isGood = false;
    tell(index, column, code, message, severity);
  };

  /** The raw value of a row at a node; NaN if empty, or if it is reported. */
  const readValue = (index: number, node: CriteriaNode | undefined, code: string): number => {
    const rule = node?.rule;
    if (rule?.kind === "checklist") {
      const text = String(cellAt(columns.value, index) ?? "").trim();
      if (text === "") return Number.NaN;
      const items = parseItems(text, rule.items.length, code);
      if (typeof items === "number") return items;
      report(index, "value", items.code, items.message, items.severity);
      return Number.NaN;
    }
    const value = values.at(index);
    if (Number.isNaN(value)) {
      const problem = values.problemAt(index, "Giá trị");
      if (problem) report(index, "value", problem.code, problem.message);
    } else if (rule) {
      const problem = valueProblem(rule, value, code);
      if (problem) report(index, "value", problem.code, problem.message, problem.severity);
    }
    return value;
  };

  const judge: RowJudge = {
    tree: -1,
    position: -1,
    units: Number.NaN,
    value: Number.NaN,
    applicable: true,
    read: (index) => {
      isGood = true;
      const agencyText = keys.agency.codes[index] as number;
      const yearText = keys.year.codes[index] as number;
      const codeText = keys.code.codes[index] as number;
      const agency = keys.agencies[agencyText];
      if (!agency) {
        const id = keys.agency.texts[agencyText];
        report(
          index,
          "agency",
          "agency-unknown",
          id ? `Không có đơn vị "${id}" trong danh mục. Dùng mã (id) trong agencies.csv.` : "Thiếu mã đơn vị.",
        );
      }
      const year = keys.years[yearText] as number;
      if (Number.isNaN(year))
        report(
          index,
          "year",
          "year-invalid",
          `Năm "${keys.year.texts[yearText]}" không phải là số nguyên, ví dụ 2024.`,
        );
      const tree = keys.treeAt(index);
      if (agency && !Number.isNaN(year) && tree < 0)
        report(
          index,
          "year",
          "year-without-tree",
          `Năm ${year} chưa có bộ tiêu chí cho ${agency.name}. Thêm năm vào "years" của một bộ tiêu chí, hoặc sửa năm.`,
        );

      const stage = keys.stages[keys.stage.codes[index] as number] as number;
      if (stage < 0)
        report(
          index,
          "stage",
          "stage-unknown",
          `Giai đoạn "${keys.stage.texts[keys.stage.codes[index] as number]}" không hợp lệ; dùng "self" (tự chấm) hoặc "appraised" (thẩm định).`,
        );

      const position = tree < 0 ? -1 : ((keys.positions[tree] as Int32Array)[codeText] as number);
      const code = keys.code.texts[codeText] as string;
      if (tree >= 0 && position < 0)
        report(
          index,
          "code",
          "code-unknown",
          code ? `Bộ tiêu chí ${trees[tree]?.id} không có mã "${code}".` : "Thiếu mã tiêu chí.",
        );
      const node = position < 0 ? undefined : trees[tree]?.nodes[position];
      const fact = position < 0 ? NO_FACTS : (facts[tree]?.[position] as number);

      const written = points.at(index);
      if (Number.isNaN(written)) {
        const problem = points.problemAt(index, "Điểm");
        if (problem) report(index, "points", problem.code, problem.message);
      }
      // Spreadsheet noise must not push a full score over its maximum.
      const units = toUnits(written);
      const stated = !Number.isNaN(units);
      const value = readValue(index, node, code);
      const flag = flags.codes[index] as number;
      const applicable = !isFalse[flag];
      if (!isFlag[flag])
        report(
          index,
          "applicable",
          "applicable-invalid",
          `"${flagTexts[flag]}" không hợp lệ; dùng true, false hoặc để trống.`,
        );

      if (!applicable && stated)
        report(
          index,
          "points",
          "points-not-applicable",
          "Tiêu chí không đánh giá thì để trống điểm, hoặc sửa cột applicable.",
        );
      if (!applicable && fact & INNER)
        report(
          index,
          "applicable",
          "inner-not-applicable",
          `${code} có tiêu chí con: ghi applicable=false ở từng tiêu chí lá bên trong.`,
        );
      if (units < 0)
        report(index, "points", "points-negative", `Điểm ${decimalComma(written)} của ${nodeText(code)} nhỏ hơn 0.`);
      const max = node ? node.max : Number.NaN;
      const kept = fromUnits(units);
      if (kept > max)
        report(
          index,
          "points",
          "points-over-maximum",
          `Điểm ${decimalComma(written)} vượt điểm tối đa ${decimalComma(max)} của ${nodeText(code)}. Sửa điểm, hoặc sửa điểm tối đa trong bộ tiêu chí.`,
        );
      if (stated && fact & SURVEYED && STAGES[stage] === "self")
        report(
          index,
          "stage",
          "self-on-survey",
          `${code} chấm bằng điều tra xã hội học nên không có điểm tự chấm. Bỏ dòng này, hoặc ghi stage là "appraised".`,
        );
      if (fact & RULED && applicable && stated && !Number.isNaN(value)) {
        const rule = node?.rule as Rule;
        const byRule = scoreByRule(rule, value, max);
        if (byRule !== null && Math.abs(units - toUnits(byRule)) > toUnits(STATED_TOLERANCE))
          report(
            index,
            "points",
            "points-disagree-with-rule",
            `${code} ghi ${decimalComma(kept)} điểm, khác quy tắc: ${explainRule(rule, value, max)}. Điểm đã ghi được giữ; sửa điểm hoặc giá trị.`,
            "warning",
          );
      }
      if (!agency || stage < 0 || !node) return false;
      if (stated && kept !== written && kept <= max)
        report(
          index,
          "points",
          "points-rounded",
          `Điểm ${decimalComma(written)} được làm tròn thành ${decimalComma(kept)} (${DECIMALS} chữ số thập phân).`,
          "warning",
        );
      judge.tree = tree;
      judge.position = position;
      judge.units = units;
      judge.value = value;
      judge.applicable = applicable;
      return isGood;
    },
  };
  return judge;
}

const NO_FACTS = 0;
const INNER = 1;
const SURVEYED = 2;
const RULED = 4;

/** What a row's judgement asks of a node, by position. */
function factsOf(tree: CriteriaTree): Uint8Array {
  return Uint8Array.from(
    tree.nodes,
    ({ children, source, rule }) =>
      (children.length ? INNER : 0) | (isSurveyed(source) ? SURVEYED : 0) | (rule ? RULED : 0),
  );
}

/** How messages call a node: by its code, which the root has only for programs. */
export function nodeText(code: string): string {
  return code === ROOT ? "Tổng" : code;
}
