import fc from "fast-check";
import { expect, test } from "vitest";
import { sheetName } from "./name.js";

test("what Excel refuses becomes a space, and apostrophes do not stand at the ends", () => {
  expect(sheetName("'Sở A/B: [x]*?'")).toBe("Sở A B   x");
  expect(sheetName("'/'")).toBe("Trang");
});

test("a long name is cut at 31 characters, and namesakes are numbered whatever their case", () => {
  // " (2)" takes four of the 31, the ellipsis one.
  const long = "Sở Nông nghiệp và Phát triển nông thôn";
  const first = sheetName(long);
  expect(first).toBe("Sở Nông nghiệp và Phát triển n…");
  expect(first).toHaveLength(31);
  expect(sheetName(long.toLocaleUpperCase("vi"), [first])).toBe("SỞ NÔNG NGHIỆP VÀ PHÁT TRI… (2)");
});

test("any texts give names that a workbook takes together", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 60 }), { maxLength: 4 }), (texts) => {
      const names: string[] = [];
      for (const text of texts) names.push(sheetName(text, names));
      for (const name of names) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
      }
      expect(new Set(names.map((name) => name.toLocaleLowerCase("vi"))).size).toBe(names.length);
    }),
  );
});
