/** The latest year in a few figures and sentences, and the years before. */
import { ROOT, totalTable } from "@par-index/core";
import { benchmarks } from "@par-index/core/compare";
import { transitions } from "@par-index/core/years";
import {
  type FindingCode,
  fieldFindings,
  groupFindings,
  inOrder,
  meanFindings,
  moveFindings,
  regionFindings,
  transitionFindings,
} from "@par-index/text/findings";
import { ranking, rootChanges } from "./ranking.ts";
import { told } from "./told.ts";
import { latest, official, scored, years } from "./workbench.ts";

const allMarks = official(benchmarks(scored));
const marks = allMarks.filter(({ region }) => region === null);
const now = ranking.filter(({ year }) => year === latest);
/** The tree of the latest year. */
export const tree = scored.treeOf({ agency: now[0]?.agency as string, year: latest });

/** Each year in a few figures. */
export const summaries = years.map((year) => {
  const own = ranking.filter((row) => row.year === year);
  const mark = marks.find((row) => row.year === year && row.code === ROOT);
  return {
    year,
    mean: mark?.mean ?? null,
    median: mark?.median ?? null,
    best: mark?.best ?? null,
    worst: mark?.worst ?? null,
    agencies: own.length,
    ranked: own.filter((row) => row.rank !== null).length,
    groups: scored.groups.map(({ name, atLeast }) => ({
      name,
      atLeast,
      count: own.filter((row) => row.group === name).length,
    })),
  };
});

const before = years.at(-2);
const markOf = (year: number | undefined) =>
  marks.find((row) => row.year === year && row.code === ROOT && row.tree === tree.id);
const ofNow = <Row extends { readonly year: number }>(rows: readonly Row[]) =>
  rows.filter(({ year }) => year === latest);

/** The kinds that lead the page, and those of its main points, most important first. */
const LEAD: FindingCode[] = ["mean", "groups", "unranked"];
const POINTS: FindingCode[] = [
  "agencies-moved",
  "agency-rose",
  "agency-fell",
  "field-best-worst",
  "region-best-worst",
  "groups-moved",
];

/** What the page says, in the order it was found. */
const findings = told((telling) => {
  const mark = markOf(latest);
  return [
    ...(mark ? meanFindings({ now: mark, before: markOf(before) }, telling) : []),
    ...groupFindings({ totals: ofNow(official(totalTable(scored))), groups: scored.groups }, telling),
    ...moveFindings(ofNow(rootChanges), telling),
    ...fieldFindings(
      ofNow(marks).filter((row) => row.tree === tree.id && tree.get(row.code).level === 1),
      telling,
    ),
    ...regionFindings(
      ofNow(allMarks).filter((row) => row.tree === tree.id && row.code === ROOT),
      telling,
    ),
    ...(before === undefined
      ? []
      : transitionFindings(
          {
            transitions: transitions(scored, { from: before, to: latest, tree: tree.id }).objects(),
            from: before,
            to: latest,
          },
          telling,
        )),
  ];
});

/** The sentences of the lead paragraph and the main points. */
export const lead = inOrder(findings, LEAD, LEAD.length);
export const points = inOrder(findings, POINTS, POINTS.length);
