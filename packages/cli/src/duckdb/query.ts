import { type ErrorCode, ParError } from "@par-index/core";
import { UsageError } from "../console/exit.js";
import { type ParText, say } from "../console/language.js";

/** Why trees of the same years need the agencies, whose kinds tell them apart. */
export const AGENCIES_NEEDED: ParText =
  "Các bộ tiêu chí chấm cùng một năm: thêm --agencies, bảng có các cột id, kind, position.";

/** Why there is no query, by the code of what is thrown. */
const REFUSALS: Readonly<Partial<Record<ErrorCode, ParText>>> = {
  "tree-not-additive":
    "Bộ tiêu chí có nút tổng hợp bằng trung bình nhân, SQL không tính được; dùng par score không có --engine.",
  "points-from-values":
    "Bộ tiêu chí có quy tắc tính điểm từ giá trị, SQL không tính được. Nếu bảng đã ghi đủ điểm thì thêm --points-only.",
  "agencies-needed": AGENCIES_NEEDED,
};

/**
 * A query, or why there is none.
 *
 * @throws UsageError
 */
export function compile(write: () => string): string {
  try {
    return write();
  } catch (error) {
    const refusal = error instanceof ParError ? REFUSALS[error.code] : undefined;
    throw refusal === undefined ? error : new UsageError(say(refusal));
  }
}
