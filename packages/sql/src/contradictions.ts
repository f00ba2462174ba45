import type { CriteriaTree } from "@par-index/core";
import { dialects } from "./dialect.js";
import { columnsOf, givenParts, levelPart, levelsOf, type SqlSource } from "./roll-up.js";
import { treeTables } from "./tables.js";

/**
 * A query for the scores stated on inner nodes that what is known below them contradicts, which
 * core reports as `inner-disagrees` and scoring does not use: `agency, year, stage, code`.
 *
 * @throws ParError as `scoringSql` does
 */
export function contradictionsSql(trees: readonly CriteriaTree[], source: SqlSource): string {
  const dialect = dialects[source.dialect];
  const levels = levelsOf(trees);
  const stated = levels
    .slice(1)
    .map((level) => `  select s.unit, s.node from sums_${level} as s where s.stated is not null and not s.fits`);
  const parts = [
    ...givenParts(treeTables(trees, source), source, dialect),
    ...levels.map((level) => levelPart(trees, level)),
    `contradictions as (\n${stated.join("\n  union all\n")}\n)`,
  ];
  return `with
${parts.join(",\n\n")}

select ${columnsOf("u", ["agency", "year", "stage"])}, n.code as code
from contradictions as c
join units as u on u.unit = c.unit
join nodes as n on n.node = c.node
order by c.unit, c.node${dialect.settings}
`;
}
