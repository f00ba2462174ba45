import type { Rule } from "@par-index/core";
import { describe, expect, test } from "vitest";
import {
  bands,
  checklist,
  days,
  deduction,
  direct,
  label,
  lenient,
  lessIsBetter,
  piecewise,
  proportional,
  survey,
} from "../../../core/test/rules.js";
import { describeRule, explainRule } from "./explain.js";

describe("explained in Vietnamese", () => {
  test.each([
    [bands, 92.4, 1, "Tỷ lệ 92,4 % ≥ 90 % → 0,75/1 điểm"],
    [bands, 40, 1, "Tỷ lệ 40 % < 50 % → 0/1 điểm"],
    [bands, 100 * 0.57, 1, "Tỷ lệ 57 % ≥ 50 % → 0,25/1 điểm"],
    [days, 5, 1, "Thời gian 5 ngày ≤ 5 ngày → 1/1 điểm"],
    [days, 12, 1, "Thời gian 12 ngày > 10 ngày → 0/1 điểm"],
    [proportional, 92.4, 1, "Tỷ lệ 92,4 %: 1 × (92,4 − 80) / (100 − 80) → 0,62/1 điểm"],
    [proportional, 100, 1, "Tỷ lệ 100 % ≥ 100 % → 1/1 điểm"],
    [proportional, 70, 1, "Tỷ lệ 70 % ≤ 80 % → 0/1 điểm"],
    [lessIsBetter, 14, 1, "Trễ hạn 14 %: 1 × (30 − 14) / (30 − 10) → 0,8/1 điểm"],
    [lessIsBetter, 10, 1, "Trễ hạn 10 % ≤ 10 % → 1/1 điểm"],
    [lessIsBetter, 31, 1, "Trễ hạn 31 % ≥ 30 % → 0/1 điểm"],
    [{ kind: "proportional", target: 3 }, 2, 0.5, "Giá trị 2: 0,5 × 2 / 3 → 0,3333/0,5 điểm"],
    [{ kind: "proportional", floor: -2, target: 2 }, 1, 1, "Giá trị 1: 1 × (1 − (-2)) / (2 − (-2)) → 0,75/1 điểm"],
    [piecewise, 80, 1, "Tỷ lệ 80 % giữa 70 % (0 điểm) và 90 % (0,5 điểm) → 0,25/1 điểm"],
    [piecewise, 90, 1, "Tỷ lệ 90 % = 90 % → 0,5/1 điểm"],
    [piecewise, 70, 1, "Tỷ lệ 70 % ≤ 70 % → 0/1 điểm"],
    [piecewise, 99, 1, "Tỷ lệ 99 % ≥ 95 % → 1/1 điểm"],
    [checklist, 5, 1, "Đạt mục 1, 3 trong 3 mục: 0,25 + 0,5 → 0,75/1 điểm"],
    [checklist, 0, 1, "Không đạt mục nào trong 3 mục → 0/1 điểm"],
    [deduction, 3, 1, "Chậm hạn 3 văn bản: 1 − 3 × 0,25 → 0,25/1 điểm"],
    [deduction, 0, 1, "Chậm hạn 0 văn bản: không trừ → 1/1 điểm"],
    [lenient, 3, 1, "Giá trị 3, vượt 1: 1 − 1 × 0,3 → 0,7/1 điểm"],
    [lenient, 2, 1, "Giá trị 2: không trừ → 1/1 điểm"],
    [survey, 85.5, 2, "Tỷ lệ hài lòng 85,5 %: 2 × 85,5 % → 1,71/2 điểm"],
    [{ kind: "survey", ...label("Đồng ý") }, 50, 2, "Đồng ý 50 %: 2 × 50 % → 1/2 điểm"],
    [direct, 12, 1, "Số cuộc họp 12 cuộc: chấm trực tiếp"],
  ] as [Rule, number, number, string][])("%o at %d of %d", (rule, value, max, text) => {
    expect(explainRule(rule, value, max, "vi")).toBe(text);
  });

  test.each([
    [
      bands,
      "Tỷ lệ: từ 100 % được 1 điểm; từ 90 % được 0,75 điểm; từ 80 % được 0,5 điểm; từ 50 % được 0,25 điểm; dưới 50 % được 0 điểm",
    ],
    [days, "Thời gian: đến 5 ngày được 1 điểm; đến 10 ngày được 0,5 điểm; trên 10 ngày được 0 điểm"],
    [proportional, "Tỷ lệ: 80 % trở xuống được 0 điểm, 100 % trở lên được 1 điểm, ở giữa tính theo tỷ lệ"],
    [lessIsBetter, "Trễ hạn: 30 % trở lên được 0 điểm, 10 % trở xuống được 1 điểm, ở giữa tính theo tỷ lệ"],
    [
      { kind: "proportional", target: 30, unit: "%" },
      "0 % được 0 điểm, 30 % trở lên được 1 điểm, ở giữa tính theo tỷ lệ",
    ],
    [
      piecewise,
      "Tỷ lệ: 70 % trở xuống được 0 điểm; 90 % được 0,5 điểm; 95 % trở lên được 1 điểm; ở giữa nội suy tuyến tính",
    ],
    [checklist, "(1) Ban hành kế hoạch: 0,25 điểm; (2) Có báo cáo: 0,25 điểm; (3) Công khai kết quả: 0,5 điểm"],
    [deduction, "Chậm hạn: 1 điểm, trừ 0,25 điểm cho mỗi văn bản, không dưới 0 điểm"],
    [lenient, "1 điểm, trừ 0,3 điểm cho mỗi đơn vị vượt 2, không dưới 0,1 điểm"],
    [survey, "Tỷ lệ hài lòng: 100 % được 1 điểm, tính theo tỷ lệ"],
    [direct, "Số cuộc họp: chấm trực tiếp, từ 0 đến 1 điểm"],
  ] as [Rule, string][])("the rule itself: %o", (rule, text) => {
    expect(describeRule(rule, 1, "vi")).toBe(text);
  });
});
