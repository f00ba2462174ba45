import type { CriteriaNode } from "@par-index/core";
import type { PeersBy } from "@par-index/core/compare";
import type { LeafChange } from "@par-index/core/scenario";
import { valueText } from "@par-index/core/tree";
import { peerChoices } from "../change/compare.js";
import { formatIndex, formatPoints, formatPointsChange } from "../page/format.js";
import { lang, say } from "../page/language.js";
import type { World } from "../world/world.js";
import { isMeasured } from "./value-range.js";

/** A peer group in words: "các đơn vị cùng vùng". */
export function peersName(world: World, of: PeersBy = "all"): string {
  const key = JSON.stringify(of);
  return peerChoices(world).find(({ by }) => JSON.stringify(by) === key)?.label ?? "";
}

/** How a leaf was changed, in words; empty for plain points, which are said anyway. */
export function changeText(change: LeafChange | undefined, leaf: CriteriaNode, year: number, world: World): string {
  if (change === undefined || "points" in change) return "";
  if ("add" in change) return say`thêm ${formatPointsChange(change.add)} điểm`;
  if ("share" in change) return say`${formatIndex(change.share)} % điểm tối đa`;
  if ("value" in change) return say`giá trị ${rawText(leaf, change.value)}`;
  switch (change.as) {
    case "full":
      return say`điểm tối đa`;
    case "last-year":
      return say`như năm ${year - 1}`;
    case "median":
      return say`trung vị của ${peersName(world, change.of)}`;
    case "best":
      return say`cao nhất trong ${peersName(world, change.of)}`;
  }
}

/** "92,4 %"; of a checklist its items, "1;3". */
function rawText({ rule }: CriteriaNode, value: number | string): string {
  if (typeof value === "string" || !isMeasured(rule)) return String(value);
  const unit = unitOf(rule);
  return unit ? `${formatPoints(value)} ${unit}` : formatPoints(value);
}

type Measured = Extract<CriteriaNode["rule"], { label?: unknown }>;

/** What a raw value is counted in; a share of people satisfied is in percent. */
export const unitOf = (rule: Measured): string => (rule.kind === "survey" ? "%" : (rule.unit ?? ""));

/** What a raw value is called. */
export const valueName = (rule: Measured): string =>
  rule.label?.[lang] ?? (rule.kind === "survey" ? say`Tỷ lệ hài lòng` : say`Giá trị`);

/** A raw value as the column `value` has it; empty where there is none. */
export const rawValue = ({ rule }: CriteriaNode, value: number | null): string =>
  value === null || !Number.isFinite(value) ? "" : valueText(rule, value);
