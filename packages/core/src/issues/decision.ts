import type { None } from "./none.js";
import type { Place } from "./place.js";

/** What readers of files decide, by code, with the figures that its sentence needs. */
export interface DecisionFigures {
  "sheet-of-words": None;
  /** `at` says whether it stands in a cell above the table, or in the name of its sheet or file. */
  "agency-from-title": { readonly agency: string; readonly at: "cell" | "name" };
  "year-from-title": { readonly year: number; readonly at: "cell" | "name" };
  "stage-from-title": { readonly stage: "self" | "appraised"; readonly at: "cell" | "name" };
  "agency-matched": { readonly written: string; readonly id: string; readonly name: string };
  "code-read": { readonly written: string; readonly code: string };
  "code-chosen": {
    readonly written: string;
    readonly codes: readonly string[];
    readonly code: string;
    readonly by: "name" | "order";
  };
  "code-from-name": { readonly written: string; readonly code: string };
  /** `of` says where a value stood, and not points. */
  /** A column "STT" that counts rows. */
  "ordinals-ignored": { readonly heading: string };
  /** A row about all agencies. */
  "summary-row": { readonly written: string };
  /** What is struck out, or raised or lowered beside a figure, is no part of it; `kept` may be empty. */
  "cell-struck": { readonly removed: string; readonly kept: string };
  "cell-raised": { readonly removed: string; readonly kept: string };
  "formula-computed": { readonly formula: string; readonly gives: string | number };
  "letters-cleaned": { readonly read: string };
  "cell-blank": { readonly written: string; readonly of: "points" | "value" };
  "not-applicable": { readonly written: string; readonly code: string };
  "number-read": { readonly written: string } & NumberRead;
  /** `before` is where the same points stand. */
  "score-repeated": { readonly code: string; readonly before: Place };
  "subtotal-of-part": {
    readonly code: string;
    readonly points: number;
    readonly known: number;
    readonly leaves: number;
  };
  /** So many more of the code than are listed. */
  "more-alike": { readonly code: string; readonly count: number };
}

/** What a written percentage or fraction was read as. */
export type NumberRead =
  /** Points over the maximum: "0,75/1". */
  | { readonly as: "points-of-maximum"; readonly points: number; readonly max: number }
  /** A percentage of the maximum. */
  | { readonly as: "share-of-maximum"; readonly points: number; readonly percent: number; readonly max: number }
  /** A raw value in percent. */
  | { readonly as: "percent"; readonly percent: number }
  /** A raw value as one number over another, in percent. */
  | { readonly as: "ratio"; readonly part: number; readonly whole: number; readonly percent: number };

/** What a column of a file is taken for. */
export type ColumnRole =
  | "code"
  | "name"
  | "agency"
  | "year"
  | "stage"
  | "points"
  | "value"
  | "max"
  | "applicable"
  | "note"
  | "evidence"
  | "lead"
  | "ignored"
  | "unknown";

/** Code of a decision: stable, for programs. */
export type DecisionCode = keyof DecisionFigures;

/** Something that a reader of files decided and a person may want to check; nothing is wrong. Its words are `@par-index/text`'s. */
export type Decision = {
  [C in DecisionCode]: {
    readonly code: C;
    /** What was read, and as what, by code: see {@link DecisionFigures}. */
    readonly figures: DecisionFigures[C];
    readonly place: Place;
  };
}[DecisionCode];

/** A decision. */
export function decision<C extends DecisionCode>(code: C, figures: DecisionFigures[C], place: Place): Decision {
  return { code, figures, place } as Decision;
}
