import type { Agencies, CriteriaNode, CriteriaTree, Stage } from "@par-index/core";
import { AgencyNames, type Aliases } from "../words/agency-names.js";
import { codesByName } from "../words/codes.js";
import type { LayoutContext } from "./layout.js";

/** What score files are read against; `year`, `stage` and `agency` stand in where a file is silent. */
export interface ScoreContext {
  readonly trees: readonly CriteriaTree[];
  readonly agencies: Agencies;
  readonly aliases?: Aliases | undefined;
  readonly year?: number | undefined;
  readonly stage?: Stage | undefined;
  /** Id of an agency. */
  readonly agency?: string | undefined;
}

/** The context, and how cells name its agencies and its criteria. */
export interface Vocabulary extends ScoreContext, LayoutContext {
  /** The node of the first tree that has the code. */
  readonly nodeOf: (code: string) => CriteriaNode | undefined;
}

/** Makes ready what every table is read with: only agencies that some tree scores have a name here. */
export function vocabularyOf(context: ScoreContext): Vocabulary {
  const kinds = new Set(context.trees.flatMap((tree) => tree.appliesTo));
  const scorable = new Map([...context.agencies].filter(([, { kind }]) => kinds.has(kind)));
  const byName = codesByName(context.trees);
  return {
    ...context,
    names: new AgencyNames(scorable, context.aliases),
    hasCode: (code) => context.trees.some((tree) => tree.has(code)),
    codeOfName: (folded) => byName.get(folded),
    nodeOf: (code) => context.trees.find((tree) => tree.has(code))?.get(code),
  };
}
