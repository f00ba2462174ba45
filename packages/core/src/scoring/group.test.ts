import { issueText } from "@par-index/text/issues";
import { describe, expect, test } from "vitest";
import { errorOf } from "../../test/fixtures.js";
import { DEFAULT_GROUPS, grouper } from "./group.js";

describe("groups", () => {
  test.each([
    [100, "A"],
    [90, "A"],
    [89.99, "B"],
    [80, "B"],
    [79.99, "C"],
    [70, "C"],
    [69.99, "D"],
    [0, "D"],
  ])("%d %% belongs to %s", (index, name) => {
    expect(grouper(DEFAULT_GROUPS)(index)).toBe(name);
  });

  test("thresholds can be chosen", () => {
    const groupOf = grouper([
      { name: "Tốt", atLeast: 85 },
      { name: "Khá", atLeast: 0 },
    ]);
    expect([85, 84.99].map(groupOf)).toEqual(["Tốt", "Khá"]);
  });

  test.each([
    ["none at all", []],
    ["not ending at 0", [{ name: "A", atLeast: 90 }]],
    [
      "rising",
      [
        { name: "D", atLeast: 0 },
        { name: "A", atLeast: 90 },
      ],
    ],
    [
      "two at the same threshold",
      [
        { name: "A", atLeast: 90 },
        { name: "B", atLeast: 90 },
        { name: "C", atLeast: 0 },
      ],
    ],
    [
      "not a number",
      [
        { name: "A", atLeast: Number.NaN },
        { name: "B", atLeast: 0 },
      ],
    ],
  ])("groups that do not fall strictly to 0 are refused: %s", (_, groups) => {
    expect(errorOf(() => grouper(groups)).code).toBe("groups-invalid");
  });

  test("the refusal says which were given", () => {
    const given = (groups: Parameters<typeof grouper>[0]) =>
      issueText(
        errorOf(() => grouper(groups)),
        "en",
      );
    expect(
      given([
        { name: "Tốt", atLeast: 85 },
        { name: "Khá", atLeast: 70 },
      ]),
    ).toContain("Tốt ≥ 85, Khá ≥ 70");
    expect(given([])).toContain("none");
  });
});
