import { expect, test } from "vitest";
import { editDistance, nearestCode, nearestText } from "./nearest-text.js";

test("the distance is the least number of letters to insert, delete or replace", () => {
  // The textbook's: k→s, e→i, +g.
  expect(editDistance("kitten", "sitting")).toBe(3);
  expect(editDistance("", "abc")).toBe(3);
});

test("the nearest candidate is meant, the first of several, none if all are far", () => {
  expect(nearestText("dak-lac", ["dak-nong", "dak-lak", "dak-la"])).toBe("dak-lak");
  expect(nearestText("dak-lac", ["ha-noi"])).toBeUndefined();
});

test("the nearest code shares most of its first numbers, then its next number is near", () => {
  const codes = ["3.4.2", "3.4.7", "4.1"];
  expect(["3.4.9", "3.4", "4.2.1", "9"].map((code) => nearestCode(code, codes))).toEqual([
    "3.4.7",
    "3.4.2",
    "4.1",
    "4.1",
  ]);
});
