import { recall } from "./memory.js";
import { myAgency } from "./my-agency.js";

/** The agency that is marked on the whole page, in charts and tables alike. */
let current: string | null | undefined;
const followers = new Map<(id: string | null) => void, Node | undefined>();

/** Id of the agency marked on this page; at first the one of the address, or else the reader's own. */
export function selected(): string | null {
  if (current === undefined)
    current = new URLSearchParams(location.search).get("don-vi") ?? recall("session", "don-vi") ?? myAgency();
  return current;
}

/** Marks an agency in every chart and table of the page; null marks none. */
export function select(id: string | null): void {
  if (id === selected()) return;
  current = id;
  for (const [follow, owner] of followers) {
    if (owner && !owner.isConnected) followers.delete(follow);
    else follow(id);
  }
}

/** Marks an agency, or takes its mark away if it is the marked one. */
export const toggle = (id: string): void => select(id === selected() ? null : id);

/**
 * Calls back when another agency is marked.
 *
 * @param owner forget the callback once this has left the page
 */
export function onSelect(follow: (id: string | null) => void, owner?: Node): void {
  followers.set(follow, owner);
}
