/** Hồ sơ đơn vị: one JSON file per agency, all made by this one process. */
import {
  type Benchmark,
  benchmarks,
  type CardNode,
  type Gap,
  gaps,
  type LeafStanding,
  peerGroup,
  type Responsibility,
  responsibility,
  scoreCard,
  strengths,
  sumDecimals,
} from "@par-index/core";
import { strToU8, zipSync } from "fflate";
import { readableName } from "../components/page/names.ts";
import { cardFindings, contributionsByLead, fieldChange } from "./card-findings.ts";
import {
  agencyName,
  dataset,
  official,
  provenance,
  ROOT,
  regionName,
  scored,
  scoredAgencies,
  years,
} from "./workbench.ts";

const marks = official<Benchmark>(benchmarks(scored)).filter(({ region }) => region === null);

const rootGaps = official<Gap>(gaps(scored)).filter(({ code }) => code === ROOT);

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

/** The index of every agency in a field, in the order of `scoredAgencies`; null if not known in full. */
function peers(year: number, code: string): (number | null)[] {
  return scoredAgencies.map(({ id }) => {
    if (!scored.has(id, year) || !scored.treeOf(id, year).has(code)) return null;
    const { index, coverage } = scored.at(id, year, code);
    return coverage === 1 ? index : null;
  });
}

const duties = dataset.assignment ? official<Responsibility>(responsibility(scored, dataset.assignment, "equal")) : [];

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
function yearOf(agency: string, year: number): object {
  const leaves = strengths(scored, {
    agency,
    year,
    peers: peerGroup(scored, { agency, year, by: "all" }),
  }).objects() as LeafStanding[];
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

const files = scoredAgencies.map((agency) => {
  const own = years.filter((year) => scored.has(agency.id, year));
  const tree = scored.treeOf(agency.id, own.at(-1) as number);
  const leads = dataset.assignment?.tree === tree ? dataset.assignment.leads : undefined;
  const card = {
    provenance,
    agency: { id: agency.id, name: agencyName(agency.id), kind: agency.kind, region: regionName(agency.region) },
    years: own,
    otherYears: own.filter((year) => scored.treeOf(agency.id, year) !== tree),
    missingYears: years.filter((year) => !own.includes(year)),
    tree: tree.nodes.map(({ code, name, level, parent, source, provenance: maximum }) => ({
      code,
      name: readableName(name),
      level,
      parent,
      source: source ?? null,
      provenance: maximum,
      leads: leads?.get(code)?.agencies.map(agencyName) ?? null,
    })),
    cards: own.filter((year) => scored.treeOf(agency.id, year) === tree).map((year) => yearOf(agency.id, year)),
    gaps: rootGaps
      .filter((row) => row.agency === agency.id)
      .map(({ year, gapToBest, gapToMean, gapToRegion }) => ({ year, gapToBest, gapToMean, gapToRegion })),
    peers: scoredAgencies.map(({ id }) => ({ id, name: agencyName(id) })),
    fields: own.flatMap((year) => tree.fields.map(({ code }) => ({ year, code, indices: peers(year, code) }))),
    marks: marks
      .filter((row) => row.tree === tree.id && (row.code === ROOT || tree.get(row.code).level === 1))
      .map(({ year, code, best, median, mean }) => ({ year, code, best, median, mean })),
  };
  return [`${agency.id}.json`, strToU8(JSON.stringify(card))] as const;
});
// A fixed date keeps the archive the same for the same data.
process.stdout.write(zipSync(Object.fromEntries(files), { mtime: new Date("2024-01-01") }));
