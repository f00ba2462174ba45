import { errorText } from "@par-index/text/issues";
import { describe, expect, test } from "vitest";
import { errorOf, inner, issuesOf, type Json, leaf, places, treeOf, tuples } from "../../test/fixtures.js";
import { parseAgencies } from "../agencies/agencies.js";
import { leadAgencies, leadsOf, leadTable, parseAssignment } from "./assignment.js";

/** 1 (1.1, 1.2 (1.2.1, 1.2.2), 1.3), 2 (2.1, 2.2), 3. */
const tree = treeOf(8, [
  inner("1", [leaf("1.1", 1), inner("1.2", [leaf("1.2.1", 1), leaf("1.2.2", 1)]), leaf("1.3", 1)]),
  inner("2", [leaf("2.1", 1), leaf("2.2", 1)]),
  leaf("3", 2),
]);
const agencies = parseAgencies(
  ["so-noi-vu", "so-tai-chinh", "so-tu-phap"].map((id) => ({ id, name: id, nameEn: id, kind: "department" })),
);
const cell = (code: string, ...ids: string[]): Json => ({ code, text: ids.join("; ") || "–", agencies: ids });
const document = (cells: unknown[], more: Json = {}): Json => ({
  id: "dak-lak-2024",
  tree: "thu",
  agency: "dak-lak",
  year: 2024,
  name: { vi: "Phân công", en: "Assignment" },
  source: "Phụ lục",
  cells,
  ...more,
});
const assign = (...cells: Json[]) => parseAssignment(document(cells), { trees: [tree], agencies });
const lead = (basis: string, from: string | null, ...ids: string[]) => ({ agencies: ids, basis, from });

describe("lead agencies", () => {
  test("a blank cell takes the agency printed above it, and printed and inherited are kept apart", () => {
    const { leads } = assign(cell("1.1", "so-noi-vu"), cell("1.2.2", "so-tai-chinh"));
    expect(Object.fromEntries(leads)).toMatchObject({
      "1.1": lead("printed", "1.1", "so-noi-vu"),
      "1.2.1": lead("inherited", "1.1", "so-noi-vu"),
      "1.2.2": lead("printed", "1.2.2", "so-tai-chinh"),
      "1.3": lead("inherited", "1.2.2", "so-tai-chinh"),
    });
  });

  test("are told of a leaf and of the whole tree, in its order", () => {
    const assignment = assign(cell("1.1", "so-noi-vu"), cell("1.3", "so-tai-chinh", "so-noi-vu"));
    expect(leadsOf(assignment, "1.3")).toEqual(["so-tai-chinh", "so-noi-vu"]);
    expect(leadsOf(assignment, "2.1")).toEqual([]);
    expect(leadAgencies(assignment)).toEqual(["so-noi-vu", "so-tai-chinh"]);
    expect([leadsOf(undefined, "1.1"), leadAgencies(undefined)]).toEqual([[], []]);
  });

  test("a cell printed beside a field or criterion goes down to the leaves below and after it", () => {
    const { leads } = assign(cell("1", "so-noi-vu"), cell("1.2", "so-tu-phap", "so-tai-chinh"));
    expect(Object.fromEntries(leads)).toMatchObject({
      "1.1": lead("inherited", "1", "so-noi-vu"),
      "1.2.1": lead("inherited", "1.2", "so-tu-phap", "so-tai-chinh"),
      "1.2.2": lead("inherited", "1.2", "so-tu-phap", "so-tai-chinh"),
      "1.3": lead("inherited", "1.2", "so-tu-phap", "so-tai-chinh"),
    });
  });

  test("nothing is inherited from another field; what is left stays unassigned", () => {
    const { leads } = assign(cell("1.3", "so-noi-vu"), cell("2.2", "so-tu-phap"));
    const unassigned = lead("unassigned", null);
    expect(Object.fromEntries(leads)).toEqual({
      "1.1": unassigned,
      "1.2.1": unassigned,
      "1.2.2": unassigned,
      "1.3": lead("printed", "1.3", "so-noi-vu"),
      "2.1": unassigned,
      "2.2": lead("printed", "2.2", "so-tu-phap"),
      "3": unassigned,
    });
  });

  test("a field that is a leaf can have a printed cell", () => {
    expect(assign(cell("3", "so-noi-vu")).leads.get("3")).toEqual(lead("printed", "3", "so-noi-vu"));
  });

  test("the order of the cells in the document does not matter", () => {
    const cells = [cell("1.1", "so-noi-vu"), cell("1.2.2", "so-tai-chinh"), cell("2.1", "so-tu-phap")];
    expect(assign(...cells.toReversed()).leads).toEqual(assign(...cells).leads);
  });

  test("every leaf has an entry and no inner node has, in the order of the tree", () => {
    expect([...assign().leads.keys()]).toEqual(tree.leaves().map((node) => node.code));
  });

  test("the document's tree is found among several", () => {
    const other = treeOf(1, [leaf("1", 1)], { id: "khac" });
    expect(parseAssignment(document([]), { trees: [other, tree], agencies }).tree).toBe(tree);
  });

  test("as a table there is one row per leaf and lead, and one with null for an unassigned leaf", () => {
    const table = leadTable(assign(cell("1.3", "so-noi-vu", "so-tu-phap"), cell("3", "so-noi-vu")));
    expect(table.columnNames()).toEqual(["code", "leadAgency", "basis", "from"]);
    expect(tuples(table, "code", "leadAgency", "basis", "from")).toEqual([
      ["1.1", null, "unassigned", null],
      ["1.2.1", null, "unassigned", null],
      ["1.2.2", null, "unassigned", null],
      ["1.3", "so-noi-vu", "printed", "1.3"],
      ["1.3", "so-tu-phap", "printed", "1.3"],
      ["2.1", null, "unassigned", null],
      ["2.2", null, "unassigned", null],
      ["3", "so-noi-vu", "printed", "3"],
    ]);
  });
});

