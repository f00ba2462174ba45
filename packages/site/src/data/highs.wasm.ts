/** The solver HiGHS as the site serves it to the planner's worker. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

// It is a dependency of core.
const core = createRequire(import.meta.resolve("@par-index/core/plan"));
process.stdout.write(readFileSync(core.resolve("highs/runtime")));
