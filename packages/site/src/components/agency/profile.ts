import { html } from "htl";
import { formatPoints } from "../page/format.js";
import { say } from "../page/language.js";
import { illustrativeMark } from "../page/notice.js";
import type { ToldFinding } from "../page/sentences.js";

/** What the tree says of a node. */
export interface ProfileNode {
  code: string;
  name: string;
  level: number;
  parent: string | null;
  source: string | null;
  provenance: string;
  /** Names of the lead agencies of a leaf; null at inner nodes, empty if unassigned. */
  leads: string[] | null;
}

/** What the agency reached at a node in a year. */
export interface CardRow {
  code: string;
  score: number | null;
  max: number;
  index: number | null;
  coverage: number | null;
  rank: number | null;
  rankedOf: number;
  group: string | null;
  lost: number | null;
  state: "known" | "partial" | "unknown" | "not-applicable" | "stated";
  scoreChange: number | null;
  indexChange: number | null;
  rankChange: number | null;
}

/** What a lead agency answers for; shared leaves are divided equally. */
export interface LeadRow {
  /** Null collects the leaves that nobody is assigned to. */
  name: string | null;
  leaves: number;
  max: number;
  /** Null while a leaf has no score. */
  lost: number | null;
  /** What its leaves contributed to the change of the index, in points of the index. */
  contribution: number | null;
}

/** An agency's year. */
export interface Card {
  year: number;
  /** Points lost on the leaves that have a score. */
  lost: number;
  /** In the order of the tree. */
  nodes: CardRow[];
  /** What each field contributed to the change on the year before, and the two indices; null without one. */
  change: { before: number; after: number; fields: { code: string; value: number | null }[] } | null;
  /** Leaves that lost points and that most other agencies hold in full, most points lost first. */
  easy: { code: string; full: number; peers: number; ranks: number | null }[];
  /** Most points lost first. */
  leads: LeadRow[];
  lead: ToldFinding[];
  points: ToldFinding[];
}

export interface Mark {
  year: number;
  code: string;
  best: number;
  median: number;
  mean: number;
}

/** The JSON of an agency's page; made by `data/don-vi.zip.ts`. */
export interface Profile {
  provenance: { simulated: boolean; illustrative: boolean };
  agency: { id: string; name: string; region: string | null };
  years: number[];
  /** Years scored on another tree, which the card does not show. */
  otherYears: number[];
  missingYears: number[];
  tree: ProfileNode[];
  cards: Card[];
  marks: Mark[];
  gaps: { year: number; gapToBest: number | null; gapToMean: number | null; gapToRegion: number | null }[];
  /** All agencies, in the order of `indices` in `fields`. */
  peers: { id: string; name: string }[];
  fields: { year: number; code: string; indices: (number | null)[] }[];
}

/** The agency's total in a year. */
export const rootOf = (card: Card) => card.nodes[0] as CardRow;

/** The nodes of the tree with what the agency reached at them. */
export const joined = (profile: Profile, card: Card) =>
  profile.tree.map((node, i) => ({ ...node, ...(card.nodes[i] as CardRow) }));
export type Joined = ReturnType<typeof joined>[number];

/** The leaves among them. */
export const leavesOf = (profile: Profile, card: Card) => {
  const parents = new Set(profile.tree.map(({ parent }) => parent));
  return joined(profile, card).filter(({ code }) => !parents.has(code));
};

/** A node by code and name. */
export function nodeName({ code, name }: Pick<ProfileNode, "code" | "name">): HTMLElement {
  return html`<span><b>${code}</b> ${name}</span>` as HTMLElement;
}

/** The lead agencies of a leaf, as text; a dash at inner nodes. */
export function leadNames({ leads }: Pick<ProfileNode, "leads">): string {
  if (leads === null) return "–";
  return leads.length ? leads.join(", ") : say`Chưa phân công`;
}

/** "0,75 / 1", with the mark of an illustrative maximum; says so where there is no score. */
export function scoreOfMax(row: Joined): HTMLElement {
  const score =
    row.state === "not-applicable"
      ? say`không đánh giá`
      : row.state === "unknown"
        ? say`chưa có điểm`
        : formatPoints(row.score);
  const max =
    row.state === "not-applicable" ? "" : html` / ${formatPoints(row.max)}${illustrativeMark(row.provenance)}`;
  return html`<span>${score}${max}</span>` as HTMLElement;
}
