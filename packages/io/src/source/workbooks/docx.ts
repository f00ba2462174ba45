import type { Source } from "../../cells/grid.js";
import { legacyFont } from "../../cells/legacy-text.js";
import { Package, relationshipsOf } from "../parts/package.js";
import { noWorkbook } from "../parts/refusals.js";
import { attribute, isOn, type MarkupHandler } from "../parts/xml.js";
import { DocumentGrid } from "./document-grid.js";
import type { Run } from "./sheet.js";
import { tablesOf } from "./tables.js";

/**
 * Reads the tables of a Word document (ECMA-376 Part 1, 17.4) with the paragraphs above them; what
 * is tracked as deleted is gone, what is tracked as inserted counts.
 *
 * @throws ParError `file-unreadable`, `zip-bomb`, `xml-entities`, `workbook-invalid`
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<Source> {
  const parts = new Package(bytes, file);
  const main = (await relationshipsOf(parts, "")).find(({ type }) => type === "officeDocument");
  const path = main?.target ?? "word/document.xml";
  if (!parts.has(path)) throw noWorkbook(file);
  const grid = new DocumentGrid(file);
  await parts.scan(path, documentHandler(grid));
  const { tables, issues } = tablesOf({ sheets: [grid.sheet], isComputed: "yes" }, file, "docx");
  return { tables: tables.map(({ sheet: _, ...table }) => table), issues };
}

interface OpenCell {
  runs: Run[];
  columns: number;
  /** Whether it goes on below the cell above it. */
  isContinued: boolean;
  isBegun: boolean;
}

function documentHandler(grid: DocumentGrid): MarkupHandler {
  /** Cells that are open, from the outside to the inside: a cell may hold a table. */
  const cells: OpenCell[] = [];
  let line: Run[] = [];
  let look: { isRaised?: boolean; isStruck?: boolean; legacy?: Run["legacy"] } = {};
  let isText = false;
  let isProperties = false;
  /** Of merged cells the row in which each begins, by column. */
  let starts = new Map<number, { row: number; columns: number; last: number }>();
  let column = 0;
  /** Inside of what is drawn or of a fallback, which say things again. */
  let aside = 0;

  const write = (text: string) => {
    if (!aside) (cells.at(-1)?.runs ?? line).push({ text, ...look });
  };
  const endCell = () => {
    const cell = cells.pop();
    if (!cell || cells.length > 0) return;
    const merged = starts.get(column);
    if (cell.isBegun) starts.set(column, { row: grid.row, columns: cell.columns, last: grid.row });
    else if (cell.isContinued && merged) merged.last = grid.row;
    else starts.delete(column);
    if (merged && !cell.isContinued) closeMerge(column, merged);
    grid.cell(cell.isContinued ? [] : cell.runs, { columns: cell.columns });
    column += cell.columns;
  };
  const closeMerge = (at: number, { row, columns, last }: { row: number; columns: number; last: number }) =>
    grid.sheet.merge(row, at, last, at + columns - 1);

  return {
    open: (name, attributes) => {
      switch (name) {
        case "tbl":
          if (cells.length === 0) {
            grid.beginTable();
            starts = new Map();
          }
          break;
        case "tr":
          if (cells.length > 0) break;
          grid.beginRow();
          column = 0;
          break;
        case "gridBefore":
          for (let i = 0; i < Math.min(100, Number(attribute(attributes, "val") ?? 0)); i++) {
            grid.cell([]);
            column++;
          }
          break;
        case "tc":
          cells.push({ runs: [], columns: 1, isContinued: false, isBegun: false });
          break;
        case "gridSpan": {
          const cell = cells.at(-1);
          if (cell) cell.columns = Math.max(1, Math.min(1000, Number(attribute(attributes, "val") ?? 1)));
          break;
        }
        case "vMerge": {
          const cell = cells.at(-1);
          if (cell) cell[attribute(attributes, "val") === "restart" ? "isBegun" : "isContinued"] = true;
          break;
        }
        case "p":
          if (cells.at(-1)?.runs.length) write("\n");
          break;
        case "rPr":
          isProperties = true;
          look = {};
          break;
        case "r":
          look = {};
          break;
        case "strike":
        case "dstrike":
          if (isProperties)
            look = {
              ...look,
              isStruck: attribute(attributes, "val") === undefined || isOn(attribute(attributes, "val")),
            };
          break;
        case "vertAlign":
          if (isProperties) look = { ...look, isRaised: attribute(attributes, "val") !== "baseline" };
          break;
        case "rFonts":
          if (isProperties)
            look = { ...look, legacy: legacyFont(attribute(attributes, "ascii") ?? attribute(attributes, "hAnsi")) };
          break;
        case "t":
          isText = true;
          break;
        case "tab":
          if (!isProperties) write(" ");
          break;
        case "br":
        case "cr":
          write("\n");
          break;
        case "noBreakHyphen":
          write("-");
          break;
        case "Fallback":
        case "txbxContent":
        case "footnoteReference":
          aside++;
      }
    },
    close: (name) => {
      switch (name) {
        case "t":
          isText = false;
          break;
        case "rPr":
          isProperties = false;
          break;
        case "p":
          if (cells.length > 0 || aside) break;
          grid.line(line);
          line = [];
          break;
        case "tc":
          endCell();
          break;
        case "tr":
          if (cells.length === 0) grid.endRow();
          break;
        case "tbl":
          if (cells.length > 0) break;
          for (const [at, merged] of starts) closeMerge(at, merged);
          grid.beginTable();
          break;
        case "Fallback":
        case "txbxContent":
        case "footnoteReference":
          aside--;
      }
    },
    text: (text) => {
      if (isText) write(text);
    },
  };
}
