import { expect, test } from "vitest";
import { equalShare, rollUpByLead, type Sharing } from "./sharing.js";

const items = [
  { units: 10, leads: ["home", "finance", "justice"] },
  { units: 5, leads: [] },
  { units: -3, leads: ["justice", "home"] },
];
const sums = (sharing: Sharing) => [
  ...rollUpByLead(
    items,
    ({ leads }) => leads,
    sharing,
    () => ({ units: 0, items: 0 }),
    (sum, { units }, part) => {
      sum.units += part(units);
      sum.items += 1;
    },
  ),
];

test("equal shares are whole and add up; the first take what is left over", () => {
  expect([0, 1, 2].map((k) => equalShare(10, k, 3))).toEqual([4, 3, 3]);
  expect([0, 1, 2].map((k) => equalShare(-10, k, 3))).toEqual([-4, -3, -3]);
});

test("in full an item counts for each of its leads; what nobody leads is null's", () => {
  expect(sums("full")).toEqual([
    ["home", { units: 7, items: 2 }],
    ["finance", { units: 10, items: 1 }],
    ["justice", { units: 7, items: 2 }],
    [null, { units: 5, items: 1 }],
  ]);
});

test("in equal shares the leads add up to the whole", () => {
  expect(sums("equal")).toEqual([
    ["home", { units: 3, items: 2 }],
    ["finance", { units: 3, items: 1 }],
    ["justice", { units: 1, items: 2 }],
    [null, { units: 5, items: 1 }],
  ]);
});
