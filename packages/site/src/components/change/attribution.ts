import { ROOT } from "@par-index/core";
import { type Attribution, type Contribution, changeOf } from "@par-index/core/attribution";
import { say } from "../page/language.js";
import type { World } from "../world/world.js";

/** Two years of one agency. */
export interface Period {
  readonly agency: string;
  readonly from: number;
  readonly to: number;
}

/** The change of an agency's index taken apart, or why it cannot be. */
export type ChangeView = { readonly attribution: Attribution } | { readonly reason: string };

/** Takes the change of an agency's index apart, across trees too where a crosswalk links them. */
export function changeView({ scored, crosswalks, name }: World, { agency, from, to }: Period): ChangeView {
  if (from === to) return { reason: say`Chọn hai năm khác nhau để so sánh.` };
  const { attribution, reason } = changeOf(scored, { agency, from, to, crosswalks });
  switch (reason) {
    case undefined:
      return { attribution };
    case "unit-unknown":
      return { reason: say`${name(agency)} không có điểm năm ${scored.has({ agency, year: from }) ? to : from}.` };
    case "score-incomplete":
      return {
        reason: say`${name(agency)} còn tiêu chí chưa có điểm ở một trong hai năm nên chưa phân tích được thay đổi.`,
      };
    case "crosswalk-missing":
      return {
        reason: say`Hai năm chấm theo hai bộ tiêu chí và chưa có bảng chuyển đổi giữa chúng, nên chỉ so sánh được tổng.`,
      };
  }
}

const rowsOf = ({ rows }: Attribution) => rows.objects();

/** The parts that add up to the whole change: the fields, and what came or went beside them. */
export function fieldParts(attribution: Attribution): Contribution[] {
  return rowsOf(attribution).filter(({ parent }) => parent === ROOT);
}

/** The lowest nodes under a field whose contributions are known: its leaves, where they can be compared. */
export function leafParts(attribution: Attribution, { code, tree }: Contribution): Contribution[] {
  const rows = rowsOf(attribution).filter((row) => row.tree === tree && row.total !== null);
  const parents = new Set(rows.map(({ parent }) => parent));
  const isUnder = (row: Contribution) => row.code === code || row.code.startsWith(`${code}.`);
  return rows.filter((row) => isUnder(row) && !parents.has(row.code));
}
