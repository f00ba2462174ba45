import type { Dictionary } from "./index.js";

export const findings: Dictionary = {};
