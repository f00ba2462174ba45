import type { PeersBy } from "@par-index/core/compare";
import type { LeafChange } from "@par-index/core/scenario";
import type { World } from "../world/world.js";

/** A leaf of the agency as the lab shows it: points are of the scenario's tree. */
export interface LeafNow {
  readonly max: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly change: LeafChange | undefined;
}

/** What a row needs beside its leaf. */
export interface LeafContext {
  readonly world: World;
  readonly year: number;
  readonly name: string;
  /** Names of the lead agencies. */
  readonly leads: readonly string[];
  /** The agency's raw value, if it has one. */
  readonly rawBefore: number | null;
  /** The peers of "trung vị" and "cao nhất". */
  readonly peers: () => PeersBy;
  /** Changes the leaf, or with null leaves it as it was. */
  set(change: LeafChange | null, gesture: number): void;
}
