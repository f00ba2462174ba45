import { parseAssignment, type Responsibility, ROOT, responsibility, type Scored, totalTable } from "@par-index/core";
import { attributeChange, attributeDifference, attributeToLeads } from "@par-index/core/attribution";
import {
  type Benchmark,
  benchmarks,
  type Change,
  changes,
  distribution,
  type Gap,
  gaps,
  type NodeDistribution,
  strengths,
} from "@par-index/core/compare";
import { disagreements } from "@par-index/core/self-assessment";
import { type Trend, transitions } from "@par-index/core/years";
import { describe, expect, test } from "vitest";
import { agencies, en, scored, scoredOf, tree, vi } from "../../test/four-provinces.js";
import {
  apartFindings,
  changeFindings,
  contributionFindings,
  differenceFindings,
  easyFindings,
  type Finding,
  fieldFindings,
  flatFindings,
  groupFindings,
  inOrder,
  leadContributionFindings,
  leadLossFindings,
  leadPartFindings,
  lostFindings,
  lowestLeafFindings,
  meanFindings,
  moveFindings,
  optimismFindings,
  outlierFindings,
  ownRegionFindings,
  regionFindings,
  selfFindings,
  spreadFindings,
  standingFindings,
  type Telling,
  transitionFindings,
  trendFindings,
} from "./index.js";

const said = (findings: readonly Finding[]) => findings.map(({ code, text }) => `${code}: ${text}`);
const bothOf = (tell: (telling: Telling) => Finding[]) => [said(tell(vi)), said(tell(en))];

const totals = (year: number, of: Scored = scored) =>
  totalTable(of)
    .objects()
    .filter((row) => row.year === year && row.stage === "appraised");
const changeOf = (agency: string) =>
  changes(scored)
    .objects()
    .find(
      (row) => row.agency === agency && row.year === 2023 && row.code === ROOT && row.stage === "appraised",
    ) as Change;
const twoYears = (agency: string, of: Scored = scored) => ({
  before: of.has({ agency, year: 2022 }) ? of.at({ agency, year: 2022 }, ROOT) : undefined,
  after: of.at({ agency, year: 2023 }, ROOT),
});
const gapOf = (agency: string) =>
  gaps(scored)
    .objects()
    .find((row) => row.agency === agency && row.year === 2023 && row.code === ROOT && row.stage === "appraised") as Gap;
const marks = (year: number) =>
  benchmarks(scored)
    .objects()
    .filter((row) => row.year === year && row.stage === "appraised");
const leavesOf = (agency: string, peers: string[], of: Scored = scored) =>
  strengths(of, { agency, year: 2023, peers }).objects();

describe("standing", () => {
  test("says index, rank, ties, group, and how far mean, median and best are", () => {
    // Mean 82.75, median (82 + 84.5) ÷ 2 = 83.25, best 84.5
    const tell = (agency: string) => (telling: Telling) =>
      standingFindings({ agency, totals: totals(2023), gap: gapOf(agency) }, telling);
    expect(bothOf(tell("a"))).toEqual([
      [
        "rank: Năm 2023, Tỉnh A đạt 84,50 %, cùng xếp thứ 1 với 1 đơn vị khác trong 4 đơn vị, nhóm B.",
        "gap-to-others: Chỉ số cao hơn trung bình 1,75 điểm, cao hơn trung vị 1,25 điểm, không đơn vị nào cao hơn.",
      ],
      [
        "rank: In 2023, Province A scored 84.50%, sharing rank 1 with 1 other agency among 4, group B.",
        "gap-to-others: The index is 1.75 points above the mean, 1.25 points above the median, with no agency above.",
      ],
    ]);
    expect(bothOf(tell("c"))).toEqual([
      [
        "rank: Năm 2023, Tỉnh C đạt 80,00 %, xếp thứ 4 trong 4 đơn vị, nhóm B.",
        "gap-to-others: Chỉ số thấp hơn trung bình 2,75 điểm, thấp hơn trung vị 3,25 điểm, kém đơn vị cao nhất 4,50 điểm.",
      ],
      [
        "rank: In 2023, Province C scored 80.00%, rank 4 of 4 agencies, group B.",
        "gap-to-others: The index is 2.75 points below the mean, 3.25 points below the median, 4.50 points behind the best agency.",
      ],
    ]);
  });

  test("says why an agency is not ranked, nothing of one without a result, and of no others where there are none", () => {
    const points = { a: [18, 14.5, 24, 28], b: [20, null, 30, 22], d: [null, null, null, null] };
    const partly = scoredOf({ appraised: { 2023: points } });
    const tell = (agency: string) => said(standingFindings({ agency, totals: totals(2023, partly) }, vi));
    // b: 72 of the 80 points whose scores are known.
    expect(tell("b")).toEqual([
      "not-ranked: Năm 2023, Tỉnh B đạt 90,00 % trên phần đã có điểm (độ phủ 80%); còn tiêu chí chưa có điểm nên chưa xếp hạng.",
    ]);
    expect(tell("d")).toEqual(["no-score: Tỉnh D chưa có điểm năm 2023."]);
    expect(tell("c")).toEqual([]);
    expect(tell("a")).toEqual(["rank: Năm 2023, Tỉnh A đạt 84,50 %, nhóm B; chưa có đơn vị khác được xếp hạng."]);
  });
});

