import { ROOT } from "../tree/vocabulary.js";
import { correlationRatio } from "./correlation-ratio.js";
import { pearson } from "./pearson.js";
import type { ScoreMatrix } from "./score-matrix.js";

/** What a part should weigh and what it does weigh; a row of {@link Audit.weights}. */
export interface EffectiveWeight {
  /** The whole: `ROOT`, or the code of a field. */
  readonly whole: string;
  readonly code: string;
  /** A field in the total, a leaf in the total, a leaf in its field. */
  readonly part: "field" | "leaf" | "leaf-of-field";
  /** Agencies of whom part and whole are known. */
  readonly n: number;
  /** Share of the whole's maximum. */
  readonly nominal: number;
  /** Pearson's correlation with the whole; null if the part is the same everywhere. */
  readonly r: number | null;
  /** Main effect along a straight line, r²: the share of the whole's variance that goes with the part. */
  readonly linear: number | null;
  /** Main effect of any shape: ε² of `correlationRatio`. */
  readonly ratio: number | null;
  /** `linear` as a share of all parts': adds up to 1. Null if it is nobody's. */
  readonly effective: number | null;
  /** `ratio` as a share of all parts'. */
  readonly effectiveRatio: number | null;
}

/**
 * The importance of each part for a whole, against its weight. A weight is a rate of exchange
 * between points; how much a part has to do with who stands high also hangs on its spread and on
 * what it goes together with. Importance is the main effect Sᵢ = V(E(total|xᵢ)) ÷ V(total),
 * Pearson's correlation ratio, estimated by r² and, without a straight line, over groups; scaled to
 * add up to 1 it is compared with the nominal weight.
 *
 * Paruolo, Saisana & Saltelli, "Ratings and rankings: voodoo or science?", Journal of the Royal
 * Statistical Society A 2013; 176: 609–634. A part that is the same for everybody has no importance
 * (0), whatever it weighs. Importance has no sign: a part that runs against the whole has some too.
 */
export function effectiveWeights(matrix: ScoreMatrix): EffectiveWeight[] {
  const { tree } = matrix;
  const codes = (nodes: readonly { code: string }[]) => nodes.map(({ code }) => code);
  return [
    ...weightsOf(matrix, ROOT, "field", codes(tree.fields)),
    ...weightsOf(matrix, ROOT, "leaf", codes(tree.leaves())),
    ...tree.fields
      .filter(({ code }) => !tree.isLeaf(code))
      .flatMap(({ code }) => weightsOf(matrix, code, "leaf-of-field", codes(tree.leaves(code)))),
  ];
}

function weightsOf(
  { tree, share }: ScoreMatrix,
  whole: string,
  part: EffectiveWeight["part"],
  codes: readonly string[],
): EffectiveWeight[] {
  const total = share.get(whole) as Float64Array;
  const effects = codes.map((code) => {
    const own = share.get(code) as Float64Array;
    const { r, n } = pearson(own, total);
    return {
      code,
      n,
      r,
      linear: r === null ? null : r * r,
      ratio: correlationRatio(own, total)?.epsilonSquared ?? null,
    };
  });
  const sum = (of: "linear" | "ratio") => effects.reduce((all, effect) => all + (effect[of] ?? 0), 0);
  const [linear, ratio] = [sum("linear"), sum("ratio")];
  return effects.map((effect) => ({
    whole,
    part,
    nominal: tree.get(effect.code).max / tree.get(whole).max,
    ...effect,
    effective: linear === 0 ? null : (effect.linear ?? 0) / linear,
    effectiveRatio: ratio === 0 ? null : (effect.ratio ?? 0) / ratio,
  }));
}
