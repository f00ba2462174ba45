import { AGENCY_KINDS, type Agencies, type Agency, type AgencyKind } from "../agencies/agencies.js";
import { STAGES, type Unit } from "../engine/unit.js";
import type { CriteriaTree } from "../tree/tree.js";
import { treeFinder } from "../tree/trees.js";
import { coded, type ScoreCells, textOf } from "./cells.js";
import { isNumberText } from "./numbers.js";

/** A key column: which text each row holds. What is made of a text stands in arrays by its number. */
interface KeyColumn {
  readonly codes: Uint8Array | Uint16Array | Int32Array;
  /** As messages quote them. */
  readonly texts: readonly string[];
}

/**
 * What the columns `agency, year, stage, code` say: each different text is read once, and a row is
 * then four small numbers.
 */
export interface ScoreKeys {
  readonly agency: KeyColumn;
  readonly agencies: readonly (Agency | undefined)[];
  readonly year: KeyColumn;
  /** NaN where a text is no year. */
  readonly years: Float64Array;
  readonly stage: KeyColumn;
  /** Place in {@link STAGES}; −1 if unknown. */
  readonly stages: Int8Array;
  readonly code: KeyColumn;
  /** Per tree and text of `code` the node's position; −1 if the tree has none. */
  readonly positions: readonly Int32Array[];
  /** Place in `trees` of the tree that scores a row's agency in its year; −1 if there is none. */
  readonly treeAt: (row: number) => number;
  /**
   * A number of the row's unit that rises in the registry's order, then by year, then by stage;
   * −1 if the row names no unit that a tree scores.
   */
  readonly slotAt: (row: number) => number;
  /** One more than the greatest slot. */
  readonly slots: number;
  /** The unit of a slot that some row has. */
  readonly unitOf: (slot: number) => Unit;
}

/**
 * Reads the key columns of a score table.
 *
 * @throws ParError `trees-overlap` if two trees score the same kind of agency in the same year
 */
export function readKeys(
  columns: Readonly<Record<string, ScoreCells>>,
  length: number,
  { trees, agencies: registry }: { readonly trees: readonly CriteriaTree[]; readonly agencies: Agencies },
): ScoreKeys {
  const treeOf = treeFinder(trees);
  const key = (name: string): KeyColumn => {
    const { texts, codes } = coded(columns[name], length);
    return { codes, texts: texts.map(textOf) };
  };
  const [agency, year, stage, code] = [key("agency"), key("year"), key("stage"), key("code")];

  const agencies = agency.texts.map((id) => registry.get(id));
  const ids = new Set(agencies.map((found) => found?.id));
  const occurring = [...registry.keys()].filter((id) => ids.has(id));
  const orderOf = new Map(occurring.map((id, order) => [id, order]));
  const agencyOrder = Int32Array.from(agencies, (found) => (found ? (orderOf.get(found.id) as number) : -1));
  const kinds = Int8Array.from(agencies, (found) => (found ? AGENCY_KINDS.indexOf(found.kind) : -1));

  const years = Float64Array.from(year.texts, yearOf);
  const span = years.length;
  const treeByKind = Int32Array.from({ length: AGENCY_KINDS.length * span }, (_, i) => {
    const known = years[i % span] as number;
    return Number.isNaN(known) ? -1 : treeOf(AGENCY_KINDS[Math.floor(i / span)] as AgencyKind, known);
  });
  // Only years that some tree scores, or a column of wrong figures would make a unit of each.
  const occurringYears = [...new Set(years)]
    .filter((known) => !Number.isNaN(known) && trees.some((tree) => tree.scoresIn(known)))
    .sort((a, b) => a - b);
  const yearOrders = new Map(occurringYears.map((known, order) => [known, order]));
  const yearOrder = Int32Array.from(years, (known) => yearOrders.get(known) ?? -1);
  const stages = Int8Array.from(stage.texts, (text) => (STAGES as readonly string[]).indexOf(text));

  const treeAt = (row: number) => {
    const kind = kinds[agency.codes[row] as number] as number;
    return kind < 0 ? -1 : (treeByKind[kind * span + (year.codes[row] as number)] as number);
  };
  const last = { agency: -1, year: -1, stage: -1, slot: -1 };
  return {
    agency,
    agencies,
    year,
    years,
    stage,
    stages,
    code,
    positions: trees.map((tree) =>
      Int32Array.from(code.texts, (text) => (tree.has(text) ? tree.get(text).position : -1)),
    ),
    treeAt,
    slotAt: (row) => {
      const [a, y, s] = [agency.codes[row] as number, year.codes[row] as number, stage.codes[row] as number];
      // Most rows are of the same unit as the one before.
      if (a === last.agency && y === last.year && s === last.stage) return last.slot;
      const at = stages[s] as number;
      const ofAgency = (agencyOrder[a] as number) * occurringYears.length;
      const isUnit = at >= 0 && treeAt(row) >= 0;
      last.slot = isUnit ? (ofAgency + (yearOrder[y] as number)) * STAGES.length + at : -1;
      [last.agency, last.year, last.stage] = [a, y, s];
      return last.slot;
    },
    slots: occurring.length * occurringYears.length * STAGES.length,
    unitOf: (slot) => {
      const ofAgency = Math.floor(slot / STAGES.length);
      return {
        agency: occurring[Math.floor(ofAgency / occurringYears.length)] as string,
        year: occurringYears[ofAgency % occurringYears.length] as number,
        stage: STAGES[slot % STAGES.length] as Unit["stage"],
      };
    },
  };
}

function yearOf(text: string): number {
  const year = Number(text);
  return isNumberText(text) && Number.isInteger(year) ? year : Number.NaN;
}
