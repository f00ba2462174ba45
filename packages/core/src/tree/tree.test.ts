import { errorText, issueText } from "@par-index/text/issues";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bySource,
  document,
  eightFields,
  errorOf,
  inner,
  issuesOf,
  type Json,
  leaf,
  places,
  treeOf,
} from "../../test/fixtures.js";
import type { Issue } from "../issues/issue.js";
import type { CriteriaNode } from "./tree.js";
import { parseCriteriaTree } from "./tree-document.js";
import { ROOT } from "./vocabulary.js";

const text = (issue: Issue | undefined) => issueText(issue as Issue, "vi");

/** Two fields, three levels: 1 (1.1, 1.2 (1.2.1, 1.2.2)), 2; 1 + 2.5 + 0.25 + 6.25 = 10. */
const small = treeOf(10, [
  inner("1", [leaf("1.1", 1), inner("1.2", [leaf("1.2.1", 2.5), leaf("1.2.2", 0.25)])]),
  leaf("2", 6.25, { source: "survey" }),
]);
const codes = (nodes: readonly CriteriaNode[]) => nodes.map((node) => node.code);

describe("a tree", () => {
  test("walks parents before children, siblings as printed", () => {
    expect(codes(small.walk())).toEqual(["0", "1", "1.1", "1.2", "1.2.1", "1.2.2", "2"]);
    expect(codes(small.walk("1.2"))).toEqual(["1.2", "1.2.1", "1.2.2"]);
    expect(codes(small.walk("2"))).toEqual(["2"]);
    expect(small.nodes.map((node) => node.position)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test("has levels: root 0, field 1, criterion 2, sub-criterion 3", () => {
    expect(small.nodes.map((node) => node.level)).toEqual([0, 1, 2, 2, 3, 3, 1]);
  });

  test("knows the leaves under a node, and a leaf's only leaf is itself", () => {
    expect(codes(small.leaves())).toEqual(["1.1", "1.2.1", "1.2.2", "2"]);
    expect(codes(small.leaves("1.2"))).toEqual(["1.2.1", "1.2.2"]);
    expect(codes(small.leaves("1.1"))).toEqual(["1.1"]);
    expect(small.isLeaf("1.1")).toBe(true);
    expect(small.isLeaf("1.2")).toBe(false);
  });

  test("knows paths, children, siblings and fields", () => {
    expect(codes(small.path("1.2.2"))).toEqual(["0", "1", "1.2", "1.2.2"]);
    expect(codes(small.path(ROOT))).toEqual(["0"]);
    expect(codes(small.children("1"))).toEqual(["1.1", "1.2"]);
    expect(codes(small.siblings("1.1"))).toEqual(["1.2"]);
    expect(codes(small.siblings(ROOT))).toEqual([]);
    expect(codes(small.fields)).toEqual(["1", "2"]);
  });

  test("gives inner nodes the exact sum of their leaves: 2.5 + 0.25 = 2.75, 2.75 + 1 = 3.75", () => {
    expect(small.get("1.2").max).toBe(2.75);
    expect(small.get("1").max).toBe(3.75);
    expect(small.root.max).toBe(10);
  });

  test("sums maxima as decimals: ten leaves of 0.1 are 1, not 0.9999999999999999", () => {
    const tree = treeOf(
      1,
      Array.from({ length: 10 }, (_, i) => leaf(String(i + 1), 0.1)),
    );
    expect(tree.root.max).toBe(1);
  });

  test("holds the published maxima: 61.5 + 6.5 + 22 + 10 and the eight fields of 2017 are 100", () => {
    expect(bySource.root.max).toBe(100);
    expect(eightFields.root.max).toBe(100);
  });

  test("tells an unknown code, and what a code looks like", () => {
    for (const code of ["9", "", "constructor", "__proto__", "1.2.", "01"]) {
      expect(small.has(code)).toBe(false);
      expect(errorOf(() => small.get(code))).toMatchObject({ code: "code-unknown" });
    }
  });

  test("is frozen all the way down, and leaves its document alone", () => {
    const json = document(10, [leaf("1", 10, { provenance: "official", cite: ["qd"], source: "survey" })], {
      citations: { qd: { title: "Quyết định 876/QĐ-BNV", url: "https://moha.gov.vn/876" } },
      totals: [{ source: "survey", max: 10, provenance: "official", cite: ["qd"] }],
      notes: [{ vi: "Ghi chú", en: "Note" }],
    });
    const tree = parseCriteriaTree(json);
    const thawed: string[] = [];
    const visit = (value: unknown, path: string) => {
      if (typeof value !== "object" || value === null) return;
      if (!Object.isFrozen(value)) thawed.push(path);
      for (const [key, below] of Object.entries(value)) visit(below, `${path}.${key}`);
    };
    visit(tree, "tree");
    expect(thawed).toEqual([]);
    expect(() => (tree.nodes as CriteriaNode[]).push(tree.root)).toThrow(TypeError);
    expect(Object.isFrozen(json)).toBe(false);
    expect(Object.isFrozen(json.legalBasis)).toBe(false);
  });

  test("names are trimmed and put into NFC", () => {
    const tree = treeOf(1, [{ ...leaf("1", 1), name: { vi: "  Cải cách ".normalize("NFD"), en: "Reform" } }]);
    expect(tree.get("1").name.vi).toBe("Cải cách".normalize("NFC"));
  });

  test("a node is official if declared so with its citation, or if all its children are", () => {
    const official = { provenance: "official", cite: ["qd"] };
    const tree = treeOf(
      8,
      [
        inner("1", [leaf("1.1", 1), leaf("1.2", 2, official)], { max: 3, ...official }),
        inner("2", [leaf("2.1", 1, official), leaf("2.2", 1, official)]),
        inner("3", [leaf("3.1", 1, official), leaf("3.2", 2)]),
      ],
      { citations: { qd: { title: "QĐ", url: "https://moha.gov.vn/876" } } },
    );
    expect(tree.nodes.filter((node) => node.provenance === "official").map((node) => node.code)).toEqual([
      "1",
      "1.2",
      "2",
      "2.1",
      "2.2",
      "3.1",
    ]);
  });

  test("is not limited to three levels", () => {
    const depth = 200;
    const code = (level: number) => Array(level).fill("1").join(".");
    let node = leaf(code(depth), 100);
    for (let level = depth - 1; level > 0; level--) node = inner(code(level), [node]);
    const tree = treeOf(100, [node]);
    expect(tree.root.max).toBe(100);
    expect(tree.get(code(depth)).level).toBe(depth);
    expect(tree.path(code(depth))).toHaveLength(depth + 1);
  });
});

describe("navigation agrees with a naive recursion on trees of any shape", () => {
  type Shape = readonly Shape[];
  const shape = fc.letrec<{ node: Shape }>((tie) => ({
    node: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constant<Shape>([]),
      fc.array(tie("node"), { minLength: 1, maxLength: 4 }),
    ),
  })).node;

  /** A shape (nested lists) as nodes under `prefix`; every leaf is worth a point. */
  const grow = (children: Shape, prefix: string): Json[] =>
    children.map((below, i) => {
      const code = prefix ? `${prefix}.${i + 1}` : String(i + 1);
      return below.length ? inner(code, grow(below, code)) : leaf(code, 1);
    });
  const walkNaively = (node: Json): string[] => [
    node.code as string,
    ...((node.children ?? []) as Json[]).flatMap(walkNaively),
  ];
  const leavesNaively = (node: Json): string[] =>
    node.children ? (node.children as Json[]).flatMap(leavesNaively) : [node.code as string];

  test("walk, leaves, children, path, siblings and maxima", () => {
    fc.assert(
      fc.property(fc.array(shape, { minLength: 1, maxLength: 5 }), (shapes) => {
        const fields = grow(shapes, "");
        const root: Json = { code: ROOT, children: fields };
        const tree = treeOf(leavesNaively(root).length, fields);
        expect(codes(tree.nodes)).toEqual(walkNaively(root));
        const check = (node: Json, above: string[]) => {
          const code = node.code as string;
          const children = ((node.children ?? []) as Json[]).map((child) => child.code as string);
          expect(codes(tree.walk(code))).toEqual(walkNaively(node));
          expect(codes(tree.leaves(code))).toEqual(leavesNaively(node));
          expect(codes(tree.children(code))).toEqual(children);
          expect(codes(tree.path(code))).toEqual([...above, code]);
          expect(tree.get(code)).toMatchObject({
            level: above.length,
            parent: above.at(-1) ?? null,
            max: leavesNaively(node).length,
          });
          for (const child of children)
            expect(codes(tree.siblings(child))).toEqual(children.filter((other) => other !== child));
          for (const child of (node.children ?? []) as Json[]) check(child, [...above, code]);
        };
        check(root, []);
      }),
    );
  });
});

describe("a broken tree is refused with every problem and its path", () => {
  const found = (json: unknown) => places(issuesOf("tree-invalid", () => parseCriteriaTree(json)));
  const one = (child: Json, more: Json = {}) => found(document(1, [child], more));

  test.each([
    ["3.", "code-malformed children[0].code"],
    ["3a", "code-malformed children[0].code"],
    ["03", "code-malformed children[0].code"],
    ["0", "code-malformed children[0].code"],
    [" 3", "code-malformed children[0].code"],
    ["１", "code-malformed children[0].code"],
    ["__proto__", "code-malformed children[0].code"],
    ["3.4", "code-outside-parent children[0].code"],
  ])("a field's code %j", (code, issue) => {
    expect(one(leaf(code, 1))).toEqual([issue]);
  });

  test("a child outside its parent's code, or two levels below it", () => {
    expect(one(inner("1", [leaf("2.1", 0.5), leaf("1.1.1", 0.5)]))).toEqual([
      "code-outside-parent children[0].children[0].code",
      "code-outside-parent children[0].children[1].code",
    ]);
  });

  test("a code used twice, naming the first place", () => {
    const issues = issuesOf("tree-invalid", () => parseCriteriaTree(document(2, [leaf("1", 1), leaf("1", 1)])));
    expect(places(issues)).toEqual(["code-duplicate children[1].code"]);
    expect(text(issues[0])).toContain("children[0]");
  });

  test("a leaf without a maximum", () => {
    const { max: _max, provenance: _provenance, ...bare } = leaf("1", 1);
    expect(found(document(1, [bare, leaf("2", 1)]))).toEqual(["leaf-without-maximum children[0]"]);
  });

  test("a maximum without provenance, and an official one without citation", () => {
    const { provenance: _, ...bare } = leaf("1", 1);
    expect(one(bare)).toEqual(["provenance-missing children[0]"]);
    expect(one(leaf("1", 1, { provenance: "official" }))).toEqual(["cite-missing children[0]"]);
    // At the root there is no path to give.
    expect(one(leaf("1", 1), { provenance: "official" })).toEqual(["cite-missing"]);
  });

  test.each(["qd", "constructor", "toString"])("a citation that does not exist: %s", (key) => {
    expect(one(leaf("1", 1, { provenance: "official", cite: [key] }))).toEqual(["cite-unknown children[0].cite"]);
  });

  test("a declared maximum that its children do not add up to", () => {
    const issues = issuesOf("tree-invalid", () =>
      parseCriteriaTree(
        document(1, [inner("1", [leaf("1.1", 0.75), leaf("1.2", 0.25)], { max: 1.25, provenance: "illustrative" })]),
      ),
    );
    expect(places(issues)).toEqual(["maximum-disagrees children[0].max"]);
    expect(text(issues[0])).toMatch(/1,25.*\b1\b/);
  });

  test("a total that the fields do not add up to, and a source's total", () => {
    expect(found(document(100, [leaf("1", 60), leaf("2", 39.75)]))).toEqual(["total-wrong max"]);
    const totals = [
      { source: "survey", max: 22, provenance: "illustrative" },
      { source: "statistics", max: 1, provenance: "illustrative" },
    ];
    expect(found(document(22, [leaf("1", 21.75, { source: "survey" }), leaf("2", 0.25)], { totals }))).toEqual([
      "source-total-wrong totals[0].max",
      "source-total-wrong totals[1].max",
    ]);
  });

  test("a total too large to be summed exactly", () => {
    expect(found(document(4001, [leaf("1", 4001)]))).toEqual(["total-too-large max"]);
    expect(treeOf(4000, [leaf("1", 4000)]).root.max).toBe(4000);
  });

  test("more decimals than points carry", () => {
    expect(one(leaf("1", 1 + 2 ** -45))).toEqual(["max-decimals children[0].max"]);
  });

  test("an empty list of children, and a source on an inner node", () => {
    expect(one(leaf("1", 1, { children: [] }))).toEqual(["children-empty children[0].children"]);
    expect(one(inner("1", [leaf("1.1", 1)], { source: "survey" }))).toEqual([
      "source-on-inner-node children[0].source",
    ]);
  });

  test("an unknown source, an unknown key, also one named __proto__", () => {
    expect(one(leaf("1", 1, { source: "sipas" }))).toEqual(["shape children[0].source"]);
    expect(one(leaf("1", 1, { weight: 2 }))).toEqual(["unknown-key children[0]"]);
    const json = JSON.parse(
      JSON.stringify(document(1, [leaf("1", 1)])).replace('"max":1', '"max":1,"__proto__":{"max":9}'),
    );
    expect(found(json)).toHaveLength(1);
    expect(found(json)[0]).toMatch(/^unknown-key/);
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, "1", "1,5", null])(
    "a maximum that is no positive number: %j",
    (max) => {
      expect(one({ ...leaf("1", 1), max })).toContain("shape children[0].max");
    },
  );

  test.each([undefined, null, [], "tree", 7, {}])("what is not a tree at all: %j", (json) => {
    const issues = issuesOf("tree-invalid", () => parseCriteriaTree(json));
    expect(issues.length).toBeGreaterThan(0);
  });

  test("under a node without a code nothing is said about its children's place", () => {
    const { code: _, ...nameless } = inner("1", [leaf("1.1", 1)]);
    expect(one(nameless)).toEqual(["shape children[0].code"]);
  });

  test("many problems come at once, in Vietnamese, with the file", () => {
    const json = document(
      100,
      [
        inner("1", [leaf("1.1", 10), leaf("1.1", 10), leaf("2.3", 10)], { max: 31, provenance: "illustrative" }),
        { ...leaf("x", 20), source: "sipas" },
        { code: "3", name: { vi: "", en: "Empty" } },
        leaf("4", 20, { provenance: "official", cite: ["mo"], colour: "red" }),
      ],
      { years: [], id: "Bộ 2022" },
    );
    const issues = issuesOf("tree-invalid", () => parseCriteriaTree(json, { file: "tree.json" }));
    expect(places(issues).sort()).toEqual([
      "cite-unknown children[3].cite",
      "code-duplicate children[0].children[1].code",
      "code-malformed children[1].code",
      "code-outside-parent children[0].children[2].code",
      "leaf-without-maximum children[2]",
      "maximum-disagrees children[0].max",
      "shape children[1].source",
      "shape children[2].name.vi",
      "shape id",
      "shape years",
      "total-wrong max", // 30 + 20 + 20 = 70, not 100
      "unknown-key children[3]",
    ]);
    expect(new Set(issues.map((issue) => issue.place.file))).toEqual(new Set(["tree.json"]));
    expect(
      errorText(
        errorOf(() => parseCriteriaTree(json)),
        "vi",
      ),
    ).toContain("khai điểm tối đa 100 nhưng các tiêu chí bên trong cộng lại được 70");
  });
});

describe("a leaf's rule", () => {
  const item = (points: number) => ({ name: { vi: "Mục", en: "Item" }, points });
  /** The issues of a tree whose only leaf, of 1 point, has the rule, without the path of the leaf. */
  const issuesWith = (rule: unknown, more: Json = {}) => {
    try {
      parseCriteriaTree(document(1, [leaf("1", 1, { rule, ...more })]));
      return [];
    } catch {
      return issuesOf("tree-invalid", () => parseCriteriaTree(document(1, [leaf("1", 1, { rule, ...more })])));
    }
  };
  const wrong = (rule: unknown, more: Json = {}) =>
    places(issuesWith(rule, more)).map((text) => text.replace(" children[0].rule", " "));

  test("stands on the node as it is written, and no other leaf has one", () => {
    const rule = { kind: "bands", unit: "%", bands: [{ from: 80, points: 1 }] };
    const tree = treeOf(2, [leaf("1", 1, { rule }), leaf("2", 1)]);
    expect(tree.get("1").rule).toEqual(rule);
    expect("rule" in tree.get("2")).toBe(false);
    expect(Object.isFrozen(tree.get("1").rule)).toBe(true);
  });

  test.each([
    [{ kind: "direct", unit: "cuộc", label: { vi: "Số cuộc họp", en: "Meetings" } }],
    [{ kind: "proportional", target: 100 }],
    [{ kind: "proportional", floor: 30, target: 0 }],
    [
      {
        kind: "bands",
        bands: [
          { from: 0, points: 0 },
          { from: 50, points: 1 },
        ],
      },
    ],
    [
      {
        kind: "bands",
        bands: [
          { upTo: 5, points: 1 },
          { upTo: 10, points: 0.5 },
        ],
      },
    ],
    [
      {
        kind: "piecewise",
        knots: [
          { value: -1, points: 1 },
          { value: 1.5, points: 0 },
        ],
      },
    ],
    [{ kind: "checklist", items: [item(0.1), item(0.2), item(0.7)] }],
    [{ kind: "deduction", each: 0.5, beyond: 2, least: 0.25 }],
    [{ kind: "survey" }],
  ])("is of one of the kinds: %j", (rule) => {
    expect(wrong(rule)).toEqual([]);
  });

  test("of another kind, or with unknown keys or values that are no numbers, is refused", () => {
    expect(wrong({ kind: "linear" })).toEqual(["shape .kind"]);
    expect(wrong({ kind: "survey", unit: "%" })).toEqual(["unknown-key "]);
    expect(wrong({ kind: "proportional", target: "100" })).toEqual(["shape .target"]);
    expect(wrong({ kind: "deduction", each: 0 })).toEqual(["shape .each"]);
    expect(wrong({ kind: "bands", bands: [] })).toEqual(["shape .bands"]);
    expect(wrong({ kind: "piecewise", knots: [{ value: 1, points: 1 }] })).toEqual(["shape .knots"]);
    expect(wrong({ kind: "checklist", items: Array(31).fill(item(1 / 32)) })).toEqual(["shape .items"]);
  });

  test("on an inner node, or beside a normalisation, is refused", () => {
    expect(
      places(
        issuesOf("tree-invalid", () =>
          parseCriteriaTree(document(1, [inner("1", [leaf("1.1", 1)], { rule: { kind: "survey" } })])),
        ),
      ),
    ).toEqual(["rule-on-inner-node children[0].rule"]);
    expect(wrong({ kind: "survey" }, { normalisation: { method: "rank" } })).toEqual(["rule-with-normalisation "]);
  });

  test.each([
    ["a floor that is the target", { kind: "proportional", floor: 5, target: 5 }, ["rule-floor-equals-target "]],
    ["a target of 0 without a floor", { kind: "proportional", target: 0 }, ["rule-floor-equals-target "]],
    ["more decimals than a value carries", { kind: "proportional", target: 0.1234567 }, ["rule-number .target"]],
    ["a threshold over a thousand million", { kind: "proportional", target: 1e9 + 1 }, ["rule-number .target"]],
    [
      "more decimals than points carry",
      { kind: "checklist", items: [item(1 - 2 ** -45), item(2 ** -45)] },
      ["rule-number .items[0].points", "rule-number .items[1].points"],
    ],
    [
      "bands from and up to",
      {
        kind: "bands",
        bands: [
          { from: 1, points: 0.5 },
          { upTo: 2, points: 1 },
        ],
      },
      ["bands-mixed .bands"],
    ],
    ["a band without a threshold", { kind: "bands", bands: [{ points: 1 }] }, ["bands-mixed .bands"]],
    [
      "bands in falling order",
      {
        kind: "bands",
        bands: [
          { from: 90, points: 1 },
          { from: 80, points: 0.5 },
        ],
      },
      ["bands-unordered .bands[1]"],
    ],
    [
      "bands with the same threshold",
      {
        kind: "bands",
        bands: [
          { from: 90, points: 0.5 },
          { from: 90, points: 1 },
        ],
      },
      ["bands-unordered .bands[1]"],
    ],
    [
      "points that fall where more is better",
      {
        kind: "bands",
        bands: [
          { from: 80, points: 1 },
          { from: 90, points: 0.5 },
        ],
      },
      ["bands-unordered .bands[1]"],
    ],
    [
      "points that rise where less is better",
      {
        kind: "bands",
        bands: [
          { upTo: 5, points: 0.5 },
          { upTo: 10, points: 1 },
        ],
      },
      ["bands-unordered .bands[1]"],
    ],
    [
      "points over the maximum",
      {
        kind: "bands",
        bands: [
          { from: 80, points: 1 },
          { from: 90, points: 1.5 },
        ],
      },
      ["rule-points-over-maximum .bands[1].points"],
    ],
    [
      "a maximum that no band reaches",
      { kind: "bands", bands: [{ from: 80, points: 0.5 }] },
      ["rule-maximum-unreachable .bands"],
    ],
    [
      "knots in falling order, and a maximum none of them reaches",
      {
        kind: "piecewise",
        knots: [
          { value: 2, points: 0 },
          { value: 1, points: 0.5 },
        ],
      },
      ["knots-unordered .knots[1].value", "rule-maximum-unreachable .knots"],
    ],
    [
      "knots with the same value",
      {
        kind: "piecewise",
        knots: [
          { value: 2, points: 0 },
          { value: 2, points: 1 },
        ],
      },
      ["knots-unordered .knots[1].value"],
    ],
    [
      "an item over the maximum, once",
      { kind: "checklist", items: [item(1.5), item(0.5)] },
      ["rule-points-over-maximum .items[0].points"],
    ],
    [
      "items that do not add up to the maximum",
      { kind: "checklist", items: [item(0.5), item(0.25)] },
      ["rule-maximum-unreachable .items"],
    ],
    [
      "items that add up to more",
      { kind: "checklist", items: [item(0.5), item(0.75)] },
      ["rule-points-over-maximum .items"],
    ],
    [
      "a deduction that never takes anything",
      { kind: "deduction", each: 0.5, least: 1 },
      ["deduction-without-effect .least"],
    ],
  ])("is refused for %s", (_, rule, codes) => {
    expect(wrong(rule)).toEqual(codes);
  });

  test("is told with its leaf and what would be right", () => {
    const rule = { kind: "bands", bands: [{ from: 80, points: 1.25 }] };
    expect(text(issuesWith(rule)[0])).toBe("Quy tắc của tiêu chí 1: điểm 1,25 vượt điểm tối đa 1. Sửa một trong hai.");
  });
});
