import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { noted, readFile, said } from "./reading.js";
import { type RawParts, rawXlsx, rowsXml } from "./workbook.js";

const ROWS = rowsXml([["Năm 2024"], ["Đơn vị: Lam Khuê"], ["Mã", "Tự chấm"], ["1.1", 0.5]]);
const GOOD = ["lam-khue 1.1 self 0.5"];
const reading = (more: Partial<RawParts> = {}) => readFile("a.xlsx", rawXlsx({ rows: ROWS, ...more }));
const renamed = async (rename: (name: string) => string) => {
  const parts = unzipSync(rawXlsx({ rows: ROWS }));
  return readFile(
    "a.xlsx",
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [rename(name), bytes]))),
  );
};

/** The archive with sizes kept in ZIP64 fields (APPNOTE 4.5.3), as some writers do for files of any size. */
function inZip64(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const start = view.getUint32(end + 16, true);
  const parts: Uint8Array[] = [bytes.slice(0, start)];
  let size = 0;
  for (let at = start; at < end; ) {
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ];
    const head = bytes.slice(at, at + 46 + name);
    const field = new Uint8Array(20);
    const [out, into] = [new DataView(head.buffer), new DataView(field.buffer)];
    into.setUint16(0, 1, true);
    into.setUint16(2, 16, true);
    into.setBigUint64(4, BigInt(view.getUint32(at + 24, true)), true);
    into.setBigUint64(12, BigInt(view.getUint32(at + 20, true)), true);
    out.setUint32(20, 0xffffffff, true);
    out.setUint32(24, 0xffffffff, true);
    out.setUint16(30, 20, true);
    out.setUint16(32, 0, true);
    parts.push(head, field);
    size += head.length + 20;
    at += 46 + name + extra + comment;
  }
  const tail = bytes.slice(end);
  new DataView(tail.buffer).setUint32(12, size, true);
  return Uint8Array.from([...parts, tail].flatMap((part) => [...part]));
}

describe("workbooks as other programs pack them", () => {
  it("a chart on a sheet of its own", async () => {
    expect(
      said(
        await reading({
          sheets: [{ name: "Biểu đồ", type: "chartsheet", part: "chartsheets/sheet2.xml", xml: "<chartsheet/>" }],
        }),
      ),
    ).toEqual(GOOD);
  });

  it("sizes in ZIP64 fields", async () => {
    expect(said(await readFile("a.xlsx", inZip64(rawXlsx({ rows: ROWS }))))).toEqual(GOOD);
  });

  it("backslashes in the names of parts", async () => {
    expect(said(await renamed((name) => name.replaceAll("/", "\\")))).toEqual(GOOD);
  });

  it("names of parts in another case", async () => {
    expect(said(await renamed((name) => name.toUpperCase()))).toEqual(GOOD);
  });

  it.each(["xl/workbook22.xml", "xl/sach.xml"])("a workbook part called %s", async (name) => {
    expect(said(await reading({ rename: () => name }))).toEqual(GOOD);
  });

  it("strict OOXML, whose names are other addresses", async () => {
    const parts = unzipSync(rawXlsx({ rows: ROWS }));
    const strict = (bytes: Uint8Array) =>
      strToU8(
        new TextDecoder()
          .decode(bytes)
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
          )
          .replaceAll(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
          ),
      );
    const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strict(part)])));
    expect(said(await readFile("a.xlsx", bytes))).toEqual(GOOD);
  });

  it("prefixes before the names of elements", async () => {
    const parts = unzipSync(rawXlsx({ rows: ROWS }));
    const sheet = new TextDecoder().decode(parts["xl/worksheets/sheet1.xml"]);
    parts["xl/worksheets/sheet1.xml"] = strToU8(sheet.replace(/<(\/?)(?=[a-z])/g, "<$1x:"));
    expect(said(await readFile("a.xlsx", zipSync(parts)))).toEqual(GOOD);
  });

  it("a part whose bytes are not those it was packed with is damaged, and gives no figures", async () => {
    const bytes = zipSync(unzipSync(rawXlsx({ rows: ROWS })), { level: 0 });
    const at = new TextDecoder("latin1").decode(bytes).indexOf("<v>0.5") + 5;
    bytes[at] = 0x39;
    expect(noted(await readFile("a.xlsx", bytes))).toEqual(["a.xlsx error workbook-invalid"]);
  });

  it("an encrypted part is said to be", async () => {
    const bytes = rawXlsx({ rows: ROWS });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 4 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    expect(noted(await readFile("a.xlsx", bytes))).toEqual(["a.xlsx error file-encrypted"]);
  });
});

describe("old Vietnamese encodings", () => {
  const tcvn3 = rowsXml([["N¨m 2024"], ["§¬n vÞ: Lam Khuª"], ["M·", "Tù chÊm"], ["1.1", 0.5]]);
  const vni = rowsXml([["Naêm 2024"], ["Ñôn vò: Lam Khueâ"], ["Maõ", "Töï chaám"], ["1.1", 0.5]]);
  it.each([
    ["TCVN3", tcvn3],
    ["VNI", vni],
  ])("%s is recognised by its letters, converted, and said once", async (_, own) => {
    const result = await reading({ rows: own });
    expect(said(result)).toEqual(GOOD);
    expect(noted(result)).toEqual(["a.xlsx warning encoding-legacy"]);
  });

  it("by its font, cell by cell, beside Unicode", async () => {
    const font = (text: string) => ({ xml: ` t="inlineStr" s="1"><is><t>${text}</t></is>` });
    const result = await reading({
      rows: rowsXml([["Năm 2024"], [font("§¬n vÞ: Lam Khuª")], ["Mã", font("Tù chÊm")], ["1.1", 0.5]]),
      styles: '<fonts><font/><font><name val=".VnTime"/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs>',
    });
    expect(said(result)).toEqual(GOOD);
  });

  it.each([
    ["bytes", (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))],
    ["UTF-8", (text: string) => new TextEncoder().encode(text)],
  ])("of text files too, as %s", async (_, encode) => {
    const result = await readFile("a.csv", encode("N¨m 2024\n§¬n vÞ: Lam Khuª\nM·;Tù chÊm\n1.1;0,5\n"));
    expect(said(result)).toEqual(GOOD);
    expect(noted(result)).toEqual(["a.csv warning encoding-legacy"]);
  });

  it("of web pages too", async () => {
    const page =
      '<html><head><meta charset="utf-8"></head><body><p>N¨m 2024</p><p>§¬n vÞ: Lam Khuª</p><table><tr><td>M·</td><td>Tù chÊm</td></tr><tr><td>1.1</td><td>0,5</td></tr></table></body></html>';
    expect(said(await readFile("a.xls", page))).toEqual(GOOD);
  });

  it("Unicode stays as it is", async () => {
    expect(noted(await reading())).toEqual([]);
  });
});
