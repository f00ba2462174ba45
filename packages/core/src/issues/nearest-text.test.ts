import { expect, test } from "vitest";
import { editDistance, nearestText } from "./nearest-text.js";

test("the distance is the least number of letters to insert, delete or replace", () => {
  // The textbook's: k→s, e→i, +g.
  expect(editDistance("kitten", "sitting")).toBe(3);
  expect(editDistance("", "abc")).toBe(3);
});

test("the nearest candidate is meant, the first of several, none if all are far", () => {
  expect(nearestText("dak-lac", ["dak-nong", "dak-lak", "dak-la"])).toBe("dak-lak");
  expect(nearestText("dak-lac", ["ha-noi"])).toBeUndefined();
});
