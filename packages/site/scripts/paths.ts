import { fileURLToPath } from "node:url";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Root of the repository. */
export const WORKSPACE = path("../../../");
/** The site's package folder. */
export const SITE = path("../");
/** Where Observable Framework keeps what it fetched, bundled and loaded. */
export const CACHE = path("../src/.observablehq/cache/");
/** The built site. */
export const OUTPUT = path("../dist/");
/** Observable Framework, as installed and patched. */
export const FRAMEWORK = path("../node_modules/@observablehq/framework/");
