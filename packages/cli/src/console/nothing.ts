import type { Stage, Unit } from "@par-index/core";
import { STAGE_NAMES } from "@par-index/text";

/** Why a choice leaves nothing of the units that are scored, and what there is. */
export function nothing(units: readonly Pick<Unit, "year" | "stage">[], stage: Stage): string {
  const other = stage === "self" ? "appraised" : "self";
  const years = [...new Set(units.filter((unit) => unit.stage === stage).map(({ year }) => year))].sort();
  if (years.length) return `Không có điểm ${STAGE_NAMES.vi[stage]} nào như vậy; các năm có điểm: ${years.join(", ")}.`;
  return units.length
    ? `Chỉ có điểm ${STAGE_NAMES.vi[other]}: thêm --stage ${other}.`
    : "Chưa có điểm nào. Kiểm tra dữ liệu bằng: par check";
}
