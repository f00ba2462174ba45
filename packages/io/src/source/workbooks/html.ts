import type { CellValue, Source } from "../../cells/grid.js";
import { legacyFont } from "../../cells/legacy-text.js";
import { decodeText } from "../parts/encoding.js";
import { damaged, framesOnly } from "../parts/refusals.js";
import { DocumentGrid } from "./document-grid.js";
import { pagesOfArchive } from "./mhtml.js";
import type { Run } from "./sheet.js";
import { tablesOf } from "./tables.js";

/**
 * Reads the tables of an HTML page, or of the pages of a web archive (.mht): what web systems, and
 * Excel as "Web page", call .xls. Titles
 * between tables are rows; numbers come as texts, but for those that Excel keeps in `x:num`.
 *
 * @throws ParError `workbook-invalid` if the page has no table; `file-unreadable` if its sheets are other files
 */
export function readHtml(bytes: Uint8Array, file: string): Source {
  const pages = pagesOfArchive(new TextDecoder("latin1").decode(bytes)) ?? [bytes];
  const sheets = pages.map((page) => {
    const grid = new DocumentGrid(file);
    new Page(grid).read(textOf(page));
    return grid.sheet;
  });
  if (sheets.every(({ rows }) => rows.length === 0)) {
    if (/<frameset|<x:ExcelWorksheet>/i.test(textOf(bytes))) throw framesOnly(file);
    throw damaged(file, "no-table");
  }
  const { tables, issues } = tablesOf({ sheets, isComputed: "yes" }, file, "html");
  return { tables: tables.map(({ sheet: _, ...table }) => table), issues };
}

/** The page's text in the encoding that it names, or that its bytes show. */
function textOf(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2000));
  const named = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  const [first, second] = bytes;
  const hasMark =
    (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || (first === 0xef && second === 0xbb);
  if (named !== undefined && !hasMark && !/^utf-?16/i.test(named))
    try {
      return new TextDecoder(named, { fatal: true }).decode(bytes).normalize("NFC");
    } catch {
      // Not what it says, or no encoding that is known.
    }
  return decodeText(bytes)?.text ?? "";
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[[^>]*>|<(script|style|head(?=[\s>])|title|xml)\b[^>]*>[\s\S]*?<\/\1\s*>|<(\/?)([a-z][a-z0-9:]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|<[!?][^>]*>|[^<]+|</gi;

/** Elements that end a line of text. */
const BLOCKS = new Set([
  "p",
  "div",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "li",
  "center",
  "br",
  "hr",
  "caption",
  "body",
  "form",
]);

interface Look {
  readonly tag: string;
  readonly isRaised?: boolean;
  readonly isStruck?: boolean;
  readonly legacy?: Run["legacy"];
}

/** Walks over a page, whose tags may be unclosed as browsers allow. */
class Page {
  readonly #grid: DocumentGrid;
  #runs: Run[] = [];
  #looks: Look[] = [];
  #cell: { columns: number; rows: number; value: CellValue | undefined } | undefined;
  #depth = 0;

  constructor(grid: DocumentGrid) {
    this.#grid = grid;
  }

  read(html: string): void {
    for (const token of html.matchAll(TOKEN)) {
      const [whole, , slash, name, attributes = ""] = token;
      if (name === undefined) {
        if (!whole.startsWith("<") || whole === "<") this.#text(whole);
        continue;
      }
      if (slash) this.#close(name.toLowerCase());
      else this.#open(name.toLowerCase(), attributes);
    }
    this.#endCell();
    this.#endLine();
    this.#grid.endRow();
  }

  #text(text: string): void {
    const last = <K extends keyof Look>(key: K) => this.#looks.findLast((look) => look[key] !== undefined)?.[key];
    this.#runs.push({
      text: unescaped(text),
      isRaised: last("isRaised") ?? false,
      isStruck: last("isStruck") ?? false,
      legacy: last("legacy"),
    });
  }

  #open(name: string, attributes: string): void {
    switch (name) {
      case "table":
        // A table inside of a cell is laid out, and its rows are rows of their own.
        this.#endCell();
        this.#endLine();
        this.#depth++;
        this.#grid.beginTable();
        break;
      case "tr":
        this.#endCell();
        this.#endLine();
        this.#grid.beginRow(/display\s*:\s*none|mso-hide/i.test(attributes) || /\shidden\b/i.test(attributes));
        break;
      case "td":
      case "th": {
        this.#endCell();
        this.#runs = [];
        const number = attributeOf(attributes, "x:num");
        const isNumber = number !== undefined && number !== "" && Number.isFinite(Number(number));
        this.#cell = {
          columns: spanOf(attributeOf(attributes, "colspan")),
          rows: spanOf(attributeOf(attributes, "rowspan")),
          value: isNumber ? Number(number) : undefined,
        };
        break;
      }
      default:
        if (BLOCKS.has(name)) this.#break();
    }
    const look = lookOf(name, attributes);
    if (look) this.#looks.push(look);
  }

  #close(name: string): void {
    if (name === "td" || name === "th") this.#endCell();
    else if (name === "tr") {
      this.#endCell();
      this.#grid.endRow();
    } else if (name === "table") {
      this.#endCell();
      this.#depth = Math.max(0, this.#depth - 1);
      this.#grid.beginTable();
    } else if (BLOCKS.has(name)) this.#break();
    const at = this.#looks.findLastIndex(({ tag }) => tag === name);
    if (at >= 0) this.#looks.splice(at);
  }

  #break(): void {
    if (this.#cell) this.#text("\n");
    else this.#endLine();
  }

  #endLine(): void {
    if (this.#cell) return;
    this.#grid.line(this.#runs);
    this.#runs = [];
  }

  #endCell(): void {
    if (!this.#cell) return;
    const { value, ...span } = this.#cell;
    this.#cell = undefined;
    this.#grid.cell(this.#runs, span, value);
    this.#runs = [];
    this.#looks = [];
  }
}

