import { ROOT, type Rule } from "@par-index/core";
import { type Lever, levers } from "@par-index/core/levers";
import { describe, expect, test } from "vitest";
import { en, scored, scoredOf, vi } from "../../test/four-provinces.js";
import { leverFindings, leverText, type Telling } from "./index.js";

const tell = (agency: string, { of = scored, lang = vi }: { of?: typeof scored; lang?: Telling } = {}) =>
  leverFindings(
    {
      levers: levers(of, { agency, year: 2023 }).objects(),
      total: of.at({ agency, year: 2023 }, ROOT),
      ruleOf: () => undefined,
    },
    lang,
  ).map(({ code, text }) => `${code}: ${text}`);

describe("levers", () => {
  test("the largest, and the least that lifts the rank", () => {
    // c has 20 of 30 on 2.1 and on 2.2, and 80 in all; b, next to it, has 82: from 81.995 on, 2 points more.
    expect(tell("c")).toEqual([
      "lever-most: Đòn bẩy lớn nhất: đạt điểm tối đa ở một trong các tiêu chí 2.1 Sắp xếp và 2.2 Phân cấp thì chỉ số tăng 10,00 điểm, xếp thứ 1.",
      "lever-lift: Chỉ cần thêm 2 điểm ở một trong 2 tiêu chí là lên 1 bậc, nếu các điểm khác giữ nguyên.",
    ]);
    // b has 82 and lost 10 on 1.2, 8 on 2.2; two share the first place with 84.5.
    expect(tell("b", { lang: en })).toEqual([
      "lever-most: Largest lever: full marks on 1.2 Review would raise the index by 10.00 points, to rank 1.",
      "lever-lift: 2.5 more points on any one of 2 criteria would be worth 2 ranks, all other scores unchanged.",
    ]);
  });

  test("of the first nothing lifts, of one leaf it may be too little, and of a total in part nothing is said", () => {
    expect(tell("a").map((text) => text.split(":")[0])).toEqual(["lever-most"]);
    const of = scoredOf({ appraised: { 2023: { a: [20, 20, 30, 30], b: [20, 20, 30, 29], c: [20, 20, null, 30] } } });
    expect(tell("a", { of })).toEqual([]);
    expect(tell("b", { of })).toEqual([
      "lever-most: Đòn bẩy lớn nhất: đạt điểm tối đa ở 2.2 Phân cấp thì chỉ số tăng 1,00 điểm, xếp thứ 1.",
      "lever-lift: Chỉ cần đạt ít nhất 30 điểm (nay 29) ở 2.2 Phân cấp là lên 1 bậc, nếu các điểm khác giữ nguyên.",
    ]);
    expect(tell("c", { of })).toEqual([]);
    const far = scoredOf({ appraised: { 2023: { a: [20, 20, 30, 30], b: [19, 19, 29, 29] } } });
    expect(tell("b", { of: far, lang: en })).toEqual([
      "lever-most: Largest levers: full marks on any one of 4 criteria would raise the index by 1.00 points, to rank 2.",
      "lever-no-lift: No criterion alone would lift the rank, not even with full marks.",
    ]);
  });
});

describe("what a rank takes", () => {
  const lever = {
    ...(levers(scored, { agency: "b", year: 2023 }).objects()[1] as Lever),
    liftPoints: 12.5,
    rankLift: 2,
  };
  const said = (rule: Rule | undefined, liftValue: number | null, lang = vi) =>
    leverText({ ...lever, liftValue }, { rank: 3, rule }, lang);
  const label = { vi: "Tỷ lệ hồ sơ trực tuyến toàn trình", en: "Share of fully online files" };

  test("is said as a raw value, rounded so that it is enough", () => {
    const rule: Rule = { kind: "proportional", target: 80, label, unit: "%" };
    expect(said(rule, 62.5)).toBe(
      "Chỉ cần tỷ lệ hồ sơ trực tuyến toàn trình đạt ít nhất 62,5 % (1.2 Rà soát) là lên 1 bậc, nếu các điểm khác giữ nguyên.",
    );
    expect(said(rule, 66.666667, en)).toBe(
      "At least 66.67% on “share of fully online files” (1.2 Review) would be worth 1 rank, all other scores unchanged.",
    );
    const less: Rule = { kind: "deduction", each: 0.5, label: { vi: "TTHC trễ hạn", en: "Late files" }, unit: "hồ sơ" };
    expect(said(less, 15.999999)).toBe(
      "Chỉ cần TTHC trễ hạn không quá 15,99 hồ sơ (1.2 Rà soát) là lên 1 bậc, nếu các điểm khác giữ nguyên.",
    );
    expect(said({ kind: "survey" }, 62.5, en)).toContain("62.5% on “share satisfied”");
    expect(said({ kind: "proportional", target: 5 }, 4)).toContain("giá trị đạt ít nhất 4 (1.2");
  });

  test("is said as items of a checklist, or as points without a rule that computes", () => {
    const items = [5, 5, 10].map((points) => ({ name: { vi: "Mục", en: "Item" }, points }));
    expect(said({ kind: "checklist", items }, 5)).toBe(
      "Chỉ cần đạt mục 1;3 của danh mục ở 1.2 Rà soát là lên 1 bậc, nếu các điểm khác giữ nguyên.",
    );
    expect(said(undefined, null)).toBe(
      "Chỉ cần đạt ít nhất 12,5 điểm (nay 10) ở 1.2 Rà soát là lên 1 bậc, nếu các điểm khác giữ nguyên.",
    );
    expect(leverText({ ...lever, liftPoints: null }, { rank: 3 }, vi)).toBeNull();
  });
});
