import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { withMaxima } from "./maxima.js";
import { parseCriteriaTree } from "./tree-document.js";

const shipped = JSON.parse(readFileSync(new URL("../../../../data/trees/province-2022.json", import.meta.url), "utf8"));
const source = { title: "Quyết định thử", url: "https://example.org/qd" };

describe("withMaxima", () => {
  it("moves points between two leaves of one field and source, and cites where they come from", () => {
    const tree = parseCriteriaTree(shipped);
    const [a, b] = [tree.get("1.1"), tree.get("1.2")];
    const { document, kept } = withMaxima(
      shipped,
      new Map([
        ["1.1", a.max + 0.25],
        ["1.2", b.max - 0.25],
      ]),
      source,
    );
    const changed = parseCriteriaTree(document);
    expect(changed.get("1.1")).toMatchObject({ max: a.max + 0.25, provenance: "official", cite: ["maxima"] });
    expect(changed.get("1.3.1").provenance).toBe("illustrative");
    expect(changed.citations.maxima).toEqual(source);
    expect(kept).toHaveLength(95);
    expect(shipped.children[0].children[0].max).toBe(a.max);
  });

  it("leaves it to the parser to refuse maxima that break a declared total", () => {
    const { document } = withMaxima(shipped, new Map([["1.1", 50]]), source);
    expect(() => parseCriteriaTree(document)).toThrow(/total-wrong/);
  });

  it("leaves the provenance of maxima that stay the same, where no source is given", () => {
    const { document: official } = withMaxima(
      shipped,
      new Map([["1.1", parseCriteriaTree(shipped).get("1.1").max]]),
      source,
    );
    const { max } = parseCriteriaTree(official).get("1.1");
    expect(withMaxima(official, new Map([["1.1", max]])).document).toEqual(official);
    const moved = withMaxima(official, new Map([["1.1", max / 2]])).document as typeof shipped;
    expect(moved.children[0].children[0]).toMatchObject({ max: max / 2, provenance: "illustrative" });
    expect(moved.children[0].children[0].cite).toBeUndefined();
  });

  it("keeps maxima illustrative where no source is given, and ignores inner and unknown codes", () => {
    const { document, kept } = withMaxima(
      shipped,
      new Map([
        ["1.1", parseCriteriaTree(shipped).get("1.1").max],
        ["1", 9],
        ["9.9", 1],
      ]),
    );
    expect(parseCriteriaTree(document).get("1.1").provenance).toBe("illustrative");
    expect(kept).toHaveLength(96);
  });
});
