import type { Issue, Stage } from "@par-index/core";
import { stageLabel } from "@par-index/text";
import { html } from "htl";
import { lang, say } from "../page/language.js";

export const STAGES: Record<Stage, string> = {
  self: stageLabel("self", lang),
  appraised: stageLabel("appraised", lang),
};

export const SEVERITIES: Record<Issue["severity"], string> = { error: say`Lỗi`, warning: say`Cảnh báo` };

/** What readers of the English pages are told, where the product speaks Vietnamese to them. */
export function onEnglishPages(text: string): Node | string {
  return lang === "en" ? html`<p><small>${text}</small></p>` : "";
}

/** Issues and results shown until the reader asks for more. */
export const PAGE = 50;
