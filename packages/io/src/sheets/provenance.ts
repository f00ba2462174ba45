import type { Assignment, Bilingual, CriteriaTree } from "@par-index/core";
import type { Language } from "@par-index/text";
import { PHRASES } from "../phrases/phrases.js";

/** Where a table's figures come from; travels with every file we write. */
export interface TableProvenance {
  readonly dataset: Bilingual;
  readonly simulated: boolean;
  /** Name of the scenario or plan that the figures come from, if they are no results. */
  readonly scenario?: string | undefined;
}

/** Rows of the sheet that says where figures come from. */
export function provenanceRows({ dataset, simulated, scenario }: TableProvenance, language: Language): string[][] {
  const say = PHRASES[language].provenance;
  return [
    [say.dataset, dataset[language]],
    [say.nature, simulated ? say.simulatedTable : say.ownTable],
    ...(scenario === undefined ? [] : [[say.scenario, `${scenario}; ${say.hypothetical}`]]),
    [say.software, say.madeBy],
  ];
}

/** What a data set's figures are, in a sheet that says where they come from. */
export function natureText(simulated: boolean, language: Language): string {
  const say = PHRASES[language].provenance;
  return simulated ? say.simulatedScores : say.ownScores;
}

/** The document a tree rests on, with its date; null if there is none. */
export function basisText({ legalBasis }: CriteriaTree, language: Language): string | null {
  if (!legalBasis) return null;
  const { document, date } = legalBasis;
  return date ? PHRASES[language].provenance.dated(document, date.split("-").reverse().join("/")) : document;
}

/** An assignment by name, with its source. */
export function assignmentText({ name, source }: Assignment, language: Language): string {
  return `${name[language]} (${source})`;
}

/** A tree and its maxima, in a sheet that says where figures come from: labels and texts. */
export function treeLines(tree: CriteriaTree, language: Language): [string, string][] {
  const { columns, provenance: say } = PHRASES[language];
  const basis = basisText(tree, language);
  const illustrative = tree.leaves().filter((leaf) => leaf.provenance === "illustrative").length;
  const name = tree.name[language];
  return [
    [say.tree, basis === null ? name : say.basis(name, basis)],
    [columns.max, illustrative ? say.illustrative(illustrative, tree.leaves().length) : say.official],
  ];
}
