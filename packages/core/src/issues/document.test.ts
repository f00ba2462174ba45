import { expect, test } from "vitest";
import * as z from "zod";
import { documentFault, readableEntries } from "./document.js";

test("a document of ours names its kind first, under a version that can be read", () => {
  const faults = [{ plan: 1 }, { plan: 2 }, { plan: "1" }, { scenario: 1 }, [], null, "plan"];
  expect(faults.map((json) => documentFault(json, "plan", 1))).toEqual([
    undefined,
    { kind: "newer", version: 2 },
    undefined,
    ...new Array(4).fill({ kind: "foreign" }),
  ]);
});

test("what fits of a record is read, nothing of what is no record", () => {
  const schema = readableEntries(z.number());
  expect(schema.parse({ a: 1, b: "2", c: 3 })).toEqual({ a: 1, c: 3 });
  expect(schema.parse("a")).toEqual({});
});
