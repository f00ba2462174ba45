import type { FileContent, FileFigures } from "@par-index/core/issues";
import { formats } from "../../format.js";
import type { Words } from "../../words.js";
import { exact, some as listed, count as some } from "./common.js";
import { numbers } from "./numbers.js";
import { placeInTable } from "./place.js";

const { count } = formats("en");

const CONTENTS: Readonly<Record<FileContent, string>> = {
  xlsx: "an Excel workbook (.xlsx)",
  xlsb: "a binary Excel workbook (.xlsb)",
  xls: "an Excel 97–2003 workbook (.xls)",
  xml: "an Excel 2003 XML workbook (.xml)",
  "flat-ods": "a flat OpenDocument spreadsheet (.fods)",
  docx: "a Word document (.docx)",
  doc: "a Word or PowerPoint document of 97–2003 (save it as .docx or .xlsx)",
  ods: "an OpenDocument spreadsheet (.ods)",
  parquet: "a Parquet file",
  json: "JSON",
  text: "text (.csv)",
  html: "an HTML or XML page",
  zip: "an archive without a workbook (perhaps PowerPoint)",
  pdf: "a PDF file",
  binary: "binary data",
  empty: "an empty file",
};

const UNREADABLE = {
  frames:
    "This web page of Excel holds only frames; its sheets are files in the folder beside it. Open it in Excel and save it as .xlsx.",
  "no-text":
    "The file is not text that can be read (UTF-8, UTF-16 or Windows-1258). Open it in Excel and save it as .xlsx.",
  "no-utf8": "The file cannot be read as UTF-8. Save it as UTF-8.",
} as const;

const DAMAGES = {
  "directory-missing": "the archive's directory is missing",
  "directory-damaged": "the archive's directory is damaged",
  "merges-overlap": "merged cells overlap",
  "no-sheets": "the workbook has no sheets",
  "no-table": "the page has no table",
  "records-damaged": "the data inside is damaged",
} as const;

const PART_FAULTS = { missing: "is missing", unreadable: "cannot be read", checksum: "has a wrong checksum" } as const;

const runs = (parts: readonly (readonly [number | string, number | string])[]) =>
  listed(
    parts.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)),
    20,
  );

