import { expect, test } from "vitest";
import { fieldSentence, groupSentence, meanSentence, moveSentence, type RankedAgency } from "./sentences.js";

const year = (of: number, mean: number | null, change: number | null = null, ranked = 60) => ({
  year: of,
  mean,
  median: mean,
  best: mean,
  worst: mean,
  change,
  agencies: 63,
  ranked,
  groups: [
    { name: "A", atLeast: 90, count: 13 },
    { name: "B", atLeast: 80, count: ranked - 13 },
    { name: "C", atLeast: 70, count: 0 },
  ],
});
const agency = (
  name: string,
  index: number | null,
  rank: number | null,
  change: number | null = null,
): RankedAgency => ({
  agency: name,
  name,
  region: null,
  index,
  rank,
  group: null,
  coverage: 1,
  change,
  rankChange: null,
});

test("the mean is told with its direction, its size and the year compared", () => {
  // 88.37 − 86.98 = 1.39; 84.79 − 86.37 = −1.58
  expect(meanSentence([year(2023, 86.98), year(2024, 88.37, 1.39)])).toBe(
    "Trung bình 60 đơn vị đã đủ điểm là 88,37, tăng 1,39 điểm so với năm 2023.",
  );
  expect(meanSentence([year(2021, 86.37), year(2022, 84.79, -1.58)])).toContain(
    "84,79, giảm 1,58 điểm so với năm 2021",
  );
  expect(meanSentence([year(2023, 80), year(2024, 80, 0)])).toContain("80,00, bằng năm 2023.");
  expect(meanSentence([year(2024, 80)])).toBe("Trung bình 60 đơn vị đã đủ điểm là 80,00.");
  expect(meanSentence([year(2023, 80), year(2024, null, null, 0)])).toContain("Chưa có đơn vị nào đủ điểm");
});

test("rises and falls are counted, and the largest of each is named only if there is one", () => {
  const rows = [agency("A", 90, 1, 4.3), agency("B", 80, 2, -0.21), agency("C", 70, 3, 0), agency("D", 60, 4)];
  expect(moveSentence(rows, 2024)).toBe(
    "So với năm 2023, 1 đơn vị tăng và 1 đơn vị giảm điểm. Tăng nhiều nhất: A (+4,30). Giảm nhiều nhất: B (−0,21).",
  );
  expect(moveSentence(rows.slice(0, 1), 2024)).not.toContain("Giảm nhiều nhất");
  expect(moveSentence(rows.slice(3), 2024)).toBe("");
});

test("groups without members are not named, agencies without a rank are", () => {
  expect(groupSentence(year(2024, 88.37))).toBe(
    "Có 13 đơn vị nhóm A, 47 đơn vị nhóm B. 3 đơn vị còn tiêu chí chưa có điểm nên chưa xếp hạng.",
  );
  expect(groupSentence(year(2024, 88.37, null, 63))).toBe("Có 13 đơn vị nhóm A, 50 đơn vị nhóm B.");
});

test("fields are compared only where their means are known", () => {
  expect(
    fieldSentence([
      { name: "Một", mean: 90 },
      { name: "Hai", mean: null },
      { name: "Ba", mean: 61.2 },
    ]),
  ).toBe("Lĩnh vực đạt cao nhất là Một (90,00 %), thấp nhất là Ba (61,20 %).");
  expect(
    fieldSentence([
      { name: "Một", mean: null },
      { name: "Hai", mean: null },
    ]),
  ).toBe("");
});
