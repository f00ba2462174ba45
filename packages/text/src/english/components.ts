import type { Dictionary } from "./index.js";

export const components: Dictionary = {};
