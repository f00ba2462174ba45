/** A row that, as a rule, is about an agency. */
export interface AgencyRow {
  readonly agency: string;
  /** `false` where the row stands for something else under an id of its own: a mean, a year. Default: true. */
  readonly isAgency?: boolean;
}

/**
 * The row as the datum of a mark: `agency` only where there is an agency to select, `series`
 * always, which keeps together what has the same id.
 *
 * @example
 * datumOf({ agency: "mean", isAgency: false, index: 80 }) // { series: "mean", isAgency: false, index: 80 }
 */
export function datumOf<Row extends AgencyRow>(
  row: Row,
): Omit<Row, "agency"> & { readonly series: string; readonly agency?: string } {
  const { agency, ...rest } = row;
  return { ...rest, series: agency, ...agencyOf(row) };
}

/** `{ agency }` where the row is about an agency, else nothing: for rows of a table of figures. */
export const agencyOf = ({ agency, isAgency = true }: AgencyRow): { agency?: string } => (isAgency ? { agency } : {});

/** The highlighted agency, if the rows have it: the page's choice may be in another picture only. */
export const highlighted = (
  rows: readonly AgencyRow[],
  { highlight }: { readonly highlight?: string },
): string | undefined => (rows.some(({ agency }) => agency === highlight) ? highlight : undefined);
