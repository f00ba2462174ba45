import { STATED_TOLERANCE } from "../engine/block.js";
import { STAGES } from "../engine/unit.js";
import type { IssueCode, IssueFigures } from "../issues/codes.js";
import type { Severity } from "../issues/issue.js";
import { DECIMALS, fromUnits, toUnits } from "../numbers/decimal.js";
import type { Rule } from "../terms/rule.js";
import { scoreByRule } from "../tree/rule.js";
import { parseItems, valueProblem } from "../tree/rule-check.js";
import type { CriteriaNode, CriteriaTree } from "../tree/tree.js";
import { isSurveyed } from "../tree/vocabulary.js";
import { cellAt, coded, type ScoreCells, textOf } from "./cells.js";
import type { ScoreKeys } from "./keys.js";
import { numberColumn } from "./numbers.js";

/** Takes an issue of a row; `column` is empty if it concerns the whole row. */
export type Report = <C extends IssueCode>(
  index: number,
  column: string,
  code: C,
  figures: IssueFigures[C],
  severity?: Severity,
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
  const report: Report = (index, column, code, figures, severity = "error") => {
    if (severity === "error") isGood = false;
    tell(index, column, code, figures, severity);
  };

  /** The raw value of a row at a node; NaN if empty, or if it is reported. */
  const readValue = (index: number, node: CriteriaNode | undefined, code: string): number => {
    const rule = node?.rule;
    if (rule?.kind === "checklist") {
      const text = String(cellAt(columns.value, index) ?? "").trim();
      if (text === "") return Number.NaN;
      const items = parseItems(text, rule.items.length, code);
      if (typeof items === "number") return items;
      report(index, "value", items.code, items.figures);
      return Number.NaN;
    }
    const value = values.at(index);
    if (Number.isNaN(value)) {
      const problem = values.problemAt(index, "value");
      if (problem) report(index, "value", problem.code, problem.figures);
    } else if (rule) {
      const problem = valueProblem(rule, value, node.max, code);
      if (problem) report(index, "value", problem.fault.code, problem.fault.figures, problem.severity);
    } else if (node?.normalisation?.method === "goalposts" && node.normalisation.log && value <= 0)
      report(index, "value", "value-not-positive", { code, value });
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
        const id = keys.agency.texts[agencyText] as string;
        report(index, "agency", "agency-unknown", { agency: id, near: null, within: "scores" });
      }
      const year = keys.years[yearText] as number;
      if (Number.isNaN(year)) report(index, "year", "year-invalid", { year: keys.year.texts[yearText] as string });
      const tree = keys.treeAt(index);
      if (agency && !Number.isNaN(year) && tree < 0)
        report(index, "year", "year-without-tree", { year, name: { vi: agency.name, en: agency.nameEn } });

      const stageText = keys.stage.codes[index] as number;
      const stage = keys.stages[stageText] as number;
      if (stage < 0) report(index, "stage", "stage-unknown", { stage: keys.stage.texts[stageText] as string });

      const position = tree < 0 ? -1 : ((keys.positions[tree] as Int32Array)[codeText] as number);
      const code = keys.code.texts[codeText] as string;
      if (tree >= 0 && position < 0)
        report(index, "code", "code-unknown", { tree: (trees[tree] as CriteriaTree).id, code, near: null });
      const node = position < 0 ? undefined : trees[tree]?.nodes[position];
      const fact = position < 0 ? NO_FACTS : (facts[tree]?.[position] as number);

      const written = points.at(index);
      if (Number.isNaN(written)) {
        const problem = points.problemAt(index, "points");
        if (problem) report(index, "points", problem.code, problem.figures);
      }
      // Spreadsheet noise must not push a full score over its maximum.
      const units = toUnits(written);
      const stated = !Number.isNaN(units);
      const value = readValue(index, node, code);
      const flag = flags.codes[index] as number;
      const applicable = !isFalse[flag];
      if (!isFlag[flag]) report(index, "applicable", "applicable-invalid", { written: flagTexts[flag] as string });

      if (!applicable && stated) report(index, "points", "points-not-applicable", {});
      if (!applicable && fact & INNER) report(index, "applicable", "inner-not-applicable", { code });
      if (units < 0) report(index, "points", "points-negative", { code, points: written });
      const max = node ? node.max : Number.NaN;
      const kept = fromUnits(units);
      if (kept > max) report(index, "points", "points-over-maximum", { code, points: written, max, within: "scores" });
      if (stated && fact & SURVEYED && STAGES[stage] === "self") report(index, "stage", "self-on-survey", { code });
      if (fact & RULED && applicable && stated && !Number.isNaN(value)) {
        const rule = node?.rule as Rule;
        const byRule = scoreByRule(rule, value, max);
        if (byRule !== null && Math.abs(units - toUnits(byRule)) > toUnits(STATED_TOLERANCE))
          report(index, "points", "points-disagree-with-rule", { code, points: kept, rule, value, max }, "warning");
      }
      if (units === 0 && fact & GEOMETRIC) {
        const within = geometricAbove(trees[tree] as CriteriaTree, code) as string;
        report(index, "points", "zero-in-geometric-mean", { code, within }, "warning");
      }
      if (!agency || stage < 0 || !node) return false;
      if (stated && kept !== written && kept <= max)
        report(index, "points", "points-rounded", { written, points: kept, decimals: DECIMALS }, "warning");
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
const GEOMETRIC = 8;

/** The nearest node above whose index is a geometric mean. */
function geometricAbove(tree: CriteriaTree, code: string): string | undefined {
  return tree.path(code).findLast((above) => above.code !== code && above.aggregation === "geometric")?.code;
}

/** What a row's judgement asks of a node, by position. */
function factsOf(tree: CriteriaTree): Uint8Array {
  return Uint8Array.from(
    tree.nodes,
    (node) =>
      (node.children.length ? INNER : 0) |
      (isSurveyed(node.source) ? SURVEYED : 0) |
      (node.rule ? RULED : 0) |
      (geometricAbove(tree, node.code) ? GEOMETRIC : 0),
  );
}