describe("change since the year before", () => {
  test("says rises, falls and what stayed the same", () => {
    expect(bothOf((telling) => changeFindings(twoYears("a"), telling))).toEqual([
      [
        "index-rose: Chỉ số tăng 4,50 điểm so với năm 2022, từ 80,00 % lên 84,50 %.",
        "rank-rose: Thứ hạng lên 2 bậc, từ thứ 3 lên thứ 1.",
      ],
      [
        "index-rose: The index rose by 4.50 points on 2022, from 80.00% to 84.50%.",
        "rank-rose: Up 2 places in the ranking, from 3 to 1.",
      ],
    ]);
    expect(bothOf((telling) => changeFindings(twoYears("b"), telling))).toEqual([
      [
        "index-same: Chỉ số giữ nguyên so với năm 2022: 82,00 %.",
        "rank-fell: Thứ hạng xuống 1 bậc, từ thứ 2 xuống thứ 3.",
      ],
      ["index-same: The index is unchanged on 2022: 82.00%.", "rank-fell: Down 1 place in the ranking, from 2 to 3."],
    ]);
    expect(said(changeFindings(twoYears("c"), vi))[0]).toBe(
      "index-fell: Chỉ số giảm 5,00 điểm so với năm 2022, từ 85,00 % xuống 80,00 %.",
    );
  });

  test("says nothing without a year before, or where a score is unknown", () => {
    const one = scoredOf({ appraised: { 2023: { a: [1, 1, 1, 1] } } });
    expect(changeFindings(twoYears("a", one), vi)).toEqual([]);
    const partly = scoredOf({ appraised: { 2022: { a: [1, null, 1, 1] }, 2023: { a: [1, 1, 1, 1] } } });
    expect(changeFindings(twoYears("a", partly), vi)).toEqual([]);
  });

  test("says that the group changed, of years that are not neighbours too", () => {
    // 79 is C, 80 is B.
    const of = scoredOf({ appraised: { 2022: { a: [20, 20, 30, 9] }, 2024: { a: [20, 20, 30, 10] } } });
    const at = (year: number) => of.at({ agency: "a", year }, ROOT);
    expect(bothOf((telling) => changeFindings({ before: at(2022), after: at(2024) }, telling))).toEqual([
      [
        "index-rose: Chỉ số tăng 1,00 điểm so với năm 2022, từ 79,00 % lên 80,00 %.",
        "rank-same: Thứ hạng giữ nguyên: thứ 1.",
        "group-changed: Xếp loại chuyển từ nhóm C sang nhóm B.",
      ],
      [
        "index-rose: The index rose by 1.00 points on 2022, from 79.00% to 80.00%.",
        "rank-same: The rank is unchanged: 1.",
        "group-changed: The group changed from C to B.",
      ],
    ]);
  });

  test("an unchanged rank is said to be unchanged", () => {
    const same = scoredOf({ appraised: { 2022: { a: [1, 1, 1, 1] }, 2023: { a: [1, 1, 1, 2] } } });
    expect(said(changeFindings(twoYears("a", same), vi))[1]).toBe("rank-same: Thứ hạng giữ nguyên: thứ 1.");
  });
});

