import { readdirSync, readFileSync } from "node:fs";
import type { Issue, Stage } from "@par-index/core";
import { scoreTable } from "@par-index/core";
import { issueText } from "@par-index/text/issues";
import { strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import type { CellValue } from "../src/cells/grid.js";
import { readScoreFiles } from "../src/score-files/read.js";
import type { ScoreReading } from "../src/score-files/reading.js";
import { criteriaRows, demo, expected, pointsOf, titles, tree, UNIT } from "./demo.js";

type Sheet = Parameters<typeof writeXlsx>[0]["sheets"][number];
type Bytes = Uint8Array | Promise<Uint8Array>;

const xlsx = (rows: CellValue[][], more: Partial<Sheet> = {}, others: Sheet[] = []) =>
  writeXlsx({ sheets: [{ name: "Điểm", rows, ...more }, ...others] });
const csvText = (rows: CellValue[][], delimiter = ",") =>
  rows
    .map((row) =>
      row
        .map((cell) => (cell === null ? "" : String(cell)))
        .map((cell) => (/["\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(delimiter),
    )
    .join("\r\n");
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, { bigEndian = false, mark = true } = {}) => {
  const units = [...(mark ? "\ufeff" : ""), ...text].join("");
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), !bigEndian);
  return bytes;
};
/** Windows-1258 writes base letters (some with a mark) and combining tone marks. */
const windows1258 = (text: string) => {
  const decoder = new TextDecoder("windows-1258");
  const byteOf = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) byteOf.set(decoder.decode(Uint8Array.of(byte)), byte);
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/;
  const bytes = [...text.normalize("NFC")].flatMap((letter) => {
    if (byteOf.has(letter)) return [byteOf.get(letter) as number];
    const marks = [...letter.normalize("NFD")];
    const tone = marks.find((mark) => tones.test(mark));
    const base = marks
      .filter((mark) => mark !== tone)
      .join("")
      .normalize("NFC");
    return [base, ...(tone ? [tone] : [])].map((part) => {
      const byte = byteOf.get(part);
      if (byte === undefined) throw new Error(`Windows-1258 has no ${letter}`);
      return byte;
    });
  });
  return Uint8Array.from(bytes);
};

const comma = (value: number) => String(value).replace(".", ",");
const longRows: CellValue[][] = [
  ["agency", "year", "code", "stage", "points"],
  ...[...pointsOf()].flatMap(([code, stages]) =>
    Object.entries(stages).map(([stage, points]): CellValue[] => [UNIT.agency, UNIT.year, code, stage, points]),
  ),
];
const subtotal = (code: string, stage: Stage) => {
  const own = pointsOf();
  const cents = tree.leaves(code).reduce((sum, leaf) => sum + Math.round((own.get(leaf.code)?.[stage] ?? 0) * 1e4), 0);
  return cents / 1e4;
};
/** Every node, as the annex prints it: fields and criteria with their subtotals. */
const everyNode = (wrong?: string): CellValue[][] => {
  const own = pointsOf();
  return [
    ["STT", "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", "Điểm", null],
    [null, null, "Tự chấm", "Thẩm định"],
    ["(1)", "(2)", "(3)", "(4)"],
    ...tree.nodes.slice(1).map((node): CellValue[] => {
      const of = (stage: Stage) =>
        node.children.length ? subtotal(node.code, stage) : (own.get(node.code)?.[stage] ?? null);
      return [
        `${node.code}.`,
        node.name.vi,
        of("self"),
        of("appraised") === null ? null : (of("appraised") as number) - (node.code === wrong ? 0.5 : 0),
      ];
    }),
    ["Tổng cộng", null, subtotal("0", "self"), subtotal("0", "appraised")],
  ];
};
const span = (startRow: number, startCol: number, endRow: number, endCol: number) => ({
  startRow,
  startCol,
  endRow,
  endCol,
});
const transposed = (stage: Stage): CellValue[][] => {
  const leaves = tree.leaves();
  return [
    ["TT", "Tên đơn vị", ...leaves.map(({ code }) => code)],
    [1, "Lam Khuê", ...leaves.map(({ code }) => pointsOf().get(code)?.[stage] ?? null)],
  ];
};
const withCell = (row: number, column: number, value: CellValue): CellValue[][] =>
  [...titles, ...criteriaRows()].map((cells, r) =>
    r === row ? cells.map((cell, c) => (c === column ? value : cell)) : cells,
  );
