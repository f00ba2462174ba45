import fc from "fast-check";
import { expect, test } from "vitest";
import { linkOf, readLink } from "./scenario-link.js";

const text = '{"scenario":1,"name":"Trực tuyến toàn trình","changes":{"3.4.2":{"points":0.75}}}';
const link = linkOf(text) as string;

test("a link gives back the text it carries, Vietnamese letters and all", () => {
  expect(link).toMatch(/^#k=[\w-]+$/);
  expect(readLink(link)).toEqual({ text });
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (any) => {
      expect(readLink(linkOf(any) as string)).toEqual({ text: any });
    }),
    { numRuns: 50 },
  );
});

test("a link cut off anywhere is broken", () => {
  for (let length = "#k=".length; length < link.length - 1; length++)
    expect(readLink(link.slice(0, length))).toEqual({ fault: "broken" });
});

test("a link with any one character changed is never read as another scenario", () => {
  for (let at = "#k=".length; at < link.length; at++) {
    const other = link[at] === "A" ? "B" : "A";
    const found = readLink(link.slice(0, at) + other + link.slice(at + 1));
    // The last character of base64 has bits that stand for nothing.
    if (at === link.length - 1 && found && "text" in found) expect(found.text).toBe(text);
    else expect(found).toHaveProperty("fault");
  }
});

test("a link of a later version says so, and other addresses carry nothing", () => {
  // The version is the first byte: six bits of the first character, two of the second.
  expect(readLink(`#k=Ag${link.slice(5)}`)).toEqual({ fault: "newer" });
  expect(readLink("")).toBeNull();
  expect(readLink("#lap-ke-hoach")).toBeNull();
});

test("what is too long for a link gets none", () => {
  const noise = Array.from({ length: 9_000 }, (_, i) => (Math.imul(i + 1, 2654435761) >>> 0).toString(36)).join("");
  expect(linkOf(noise)).toBeNull();
});
