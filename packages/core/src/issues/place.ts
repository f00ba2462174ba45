/** Where an issue stands. */
export interface Place {
  /** Place inside a JSON document: `children[2].children[0].max`. */
  readonly path?: string;
  /** File the data came from, as the caller named it. */
  readonly file?: string;
  /** Sheet of a workbook, by its name. */
  readonly sheet?: string;
  /** Cell of a workbook or a text table, as spreadsheets name it: `F12`. */
  readonly cell?: string;
  /** Line of the file, counted from 1 (a table's header is row 1). */
  readonly row?: number;
  /** Column name of a table. */
  readonly column?: string;
}
