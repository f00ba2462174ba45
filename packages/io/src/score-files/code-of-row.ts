import { type CriteriaNode, ROOT } from "@par-index/core";
import { fault } from "@par-index/core/issues";
import { fold } from "../cells/fold.js";
import type { CellValue, SourceTable } from "../cells/grid.js";
import { cellText } from "../cells/text.js";
import { type CodeReading, readCode } from "../words/codes.js";
import { isErrorText } from "../words/points.js";
import { type ListedCode, tenthsIn } from "../words/tenths.js";
import type { BodyRows } from "./body-rows.js";
import { isOrdinal, type Layout } from "./layout.js";
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

const NO_CODE: CodeReading = { candidates: [], exact: false };

/** Finds the criterion of a row, by its code cell, its name, or its place among the others. */
export class CodeOfRow {
  readonly #rows: BodyRows;
  readonly #shape: Layout["shape"];
  readonly #vocabulary: Vocabulary;
  readonly #ledger: Ledger;
  readonly #known = new Map<string, CodeReading>();
  /** What stands in the column of codes, row by row, of a table that is not too long for it. */
  #listed: { readonly row: number; readonly item: ListedCode | undefined }[] = [];
  #tenths: ReadonlyMap<number, "tenth" | "doubtful"> = new Map();
  /** Rows of a column "STT" whose number is what the name says, and is not. */
  readonly #ordinals = { same: 0, other: 0 };
  #countsRows = false;
  /** Position in the tree of the last code read, to tell apart what a cell can mean. */
  #lastPosition = -1;

  /** Whether codes may have been saved as text by a program that took them for numbers. */
  readonly #isText: boolean;

  constructor(rows: BodyRows, layout: Layout, vocabulary: Vocabulary, ledger: Ledger) {
    this.#rows = rows;
    this.#isText = rows.isDelimited;
    this.#shape = layout.shape;
    this.#vocabulary = vocabulary;
    this.#ledger = ledger;
  }

  /** Learns from rows whether the codes are codes, and which may have lost a zero at their end. */
  survey(rows: SourceTable["rows"], first: number): void {
    const code = this.#rows.column("code");
    if (!code) return;
    const { hasCode } = this.#vocabulary;
    if (this.#listed.length + rows.length <= MOST_REMEMBERED)
      rows.forEach((row, i) => {
        const cell = row[code.index];
        const text = cellText(cell);
        const mayHaveLost = typeof cell === "number" || this.#isText;
        this.#listed.push({ row: first + i, item: hasCode(text) ? { code: text, mayHaveLost } : undefined });
      });
    const name = this.#rows.column("name");
    if (!name || !isOrdinal(code.heading)) return;
    for (const row of rows) {
      const words = cellText(row[name.index]);
      const [numbered] = this.#readCode(row[code.index] ?? null).candidates;
      if (words === "" || numbered === undefined) continue;
      const named = this.#vocabulary.codeOfName(fold(words));
      const isSame = named === undefined ? this.#isNameOf(numbered, words) : named === numbered;
      this.#ordinals[isSame ? "same" : "other"]++;
    }
  }

  /** Says what was learnt of the whole column, before rows are read. */
  announce(): void {
    const code = this.#rows.column("code");
    const tenths = tenthsIn(
      this.#listed.map(({ item }) => item),
      this.#vocabulary.hasCode,
    );
    this.#tenths = new Map([...tenths].map(([at, verdict]) => [this.#listed[at]?.row ?? -1, verdict]));
    this.#listed = [];
    this.#countsRows = this.#ordinals.other > this.#ordinals.same;
    if (this.#countsRows && code)
      this.#ledger.decide("ordinals-ignored", this.#rows.headerRow, code.index, { heading: code.heading });
  }

  /**
   * The code of a row; undefined if the row names no criterion.
   *
   * @param isNeeded whether the row has something to read; only then is it told how the code was read
   * @returns `"reported"` if the row may name several, which is then reported
   */
  at(row: number, isNeeded: boolean): string | "reported" | undefined {
    const nameText = this.#rows.text(row, "name");
    const reading = this.#countsRows ? NO_CODE : this.#withTenths(row, this.#readCode(this.#rows.cell(row, "code")));
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
    { candidates, exact, verdict }: CodeReading & { readonly verdict?: "tenth" | "doubtful" },
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
    const code = this.#choose(candidates, byName, verdict);
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
    const text = this.#countsRows ? "" : this.#rows.text(row, "code");
    // A code that no tree has stays unknown, whatever its name: it may be another tree's.
    const code = this.#totalOf(text, name) ?? (/\d/.test(text) ? undefined : byName);
    if (code !== undefined && isNeeded && this.#inName(name) === undefined)
      this.#ledger.decide("code-from-name", row, (this.#rows.column("code") ?? this.#rows.column("name"))?.index, {
        written: (name || text).slice(0, 60),
        code,
      });
    return code;
  }

  /** What order says of a code that may have lost its zero. */
  #withTenths(row: number, reading: CodeReading): CodeReading & { readonly verdict?: "tenth" | "doubtful" } {
    const verdict = this.#tenths.get(row);
    const [code] = reading.candidates;
    if (verdict === undefined || code === undefined) return reading;
    return { candidates: [code, `${code}0`], exact: false, verdict };
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
  #choose(
    candidates: readonly string[],
    byName: string | undefined,
    verdict: "tenth" | "doubtful" | undefined,
  ): string | undefined {
    if (byName !== undefined) return candidates.includes(byName) ? byName : undefined;
    if (verdict !== undefined) return verdict === "tenth" ? candidates[1] : undefined;
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

  #nodesOf(code: string): readonly CriteriaNode[] {
    return this.#vocabulary.trees.filter((tree) => tree.has(code)).map((tree) => tree.get(code));
  }

  /** Whether a name has as much in common with that of a node as names of one thing have. */
  #isNameOf(code: string, name: string): boolean {
    const words = new Set(fold(name).split(" "));
    const shared = (other: string) => {
      const theirs = new Set(fold(other).split(" "));
      return [...theirs].filter((word) => words.has(word)).length / Math.min(theirs.size, words.size);
    };
    return this.#nodesOf(code).some((node) => Math.max(shared(node.name.vi), shared(node.name.en)) >= 0.5);
  }

  /** A name that has little in common with the tree's says that the code belongs to another tree. */
  #checkName(row: number, code: string, name: string): void {
    if (name === "" || isErrorText(name) || code === ROOT) return;
    if (!this.#ledger.isNewText(`name ${code} ${name}`) || this.#isNameOf(code, name)) return;
    const [node] = this.#nodesOf(code);
    if (node === undefined) return;
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
