import { errorText } from "@par-index/text/issues";
import { describe, expect, test } from "vitest";
import { errorOf, issuesOf, places, provinces } from "../../test/fixtures.js";
import { attributeNames, parseAttributes } from "./attributes.js";

const agencies = provinces("a:north", "b", "c");

describe("attributes of agencies", () => {
  test("stand under their headings, in NFC and without blanks around, and keep what the registry says", () => {
    const heading = "Địa hình".normalize("NFD");
    const [a] = parseAttributes([{ agency: "a", [` ${heading}`]: " Miền núi ".normalize("NFD"), Loại: "II" }], {
      agencies,
    });
    expect(a).toStrictEqual({ ...agencies.get("a"), attributes: { "Địa hình": "Miền núi", Loại: "II" } });
  });

  test("are absent where the cell is blank or missing", () => {
    const rows = [
      { agency: "a", "Địa hình": " ", Loại: "I" },
      { agency: "b", "Địa hình": null },
    ];
    expect(parseAttributes(rows, { agencies }).map(({ attributes }) => attributes)).toEqual([{ Loại: "I" }, {}]);
  });

  test("have their names listed once, as the registry shows them, and none that no agency has", () => {
    const described = parseAttributes(
      [
        { agency: "a", Loại: "", "Địa hình": "Miền núi", Trống: "" },
        { agency: "b", Loại: "I", "Địa hình": "Ven biển", Trống: "" },
      ],
      { agencies },
    );
    expect(attributeNames(new Map(described.map((agency) => [agency.id, agency])))).toEqual(["Địa hình", "Loại"]);
    expect(attributeNames(agencies)).toEqual([]);
  });

  test("are refused with every problem, its row and column", () => {
    const run = () =>
      parseAttributes(
        [
          { agency: "a", "": "x", "Địa hình": "Miền núi", [` ${"Địa hình".normalize("NFD")}`]: "Đồng bằng" },
          { agency: "a", "Địa hình": "Ven biển" },
          { agency: "nowhere", "Địa hình": "Ven biển" },
          { agency: " ", "Địa hình": 3 },
        ],
        { agencies, file: "attributes.csv" },
      );
    expect(places(issuesOf("attributes-invalid", run))).toEqual([
      "heading-empty",
      "heading-duplicate Địa hình",
      "agency-duplicate 3:agency",
      "agency-unknown 4:agency",
      "attribute-not-text 5:Địa hình",
      "agency-missing 5:agency",
    ]);
    expect(errorText(errorOf(run), "vi")).toContain('attributes.csv, dòng 4, cột agency: Không có đơn vị "nowhere"');
  });
});
