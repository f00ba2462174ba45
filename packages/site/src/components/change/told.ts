import { type NodeScore, ROOT } from "@par-index/core";
import type { Attribution } from "@par-index/core/attribution";
import { differenceOfIndices } from "@par-index/core/numbers";
import { findCrosswalk } from "@par-index/core/tree";
import { contributionFindings, inOrder } from "@par-index/text/findings";
import { formatIndex } from "../page/format.js";
import { lang, say } from "../page/language.js";
import type { ToldFinding } from "../page/sentences.js";
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

/** Index, rank and group in the two years, in a sentence or two. */
export function changeLead({ scored, name }: World, { agency, from, to }: Period): string {
  if (from === to || !scored.has({ agency, year: from }) || !scored.has({ agency, year: to })) return "";
  const [a, b] = [scored.at({ agency, year: from }, ROOT), scored.at({ agency, year: to }, ROOT)];
  if (a.index === null || b.index === null || a.coverage !== 1 || b.coverage !== 1) return "";
  const change = differenceOfIndices(b.index, a.index);
  const [who, before, after, by] = [
    name(agency),
    formatIndex(a.index),
    formatIndex(b.index),
    formatIndex(Math.abs(change)),
  ];
  const index =
    change === 0
      ? say`Chỉ số của ${who} năm ${to} bằng năm ${from}: ${after} %.`
      : change > 0
        ? say`Chỉ số của ${who} tăng ${by} điểm: từ ${before} % năm ${from} lên ${after} % năm ${to}.`
        : say`Chỉ số của ${who} giảm ${by} điểm: từ ${before} % năm ${from} xuống ${after} % năm ${to}.`;
  return [index, rankSentence(a, b)].filter(Boolean).join(" ");
}

function rankSentence(before: NodeScore, after: NodeScore): string {
  if (before.rank === null || after.rank === null || before.group === null || after.group === null) return "";
  const groups =
    before.group === after.group
      ? say`vẫn ở nhóm ${after.group}`
      : say`từ nhóm ${before.group} sang nhóm ${after.group}`;
  const places = Math.abs(before.rank - after.rank);
  if (places === 0) return say`Thứ hạng giữ nguyên, thứ ${after.rank}, ${groups}.`;
  return before.rank > after.rank
    ? say`Thứ hạng lên ${places} bậc, từ thứ ${before.rank} lên thứ ${after.rank}, ${groups}.`
    : say`Thứ hạng xuống ${places} bậc, từ thứ ${before.rank} xuống thứ ${after.rank}, ${groups}.`;
}

/** What moved the index most. */
export function changePoints(attribution: Attribution, { telling }: World): ToldFinding[] {
  const codes = ["fields-moved", "field-rose", "field-fell", "leaf-rose", "leaf-fell", "weights-moved"] as const;
  return inOrder(contributionFindings(attribution, telling), codes, 6);
}
