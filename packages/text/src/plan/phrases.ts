import { ROOT } from "@par-index/core";
import type { Constraint } from "@par-index/core/plan";
import { formats } from "../format.js";
import type { Language } from "../language.js";

/** What a sentence about a constraint calls its figures, nodes and agencies; costs come with their unit. */
export interface Naming {
  /** A cost with its unit. */
  cost(amount: number): string;
  /** A node by its code. */
  node(code: string): string;
  /** An agency by its id. */
  agency(id: string): string;
}

/** How a language says the parts of a planning problem; figures come formatted, costs with their unit. */
export interface PlanPhrases {
  /** Of a plan whose problem has none. */
  readonly name: string;

  pointsFrom(points: string): string;
  indexFrom(index: string): string;
  rank(rank: string): string;
  group(group: string): string;
  fieldFrom(code: string, index: string): string;

  readonly labels: Readonly<Record<"budget" | "must" | "mustNot" | "ranges" | "leads" | "order", string>>;
  range(code: string, from: string | undefined, to: string | undefined): string;
  points(points: string): string;
  criteria(count: string): string;
  cap(lead: string, parts: readonly string[]): string;
  order(first: string, then: string): string;

  /** A constraint that stands in the way, and what to do about it. */
  readonly blocking: {
    readonly [K in Constraint["kind"]]: (constraint: Extract<Constraint, { kind: K }>, naming: Naming) => string;
  };
}

const { exact: vn } = formats("vi");

const vi: PlanPhrases = {
  name: "Phương án",

  pointsFrom: (points) => `tổng điểm từ ${points}`,
  indexFrom: (index) => `chỉ số từ ${index} %`,
  rank: (rank) => `hạng ${rank} hoặc tốt hơn`,
  group: (group) => `nhóm ${group} hoặc tốt hơn`,
  fieldFrom: (code, index) => `chỉ số của ${code} từ ${index} %`,

  labels: {
    budget: "Ngân sách",
    must: "Phải nâng",
    mustNot: "Không được nâng",
    ranges: "Khoảng điểm",
    leads: "Giới hạn theo cơ quan",
    order: "Thứ tự",
  },
  range: (code, from, to) => [code, ...(from ? [`từ ${from}`] : []), ...(to ? [`đến ${to}`] : [])].join(" "),
  points: (points) => `${points} điểm`,
  criteria: (count) => `${count} tiêu chí`,
  cap: (lead, parts) => `${lead} nhiều nhất ${parts.join(", ")}`,
  order: (first, then) => `${first} xong mới đến ${then}`,

  blocking: {
    maximum: ({ at, allowed, needed }, { node }) =>
      `Dù mọi tiêu chí lên mức cao nhất có thể, ${at === ROOT ? "tổng điểm" : `điểm ${node(at)}`} chỉ đến ${vn(allowed)}, mục tiêu cần ${vn(needed)}: hạ mục tiêu.`,
    budget: ({ allowed, needed }, { cost }) => `Ngân sách ${cost(allowed)}: cần ít nhất ${cost(needed)}.`,
    "lead-budget": ({ at, allowed, needed }, { agency, cost }) =>
      `Ngân sách ${cost(allowed)} của ${agency(at)}: cần ít nhất ${cost(needed)}.`,
    "lead-leaves": ({ at, allowed, needed }, { agency }) =>
      `${agency(at)} chỉ được nâng ${vn(allowed)} tiêu chí: cần ít nhất ${vn(needed)} tiêu chí.`,
    "lead-points": ({ at, allowed, needed }, { agency }) =>
      `${agency(at)} chỉ được nâng ${vn(allowed)} điểm: cần ít nhất ${vn(needed)} điểm.`,
    "range-to": ({ at, allowed, needed }, { node }) =>
      `${node(at)} chỉ được đến ${vn(allowed)} điểm: cần ít nhất ${vn(needed)} điểm.`,
    "range-from": ({ at, allowed }, { node }) =>
      `${node(at)} phải từ ${vn(allowed)} điểm, nhưng không có mức nào như vậy đạt được: hạ mức này hoặc nới điều kiện khác.`,
    must: ({ at }, { node }) =>
      `${node(at)} phải nâng, nhưng không có mức nào cao hơn hiện nay: bỏ ${at} khỏi danh sách phải nâng.`,
    "must-not": ({ at }, { node }) => `${node(at)} không được nâng: hãy cho phép nâng.`,
    precedence: ({ at, first }, { node }) =>
      `${node(at)} chỉ được nâng khi ${first} đã lên mức cao nhất: bỏ thứ tự này hoặc để ${first} lên được.`,
  },
};

const { exact: number } = formats("en");
const points = (value: number) => `${number(value)} ${value === 1 ? "point" : "points"}`;
const criteria = (value: number) => `${number(value)} ${value === 1 ? "criterion" : "criteria"}`;

const en: PlanPhrases = {
  name: "Plan",

  pointsFrom: (text) => `total of at least ${text}`,
  indexFrom: (index) => `index of at least ${index} %`,
  rank: (rank) => `rank ${rank} or better`,
  group: (group) => `group ${group} or better`,
  fieldFrom: (code, index) => `index of ${code} at least ${index} %`,

  labels: {
    budget: "Budget",
    must: "Must rise",
    mustNot: "Must not rise",
    ranges: "Ranges of points",
    leads: "Limits of lead agencies",
    order: "Order",
  },
  range: (code, from, to) => [code, ...(from ? [`from ${from}`] : []), ...(to ? [`up to ${to}`] : [])].join(" "),
  points: (text) => `${text} ${text === "1" ? "point" : "points"}`,
  criteria: (count) => `${count} ${count === "1" ? "criterion" : "criteria"}`,
  cap: (lead, parts) => `${lead} at most ${parts.join(", ")}`,
  order: (first, then) => `${first} before ${then}`,

  blocking: {
    maximum: ({ at, allowed, needed }, { node }) =>
      `Even with every criterion at the highest it can reach, ${at === ROOT ? "the total" : node(at)} comes to ${number(allowed)} of the ${points(needed)} that the target needs: lower the target.`,
    budget: ({ allowed, needed }, { cost }) => `The budget is ${cost(allowed)}: at least ${cost(needed)} needed.`,
    "lead-budget": ({ at, allowed, needed }, { agency, cost }) =>
      `The budget of ${agency(at)} is ${cost(allowed)}: at least ${cost(needed)} needed.`,
    "lead-leaves": ({ at, allowed, needed }, { agency }) =>
      `${agency(at)} may raise only ${criteria(allowed)}: at least ${number(needed)} needed.`,
    "lead-points": ({ at, allowed, needed }, { agency }) =>
      `${agency(at)} may gain only ${points(allowed)}: at least ${number(needed)} needed.`,
    "range-to": ({ at, allowed, needed }, { node }) =>
      `${node(at)} may reach only ${points(allowed)}: at least ${number(needed)} needed.`,
    "range-from": ({ at, allowed }, { node }) =>
      `${node(at)} must reach ${points(allowed)}, but no such level can be reached: lower it, or loosen another condition.`,
    must: ({ at }, { node }) =>
      `${node(at)} must rise, but has no level above the present one: take ${at} off what must rise.`,
    "must-not": ({ at }, { node }) => `${node(at)} must not rise: let it.`,
    precedence: ({ at, first }, { node }) =>
      `${node(at)} may rise only once ${first} is at its highest level: drop this order, or let ${first} rise.`,
  },
};

export const PHRASES: Readonly<Record<Language, PlanPhrases>> = { vi, en };
