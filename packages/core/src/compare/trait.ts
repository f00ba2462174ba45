import type { Agency } from "../agencies/agencies.js";
import { attributeNames } from "../agencies/attributes.js";
import type { Stage } from "../engine/unit.js";
import { ParError } from "../issues/par-error.js";
import { differenceOfIndices } from "../numbers/decimal.js";
import { cohorts, knownAt } from "../scoring/cohort.js";
import type { Scored } from "../scoring/scored.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import { ROOT } from "../tree/vocabulary.js";
import { levels } from "./benchmarks.js";

/** What agencies may have in common: region, kind, or the value of an attribute. */
export type Trait = "region" | "kind" | { readonly attribute: string };

/**
 * Reads a trait off an agency; undefined where it has none.
 *
 * @throws ParError `attribute-unknown` if no agency has the attribute
 */
export function traitOf(scored: Scored, by: Trait): (agency: Agency) => string | undefined {
  if (typeof by === "string") return (agency) => agency[by];
  const names = attributeNames(scored.scores.agencies);
  if (!names.includes(by.attribute))
    throw new ParError("attribute-unknown", { attribute: by.attribute, attributes: names });
  return ({ attributes }) => attributes?.[by.attribute];
}

/** What the agencies with one trait in common reach; a row of {@link traitBenchmarks}. */
export interface TraitBenchmark {
  /** Id of the criteria tree. */
  readonly tree: string;
  /** Region id, kind or value of the attribute; null for the agencies that have none. */
  readonly trait: string | null;
  /** Number of agencies scored. */
  readonly scored: number;
  /** Number of those known in full, over which all figures are; null without any. */
  readonly n: number;
  /** Indices in percent with two decimals; mean and median rounded half up. */
  readonly mean: number | null;
  readonly median: number | null;
  readonly best: number | null;
  readonly worst: number | null;
  /**
   * Change of the mean on the year before on the same tree, in index points, each year over those
   * known in full in it; null without a year before.
   */
  readonly change: number | null;
}

/** The columns of {@link TraitBenchmark}. */
export const TRAIT_COLUMNS = {
  tree: "text",
  trait: "text",
  scored: "count",
  n: "count",
  mean: "percent",
  median: "percent",
  best: "percent",
  worst: "percent",
  change: "percent",
} as const satisfies Columns<TraitBenchmark>;

/**
 * What the agencies of each region, of each kind, or with each value of an attribute reach at a
 * node: {@link benchmarks} by any trait.
 *
 * @returns the columns of {@link TraitBenchmark}, by tree, the highest mean first, those without
 *   the trait last; trees that do not have the code are left out
 * @throws ParError `attribute-unknown`
 * @example
 * traitBenchmarks(scored, { year: 2023, by: "region" }) // of 70 and 80 in the north: n 2, mean 75
 */
export function traitBenchmarks(
  scored: Scored,
  {
    year,
    by,
    code = ROOT,
    stage = "appraised",
  }: { readonly year: number; readonly by: Trait; readonly code?: string; readonly stage?: Stage },
): Table<TraitBenchmark> {
  const trait = traitOf(scored, by);
  const { agencies: registry } = scored.scores;
  const membersIn = (ofYear: number) =>
    new Map(
      cohorts(scored, { year: ofYear, stage })
        .filter(({ tree }) => tree.has(code))
        .map(({ tree, agencies }) => {
          const members = new Map<string | null, string[]>();
          for (const id of agencies) {
            const value = trait(registry.get(id) as Agency) ?? null;
            members.set(value, [...(members.get(value) ?? []), id]);
          }
          return [tree.id, members] as const;
        }),
    );
  const indices = (agencies: readonly string[], ofYear: number) =>
    agencies.flatMap((id) => knownAt(scored, { agency: id, year: ofYear, stage }, code)?.index ?? []);
  const before = membersIn(year - 1);
  const rows = [...membersIn(year)].flatMap(([tree, classes]) =>
    [...classes]
      .map(([value, agencies]): TraitBenchmark => {
        const now = indices(agencies, year);
        const then = indices(before.get(tree)?.get(value) ?? [], year - 1);
        const reached = now.length === 0 ? NONE : levels(now);
        const change =
          reached.mean === null || then.length === 0 ? null : differenceOfIndices(reached.mean, levels(then).mean);
        return { tree, trait: value, scored: agencies.length, ...reached, change };
      })
      .sort((a, b) => Number(a.trait === null) - Number(b.trait === null) || (b.mean ?? -1) - (a.mean ?? -1)),
  );
  return fromRows(rows, TRAIT_COLUMNS);
}

const NONE = { n: 0, mean: null, median: null, best: null, worst: null } as const;
