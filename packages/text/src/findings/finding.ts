import { type Formats, formats } from "../format.js";
import { type Language, type Say, translator } from "../language.js";

/** What kind of thing a finding says; stable, for choosing among findings. */
export type FindingCode =
  | "rank"
  | "not-ranked"
  | "no-score"
  | "gap-to-others"
  | "index-rose"
  | "index-fell"
  | "index-same"
  | "rank-rose"
  | "rank-fell"
  | "rank-same"
  | "group-changed"
  | "fields-moved"
  | "field-rose"
  | "field-fell"
  | "leaf-rose"
  | "leaf-fell"
  | "weights-moved"
  | "lead-rose"
  | "lead-fell"
  | "above-peers"
  | "below-peers"
  | "level-with-peers"
  | "field-above"
  | "field-below"
  | "lost-total"
  | "lost-most"
  | "lost-nothing"
  | "lead-lost"
  | "lead-unassigned"
  | "lead-part"
  | "lead-share"
  | "lead-change"
  | "lead-unknown"
  | "easy-points"
  | "easy-none"
  | "rank-worth"
  | "streak"
  | "since-first"
  | "largest-moves"
  | "region-best-worst"
  | "own-region"
  | "mean"
  | "agencies-moved"
  | "agency-rose"
  | "agency-fell"
  | "field-best-worst"
  | "furthest-apart"
  | "lowest-leaves"
  | "groups"
  | "unranked"
  | "groups-moved"
  | "spread"
  | "flat-leaves"
  | "outliers-low"
  | "outliers-high"
  | "self-over"
  | "self-under"
  | "self-equal"
  | "self-largest"
  | "optimistic-leaves"
  | "lever-most"
  | "lever-lift"
  | "lever-no-lift"
  | "outcome"
  | "outcome-unranked"
  | "forecast"
  | "forecast-basis"
  | "forecast-none";

/** One sentence or two about figures of core. */
export interface Finding {
  readonly code: FindingCode;
  readonly text: string;
  /** The rows of core's tables that the text says something of; every figure in it is theirs. */
  readonly rows: readonly object[];
}

/** What agencies, nodes and regions are called in the language of the findings. */
export interface Names {
  /** Name of an agency. */
  agency(id: string): string;
  /** Name of a node without its code; `tree` where nodes of two trees are told of. */
  node(code: string, tree?: string): string;
  /** Name of a region. */
  region(id: string): string;
}

/** In what language findings are told, and what names they use. */
export interface Telling {
  readonly lang: Language;
  readonly names: Names;
}

/** What every text is made with. */
export interface Voice {
  readonly say: Say;
  readonly format: Formats;
  readonly names: Names;
}

export const voiceOf = ({ lang, names }: Telling): Voice => ({
  say: translator(lang),
  format: formats(lang),
  names,
});

/**
 * The findings whose kinds are asked for, most important first.
 *
 * @param codes kinds in the order of importance
 * @param most how many at most
 */
export function inOrder<Found extends Pick<Finding, "code">>(
  findings: readonly Found[],
  codes: readonly FindingCode[],
  most: number,
): Found[] {
  return codes.flatMap((code) => findings.filter((finding) => finding.code === code)).slice(0, most);
}

/** "A", "A và B", "A, B và C". */
export function listed(say: Say, items: readonly string[]): string {
  const [last, rest] = [items.at(-1) ?? "", items.slice(0, -1)];
  return rest.length === 0 ? last : say`${rest.join(", ")} và ${last}`;
}

/** A leaf as sentences name it: its code and its name. */
export const leafName = ({ names }: Voice, { code, tree }: { code: string; tree?: string }): string =>
  `${code} ${names.node(code, tree)}`;

/**
 * The direction of a change as it is printed, so that words and figures agree: 0.004, printed
 * "0,00", is no rise.
 */
export function direction({ format }: Voice, change: number): -1 | 0 | 1 {
  const text = format.change(change);
  return text.startsWith("+") ? 1 : text.startsWith("−") ? -1 : 0;
}

/** Rows said by name, at most. */
const NAMED = 3;

/**
 * The rows with the greatest figures, greatest first, as many as a sentence can name: `wanted` of
 * them and those that tie with the last as printed; if that is more than three, those before the
 * tie, so that nothing is left out of a tie.
 *
 * @returns the rows to name; if even the greatest is shared by more than three, these, to be counted
 */
export function greatest<Row>(
  rows: readonly Row[],
  figure: (row: Row) => number,
  printed: (figure: number) => string,
  wanted: number,
): { named: Row[]; counted: Row[] } {
  // A stable sort: ties stay in the order of the table.
  const sorted = [...rows].sort((a, b) => figure(b) - figure(a));
  const text = (row: Row | undefined) => (row === undefined ? undefined : printed(figure(row)));
  const last = text(sorted[Math.min(wanted, sorted.length) - 1]);
  const upTo = sorted.findLastIndex((row) => text(row) === last) + 1;
  if (upTo <= NAMED) return { named: sorted.slice(0, upTo), counted: [] };
  const before = sorted.findIndex((row) => text(row) === last);
  return before > 0 ? { named: sorted.slice(0, before), counted: [] } : { named: [], counted: sorted.slice(0, upTo) };
}
