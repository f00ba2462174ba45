import type { Source } from "../../cells/grid.js";
import { legacyFont } from "../../cells/legacy-text.js";
import { ERROR } from "../formulas/evaluate.js";
import { fromOpenFormula } from "../formulas/parse.js";
import { decodeText } from "../parts/encoding.js";
import { Package } from "../parts/package.js";
import { encrypted } from "../parts/refusals.js";
import { attribute, type MarkupHandler } from "../parts/xml.js";
import { type RawWorkbook, type Run, Sheet, type Style } from "./sheet.js";
import { scanText } from "./spreadsheetml.js";
import { tablesOf } from "./tables.js";

/**
 * Reads an OpenDocument spreadsheet (ISO/IEC 26300): rows in groups and headers and those that
 * stand for many are counted as LibreOffice shows them.
 *
 * @throws ParError `file-encrypted`, `zip-bomb`, `xml-entities`, `table-too-large`, `workbook-invalid`
 */
export async function readOds(bytes: Uint8Array, file: string): Promise<Source> {
  const parts = new Package(bytes, file);
  if (parts.has("META-INF/manifest.xml")) {
    let isLocked = false;
    await parts.scan("META-INF/manifest.xml", {
      open: (name) => {
        if (name === "encryption-data") isLocked = true;
      },
      close: () => undefined,
      text: () => undefined,
    });
    if (isLocked) throw encrypted(file);
  }
  const content = new ContentReader(file);
  if (parts.has("styles.xml")) await parts.scan("styles.xml", content);
  await parts.scan("content.xml", content);
  let generator = "";
  if (parts.has("meta.xml")) {
    let isInside = false;
    await parts.scan("meta.xml", {
      open: (name) => {
        isInside = name === "generator";
      },
      close: () => {
        isInside = false;
      },
      text: (text) => {
        if (isInside) generator += text;
      },
    });
  }
  const isComputed: RawWorkbook["isComputed"] = /libreoffice|openoffice|collabora|excel|gnumeric/i.test(generator)
    ? "yes"
    : "unknown";
  return tablesOf({ sheets: content.sheets, isComputed }, file, "ods");
}

/**
 * Reads an OpenDocument spreadsheet that is one file of markup (.fods).
 *
 * @throws ParError as {@link readOds}
 */
export function readFlatOds(bytes: Uint8Array, file: string): Source {
  const content = new ContentReader(file);
  scanText(decodeText(bytes)?.text ?? "", content, file);
  return tablesOf({ sheets: content.sheets, isComputed: "unknown" }, file, "ods");
}

interface OdsStyle {
  readonly parent: string | undefined;
  isHidden?: boolean;
  isStruck?: boolean;
  isRaised?: boolean;
  font?: string;
  /** Name of the style that says how numbers are written. */
  data?: string | undefined;
}

/** A cell as its start tag says, and its text as it is shown. */
interface OpenCell {
  readonly attributes: string;
  readonly repeat: number;
  readonly isCovered: boolean;
  readonly runs: Run[];
  paragraphs: number;
}

/** Repeats that are only formatting: beyond it a filled cell is not said again for every column of the sheet. */
const MOST_REPEATS = 1_048_576;

class ContentReader implements MarkupHandler {
  readonly sheets: Sheet[] = [];
  readonly #file: string;
  readonly #styles = new Map<string, OdsStyle>();
  readonly #percentStyles = new Set<string>();
  #styleName = "";
  #row = 0;
  #rowRepeat = 1;
  #isRowHidden = false;
  /** Row groups that are folded away. */
  #hiddenGroups: boolean[] = [];
  #column = 0;
  #columnAt = 0;
  #columnStyles: { from: number; to: number; style: string }[] = [];
  #rowStyle = "";
  #cells: { column: number; repeat: number; cell: OpenCell }[] = [];
  #cell: OpenCell | undefined;
  /** Looks of the text that is open, from the outside to the inside. */
  #spans: string[] = [];
  #isText = 0;
  /** Inside of what belongs to a cell but is not its text: notes, drawings. */
  #aside = 0;

  constructor(file: string) {
    this.#file = file;
  }

