import { type Scenario, scenarioBase } from "@par-index/core/scenario";
import { expect, test } from "vitest";
import { en, scored, scoredOf, vi } from "../../test/four-provinces.js";
import { outcomeFindings } from "./index.js";

/** What comes of setting the points of leaf 1.2 of agency b, which has 10 of its 20: 82 in all, rank 3. */
const outcomeOf = (points: number | null, base = scored) => {
  const scenario: Scenario = {
    scenario: 1,
    name: "Thử",
    agency: "b",
    year: 2023,
    stage: "appraised",
    changes: points === null ? {} : { "1.2": { points } },
  };
  return scenarioBase(base, { agency: "b", year: 2023 }).outcome(scenario);
};
const said = (points: number | null) =>
  [vi, en].map((telling) => outcomeFindings(outcomeOf(points), telling).map(({ text }) => text));

test("says index, rank and group before and after", () => {
  expect(said(20)).toEqual([
    [
      "Theo kịch bản “Thử”, chỉ số năm 2023 của Tỉnh B từ 82,00 % tăng 10,00 điểm, lên 92,00 %; từ hạng 3 lên hạng 1 trong 4 đơn vị; từ nhóm B sang nhóm A.",
    ],
    [
      "In the scenario “Thử”, the 2023 index of Province B rises by 10.00 points, from 82.00% to 92.00%; it rises from rank 3 to 1 of 4 agencies; from group B to group A.",
    ],
  ]);
  expect(said(null)[0]).toEqual([
    "Theo kịch bản “Thử”, chỉ số năm 2023 của Tỉnh B vẫn là 82,00 %; giữ hạng 3 trong 4 đơn vị; nhóm B.",
  ]);
});

test("a rank that others share is said to be shared", () => {
  // 84.5, as a and d.
  expect(said(12.5)).toEqual([
    [
      "Theo kịch bản “Thử”, chỉ số năm 2023 của Tỉnh B từ 82,00 % tăng 2,50 điểm, lên 84,50 %; từ hạng 3 lên hạng 1 trong 4 đơn vị (cùng hạng với 2 đơn vị khác); nhóm B.",
    ],
    [
      "In the scenario “Thử”, the 2023 index of Province B rises by 2.50 points, from 82.00% to 84.50%; it rises from rank 3 to 1 of 4 agencies (shared with 2 other agencies); group B.",
    ],
  ]);
});

test("an agency that is not ranked has no rank, one without scores nothing", () => {
  const partly = scoredOf({ appraised: { 2023: { a: [1, 1, 1, 1], b: [20, null, 30, 22] } } });
  // 72 of 80 points.
  expect(outcomeFindings(outcomeOf(null, partly), vi).map(({ text }) => text)).toEqual([
    "Theo kịch bản “Thử”, Tỉnh B đạt 90,00 % trên phần đã có điểm; còn tiêu chí chưa có điểm nên chưa xếp hạng.",
  ]);
  const none = scoredOf({ appraised: { 2023: { a: [1, 1, 1, 1], b: [null, null, null, null] } } });
  expect(outcomeFindings(outcomeOf(null, none), vi).map(({ code }) => code)).toEqual(["no-score"]);
});
