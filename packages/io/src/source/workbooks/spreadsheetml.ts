import type { Source } from "../../cells/grid.js";
import { legacyFont } from "../../cells/legacy-text.js";
import { decodeText } from "../parts/encoding.js";
import { damaged, entities } from "../parts/refusals.js";
import { attribute, MarkupError, type MarkupHandler, MarkupScanner } from "../parts/xml.js";
import { MOST_COLUMNS, type Run, Sheet, type Style } from "./sheet.js";
import { tablesOf } from "./tables.js";

/**
 * Reads a workbook of Excel 2003 as XML ("XML Spreadsheet 2003"), which web systems call .xls.
 *
 * @throws ParError `workbook-invalid`, `xml-entities`, `table-too-large`
 */
export function readSpreadsheetMl(bytes: Uint8Array, file: string): Source {
  const reader = new Reader(file);
  scanText(decodeText(bytes)?.text ?? "", reader, file);
  return tablesOf({ sheets: reader.sheets, isComputed: "yes" }, file, "xml");
}

/** Reads a text of markup that is a whole file. */
export function scanText(text: string, handler: MarkupHandler, file: string): void {
  const scanner = new MarkupScanner(handler);
  try {
    scanner.write(text);
    scanner.end();
  } catch (error) {
    if (!(error instanceof MarkupError)) throw error;
    throw error.kind === "declaration" ? entities(file, file) : damaged(file, "records-damaged");
  }
}

class Reader implements MarkupHandler {
  readonly sheets: Sheet[] = [];
  readonly #file: string;
  readonly #styles = new Map<string, { format?: string; isStruck?: boolean; legacy?: Style["legacy"] }>();
  #styleId = "";
  #row = -1;
  #column = -1;
  #columnAt = 0;
  /** Columns that a cell of a row above takes up, and until which row. */
  readonly #taken = new Map<number, number>();
  #style: Style = {};
  #type = "";
  #hasData = false;
  #runs: Run[] = [];
  #looks: string[] = [];
  #isInData = false;
  #isVisibility = false;

  constructor(file: string) {
    this.#file = file;
  }

  open(name: string, attributes: string): void {
    const sheet = this.sheets.at(-1);
    switch (name) {
      case "Style":
        this.#styleId = attribute(attributes, "ID") ?? "";
        this.#styles.set(this.#styleId, { ...this.#styles.get(attribute(attributes, "Parent") ?? "Default") });
        break;
      case "NumberFormat":
        this.#set({ format: formatOf(attribute(attributes, "Format")) });
        break;
      case "Font":
        if (this.#isInData) break;
        if (attribute(attributes, "StrikeThrough") === "1") this.#set({ isStruck: true });
        this.#set({ legacy: legacyFont(attribute(attributes, "FontName")) });
        break;
      case "Worksheet":
        this.sheets.push(new Sheet(attribute(attributes, "Name") ?? `Sheet${this.sheets.length + 1}`, this.#file));
        this.#row = -1;
        this.#columnAt = 0;
        this.#taken.clear();
        break;
      case "Visible":
        this.#isVisibility = true;
        break;
      case "Column": {
        const at = count(attributes, "Index", this.#columnAt + 1) - 1;
        const to = at + count(attributes, "Span", 0);
        if (attribute(attributes, "Hidden") === "1") sheet?.hiddenColumns.push([at, to]);
        this.#columnAt = to + 1;
        break;
      }
      case "Row": {
        this.#row = count(attributes, "Index", this.#row + 2) - 1;
        this.#column = -1;
        if (attribute(attributes, "Hidden") === "1") sheet?.hiddenRows.add(this.#row);
        break;
      }
      case "Cell":
        this.#beginCell(attributes, sheet);
        break;
      case "Data":
        this.#isInData = true;
        this.#hasData = true;
        this.#type = attribute(attributes, "Type") ?? "String";
        this.#runs = [];
        this.#looks = [];
        break;
      default:
        // In a text with looks of its own the elements are those of HTML.
        if (this.#isInData) this.#looks.push(name.toLowerCase());
    }
  }

  close(name: string): void {
    switch (name) {
      case "Visible":
        this.#isVisibility = false;
        break;
      case "Row":
        break;
      case "Cell":
        if (this.#hasData) this.#endCell(this.sheets.at(-1));
        break;
      case "Data":
        this.#isInData = false;
        break;
      default:
        if (this.#isInData && this.#looks.at(-1) === name.toLowerCase()) this.#looks.pop();
    }
  }

  text(text: string): void {
    const sheet = this.sheets.at(-1);
    if (this.#isVisibility && sheet && /hidden/i.test(text)) sheet.isHidden = true;
    if (!this.#isInData) return;
    this.#runs.push({
      text,
      isRaised: this.#looks.some((look) => look === "sup" || look === "sub"),
      isStruck: this.#looks.some((look) => look === "s" || look === "strike" || look === "del"),
    });
  }

  #set(look: { format?: string | undefined; isStruck?: boolean; legacy?: Style["legacy"] }): void {
    const style = this.#styles.get(this.#styleId);
    if (style) Object.assign(style, look);
  }

  #beginCell(attributes: string, sheet: Sheet | undefined): void {
    this.#column = count(attributes, "Index", this.#column + 2) - 1;
    if (attribute(attributes, "Index") === undefined)
      while ((this.#taken.get(this.#column) ?? -1) >= this.#row) this.#column++;
    const across = count(attributes, "MergeAcross", 0);
    const down = count(attributes, "MergeDown", 0);
    sheet?.merge(this.#row, this.#column, this.#row + down, this.#column + across);
    const last = Math.min(this.#column + across, MOST_COLUMNS - 1);
    if (down > 0) for (let c = this.#column; c <= last; c++) this.#taken.set(c, this.#row + down);
    this.#style = this.#styles.get(attribute(attributes, "StyleID") ?? "Default") ?? {};
    this.#hasData = false;
    // The next cell stands behind the merged ones.
    this.#mergedAcross = across;
  }

  #mergedAcross = 0;

  #endCell(sheet: Sheet | undefined): void {
    const text = this.#runs.map((run) => run.text).join("");
    const [row, column, style] = [this.#row, this.#column, this.#style];
    this.#column += this.#mergedAcross;
    if (!sheet || text === "") return;
    const number = Number(text);
    if (this.#type === "Number" && Number.isFinite(number)) sheet.putNumber(row, column, number, style, 1900);
    else if (this.#type === "Boolean") sheet.put(row, column, text.trim() === "1", style);
    else if (this.#type === "DateTime" && !Number.isNaN(Date.parse(`${text.trim()}Z`)))
      sheet.put(row, column, new Date(`${text.trim()}Z`), style);
    else sheet.putRuns(row, column, this.#runs, style);
  }
}

/** Rows and columns that a sheet has, at most. */
const MOST = 1_048_576;

/** A place or a count among the attributes. @throws MarkupError where it is none: no cell stands there */
function count(attributes: string, name: string, otherwise: number): number {
  const written = Number(attribute(attributes, name) ?? otherwise);
  if (!Number.isInteger(written) || written < 0 || written > MOST) throw new MarkupError("broken");
  return written;
}

/** Formats that XML Spreadsheet calls by words. */
function formatOf(format: string | undefined): string | undefined {
  if (format === "Percent") return "0.00%";
  if (format !== undefined && /date|time/i.test(format)) return "dd/mm/yyyy";
  return format === "General" || format === "" ? undefined : format;
}