describe("what a change is made of", () => {
  const of = (agency: string, world: Scored = scored) => attributeChange(world, { agency, from: 2022, to: 2023 });

  test("names the fields and leaves that moved the index most, and counts the fields", () => {
    // Field 1: 2 − 0.5 = 1.5; field 2: 0 + 3 = 3
    expect(bothOf((telling) => contributionFindings(of("a"), telling))).toEqual([
      [
        "field-rose: Lĩnh vực kéo chỉ số lên nhiều nhất: Bộ máy (+3,00 điểm).",
        "leaf-rose: Tiêu chí kéo chỉ số lên nhiều nhất: 2.2 Phân cấp (+3,00 điểm) và 1.1 Văn bản (+2,00 điểm).",
        "leaf-fell: Tiêu chí kéo chỉ số xuống nhiều nhất: 1.2 Rà soát (−0,50 điểm).",
        "fields-moved: Cả 2 lĩnh vực đều kéo chỉ số lên.",
      ],
      [
        "field-rose: What raised the index most, by field: Organisation (+3.00 points).",
        "leaf-rose: What raised the index most, by criterion: 2.2 Delegation (+3.00 points) and 1.1 Documents (+2.00 points).",
        "leaf-fell: What lowered the index most, by criterion: 1.2 Review (−0.50 points).",
        "fields-moved: All 2 fields raised the index.",
      ],
    ]);
    expect(said(contributionFindings(of("d"), vi)).at(-1)).toBe(
      "fields-moved: Trong 2 lĩnh vực, 1 kéo chỉ số lên và 1 kéo chỉ số xuống.",
    );
  });

  test("where nothing moved, says so and names nothing", () => {
    expect(said(contributionFindings(of("b"), vi))).toEqual([
      "fields-moved: Không lĩnh vực nào trong 2 lĩnh vực làm chỉ số đổi.",
    ]);
  });

  test("counts those that share the place where they are too many to name", () => {
    const even = scoredOf({ appraised: { 2022: { a: [1, 1, 1, 1] }, 2023: { a: [2, 2, 2, 2] } } });
    expect(said(contributionFindings(of("a", even), vi))).toEqual([
      "field-rose: Lĩnh vực kéo chỉ số lên nhiều nhất: Thể chế (+2,00 điểm) và Bộ máy (+2,00 điểm).",
      "leaf-rose: 4 tiêu chí cùng kéo chỉ số lên nhiều nhất, mỗi tiêu chí +1,00 điểm.",
      "fields-moved: Cả 2 lĩnh vực đều kéo chỉ số lên.",
    ]);
  });

  test("what is printed as 0.00 did not move", () => {
    const hardly = scoredOf({ appraised: { 2022: { a: [1, 1, 1, 1] }, 2023: { a: [1.004, 1, 1, 1] } } });
    expect(said(contributionFindings(of("a", hardly), vi))).toEqual([
      "fields-moved: Không lĩnh vực nào trong 2 lĩnh vực làm chỉ số đổi.",
    ]);
  });

  test("of two trees, says what is due to the weights", () => {
    const root = { code: ROOT, level: 0, performance: 1.5, weight: -0.25, total: 1.25, parent: null, tree: tree.id };
    const attribution = { ...of("a"), rows: { ...of("a").rows, objects: () => [root] } } as never;
    expect(said(contributionFindings(attribution, vi))).toEqual([
      "weights-moved: Trong thay đổi của chỉ số, +1,50 điểm là do kết quả và −0,25 điểm là do bộ tiêu chí hoặc trọng số khác trước.",
    ]);
  });
});

describe("an agency against others", () => {
  test("says which way, by how much, and in which fields", () => {
    // Mean of b, c, d: 82.1667. Field 1: 32.5 − (30 + 40 + 40) ÷ 3 = −4.17; field 2: 52 − (52 + 40 + 44.5) ÷ 3 = 6.5
    const attribution = attributeDifference(scored, { agency: "a", year: 2023, against: ["b", "c", "d"] });
    const tell = (against: string) => (telling: Telling) =>
      said(differenceFindings({ attribution, agency: "a", against }, telling));
    expect([tell("trung bình 3 đơn vị khác")(vi), tell("the mean of 3 other agencies")(en)]).toEqual([
      [
        "above-peers: Tỉnh A cao hơn trung bình 3 đơn vị khác 2,33 điểm.",
        "field-below: Lĩnh vực kém trung bình 3 đơn vị khác nhiều nhất: Thể chế (−4,17 điểm).",
        "field-above: Lĩnh vực hơn trung bình 3 đơn vị khác nhiều nhất: Bộ máy (+6,50 điểm).",
      ],
      [
        "above-peers: Province A is 2.33 points above the mean of 3 other agencies.",
        "field-below: Furthest behind the mean of 3 other agencies, by field: Institutions (−4.17 points).",
        "field-above: Furthest ahead of the mean of 3 other agencies, by field: Organisation (+6.50 points).",
      ],
    ]);
  });

  test("level is level", () => {
    const attribution = attributeDifference(scored, { agency: "a", year: 2023, against: ["d"] });
    expect(said(differenceFindings({ attribution, agency: "a", against: "Tỉnh D" }, vi))[0]).toBe(
      "level-with-peers: Tỉnh A bằng Tỉnh D.",
    );
  });
});