function lookOf(tag: string, attributes: string): Look | undefined {
  if (tag === "sup" || tag === "sub") return { tag, isRaised: true };
  if (tag === "s" || tag === "strike" || tag === "del") return { tag, isStruck: true };
  const style = attributeOf(attributes, "style") ?? "";
  const font = attributeOf(attributes, "face") ?? /font-family\s*:\s*["']?([^;"']+)/i.exec(style)?.[1];
  const isStruck = /text-decoration[^;]*line-through/i.test(style);
  const isRaised = /vertical-align\s*:\s*(?:super|sub)\b/i.test(style);
  const legacy = legacyFont(font?.trim());
  if (!isStruck && !isRaised && !legacy) return undefined;
  return { tag, ...(isStruck ? { isStruck } : {}), ...(isRaised ? { isRaised } : {}), ...(legacy ? { legacy } : {}) };
}

function attributeOf(attributes: string, name: string): string | undefined {
  const hit = new RegExp(`\\s${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+)))?(?=[\\s/>]|$)`, "i").exec(
    attributes,
  );
  return hit ? unescaped(hit[1] ?? hit[2] ?? hit[3] ?? "") : undefined;
}

/** HTML allows a thousand columns and 65,534 rows. */
function spanOf(text: string | undefined): number {
  const span = Number(text ?? 1);
  return span >= 1 && span <= 1000 ? Math.floor(span) : 1;
}

/** The names of the letters from U+00A0 to U+00FF (HTML 4.01, 24.2.1). */
const LATIN =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml".split(
    " ",
  );
const NAMED = new Map<string, string>([
  ...LATIN.map((name, i): [string, string] => [name, String.fromCharCode(0xa0 + i)]),
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["minus", "−"],
  ["hellip", "…"],
  ["ensp", " "],
  ["emsp", " "],
  ["zwnj", ""],
  ["zwj", ""],
]);

function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));?/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
