import type { Source } from "../../cells/grid.js";
import { legacyFont } from "../../cells/legacy-text.js";
import { builtInFormat } from "../../cells/number-format.js";
import { shifted } from "../formulas/parse.js";
import { Package, type Relationship, relationshipsOf } from "../parts/package.js";
import { noWorkbook } from "../parts/refusals.js";
import { attribute, isOn, type MarkupHandler } from "../parts/xml.js";
import { type Epoch, parseCellName, type RawWorkbook, type Run, Sheet, type Style } from "./sheet.js";
import { tablesOf } from "./tables.js";

/** What a workbook part says of the workbook. */
export interface Book {
  readonly sheets: readonly { readonly name: string; readonly id: string; readonly isHidden: boolean }[];
  readonly since: Epoch;
  /** Whether results are to be computed on opening. */
  readonly asksToCompute: boolean;
}

/**
 * Reads an XLSX workbook (ECMA-376, transitional and strict): parts are found by their
 * relationships and compared without case, whatever they are called.
 *
 * @throws ParError `file-unreadable` if the package is no workbook, `file-encrypted`, `zip-bomb`,
 *   `xml-entities`, `table-too-large`, `workbook-invalid`
 */
export async function readXlsx(bytes: Uint8Array, file: string): Promise<Source> {
  const parts = new Package(bytes, file);
  const path = await workbookPart(parts, "xl/workbook.xml");
  const links = await relationshipsOf(parts, path);
  const book = await readBook(parts, path);
  const styles = await readStyles(parts, links);
  const texts = await readSharedStrings(parts, links);
  const sheets: Sheet[] = [];
  for (const { name, id, isHidden } of book.sheets) {
    const link = links.find((one) => one.id === id);
    // Chart sheets and dialogues hold no cells.
    if (link?.type !== "worksheet") continue;
    const sheet = new Sheet(name, file);
    sheet.isHidden = isHidden;
    sheets.push(sheet);
    // Formulas of others may look at a hidden sheet.
    await parts.scan(link.target, sheetHandler(sheet, styles, texts, book.since));
  }
  const workbook: RawWorkbook = { sheets, isComputed: await isComputed(parts, links, book) };
  return tablesOf(workbook, file, "xlsx");
}

/**
 * The part that is the workbook.
 *
 * @throws ParError `file-unreadable` if the package is of another kind
 */
