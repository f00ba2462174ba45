import { ROOT } from "@par-index/core";
import { fault } from "@par-index/core/issues";
import { fold } from "../cells/fold.js";
import type { CellValue } from "../cells/grid.js";
import { type CodeReading, readCode } from "../words/codes.js";
import type { BodyRows } from "./body-rows.js";
import type { Layout } from "./layout.js";
import { type Ledger, MOST_REMEMBERED } from "./ledger.js";
import type { Vocabulary } from "./vocabulary.js";

/** Rows that sum up the whole table, by what stands where a code or a name would. */
const TOTALS = new Set([
  "tong cong",
  "tong diem",
  "tong so",
  "tong",
  "cong",
  "total",
  "tong cong diem",
  "tong diem chung",
  "diem tong",
  "tong diem chi so",
  "chi so cchc",
  "chi so cai cach hanh chinh",
]);
const SUBTOTAL = /^(?:tong diem|tong cong|cong|tong|diem)\s+(?:linh vuc|tieu chi|muc|phan)?\s*(.+)$/;

/** Finds the criterion of a row, by its code cell, its name, or its place among the others. */
export class CodeOfRow {
  readonly #rows: BodyRows;
  readonly #shape: Layout["shape"];
  readonly #vocabulary: Vocabulary;
  readonly #ledger: Ledger;
  readonly #known = new Map<string, CodeReading>();
  /** Position in the tree of the last code read, to tell apart what a cell can mean. */
  #lastPosition = -1;

  constructor(rows: BodyRows, layout: Layout, vocabulary: Vocabulary, ledger: Ledger) {
    this.#rows = rows;
    this.#shape = layout.shape;
    this.#vocabulary = vocabulary;
    this.#ledger = ledger;
  }

  /**
   * The code of a row; undefined if the row names no criterion.
   *
   * @param isNeeded whether the row has something to read; only then is it told how the code was read
   * @returns `"reported"` if the row may name several, which is then reported
   */
  at(row: number, isNeeded: boolean): string | "reported" | undefined {
    const codeCell = this.#rows.cell(row, "code");
    const nameText = this.#rows.text(row, "name");
    const reading = this.#readCode(codeCell);
    const byName = this.#vocabulary.codeOfName(fold(nameText)) ?? this.#inName(nameText);
    const code =
      reading.candidates.length === 0
        ? this.#named(row, nameText, byName, isNeeded)
        : this.#coded(row, reading, byName, isNeeded);
    if (code === undefined || code === "reported") return code;
    this.#checkName(row, code, nameText || (reading.name ?? ""));
    const position = this.#vocabulary.nodeOf(code)?.position ?? -1;
    this.#lastPosition = position === 0 ? this.#lastPosition : position;
    return code;
  }

  /** The code that a row's code cell says. */
  #coded(
    row: number,
    { candidates, exact }: CodeReading,
    byName: string | undefined,
    isNeeded: boolean,
  ): string | "reported" {
    const text = this.#rows.text(row, "code");
    const column = this.#rows.column("code")?.index;
    const [only, another] = candidates;
    if (only !== undefined && another === undefined) {
      if (!exact && isNeeded && !isTrivial(text, only))
        this.#ledger.decide("code-read", row, column, { written: text, code: only });
      return only;
    }
    const code = this.#choose(candidates, byName);
    if (code === undefined) {
      if (isNeeded) this.#ledger.report(fault("code-ambiguous", { written: text, codes: candidates }), row, column);
      return "reported";
    }
    if (isNeeded)
      this.#ledger.decide("code-chosen", row, column, {
        written: text,
        codes: candidates,
        code,
        by: code === byName ? "name" : "order",
      });
    return code;
  }

  /** The code of a row whose code cell says none. */
  #named(row: number, name: string, byName: string | undefined, isNeeded: boolean): string | undefined {
    const text = this.#rows.text(row, "code");
    // A code that no tree has stays unknown, whatever its name: it may be another tree's.
    const code = this.#totalOf(text, name) ?? (/\d/.test(text) ? undefined : byName);
    if (code !== undefined && isNeeded && this.#inName(name) === undefined)
      this.#ledger.decide("code-from-name", row, (this.#rows.column("code") ?? this.#rows.column("name"))?.index, {
        written: (name || text).slice(0, 60),
        code,
      });
    return code;
  }

  /** The same few codes stand in every long table thousands of times. */
  #readCode(cell: CellValue): CodeReading {
    if (typeof cell !== "string") return readCode(cell, this.#vocabulary.hasCode);
    const known = this.#known.get(cell);
    if (known) return known;
    const reading = readCode(cell, this.#vocabulary.hasCode);
    if (this.#known.size < MOST_REMEMBERED) this.#known.set(cell, reading);
    return reading;
  }

  /** A code that stands before the name in the name's own cell. */
  #inName(name: string): string | undefined {
    return /^\D{0,12}\d/.test(name) ? readCode(name, this.#vocabulary.hasCode).candidates[0] : undefined;
  }

  /** The candidate that the row's name says, or the next one in the tree's order. */
  #choose(candidates: readonly string[], byName: string | undefined): string | undefined {
    if (byName !== undefined) return candidates.includes(byName) ? byName : undefined;
    if (this.#shape === "long") return undefined;
    const positions = candidates.map((code) => ({ code, position: this.#vocabulary.nodeOf(code)?.position ?? 0 }));
    const after = positions
      .filter(({ position }) => position > this.#lastPosition)
      .sort((a, b) => a.position - b.position);
    return after[0]?.code;
  }

  #totalOf(...texts: string[]): string | undefined {
    for (const text of texts) {
      const folded = fold(text);
      if (TOTALS.has(folded)) return ROOT;
      const part = SUBTOTAL.exec(folded)?.[1];
      if (part === undefined) continue;
      const [code] = readCode(part, this.#vocabulary.hasCode).candidates;
      const named = code ?? this.#vocabulary.codeOfName(part);
      if (named !== undefined) return named;
    }
    return undefined;
  }

  /** A name that has little in common with the tree's says that the code belongs to another tree. */
  #checkName(row: number, code: string, name: string): void {
    if (name === "" || code === ROOT || !this.#ledger.isNewText(`name ${code} ${name}`)) return;
    const nodes = this.#vocabulary.trees.filter((tree) => tree.has(code)).map((tree) => tree.get(code));
    const words = new Set(fold(name).split(" "));
    const shared = (other: string) => {
      const theirs = new Set(fold(other).split(" "));
      return [...theirs].filter((word) => words.has(word)).length / Math.min(theirs.size, words.size);
    };
    const [node] = nodes;
    if (node === undefined || nodes.some((other) => Math.max(shared(other.name.vi), shared(other.name.en)) >= 0.5))
      return;
    const differs = fault("name-differs", { code, name: node.name, written: name });
    this.#ledger.report(differs, row, this.#rows.column("name")?.index, "warning");
  }
}

/** Whether a code differs from how it is written only by spaces and a mark at its end. */
function isTrivial(text: string, code: string): boolean {
  return (
    text.replace(/\s/g, "").replace(/[.)]$/, "") === code || text.startsWith(`${code}. `) || text.startsWith(`${code} `)
  );
}
