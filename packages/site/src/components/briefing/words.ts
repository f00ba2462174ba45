import type { CardNode } from "@par-index/core/compare";
import { html } from "htl";
import { formatPoints } from "../page/format.js";
import { lang, say } from "../page/language.js";
import { illustrativeMark } from "../page/notice.js";
import { type Briefing, leavesOf } from "./facts.js";

/** A text whose Vietnamese words are marked as such on an English page: "Decision 876/QĐ-BNV". */
export function marked(text: string): (HTMLElement | string)[] {
  if (lang === "vi") return [text];
  return text
    .split(/(\S*[ăđơưạ-ỹ]\S*)/i)
    .map((part, i) => (i % 2 === 0 ? part : (html`<span lang="vi">${part}</span>` as HTMLElement)));
}

/** "Số liệu: … Bộ tiêu chí: … Điểm thẩm định." */
export function source({ world, tree }: Briefing): string {
  return say`Số liệu: ${world.dataset}. Bộ tiêu chí: ${tree.name[lang]}. Mọi điểm là điểm thẩm định.`;
}

/** What is said behind a table's caption: simulated, illustrative. */
export function caption(briefing: Briefing, text: string): string {
  const hasIllustrative = leavesOf(briefing).some(({ provenance }) => provenance === "illustrative");
  return [
    `${text}.`,
    briefing.world.simulated && say`Dữ liệu mô phỏng.`,
    hasIllustrative && say`Điểm tối đa có dấu * là minh hoạ.`,
  ]
    .filter(Boolean)
    .join(" ");
}

export const maximum = ({ max, provenance }: Pick<CardNode, "max" | "provenance">) =>
  html`<span>${formatPoints(max)}${illustrativeMark(provenance)}</span>` as HTMLElement;
