import type { Unit } from "../engine/unit.js";
import { fromColumns, fromRows, type Table } from "../tables/result-table.js";
import type { CriteriaNode } from "../tree/tree.js";
import { NodeColumn, type NodeRun, type NodeScore } from "./node-table.js";
import { checkRule, RULE_CHECK_COLUMNS, type RuleCheck } from "./rule-comparison.js";
import type { Scored } from "./scored.js";

/**
 * The node table: one row per unit and node, `agency, year, stage, code, level, score, max, index,
 * coverage, rank, group` (see {@link NodeScore}). Its columns are read from the arrays of scores
 * whenever a cell is asked for.
 */
export function nodeTable(scored: Scored): Table<NodeScore> {
  return tableOf(scored, () => true);
}

/** The node table's rows for the totals. */
export function totalTable(scored: Scored): Table<NodeScore> {
  return tableOf(scored, (node) => node.level === 0);
}

/** The node table's rows for the fields. */
export function fieldTable(scored: Scored): Table<NodeScore> {
  return tableOf(scored, (node) => node.level === 1);
}

/** The node table's rows for the leaves. */
export function leafTable(scored: Scored): Table<NodeScore> {
  return tableOf(scored, (node) => node.children.length === 0);
}

function tableOf(scored: Scored, select: (node: CriteriaNode) => boolean): Table<NodeScore> {
  const runs = scored.blocks.map((block): NodeRun => ({ block, nodes: block.tree.nodes.filter(select) }));
  for (const { block, nodes } of runs)
    scored.stand(
      block,
      nodes.map(({ position }) => position),
    );
  return fromColumns(Object.entries(scored.read).map(([name, read]) => [name, new NodeColumn(runs, read)] as const));
}

/**
 * Stated points against scoring rules: one row per unit and leaf that applies, has a raw value and a
 * rule that computes, `agency, year, stage, code, value, stated, byRule, difference, explanation`
 * (see {@link RuleCheck}).
 */
export function ruleCheck(scored: Scored): Table<RuleCheck> {
  const rows = scored.scores.blocks.flatMap((block) =>
    block.units.flatMap((unit, u) => block.tree.leaves().flatMap((leaf) => checkRule(block, unit, u, leaf) ?? [])),
  );
  return fromRows(rows, RULE_CHECK_COLUMNS);
}

/** Measures a pivot can spread over columns. */
export type Measure = "score" | "max" | "index" | "coverage" | "rank" | "group";

/** A unit with a measure of the nodes of one level, by their codes; null under codes its tree does not have. */
export interface PivotRow<M extends Measure = Measure> extends Unit {
  readonly [code: `${number}` | `${number}.${string}`]: NodeScore[M] | null;
}

/**
 * A wide table: one row per unit, `agency, year, stage` and one column per code of a level.
 *
 * @example
 * pivotTable(scored, 1, "index") // agency, year, stage, 1, 2, …, 8
 */
export function pivotTable<M extends Measure>(scored: Scored, level: number, measure: M): Table<PivotRow<M>> {
  const codes = new Set(
    scored.blocks.flatMap(({ tree }) => tree.nodes.filter((node) => node.level === level).map(({ code }) => code)),
  );
  const { units } = scored;
  const cells = (code: string) =>
    units.map((unit) => (scored.treeOf(unit).has(code) ? scored.at(unit, code)[measure] : null));
  return fromColumns([
    ["agency", units.map(({ agency }) => agency)],
    ["year", units.map(({ year }) => year)],
    ["stage", units.map(({ stage }) => stage)],
    ...[...codes].map((code) => [code, cells(code)] as const),
  ]);
}
