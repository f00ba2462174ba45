import type { Stage } from "../engine/unit.js";
import type { LeafChange } from "./leaf-change.js";

/** Version of the format, and the first key of a scenario's file. */
export const VERSION = 1;

/** How an agency's leaves move: not at all, or so many years along each leaf's own trend. */
export type PeerMove = "fixed" | { readonly trend: number };

/**
 * A what-if, as data: the leaves of one agency that change in one year, what the others do
 * meanwhile, and other maxima.
 */
export interface Scenario {
  /** Version of the format. */
  readonly scenario: typeof VERSION;
  readonly name: string;
  readonly note?: string;
  readonly agency: string;
  readonly year: number;
  readonly stage: Stage;
  /** By leaf code; points are points of the scenario's tree. */
  readonly changes: Readonly<Record<string, LeafChange>>;
  /** All other agencies; default `fixed`. */
  readonly peers?: PeerMove;
  /** Single other agencies by id, over `peers`. */
  readonly others?: Readonly<Record<string, PeerMove | { readonly changes: Readonly<Record<string, LeafChange>> }>>;
  /** New maxima in points by code, for all agencies, which keep the share they reached; see `tree/proposed-tree.ts`. */
  readonly weights?: Readonly<Record<string, number>>;
}
