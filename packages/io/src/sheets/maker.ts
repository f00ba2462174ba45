import type { Cell, CellStyle, CellValue } from "hucre/xlsx";

/** Height of a line of text, in points. */
export const LINE = 15;

/** Rows and cells of a sheet being made. */
export class SheetMaker {
  readonly rows: CellValue[][] = [];
  readonly cells = new Map<string, Partial<Cell>>();

  /** Sets a cell; `row` counts from 1 as spreadsheets do. */
  set(row: number, column: number, value: CellValue, style?: CellStyle, formula?: string): void {
    while (this.rows.length < row) this.rows.push([]);
    const cells = this.rows[row - 1] as CellValue[];
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
    if (style || formula !== undefined)
      this.cells.set(`${row - 1},${column}`, {
        value,
        ...(style ? { style } : {}),
        ...(formula === undefined ? {} : { formula, formulaResult: value, type: "formula" as const }),
      });
  }

  /** Heights that show every line of wrapped text: programs do not all fit rows when they open a file. */
  heights(widths: readonly number[], from = 0): Map<number, { height: number }> {
    const heights = new Map<number, { height: number }>();
    for (const [r, row] of this.rows.entries()) {
      if (r < from) continue;
      const bold = this.cells.get(`${r},1`)?.style?.font?.bold ? 1.15 : 1;
      const lines = row.map((cell, c) =>
        typeof cell === "string" ? Math.ceil((cell.length * bold * 1.1) / (widths[c] ?? 10)) : 1,
      );
      heights.set(r, { height: LINE * Math.max(1, ...lines) });
    }
    return heights;
  }
}

/**
 * Sum of the cells, blank while none of them holds a number; "KĐG" does not count. Rounded to ten
 * decimals, or fewer where the numbers are larger than points, which takes binary noise away: the
 * result is then the double nearest to the decimal sum.
 */
export function sumFormula(cells: readonly string[], decimals = 10): string {
  const list = cells.join(",");
  return `IF(COUNT(${list})=0,"",ROUND(SUM(${list}),${decimals}))`;
}
