import {
  type LeadBasis,
  leadAgencies,
  type NodeState,
  type Responsibility,
  responsibility,
  type Sharing,
} from "@par-index/core";
import { type Attribution, changeByLead, changeOf } from "@par-index/core/attribution";
import { type CardNode, type LeafStanding, peerGroup, scoreCard, strengths } from "@par-index/core/compare";
import { say } from "../page/language.js";
import type { World } from "./world.js";

/** A scored agency in a year. */
export interface AgencyYear {
  readonly agency: string;
  readonly year: number;
}

/** The lead agencies of the data set's assignment, in the order of the tree. */
export const leadIds = ({ assignment }: World): string[] => leadAgencies(assignment ?? undefined);

/** Name of a lead agency; of null, what nobody is assigned to. */
export const leadName = (world: World, lead: string | null): string =>
  lead === null ? say`Chưa phân công` : world.name(lead);

/** Why nothing can be said of lead agencies, in a sentence; null if it can. */
export function whyNoLeads(world: World, { agency, year }: AgencyYear): string | null {
  const { assignment, scored } = world;
  if (!assignment || leadIds(world).length === 0) return say`Bộ dữ liệu này chưa có bảng phân công cơ quan chủ trì.`;
  if (!scored.has({ agency, year })) return say`${world.name(agency)} không có điểm năm ${year}.`;
  if (scored.treeOf({ agency, year }) !== assignment.tree)
    return say`Năm ${year}, ${world.name(agency)} chấm theo bộ tiêu chí khác với bảng phân công cơ quan chủ trì.`;
  return null;
}

const rolled = new WeakMap<World, Map<Sharing, Responsibility[]>>();

/** What every lead agency answers for in every scored agency and year, official scores only. */
export function responsibilities(world: World, sharing: Sharing): Responsibility[] {
  const { assignment, scored } = world;
  if (!assignment) return [];
  const known = rolled.get(world) ?? new Map<Sharing, Responsibility[]>();
  rolled.set(world, known);
  let rows = known.get(sharing);
  if (!rows) {
    rows = responsibility(scored, assignment, sharing)
      .objects()
      .filter(({ stage }) => stage === "appraised");
    known.set(sharing, rows);
  }
  return rows;
}

/** The attribution of the change on the year before; null where there is nothing to compare. */
export function changeOnYearBefore({ scored, crosswalks }: World, { agency, year }: AgencyYear): Attribution | null {
  return changeOf(scored, { agency, from: year - 1, to: year, crosswalks }).attribution ?? null;
}

/** A lead agency's part of an agency and year. */
export interface LeadPart extends Responsibility {
  readonly name: string;
  /** What its criteria contributed to the change of the agency's index, in index points; null if unknown. */
  readonly change: number | null;
}

/**
 * The parts of all lead agencies, most points lost first.
 *
 * @param attribution of the change that is told of
 */
export function leadParts(
  world: World,
  { agency, year }: AgencyYear,
  sharing: Sharing,
  attribution: Attribution | null = changeOnYearBefore(world, { agency, year }),
): LeadPart[] {
  const moves = changeByLead(attribution, world.assignment, sharing);
  return responsibilities(world, sharing)
    .filter((row) => row.agency === agency && row.year === year)
    .map((row) => ({
      ...row,
      name: leadName(world, row.leadAgency),
      change: moves.find(({ leadAgency }) => leadAgency === row.leadAgency)?.total ?? null,
    }))
    .sort((a, b) => b.lost - a.lost);
}

/** The leaves of an agency in a year beside those of all others. */
export function leafStandings({ scored }: World, { agency, year }: AgencyYear): LeafStanding[] {
  const peers = peerGroup(scored, { agency, year, by: "all" });
  return strengths(scored, { agency, year, peers }).objects();
}

/** A criterion of a lead agency: what the scored agency reached, and how it stands among its peers. */
export interface LeadLeaf {
  readonly code: string;
  readonly name: string;
  readonly max: number;
  readonly score: number | null;
  readonly lost: number | null;
  readonly state: NodeState;
  /** Points on the year before. */
  readonly change: number | null;
  readonly rank: number | null;
  readonly rankedOf: number;
  /** Of the peers' points. */
  readonly median: number | null;
  /** How many peers are compared, how many of them hold full marks, and whether these are easy points. */
  readonly peers: number;
  readonly full: number;
  readonly easy: boolean;
  readonly basis: LeadBasis;
  /** Code beside which the lead agency is printed. */
  readonly from: string | null;
  /** Names of the other lead agencies. */
  readonly others: readonly string[];
}

/** The criteria of a lead agency that apply to an agency in a year, in the order of the tree. */
export function leadLeaves(world: World, { agency, year }: AgencyYear, lead: string): LeadLeaf[] {
  const { scored, assignment } = world;
  if (!assignment) return [];
  const standings = new Map(leafStandings(world, { agency, year }).map((row) => [row.code, row]));
  const leavesOf = (node: CardNode): CardNode[] => (node.children.length ? node.children.flatMap(leavesOf) : [node]);
  return leavesOf(scoreCard(scored, { agency, year, assignment }).root).flatMap((node): LeadLeaf[] => {
    const standing = standings.get(node.code);
    if (!standing || !node.lead?.agencies.includes(lead)) return [];
    return [
      {
        code: node.code,
        name: world.nodeName(assignment.tree, node.code),
        max: node.max,
        score: standing.score,
        lost: standing.lost,
        state: node.state,
        change: node.change?.scoreChange ?? null,
        rank: node.rank,
        rankedOf: node.rankedOf,
        median: standing.median,
        peers: standing.peers,
        full: standing.full,
        easy: standing.easy,
        basis: node.lead.basis,
        from: node.lead.from,
        others: node.lead.agencies.filter((id) => id !== lead).map((id) => world.name(id)),
      },
    ];
  });
}

/** The easy points of some criteria, most points lost first. */
export const easyPoints = (leaves: readonly LeadLeaf[]): LeadLeaf[] =>
  leaves.filter(({ easy }) => easy).sort((a, b) => (b.lost ?? 0) - (a.lost ?? 0));
