import { expect, test } from "vitest";
import * as z from "zod";
import { foreignIssue, readableEntries } from "./document.js";

test("a document of ours names its kind first, under a version that can be read", () => {
  const documents = [{ plan: 1 }, { plan: 2 }, { plan: "1" }, { scenario: 1 }, [], null, "plan"];
  const foreign = { severity: "error", code: "document-foreign", figures: { document: "plan", version: 1 }, place: {} };
  const newer = { document: "plan", version: 2, known: 1 };
  expect(documents.map((json) => foreignIssue(json, "plan", 1))).toEqual([
    undefined,
    { severity: "error", code: "document-newer", figures: newer, place: { path: "plan" } },
    undefined,
    ...new Array(4).fill(foreign),
  ]);
});

test("what fits of a record is read, nothing of what is no record", () => {
  const schema = readableEntries(z.number());
  expect(schema.parse({ a: 1, b: "2", c: 3 })).toEqual({ a: 1, c: 3 });
  expect(schema.parse("a")).toEqual({});
});
