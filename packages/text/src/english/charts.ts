import type { Dictionary } from "./index.js";

export const charts: Dictionary = {};
