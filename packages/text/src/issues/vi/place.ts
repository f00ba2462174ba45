import type { Place } from "@par-index/core";

/** Where in its table something stands: `trang "Điểm", ô F12`. */
export function placeInTable({ sheet, cell, row, column }: Place): string {
  return [
    sheet === undefined ? "" : `trang "${sheet}"`,
    cell === undefined ? "" : `ô ${cell}`,
    row === undefined ? "" : `dòng ${row}`,
    column === undefined ? "" : `cột ${column}`,
  ]
    .filter(Boolean)
    .join(", ");
}
