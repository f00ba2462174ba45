import { issueText } from "@par-index/text/issues";
import { describe, expect, test } from "vitest";
import { inner, issuesOf, type Json, leaf, places, treeOf } from "../../test/fixtures.js";
import type { Issue } from "../issues/issue.js";
import { findCrosswalk, linksBetween, parseCrosswalk } from "./crosswalk.js";

const old = treeOf(6, [inner("1", [leaf("1.1", 1), leaf("1.2", 2)]), leaf("2", 3)], { id: "cu", years: [2017] });
const tree = treeOf(6, [leaf("1", 2), inner("2", [leaf("2.1", 1), leaf("2.2", 3)])], { id: "moi" });
const trees = [old, tree];
const json = (links: unknown, more: Json = {}): Json => ({
  id: "cu-moi",
  name: { vi: "Chuyển mã", en: "Crosswalk" },
  from: "cu",
  to: "moi",
  links,
  ...more,
});

describe("a crosswalk", () => {
  const crosswalk = parseCrosswalk(json([{ from: ["1"], to: ["2.1", "2.2"] }], { source: "cách đọc của chúng tôi" }), {
    trees,
  });

  test("links codes of two trees at any level and says whose reading it is", () => {
    expect(crosswalk).toMatchObject({ id: "cu-moi", from: old, to: tree, source: "cách đọc của chúng tôi" });
    expect(crosswalk.links).toEqual([{ from: ["1"], to: ["2.1", "2.2"] }]);
  });

  test("is read backwards too, and is between no other trees", () => {
    expect(linksBetween(crosswalk, old, tree)).toEqual([{ from: ["1"], to: ["2.1", "2.2"] }]);
    expect(linksBetween(crosswalk, tree, old)).toEqual([{ from: ["2.1", "2.2"], to: ["1"] }]);
    expect(linksBetween(crosswalk, tree, tree)).toBeUndefined();
    expect(findCrosswalk([crosswalk], tree, old)).toBe(crosswalk);
    expect(findCrosswalk([], tree, old)).toBeUndefined();
  });
});

describe("problems of a crosswalk", () => {
  const problems = (document: unknown) =>
    places(issuesOf("crosswalk-invalid", () => parseCrosswalk(document, { trees })));

  test("are all reported at once, where the shape is wrong too", () => {
    expect(
      problems(
        json(
          [
            { from: ["1.1", "9"], to: ["1"] },
            { from: ["1"], to: ["2"] },
            { from: [], to: ["1"] },
          ],
          { note: "" },
        ),
      ),
    ).toEqual([
      "shape links[2].from",
      "unknown-key",
      "code-unknown links[0].from[1]",
      "leaf-linked-twice links[1].from[0]",
    ]);
  });

  test("a leaf may not be covered twice, by one link either", () => {
    expect(problems(json([{ from: ["1", "1.2"], to: ["1"] }]))).toEqual(["leaf-linked-twice links[0].from[1]"]);
    expect(
      problems(
        json([
          { from: ["1"], to: ["2.2"] },
          { from: ["2"], to: ["2"] },
        ]),
      ),
    ).toEqual(["leaf-linked-twice links[1].to[0]"]);
  });

  test("the root is everything and cannot be linked", () => {
    expect(problems(json([{ from: ["0"], to: ["1"] }]))).toEqual(["code-root links[0].from[0]"]);
  });

  test("its trees must be known and two", () => {
    expect(problems(json([{ from: ["1"], to: ["1"] }], { to: "khac" }))).toEqual(["tree-unknown to"]);
    expect(problems(json([{ from: ["1"], to: ["1"] }], { to: "cu" }))).toEqual(["trees-same to"]);
  });

  test("carry the file and say in Vietnamese what is wrong", () => {
    const [issue] = issuesOf("crosswalk-invalid", () =>
      parseCrosswalk(json([{ from: ["7"], to: ["1"] }]), { trees, file: "crosswalks/cu-moi.json" }),
    );
    expect(issue).toEqual({
      severity: "error",
      code: "code-unknown",
      figures: { tree: "cu", code: "7", near: null },
      place: { file: "crosswalks/cu-moi.json", path: "links[0].from[0]" },
    });
    expect(issueText(issue as Issue, "vi")).toBe('Bộ tiêu chí cu không có mã "7".');
  });
});
