import type { Constraint, PlanProblem } from "@par-index/core/plan";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../language.js";
import { constraintText, describeConstraints, describeTarget, planName } from "./index.js";

const problem: PlanProblem = {
  plan: 1,
  agency: "a",
  year: 2024,
  stage: "appraised",
  target: { points: 80.5, rank: 3, fields: { "2": 90 } },
  unit: { vi: "triệu đồng", en: "million dong" },
  cost: {},
  budget: 35.5,
  must: ["1.1"],
  ranges: { "1.2": { from: 0.5, to: 1 }, "1.3": { to: 0 } },
  leads: { "so-a": { leaves: 1, points: 2.5 } },
  // biome-ignore lint/suspicious/noThenProperty: a key of the problem.
  precedence: [{ first: "1.1", then: "1.2" }],
};
const names = { node: (code: string) => code, agency: () => "Sở A" };
const conditions = (language: "vi" | "en") =>
  describeConstraints(problem, names.agency, language).map((line) => line.join(": "));

test("a problem is said in both languages", () => {
  expect(describeTarget(problem.target, "vi")).toBe("tổng điểm từ 80,5; hạng 3 hoặc tốt hơn; chỉ số của 2 từ 90 %");
  expect(describeTarget(problem.target, "en")).toBe(
    "total of at least 80.5; rank 3 or better; index of 2 at least 90 %",
  );
  expect(conditions("vi")).toEqual([
    "Ngân sách: 35,5 triệu đồng",
    "Phải nâng: 1.1",
    "Khoảng điểm: 1.2 từ 0,5 đến 1; 1.3 đến 0",
    "Giới hạn theo cơ quan: Sở A nhiều nhất 1 tiêu chí, 2,5 điểm",
    "Thứ tự: 1.1 xong mới đến 1.2",
  ]);
  expect(conditions("en")).toEqual([
    "Budget: 35.5 million dong",
    "Must rise: 1.1",
    "Ranges of points: 1.2 from 0.5 up to 1; 1.3 up to 0",
    "Limits of lead agencies: Sở A at most 1 criterion, 2.5 points",
    "Order: 1.1 before 1.2",
  ]);
  expect(LANGUAGES.map((language) => planName(problem, language))).toEqual(["Phương án", "Plan"]);
});

describe("what stands in the way is named with what to do about it", () => {
  const blocking: [Constraint, string, string][] = [
    [
      { kind: "maximum", at: "0", allowed: 10, needed: 11 },
      "Dù mọi tiêu chí lên mức cao nhất có thể, tổng điểm chỉ đến 10, mục tiêu cần 11: hạ mục tiêu.",
      "Even with every criterion at the highest it can reach, the total comes to 10 of the 11 points that the target needs: lower the target.",
    ],
    [
      { kind: "budget", at: null, allowed: 35, needed: 36.25 },
      "Ngân sách 35 triệu đồng: cần ít nhất 36,25 triệu đồng.",
      "The budget is 35 million dong: at least 36.25 million dong needed.",
    ],
    [
      { kind: "lead-leaves", at: "so-a", allowed: 1, needed: 2 },
      "Sở A chỉ được nâng 1 tiêu chí: cần ít nhất 2 tiêu chí.",
      "Sở A may raise only 1 criterion: at least 2 needed.",
    ],
    [
      { kind: "range-from", at: "1.2", allowed: 0.5, needed: null },
      "1.2 phải từ 0,5 điểm, nhưng không có mức nào như vậy đạt được: hạ mức này hoặc nới điều kiện khác.",
      "1.2 must reach 0.5 points, but no such level can be reached: lower it, or loosen another condition.",
    ],
    [
      { kind: "precedence", at: "1.2", first: "1.1", allowed: null, needed: null },
      "1.2 chỉ được nâng khi 1.1 đã lên mức cao nhất: bỏ thứ tự này hoặc để 1.1 lên được.",
      "1.2 may rise only once 1.1 is at its highest level: drop this order, or let 1.1 rise.",
    ],
  ];
  test.each(blocking)("%o", (constraint, vi, en) => {
    expect(constraintText(constraint, problem, names, "vi")).toBe(vi);
    expect(constraintText(constraint, problem, names, "en")).toBe(en);
  });
});
