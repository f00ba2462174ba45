import type { Place } from "@par-index/core";

/** Where in its table something stands: `sheet "Scores", cell F12`. */
export function placeInTable({ sheet, cell, row, column }: Place): string {
  return [
    sheet === undefined ? "" : `sheet "${sheet}"`,
    cell === undefined ? "" : `cell ${cell}`,
    row === undefined ? "" : `row ${row}`,
    column === undefined ? "" : `column ${column}`,
  ]
    .filter(Boolean)
    .join(", ");
}
