import { strToU8, zipSync } from "fflate";

/** What a workbook of raw parts is made of, where our writer would not write such a file. */
export interface RawParts {
  /** XML inside of `worksheet`, before and instead of `sheetData`; rows as `<row>` elements. */
  readonly rows: readonly string[];
  readonly before?: string;
  readonly after?: string;
  readonly styles?: string;
  /** Attributes and elements inside of `workbook`, behind `sheets`. */
  readonly workbook?: string;
  readonly sheetName?: string;
  readonly more?: Readonly<Record<string, string>>;
  /** Other sheets: name and type of relationship by part. */
  readonly sheets?: readonly {
    readonly name: string;
    readonly type: string;
    readonly part: string;
    readonly xml: string;
  }[];
  readonly rename?: (name: string) => string;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A cell as XML: a text, a number, nothing, or XML behind its name: `' t="e"><v>#N/A</v>'`. */
export type RawCell = string | number | null | { readonly xml: string };

const columnName = (index: number) => String.fromCharCode(65 + index);

/** Rows as XML, the first of them with this number. */
export function rowsXml(
  rows: readonly (readonly RawCell[])[],
  from = 1,
  attributes: Readonly<Record<number, string>> = {},
): string[] {
  return rows.map((cells, r) => {
    const inner = cells.map((cell, c) => {
      const name = `${columnName(c)}${from + r}`;
      if (cell === null) return "";
      if (typeof cell === "number") return `<c r="${name}"><v>${cell}</v></c>`;
      if (typeof cell === "string")
        return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
      return `<c r="${name}"${cell.xml}</c>`;
    });
    return `<row r="${from + r}"${attributes[from + r] ?? ""}>${inner.join("")}</row>`;
  });
}

/** A workbook of these parts. */
export function rawXlsx(parts: RawParts): Uint8Array {
  const {
    rows,
    before = "",
    after = "",
    workbook = "",
    styles = "",
    sheetName = "Điểm",
    more = {},
    sheets = [],
  } = parts;
  const rename = parts.rename ?? ((name: string) => name);
  const all = [{ name: sheetName, type: "worksheet", part: "worksheets/sheet1.xml" }, ...sheets];
  const files: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${rename("xl/workbook.xml")}"/></Relationships>`,
    [rename("xl/workbook.xml")]: `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${all
      .map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join("")}</sheets>${workbook}</workbook>`,
    [rename("xl/workbook.xml").replace(/([^/]+)$/, "_rels/$1.rels")]: `<Relationships>${all
      .map(({ type, part }, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${part}"/>`)
      .join("")}<Relationship Id="rIdS" Type="${OFFICE}/styles" Target="styles.xml"/>${
      "xl/sharedStrings.xml" in more
        ? `<Relationship Id="rIdT" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`
        : ""
    }${"xl/calcChain.xml" in more ? `<Relationship Id="rIdC" Type="${OFFICE}/calcChain" Target="calcChain.xml"/>` : ""}</Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${styles || '<cellXfs><xf numFmtId="0"/></cellXfs>'}</styleSheet>`,
    "xl/worksheets/sheet1.xml": `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${before}<sheetData>${rows.join("")}</sheetData>${after}</worksheet>`,
    ...more,
    ...Object.fromEntries(sheets.map(({ part, xml }) => [`xl/${part}`, xml])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** An OpenDocument spreadsheet of such a body; `meta` names who wrote it. */
export function rawOds(tables: string, styles = "", more: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
    "content.xml": strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ),
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
  });
}

/** A row of an OpenDocument table. */
export function odsRow(cells: readonly RawCell[], attributes = ""): string {
  const inner = cells.map((cell) => {
    if (cell === null) return "<table:table-cell/>";
    if (typeof cell === "number")
      return `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${String(cell).replace(".", ",")}</text:p></table:table-cell>`;
    if (typeof cell === "string")
      return `<table:table-cell office:value-type="string"><text:p>${escaped(cell)}</text:p></table:table-cell>`;
    return cell.xml;
  });
  return `<table:table-row${attributes}>${inner.join("")}</table:table-row>`;
}
