/** What is said of an agency in a year on its profile. */
import { type Responsibility, ROOT, totalTable } from "@par-index/core";
import { attributeDifference } from "@par-index/core/attribution";
import { benchmarks, gaps, type LeafStanding, peerGroup } from "@par-index/core/compare";
import { trends } from "@par-index/core/years";
import { translator } from "@par-index/text";
import {
  changeFindings,
  contributionFindings,
  differenceFindings,
  easyFindings,
  type FindingCode,
  inOrder,
  leadLossFindings,
  lostFindings,
  ownRegionFindings,
  standingFindings,
  trendFindings,
} from "@par-index/text/findings";
import { changeOnYearBefore, isComplete } from "./agency-change.ts";
import { rootChanges } from "./ranking.ts";
import { type Told, told } from "./told.ts";
import { dataset, latest, official, scored } from "./workbench.ts";

const totals = official(totalTable(scored));
/** The gaps of the totals. */
export const rootGaps = official(gaps(scored)).filter(({ code }) => code === ROOT);
/** The benchmarks of every node, of all and per region. */
export const marks = official(benchmarks(scored));
const rootMarks = marks.filter(({ code }) => code === ROOT);
const rootTrends = trends(scored)
  .objects()
  .filter(({ code }) => code === ROOT);

/** The kinds that lead the profile, and those of its main points, most important first. */
const LEAD: FindingCode[] = [
  "rank",
  "not-ranked",
  "no-score",
  "index-rose",
  "index-fell",
  "index-same",
  "rank-rose",
  "rank-fell",
  "rank-same",
  "group-changed",
];
const POINTS: FindingCode[] = [
  "field-rose",
  "field-fell",
  "lost-most",
  "lead-lost",
  "lead-unassigned",
  "easy-points",
  "field-below",
  "streak",
  "since-first",
  "own-region",
  "leaf-rose",
  "leaf-fell",
];
/** More main points than this are no main points. */
const MOST = 6;

/** The sentences of an agency and year: those of the lead paragraph and the main points. */
export function cardFindings({
  agency,
  year,
  leaves,
  duties,
}: {
  agency: string;
  year: number;
  leaves: readonly LeafStanding[];
  duties: readonly Responsibility[];
}): { lead: Told[]; points: Told[] } {
  const isOwn = (row: { agency: string; year: number }) => row.agency === agency && row.year === year;
  const tree = scored.treeOf({ agency, year });
  const row = scored.at({ agency, year }, ROOT);
  const isComparable = typeof rootChanges.find(isOwn)?.indexChange === "number";
  const together = totals.filter((each) => each.year === year && scored.treeOf(each) === tree);
  const gap = rootGaps.find(isOwn);
  const region = dataset.agencies.get(agency)?.region;
  const regionMark = rootMarks.find(
    (mark) => mark.year === year && mark.tree === tree.id && region !== undefined && mark.region === region,
  );
  const attribution = changeOnYearBefore(agency, year);
  const others = peerGroup(scored, { agency, year, by: "all" });
  const difference =
    isComplete(agency, year) && others.length ? attributeDifference(scored, { agency, year, against: others }) : null;
  const trend = year === latest ? rootTrends.find((each) => each.agency === agency && each.to === year) : undefined;
  const findings = told((telling) => {
    const say = translator(telling.lang);
    const against = say`trung bình ${others.length} đơn vị khác`;
    return [
      ...standingFindings({ agency, totals: together, gap }, telling),
      ...(isComparable
        ? changeFindings({ before: scored.at({ agency, year: year - 1 }, ROOT), after: row }, telling)
        : []),
      ...(attribution ? contributionFindings(attribution, telling) : []),
      ...lostFindings(leaves, telling),
      ...leadLossFindings(duties.filter(isOwn), telling),
      ...easyFindings(leaves, telling),
      ...(difference ? differenceFindings({ attribution: difference, agency, against }, telling) : []),
      ...(trend ? trendFindings(trend, telling) : []),
      ...(gap && regionMark ? ownRegionFindings({ gap, region: regionMark }, telling) : []),
    ];
  });
  return { lead: inOrder(findings, LEAD, LEAD.length), points: inOrder(findings, POINTS, MOST) };
}
