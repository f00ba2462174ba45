import { errorText } from "@par-index/text/issues";
import { describe, expect, test } from "vitest";
import { errorOf, issuesOf, type Json, places } from "../../test/fixtures.js";
import { parseAgencies } from "./agencies.js";
import { parseRegions } from "./regions.js";

const row = (id: string, more: Json = {}): Json => ({
  id,
  name: `Tỉnh ${id}`,
  nameEn: `Province ${id}`,
  kind: "province",
  ...more,
});
const regions = parseRegions([{ id: "tay-nguyen", name: "Tây Nguyên", nameEn: "Central Highlands" }]);

describe("a registry", () => {
  test("keeps its order and leaves absent what is blank", () => {
    const agencies = parseAgencies([
      row("dak-nong", { code: "67", region: "tay-nguyen", parent: "", mergedFrom: " " }),
      row("dak-lak", { code: "", region: "" }),
    ]);
    expect([...agencies.keys()]).toEqual(["dak-nong", "dak-lak"]);
    expect(agencies.get("dak-nong")).toStrictEqual({
      id: "dak-nong",
      name: "Tỉnh dak-nong",
      nameEn: "Province dak-nong",
      kind: "province",
      code: "67",
      region: "tay-nguyen",
    });
    expect(Object.keys(agencies.get("dak-lak") ?? {})).toEqual(["id", "name", "nameEn", "kind"]);
  });

  test("puts names into NFC, so that Đắk Lắk is one text however it was typed", () => {
    const agencies = parseAgencies([row("dak-lak", { name: " Đắk Lắk ".normalize("NFD") })]);
    expect(agencies.get("dak-lak")?.name).toBe("Đắk Lắk".normalize("NFC"));
  });

  test("keeps the leading zero of an official code", () => {
    expect(parseAgencies([row("ha-noi", { kind: "city", code: "01" })]).get("ha-noi")?.code).toBe("01");
  });

  test("reads what an agency was merged from, without blanks", () => {
    expect(
      parseAgencies([row("dak-lak", { mergedFrom: "dak-lak-2024; phu-yen;" })]).get("dak-lak")?.mergedFrom,
    ).toEqual(["dak-lak-2024", "phu-yen"]);
  });

  test("lets a child stand before its parent", () => {
    expect(parseAgencies([row("so-noi-vu", { kind: "department", parent: "dak-lak" }), row("dak-lak")]).size).toBe(2);
  });

  test("may be empty, and may hold a name from Object's prototype", () => {
    expect(parseAgencies([]).size).toBe(0);
    expect(parseAgencies([row("constructor")]).has("constructor")).toBe(true);
    expect(parseAgencies([]).has("constructor")).toBe(false);
  });
});

describe("a broken registry is refused with every problem, its row and column", () => {
  test("each problem has its place, counted below a header", () => {
    const issues = issuesOf("agencies-invalid", () =>
      parseAgencies(
        [
          row("dak-lak", { region: "tay-nguyen" }),
          row("dak-lak", { region: "tay-bac" }), // twice, and an unknown region
          row("Đắk Nông"), // no id
          row("kon-tum", { parent: "nowhere" }),
          row("gia-lai", { kind: "tỉnh", name: " " }),
          { id: "lam-dong" }, // three cells missing
          "not a row",
        ] as unknown[],
        { regions, file: "agencies.csv" },
      ),
    );
    expect(places(issues).sort()).toEqual([
      "agency-duplicate 3:id",
      "parent-unknown 5:parent",
      "region-unknown 3:region",
      "shape 4:id",
      "shape 6:kind",
      "shape 6:name",
      "shape 7:kind",
      "shape 7:name",
      "shape 7:nameEn",
      "shape 8",
    ]);
    expect(issues.every((issue) => issue.place.file === "agencies.csv" && issue.severity === "error")).toBe(true);
  });

  test("rowOf says where a row stands in its file", () => {
    expect(
      places(issuesOf("agencies-invalid", () => parseAgencies([row("a b")], { rowOf: (index) => index + 5 }))),
    ).toEqual(["shape 5:id"]);
  });

  test("one broken row does not make the agencies below it wrong", () => {
    const rows = [row("dak-lak", { nameEn: "" }), row("so-noi-vu", { kind: "department", parent: "dak-lak" })];
    expect(places(issuesOf("agencies-invalid", () => parseAgencies(rows)))).toEqual(["shape 2:nameEn"]);
  });

  test("any region passes where none are given", () => {
    expect(parseAgencies([row("a", { region: "anywhere" })]).get("a")?.region).toBe("anywhere");
  });
});

describe("regions", () => {
  test("come back in order", () => {
    expect(regions).toEqual([{ id: "tay-nguyen", name: "Tây Nguyên", nameEn: "Central Highlands" }]);
  });

  test("are refused with every problem", () => {
    const region = (id: string) => ({ id, name: "Vùng", nameEn: "Region" });
    const run = () => parseRegions([region("a"), region("a"), region("B"), {}] as unknown[], { file: "regions.csv" });
    expect(places(issuesOf("regions-invalid", run)).sort()).toEqual([
      "region-duplicate 3:id",
      "shape 4:id",
      "shape 5:id",
      "shape 5:name",
      "shape 5:nameEn",
    ]);
    expect(errorText(errorOf(run), "vi")).toContain("regions.csv, dòng 3, cột id: ");
  });
});
