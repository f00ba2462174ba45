import { fault } from "@par-index/core/issues";
import type { Place } from "../cells/place.js";
import { type FoundScore, placeOfPart, unitOf } from "./found-score.js";

/** Of one score so many contradictions are judged with the others. */
const MOST_CONTRADICTIONS = 100;

/**
 * The scores found, without those that are said again with the same points. Contradictions stay
 * and are reported, but only so many of one score, or a long file could fill the memory with them.
 */
export class KeptScores {
  readonly scores: FoundScore[] = [];
  readonly #first = new Map<string, { readonly score: FoundScore; contradictions: number }>();

  /** Keeps a score, or tells its table's ledger why not. */
  add(score: FoundScore): void {
    const key = `${unitOf(score)}|${score.record.code}`;
    const before = this.#first.get(key);
    if (before === undefined) {
      this.#first.set(key, { score, contradictions: 0 });
      this.#keep(score);
      return;
    }
    const { points, value, applicable } = before.score.record;
    const { ledger } = score.table;
    if (points === score.record.points && value === score.record.value && applicable === score.record.applicable) {
      ledger.cells.repeated++;
      ledger.decide("score-repeated", score.row, score.column, () => sameAs(before.score));
    } else if (before.contradictions++ < MOST_CONTRADICTIONS) this.#keep(score);
    else ledger.refuse(fault("score-contradicts", sameAs(before.score)), score.row, score.column);
  }

  #keep(score: FoundScore): void {
    // A part of a long text keeps all of it in memory; a copy does not.
    if (score.record.note) score.record.note = JSON.parse(JSON.stringify(score.record.note));
    this.scores.push(score);
  }
}

/** A score that another repeats or contradicts. */
function sameAs(before: FoundScore): { readonly code: string; readonly before: Place } {
  return { code: before.record.code, before: placeOfPart(before, "points") };
}