/** Of the first leaf, below three title rows and the headings. */
const FIRST = titles.length + 1;

const read = async (name: string, bytes: Bytes): Promise<ScoreReading> =>
  readScoreFiles([{ name, bytes: await bytes }], { trees: demo.trees, agencies: demo.agencies, aliases: demo.aliases });
const scoresOf = ({ scores }: ScoreReading) =>
  scoreTable(scores)
    .objects()
    .map(({ code, stage, points, applicable }) => `${code} ${stage} ${applicable ? points : "KĐG"}`)
    .sort();
const leavesOnly = (scores: string[]) =>
  scores.filter((score) => tree.get(score.split(" ")[0] as string).children.length === 0);
const errorsOf = ({ issues }: ScoreReading) =>
  issues.filter(({ severity }) => severity === "error").map(({ code }) => code);

/** Files that must give exactly the scores of the data set. */
const GOOD: Record<string, () => [name: string, bytes: Bytes]> = {
  "long CSV, UTF-8": () => ["a.csv", utf8(csvText(longRows))],
  "long CSV with a byte order mark, semicolons and decimal commas": () => [
    "a.csv",
    utf8(
      `\ufeff${csvText(
        longRows.map((row) => row.map((cell) => (typeof cell === "number" && cell !== 2024 ? comma(cell) : cell))),
        ";",
      )}`,
    ),
  ],
  "tab-separated UTF-16, little endian, as Excel saves Unicode text": () => [
    "a.txt",
    utf16(csvText([...titles, ...criteriaRows()], "\t")),
  ],
  "UTF-16, big endian": () => ["a.csv", utf16(csvText([...titles, ...criteriaRows()]), { bigEndian: true })],
  "Windows-1258 with Vietnamese headings": () => ["a.csv", windows1258(csvText([...titles, ...criteriaRows()]))],
  "decomposed letters (NFD) everywhere": () => [
    "a.csv",
    utf8(csvText([...titles, ...criteriaRows()]).normalize("NFD")),
  ],
  "Ð (U+00D0) for Đ, and non-breaking spaces": () => [
    "a.csv",
    utf8(
      csvText([...titles, ...criteriaRows()])
        .replaceAll("Đ", "Ð")
        .replaceAll(" ", "\u00a0"),
    ),
  ],
  "quoted cells with line breaks": () => [
    "a.csv",
    utf8(
      csvText([
        ...titles,
        ...criteriaRows({ headings: ["Mã", "Tiêu\nchí", "Điểm\ntối đa", "Tự\nchấm", "Thẩm\nđịnh"] }),
      ]),
    ),
  ],
  "JSON, a record per score": () => [
    "a.json",
    utf8(
      JSON.stringify(
        longRows.slice(1).map((row) => Object.fromEntries((longRows[0] as string[]).map((name, c) => [name, row[c]]))),
      ),
    ),
  ],
  Parquet: () => [
    "a.parquet",
    new Uint8Array(
      parquetWriteBuffer({
        columnData: (longRows[0] as string[]).map((name, c) => ({
          name,
          data: longRows.slice(1).map((row) => row[c]) as string[] | number[],
          type: c === 1 || c === 4 ? "DOUBLE" : "STRING",
        })),
      }),
    ),
  ],
  "a workbook of criteria by stage under titles": () => ["a.xlsx", xlsx([...titles, ...criteriaRows()])],
  "the same with English headings": () => [
    "a.xlsx",
    xlsx([
      ["Agency: Lam Khuê"],
      ["Year", 2024],
      ...criteriaRows({ headings: ["Code", "Criterion", "Max", "Self", "Appraised"] }),
    ]),
  ],
  "points as text with decimal commas": () => ["a.xlsx", xlsx([...titles, ...criteriaRows({ points: comma })])],
  "points as x/y": () => [
    "a.xlsx",
    xlsx([...titles, ...criteriaRows({ points: (value, max) => `${comma(value)}/${comma(max)}` })]),
  ],
  "points as percent of the maximum": () => [
    "a.xlsx",
    xlsx([...titles, ...criteriaRows({ points: (value, max) => `${comma((value / max) * 100)}%` })]),
  ],
  "codes with dots at the end and spaces around": () => [
    "a.xlsx",
    xlsx([...titles, ...criteriaRows({ code: (code) => ` ${code}. ` })]),
  ],
  "codes of two parts eaten as numbers": () => [
    "a.xlsx",
    xlsx([...titles, ...criteriaRows({ code: (code, level) => (level === 2 ? Number(code) : code) })]),
  ],
  "codes of three parts eaten as dates": () => [
    "a.xlsx",
    xlsx([
      ...titles,
      ...criteriaRows({
        code: (code, level) => {
          const [day = 0, month = 0, year = 0] = code.split(".").map(Number);
          return level === 3 ? new Date(Date.UTC(2000 + year, month - 1, day)) : code;
        },
      }),
    ]),
  ],
  "code and name in one cell": () => [
    "a.xlsx",
    xlsx([
      ...titles,
      ...criteriaRows().map(([code, name, ...rest], i) => (i ? [`${code}. ${name}`, ...rest] : ["Tiêu chí", ...rest])),
    ]),
  ],
  "names without codes": () => ["a.xlsx", xlsx([...titles, ...criteriaRows().map(([, ...rest]) => rest)])],
  "headings repeated on every page": () => {
    const rows = criteriaRows();
    return ["a.xlsx", xlsx([...titles, ...rows.slice(0, 40), rows[0] as CellValue[], ...rows.slice(40)])];
  },
  "agency, year and stage in the names of sheets": () => {
    const rows = criteriaRows();
    const of = (column: number) => rows.map((row, r) => [row[0] ?? null, r ? (row[column] ?? null) : "Điểm"]);
    return [
      "Lam Khuê.xlsx",
      writeXlsx({
        sheets: [
          { name: "Tự chấm 2024", rows: of(3) },
          { name: "Thẩm định 2024", rows: of(4) },
        ],
      }),
    ];
  },
  "one row per agency and a column per criterion": () => [
    "a.xlsx",
    writeXlsx({
      sheets: [
        { name: "Tự chấm 2024", rows: transposed("self") },
        { name: "Thẩm định 2024", rows: transposed("appraised") },
      ],
    }),
  ],
  "agencies in merged headings above their stages": () => {
    const rows = criteriaRows();
    return [
      "a.xlsx",
      xlsx([["Năm 2024"], [null, null, null, "Lam Khuê", null], ...rows], { merges: [span(1, 3, 1, 4)] }),
    ];
  },
  "a hidden sheet with other scores": () => [
    "a.xlsx",
    xlsx([...titles, ...criteriaRows()], {}, [
      { name: "Nháp", rows: [...titles, ["Mã", "Tự chấm"], ["1.1", 0]], hidden: true },
    ]),
  ],
  "a sheet of instructions and an empty sheet beside the scores": () => [
    "a.xlsx",
    xlsx([...titles, ...criteriaRows()], {}, [
      { name: "Hướng dẫn", rows: [["Điền điểm vào trang Điểm."]] },
      { name: "Trống", rows: [] },
    ]),
  ],
};

