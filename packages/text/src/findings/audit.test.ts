import { type Audit, audit, CHECKS } from "@par-index/core/audit";
import { expect, test } from "vitest";
import { en, scored, scoredOf, vi } from "../../test/four-provinces.js";
import { auditSummary, auditTexts, type Telling } from "./index.js";

const of2023 = audit(scored, { year: 2023 }) as Audit;
const text = (id: string, lang: Telling = vi, of: Audit = of2023) =>
  auditTexts(of, lang).find((each) => each.id === id);

test("says the verdict, the finding and whose threshold it is", () => {
  // Nobody has 0 points. Full marks: 1.1 three of four, 1.2 and 2.1 two of four; 2.2 nobody.
  expect(text("floor")).toEqual({
    id: "floor",
    verdict: "good",
    title: "Dồn ở 0 điểm",
    mark: "tốt",
    finding: "Không tiêu chí nào có quá 15% số đơn vị được 0 điểm; nhiều nhất 0%.",
    threshold:
      "Cần xem lại khi trên 15%, có vấn đề khi trên 50%. Nguồn của ngưỡng thứ nhất: Terwee et al., Journal of Clinical Epidemiology 2007; 60: 34–42; ngưỡng thứ hai là quy ước của bản kiểm toán này.",
  });
  expect(text("ceiling")?.finding).toBe(
    "3 trong 4 tiêu chí có phân hoá lại có quá 15% số đơn vị đạt điểm tối đa, nhiều nhất 75%: 1.1, 1.2 và 2.1.",
  );
  expect(text("counter-leaves", en)?.finding).toBe(
    "2 criteria run against the field or the total, the lowest r is −0.54: 1.1 Documents and 1.2 Review. With 4 agencies an r within ±0.95 may be chance.",
  );
  expect(text("field-pairs", en)).toMatchObject({
    mark: "problem",
    finding: "1 pair of fields run against each other, the lowest r is −0.93: 1 with 2.",
  });
});

test("sums the checks up and names the one thing to know", () => {
  expect(auditSummary(of2023, vi)).toEqual({
    counts:
      "Trong 13 mục kiểm tra, 6 mục tốt, 0 mục cần xem lại, 7 mục có vấn đề. 1 mục không xét được với bộ dữ liệu này.",
    first: "1 lĩnh vực ít đi cùng hoặc đi ngược tổng điểm, thấp nhất r = −0,17: Thể chế.",
  });
});

test("says so where one agency leaves nothing to check but what is missing", () => {
  const alone = audit(scoredOf({ appraised: { 2023: { a: [18, null, 24, 28] } } }), { year: 2023 }) as Audit;
  expect(text("reliability", en, alone)?.finding).toBe("It cannot be checked with this data set.");
  expect(text("missing-leaves", vi, alone)?.finding).toBe(
    "1 tiêu chí có số liệu ở chưa đến 65% số đơn vị, thấp nhất 0%: 1.2 Rà soát.",
  );
  expect(auditSummary(alone, en).counts).toBe(
    "Of 2 checks, 1 is good, 0 to be watched and 1 is a problem. 12 could not be made with this data set.",
  );
});

test("has words for every check and every verdict", () => {
  const verdicts = ["good", "watch", "problem", null] as const;
  for (const telling of [vi, en])
    for (const verdict of verdicts) {
      const texts = auditTexts({ ...of2023, checks: of2023.checks.map((check) => ({ ...check, verdict })) }, telling);
      expect(texts.map(({ id }) => id)).toEqual([...CHECKS]);
      for (const { title, mark, finding } of texts) expect([title, mark, finding].every(Boolean)).toBe(true);
    }
});
