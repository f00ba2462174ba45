import { ROOT } from "../tree/vocabulary.js";
import { pearson } from "./pearson.js";
import { type ScoreMatrix, varies } from "./score-matrix.js";

/** What a leaf is worth as a measure; a row of {@link Audit.leaves}. */
export interface LeafQuality {
  readonly code: string;
  readonly field: string;
  /** Share of the total's maximum. */
  readonly weight: number;
  /** Agencies to which the leaf applies. */
  readonly applies: number;
  /** Those of whom it is known. */
  readonly known: number;
  /** Share of `applies` of whom it is not known; null if it applies to nobody. */
  readonly missing: number | null;
  /** Share of `known` with full marks, and with none; null if it is known of nobody. */
  readonly full: number | null;
  readonly zero: number | null;
  /** Whether all of whom it is known have the same points; null below two. */
  readonly flat: boolean | null;
  /** Correlation with its field, with the rest of its field, with the total; null where there is none. */
  readonly withField: number | null;
  readonly withRest: number | null;
  readonly withTotal: number | null;
}

/**
 * Ceiling and floor, missing data and the leaf's correlation with what it is added to. With the
 * whole field a leaf correlates partly because it is in there; `withRest` takes it out (the
 * corrected item–total correlation of Nunnally & Bernstein, Psychometric Theory 1994, ch. 8).
 */
export function leafQuality(matrix: ScoreMatrix): LeafQuality[] {
  const { tree, share, applies } = matrix;
  return tree.fields.flatMap((field) =>
    tree.leaves(field.code).map((leaf): LeafQuality => {
      const own = share.get(leaf.code) as Float64Array;
      const whole = share.get(field.code) as Float64Array;
      const applying = applies.get(leaf.code)?.reduce((sum, flag) => sum + flag, 0) ?? 0;
      const known = own.filter((value) => !Number.isNaN(value));
      const shareAt = (at: number) =>
        known.length === 0 ? null : known.filter((value) => value === at).length / known.length;
      const isField = leaf.code === field.code;
      return {
        code: leaf.code,
        field: field.code,
        weight: leaf.max / tree.root.max,
        applies: applying,
        known: known.length,
        missing: applying === 0 ? null : 1 - known.length / applying,
        full: shareAt(1),
        zero: shareAt(0),
        flat: known.length < 2 ? null : !varies(known),
        withField: isField ? null : pearson(own, whole).r,
        withRest: isField ? null : pearson(own, restOf(matrix, field.code, leaf.code)).r,
        withTotal: pearson(own, share.get(ROOT) as Float64Array).r,
      };
    }),
  );
}

/** Per agency the share reached of a field's other leaves that apply; NaN where one of them is not known. */
function restOf({ tree, agencies, share, applies }: ScoreMatrix, field: string, leaf: string): number[] {
  const others = tree.leaves(field).filter(({ code }) => code !== leaf);
  return agencies.map((_, i) => {
    const own = others.filter(({ code }) => applies.get(code)?.[i] === 1);
    const points = own.reduce((sum, { code, max }) => sum + (share.get(code)?.[i] as number) * max, 0);
    const max = own.reduce((sum, node) => sum + node.max, 0);
    // To nine decimals, so that a rest that is the same everywhere does not differ in its last binary digit.
    return Math.round((points / max) * 1e9) / 1e9;
  });
}

/** How much of an agency's leaves is known; a row of {@link Audit.agencies}. */
export interface AgencyCoverage {
  readonly agency: string;
  /** Leaves that apply to it. */
  readonly applies: number;
  readonly known: number;
  /** Share of `applies` that is not known; null if none applies. */
  readonly missing: number | null;
}

/** Known leaves per agency, in the registry's order. */
export function agencyCoverage({ tree, agencies, share, applies }: ScoreMatrix): AgencyCoverage[] {
  const leaves = tree.leaves().map(({ code }) => code);
  return agencies.map((agency, i) => {
    const applying = leaves.filter((code) => applies.get(code)?.[i] === 1);
    const known = applying.filter((code) => !Number.isNaN(share.get(code)?.[i] as number)).length;
    return {
      agency,
      applies: applying.length,
      known,
      missing: applying.length === 0 ? null : 1 - known / applying.length,
    };
  });
}
