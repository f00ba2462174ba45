import type { Stage } from "../engine/unit.js";
import { cohorts, mainTree } from "../scoring/cohort.js";
import type { Scored } from "../scoring/scored.js";
import type { CriteriaTree } from "../tree/tree.js";

/** What the agencies of one tree, year and stage reached at every node. */
export interface ScoreMatrix {
  readonly tree: CriteriaTree;
  readonly agencies: readonly string[];
  /** Number of agencies scored on other trees in that year, which are not in here. */
  readonly elsewhere: number;
  /**
   * Per code one number an agency: points ÷ applicable maximum, 0 to 1; NaN where the node is not
   * known in full or does not apply.
   */
  readonly share: ReadonlyMap<string, Float64Array>;
  /** Per code one figure an agency: 1 where the node applies. */
  readonly applies: ReadonlyMap<string, Uint8Array>;
}

/**
 * The scores of a year as columns, of the tree that most agencies were scored on.
 *
 * @returns null if nobody was scored
 */
export function scoreMatrix(scored: Scored, { year, stage }: { year: number; stage: Stage }): ScoreMatrix | null {
  const tree = mainTree(scored, { year, stage });
  if (tree === null) return null;
  const all = cohorts(scored, { year, stage });
  const agencies = all.find((cohort) => cohort.tree === tree)?.agencies ?? [];
  const share = new Map(tree.nodes.map(({ code }) => [code, new Float64Array(agencies.length)]));
  const applies = new Map(tree.nodes.map(({ code }) => [code, new Uint8Array(agencies.length)]));
  agencies.forEach((agency, i) => {
    for (const { code } of tree.nodes) {
      const { score, max, coverage } = scored.at({ agency, year, stage }, code);
      (applies.get(code) as Uint8Array)[i] = max > 0 ? 1 : 0;
      (share.get(code) as Float64Array)[i] = coverage === 1 && score !== null ? score / max : Number.NaN;
    }
  });
  const elsewhere = all.reduce((sum, cohort) => sum + cohort.agencies.length, 0) - agencies.length;
  return { tree, agencies, elsewhere, share, applies };
}

/** The cases in which every column is known; the columns keep their order. */
export function completeCases(columns: readonly Float64Array[]): Float64Array[] {
  const n = columns[0]?.length ?? 0;
  const cases = Array.from({ length: n }, (_, i) => i).filter((i) =>
    columns.every((column) => !Number.isNaN(column[i] as number)),
  );
  return columns.map((column) => Float64Array.from(cases, (i) => column[i] as number));
}

/** Whether a column tells its cases apart: constant columns have no correlation with anything. */
export const varies = (column: ArrayLike<number>): boolean => {
  for (let i = 1; i < column.length; i++) if (column[i] !== column[0]) return true;
  return false;
};
