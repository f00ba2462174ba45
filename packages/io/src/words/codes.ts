import type { CriteriaTree } from "@par-index/core";
import { fold } from "../cells/fold.js";
import type { CellValue } from "../cells/grid.js";
import { cellText } from "../cells/text.js";

/** How a cell names a criterion. */
export interface CodeReading {
  /** The codes the cell can mean, best first; empty if it names none. */
  readonly candidates: readonly string[];
  /** Whether the cell is the code as the tree writes it. */
  readonly exact: boolean;
  /** The rest of the cell, where code and name share it. */
  readonly name?: string;
}

const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
const NONE: CodeReading = { candidates: [], exact: false };

/**
 * Reads a criterion's code as people and spreadsheets write it: `3.4.2`, `3.4.2.`, ` 3. 4. 2`,
 * `3,4`, `TC 3.4.2`, `III` (a field), `3.4.2. Tỷ lệ…` (code and name in one cell), the number 3.4
 * (which may have been 3.40: Excel drops the zero), and dates that Excel made of a code
 * (3.4.2 becomes 3/4/2002, 3.4 becomes 3 April of some year).
 *
 * @param has whether some tree in use has the code
 */
export function readCode(value: CellValue | undefined, has: (code: string) => boolean): CodeReading {
  if (value === null || value === undefined || typeof value === "boolean") return NONE;
  if (value instanceof Date) return fromDate(value.getUTCDate(), value.getUTCMonth() + 1, value.getUTCFullYear(), has);
  if (typeof value === "number") {
    // Dragging a cell down adds 0.1 to the one above, and its noise: 1.2000000000000002.
    const code = cellText(value);
    // 3.1 may be what Excel left of 3.10.
    const candidates = [code, ...(code.includes(".") ? [`${code}0`] : [])].filter(has);
    return { candidates, exact: candidates.length === 1 && Number.isInteger(value) };
  }
  const text = cellText(value);
  if (has(text)) return { candidates: [text], exact: true };
  // Before codes with a name behind: "2-Mar" is a date, not criterion 2 named Mar.
  const date = fromDateText(text, has);
  if (date.candidates.length > 0) return date;
  const written =
    /^(?:(?:tiêu chí thành phần|tiêu chí|lĩnh vực|tctp|tc|lv|mã)\s*:?\s*)?(\d+(?:\s*[.,]\s*\d+)*)\s*[.,):]?\s*(?:[-–:]\s*)?(.*)$/iu.exec(
      text,
    );
  if (written) {
    const [, digits = "", name = ""] = written;
    const code = digits.replace(/\s/g, "").replaceAll(",", ".");
    // "3.4 Tỷ lệ": what follows must be words, or "1/2" would read as 1.
    if (has(code) && (name === "" || /^\p{L}/u.test(name)))
      return { candidates: [code], exact: false, ...(name ? { name } : {}) };
  }
  const roman = /^(?:lĩnh vực\s*)?([ivx]+)\s*[.):]?$/iu.exec(text)?.[1]?.toLowerCase();
  if (roman !== undefined) {
    const code = String(ROMAN.indexOf(roman) + 1);
    if (code !== "0" && has(code)) return { candidates: [code], exact: false };
  }
  return NONE;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function fromDateText(text: string, has: (code: string) => boolean): CodeReading {
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]00:00(?::00)?.*)?$/.exec(text);
  if (iso) return fromDate(Number(iso[3]), Number(iso[2]), Number(iso[1]), has);
  const slashes = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(text);
  if (slashes) {
    const year = Number(slashes[3]);
    return fromDate(Number(slashes[1]), Number(slashes[2]), year < 100 ? 2000 + year : year, has);
  }
  // Vietnamese first: "13-thg 12" looks like the year 12 of an English month.
  const named =
    /^(\d{1,2})[- ]thg ?(\d{1,2})$/i.exec(text) ?? /^(\d{1,2})[- ]([a-z]{3})(?:[- ](\d{2}|\d{4}))?$/i.exec(text);
  if (named) {
    const month = MONTHS.indexOf((named[2] as string).toLowerCase()) + 1 || Number(named[2]) || 0;
    if (month === 0) return NONE;
    const year = named[3] === undefined ? 0 : Number(named[3]);
    return fromDate(Number(named[1]), month, year < 100 ? 2000 + year : year, has);
  }
  return NONE;
}

/**
 * The codes a date can have been: 3.4.2 typed becomes 3/4/2002 or 4/3/2002, by the machine's order
 * of day and month; 3.4 becomes that day of the year of typing, which is not that long ago.
 */
function fromDate(day: number, month: number, year: number, has: (code: string) => boolean): CodeReading {
  const third = year - 2000;
  const inThree = third >= 1 && third <= LARGEST_PART;
  const codes = inThree
    ? [`${day}.${month}.${third}`, `${month}.${day}.${third}`]
    : [`${day}.${month}`, `${month}.${day}`];
  return { candidates: [...new Set(codes)].filter(has), exact: false };
}

/** No published tree has more parts than this on one level; years after 2000 + this are years. */
const LARGEST_PART = 15;

/** A code that a whole column of names leads to: names of nodes, folded; undefined where shared. */
export function codesByName(trees: readonly CriteriaTree[]): ReadonlyMap<string, string | undefined> {
  const codes = new Map<string, string | undefined>();
  for (const tree of trees)
    for (const node of tree.nodes)
      for (const name of new Set([fold(node.name.vi), fold(node.name.en)])) {
        if (name === "") continue;
        codes.set(name, codes.has(name) && codes.get(name) !== node.code ? undefined : node.code);
      }
  return codes;
}
