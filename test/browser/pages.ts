import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The built site. */
export const DIST = fileURLToPath(new URL("../../packages/site/dist/", import.meta.url));

/** A folder with more pages than this holds pages of one kind (one per agency). */
const OF_ONE_KIND = 6;

/** Where the English pages stand. */
export const ENGLISH = "en/";

/** Addresses of all built pages, relative to the site's root: `""`, `xep-hang`, `don-vi/dak-lak`. */
export function builtPages(): string[] {
  return readdirSync(DIST, { recursive: true })
    .map((file) => String(file).replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".html"))
    .map((file) => file.replace(/\.html$/, "").replace(/(^|\/)index$/, "$1"))
    .sort();
}

/**
 * Splits pages into those to check in every width and theme, and those of one kind that are
 * taken a few of. Of each kind the first, the middle and the last are among the former.
 */
export function sampled(pages: readonly string[]): { full: string[]; others: string[] } {
  const kinds = Map.groupBy(pages, (page) => page.slice(0, page.lastIndexOf("/") + 1));
  const full: string[] = [];
  const others: string[] = [];
  for (const [folder, members] of kinds) {
    const one = members.filter((page) => page !== folder);
    if (folder === "" || folder === ENGLISH || one.length <= OF_ONE_KIND) {
      full.push(...members);
      continue;
    }
    const samples = new Set([one.at(0), one.at(one.length / 2), one.at(-1)]);
    for (const page of members) (page === folder || samples.has(page) ? full : others).push(page);
  }
  return { full, others };
}
