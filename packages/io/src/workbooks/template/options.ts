import type { Agencies, Assignment, CriteriaTree, Scores, Stage } from "@par-index/core";
import type { Language } from "@par-index/text";

/** What a scoring template is made for. */
export interface TemplateOptions {
  readonly tree: CriteriaTree;
  readonly agencies: Agencies;
  readonly year: number;
  /** Id of the agency; without it the agency's name is left for the reader to fill in. */
  readonly agency?: string;
  /** Lead agencies, if it is for the same tree. */
  readonly assignment?: Assignment;
  /** Scores of the agency and year that are filled in already. */
  readonly scores?: Scores;
  /** Default `vi`. */
  readonly language?: Language;
}

/** The same with its language chosen. */
export type Template = TemplateOptions & { readonly language: Language };

/** What stands above the headings of each field's sheet. */
export const PREAMBLE_ROWS = 4;
/** In the order of their columns. */
export const STAGES: readonly Stage[] = ["self", "appraised"];
