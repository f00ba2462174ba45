/** One year of an agency on its profile. */
import { responsibility } from "@par-index/core";
import { type CardNode, peerGroup, scoreCard, strengths } from "@par-index/core/compare";
import { sumDecimals } from "@par-index/core/numbers";
import { contributionsByLead, fieldChange } from "./agency-change.ts";
import { cardFindings } from "./agency-findings.ts";
import { agencyName, dataset, official, scored } from "./workbench.ts";

/** The card's nodes in tree order, without what the tree itself says. */
function flat(node: CardNode): object[] {
  const { score, max, index, coverage, rank, rankedOf, group, lost, state } = node;
  const { scoreChange = null, indexChange = null, rankChange = null } = node.change ?? {};
  const row = {
    code: node.code,
    score,
    max,
    index,
    coverage,
    rank,
    rankedOf,
    group,
    lost,
    state,
    scoreChange,
    indexChange,
    rankChange,
  };
  return [row, ...node.children.flatMap((child) => flat(child))];
}

const duties = dataset.assignment ? official(responsibility(scored, dataset.assignment, "equal")) : [];

/** What each lead agency answers for in a year, most points lost first; shared leaves in equal parts. */
function leadRows(agency: string, year: number): object[] {
  const moved = contributionsByLead(agency, year);
  return duties
    .filter((row) => row.agency === agency && row.year === year)
    .sort((a, b) => b.lost - a.lost)
    .map(({ leadAgency, leaves, max, knownMax, lost }) => ({
      name: leadAgency === null ? null : agencyName(leadAgency),
      leaves,
      max,
      // A part of the points lost would be taken for all of them.
      lost: knownMax === max ? lost : null,
      contribution: moved.find((row) => row.leadAgency === leadAgency)?.total ?? null,
    }));
}

/** One year of an agency: its nodes, what its change is made of, easy points, leads, findings. */
export function yearOf(agency: string, year: number): object {
  const leaves = strengths(scored, {
    agency,
    year,
    peers: peerGroup(scored, { agency, year, by: "all" }),
  }).objects();
  return {
    year,
    lost: sumDecimals(leaves.flatMap(({ lost }) => lost ?? [])),
    nodes: flat(scoreCard(scored, { agency, year }).root),
    change: fieldChange(agency, year),
    easy: leaves
      .filter(({ easy }) => easy)
      .sort((a, b) => (b.lost as number) - (a.lost as number))
      .map(({ code, full, peers: compared, ranks }) => ({ code, full, peers: compared, ranks })),
    leads: leadRows(agency, year),
    ...cardFindings({ agency, year, leaves, duties }),
  };
}
