import * as z from "zod";
import type { PeersBy } from "../compare/peers.js";
import { decimalComma, shareOfUnits, toUnits } from "../numbers/decimal.js";
import type { Rule } from "../terms/rule.js";
import { scoreByRule } from "../tree/rule.js";
import { parseItems, valueProblem } from "../tree/rule-check.js";
import type { CriteriaNode } from "../tree/tree.js";

/** What a scenario does to one leaf. All but `value` say nothing of the leaf's raw value. */
export type LeafChange =
  /** To these points. */
  | { readonly points: number }
  /** Up, or down, by these points, kept within 0 and the maximum. */
  | { readonly add: number }
  /** To this share of the maximum, in percent. */
  | { readonly share: number }
  /** To what the leaf's rule makes of this raw value; of a checklist the items met, "1;3". */
  | { readonly value: number | string }
  /** To the agency's own share of the maximum in the year before. */
  | { readonly as: "last-year" }
  /** To the best or the median of the agency's peers in the scenario's year; default all. */
  | { readonly as: "best" | "median"; readonly of?: PeersBy }
  /** To the maximum. */
  | { readonly as: "full" };

/** The forms of a change, by the key that tells them apart. */
const FORMS = ["points", "add", "share", "value", "as"] as const;

const peersSchema = z.union(
  [z.enum(["all", "nearest", "region", "kind"]), z.strictObject({ attribute: z.string().min(1) })],
  { error: `"of" là "all" (mọi đơn vị), "nearest", "region", "kind" hoặc { "attribute": "tên thuộc tính" }.` },
);

/** The shape of a {@link LeafChange}. */
export const leafChangeSchema = z
  .strictObject({
    points: z.number().optional(),
    add: z.number().optional(),
    share: z.number().optional(),
    value: z
      .union([z.number(), z.string()], { error: `"value" là một số, hoặc các mục đạt của danh mục, ví dụ "1;3".` })
      .optional(),
    as: z
      .enum(["last-year", "best", "median", "full"], {
        error: `"as" là "last-year" (như năm trước), "best" (bằng đơn vị cao nhất), "median" (bằng trung vị) hoặc "full" (điểm tối đa).`,
      })
      .optional(),
    of: peersSchema.optional(),
  })
  .check(({ value, issues }) => {
    const forms = FORMS.filter((form) => value[form] !== undefined);
    const problem = (message: string) => issues.push({ code: "custom", message, input: value });
    if (forms.length !== 1)
      problem(
        `Mỗi thay đổi ghi đúng một trong ${FORMS.map((form) => `"${form}"`).join(", ")}${forms.length ? `; ở đây có ${forms.map((form) => `"${form}"`).join(", ")}` : ""}.`,
      );
    else if (value.of !== undefined && value.as !== "best" && value.as !== "median")
      problem(`"of" chỉ đi với "as": "best" hoặc "median".`);
  }) as unknown as z.ZodType<LeafChange>;

/** What a change needs to know of the agency and its peers at the leaf; units are 10⁻¹² points. */
export interface LeafSituation {
  /** The leaf, in the scenario's tree. */
  readonly leaf: CriteriaNode;
  /** Points now, in units; NaN unknown. */
  readonly now: number;
  /** Share of the maximum in the year before, as units of points and maximum; null if unknown. */
  readonly lastYear: () => { readonly score: number; readonly max: number } | null;
  /** What peers reach at the leaf. */
  readonly peers: (of: PeersBy) => PeerLevels | "no-attribute" | "unknown";
}

/** The best and the median of the peers of whom a leaf is known, in units, under the maximum `max`. */
export interface PeerLevels {
  readonly best: number;
  readonly median: number;
  readonly max: number;
}

/** What a change comes to: units, and the raw value where it gives one; or what is wrong with it. */
export type Reached =
  | { readonly units: number; readonly value: number | null }
  | { readonly key: string; readonly code: string; readonly message: string };

