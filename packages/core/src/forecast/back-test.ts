import { NOT_APPLICABLE } from "../engine/block.js";
import type { Stage } from "../engine/unit.js";
import { differenceOfIndices } from "../numbers/decimal.js";
import { cohorts, mainTree } from "../scoring/cohort.js";
import type { Scored } from "../scoring/scored.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import type { CriteriaNode, CriteriaTree } from "../tree/tree.js";
import { isSurveyed, ROOT } from "../tree/vocabulary.js";
import { forecastFrom, givenOf, triedOn } from "./forecast.js";
import { LEAST_AGENCIES, sharesOf } from "./model.js";

/**
 * What a back-test hides of a year:
 * - `surveys`: what is scored by asking people;
 * - `later-fields`: the later half of the fields, and all self scores; `later-fields-self` not these;
 * - `all-but-self`: every appraised score, not the self scores.
 */
export const HIDDEN_PARTS = ["surveys", "later-fields", "later-fields-self", "all-but-self"] as const;
/** What is hidden of a year that is over, so that it can be forecast. */
export type HiddenPart = (typeof HIDDEN_PARTS)[number];

/** A forecast held against what came; a row of {@link backTest}. */
export interface BackTestRow {
  readonly agency: string;
  readonly hidden: HiddenPart;
  /** Percent. */
  readonly predicted: number;
  readonly actual: number;
  /** predicted − actual, in index points. */
  readonly error: number;
  /** The forecast's interval, and whether it holds the actual index; null if there is none. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly inside: boolean | null;
}

/** The columns of {@link BackTestRow}. */
export const BACK_TEST_COLUMNS = {
  agency: "agency",
  hidden: "text",
  predicted: "percent",
  actual: "percent",
  error: "percent",
  lower: "percent",
  upper: "percent",
  inside: "truth",
} as const satisfies Columns<BackTestRow>;

/**
 * Tries `forecast` on a year that is over: hides part of every agency's scores of that year,
 * forecasts its index from the rest and from earlier years only, and compares with the index it got.
 *
 * @param year default the newest in which ten or more agencies are known in full
 * @param level of the intervals; default 0.9
 * @returns the columns of {@link BackTestRow}, a row per agency known in full on the year's main
 *   tree, in the registry's order, without agencies that cannot be forecast
 * @throws ParError `level-invalid`
 * @example
 * backTest(scored, { hidden: "surveys" }).filter((d) => !d.inside) // what the intervals missed
 */
export function backTest(
  scored: Scored,
  {
    hidden,
    stage = "appraised",
    year = newestComplete(scored, stage),
    level = 0.9,
  }: { hidden: HiddenPart; year?: number | undefined; stage?: Stage; level?: number },
): Table<BackTestRow> {
  const tree = year === undefined ? null : mainTree(scored, { year, stage });
  if (year === undefined || tree === null) return fromRows<BackTestRow>([], BACK_TEST_COLUMNS);
  const from = triedOn(scored, tree, year, stage);
  const self = hidden === "later-fields" || stage === "self" ? undefined : sharesOf(scored, tree, year, "self");
  const hides = hiderOf(tree, hidden);
  const rows = [...sharesOf(scored, tree, year, stage).keys()].flatMap((agency): BackTestRow[] => {
    const { index: actual, coverage } = scored.at({ agency, year, stage }, ROOT);
    if (coverage !== 1 || actual === null) return [];
    const given = givenOf(scored, tree, { agency, year, stage });
    for (const node of tree.nodes)
      if (given[node.position] !== NOT_APPLICABLE && hides(node)) given[node.position] = Number.NaN;
    const { index, lower, upper } = forecastFrom(from, { agency, self: self?.get(agency), given }, level);
    if (index === null) return [];
    const inside = lower === null || upper === null ? null : lower <= actual && actual <= upper;
    return [
      { agency, hidden, predicted: index, actual, error: differenceOfIndices(index, actual), lower, upper, inside },
    ];
  });
  return fromRows(rows, BACK_TEST_COLUMNS);
}

/** Whether a node's score is hidden; one stated above a hidden leaf is too. */
function hiderOf(tree: CriteriaTree, hidden: HiddenPart): (node: CriteriaNode) => boolean {
  const later = new Set(tree.fields.slice(Math.ceil(tree.fields.length / 2)).map(({ code }) => code));
  const hides = (leaf: CriteriaNode) =>
    hidden === "surveys"
      ? isSurveyed(leaf.source)
      : hidden === "all-but-self" || later.has(leaf.code.split(".")[0] as string);
  return ({ code }) => tree.leaves(code).some(hides);
}

function newestComplete(scored: Scored, stage: Stage): number | undefined {
  const years = [...new Set(scored.units.map(({ year }) => year))].sort((a, b) => b - a);
  return years.find((year) =>
    cohorts(scored, { year, stage }).some(
      ({ agencies }) =>
        agencies.filter((agency) => scored.at({ agency, year, stage }, ROOT).coverage === 1).length >= LEAST_AGENCIES,
    ),
  );
}
