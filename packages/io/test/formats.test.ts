import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { noted, readFile, said } from "./reading.js";

const GOOD = [
  "lam-khue 1.1 self 0.5",
  "lam-khue 1.1 appraised 0.25",
  "lam-khue 1.2 self 1",
  "lam-khue 1.2 appraised 0.75",
];

describe("HTML, as web systems call it .xls", () => {
  const page = (body: string, head = '<meta charset="utf-8">') =>
    `<html><head>${head}</head><body>${body}</body></html>`;
  const ROWS = "<tr><td>1.1</td><td>0,5</td><td>0,25</td></tr><tr><td>1.2</td><td>1</td><td>0,75</td></tr>";
  const HEADINGS = "<tr><th>Mã</th><th>Tự chấm</th><th>Thẩm định</th></tr>";
  const TITLES = "<p>Năm 2024</p><p>Đơn vị: Lam Khuê</p>";

  it.each([
    ["a table below paragraphs", page(`${TITLES}<table border=1>${HEADINGS}${ROWS}</table>`)],
    [
      "titles in rows of the table",
      page(`<table><tr><td colspan=3>Năm 2024</td></tr><tr><td>Đơn vị: Lam Khuê</td></tr>${HEADINGS}${ROWS}</table>`),
    ],
    [
      "tags that are never closed",
      page(
        `${TITLES}<TABLE><TR><TH>Mã<TH>Tự chấm<TH>Thẩm định<TR><TD>1.1<TD>0,5<TD>0,25<TR><TD>1.2<TD>1<TD>0,75</TABLE>`,
      ),
    ],
    [
      "letters by name and number",
      page(
        `<p>N&#259;m 2024</p><p>&#272;&#417;n v&#7883;: Lam Khu&ecirc;</p><table><tr><th>M&atilde;</th><th>T&#x1ef1; ch&#x1ea5;m</th><th>Th&#7849;m &#273;&#7883;nh</th></tr>${ROWS}</table>`,
      ),
    ],
    [
      "a table in a cell of a table that lays it out",
      page(`<table><tr><td>${TITLES}<table>${HEADINGS}${ROWS}</table></td></tr></table>`),
    ],
    [
      "numbers that Excel keeps beside what is shown",
      page(
        `${TITLES}<table>${HEADINGS}<tr><td>1.1</td><td x:num="0.5">0,50</td><td x:num="0.25">0</td></tr><tr><td>1.2</td><td x:num>1</td><td>0,75</td></tr></table>`,
      ),
    ],
    [
      "footnotes and struck figures",
      page(
        `${TITLES}<table>${HEADINGS}<tr><td>1.1</td><td>0,5<sup>1</sup></td><td><s>0,5</s> 0,25</td></tr><tr><td>1.2</td><td>1<sub>2</sub></td><td><span style="text-decoration:line-through">1</span>0,75</td></tr></table>`,
      ),
    ],
    ["no more than a table", `${TITLES.replaceAll("p>", "div>")}<table>${HEADINGS}${ROWS}</table>`],
    [
      "a script and comments with tags in them",
      page(
        `<script>if (a<b) document.write("<table>")</script><!-- <td>9</td> -->${TITLES}<table>${HEADINGS}${ROWS}</table>`,
      ),
    ],
  ])("%s", async (_, html) => {
    const reading = await readFile("a.xls", html);
    expect(said(reading)).toEqual(GOOD);
    expect(reading.issues).toEqual([]);
  });

  it("cells over several rows and columns keep the others in their places", async () => {
    const reading = await readFile(
      "a.xls",
      page(
        `${TITLES}<table><tr><th rowspan=2>Mã</th><th colspan=2>Điểm</th></tr><tr><th>Tự chấm</th><th>Thẩm định</th></tr>${ROWS}</table>`,
      ),
    );
    expect(said(reading)).toEqual(GOOD);
  });

  it("rows that are not shown are read, and named", async () => {
    const reading = await readFile(
      "a.xls",
      page(`${TITLES}<table>${HEADINGS}${ROWS.replace("<tr>", '<tr style="display:none">')}</table>`),
    );
    expect(said(reading)).toEqual(GOOD);
    expect(reading.issues.map(({ code, figures }) => [code, figures])).toEqual([["rows-hidden", { rows: [[4, 4]] }]]);
  });

  it("a page in the encoding that it names", async () => {
    const text = page(
      `<p>N\xe3m 2024</p>`,
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1258">',
    );
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(noted(await readFile("a.html", bytes))).toHaveLength(1);
  });

  it("a web archive, as Excel saves a single file", async () => {
    const html = page(`${TITLES}<table>${HEADINGS}${ROWS}</table>`);
    const quoted = [...new TextEncoder().encode(html)]
      .map((byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)))
      .join("")
      .replace(/.{60}(?!=|.=)/g, "$&=\r\n");
    const part = (type: string, how: string, body: string) =>
      `------=_B\r\nContent-Location: file:///a.htm\r\nContent-Transfer-Encoding: ${how}\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`;
    const archive = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_B"\r\n\r\n${part("text/html", "7bit", "<html><frameset><frame></frameset></html>")}${part('text/html; charset="utf-8"', "quoted-printable", quoted)}${part("image/png", "base64", "iVBORw0KGgo=")}------=_B--`;
    for (const name of ["a.mht", "a.xls"]) expect(said(await readFile(name, archive))).toEqual(GOOD);
  });

  it("a page of frames says where its sheets are", async () => {
    const reading = await readFile(
      "a.htm",
      '<html><head><meta charset="utf-8"></head><frameset><frame src="a_files/sheet001.htm"></frameset></html>',
    );
    expect(reading.issues.map(({ code, figures }) => [code, figures])).toEqual([
      ["file-unreadable", { why: "frames" }],
    ]);
  });
});

