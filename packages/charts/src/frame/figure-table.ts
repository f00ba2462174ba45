import { type AgencyRow, agencyOf } from "./agency.js";

/** A column of a chart's {@link FigureTable}. */
export interface FigureColumn {
  /** Key of the rows. */
  readonly key: string;
  /** Heading, in the frame's language. */
  readonly label: string;
  /** How the figures are printed; `text` for all else. */
  readonly kind: "text" | "index" | "change" | "points" | "count";
}

/**
 * The figures that a chart draws, for readers who want a table: what stands behind the picture
 * and in its CSV. Carried by every specification as `usermeta.table`. A row about one agency has
 * the agency's id as `agency`, beside its columns.
 */
export interface FigureTable {
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}

/** The figures of rows: what the columns name, and the id of the agency that a row is about. */
export function figureTable<Row extends object>(
  columns: readonly (FigureColumn & { readonly key: string & keyof Row })[],
  rows: readonly (Row & Partial<AgencyRow>)[],
): FigureTable {
  return {
    columns,
    rows: rows.map((row) => {
      const { agency, isAgency = true } = row;
      const figures = Object.fromEntries(columns.map(({ key }) => [key, row[key]])) as FigureTable["rows"][number];
      return agency === undefined ? figures : { ...agencyOf({ agency, isAgency }), ...figures };
    }),
  };
}
