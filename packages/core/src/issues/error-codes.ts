import type { IssueFigures, Stage } from "./codes.js";
import type { None } from "./none.js";

/** Of errors whose issues say what is wrong with data. */
export interface RefusalFigures {
  "agencies-invalid": None;
  "regions-invalid": None;
  "attributes-invalid": None;
  "tree-invalid": None;
  "crosswalk-invalid": None;
  "assignment-invalid": None;
  "published-invalid": None;
  "statements-invalid": None;
  "scores-invalid": None;
  "scores-unknown": None;
  "plan-invalid": None;
  /** `name` is null where the document is not read as far. */
  "scenario-invalid": { readonly name: string | null };
  "uncertainty-invalid": None;
  "settings-invalid": None;
  "aliases-invalid": None;
  "csv-invalid": None;
  "records-invalid": None;
  /** `errors` is null where none was chosen. */
  "dataset-invalid": { readonly errors: number | null };
  /** Maxima that what is scored already contradicts, in so many places. */
  "maxima-refused": { readonly errors: number };
}

/** Of programmers' mistakes: what was asked for cannot be. */
export interface MistakeFigures {
  /** No scores of the agency (null: of any) in the year (null: in any); `years` are those it has. */
  "unit-unknown": {
    readonly agency: string | null;
    readonly year: number | null;
    readonly stage: Stage;
    readonly years: readonly number[];
  };
  /** `year` is null where both score every year. */
  "trees-overlap": { readonly trees: readonly [string, string]; readonly kind: string; readonly year: number | null };
  /** What is compared is scored on several trees. */
  "trees-differ": { readonly trees: readonly string[] };
  "tree-ambiguous": { readonly trees: readonly string[]; readonly from: number; readonly to: number };
  "year-not-of-tree": { readonly tree: string; readonly year: number; readonly years: readonly number[] };
  /** Leaves without a score; none where no leaf applies. */
  "score-incomplete": {
    readonly agency: string;
    readonly year: number;
    readonly stage: Stage;
    readonly codes: readonly string[];
  };
  /** `given` is the crosswalk between other trees that was given. */
  "crosswalk-missing": {
    readonly from: number;
    readonly to: number;
    readonly before: string;
    readonly after: string;
    readonly given: string | null;
  };
  "against-empty": { readonly agency: string };
  "groups-invalid": { readonly groups: readonly { readonly name: string; readonly atLeast: number }[] };
  "level-invalid": { readonly level: number };
  "cohort-empty": { readonly year: number; readonly stage: Stage };
  "agency-unranked": { readonly agency: string; readonly year: number };
  "factor-invalid": { readonly factor: number };
  "spread-invalid": { readonly spread: number };
  "sobol-invalid": { readonly option: string; readonly value: number };
  "simulation-invalid": { readonly seed: number; readonly draws: number };
  "draws-incomplete": { readonly draws: number };
  "agency-not-simulated": { readonly agency: string };
  "scenario-foreign-base": {
    readonly name: string;
    readonly agency: string;
    readonly year: number;
    readonly stage: Stage;
    readonly base: { readonly agency: string; readonly year: number; readonly stage: Stage };
  };
  "scenarios-empty": None;
  "scenarios-base-differs": { readonly names: readonly [string, string] };
  /** Packed on this tree, what is missing: the tree itself, an agency or a code. */
  "packed-scores-foreign": {
    readonly tree: string;
    readonly missing: "tree" | { readonly agency: string } | { readonly code: string };
  };
  /** `status` is HiGHS's; null where it found no whole numbers that keep every row exactly. */
  "solver-failed": { readonly status: number | null };
  "plan-unsound": { readonly planned: number; readonly scored: number };

  "no-trees": None;
  "agencies-needed": { readonly trees: readonly [string, string]; readonly year: number };
  "points-from-values": { readonly tree: string; readonly code: string };
}

/** The figures of every error that is thrown, by its code: of an issue, of all that is wrong with data, of a mistake. */
export interface ErrorFigures extends IssueFigures, RefusalFigures, MistakeFigures {}

/** Code of a `ParError`: stable, for programs. */
export type ErrorCode = keyof ErrorFigures;
