import type { Stage } from "@par-index/core";

/** A stage in a Vietnamese sentence. */
export const STAGE_VI: Readonly<Record<Stage, string>> = { self: "tự chấm", appraised: "thẩm định" };
