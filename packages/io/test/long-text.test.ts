import { scoreTable } from "@par-index/core";
import { decisionText, issueText } from "@par-index/text/issues";
import { beforeAll, describe, expect, it } from "vitest";
import { MOST_SAID } from "../src/score-files/ledger.js";
import { readScoreFiles } from "../src/score-files/read.js";
import type { ScoreReading } from "../src/score-files/reading.js";
import { demo } from "./demo.js";

/** Bytes from which these tests read in pieces; each piece is as long. */
const SHORT = 3000;
const context = { trees: demo.trees, agencies: demo.agencies, aliases: demo.aliases };
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) =>
  new Uint8Array(new Uint16Array([0xfeff, ...[...text].map((c) => c.charCodeAt(0))]).buffer);

/** A thousand scores of the data set as lines of text. */
let lines: string[];
beforeAll(() => {
  const scores = scoreTable(demo.scores).slice(0, 1000).objects();
  lines = scores.map(({ agency, year, code, stage, points }) => [agency, year, code, stage, points, ""].join(";"));
});
const HEADER = "Đơn vị;Năm;Mã;Giai đoạn;Điểm;Ghi chú";
const textOf = (rows: readonly string[], end = "\n") => [HEADER, ...rows, ""].join(end);
/** The line that holds a point over the maximum, a quote, … put in place of one of the thousand. */
const withLine = (index: number, line: string) => lines.map((each, i) => (i === index ? line : each));

/** All that a reading says, as plain data. */
const said = ({ scores, issues, decisions, tables, maxima }: ScoreReading) => ({
  scores: scoreTable(scores).objects(),
  issues,
  decisions,
  tables,
  maxima,
});
const read = async (bytes: Uint8Array | Blob, longFrom?: number) =>
  said(await readScoreFiles([{ name: "a.csv", bytes }], context, longFrom));

const FILES: Record<string, () => Uint8Array> = {
  scores: () => utf8(textOf(lines)),
  "Windows line ends": () => utf8(textOf(lines, "\r\n")),
  "line ends of old Macs": () => utf8(textOf(lines, "\r")),
  "UTF-16": () => utf16(textOf(lines)),
  "a letter beyond UTF-8 on the last line: Windows-1258 after all": () =>
    Uint8Array.from([...utf8(textOf(lines).replace(HEADER, "agency;year;code;stage;points;note")), 0xd0, 0x0a]),
  "decomposed letters": () => utf8(textOf(lines.map((line) => `${line}Đắk Lắk`)).normalize("NFD")),
  "notes of several lines, with quotes and delimiters in them": () =>
    utf8(textOf(lines.map((line, i) => (i % 7 ? line : `${line}"dòng một;\nnói ""có"",\n\ndòng bốn"`)))),
  "blank lines": () => utf8(textOf(lines.flatMap((line, i) => (i % 50 ? [line] : ["", line, ";;;;;"])))),
  "decimal commas late in the file, which decide how 1,250 is read before": () =>
    utf8(textOf([...withLine(3, "lam-khue;2024;1.2;appraised;1,250;"), "lam-khue;2024;1.1;appraised;0,5;"])),
  "scores said again, contradicted, over the maximum and of unknown agencies": () =>
    utf8(
      textOf([
        ...lines,
        ...lines.slice(0, 300),
        "lam-khue;2022;1.1;self;0.001;",
        "lam-khue;2022;1.1;self;99;",
        "Lam Khuy;2022;1.1;self;1;",
        "Lam Khuy;2022;9.9;self;1;",
      ]),
    ),
  "titles above, a column that is not understood": () =>
    utf8(`Đơn vị: Lam Khuê\n\nNăm;2024\n\nMã;Thẩm định;Xyz\n${"1.1;1;lạ\n".repeat(2000)}`),
};

describe("delimited text read in pieces", () => {
  it.each(Object.keys(FILES))("says what reading it whole says: %s", async (kind) => {
    const bytes = (FILES[kind] as () => Uint8Array)();
    const whole = await read(bytes);
    expect(whole.tables).toHaveLength(1);
    expect(await read(bytes, SHORT)).toEqual(whole);
    expect(await read(new Blob([bytes as Uint8Array<ArrayBuffer>]), SHORT)).toEqual(whole);
  });

  it.each([
    ["a quote that never ends", () => utf8(textOf(withLine(700, 'lam-khue;2024;"1.1;self;1;'))), "csv-quoting", 702],
    ["a zero byte near the end", () => utf8(textOf(withLine(990, "lam-khue;2024;1.1;self;\0;"))), "file-unreadable"],
    ["no table", () => utf8("Kính gửi Sở Nội vụ\n".repeat(1000)), "table-unrecognised"],
    ["nothing but blank lines", () => utf8("\n".repeat(10_000)), "file-empty"],
    ["a table below ten thousand blank lines", () => utf8("\n".repeat(10_000) + textOf(lines)), "table-unrecognised"],
  ])("is refused: %s", async (_, bytes, code, row?: number) => {
    const { issues, scores } = await read(bytes(), SHORT);
    expect(issues).toEqual([
      expect.objectContaining({ code, place: expect.objectContaining({ file: "a.csv", ...(row ? { row } : {}) }) }),
    ]);
    expect(scores).toEqual([]);
    // Read whole it is refused too, at the same place.
    expect((await read(bytes())).issues.map((issue) => issue.place.row)).toEqual([row]);
  });

  it("counts what it does not list", async () => {
    const extra = 7;
    const again = Array.from({ length: MOST_SAID + extra }, () => lines[0] as string);
    const wrong = Array.from({ length: MOST_SAID + extra }, () => "lam-khue;2022;9.9.9;self;1;");
    const { issues, decisions, tables } = await read(utf8(textOf([lines[0] as string, ...again, ...wrong])), 1e5);
    expect(tables[0]?.cells).toMatchObject({ scores: 1, repeated: MOST_SAID + extra, refused: MOST_SAID + extra });
    const issueTexts = issues.map((issue) => issueText(issue, "vi"));
    for (const texts of [issueTexts, decisions.map((decision) => decisionText(decision, "vi"))]) {
      expect(texts).toHaveLength(MOST_SAID + 1);
      expect(texts.at(-1)).toContain(`Còn ${extra} ô nữa`);
    }
  });
});