export async function workbookPart(parts: Package, usual: string): Promise<string> {
  const main = (await relationshipsOf(parts, "")).find(({ type }) => type === "officeDocument");
  const path = main?.target ?? usual;
  if (!parts.has(path) || /^(?:word|ppt|visio)\//i.test(path)) throw noWorkbook(parts.file);
  return path;
}

/**
 * Whether results of formulas were computed: Excel keeps the order of computing in a part of its
 * own, LibreOffice computes what it saves; others may have written anything.
 */
export async function isComputed(
  parts: Package,
  links: readonly Relationship[],
  book: Pick<Book, "asksToCompute">,
): Promise<RawWorkbook["isComputed"]> {
  if (book.asksToCompute) return "no";
  if (links.some(({ type }) => type === "calcChain")) return "yes";
  const properties = (await relationshipsOf(parts, "")).find(({ type }) => type === "extended-properties");
  if (!properties || !parts.has(properties.target)) return "unknown";
  let application = "";
  let isInside = false;
  await parts.scan(properties.target, {
    open: (name) => {
      isInside = name === "Application";
    },
    close: () => {
      isInside = false;
    },
    text: (text) => {
      if (isInside) application += text;
    },
  });
  return /libreoffice|openoffice|collabora|wps/i.test(application) ? "yes" : "unknown";
}

async function readBook(parts: Package, path: string): Promise<Book> {
  const sheets: Book["sheets"][number][] = [];
  let since: Epoch = 1900;
  let asksToCompute = false;
  let isWorkbook = false;
  await parts.scan(path, {
    open: (name, attributes) => {
      if (name === "workbook") isWorkbook = true;
      if (name === "workbookPr" && isOn(attribute(attributes, "date1904"))) since = 1904;
      if (name === "calcPr" && isOn(attribute(attributes, "fullCalcOnLoad"))) asksToCompute = true;
      if (name !== "sheet") return;
      sheets.push({
        name: attribute(attributes, "name") ?? `Sheet${sheets.length + 1}`,
        id: attribute(attributes, "id") ?? "",
        isHidden: /^(?:very)?hidden$/i.test(attribute(attributes, "state") ?? ""),
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  if (!isWorkbook) throw noWorkbook(parts.file);
  return { sheets, since, asksToCompute };
}

/** The looks of cells, by the number that they name (ECMA-376 Part 1, 18.8.10). */
async function readStyles(parts: Package, links: readonly Relationship[]): Promise<readonly Style[]> {
  const link = links.find(({ type }) => type === "styles");
  if (!link || !parts.has(link.target)) return [];
  const formats = new Map<number, string>();
  const fonts: { name?: string; isStruck: boolean }[] = [];
  const styles: { font: number; format: number }[] = [];
  /** Fonts and cell formats stand in lists; there are others of the same names elsewhere. */
  let list = "";
  await parts.scan(link.target, {
    open: (name, attributes) => {
      if (name === "fonts" || name === "cellXfs" || name === "cellStyleXfs" || name === "dxfs") list = name;
      if (name === "numFmt" && list !== "dxfs")
        formats.set(Number(attribute(attributes, "numFmtId")), attribute(attributes, "formatCode") ?? "General");
      if (list === "fonts") {
        const font = fonts.at(-1);
        if (name === "font") fonts.push({ isStruck: false });
        else if (font && name === "strike")
          font.isStruck = attribute(attributes, "val") === undefined || isOn(attribute(attributes, "val"));
        else if (font && name === "name") font.name = attribute(attributes, "val") ?? "";
      }
      if (list === "cellXfs" && name === "xf")
        styles.push({
          font: Number(attribute(attributes, "fontId") ?? 0),
          format: Number(attribute(attributes, "numFmtId") ?? 0),
        });
    },
    close: (name) => {
      if (name === list) list = "";
    },
    text: () => undefined,
  });
  return styles.map(({ font, format }) => ({
    format: formats.get(format) ?? builtInFormat(format),
    isStruck: fonts[font]?.isStruck ?? false,
    legacy: legacyFont(fonts[font]?.name),
  }));
}

/** A text, or its parts of several looks. */
type Text = string | readonly Run[];

async function readSharedStrings(parts: Package, links: readonly Relationship[]): Promise<readonly Text[]> {
  const link = links.find(({ type }) => type === "sharedStrings");
  if (!link || !parts.has(link.target)) return [];
  const texts: Text[] = [];
  const reader = new TextReader();
  await parts.scan(link.target, {
    open: (name, attributes) => {
      if (name === "si") reader.begin();
      else reader.open(name, attributes);
    },
    close: (name) => {
      if (name === "si") texts.push(reader.end());
      else reader.close(name);
    },
    text: (text) => reader.text(text),
  });
  return texts;
}

/** Reads the parts of a text (ECMA-376 Part 1, 18.4): runs, without what is only read aloud. */
class TextReader {
  #runs: { text: string; isRaised: boolean; isStruck: boolean; legacy?: Run["legacy"] }[] = [];
  #isText = false;
  #isPhonetic = false;

  begin(): void {
    this.#runs = [];
    this.#isText = this.#isPhonetic = false;
  }

  open(name: string, attributes: string): void {
    const run = this.#runs.at(-1);
    if (name === "r") this.#runs.push({ text: "", isRaised: false, isStruck: false });
    else if (name === "rPh") this.#isPhonetic = true;
    else if (name === "t") {
      this.#isText = !this.#isPhonetic;
      if (!run) this.#runs.push({ text: "", isRaised: false, isStruck: false });
    } else if (run && name === "vertAlign") run.isRaised = attribute(attributes, "val") !== "baseline";
    else if (run && name === "strike")
      run.isStruck = attribute(attributes, "val") === undefined || isOn(attribute(attributes, "val"));
    else if (run && name === "rFont") run.legacy = legacyFont(attribute(attributes, "val"));
  }

  close(name: string): void {
    if (name === "t") this.#isText = false;
    if (name === "rPh") this.#isPhonetic = false;
  }

  text(text: string): void {
    const run = this.#runs.at(-1);
    if (this.#isText && run) run.text += text;
  }

  end(): Text {
    const runs = this.#runs.map((run) => ({ ...run, text: unescapedControls(run.text) }));
    const isPlain = runs.every(({ isRaised, isStruck, legacy }) => !isRaised && !isStruck && !legacy);
    return isPlain ? runs.map(({ text }) => text).join("") : runs;
  }
}

/** Control characters stand as `_x000D_` (ECMA-376 Part 1, 22.9.2.19). */
function unescapedControls(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function sheetHandler(sheet: Sheet, styles: readonly Style[], texts: readonly Text[], since: Epoch): MarkupHandler {
  let row = -1;
  let column = -1;
  let kind = "";
  let style: Style = {};
  let into: "" | "value" | "formula" = "";
  let value = "";
  let formula: { text: string; shared: string | undefined } | undefined;
  const inline = new TextReader();
  let isInline = false;
  const shared = new Map<string, { text: string; row: number; column: number }>();

  const endCell = () => {
    if (formula) {
      const { text, shared: id } = formula;
      if (id !== undefined && text !== "" && !shared.has(id)) shared.set(id, { text, row, column });
      const first = id === undefined ? undefined : shared.get(id);
      const own = text !== "" ? text : first ? shifted(first.text, row - first.row, column - first.column) : "";
      sheet.setFormula(row, column, own === "" ? "?" : unescapedControls(own));
    }
    if (isInline) {
      const text = inline.end();
      if (typeof text === "string") sheet.put(row, column, text, style);
      else sheet.putRuns(row, column, text, style);
      return;
    }
    if (value === "") return;
    switch (kind) {
      case "s": {
        const text = texts[Number(value)];
        if (typeof text === "string") sheet.put(row, column, text, style);
        else if (text) sheet.putRuns(row, column, text, style);
        break;
      }
      case "str":
      case "inlineStr":
        sheet.put(row, column, unescapedControls(value), style);
        break;
      case "e":
        sheet.put(row, column, value.trim(), style);
        break;
      case "b":
        sheet.put(row, column, isOn(value.trim()), style);
        break;
      case "d": {
        const date = new Date(
          /[zZ]|[+-]\d\d:\d\d$/.test(value) ? value : `${value.trim()}${value.includes("T") ? "Z" : ""}`,
        );
        sheet.put(row, column, Number.isNaN(date.getTime()) ? value : date, style);
        break;
      }
      default: {
        const number = Number(value);
        // What is no number is no blank either: it stays to be asked back.
        if (Number.isNaN(number)) sheet.put(row, column, value, style);
        else sheet.putNumber(row, column, number, style, since);
      }
    }
  };

  return {
    open: (name, attributes) => {
      switch (name) {
        case "row": {
          const own = attribute(attributes, "r");
          row = own === undefined ? row + 1 : Number(own) - 1;
          column = -1;
          // A row of no height is hidden too.
          if (isOn(attribute(attributes, "hidden")) || attribute(attributes, "ht") === "0") sheet.hiddenRows.add(row);
          break;
        }
        case "c": {
          const own = attribute(attributes, "r");
          const place = own === undefined ? undefined : parseCellName(own);
          if (place) [row, column] = place;
          else column++;
          kind = attribute(attributes, "t") ?? "n";
          style = styles[Number(attribute(attributes, "s") ?? 0)] ?? {};
          value = "";
          formula = undefined;
          isInline = false;
          break;
        }
        case "v":
          into = "value";
          break;
        case "f":
          into = "formula";
          formula = {
            text: "",
            shared: attribute(attributes, "t") === "shared" ? (attribute(attributes, "si") ?? "") : undefined,
          };
          break;
        case "is":
          isInline = true;
          inline.begin();
          break;
        case "col": {
          if (isOn(attribute(attributes, "hidden")) || attribute(attributes, "width") === "0")
            sheet.hiddenColumns.push([
              Number(attribute(attributes, "min")) - 1,
              Number(attribute(attributes, "max")) - 1,
            ]);
          break;
        }
        case "mergeCell": {
          const [from = "", to = from] = (attribute(attributes, "ref") ?? "").split(":");
          const [start, end] = [parseCellName(from), parseCellName(to)];
          if (start && end) sheet.merge(start[0], start[1], end[0], end[1]);
          break;
        }
        default:
          if (isInline) inline.open(name, attributes);
      }
    },
    close: (name) => {
      if (name === "c") endCell();
      else if (name === "v" || name === "f") into = "";
      else if (isInline && name !== "is") inline.close(name);
    },
    text: (text) => {
      if (into === "value") value += text;
      else if (into === "formula" && formula) formula.text += text;
      else if (isInline) inline.text(text);
    },
  };
}
