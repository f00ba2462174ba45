import { formats, type Language } from "@par-index/text";

/** A group and the least index (percent) that belongs to it. */
export interface GroupThreshold {
  readonly name: string;
  readonly atLeast: number;
}

/**
 * The group of an index; undefined below all thresholds.
 *
 * @example
 * groupAt(89.99, [{ name: "A", atLeast: 90 }, { name: "B", atLeast: 80 }]) // "B"
 */
export const groupAt = (index: number, groups: readonly GroupThreshold[]): string | undefined =>
  [...groups].sort((a, b) => b.atLeast - a.atLeast).find(({ atLeast }) => index >= atLeast)?.name;

/**
 * The thresholds within a domain, from the least, each with what is written beside its line: "A ≥ 90".
 * A threshold of 0 is no line: nobody is below it.
 */
export const thresholdsWithin = (
  groups: readonly GroupThreshold[],
  [low, high]: readonly [number, number],
  lang: Language,
): { readonly atLeast: number; readonly shown: string }[] =>
  groups
    .filter(({ atLeast }) => atLeast > 0 && atLeast >= low && atLeast <= high)
    .sort((a, b) => a.atLeast - b.atLeast)
    .map(({ name, atLeast }) => ({ atLeast, shown: `${name} ≥ ${formats(lang).points(atLeast)}` }));
