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
 * One page of each kind: every page that has its own source, and of those that share one (a page
 * per agency, per field) the one in the middle.
 */
export function templates(pages: readonly string[]): string[] {
  const kinds = Map.groupBy(pages, (page) => page.slice(0, page.lastIndexOf("/") + 1));
  return [...kinds].flatMap(([folder, members]) => {
    const one = members.filter((page) => page !== folder);
    if (folder === "" || folder === ENGLISH || one.length <= OF_ONE_KIND) return members;
    return [...members.filter((page) => page === folder), one[one.length >> 1] as string];
  });
}
