import { charts } from "./charts.js";
import { common } from "./common.js";
import { components } from "./components.js";
import { findings } from "./findings.js";
import { pages } from "./pages.js";

/** Vietnamese text → English; see `translator` for the placeholders. */
export type Dictionary = Readonly<Record<string, string>>;

/** The one dictionary, kept in a file per part of the product; a text stands in one file only. */
export const ENGLISH: Dictionary = { ...common, ...charts, ...components, ...findings, ...pages };

/** The dictionary's files, for the test that no text stands in two. */
export const DICTIONARIES = { common, charts, components, findings, pages };
