import type { Issue, Stage } from "@par-index/core";
import { stageLabel } from "@par-index/text";
import { lang, say } from "../page/language.js";

export const STAGES: Record<Stage, string> = {
  self: stageLabel("self", lang),
  appraised: stageLabel("appraised", lang),
};

export const SEVERITIES: Record<Issue["severity"], string> = { error: say`Lỗi`, warning: say`Cảnh báo` };

/** Issues and results shown until the reader asks for more. */
export const PAGE = 50;
