import { expect, test } from "vitest";
import { figureCsv } from "./figure-csv.js";

const table = {
  columns: [
    { key: "name", label: "Đơn vị", kind: "text" },
    { key: "index", label: "Chỉ số", kind: "index" },
  ],
  rows: [
    { agency: "a", name: "Lam Khuê", index: 87.325 },
    { agency: "b", name: 'Tân "Mới"; Cũ', index: null },
    { agency: "c", name: "=1+1", index: -0.5 },
  ],
} as const;

test("a Vietnamese Excel finds semicolons and decimal commas, below title and note", () => {
  expect(figureCsv(table, ["Ai dẫn đầu", "Chỉ số (%); 2024"], "vi")).toBe(
    [
      "\ufeffAi dẫn đầu",
      '"Chỉ số (%); 2024"',
      "",
      "Đơn vị;Chỉ số",
      "Lam Khuê;87,325",
      '"Tân ""Mới""; Cũ";',
      "'=1+1;-0,5",
      "",
    ].join("\r\n"),
  );
});

test("in English cells part at commas and figures have a point", () => {
  const lines = figureCsv(table, ["A, b"], "en").split("\r\n");
  expect(lines[0]).toBe('\ufeff"A, b"');
  expect(lines[3]).toBe("Lam Khuê,87.325");
});

test("no text starts a formula, and a negative figure stays a figure", () => {
  for (const start of ["=", "+", "-", "@", "\t"]) {
    const csv = figureCsv({ columns: table.columns, rows: [{ name: `${start}A1`, index: -1 }] }, [`${start}x`], "en");
    expect(csv).toContain(`\ufeff'${start}x\r\n`);
    expect(csv).toContain(`'${start}A1,-1\r\n`);
  }
});
