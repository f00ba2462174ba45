import type { CriteriaTree } from "@par-index/core";
import { STATED_TOLERANCE } from "@par-index/core/engine";
import { toUnits } from "@par-index/core/numbers";
import type { Dialect, DialectName } from "./dialect.js";
import { type TreeTables, treeConstants } from "./tables.js";

/** Where a query finds the scores, and for which engine it is written. */
export interface SqlSource {
  readonly dialect: DialectName;
  /**
   * The long table, put into the query as it stands: a table's name, or an expression that may
   * follow `from`, such as `read_parquet('data/*.parquet')`. Columns `agency` (text), `year` (whole
   * number), `code`, `stage` (text), `points` (a number, null if unknown), `applicable` (boolean,
   * null is true). It must hold valid scores, at most one row per agency, year, code and stage; see
   * `intakeSql`. Rows that no tree scores are left out.
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

/** `s.agency as agency, …`: below a join ClickHouse would call the columns `s.agency`. */
export const columnsOf = (alias: string, columns: readonly string[]) =>
  columns.map((column) => `${alias}.${column} as ${column}`).join(", ");

export const isLeaf = ({ children }: { readonly children: readonly string[] }) => children.length === 0;

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
    ${dialect.integer("row_number() over (order by d.tree, d.place, d.year, d.stage desc)")} as unit,
    ${dialect.integer("dense_rank() over (order by d.tree, d.year, d.stage)")} as peers
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
    join nodes as n on n.tree = u.tree and n.code = ${dialect.code("s.code")}
  ) as r
)`,
  ];
}

/** A node's maximum at the stage of a unit. */
export function maxAtStage(unit: string, node: string): string {
  return `case when ${unit}.stage = 'self' then ${node}.self_max else ${node}.max end`;
}

/** The levels of all trees, the deepest first. */
export function levelsOf(trees: readonly CriteriaTree[]): number[] {
  const depth = Math.max(...trees.flatMap((tree) => tree.nodes.map(({ level }) => level)));
  return Array.from({ length: depth + 1 }, (_, k) => depth - k);
}

/** One level of the roll-up: nothing but leaves at the deepest, their sums and stated scores above. */
export function levelPart(trees: readonly CriteriaTree[], level: number): string {
  if (level === levelsOf(trees)[0])
    return `-- Level ${level}, leaves only. A node without a row is not known at all.
level_${level} as (
  select g.unit, g.node, g.parent, g.score, g.known, g.absent from given as g where g.level = ${level}
)`;
  const mixed = trees.some((tree) => tree.nodes.some((node) => node.level === level && isLeaf(node)));
  const tolerance = toUnits(STATED_TOLERANCE);
  return `-- Level ${level}: the sums of level ${level + 1}${mixed ? ", leaves of its own" : ""} and stated scores. What is stated fits
-- if what is known below allows it, within ${String(STATED_TOLERANCE)} points.
sums_${level} as (
  select m.*,
    m.stated >= m.score - ${tolerance} and m.stated <= least(m.score + m.max - m.known + ${tolerance}, m.max) as fits
  from (
    select ${columnsOf("d", ["unit", "node", "score", "known", "absent", "stated"])}, n.parent as parent,
      ${maxAtStage("u", "n")} - d.absent as max
    from (
      select c.unit, c.node,
        sum(c.score) as score, sum(c.known) as known, sum(c.absent) as absent, max(c.stated) as stated
      from (
        select g.unit, g.node, g.score, g.known, g.absent, g.stated from given as g where g.level = ${level}
        union all
        select l.unit, l.parent, l.score, l.known, l.absent, null from level_${level + 1} as l
      ) as c
      group by c.unit, c.node
    ) as d
    join nodes as n on n.node = d.node
    join units as u on u.unit = d.unit
  ) as m
),
-- It stands where not all below is known.
level_${level} as materialized (
  select s.unit, s.node, s.parent,
    case when s.fits and s.known < s.max then s.stated else s.score end as score,
    case when s.fits and s.known < s.max then s.max else s.known end as known,
    s.absent
  from sums_${level} as s
)`;
}
