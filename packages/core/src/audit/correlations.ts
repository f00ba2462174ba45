import { sampleRankCorrelation } from "simple-statistics";
import { ROOT } from "../tree/vocabulary.js";
import { pearson } from "./pearson.js";
import { completeCases, type ScoreMatrix } from "./score-matrix.js";

/** What two nodes are to each other: two fields, a field and the total, two leaves. */
export type PairKind = "fields" | "field-total" | "leaves";

/** Two nodes and how they go together; a row of {@link Audit.correlations}. */
export interface Correlation {
  readonly kind: PairKind;
  readonly code: string;
  /** The total is `ROOT`. */
  readonly other: string;
  /** Of two leaves: whether both stand in one field. */
  readonly sameField: boolean;
  /** Agencies of whom both are known. */
  readonly n: number;
  /** Pearson's; null below three agencies, or if one of the two is the same everywhere. */
  readonly r: number | null;
  /** Agencies off the commonest result, of the side that has fewer: a correlation is carried by them. */
  readonly spread: number;
  /** Spearman's, ties at their mean rank; null with `r`. */
  readonly spearman: number | null;
}

/**
 * Correlations of fields with the total, of fields among themselves and of leaves among
 * themselves, over the agencies of whom both nodes are known (pairwise).
 */
export function correlations({ tree, share }: ScoreMatrix): Correlation[] {
  const fields = tree.fields.map(({ code }) => code);
  const leaves = tree.fields.flatMap(({ code: field }) => tree.leaves(field).map(({ code }) => ({ code, field })));
  const row = (kind: PairKind, code: string, other: string, sameField: boolean): Correlation => {
    const pair = [share.get(code) as Float64Array, share.get(other) as Float64Array] as const;
    const { r, n } = pearson(...pair);
    const [x, y] = completeCases(pair).map((column) => Array.from(column)) as [number[], number[]];
    const spread = Math.min(offTheCommonest(x), offTheCommonest(y));
    return { kind, code, other, sameField, n, spread, r, spearman: r === null ? null : sampleRankCorrelation(x, y) };
  };
  return [
    ...fields.map((field) => row("field-total", field, ROOT, false)),
    ...fields.flatMap((a, i) => fields.slice(i + 1).map((b) => row("fields", a, b, false))),
    ...leaves.flatMap((a, i) => leaves.slice(i + 1).map((b) => row("leaves", a.code, b.code, a.field === b.field))),
  ];
}

/** How many values differ from the one that occurs most. */
function offTheCommonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return values.length - Math.max(0, ...counts.values());
}
