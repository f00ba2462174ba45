export { filled, translator, keyOf, LANGUAGES, type Language, type Say } from "./language.js";
export { formats, type Figure, type Formats } from "./format.js";
export { readableName, STAGE_NAMES, stageLabel } from "./names.js";
export { DICTIONARIES, ENGLISH } from "./english/english.js";
export type { Dictionary } from "./english/dictionary.js";
