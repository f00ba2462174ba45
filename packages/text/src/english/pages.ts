import type { Dictionary } from "./index.js";

export const pages: Dictionary = {};
