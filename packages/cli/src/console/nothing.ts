import type { Stage, Unit } from "@par-index/core";
import { STAGE_NAMES } from "@par-index/text";
import { say, speaking } from "../console/language.js";

/** Why a choice leaves nothing of the units that are scored, and what there is. */
export function nothing(units: readonly Pick<Unit, "year" | "stage">[], stage: Stage): string {
  const other = stage === "self" ? "appraised" : "self";
  const years = [...new Set(units.filter((unit) => unit.stage === stage).map(({ year }) => year))].sort();
  if (years.length)
    return say(
      "Không có điểm {0} nào như vậy; các năm có điểm: {1}.",
      STAGE_NAMES[speaking()][stage],
      years.join(", "),
    );
  return units.length
    ? say("Chỉ có điểm {0}: thêm --stage {1}.", STAGE_NAMES[speaking()][other], other)
    : say("Chưa có điểm nào. Kiểm tra dữ liệu bằng: par check");
}
