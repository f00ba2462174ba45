import type { CriteriaTree } from "@par-index/core";
import type { Attribution } from "@par-index/core/attribution";
import { type Benchmark, benchmarks, type CardNode, type LeafStanding, scoreCard } from "@par-index/core/compare";
import { sumDecimals } from "@par-index/core/numbers";
import { changeView } from "../change/attribution.js";
import { formatPoints } from "../page/format.js";
import { say } from "../page/language.js";
import { type LeadPart, leadName, leadParts, leafStandings } from "../world/responsibilities.js";
import type { World } from "../world/world.js";

/** What a briefing on one agency in one year is written from. */
export interface Briefing {
  readonly world: World;
  readonly agency: string;
  readonly year: number;
  /** Name of the agency. */
  readonly name: string;
  readonly tree: CriteriaTree;
  /** All nodes of the card, in the tree's order; the root is the first. */
  readonly nodes: readonly CardNode[];
  /** Benchmarks of the year, by code. */
  readonly benchmarks: ReadonlyMap<string, Benchmark>;
  /** The last year before with official scores; null without one. */
  readonly before: number | null;
  /** The change since then, taken apart; null where the years cannot be compared. */
  readonly attribution: Attribution | null;
  /** Why not; null where they can, or there is no year before. */
  readonly reason: string | null;
  /** The leaves beside those of all other agencies, by code. */
  readonly standings: ReadonlyMap<string, LeafStanding>;
  /** Who answers for what, in equal shares, most points lost first; null without an assignment. */
  readonly leads: readonly LeadPart[] | null;
}

/** The facts of a briefing; null if the agency has no official scores in the year. */
export function openBriefing(world: World, agency: string | null, year: number): Briefing | null {
  const { scored } = world;
  if (agency === null || !scored.has({ agency, year })) return null;
  const tree = scored.treeOf({ agency, year });
  const assignment = world.assignment?.tree === tree ? world.assignment : null;
  const { root } = scoreCard(scored, { agency, year, ...(assignment ? { assignment } : {}) });
  const before = world.years.filter((each) => each < year && scored.has({ agency, year: each })).at(-1) ?? null;
  const change = before === null ? null : changeView(world, { agency, from: before, to: year });
  const attribution = change && "attribution" in change ? change.attribution : null;
  return {
    world,
    agency,
    year,
    name: world.name(agency),
    tree,
    nodes: [...flat(root)],
    benchmarks: new Map(
      benchmarks(scored)
        .objects()
        .filter((mark) => mark.year === year && mark.tree === tree.id && mark.stage === "appraised" && !mark.region)
        .map((mark) => [mark.code, mark]),
    ),
    before,
    attribution,
    reason: change && "reason" in change ? change.reason : null,
    standings: new Map(leafStandings(world, { agency, year }).map((leaf) => [leaf.code, leaf])),
    leads: assignment ? leadParts(world, { agency, year }, "equal", attribution) : null,
  };
}

function* flat(node: CardNode): Generator<CardNode> {
  yield node;
  for (const child of node.children) yield* flat(child);
}

export const rootOf = ({ nodes }: Briefing): CardNode => nodes[0] as CardNode;

export const fieldsOf = ({ nodes }: Briefing): CardNode[] => nodes.filter(({ level }) => level === 1);

export const leavesOf = ({ nodes }: Briefing): CardNode[] => nodes.filter(({ children }) => children.length === 0);

/** Name of a node, for reading. */
export const nameOf = ({ world, tree }: Briefing, code: string): string => world.nodeName(tree, code);

/** Names of a leaf's lead agencies; a dash where the tree has no assignment. */
export function leadNames({ world }: Briefing, { lead }: CardNode): string {
  if (lead === undefined) return "–";
  return lead.agencies.length ? lead.agencies.map(world.name).join(", ") : leadName(world, null);
}

/** The leaves that lost points, most first. */
export function losing(briefing: Briefing): (CardNode & { readonly lost: number })[] {
  return leavesOf(briefing)
    .filter((leaf): leaf is CardNode & { lost: number } => (leaf.lost ?? 0) > 0)
    .sort((a, b) => b.lost - a.lost);
}

/** All points lost on the leaves that are known. */
export const totalLost = (briefing: Briefing): number => sumDecimals(losing(briefing).map(({ lost }) => lost));

/** The fields beside median and best, for the bullet chart. */
export function bulletRows(briefing: Briefing) {
  return fieldsOf(briefing).map(({ code, index }) => {
    const mark = briefing.benchmarks.get(code);
    return { code, name: nameOf(briefing, code), index, median: mark?.median ?? null, best: mark?.best ?? null };
  });
}

/** The leaves and the points lost on them, for the Pareto chart. */
export function lostRows(briefing: Briefing) {
  return leavesOf(briefing)
    .filter(({ state }) => state !== "not-applicable")
    .map((leaf) => ({ code: leaf.code, label: nameOf(briefing, leaf.code), lost: leaf.lost }));
}

/** A leaf's points as the card states them, in words where there are none. */
export function scoreText({ state, score }: CardNode): string {
  if (state === "not-applicable") return say`không đánh giá`;
  return state === "unknown" ? say`chưa có điểm` : formatPoints(score);
}