/** What a change comes to at a leaf that applies. */
export function reach(change: LeafChange, { leaf, now, lastYear, peers }: LeafSituation): Reached {
  const { code } = leaf;
  const max = toUnits(leaf.max);
  const points = (units: number): Reached => ({ units, value: null });
  if ("points" in change) {
    const units = toUnits(change.points);
    if (units < 0)
      return {
        key: "points",
        code: "points-negative",
        message: `Điểm ${decimalComma(change.points)} của ${code} nhỏ hơn 0.`,
      };
    if (units > max)
      return {
        key: "points",
        code: "points-over-maximum",
        message: `Điểm ${decimalComma(change.points)} vượt điểm tối đa ${decimalComma(leaf.max)} của ${code}. Ghi từ 0 đến ${decimalComma(leaf.max)}.`,
      };
    return points(units);
  }
  if ("add" in change) {
    if (Number.isNaN(now))
      return {
        key: "add",
        code: "score-unknown",
        message: `${code} chưa có điểm nên không cộng thêm được; ghi "points" (điểm đạt) hoặc "share" (phần trăm điểm tối đa).`,
      };
    return points(Math.min(max, Math.max(0, now + toUnits(change.add))));
  }
  if ("share" in change) {
    if (change.share < 0 || change.share > 100)
      return {
        key: "share",
        code: "share-out-of-range",
        message: `Tỷ lệ ${decimalComma(change.share)} % của ${code} nằm ngoài 0 đến 100 %.`,
      };
    return points(shareOfUnits(max, toUnits(change.share), toUnits(100)));
  }
  if ("value" in change) return byValue(leaf, change.value);
  if (change.as === "full") return points(max);
  if (change.as === "last-year") {
    const before = lastYear();
    if (before === null)
      return {
        key: "as",
        code: "last-year-unknown",
        message: `${code} không có điểm của năm trước; ghi "points" (điểm đạt) hoặc "share" (phần trăm điểm tối đa).`,
      };
    return points(shareOfUnits(max, before.score, before.max));
  }
  const levels = peers(change.of ?? "all");
  if (levels === "no-attribute")
    return {
      key: "of",
      code: "attribute-unknown",
      message: `Không đơn vị nào có thuộc tính ${JSON.stringify(change.of)}; ghi tên một cột của attributes.csv, hoặc bỏ "of" để so với mọi đơn vị.`,
    };
  if (levels === "unknown")
    return {
      key: "as",
      code: "peers-unknown",
      message: `Không có đơn vị so sánh nào đã có điểm ${code}; chọn nhóm so sánh khác ở "of", hoặc ghi "points".`,
    };
  return points(shareOfUnits(max, levels[change.as], levels.max));
}

function byValue({ code, rule, max }: CriteriaNode, written: number | string): Reached {
  const problem = (issue: string, message: string): Reached => ({ key: "value", code: issue, message });
  if (rule === undefined || rule.kind === "direct")
    return problem(
      "value-without-rule",
      `${code} không có quy tắc tính điểm từ giá trị; ghi "points" (điểm đạt) hoặc "share" (phần trăm điểm tối đa).`,
    );
  const value = rawValue(rule, written, code);
  if (typeof value !== "number") return problem(value.code, value.message);
  return { units: toUnits(scoreByRule(rule, value, max) as number), value };
}

function rawValue(rule: Rule, written: number | string, code: string): number | { code: string; message: string } {
  if (rule.kind === "checklist") {
    const items = parseItems(String(written), rule.items.length, code);
    return typeof items === "number" ? items : { code: items.code, message: items.message };
  }
  if (typeof written === "string")
    return {
      code: "value-not-number",
      message: `Giá trị "${written}" của ${code} phải là một số, không đặt trong ngoặc kép, dùng dấu chấm thập phân: 92.4.`,
    };
  const problem = valueProblem(rule, written, code);
  return problem?.severity === "error" ? { code: problem.code, message: problem.message } : written;
}

/** The best and the median of points in units; of an even number the middle two's mean, rounded half up. */
export function peerLevels(units: readonly number[], max: number): PeerLevels | "unknown" {
  const sorted = [...units].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) return "unknown";
  return { best: sorted.at(-1) as number, median: Math.floor((low + high + 1) / 2), max };
}