export const files: Words<FileFigures> = {
  ...numbers,
  "file-missing": () => "The file was not found.",
  "file-empty": () => "The file has no data.",
  "file-encrypted": () =>
    "The workbook has a password and cannot be read. Open it in Excel, remove the password (File › Info › Protect Workbook) and save it.",
  "file-too-large": ({ megabytes, most }) =>
    `The file has ${count(megabytes)} MB, more than the ${count(most)} MB that can be read in this format. Split it, or save it as CSV.`,
  "file-unreadable": (figures) => {
    if (figures.why === "system") return `The file cannot be read (${figures.said}).`;
    if (figures.why !== "content") return UNREADABLE[figures.why];
    return `The file cannot be read: it is ${CONTENTS[figures.content]}. Excel, ODS, Word, HTML, CSV, JSON or Parquet is needed.`;
  },
  "extension-mismatch": ({ ending, content, readable }) =>
    `The file is named .${ending} but holds ${CONTENTS[content]}. ${
      readable ? "Correct its ending" : "Open it in the program it belongs to and save it as .xlsx"
    }.`,
  "text-not-unicode": () =>
    "The file is not Unicode; it was read as Windows-1258. If letters are wrong, save it as UTF-8.",
  "encoding-legacy": ({ encoding, cells }) =>
    `The texts of the file are encoded for ${encoding === "vni" ? "VNI" : "TCVN3 (.VnTime)"} fonts; ${some(cells, "cell")} were converted to Unicode. If letters are wrong, change the font and save the file.`,
  "json-invalid": (figures) =>
    "line" in figures
      ? `The file is not valid JSON from line ${figures.line} on. Make it anew with the program it came from.`
      : `The file is not valid JSON: ${figures.said}`,
  "json-not-records": () => 'The JSON must be a list of records, such as [{"agency": "…", "year": 2024, …}].',
  "parquet-invalid": ({ said }) => `The Parquet file cannot be read: it is damaged or cut short (${said}).`,
  "workbook-invalid": ({ damage }) =>
    `The workbook is damaged or cut short (${
      typeof damage === "string" ? DAMAGES[damage] : `part "${damage.part}" ${PART_FAULTS[damage.fault]}`
    }). Open it in Excel or LibreOffice and save it again.`,
  "xml-entities": ({ part }) =>
    `Part "${part}" of the workbook declares a DOCTYPE or an ENTITY, which Excel never writes; it is not read, to be safe. Save the workbook with Excel.`,
  "zip-bomb": ({ megabytes }) =>
    `The archive unpacks to more than ${count(megabytes)} MB and is not read. Split the workbook into smaller files, or save it as CSV.`,
  "table-too-large": (figures) =>
    "rows" in figures
      ? `The sheet has ${count(figures.rows)} rows, more than the ${count(figures.most)} that are read from a workbook. Delete the blank rows at its end, or save it as CSV.`
      : `The table has more than ${count(figures.millionCells)} million cells, which is no table of scores. Delete cells far from the scores, split it, or save it as CSV.`,
  "csv-empty": () => "The file has no rows; the first row must hold the names of the columns.",
  "csv-header": (figures) =>
    "unnamed" in figures ? `Column ${figures.unnamed} has no name.` : `The column "${figures.repeated}" appears twice.`,
  "csv-columns": ({ cells, columns }) =>
    `The row has ${some(cells, "cell")}, the header has ${some(columns, "column")}.`,
  "csv-quoting": () =>
    "A quotation mark is never closed, and from here on cells cannot be told apart. Close it, or write a quotation mark inside a cell as two.",
  "csv-row-too-long": ({ millionLetters }) =>
    `A row has more than ${count(millionLetters)} million letters, which is no table of scores. Check the file.`,
  "sheet-hidden": () => "The sheet is hidden and is not read. Unhide it if it holds scores.",
  "rows-hidden": ({ rows }) => `Hidden or filtered rows are read all the same: ${runs(rows)}.`,
  "columns-hidden": ({ columns }) => `Hidden columns are read all the same: ${runs(columns)}.`,
  "table-unrecognised": ({ hasOthers }) =>
    `There is no table of scores here${hasOthers ? ", so it is not read" : ""}: a row of headings is needed with a column for codes or agencies (code, agency), and one for points (self, appraised, points).`,

  "cell-error": ({ error }) => `The cell has the error ${error}; correct its formula, or write a value.`,
  "cell-nested": ({ key }) => `The value of "${key}" is a list or an object; a number, a text or nothing is needed.`,
  "formula-without-value": () =>
    "The file keeps no result of this formula, so it is read as blank. Open the file in Excel, let it calculate, and save it.",
  "formula-stale": ({ formula, stored, gives }) =>
    `The formula "${formula}" gives ${exact(gives)}, but the file stores ${exact(stored)}, which is read. Open it in Excel, recalculate (F9) and save it.`,
  "column-unread": ({ heading, cells }) =>
    `The column "${heading}" (${some(cells, "cell")}) is not read. If it holds points, name it self, appraised or points, or after an agency.`,
  "column-headless": ({ column, cells }) =>
    `Column ${column} has no heading, so ${some(cells, "cell")} in it are not read. If it holds points, give it a heading.`,
  "bonus-unread": ({ written, of }) =>
    `The ${of} "${written}" is not read: the criteria tree has no bonus or penalty points beside its criteria. Add them to the points of a criterion, if the rules say so.`,
  "row-too-long": () =>
    "The row has more cells than there are headings and is not read: decimals may be written with commas while commas separate the cells too. Save it with semicolons between the cells, or as .xlsx.",
  "summary-differs": ({ written, stated, given }) =>
    `The row "${written}" says ${exact(stated)}; the agencies in the table give ${exact(given)}. Check their points, or whether agencies are missing.`,
  "criterion-missing": ({ heading }) =>
    `It is not clear of which criterion the column "${heading}" holds points. Make the criterion's code its heading.`,
  "year-missing": () =>
    'It is not clear of which year these points are: write "Year" and the year above the table, add a column for it, or choose the year when reading the file.',
  "stage-missing": () =>
    "It is not clear whether these points are self-assessed or appraised: say so in the column's heading (self, appraised), add a column for the stage, or choose it when reading the file.",
  "agency-ambiguous": ({ written, agencies }) =>
    `"${written}" may be ${agencies.map(({ id, name }) => `${name} (${id})`).join(" or ")}. Write the agency's id.`,
  "code-ambiguous": ({ written, codes }) =>
    `"${written}" may be code ${codes.join(" or ")} (Excel has made a number or a date of it). Write codes as text.`,
  "name-differs": ({ code, name, written }) =>
    `${code} is "${name.en}" in the criteria tree, but the file says "${written}". Check the code, or whether the tree is of the right version.`,
  "maximum-differs": ({ code, written, tree, max, illustrative }) =>
    `The maximum of ${code} is given as ${exact(written)}, but is ${exact(max)}${illustrative ? " (illustrative)" : ""} in criteria tree ${tree}. Correct one of the two.`,
  "points-from-value": () =>
    "The row has only a value. --engine duckdb makes no points of values; write the points in the column points.",
  "points-merged": ({ written, rows, columns }) =>
    columns > 1
      ? `The cell is merged over ${some(columns, "column")} of points: it is not clear of which "${written}" are the points. Unmerge it and write the points of each.`
      : `The cell is merged over ${some(rows, "row")}: it is not clear of which criterion "${written}" are the points. Unmerge it and write the points of each criterion.`,
  "score-contradicts": ({ code, before }) => `The points of ${code} differ from ${placeInTable(before)}.`,
  "more-alike": ({ code, count: more }) => `${some(more, "more cell")} like this (${code}), not listed.`,
};
