import { analysis } from "./analysis.js";
import { console } from "./console.js";
import { data } from "./data.js";
import { results } from "./results.js";
import { tables } from "./tables.js";
import { whatIf } from "./what-if.js";

/** The English of every text of par, by its Vietnamese; see `filled` of `@par-index/text` for the placeholders. */
export const ENGLISH = { ...console, ...tables, ...data, ...results, ...analysis, ...whatIf } as const;
