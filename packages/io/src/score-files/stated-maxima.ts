import { fault } from "@par-index/core/issues";
import type { SourceTable } from "../cells/grid.js";
import { type DecimalMark, decimalMark, joinMarks, readNumberCell } from "../words/points.js";
import { type BodyRows, cellsOf } from "./body-rows.js";
import type { Layout } from "./layout.js";
import type { Ledger } from "./ledger.js";
import type { StatedMaximum } from "./reading.js";
import type { Vocabulary } from "./vocabulary.js";

/** The maxima that a table states for its criteria, and whether the trees agree. */
export class StatedMaxima {
  readonly #rows: BodyRows;
  readonly #year: number | undefined;
  readonly #vocabulary: Vocabulary;
  readonly #ledger: Ledger;
  /** Maxima may be typed by someone else than the points, or kept as numbers. */
  #mark: DecimalMark = "unknown";
  readonly #first = new Map<string, StatedMaximum>();

  constructor(rows: BodyRows, layout: Layout, vocabulary: Vocabulary, ledger: Ledger) {
    this.#rows = rows;
    this.#year = layout.year?.value ?? vocabulary.year;
    this.#vocabulary = vocabulary;
    this.#ledger = ledger;
  }

  /** Learns from rows how maxima are written. */
  survey(rows: SourceTable["rows"]): void {
    this.#mark = joinMarks(this.#mark, decimalMark(cellsOf(rows, [this.#rows.column("max")])));
  }

  /** Reads what a row states for its criterion. */
  read(row: number, code: string): void {
    const column = this.#rows.column("max");
    if (!column) return;
    const reading = readNumberCell(this.#rows.at(row, column), { of: "maximum", criterion: code, mark: this.#mark });
    if (reading.kind === "problem") this.#ledger.report(reading.fault, row, column.index, "warning");
    if (reading.kind !== "number") return;
    const trees = this.#vocabulary.trees.filter(
      (tree) => tree.has(code) && (this.#year === undefined || tree.scoresIn(this.#year)),
    );
    for (const tree of trees) {
      const key = `${tree.id}|${code}`;
      if (!this.#first.has(key))
        this.#first.set(key, {
          tree: tree.id,
          criterion: code,
          max: reading.value,
          ...this.#ledger.place(row, column.index),
        });
      const { max, provenance } = tree.get(code);
      if (max === reading.value || !this.#ledger.isFirst(`max ${tree.id} ${code} ${reading.value}`)) continue;
      const illustrative = provenance === "illustrative";
      this.#ledger.report(
        fault("maximum-differs", { code, written: reading.value, tree: tree.id, max, illustrative }),
        row,
        column.index,
        "warning",
      );
    }
  }

  /** The first maximum stated for each node. */
  all(): readonly StatedMaximum[] {
    return [...this.#first.values()];
  }
}

/** The first maximum stated for each node in any of the tables. */
export function firstOfEach(maxima: readonly StatedMaximum[]): StatedMaximum[] {
  const first = new Map<string, StatedMaximum>();
  for (const stated of maxima) {
    const key = `${stated.tree}|${stated.criterion}`;
    if (!first.has(key)) first.set(key, stated);
  }
  return [...first.values()];
}