describe("points lost", () => {
  test("names the leaf that loses most, with its share, and leaves out none of a tie", () => {
    // Lost: 2, 5.5, 6, 2 of 15.5: 6 ÷ 15.5 = 38.7 %
    expect(bothOf((telling) => lostFindings(leavesOf("a", ["b"]), telling))).toEqual([
      [
        "lost-most: Điểm mất nhiều nhất: 2.1 Sắp xếp (6 điểm), bằng 38,7% số điểm mất.",
        "lost-total: Mất 15,5 điểm trên 100 điểm tối đa, ở 4 trong 4 tiêu chí.",
      ],
      [
        "lost-most: Most points lost: 2.1 Mergers (6 points), which is 38.7% of all points lost.",
        "lost-total: 15.5 of 100 points were lost, on 4 of 4 criteria.",
      ],
    ]);
    expect(said(lostFindings(leavesOf("c", ["b"]), vi))[0]).toBe(
      "lost-most: Toàn bộ điểm mất nằm ở 2.1 Sắp xếp (10 điểm) và 2.2 Phân cấp (10 điểm).",
    );
  });

  test("full marks lose nothing; unknown leaves are not told of", () => {
    const full = scoredOf({ appraised: { 2023: { a: [20, 20, 30, 30], b: [20, null, 30, 30] } } });
    expect(said(lostFindings(leavesOf("a", [], full), vi))).toEqual([
      "lost-nothing: Đạt cả 100 điểm tối đa, không mất điểm nào.",
    ]);
    expect(lostFindings(leavesOf("b", [], full), vi)).toEqual([]);
  });

  test("names the lead agency whose leaves lose most", () => {
    const assignment = parseAssignment(
      {
        id: "thu",
        tree: tree.id,
        agency: "a",
        year: 2023,
        name: { vi: "Phân công", en: "Assignment" },
        source: "Phụ lục",
        cells: Object.entries({ "1.1": ["b"], "1.2": ["b", "c"], "2.1": ["c"], "2.2": ["d"] }).map(([code, ids]) => ({
          code,
          text: ids.join("; "),
          agencies: ids,
        })),
      },
      { trees: [tree], agencies },
    );
    // b: 2 + 5.5 ÷ 2 = 4.75; c: 5.5 ÷ 2 + 6 = 8.75 of 15.5 = 56.5 %; d: 2
    const rows = responsibility(scored, assignment, "equal")
      .objects()
      .filter(({ agency, year, stage }) => agency === "a" && year === 2023 && stage === "appraised");
    expect(bothOf((telling) => leadLossFindings(rows, telling))).toEqual([
      [
        "lead-lost: Điểm mất nhiều nhất thuộc các tiêu chí do Tỉnh C chủ trì: 8,75 điểm, bằng 56,5% số điểm mất (tiêu chí chung chia đều).",
      ],
      [
        "lead-lost: Most points were lost on criteria led by Province C: 8.75 points, 56.5% of all points lost (shared criteria are divided equally).",
      ],
    ]);
    expect(leadLossFindings([], vi)).toEqual([]);
    expect(leadLossFindings([{ ...(rows[0] as Responsibility), unknownLeaves: 1 }], vi)).toEqual([]);
    // b: 2 − 0.25 = 1.75; c: −0.25 + 0 = −0.25; d: 3
    const attribution = attributeChange(scored, { agency: "a", from: 2022, to: 2023 });
    const moved = attributeToLeads(attribution, assignment, "equal").objects();
    expect(said(leadContributionFindings(moved, vi))).toEqual([
      "lead-rose: Cơ quan chủ trì các tiêu chí kéo chỉ số lên nhiều nhất: Tỉnh D (+3,00 điểm); tiêu chí chung chia đều.",
      "lead-fell: Cơ quan chủ trì các tiêu chí kéo chỉ số xuống nhiều nhất: Tỉnh C (−0,25 điểm); tiêu chí chung chia đều.",
    ]);
  });
});

