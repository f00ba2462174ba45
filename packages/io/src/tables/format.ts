/** Formats that tables of results are written in. */
export const TABLE_FORMATS = ["csv", "tsv", "json", "xlsx", "parquet"] as const;
/** One of {@link TABLE_FORMATS}. */
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** A cell of a table of results. */
export type Cell = string | number | boolean | null;

/** Columns of core's tables that hold text even where all of it looks like numbers, as codes do. */
export const TEXTS = new Set(
  "agency code stage group leadAgency note name file sheet cell message severity tree explanation field whole other codes".split(
    " ",
  ),
);

/** What would be read back as a number or a truth value. */
export const isCanonical = (text: string) =>
  text === "true" || text === "false" || (text !== "" && String(Number(text)) === text);