  get #sheet(): Sheet | undefined {
    return this.sheets.at(-1);
  }

  open(name: string, attributes: string): void {
    switch (name) {
      case "style": {
        this.#styleName = attribute(attributes, "name") ?? "";
        this.#styles.set(this.#styleName, {
          parent: attribute(attributes, "parent-style-name"),
          data: attribute(attributes, "data-style-name"),
        });
        break;
      }
      case "default-style":
      case "number-style":
      case "currency-style":
      case "date-style":
      case "time-style":
      case "boolean-style":
      case "text-style":
        this.#styleName = "";
        break;
      case "percentage-style":
        this.#styleName = "";
        this.#percentStyles.add(attribute(attributes, "name") ?? "");
        break;
      case "table-properties":
        if (attribute(attributes, "display") === "false") this.#set("isHidden", true);
        break;
      case "text-properties": {
        const line =
          attribute(attributes, "text-line-through-style") ?? attribute(attributes, "text-line-through-type");
        if (line !== undefined) this.#set("isStruck", line !== "none");
        const position = attribute(attributes, "text-position");
        if (position !== undefined) this.#set("isRaised", !/^0%|^0 /.test(position));
        const font = attribute(attributes, "font-name") ?? attribute(attributes, "font-family");
        if (font !== undefined) this.#set("font", font.replace(/^'|'$/g, ""));
        break;
      }
      case "table":
        if (this.#cell) this.#aside++;
        else this.#beginSheet(attributes);
        break;
      case "table-row-group":
        this.#hiddenGroups.push(attribute(attributes, "display") === "false");
        break;
      case "table-column": {
        const repeat = repeats(attributes, "number-columns-repeated");
        const to = this.#columnAt + repeat - 1;
        if (isHidden(attributes)) this.#sheet?.hiddenColumns.push([this.#columnAt, to]);
        this.#columnStyles.push({
          from: this.#columnAt,
          to,
          style: attribute(attributes, "default-cell-style-name") ?? "",
        });
        this.#columnAt = to + 1;
        break;
      }
      case "table-row":
        this.#column = 0;
        this.#cells = [];
        this.#rowRepeat = repeats(attributes, "number-rows-repeated");
        this.#isRowHidden = isHidden(attributes) || this.#hiddenGroups.includes(true);
        this.#rowStyle = attribute(attributes, "default-cell-style-name") ?? "";
        break;
      case "table-cell":
      case "covered-table-cell":
        if (this.#aside) break;
        this.#cell = {
          attributes,
          repeat: repeats(attributes, "number-columns-repeated"),
          isCovered: name === "covered-table-cell",
          runs: [],
          paragraphs: 0,
        };
        break;
      case "annotation":
      case "shapes":
      case "frame":
      case "custom-shape":
      case "tracked-changes":
        this.#aside++;
        break;
      case "p":
      case "h":
        if (this.#aside || !this.#cell) break;
        this.#isText++;
        if (this.#cell.paragraphs++ > 0) this.#write("\n");
        break;
      case "span":
        this.#spans.push(attribute(attributes, "style-name") ?? "");
        break;
      case "s":
        this.#write(" ".repeat(Math.min(1000, Number(attribute(attributes, "c") ?? 1))));
        break;
      case "tab":
        this.#write("\t");
        break;
      case "line-break":
        this.#write("\n");
    }
  }

  close(name: string): void {
    switch (name) {
      case "table":
        if (this.#aside) this.#aside--;
        break;
      case "table-row-group":
        this.#hiddenGroups.pop();
        break;
      case "table-row":
        this.#endRow();
        break;
      case "table-cell":
      case "covered-table-cell": {
        const cell = this.#cell;
        if (this.#aside || !cell) break;
        this.#cells.push({ column: this.#column, repeat: cell.repeat, cell });
        this.#column += cell.repeat;
        this.#cell = undefined;
        this.#isText = 0;
        break;
      }
      case "annotation":
      case "shapes":
      case "frame":
      case "custom-shape":
      case "tracked-changes":
        this.#aside--;
        break;
      case "p":
      case "h":
        if (!this.#aside && this.#isText) this.#isText--;
        break;
      case "span":
        this.#spans.pop();
    }
  }

  text(text: string): void {
    // Spaces and line breaks of the markup count as one space (ISO/IEC 26300-1, 6.1.2).
    if (this.#isText) this.#write(text.replace(/[ \t\r\n]+/g, " "));
  }

  #write(text: string): void {
    if (!this.#cell || this.#aside || !this.#isText) return;
    const looks = this.#spans.map((style) => this.#look(style));
    this.#cell.runs.push({
      text,
      isStruck: looks.some(({ isStruck }) => isStruck),
      isRaised: looks.some(({ isRaised }) => isRaised),
      legacy: legacyFont(looks.findLast(({ font }) => font)?.font),
    });
  }

  #set<K extends "isHidden" | "isStruck" | "isRaised" | "font">(key: K, value: OdsStyle[K]): void {
    const style = this.#styles.get(this.#styleName);
    if (style) style[key] = value as never;
  }

  /** A style with what it takes from those that it is based on. */
  #look(name: string): Partial<OdsStyle> {
    const chain: OdsStyle[] = [];
    for (let style = this.#styles.get(name); style && chain.length < 20; )
      style = chain.push(style) && style.parent !== undefined ? this.#styles.get(style.parent) : undefined;
    const look: Partial<OdsStyle> = {};
    for (const { data, ...style } of chain.reverse()) Object.assign(look, style, data === undefined ? {} : { data });
    return look;
  }

  #beginSheet(attributes: string): void {
    const sheet = new Sheet(attribute(attributes, "name") ?? `Sheet${this.sheets.length + 1}`, this.#file);
    sheet.isHidden = this.#look(attribute(attributes, "style-name") ?? "").isHidden ?? false;
    this.sheets.push(sheet);
    this.#row = this.#columnAt = 0;
    this.#columnStyles = [];
    this.#hiddenGroups = [];
  }

  #endRow(): void {
    const sheet = this.#sheet;
    const filled = this.#cells.filter(({ cell }) => cell.attributes !== "" || cell.runs.length > 0);
    const isBlank = filled.every(
      ({ cell }) => cellValue(cell) === null && attribute(cell.attributes, "formula") === undefined,
    );
    // A last row that stands for all below it is blank; one that is filled counts as often as it says.
    const times = isBlank ? 1 : this.#rowRepeat;
    if (sheet)
      for (let i = 0; i < times; i++) {
        for (const { column, repeat, cell } of filled) this.#putCell(sheet, this.#row + i, column, repeat, cell);
        if (this.#isRowHidden) sheet.hiddenRows.add(this.#row + i);
      }
    this.#row += this.#rowRepeat;
    this.#cells = [];
  }

  #putCell(sheet: Sheet, row: number, column: number, repeat: number, cell: OpenCell): void {
    const { attributes, isCovered, runs } = cell;
    const rows = Number(attribute(attributes, "number-rows-spanned") ?? 1);
    const columns = Number(attribute(attributes, "number-columns-spanned") ?? 1);
    if (rows > 1 || columns > 1) sheet.merge(row, column, row + rows - 1, column + columns - 1);
    const value = isCovered ? null : cellValue(cell);
    const formula = attribute(attributes, "formula");
    if (value === null && formula === undefined) return;
    for (let c = column; c < column + repeat; c++) {
      const style = this.#styleAt(
        attribute(attributes, "style-name") ?? (this.#rowStyle || this.#columnStyleAt(c) || "Default"),
      );
      if (formula !== undefined) sheet.setFormula(row, c, fromOpenFormula(formula));
      if (typeof value === "string" && runs.some(({ isStruck, isRaised, legacy }) => isStruck || isRaised || legacy))
        sheet.putRuns(row, c, runs, style);
      else
        sheet.put(
          row,
          c,
          value,
          attribute(attributes, "value-type") === "percentage" ? { ...style, format: "0%" } : style,
        );
    }
  }

  #columnStyleAt(column: number): string {
    return this.#columnStyles.find(({ from, to }) => from <= column && column <= to)?.style ?? "";
  }

  #styleAt(name: string): Style {
    const { isStruck = false, font, data } = this.#look(name);
    return {
      isStruck,
      legacy: legacyFont(font),
      format: data !== undefined && this.#percentStyles.has(data) ? "0%" : undefined,
    };
  }
}