describe("lead agencies", () => {
  const part = (leadAgency: string | null, lost: number, more: Partial<Responsibility> = {}): Responsibility => ({
    agency: "a",
    year: 2023,
    stage: "appraised",
    leadAgency,
    leaves: 2,
    unknownLeaves: 0,
    max: 10,
    knownMax: 10,
    score: 10 - lost,
    index: (10 - lost) * 10,
    lost,
    ...more,
  });

  test("what nobody leads is no lead agency: the largest real one is named, the rest said apart", () => {
    const rows = [part(null, 6), part("b", 1), part("c", 3)];
    expect(bothOf((telling) => leadLossFindings(rows, telling))).toEqual([
      [
        "lead-lost: Điểm mất nhiều nhất thuộc các tiêu chí do Tỉnh C chủ trì: 3 điểm, bằng 30% số điểm mất (tiêu chí chung chia đều).",
        "lead-unassigned: Mất 6 điểm ở các tiêu chí chưa phân công cơ quan chủ trì, bằng 60% số điểm mất.",
      ],
      [
        "lead-lost: Most points were lost on criteria led by Province C: 3 points, 30% of all points lost (shared criteria are divided equally).",
        "lead-unassigned: 6 points were lost on criteria without a lead agency, 60% of all points lost.",
      ],
    ]);
    expect(leadLossFindings([part(null, 6), part("b", 0)], vi).map(({ code }) => code)).toEqual(["lead-unassigned"]);
  });

  test("those that tie are named, and counted where they are too many", () => {
    expect(said(leadLossFindings([part("b", 2), part("c", 2)], vi))).toEqual([
      "lead-lost: Điểm mất nhiều nhất thuộc các tiêu chí do Tỉnh B và Tỉnh C chủ trì: mỗi cơ quan 2 điểm, cộng lại bằng 100% số điểm mất (tiêu chí chung chia đều).",
    ]);
    const many = ["a", "b", "c", "d"].map((id) => part(id, 2));
    expect(said(leadLossFindings([...many, part(null, 2)], vi))[0]).toBe(
      "lead-lost: 4 cơ quan chủ trì cùng có nhiều điểm mất nhất, mỗi cơ quan 2 điểm, cộng lại bằng 80% số điểm mất (tiêu chí chung chia đều).",
    );
  });

  test("one of them: what it answers for, its part of what is lost, and what it did to the index", () => {
    const own = { ...part("b", 4), leadAgency: "b" };
    const parts = [part("b", 3), part("c", 1)];
    const tell = (change: { since: number; points: number } | null) => (telling: Telling) =>
      leadPartFindings({ own, parts, change }, telling);
    expect(bothOf(tell({ since: 2022, points: -0.25 }))).toEqual([
      [
        "lead-part: Năm 2023, Tỉnh B chủ trì 2 tiêu chí của Tỉnh A: đạt 6 trên 10 điểm (60,00 %), mất 4 điểm.",
        "lead-share: Chia đều tiêu chí chung, đó là 75% số điểm mất của Tỉnh A.",
        "lead-change: So với năm 2022, phần này làm chỉ số giảm 0,25 điểm (tiêu chí chung chia đều).",
      ],
      [
        "lead-part: In 2023, Province B leads 2 criteria of Province A: 6 of 10 points reached (60.00%), 4 lost.",
        "lead-share: With shared criteria divided equally, this is 75% of the points lost by Province A.",
        "lead-change: Compared with 2022, this part lowered the index by 0.25 points (shared criteria are divided equally).",
      ],
    ]);
    expect(said(tell({ since: 2022, points: 0.004 })(vi)).at(-1)).toBe(
      "lead-change: So với năm 2022, phần này không làm chỉ số thay đổi.",
    );
    expect(tell(null)(vi).map(({ code }) => code)).toEqual(["lead-part", "lead-share"]);
  });

  test("one of them: a share of all points lost is not told while some are unknown", () => {
    const own = { ...part("b", 4, { unknownLeaves: 1 }), leadAgency: "b" };
    const parts = [part("b", 4, { unknownLeaves: 1 }), part("c", 1)];
    expect(said(leadPartFindings({ own, parts, change: null }, vi)).slice(1)).toEqual([
      "lead-unknown: 1 tiêu chí chưa có điểm, không tính vào điểm mất.",
    ]);
    const none = { ...own, unknownLeaves: 2, knownMax: 0, score: 0, index: null, lost: 0 };
    expect(said(leadPartFindings({ own: none, parts, change: null }, vi))).toEqual([
      "lead-part: Năm 2023, Tỉnh B chủ trì 2 tiêu chí của Tỉnh A, chưa tiêu chí nào có điểm.",
    ]);
  });
});

describe("easy points", () => {
  test("are what most peers hold in full; full marks are told in ranks", () => {
    // Full marks of b, c, d: 1.1 three, 1.2 two, 2.1 two, 2.2 none. Lost there: 2 + 5.5 + 6 = 13.5
    expect(bothOf((telling) => easyFindings(leavesOf("a", ["b", "c", "d"]), telling))).toEqual([
      [
        "easy-points: Mất điểm ở nơi quá nửa số đơn vị được so sánh đạt tối đa: 13,5 điểm ở 3 tiêu chí, nhiều nhất ở 2.1 Sắp xếp (6 điểm, 2/3 đơn vị đạt tối đa).",
      ],
      [
        "easy-points: Lost where more than half of the agencies compared have full marks: 13.5 points on 3 criteria, most on 2.1 Mergers (6 points; 2 of 3 agencies have full marks).",
      ],
    ]);
    // c has 80: 10 more on 2.1 or 2.2 pass all three.
    expect(said(easyFindings(leavesOf("c", ["a", "b", "d"]), vi))).toEqual([
      "easy-points: Mất điểm ở nơi quá nửa số đơn vị được so sánh đạt tối đa: 10 điểm, ở 2.1 Sắp xếp (10 điểm, 2/3 đơn vị đạt tối đa).",
      "rank-worth: Đạt điểm tối đa ở một trong các tiêu chí 2.1 Sắp xếp và 2.2 Phân cấp thì lên 3 bậc, nếu các điểm khác giữ nguyên.",
    ]);
  });

  test("none are none; without peers nothing is said", () => {
    expect(said(easyFindings(leavesOf("d", ["a"]), vi))[0]).toContain("easy-none: Không tiêu chí nào mất điểm");
    expect(easyFindings(leavesOf("a", []), vi)).toEqual([]);
  });
});

