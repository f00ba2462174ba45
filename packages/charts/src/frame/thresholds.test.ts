import { expect, it } from "vitest";
import { THRESHOLDS } from "../../test/samples.js";
import { groupAt, thresholdsWithin } from "./thresholds.js";

it("puts an index on a threshold into the group above it, in whatever order the groups are", () => {
  for (const groups of [THRESHOLDS, [...THRESHOLDS].reverse()])
    expect([90, 89.99, 80, 0].map((index) => groupAt(index, groups))).toEqual(["A", "B", "B", "C"]);
  expect(groupAt(50, [{ name: "A", atLeast: 90 }])).toBeUndefined();
});

it("has no line at 0 and none outside the picture", () => {
  expect(thresholdsWithin([...THRESHOLDS, { name: "A+", atLeast: 95.5 }], [0, 96], "vi")).toEqual([
    { atLeast: 80, shown: "B ≥ 80" },
    { atLeast: 90, shown: "A ≥ 90" },
    { atLeast: 95.5, shown: "A+ ≥ 95,5" },
  ]);
  expect(thresholdsWithin(THRESHOLDS, [80.1, 90], "vi")).toEqual([{ atLeast: 90, shown: "A ≥ 90" }]);
});
