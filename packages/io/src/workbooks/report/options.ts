import type { Assignment, Bilingual, Issue, Scored, Stage } from "@par-index/core";
import type { Language } from "@par-index/text";

/** What a report is made of. */
export interface ReportOptions {
  readonly scored: Scored;
  readonly year: number;
  /** Default `appraised`. */
  readonly stage?: Stage;
  /** Id of an agency: adds its score card, and points lost are its own; without it, all agencies'. */
  readonly agency?: string;
  readonly assignment?: Assignment;
  /** What the checks found in the data. */
  readonly issues?: readonly Issue[];
  /** Name of the data set. */
  readonly name: Bilingual;
  /** Simulated data is marked at the head of every sheet. */
  readonly simulated: boolean;
  /** Default `vi`. */
  readonly language?: Language;
}

/** The same with stage and language chosen. */
export type Report = ReportOptions & { readonly stage: Stage; readonly language: Language };