describe("trend", () => {
  const trend = (more: Partial<Trend>) =>
    ({
      n: 4,
      from: 2020,
      to: 2023,
      first: 80,
      last: 83,
      streak: 2,
      bestMove: 2,
      bestMoveYear: 2023,
      worstMove: -0.5,
      worstMoveYear: 2021,
      ...more,
    }) as Trend;

  test("says streak, change since the first year, and the largest moves", () => {
    expect(bothOf((telling) => trendFindings(trend({}), telling))).toEqual([
      [
        "streak: Chỉ số tăng 2 năm liền đến năm 2023.",
        "since-first: Từ năm 2020 đến năm 2023, chỉ số tăng 3,00 điểm, từ 80,00 % lên 83,00 %.",
        "largest-moves: Năm tăng nhiều nhất: 2023 (+2,00 điểm). Năm giảm nhiều nhất: 2021 (−0,50 điểm).",
      ],
      [
        "streak: The index rose 2 years in a row up to 2023.",
        "since-first: From 2020 to 2023 the index rose by 3.00 points, from 80.00% to 83.00%.",
        "largest-moves: Year of the largest rise: 2023 (+2.00 points). Year of the largest fall: 2021 (−0.50 points).",
      ],
    ]);
  });

  test("one year is no streak, a year that rose least is no fall, two years are no trend", () => {
    expect(said(trendFindings(trend({ streak: -1, last: 80, worstMove: 0.5 }), vi))).toEqual([
      "since-first: Chỉ số năm 2023 bằng năm 2020: 80,00 %.",
      "largest-moves: Năm tăng nhiều nhất: 2023 (+2,00 điểm).",
    ]);
    expect(said(trendFindings(trend({ streak: -3 }), vi))[0]).toBe("streak: Chỉ số giảm 3 năm liền đến năm 2023.");
    expect(trendFindings(trend({ n: 2 }), vi)).toEqual([]);
  });
});

describe("regions", () => {
  test("the highest and the lowest mean, and an agency in its region", () => {
    // North (84.5 + 82) ÷ 2 = 83.25, south (80 + 84.5) ÷ 2 = 82.25; a 84.5 − 83.25 = 1.25
    const rows = marks(2023).filter(({ code }) => code === ROOT);
    expect(bothOf((telling) => regionFindings(rows, telling))).toEqual([
      ["region-best-worst: Vùng có trung bình cao nhất: Bắc (83,25 %); thấp nhất: Nam (82,25 %)."],
      ["region-best-worst: Region with the highest mean: North (83.25%); with the lowest: South (82.25%)."],
    ]);
    const north = rows.find(({ region }) => region === "north") as Benchmark;
    expect(said(ownRegionFindings({ gap: gapOf("a"), region: north }, vi))).toEqual([
      "own-region: Cao hơn trung bình 2 đơn vị vùng Bắc 1,25 điểm.",
    ]);
    expect(said(regionFindings([north, { ...north, region: "south" }], vi))).toEqual([
      "region-best-worst: Cả 2 vùng có cùng trung bình 83,25 %.",
    ]);
    expect(regionFindings([north], vi)).toEqual([]);
  });
});

