import { type Agencies, type Agency, type Issue, ParError } from "@par-index/core";
import { checkShape, issue } from "@par-index/core/issues";
import { distance } from "fastest-levenshtein";
import * as z from "zod";
import { fold } from "../cells/fold.js";

/** Other names of agencies, as people write them; one name may stand for several (namesakes). */
export type Aliases = readonly { readonly alias: string; readonly agency: string }[];

const aliasRow = z.strictObject({ alias: z.string().trim().min(1), agency: z.string().trim().min(1) });

/**
 * Reads alias rows (`alias, agency`); a name that stands for namesakes has a row for each.
 *
 * @throws ParError `aliases-invalid` with every problem found
 */
export function parseAliases(
  rows: readonly unknown[],
  {
    agencies,
    file,
    rowOf = (index) => index + 2,
  }: { agencies: Agencies; file?: string; rowOf?: (index: number) => number },
): Aliases {
  const issues: Issue[] = [];
  const aliases = rows.flatMap((row, index) => {
    const where = { ...(file === undefined ? {} : { file }), row: rowOf(index) };
    const shape = checkShape(aliasRow, row, where);
    issues.push(...shape.issues);
    if (!shape.data) return [];
    if (!agencies.has(shape.data.agency))
      issues.push(
        issue(
          "error",
          "agency-unknown",
          { agency: shape.data.agency, near: null, within: "document" },
          { ...where, column: "agency" },
        ),
      );
    return [shape.data];
  });
  if (issues.length) throw new ParError("aliases-invalid", {}, issues);
  return aliases;
}

/** What a text says about an agency. */
export type AgencyReading =
  | {
      readonly kind: "found";
      readonly agencies: readonly Agency[] /** Whether it was the id or the registered name, letter by letter. */;
      readonly exact: boolean;
    }
  | { readonly kind: "near"; readonly suggestion: Agency }
  | { readonly kind: "unknown" };

/** Words before a name that do not tell agencies apart, as people write them. */
const PREFIX = /^(?:ubnd|uy ban nhan dan|tinh|thanh pho|tp|thi xa|tx|huyen|quan|xa|phuong|dac khu) /;

/** Of the texts asked for so many are remembered: a column may hold anything. */
const MOST_REMEMBERED = 100_000;

/** A miss of one letter in six, but never of more than three, is worth a suggestion. */
const isNear = (misses: number, length: number) =>
  length >= 4 && misses <= Math.min(3, Math.max(1, Math.floor(length / 6)));

/**
 * Finds agencies by what people write: id, official code, name in Vietnamese or English, alias;
 * whatever the accents, case and spaces, with or without "Tỉnh", "TP.", "UBND".
 *
 * Namesakes (a province before and after a merger) all come back; the caller knows the year.
 */
export class AgencyNames {
  readonly #byKey = new Map<string, Agency[]>();
  readonly #byExact = new Map<string, Agency[]>();
  readonly #byCode = new Map<string, Agency[]>();
  readonly #cache = new Map<string, AgencyReading>();
  readonly #keys: readonly [key: string, agency: Agency][];
  /** Names as folded words, longest first, for {@link within}. */
  readonly #phrases: readonly [phrase: string, agency: Agency][];

  constructor(agencies: Agencies, aliases: Aliases = []) {
    const phrases: [string, Agency][] = [];
    for (const agency of agencies.values()) {
      for (const text of [agency.id, agency.name]) add(this.#byExact, text, agency);
      if (agency.code) add(this.#byCode, agency.code, agency);
      for (const text of [agency.id, agency.name, agency.nameEn]) add(this.#byKey, keyOf(text), agency);
      phrases.push([fold(agency.name), agency]);
    }
    for (const { alias, agency: id } of aliases) {
      const agency = agencies.get(id);
      if (!agency) continue;
      add(this.#byKey, keyOf(alias), agency);
      phrases.push([fold(alias), agency]);
    }
    this.#keys = [...this.#byKey].map(([key, found]) => [key, found[0] as Agency]);
    this.#phrases = phrases.filter(([phrase]) => phrase.length >= 4).sort(([a], [b]) => b.length - a.length);
  }

  /** The agency a cell names. */
  find(text: string): AgencyReading {
    const cached = this.#cache.get(text);
    if (cached) return cached;
    const reading = this.#find(text);
    if (this.#cache.size < MOST_REMEMBERED) this.#cache.set(text, reading);
    return reading;
  }

  /** All agencies that go by a name, whatever its accents: a registered name may be what people call another. */
  namesakes(text: string): readonly Agency[] {
    return this.#byKey.get(keyOf(text)) ?? [];
  }

  /** The agencies whose name stands in a longer text, such as a title; the longest name wins. */
  within(text: string): readonly Agency[] {
    const words = ` ${fold(text)} `;
    const hit = this.#phrases.find(([phrase]) => words.includes(` ${phrase} `));
    return hit ? this.#phrases.filter(([phrase]) => phrase === hit[0]).map(([, agency]) => agency) : [];
  }

  #find(text: string): AgencyReading {
    const exact = this.#byExact.get(text.normalize("NFC"));
    if (exact) return { kind: "found", agencies: exact, exact: true };
    const key = keyOf(text);
    if (key === "") return { kind: "unknown" };
    const found = this.#byKey.get(key) ?? this.#byCode.get(text);
    if (found) return { kind: "found", agencies: found, exact: false };
    let best: { agency: Agency; misses: number } | undefined;
    for (const [candidate, agency] of this.#keys) {
      if (Math.abs(candidate.length - key.length) > 3) continue;
      const misses = distance(candidate, key);
      if (isNear(misses, key.length) && (best === undefined || misses < best.misses)) best = { agency, misses };
    }
    return best ? { kind: "near", suggestion: best.agency } : { kind: "unknown" };
  }
}

/** Folded, without what stands before the name, without spaces. */
function keyOf(text: string): string {
  let words = fold(text);
  for (let before = ""; before !== words; ) {
    before = words;
    words = words.replace(PREFIX, "");
  }
  return words.replaceAll(" ", "");
}

function add(map: Map<string, Agency[]>, key: string, agency: Agency): void {
  const found = map.get(key);
  if (!found) map.set(key, [agency]);
  else if (!found.includes(agency)) found.push(agency);
}
