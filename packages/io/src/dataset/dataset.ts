import type { Agencies, Assignment, Bilingual, CriteriaTree, IndexGroup, Issue, Region, Scores } from "@par-index/core";
import type { Decision } from "@par-index/core/issues";
import type { Crosswalk } from "@par-index/core/tree";
import type { Aliases } from "../words/agency-names.js";

/** A data folder, read and validated; made by `readDataset`. */
export interface Dataset {
  readonly id: string;
  readonly name: Bilingual;
  /** Whether the scores are simulated; every page and export then says so. */
  readonly simulated: boolean;
  readonly trees: readonly CriteriaTree[];
  /** All agencies: those of the data set first, then the shared registry. */
  readonly agencies: Agencies;
  /** Names of the attributes that the data set gives its agencies. */
  readonly attributes: readonly string[];
  /** Other names people write for agencies. */
  readonly aliases: Aliases;
  readonly regions: readonly Region[];
  /** Lead agencies, if the data set names an assignment. */
  readonly assignment?: Assignment;
  /** How the trees' codes map onto one another; empty unless the data set names crosswalks. */
  readonly crosswalks: readonly Crosswalk[];
  /** Groups, if the data set sets its own. */
  readonly groups?: readonly IndexGroup[];
  readonly scores: Scores;
  /** What is odd but was accepted. */
  readonly warnings: readonly Issue[];
  /** What the reader decided where the scores come from workbooks. */
  readonly decisions: readonly Decision[];
}
