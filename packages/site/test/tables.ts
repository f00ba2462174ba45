/** The first table whose caption has these words. */
export function tableOf(main: HTMLElement, caption: string): HTMLTableElement {
  const found = [...main.querySelectorAll("table")].find((table) => table.caption?.textContent.includes(caption));
  if (!found) throw new Error(`There is no table “${caption}”.`);
  return found;
}

/** The texts of a table's cells, row by row. */
export const cellsOf = (table: HTMLTableElement): string[][] =>
  [...table.querySelectorAll("tbody tr")].map((row) => [...row.children].map(textOf));

/** The texts of a column of a table, counted from 0. */
export const columnOf = (table: HTMLTableElement, column: number): string[] =>
  cellsOf(table).map((cells) => cells[column] ?? "");

/** What an element says, in one line; nothing where there is none. */
export const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? "").replace(/\s+/g, " ").trim();

/** The choices in the address. */
export const choices = (): Record<string, string> => Object.fromEntries(new URLSearchParams(location.search));
