import { type Attribution, changeByLead } from "@par-index/core/attribution";
import { findCrosswalk } from "@par-index/core/tree";
import { contributionFindings, inOrder, leadContributionFindings } from "@par-index/text/findings";
import { lang, say } from "../page/language.js";
import { paragraph, type ToldFinding } from "../page/sentences.js";
import { changeTold, standingTold } from "../world/told.js";
import type { World } from "../world/world.js";
import type { Period } from "./attribution.js";

/** How years on two trees were made comparable; nothing where both are on one. */
export function crosswalkNote({ scored, crosswalks }: World, { agency, from, to }: Period): string {
  if (!scored.has({ agency, year: from }) || !scored.has({ agency, year: to })) return "";
  const trees = [scored.treeOf({ agency, year: from }), scored.treeOf({ agency, year: to })] as const;
  const crosswalk = trees[0] === trees[1] ? undefined : findCrosswalk(crosswalks, ...trees);
  if (!crosswalk) return "";
  return say`Hai năm chấm theo hai bộ tiêu chí, nối với nhau bằng bảng chuyển đổi “${crosswalk.name[lang]}”. “Do kết quả” là phần chỉ số từng mục tăng giảm, “do trọng số” là phần điểm tối đa khác trước; mục mới có và mục không còn tính vào trọng số.`;
}

/** Index, rank and group in the later year, and how they changed. */
export const changeLead = (world: World, { agency, from, to }: Period): string =>
  paragraph([...standingTold(world, { agency, year: to }), ...changeTold(world, { agency, from, to })]);

/** What moved the index most: fields, leaves, lead agencies. */
export function changePoints(attribution: Attribution, { telling, assignment }: World): ToldFinding[] {
  const codes = [
    "fields-moved",
    "field-rose",
    "field-fell",
    "leaf-rose",
    "leaf-fell",
    "lead-rose",
    "lead-fell",
    "weights-moved",
  ] as const;
  const leads = changeByLead(attribution, assignment, "equal");
  const found = [...contributionFindings(attribution, telling), ...leadContributionFindings(leads, telling)];
  return inOrder(found, codes, codes.length);
}