/** The value of a cell by its type; an error as it is shown, whatever number stands behind it. */
function cellValue({ attributes, runs }: OpenCell): string | number | boolean | Date | null {
  const shown = runs.map(({ text }) => text).join("");
  if (ERROR.test(shown.trim())) return shown.trim();
  const type = attribute(attributes, "value-type");
  if (/calcext:value-type\s*=\s*["']error/.test(attributes)) return shown.trim() || "#VALUE!";
  switch (type) {
    case undefined:
      return shown === "" ? null : shown;
    case "float":
    case "percentage":
    case "currency": {
      const value = Number(attribute(attributes, "value"));
      return Number.isFinite(value) && attribute(attributes, "value") !== undefined ? value : shown || null;
    }
    case "boolean":
      return attribute(attributes, "boolean-value") === "true";
    case "date": {
      const text = attribute(attributes, "date-value") ?? "";
      const date = new Date(text.length > 10 ? `${text}Z` : text);
      return Number.isNaN(date.getTime()) ? shown || null : date;
    }
    case "time":
      return shown || null;
    default:
      return shown || (attribute(attributes, "string-value") ?? null) || null;
  }
}

function repeats(attributes: string, name: string): number {
  const count = Number(attribute(attributes, name) ?? 1);
  return count >= 1 && count <= MOST_REPEATS ? Math.floor(count) : 1;
}

function isHidden(attributes: string): boolean {
  const visibility = attribute(attributes, "visibility");
  return visibility === "collapse" || visibility === "filter";
}