describe("a year", () => {
  test("the mean and its change", () => {
    const [now, before] = [2023, 2022].map((year) =>
      marks(year).find(({ code, region }) => code === ROOT && region === null),
    ) as [Benchmark, Benchmark];
    expect(bothOf((telling) => meanFindings({ now, before }, telling))).toEqual([
      ["mean: Năm 2023, trung bình 4 đơn vị đã đủ điểm là 82,75 %, tăng 1,50 điểm so với năm 2022."],
      ["mean: In 2023, the mean of the 4 agencies with all scores is 82.75%, up 1.50 points on 2022."],
    ]);
    expect(said(meanFindings({ now: before, before: now }, vi))[0]).toContain("giảm 1,50 điểm so với năm 2023");
    expect(said(meanFindings({ now, before: { ...now, year: 2022 } }, vi))[0]).toContain("82,75 %, bằng năm 2022.");
    expect(said(meanFindings({ now: { ...now, n: 1 } }, en))).toEqual([
      "mean: In 2023, the mean of the 1 agency with all scores is 82.75%.",
    ]);
  });

  test("who rose and fell, and who most", () => {
    const rows = ["a", "b", "c", "d"].map(changeOf);
    expect(bothOf((telling) => moveFindings(rows, telling))).toEqual([
      [
        "agencies-moved: So với năm 2022: 2 đơn vị tăng, 1 đơn vị giảm và 1 đơn vị giữ nguyên.",
        "agency-rose: Tăng nhiều nhất: Tỉnh D (+6,50 điểm).",
        "agency-fell: Giảm nhiều nhất: Tỉnh C (−5,00 điểm).",
      ],
      [
        "agencies-moved: Compared with 2022: 2 agencies rose, 1 agency fell and 1 agency is unchanged.",
        "agency-rose: Largest rise: Province D (+6.50 points).",
        "agency-fell: Largest fall: Province C (−5.00 points).",
      ],
    ]);
    const [a, b, , d] = rows as [Change, Change, Change, Change];
    expect(said(moveFindings([a, d], vi))[0]).toBe("agencies-moved: So với năm 2022, cả 2 đơn vị đều tăng.");
    expect(said(moveFindings([b, b], vi))).toEqual(["agencies-moved: So với năm 2022, cả 2 đơn vị đều giữ nguyên."]);
    expect(said(moveFindings([a], vi))[0]).toBe("agencies-moved: So với năm 2022: 1 đơn vị tăng.");
    expect(said(moveFindings([a, a], vi))[1]).toBe("agency-rose: Tăng nhiều nhất: Tỉnh A và Tỉnh A (+4,50 điểm).");
    expect(said(moveFindings([a, a, a, a], vi))[1]).toBe("agency-rose: Tăng nhiều nhất: 4 đơn vị (+4,50 điểm).");
    expect(moveFindings([], vi)).toEqual([]);
  });

  test("the field with the highest mean and the one with the lowest", () => {
    // Field 1: 32.5, 30, 40, 40 of 40: (81.25 + 75 + 100 + 100) ÷ 4 = 89.06; field 2: 52, 52, 40, 44.5 of 60:
    // (86.67 + 86.67 + 66.67 + 74.17) ÷ 4 = 78.545, rounded half up
    const fields = marks(2023).filter(({ code, region }) => region === null && ["1", "2"].includes(code));
    expect(said(fieldFindings(fields, vi))).toEqual([
      "field-best-worst: Lĩnh vực có trung bình cao nhất: Thể chế (89,06 %); thấp nhất: Bộ máy (78,55 %).",
    ]);
    expect(fieldFindings(fields.slice(1), vi)).toEqual([]);
  });

  test("the criteria with the lowest mean, all that share it", () => {
    // 1.1: 78 of 80 points; 1.2: 64.5 of 80, 80.63 %; 2.1: 104 of 120, 86.67 %; 2.2: 84.5 of 120, 70.42 %
    const leaves = marks(2023).filter(({ code, region }) => region === null && code.includes("."));
    expect(bothOf((telling) => lowestLeafFindings(leaves, telling))).toEqual([
      ["lowest-leaves: Tiêu chí có trung bình thấp nhất: 2.2 Phân cấp (70,42 %)."],
      ["lowest-leaves: Lowest mean, by criterion: 2.2 Delegation (70.42%)."],
    ]);
    const level = leaves.map((row) => ({ ...row, mean: row.code === "1.2" ? 90 : 70 }));
    expect(said(lowestLeafFindings(level, vi))).toEqual([
      "lowest-leaves: Tiêu chí có trung bình thấp nhất: 1.1 Văn bản, 2.1 Sắp xếp và 2.2 Phân cấp (70,00 %).",
    ]);
    expect(said(lowestLeafFindings([...level, ...level], vi))).toEqual([
      "lowest-leaves: Tiêu chí có trung bình thấp nhất: 6 tiêu chí (70,00 %).",
    ]);
    expect(lowestLeafFindings([], vi)).toEqual([]);
  });
});

describe("groups", () => {
  test("how many each has, and how many are not ranked", () => {
    expect(said(groupFindings({ totals: totals(2022), groups: scored.groups }, vi))).toEqual([
      "groups: Có 3 đơn vị nhóm B và 1 đơn vị nhóm C.",
    ]);
    expect(said(groupFindings({ totals: totals(2023), groups: scored.groups }, en))).toEqual([
      "groups: All 4 agencies are in group B.",
    ]);
    const partly = scoredOf({ appraised: { 2023: { a: [18, 14.5, 24, 28], b: [20, null, 30, 22] } } });
    expect(said(groupFindings({ totals: totals(2023, partly), groups: scored.groups }, en))).toEqual([
      "groups: By group: 1 in group B.",
      "unranked: 1 agency has criteria without a score and is not ranked.",
    ]);
  });

  test("how many went up and down", () => {
    const rows = transitions(scored, { from: 2022, to: 2023 }).objects();
    expect(bothOf((telling) => transitionFindings({ transitions: rows, from: 2022, to: 2023 }, telling))).toEqual([
      ["groups-moved: Từ năm 2022 đến năm 2023: 1 đơn vị lên nhóm và 3 đơn vị giữ nhóm."],
      ["groups-moved: From 2022 to 2023: 1 agency went up a group and 3 stayed in their group."],
    ]);
    const stayed = rows.filter(({ from, to }) => from === to);
    expect(said(transitionFindings({ transitions: stayed, from: 2022, to: 2023 }, vi))).toEqual([
      "groups-moved: Từ năm 2022 đến năm 2023: không đơn vị nào đổi nhóm.",
    ]);
    const reversed = rows.map((row) => ({ ...row, from: row.to, to: row.from }));
    expect(said(transitionFindings({ transitions: reversed, from: 2023, to: 2022 }, vi))[0]).toContain(
      "1 đơn vị xuống",
    );
  });
});