describe("a broken assignment is refused with every problem and its path", () => {
  const found = (json: unknown) =>
    places(issuesOf("assignment-invalid", () => parseAssignment(json, { trees: [tree], agencies })));

  test("unknown codes and agencies, repeated codes and agencies, a cell at the root, all at once", () => {
    const cells = [
      cell("1.1", "so-noi-vu", "so-y-te", "so-noi-vu"),
      cell("9.9", "so-noi-vu"),
      cell("1.1", "so-tu-phap"),
      cell("0", "so-noi-vu"),
      cell("constructor", "__proto__"),
    ];
    expect(found(document(cells))).toEqual([
      "agency-unknown cells[0].agencies[1]",
      "agency-duplicate cells[0].agencies[2]",
      "code-unknown cells[1].code",
      "code-duplicate cells[2].code",
      "code-root cells[3].code",
      "code-unknown cells[4].code",
      "agency-unknown cells[4].agencies[0]",
    ]);
  });

  test("an unknown tree", () => {
    expect(found(document([cell("1.1", "so-noi-vu")], { tree: "khac" }))).toEqual(["tree-unknown tree"]);
  });

  test("a wrong shape does not hide what else is wrong", () => {
    expect(
      found(document([cell("1.1"), { code: 7 }, cell("9.9", "so-y-te")], { year: "2024", note: "x" })).sort(),
    ).toEqual([
      "agency-unknown cells[2].agencies[0]",
      "code-unknown cells[2].code",
      "shape cells[0].agencies",
      "shape cells[1].agencies",
      "shape cells[1].code",
      "shape cells[1].text",
      "shape year",
      "unknown-key",
    ]);
  });

  test.each([undefined, null, [], "text", {}])("what is no assignment at all: %j", (json) => {
    expect(found(json).length).toBeGreaterThan(0);
  });

  test("the file is named", () => {
    const error = errorOf(() =>
      parseAssignment(document([cell("9", "so-noi-vu")]), { trees: [tree], agencies, file: "phan-cong.json" }),
    );
    expect(error.issues[0]?.place.file).toBe("phan-cong.json");
    expect(errorText(error, "vi")).toContain('phan-cong.json, cells[0].code: Bộ tiêu chí thu không có mã "9".');
  });
});
