/** The rows that share the greatest figure; none of none. */
export function greatest<Row>(rows: readonly Row[], figure: (row: Row) => number): Row[] {
  const most = Math.max(...rows.map(figure));
  return rows.filter((row) => figure(row) === most);
}

/**
 * Those that share a place in a sentence: up to three by name, more are counted.
 *
 * @param counted how many they are, "4 đơn vị"
 * @example
 * together(["Lam Khuê", "Vân Khê"], (name) => name, "2 đơn vị") // "Lam Khuê, Vân Khê"
 */
export const together = <Row>(rows: readonly Row[], nameOf: (row: Row) => string, counted: string): string =>
  rows.length > 3 ? counted : rows.map(nameOf).join(", ");
