import { strToU8, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { xls, xlsb } from "./binary.js";
import { odsRow, rawOds } from "./workbook.js";

export type Cell = string | number | null;
export type Rows = readonly (readonly Cell[])[];

const markup = (text: Cell) =>
  String(text ?? "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;");
/** Rows as text. */
export const delimited = (rows: Rows, mark: string, decimal: string) =>
  rows
    .map((row) =>
      row
        .map((cell) => (typeof cell === "number" ? String(cell).replace(".", decimal) : (cell ?? "")))
        .map((text) => (text.includes(mark) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text))
        .join(mark),
    )
    .join("\r\n");
const table = (rows: Rows, row: string, cell: string) =>
  rows
    .map((cells) => `<${row}>${cells.map((text) => `<${cell}>${markup(text)}</${cell}>`).join("")}</${row}>`)
    .join("");
const word = (text: Cell) => `<w:p><w:r><w:t xml:space="preserve">${markup(text)}</w:t></w:r></w:p>`;

/** The same table in every format; texts of Excel 5 have no Vietnamese letters. */
export const FORMATS: Record<string, (rows: Rows) => [name: string, bytes: Uint8Array | string | Promise<Uint8Array>]> =
  {
    XLSX: (rows) => ["a.xlsx", writeXlsx({ sheets: [{ name: "D", rows: rows.map((row) => [...row]) }] })],
    XLSB: (rows) => ["a.xlsb", xlsb({ rows })],
    "XLS 97": (rows) => ["a.xls", xls({ rows })],
    "XLS 5": (rows) => [
      "a.xls",
      xls(
        { rows: rows.map((row) => row.map((cell) => (typeof cell === "string" ? plain(cell) : cell))) },
        { isOld: true },
      ),
    ],
    "XML 2003": (rows) => [
      "a.xml",
      `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="D"><Table>${rows
        .map(
          (row) =>
            `<Row>${row.map((cell) => (cell === null ? "<Cell/>" : `<Cell><Data ss:Type="${typeof cell === "number" ? "Number" : "String"}">${markup(cell)}</Data></Cell>`)).join("")}</Row>`,
        )
        .join("")}</Table></Worksheet></Workbook>`,
    ],
    ODS: (rows) => [
      "a.ods",
      rawOds(`<table:table table:name="D">${rows.map((row) => odsRow(row)).join("")}</table:table>`),
    ],
    HTML: (rows) => [
      "a.xls",
      `<html><head><meta charset="utf-8"></head><body><table>${table(rows, "tr", "td")}</table></body></html>`,
    ],
    Word: (rows) => [
      "a.docx",
      zipSync({
        "word/document.xml": strToU8(
          `<w:document><w:body><w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${word(typeof cell === "number" ? String(cell).replace(".", ",") : cell)}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl></w:body></w:document>`,
        ),
      }),
    ],
    "CSV, semicolons": (rows) => ["a.csv", delimited(rows, ";", ",")],
    "CSV, commas": (rows) => ["a.csv", delimited(rows, ",", ".")],
    TSV: (rows) => ["a.tsv", delimited(rows, "\t", ",")],
  };

/** A text without its marks, as Excel 5 keeps it here. */
export const plain = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("Đ", "D").replaceAll("đ", "d");
