import { type CriteriaTree, DEFAULT_GROUPS, type IndexGroup, ROOT, type UnknownPolicy } from "@par-index/core";
import { grouper } from "@par-index/core/scoring";
import { type Dialect, dialects, quotient, roundedIndex } from "./dialect.js";
import { columnsOf, givenParts, isLeaf, levelPart, levelsOf, maxAtStage, type SqlSource } from "./roll-up.js";
import { treeTables } from "./tables.js";

/** Which rows of the node table a query returns. */
export type NodeChoice = "all" | "total" | "field" | "leaf";

export interface ScoringSql extends SqlSource {
  /** As {@link UnknownPolicy} of core; default `partial`. A query cannot refuse, so not `error`. */
  readonly unknown?: Exclude<UnknownPolicy, "error">;
  /** Default A ≥ 90, B ≥ 80, C ≥ 70, D. */
  readonly groups?: readonly IndexGroup[];
  /** Default `all`. */
  readonly nodes?: NodeChoice;
  /** Whether rows come in core's order; default true. */
  readonly ordered?: boolean;
}

/**
 * A query that computes core's node table over a table of scores: `agency, year, stage, code,
 * level, score, max, index, coverage, rank, group`, one row per unit and node, equal to
 * `nodeTable(scoreTree(scores))` to the last digit. Points are whole 10⁻¹² points inside; numbers come
 * out as the doubles core gives.
 *
 * @throws ParError `no-trees`, `agencies-needed`, `trees-overlap`; `aggregation-unsupported` for a
 *   geometric mean; `points-from-values` if points come from raw values; `groups-invalid`
 * @example
 * const query = scoringSql([tree], { dialect: "duckdb", table: "read_parquet('data/*.parquet')" });
 */
export function scoringSql(
  trees: readonly CriteriaTree[],
  { unknown = "partial", groups = DEFAULT_GROUPS, nodes = "all", ordered = true, ...source }: ScoringSql,
): string {
  const dialect = dialects[source.dialect];
  const wanted = levelsOf(trees).filter((level) => levelHolds(trees, level, nodes));
  const parts = [
    ...givenParts(treeTables(trees, source), source, dialect),
    ...levelsOf(trees).map((level) => levelPart(trees, level)),
    ...resultParts(wanted, { unknown, nodes }, dialect),
  ];
  return `${[
    `-- The scores of ${trees.map(({ id }) => id).join(", ")} for ${dialect.title}, written by @par-index/sql.`,
    `-- Unknown leaves: ${unknown}. All points are whole numbers of 10⁻¹² points until the last step.`,
    "with",
    parts.join(",\n\n"),
    "",
    finalSelect(groups, ordered, dialect),
  ].join("\n")}\n`;
}

/** Whether some of a level's nodes are wanted. */
function levelHolds(trees: readonly CriteriaTree[], level: number, nodes: NodeChoice): boolean {
  if (nodes === "total") return level === 0;
  if (nodes === "field") return level === 1;
  return trees.some((tree) => tree.nodes.some((node) => node.level === level && (nodes === "all" || isLeaf(node))));
}

/** From levels to indices and ranks. */
function resultParts(
  levels: readonly number[],
  { unknown, nodes }: { readonly unknown: "partial" | "zero"; readonly nodes: NodeChoice },
  dialect: Dialect,
): string[] {
  const choice = { all: "", total: ` and n.code = '${ROOT}'`, field: " and n.level = 1", leaf: " and n.leaf" }[nodes];
  const base = (alias: string) => (unknown === "zero" ? `${alias}.max` : `${alias}.known`);
  const isComplete = unknown === "zero" ? "q.max > 0" : "q.max > 0 and q.known = q.max";
  const cells = levels.map((level) => `  select l.unit, l.node, l.score, l.known, l.absent from level_${level} as l`);
  return [
    `known_cells as (\n${cells.join("\n  union all\n")}\n)`,
    `-- Every unit at every node, with 0 known where nothing is.
cells as (
  select ${columnsOf("u", ["unit", "peers"])}, n.node as node,
    ${maxAtStage("u", "n")} - coalesce(k.absent, 0) as max,
    coalesce(k.score, 0) as score,
    coalesce(k.known, 0) as known
  from units as u
  join nodes as n on n.tree = u.tree${choice}
  left join known_cells as k on k.unit = u.unit and k.node = n.node
)`,
    `-- The index in hundredths of a percent of the ${unknown === "zero" ? "whole" : "known"} maximum, rounded half up:
-- ⌊(2 × 10,000 × score + max) / (2 × max)⌋, in whole numbers where doubles cannot tell.
-- ${unknown === "zero" ? "All that applies" : "Only what is known in full"} is ranked.
indices as materialized (
  select ${columnsOf("q", ["unit", "peers", "node", "max", "score", "known"])},
    case when ${base("q")} > 0 then ${roundedIndex("q.ratio", "q.score", base("q"), dialect)} end as hundredths,
    ${isComplete} as is_ranked
  from (
    select c.*, case when ${base("c")} > 0 then ${quotient("c.score", base("c"), dialect)} end as ratio from cells as c
  ) as q
)`,
    `-- The rank of each index at each node: one more than there are units above it, so that ties share
-- the better rank. Counting the units of an index first leaves few rows to sort.
ranks as (
  select ${columnsOf("t", ["peers", "node", "hundredths"])},
    ${dialect.integer("1 + sum(t.units) over (partition by t.peers, t.node order by t.hundredths desc) - t.units")} as place
  from (
    select ${columnsOf("i", ["peers", "node", "hundredths"])}, count(*) as units
    from indices as i
    where i.is_ranked
    group by i.peers, i.node, i.hundredths
  ) as t
)`,
  ];
}

/** More is known of a node than there is to know. */
const REPEATED = "scores hold an agency, year, stage and code more than once";

/** The node table's columns, in core's names and numbers. */
function finalSelect(groups: readonly IndexGroup[], ordered: boolean, dialect: Dialect): string {
  grouper(groups); // refuses what core refuses
  const cases = groups.map(
    ({ name, atLeast }) => `when i.hundredths >= ${leastHundredths(atLeast)} then ${dialect.text(name)}`,
  );
  return `select ${columnsOf("u", ["agency", "year", "stage"])}, n.code as code, n.level as "level",
  case when i.hundredths is not null then ${dialect.double("i.score")} / 1e12 end as "score",
  ${dialect.double("i.max")} / 1e12 as "max",
  ${dialect.double("i.hundredths")} / 100 as "index",
  case when i.max > 0 then ${dialect.unless("i.known > i.max", REPEATED, `${dialect.double("i.known")} / ${dialect.double("i.max")}`)} end as "coverage",
  case when i.is_ranked then r.place end as "rank",
  case when i.is_ranked then case ${cases.join(" ")} end end as "group"
from indices as i
join units as u on u.unit = i.unit
join nodes as n on n.node = i.node
left join ranks as r on r.peers = i.peers and r.node = i.node and r.hundredths = i.hundredths${ordered ? "\norder by i.unit, i.node" : ""}${dialect.settings}`;
}

/** The least whole number of hundredths that is not below a group's threshold as core compares them. */
function leastHundredths(atLeast: number): number {
  let hundredths = Math.max(0, Math.floor(atLeast * 100) - 1);
  while (hundredths / 100 < atLeast) hundredths++;
  return hundredths;
}