describe("files that read as intended", () => {
  it.each(Object.keys(GOOD))("%s", async (kind) => {
    const reading = await read(...(GOOD[kind] as () => [string, Bytes])());
    expect(errorsOf(reading)).toEqual([]);
    expect(scoresOf(reading)).toEqual(expected);
    const units = new Set(
      reading.scores.blocks.flatMap(({ units: all }) => all.map(({ agency, year }) => `${agency} ${year}`)),
    );
    expect([...units]).toEqual([`${UNIT.agency} ${UNIT.year}`]);
  });

  it("subtotals and a total are checked against the leaves", async () => {
    const merges = [span(3, 0, 4, 0), span(3, 1, 4, 1), span(3, 2, 3, 3)];
    const right = await read("a.xlsx", xlsx([...titles, ...everyNode()], { merges }));
    expect(errorsOf(right)).toEqual([]);
    expect(leavesOnly(scoresOf(right))).toEqual(expected);
    const wrong = await read("a.xlsx", xlsx([...titles, ...everyNode("3.4")], { merges }));
    expect(errorsOf(wrong)).toEqual(["inner-disagrees"]);
    expect(leavesOnly(scoresOf(wrong))).toEqual(expected);
  });

  it.each(readdirSync(new URL("fixtures", import.meta.url)).filter((name) => /^(?:libreoffice-|excel97)/.test(name)))(
    "%s, saved by LibreOffice",
    async (name) => {
      const reading = await read(name, readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
      expect(errorsOf(reading)).toEqual([]);
      expect(leavesOnly(scoresOf(reading))).toEqual(expected);
    },
  );
});

/** Cells that must be asked back: the rest of the file is read. */
const ASKED: [what: string, cell: CellValue, code: string][] = [
  ["an ambiguous number", "1.250", "number-ambiguous"],
  ["a fraction of another maximum", "0,5/7", "fraction-not-of-maximum"],
  ["a fraction that Excel made a date of", new Date(Date.UTC(2024, 1, 1)), "number-is-date"],
  ["a word", "đạt", "number-invalid"],
  ["points over the maximum", 99, "points-over-maximum"],
  ["negative points", -1, "points-negative"],
];

describe("files that are asked back, the rest being read", () => {
  it.each(ASKED)("%s", async (_, cell, code) => {
    const reading = await read("a.xlsx", xlsx(withCell(FIRST, 4, cell)));
    expect(reading.issues.map((issue) => [issue.place.sheet, issue.place.cell, issue.code])).toEqual([
      ["Điểm", `E${FIRST + 1}`, code],
    ]);
    const first = tree.leaves()[0]?.code;
    expect(scoresOf(reading)).toEqual(expected.filter((score) => !score.startsWith(`${first} appraised`)));
  });

  it("points merged over several criteria", async () => {
    const reading = await read(
      "a.xlsx",
      xlsx(withCell(FIRST + 1, 4, null), { merges: [span(FIRST, 4, FIRST + 1, 4)] }),
    );
    expect(errorsOf(reading)).toEqual(["points-merged"]);
  });

  it("a misspelt agency, with the suggestion", async () => {
    const reading = await read(
      "a.csv",
      utf8(csvText(longRows.map(([agency, ...rest], i) => [i ? "Lam Khuy" : (agency ?? null), ...rest]))),
    );
    expect(reading.issues.map((issue) => [issue.code, /Có phải "(.+?)"/.exec(issueText(issue, "vi"))?.[1]])).toEqual([
      ["agency-unknown", "Lam Khuê"],
    ]);
    expect(scoresOf(reading)).toEqual([]);
  });

  it("an error in a formula, and a formula without a stored value", async () => {
    const cells = new Map([
      [`${FIRST},3`, { formula: "1/0", formulaResult: "#DIV/0!", type: "error" as const, value: "#DIV/0!" }],
    ]);
    const reading = await read("a.xlsx", xlsx(withCell(FIRST, 3, null), { cells }));
    expect(reading.issues.map(({ place }) => place.cell)).toContain(`D${FIRST + 1}`);
    expect(scoresOf(reading).some((score) => score.startsWith(`${tree.leaves()[0]?.code} self`))).toBe(false);
  });
});

const workbook = () => xlsx([...titles, ...criteriaRows()]);
/** A workbook with one of its parts replaced. */
const withPart = async (pattern: RegExp, change: (text: string) => string) => {
  const parts = unzipSync(await workbook());
  for (const name of Object.keys(parts))
    if (pattern.test(name)) parts[name] = strToU8(change(new TextDecoder().decode(parts[name])));
  return zipSync(parts);
};

/** Files that must end with one clear error, and soon. */
const HOSTILE: Record<string, () => [name: string, bytes: Bytes]> = {
  "an empty file": () => ["a.xlsx", new Uint8Array()],
  "a truncated workbook": () => ["a.xlsx", workbook().then((bytes) => bytes.slice(0, bytes.length / 2))],
  "a workbook with a password": () => [
    "a.xlsx",
    writeXlsx({
      sheets: [{ name: "Điểm", rows: criteriaRows() }],
      encryption: { password: "mật khẩu", spinCount: 1000 },
    }),
  ],
  "a zip bomb in a sheet": () => [
    "a.xlsx",
    withPart(/sheet1\.xml$/, (text) => text.replace("</sheetData>", `${" ".repeat(400_000_000)}</sheetData>`)),
  ],
  "an entity bomb": () => [
    "a.xlsx",
    withPart(/sheet1\.xml$/, (text) =>
      text
        .replace(
          /^(<\?xml[^>]*\?>)?/,
          `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i} "${(i ? `&a${i - 1};` : "&a;").repeat(10)}">`).join("")}]>`,
        )
        .replace("<sheetData>", '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&a11;</t></is></c></row>'),
    ),
  ],
  "an external entity": () => [
    "a.xlsx",
    withPart(/sheet1\.xml$/, (text) =>
      text.replace(/^(<\?xml[^>]*\?>)?/, '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
    ),
  ],
  "text named .xlsx": () => ["a.xlsx", utf8(csvText(longRows))],
  "a workbook named .csv": () => ["a.csv", workbook()],
  "a Word document named .xlsx": () => [
    "a.xlsx",
    zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<w:document/>") }),
  ],
  "a picture": () => ["a.xlsx", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
  "merged cells over each other, a hundred thousand times all rows": () => [
    "a.xlsx",
    withPart(/sheet1\.xml$/, (text) => {
      const ranges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(100_000);
      return text.replace("</sheetData>", `</sheetData><mergeCells count="100000">${ranges}</mergeCells>`);
    }),
  ],
  "JSON whose every record has a key of its own": () => [
    "a.json",
    utf8(JSON.stringify(Array.from({ length: 5000 }, (_, i) => ({ [`k${i}`]: 1 })))),
  ],
  "Parquet of thirty million equal cells in a few bytes": () => [
    "a.parquet",
    new Uint8Array(
      parquetWriteBuffer({ columnData: [{ name: "points", data: new Int32Array(30_000_000), type: "INT32" }] }),
    ),
  ],
  "broken JSON": () => ["a.json", utf8('[{"agency": "lam-khue",')],
  "truncated Parquet": () => ["a.parquet", utf8("PAR1 và không có gì nữa")],
  "an unclosed quote in CSV": () => ["a.csv", utf8('agency,year,code,stage,points\nlam-khue,2024,"1.1,self,1\n')],
  "a file without a table": () => ["a.csv", utf8("Kính gửi,\nSở Nội vụ\n")],
};

describe("files that end with a clear error", () => {
  it.each(Object.keys(HOSTILE))(
    "%s",
    async (kind) => {
      const reading = await read(...(HOSTILE[kind] as () => [string, Bytes])());
      expect(errorsOf(reading)).toHaveLength(1);
      expect(scoreTable(reading.scores).numRows()).toBe(0);
      // In Vietnamese, and it names the file.
      const [issue] = reading.issues as [Issue];
      expect(issue.place.file).toMatch(/^a\./);
      expect(issueText(issue, "vi")).toMatch(/[àáảãạăâđèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵ]/i);
    },
    60_000,
  );

  it("one bad file beside good ones costs nothing but itself", async () => {
    const reading = await readScoreFiles(
      [
        { name: "hong.xlsx", bytes: (await workbook()).slice(0, 500) },
        { name: "tot.xlsx", bytes: await workbook() },
      ],
      { trees: demo.trees, agencies: demo.agencies },
    );
    expect(scoresOf(reading)).toEqual(expected);
    expect(reading.issues.map(({ place }) => place.file)).toEqual(["hong.xlsx"]);
  });

  it("a sheet of a million rows is read, or refused by name of the limit", async () => {
    const row = '<row><c t="inlineStr"><is><t>1.1</t></is></c><c><v>1</v></c></row>';
    const bytes = await withPart(/sheet1\.xml$/, (text) =>
      text.replace("</sheetData>", `${row.repeat(1_000_000)}</sheetData>`),
    );
    const reading = await read("a.xlsx", bytes);
    const refused = reading.issues.filter(({ code }) => code === "table-too-large");
    if (refused.length === 0) expect(reading.tables[0]?.cells.refused).toBeGreaterThan(999_000);
    else expect(scoreTable(reading.scores).numRows()).toBe(0);
  }, 120_000);
});
