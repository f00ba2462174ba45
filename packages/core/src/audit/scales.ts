import { ROOT } from "../tree/vocabulary.js";
import { cronbach, type Reliability } from "./cronbach.js";
import { type Components, principalComponents } from "./principal-components.js";
import { completeCases, type ScoreMatrix } from "./score-matrix.js";

/** A set of nodes that are added up, as one scale: the fields of the total, or the leaves of a field. */
export interface Scale {
  /** `ROOT` with the fields, or a field with its leaves. */
  readonly of: string;
  readonly codes: readonly string[];
  readonly reliability: Reliability;
  readonly components: Components;
}

/**
 * The total with its fields and every field with its leaves: Cronbach's alpha of the points as
 * they are added, and principal components. Over the agencies of whom every part is known and
 * applies (listwise); a part that is known of nobody is left out.
 */
export function scales({ tree, share }: ScoreMatrix): Scale[] {
  const wholes = [
    { of: ROOT, parts: tree.fields },
    ...tree.fields.filter(({ code }) => !tree.isLeaf(code)).map(({ code }) => ({ of: code, parts: tree.leaves(code) })),
  ];
  return wholes.map(({ of, parts: all }) => {
    // What nobody's score is known of would leave no case at all.
    const parts = all.filter(({ code }) => share.get(code)?.some((value) => !Number.isNaN(value)));
    const columns = completeCases(parts.map(({ code }) => share.get(code) as Float64Array));
    // Points, not shares: alpha is of the sum that the index is made of.
    const points = columns.map((column, i) => column.map((value) => value * (parts[i]?.max as number)));
    return {
      of,
      codes: parts.map(({ code }) => code),
      reliability: cronbach(points),
      components: principalComponents(columns),
    };
  });
}
