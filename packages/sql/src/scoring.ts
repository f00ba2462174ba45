import {
  type CriteriaTree,
  DEFAULT_GROUPS,
  type Group,
  grouper,
  ROOT,
  TOLERANCE,
  toUnits,
  type UnknownPolicy,
} from "@par-index/core";
import { type Dialect, type DialectName, dialects } from "./dialect.js";
import { type TreeTables, treeConstants, treeTables } from "./tables.js";

/** Where a query finds the scores, and for which engine it is written. */
export interface SqlSource {
  readonly dialect: DialectName;
  /**
   * The long table, put into the query as it stands: a table's name, or an expression that may
   * follow `from`, such as `read_parquet('data/*.parquet')`. Columns `agency` (text), `year` (whole
   * number), `code`, `stage` (text), `points` (a number, null if unknown), `applicable` (boolean,
   * null is true). It must hold valid scores, at most one row per agency, year, code and stage; see
   * `checkSql`. Rows that no tree scores are left out.
   */
  readonly table: string;
  /**
   * A relation of the agencies, put in likewise: `id`, `kind` (text), `position` (whole number, the
   * order of the result). Needed where trees for different kinds of agencies share a year; without
   * it every agency is scored on the tree of the year, and the result is in order of their ids.
   */
  readonly agencies?: string;
  /** Says that `points` holds all points of trees that could make them of raw values. */
  readonly pointsOnly?: boolean;
}

/** Which rows of the node table a query returns. */
export type NodeChoice = "all" | "total" | "field" | "leaf";

export interface ScoringSql extends SqlSource {
  /** As {@link UnknownPolicy} of core; default `partial`. A query cannot refuse, so not `error`. */
  readonly unknown?: Exclude<UnknownPolicy, "error">;
  /** Default A ≥ 90, B ≥ 80, C ≥ 70, D. */
  readonly groups?: readonly Group[];
  /** Default `all`. */
  readonly nodes?: NodeChoice;
  /** Whether rows come in core's order; default true. */
  readonly ordered?: boolean;
}

/** `s.agency as agency, …`: below a join ClickHouse would call the columns `s.agency`. */
export const columnsOf = (alias: string, columns: readonly string[]) =>
  columns.map((column) => `${alias}.${column} as ${column}`).join(", ");

/**
 * A query that computes core's node table over a table of scores: `agency, year, stage, code,
 * level, score, max, index, coverage, rank, group`, one row per unit and node, equal to
 * `scoreTree(scores).nodes()` to the last digit. Points are whole 10⁻¹² points inside; numbers come
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
  const tables = treeTables(trees, { agencies: source.agencies !== undefined, pointsOnly: source.pointsOnly ?? false });
  const depth = Math.max(...trees.flatMap((tree) => tree.nodes.map(({ level }) => level)));
  const levels = Array.from({ length: depth + 1 }, (_, k) => depth - k);
  const wanted = levels.filter((level) => levelHolds(trees, level, nodes));
  const parts = [
    ...givenParts(tables, source, dialect),
    ...levels.flatMap((level) => levelParts(trees, level, level === depth)),
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

const isLeaf = ({ children }: { readonly children: readonly string[] }) => children.length === 0;

/** The constants, the units that are scored, and the rows that count. */
export function givenParts(tables: TreeTables, { table, agencies }: SqlSource, dialect: Dialect): string[] {
  const joinTree = [
    `from ${table} as s`,
    ...(agencies === undefined ? [] : [`join ${agencies} as a on a.id = s.agency`]),
    `join tree_years as y on y.year = s.year${agencies === undefined ? "" : " and y.kind = a.kind"}`,
  ].join("\n    ");
  const place = agencies === undefined ? "s.agency" : "a.position";
  return [
    ...treeConstants(tables, dialect),
    `-- What is scored, an agency in a year at a stage, numbered in the order of the result; and with
-- which others it is compared: those of its tree, year and stage.
units as materialized (
  select d.*,
    row_number() over (order by d.tree, d.place, d.year, d.stage desc) as unit,
    dense_rank() over (order by d.tree, d.year, d.stage) as peers
  from (
    select distinct y.tree as tree, ${columnsOf("s", ["agency", "year", "stage"])}, ${place} as place
    ${joinTree}
  ) as d
)`,
    `-- The rows. A leaf with points brings them (score) and its maximum (known); one that does not apply
-- takes its maximum away (absent). At an inner node the points are only stated.
given as materialized (
  select ${columnsOf("r", ["unit", "node", "parent", "level"])},
    case when r.leaf and r.applies and r.max > 0 and r.points is not null then r.points else 0 end as score,
    case when r.leaf and r.applies and r.points is not null then r.max else 0 end as known,
    case when r.leaf and not r.applies then r.max else 0 end as absent,
    case when not r.leaf then r.points end as stated
  from (
    select u.unit as unit, ${columnsOf("n", ["node", "parent", "level", "leaf"])},
      ${dialect.double(maxAtStage("u", "n"))} as max,
      coalesce(s.applicable, true) as applies,
      floor(${dialect.double("s.points")} * 1e12 + 0.5) as points
    from ${table} as s
    join units as u on u.agency = s.agency and u.year = s.year and u.stage = s.stage
    join nodes as n on n.tree = u.tree and n.code = s.code
  ) as r
)`,
  ];
}

