import type { Assignment, Sharing } from "@par-index/core";
import { dialects, quotient, roundedIndex } from "./dialect.js";
import { columnsOf, givenParts, maxAtStage, type SqlSource } from "./roll-up.js";
import { leadConstants, treeTables } from "./tables.js";

export interface ResponsibilitySql extends SqlSource {
  /** How a leaf with several lead agencies counts; as core's {@link Sharing}. */
  readonly sharing: Sharing;
}

/**
 * A query that rolls maximum, score and points lost up per lead agency over a table of scores:
 * `agency, year, stage, leadAgency, leaves, unknownLeaves, max, knownMax, score, lost, index`, equal
 * to core's `responsibility(scored, assignment, sharing)`.
 *
 * @throws ParError as `scoringSql` does of the assignment's tree
 */
export function responsibilitySql(assignment: Assignment, { sharing, ...source }: ResponsibilitySql): string {
  const { tree } = assignment;
  const dialect = dialects[source.dialect];
  // Whole numbers, so that the remainder is exact; the division then leaves none in any engine.
  const part = (column: string) => {
    const units = dialect.whole(`c.${column}`);
    return sharing === "full"
      ? `c.${column} as ${column}`
      : `(${units} - ${units} % l.shares) / l.shares + case when l.share < ${units} % l.shares then 1 else 0 end as ${column}`;
  };
  const points = (expression: string) => `${dialect.double(expression)} / 1e12`;
  const parts = [
    ...givenParts(treeTables([tree], source), source, dialect),
    leadConstants(assignment, dialect),
    `-- Every unit at every leaf that applies, with 0 known where nothing is.
leaf_cells as (
  select * from (
    select u.unit as unit, n.node as node,
      ${maxAtStage("u", "n")} - coalesce(g.absent, 0) as max,
      coalesce(g.score, 0) as score,
      coalesce(g.known, 0) as known
    from units as u
    join nodes as n on n.tree = u.tree and n.leaf
    left join given as g on g.unit = u.unit and g.node = n.node
  ) as a
  where a.max > 0
)`,
    `-- ${sharing === "full" ? "In full for each lead agency" : "In equal shares, whole 10⁻¹² points, the first agencies taking what is left over"}.
shares as (
  select ${columnsOf("c", ["unit", "node"])}, ${columnsOf("l", ["lead", "share"])}, c.known = 0 as is_unknown,
    ${["max", "known", "score"].map(part).join(",\n    ")}
  from leaf_cells as c
  join leads as l on l.node = c.node
)`,
    `sums as (
  select s.unit, s.lead, min(1000 * s.node + s.share) as place,
    count(*) as leaves,
    sum(case when s.is_unknown then 1 else 0 end) as unknown_leaves,
    sum(s.max) as max, sum(s.known) as known, sum(s.score) as score
  from shares as s
  group by s.unit, s.lead
)`,
  ];
  return `${[
    `-- Who answers for what of ${tree.id} for ${dialect.title}, written by @par-index/sql.`,
    "with",
    parts.join(",\n\n"),
    "",
    `select ${columnsOf("u", ["agency", "year", "stage"])}, nullif(s.lead, '') as "leadAgency",
  s.leaves as "leaves",
  s.unknown_leaves as "unknownLeaves",
  ${points("s.max")} as "max",
  ${points("s.known")} as "knownMax",
  ${points("s.score")} as "score",
  ${points("(s.known - s.score)")} as "lost",
  case when s.known > 0 then
    ${dialect.double(roundedIndex(quotient("s.score", "s.known", dialect), "s.score", "s.known", dialect))} / 100
  end as "index"
from sums as s
join units as u on u.unit = s.unit
order by s.unit, s.place${dialect.settings}`,
  ].join("\n")}\n`;
}