describe("XML Spreadsheet 2003", () => {
  const book = (rows: string, more = "", styles = "") =>
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles>${styles}</Styles><Worksheet ss:Name="D"><Table>${rows}</Table>${more}</Worksheet></Workbook>`;
  const text = (value: string) => `<Cell><Data ss:Type="String">${value}</Data></Cell>`;
  const number = (value: number, attributes = "") => `<Cell${attributes}><Data ss:Type="Number">${value}</Data></Cell>`;
  const HEAD = `<Row>${text("Năm 2024")}</Row><Row>${text("Đơn vị: Lam Khuê")}</Row><Row>${text("Mã")}${text("Tự chấm")}${text("Thẩm định")}</Row>`;

  it("cells and rows count from where the last one stood, or from their own number", async () => {
    const reading = await readFile(
      "a.xls",
      book(
        `${HEAD}<Row ss:Index="7">${text("1.1")}${number(0.5)}${number(0.25)}</Row><Row>${text("1.2")}${number(0.75, ' ss:Index="3"')}</Row>`,
      ),
    );
    expect(said(reading)).toEqual([
      "lam-khue 1.1 self 0.5",
      "lam-khue 1.1 appraised 0.25",
      "lam-khue 1.2 appraised 0.75",
    ]);
  });

  it("formats and looks count as in other workbooks", async () => {
    const styles =
      '<Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="l"><NumberFormat ss:Format="0&quot;%&quot;"/></Style><Style ss:ID="s"><Font ss:StrikeThrough="1"/></Style>';
    const reading = await readFile(
      "a.xml",
      book(
        `${HEAD}<Row>${text("1.1")}${number(0.25, ' ss:StyleID="p"')}<Cell><Data ss:Type="String">0,25<Sup>1</Sup></Data></Cell></Row><Row ss:Hidden="1">${text("1.2")}${number(1, ' ss:StyleID="l"')}${number(9, ' ss:StyleID="s"')}</Row>`,
        "",
        styles,
      ),
    );
    expect(said(reading)).toEqual(["lam-khue 1.1 self 0.5", "lam-khue 1.1 appraised 0.25", "lam-khue 1.2 self 1"]);
    expect(noted(reading)).toEqual(["D warning rows-hidden", "C4 cell-raised", "B4 number-read", "C5 cell-struck"]);
  });

  it.each(["1e300", "-1", "1.5", "mười", "99999999"])("no cell, row or merge is placed by %s", async (place) => {
    const cells = (attributes: string) => `${HEAD}<Row>${text("1.1")}${number(0.5, attributes)}</Row>`;
    for (const rows of [
      cells(` ss:Index="${place}"`),
      cells(` ss:MergeDown="${place}"`),
      cells(` ss:MergeAcross="${place}" ss:MergeDown="1"`),
      `${HEAD}<Row ss:Index="${place}">${text("1.1")}${number(0.5)}</Row>`,
    ])
      expect(noted(await readFile("a.xls", book(rows)))).toEqual(["a.xls error workbook-invalid"]);
  });

  it("a hidden sheet is named", async () => {
    const reading = await readFile(
      "a.xml",
      book(HEAD, "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>"),
    );
    expect(noted(reading)).toContain("D warning sheet-hidden");
  });
});

describe("Word documents", () => {
  const p = (text: string, look = "") =>
    `<w:p><w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const tc = (content: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
  const tr = (...cells: string[]) =>
    `<w:tr>${cells.map((cell) => (cell.startsWith("<w:tc>") ? cell : tc(p(cell)))).join("")}</w:tr>`;
  const docx = (body: string) =>
    zipSync({
      "_rels/.rels": strToU8(
        '<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      "word/document.xml": strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
    });
  const TITLES = p("BẢNG CHẤM ĐIỂM NĂM 2024") + p("Đơn vị: Lam Khuê");
  const HEADINGS = tr("Mã", "Tự chấm", "Thẩm định");

  it("a scoring sheet below its titles", async () => {
    const reading = await readFile(
      "a.docx",
      docx(`${TITLES}<w:tbl>${HEADINGS}${tr("1.1", "0,5", "0,25")}${tr("1.2", "1", "0,75")}</w:tbl>`),
    );
    expect(said(reading)).toEqual(GOOD);
    expect(reading.issues).toEqual([]);
  });

  it("headings over two rows, footnotes, and what is tracked as deleted", async () => {
    const two =
      tr(tc(p("Mã"), '<w:vMerge w:val="restart"/>'), tc(p("Điểm"), '<w:gridSpan w:val="2"/>')) +
      tr(tc(p(""), "<w:vMerge/>"), "Tự chấm", "Thẩm định");
    const deleted =
      "<w:p><w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:ins><w:r><w:t>0,25</w:t></w:r></w:ins></w:p>";
    const footnote = `<w:p><w:r><w:t>0,5</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r></w:p>`;
    const reading = await readFile(
      "a.docx",
      docx(`${TITLES}<w:tbl>${two}${tr("1.1", tc(footnote), tc(deleted))}${tr("1.2", "1", "0,75")}</w:tbl>`),
    );
    expect(said(reading)).toEqual(GOOD);
  });

  it("one without a table holds no scores", async () => {
    expect(noted(await readFile("a.docx", docx(p("Kính gửi: Sở Nội vụ"))))).toEqual([
      "a.docx error table-unrecognised",
    ]);
  });
});

describe("JSON Lines", () => {
  const lines = GOOD.map((score) => {
    const [agency, code, stage, points] = score.split(" ");
    return JSON.stringify({ agency, year: 2024, code, stage, points: Number(points) });
  });

  it.each(["a.jsonl", "a.ndjson", "a.json"])("%s: a record a line", async (name) => {
    expect(said(await readFile(name, `${lines.join("\n")}\n`))).toEqual(GOOD);
  });

  it("a line that is broken is named, in our words", async () => {
    const reading = await readFile("a.jsonl", `${lines[0]}\n{"agency": "lam-khue",\n`);
    expect(reading.issues.map(({ code, figures }) => [code, figures])).toEqual([["json-invalid", { line: 2 }]]);
  });
});
