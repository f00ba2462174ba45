import { leadsOf, ROOT, type Stage } from "@par-index/core";
import { scoreCard } from "@par-index/core/compare";
import { sumDecimals } from "@par-index/core/numbers";
import { isSurveyed } from "@par-index/core/tree";
import { STAGE_NAMES } from "@par-index/text";
import { explainRule } from "@par-index/text/rules";
import type { WriteSheet } from "hucre/xlsx";
import { columnName } from "../../cells/place.js";
import { PHRASES } from "../../phrases/phrases.js";
import { sumFormula } from "../../sheets/maker.js";
import { beginSheet, finishSheet, nameOf } from "../../sheets/sheet.js";
import { INDEX, INNER_NUMBER, INNER_TEXT, NUMBER, TEXT } from "../../sheets/style.js";
import type { Report } from "./options.js";
import { addsUp } from "./totals.js";

const OTHER: Record<Stage, Stage> = { self: "appraised", appraised: "self" };

/** One agency's score card: every criterion with its points, rank and lead agencies. */
export function cardSheet(report: Report, agency: string): WriteSheet {
  const { scored, year, stage, assignment, language } = report;
  const { columns: headed, notAssessed, surveyed, total, report: say } = PHRASES[language];
  const tree = scored.treeOf({ agency, year, stage });
  const hasOther =
    scored.has({ agency, year, stage: OTHER[stage] }) && scored.treeOf({ agency, year, stage: OTHER[stage] }) === tree;
  const stages: Stage[] = hasOther ? ["self", "appraised"] : [stage];
  const headings = [
    headed.code,
    headed.criterion,
    headed.max,
    ...stages.map((one) => headed[one]),
    headed.lost,
    headed.index,
    headed.rank,
    headed.leadAgency,
    say.scoredBy,
  ];
  const { maker, row } = beginSheet(report, say.cardTitle(nameOf(scored, agency, language), year), headings, [
    say.cardNote(STAGE_NAMES[language][stage]),
  ]);
  const explanations = new Map<string, string>();
  const visit = (node: ReturnType<typeof scoreCard>["root"]) => {
    const { code, rule, value, max } = node;
    if (rule && value !== undefined) explanations.set(code, explainRule(rule, value, max, language));
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
    const result = scored.at({ agency, year, stage }, node.code);
    maker.set(at, 0, node.code === ROOT ? total : node.code, { ...text, numFmt: "@" });
    maker.set(at, 1, node.code === ROOT ? headed.totalScore : node.name[language], text);
    const cellsOf = (column: number) => node.children.map((code) => `${columnName(column)}${rowOf.get(code)}`);
    maker.set(at, 2, result.max, number);
    for (const [s, one] of stages.entries()) {
      const own = scored.at({ agency, year, stage: one }, node.code);
      const state = scored.stateAt({ agency, year, stage: one }, node.code);
      // A score stated above unknown leaves, and a geometric mean, are no sum of what stands below.
      const adds = !isLeaf && addsUp(scored, tree, agency, year, node.code, one);
      const closed = one === "self" && isLeaf && isSurveyed(node.source);
      const value = closed ? surveyed : state === "not-applicable" ? notAssessed : own.score;
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
    const leads = assignment?.tree === tree ? leadsOf(assignment, node.code) : [];
    maker.set(
      at,
      lostColumn + 3,
      leads.length ? leads.map((id) => nameOf(scored, id, language)).join("; ") : null,
      text,
    );
    maker.set(at, lostColumn + 4, explanations.get(node.code) ?? null, text);
  }
  return finishSheet(report, maker, say.card, row, [8, 46, 9, ...stages.map(() => 10), 9, 9, 7, 22, 26], {
    orientation: "landscape",
    filter: false,
  });
}