describe("distribution", () => {
  test("spread, and leaves that tell nobody apart", () => {
    // 80, 82, 84.5, 84.5: q1 at 0.75 steps = 81.5, median 83.25, q3 84.5
    const rows = distribution(scored, { year: 2023 }).objects();
    expect(said(spreadFindings(rows[0] as NodeDistribution, vi))).toEqual([
      "spread: 4 đơn vị đạt từ 80,00 % đến 84,50 %, trung vị 83,25 %, hai tứ phân vị 81,50 % và 84,50 %.",
    ]);
    const flat = (kind: NodeDistribution["flat"], code = "1.1") =>
      ({ ...rows[2], code, flat: kind }) as NodeDistribution;
    expect(said(flatFindings([flat("all-full"), flat("all-full"), flat("all-equal"), flat(null)], vi))).toEqual([
      "flat-leaves: 3 tiêu chí không phân biệt được các đơn vị: 2 tiêu chí mọi đơn vị đạt tối đa và 1 tiêu chí mọi đơn vị bằng điểm nhau.",
    ]);
    expect(said(flatFindings([flat("all-zero")], vi))).toEqual([
      "flat-leaves: 1.1 Văn bản không phân biệt được các đơn vị: 1 tiêu chí không đơn vị nào có điểm.",
    ]);
    expect(flatFindings([flat(null)], vi)).toEqual([]);
  });

  test("the field in which agencies lie furthest apart, all that share it", () => {
    const [row] = distribution(scored, { year: 2023 }).objects() as [NodeDistribution];
    const at = (code: string, sd: number | null) => ({ ...row, code, sd });
    expect(bothOf((telling) => apartFindings([at("1", 4.5), at("2", 7.25)], telling))).toEqual([
      ["furthest-apart: Các đơn vị cách nhau xa nhất ở Bộ máy (độ lệch chuẩn 7,25 điểm)."],
      ["furthest-apart: Agencies lie furthest apart in Organisation (standard deviation 7.25 points)."],
    ]);
    expect(said(apartFindings([at("1", 4.5), at("2", 4.5)], vi))[0]).toContain("ở Thể chế và Bộ máy (");
    expect(apartFindings([at("1", 0), at("2", null)], vi)).toEqual([]);
  });

  test("outliers, by side", () => {
    const row = { agency: "a", code: ROOT, level: 0, index: 61.2, side: "low", fence: 70.25 } as const;
    expect(said(outlierFindings([row, { ...row, agency: "b" }], vi))).toEqual([
      "outliers-low: Tách khỏi các đơn vị khác ở phía thấp (dưới 70,25 %): Tỉnh A (61,20 %) và Tỉnh B (61,20 %).",
    ]);
    expect(outlierFindings([], vi)).toEqual([]);
  });
});

describe("self-scoring", () => {
  test("what was claimed and not given, given and not claimed", () => {
    // a: 1.1 20 for 18, 2.1 27.5 for 24, 2.2 27 for 28: over 2 + 3.5 = 5.5, under 1
    const rows = disagreements(scored, { agency: "a", year: 2023 }).objects();
    expect(bothOf((telling) => selfFindings({ disagreements: rows, compared: 4 }, telling))).toEqual([
      [
        "self-over: Tự chấm cao hơn thẩm định 5,5 điểm, ở 2 trong 4 tiêu chí được so sánh.",
        "self-under: Tự chấm thấp hơn thẩm định 1 điểm, ở 1 trong 4 tiêu chí được so sánh.",
        "self-largest: Chênh lệch nhiều nhất: 2.1 Sắp xếp (tự chấm 27,5, thẩm định 24).",
      ],
      [
        "self-over: Self-assessed 5.5 points above appraisal, on 2 of 4 criteria compared.",
        "self-under: Self-assessed 1 points below appraisal, on 1 of 4 criteria compared.",
        "self-largest: Largest difference: 2.1 Mergers (self-assessed 27.5, appraised 24).",
      ],
    ]);
    expect(said(selfFindings({ disagreements: [], compared: 4 }, vi))).toEqual([
      "self-equal: Tự chấm và thẩm định bằng nhau ở cả 4 tiêu chí được so sánh.",
    ]);
    expect(selfFindings({ disagreements: [], compared: 0 }, vi)).toEqual([]);
  });

  test("is systematic only where core says so", () => {
    const row = { tree: tree.id, year: 2023, code: "1.1", n: 9, meanDifference: 0.25, verdict: "optimistic" } as never;
    const none = { code: "1.2", meanDifference: 0.5, verdict: "none" } as never;
    expect(said(optimismFindings([none, row], vi))).toEqual([
      "optimistic-leaves: Các đơn vị tự chấm cao hơn thẩm định một cách có hệ thống ở 1.1 Văn bản (trung bình +0,25 điểm).",
    ]);
    expect(optimismFindings([none], vi)).toEqual([]);
  });
});

test("findings are chosen by kind, most important first", () => {
  const finding = (code: Finding["code"]): Finding => ({ code, text: code, rows: [] });
  const found = [finding("rank"), finding("mean"), finding("streak"), finding("mean")];
  expect(inOrder(found, ["mean", "rank", "streak"], 3).map(({ code }) => code)).toEqual(["mean", "mean", "rank"]);
});
