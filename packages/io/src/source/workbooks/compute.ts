import type { CellValue } from "../../cells/grid.js";
import { Calculator, FormulaError } from "../formulas/evaluate.js";
import { cellKey, MOST_COLUMNS, type RawWorkbook, type Sheet } from "./sheet.js";

/**
 * Puts right the results of formulas. Programs that only write files store a 0, or nothing, for
 * Excel to compute on opening: such a result is computed here, or taken for unknown, never for 0.
 * Where the results were computed by who wrote the file they stand, and one that its formula does
 * not give is remarked.
 */
export function computeFormulas({ sheets, isComputed }: RawWorkbook): void {
  if (sheets.every(({ formulas }) => formulas.size === 0)) return;
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const sheetOf = (name: string | undefined) => byName.get((name ?? "").toLowerCase());
  const stored = (sheet: Sheet, row: number, column: number): CellValue => sheet.rows[row]?.[column] ?? null;
  /** Of formulas computed so far; undefined while one is being computed, or where it cannot be. */
  const known = new Map<Sheet, Map<number, CellValue | undefined>>(sheets.map((sheet) => [sheet, new Map()]));
  let depth = 0;

  const valueAt = (name: string | undefined, row: number, column: number): CellValue | undefined => {
    const sheet = sheetOf(name);
    if (!sheet) return undefined;
    const key = cellKey(row, column);
    const formula = sheet.formulas.get(key);
    if (formula === undefined) return stored(sheet, row, column);
    if (isComputed === "yes" && stored(sheet, row, column) !== null) return stored(sheet, row, column);
    const results = known.get(sheet) as Map<number, CellValue | undefined>;
    if (results.has(key)) return results.get(key);
    results.set(key, undefined);
    if (depth > DEEPEST) return undefined;
    depth++;
    const result = plain(calculator.result(formula, sheet.name));
    depth--;
    const own =
      result ??
      (isComputed === "unknown" && isTelling(stored(sheet, row, column)) ? stored(sheet, row, column) : undefined);
    results.set(key, own);
    return own;
  };
  const calculator = new Calculator({
    at: valueAt,
    extent: (name) => {
      const sheet = sheetOf(name);
      return sheet ? [Math.max(sheet.rows.length, lastFormulaRow(sheet)), MOST_COLUMNS] : [0, 0];
    },
  });

  for (const sheet of sheets)
    for (const [key, formula] of sheet.formulas) {
      const [row, column] = [Math.floor(key / MOST_COLUMNS), key % MOST_COLUMNS];
      const before = stored(sheet, row, column);
      if (before instanceof Date || sheet.remarks.has(key)) continue;
      if (isComputed === "yes" && before !== null) {
        const value = plain(calculator.result(formula, sheet.name));
        if (typeof value === "number" && typeof before === "number" && !isSame(value, before))
          sheet.remarks.set(key, { kind: "stale", formula, stored: before, value });
        continue;
      }
      const value = valueAt(sheet.name, row, column);
      if (value === undefined) {
        if (sheet.rows[row]) (sheet.rows[row] as CellValue[])[column] = null;
        sheet.remarks.set(key, { kind: "uncomputed", formula });
      } else if (
        value !== before &&
        !(typeof value === "number" && typeof before === "number" && isSame(value, before))
      ) {
        sheet.put(row, column, value);
        if (value === null || value === "") {
          if (sheet.rows[row]) (sheet.rows[row] as CellValue[])[column] = null;
        } else sheet.remarks.set(key, { kind: "computed", formula, value });
      }
    }
}

/** How many formulas may wait for one another: rows are computed from the top, so that few do. */
const DEEPEST = 300;

/** Whether a stored result cannot be a placeholder. */
const isTelling = (value: CellValue) => value !== null && value !== 0 && value !== "";

const isSame = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

function plain(value: number | string | boolean | FormulaError | undefined): CellValue | undefined {
  return value instanceof FormulaError ? value.text : value;
}

const lastRows = new WeakMap<Sheet, number>();

function lastFormulaRow(sheet: Sheet): number {
  const found = lastRows.get(sheet);
  if (found !== undefined) return found;
  let last = 0;
  for (const key of sheet.formulas.keys()) last = Math.max(last, Math.floor(key / MOST_COLUMNS) + 1);
  lastRows.set(sheet, last);
  return last;
}
