import { fault } from "@par-index/core/issues";
import { fold } from "../cells/fold.js";
import type { SourceTable } from "../cells/grid.js";
import { withoutNoise } from "../cells/number.js";
import { cellText } from "../cells/text.js";
import type { Column } from "./layout.js";
import type { Ledger } from "./ledger.js";

type Kind = "mean" | "highest" | "lowest" | "sum" | "median" | "any";

const KINDS: readonly [pattern: RegExp, kind: Kind][] = [
  [/^(?:diem )?(?:trung binh|binh quan|average|mean)\b/, "mean"],
  [/^(?:diem )?(?:cao nhat|lon nhat|max|maximum|highest)\b/, "highest"],
  [/^(?:diem )?(?:thap nhat|nho nhat|min|minimum|lowest)\b/, "lowest"],
  [/^(?:trung vi|median)\b/, "median"],
  [/^(?:tong|tong cong|tong so|tong diem|cong|total|sum)$/, "sum"],
  [/^(?:ca nuoc|toan quoc|toan tinh|toan thanh pho|toan nganh|chung|whole country)$/, "any"],
];

interface Cell {
  readonly row: number;
  readonly column: Column;
  /** What is summed up: the column, and in a long table what else tells scores apart. */
  readonly key: string;
  readonly value: number;
}

/** Rows that sum up the agencies above them or below: they are no agency's, and must agree. */
export class SummaryRows {
  readonly #ledger: Ledger;
  /** Scores of the agencies, by what they are of. */
  readonly #scores = new Map<string, { readonly row: number; readonly value: number }[]>();
  readonly #stated: (Cell & { readonly kind: Kind; readonly written: string; readonly from: number })[] = [];
  #lastRow = -1;
  /** Whether some row sums up. */
  isNeeded = false;
  readonly #seen = new Set<string>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** What a row sums up, by what stands where an agency's name would. */
  static kindOf(text: string): Kind | undefined {
    const folded = fold(text.replace(/\(.*$/, ""));
    return KINDS.find(([pattern]) => pattern.test(folded))?.[1];
  }

  /** Learns whether rows sum up at all: in most tables none does, and nothing need be remembered. */
  survey(rows: SourceTable["rows"], agency: number | undefined): void {
    if (agency === undefined || this.isNeeded) return;
    for (const row of rows) {
      const text = cellText(row[agency]);
      if (this.#seen.has(text)) continue;
      if (this.#seen.size < MOST_AGENCIES) this.#seen.add(text);
      if (SummaryRows.kindOf(text) !== undefined) this.isNeeded = true;
    }
  }

  /** Remembers an agency's points. */
  add(row: number, key: string, value: number): void {
    if (!this.isNeeded) return;
    const scores = this.#scores.get(key) ?? [];
    if (scores.length === 0) this.#scores.set(key, scores);
    if (scores.length < MOST_AGENCIES) scores.push({ row, value });
  }

  /** Takes a row that sums up; its cells are judged once all rows are read. */
  take(row: number, text: string, kind: Kind, cells: readonly Cell[]): void {
    this.#ledger.decide("summary-row", row, undefined, { written: text });
    for (const cell of cells) this.#stated.push({ ...cell, kind, written: text, from: this.#lastRow });
    this.#lastRow = row;
  }

  /** Compares what was stated with the agencies' points: all of them, or those since the last such row. */
  check(): void {
    for (const { row, column, key, value, kind, written, from } of this.#stated) {
      const scores = this.#scores.get(key) ?? [];
      const groups = [scores, scores.filter((score) => from < score.row && score.row < row)];
      const expected = groups.flatMap((group) =>
        summaries(
          kind,
          group.map((score) => score.value),
        ),
      );
      const digits = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
      // A summary is rounded to the digits that it shows, or to two.
      const tolerance = Math.max(0.005, digits > 0 ? 0.5 / 10 ** digits : 0) + 1e-9;
      const [given] = expected;
      if (given === undefined || expected.some((one) => Math.abs(one - value) <= tolerance)) continue;
      const shown = withoutNoise(Math.round(given * 1e4) / 1e4);
      this.#ledger.report(
        fault("summary-differs", { written, stated: value, given: shown }),
        row,
        column.index,
        "warning",
      );
    }
  }
}

/** Agencies of a table that are summed up; a list of wards has some ten thousand. */
const MOST_AGENCIES = 100_000;

function summaries(kind: Kind, values: readonly number[]): number[] {
  if (values.length === 0) return [];
  const sum = values.reduce((total, value) => total + value, 0);
  const mean = sum / values.length;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = ((sorted[(sorted.length - 1) >> 1] as number) + (sorted[sorted.length >> 1] as number)) / 2;
  switch (kind) {
    case "mean":
      return [mean];
    case "highest":
      return [sorted.at(-1) as number];
    case "lowest":
      return [sorted[0] as number];
    case "sum":
      return [sum];
    case "median":
      return [middle];
    case "any":
      return [mean, sum];
  }
}