/** A node's maximum at the stage of a unit. */
export function maxAtStage(unit: string, node: string): string {
  return `case when ${unit}.stage = 'self' then ${node}.self_max else ${node}.max end`;
}

/** One level of the roll-up: nothing but leaves at the deepest, their sums and stated scores above. */
function levelParts(trees: readonly CriteriaTree[], level: number, isDeepest: boolean): string[] {
  if (isDeepest)
    return [
      `-- Level ${level}, leaves only. A node without a row is not known at all.
level_${level} as materialized (
  select g.unit, g.node, g.parent, g.score, g.known, g.absent from given as g where g.level = ${level}
)`,
    ];
  const mixed = trees.some((tree) => tree.nodes.some((node) => node.level === level && isLeaf(node)));
  const tolerance = toUnits(TOLERANCE);
  return [
    `-- Level ${level}: the sums of level ${level + 1}${mixed ? ", leaves of its own" : ""} and stated scores.
sums_${level} as (
  select c.unit, c.node,
    sum(c.score) as score,
    sum(c.known) as known,
    sum(c.absent) as absent,
    max(c.stated) as stated
  from (
    select g.unit, g.node, g.score, g.known, g.absent, g.stated from given as g where g.level = ${level}
    union all
    select l.unit, l.parent, l.score, l.known, l.absent, null from level_${level + 1} as l
  ) as c
  group by c.unit, c.node
),
-- A stated score stands where not all below is known and what is known allows it.
level_${level} as materialized (
  select s.unit, s.node, s.parent,
    case when s.stands then s.stated else s.score end as score,
    case when s.stands then s.max else s.known end as known,
    s.absent
  from (
    select m.*,
      m.stated is not null and m.known < m.max and m.stated >= m.score - ${tolerance}
        and m.stated <= least(m.score + m.max - m.known + ${tolerance}, m.max) as stands
    from (
      select ${columnsOf("d", ["unit", "node", "score", "known", "absent", "stated"])}, n.parent as parent,
        ${maxAtStage("u", "n")} - d.absent as max
      from sums_${level} as d
      join nodes as n on n.node = d.node
      join units as u on u.unit = d.unit
    ) as m
  ) as s
)`,
  ];
}

/** From levels to indices and ranks. */
function resultParts(
  levels: readonly number[],
  { unknown, nodes }: { readonly unknown: "partial" | "zero"; readonly nodes: NodeChoice },
  dialect: Dialect,
): string[] {
  const choice = { all: "", total: ` and n.code = '${ROOT}'`, field: " and n.level = 1", leaf: " and n.leaf" }[nodes];
  const base = unknown === "zero" ? "c.max" : "c.known";
  const isComplete = unknown === "zero" ? "c.max > 0" : "c.max > 0 and c.known = c.max";
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
-- ⌊(2 × 10,000 × score + max) / (2 × max)⌋. ${unknown === "zero" ? "All that applies" : "Only what is known in full"} is ranked.
indices as (
  select c.*,
    case when ${base} > 0 then ${dialect.hundredthsOfPercent("c.score", base)} end as hundredths,
    ${isComplete} as is_ranked
  from cells as c
)`,
    `-- Ranks go by the rounded index; ties share the better rank.
ranks as (
  select i.*,
    case when i.is_ranked then
      rank() over (partition by i.peers, i.node, i.is_ranked order by i.hundredths desc)
    end as place
  from indices as i
)`,
  ];
}

/** The node table's columns, in core's names and numbers. */
function finalSelect(groups: readonly Group[], ordered: boolean, dialect: Dialect): string {
  grouper(groups); // refuses what core refuses
  const cases = groups.map(
    ({ name, atLeast }) => `when r.hundredths >= ${leastHundredths(atLeast)} then ${dialect.text(name)}`,
  );
  return `select ${columnsOf("u", ["agency", "year", "stage"])}, n.code as code, n.level as "level",
  case when r.hundredths is not null then ${dialect.double("r.score")} / 1e12 end as "score",
  ${dialect.double("r.max")} / 1e12 as "max",
  ${dialect.double("r.hundredths")} / 100 as "index",
  case when r.max > 0 then ${dialect.double("r.known")} / ${dialect.double("r.max")} end as "coverage",
  r.place as "rank",
  case when r.is_ranked then case ${cases.join(" ")} end end as "group"
from ranks as r
join units as u on u.unit = r.unit
join nodes as n on n.node = r.node${ordered ? "\norder by r.unit, r.node" : ""}${dialect.settings}`;
}

/** The least whole number of hundredths that is not below a group's threshold as core compares them. */
function leastHundredths(atLeast: number): number {
  let hundredths = Math.max(0, Math.floor(atLeast * 100) - 1);
  while (hundredths / 100 < atLeast) hundredths++;
  return hundredths;
}
