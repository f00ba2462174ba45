import type { Frame } from "./frame.js";
import { mix, PALETTE, textOn } from "./theme.js";

/** An agency's group in a year; null if it has none. */
export interface GroupRow {
  readonly agency: string;
  readonly name: string;
  readonly year: number;
  readonly group: string | null;
}

export interface GroupFrame extends Frame {
  /** The groups, best first: A, B, C, D. */
  readonly groups: readonly string[];
}

/** The shade of a group, the better the stronger, and the colour of text on it. */
export function groupShade(group: string, { groups, theme }: GroupFrame): { fill: string; ink: string } {
  const { low, high } = PALETTE[theme];
  const worse = groups.indexOf(group) / Math.max(1, groups.length - 1);
  const fill = mix(high, low, worse);
  return { fill, ink: textOn(fill) };
}
