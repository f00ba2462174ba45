import type { IssueCode, IssueFigures } from "../issues/codes.js";
import { type Issue, issue } from "../issues/issue.js";
import { ParError } from "../issues/par-error.js";
import type { Place } from "../issues/place.js";
import { type SafeParsed, safely } from "../issues/safely.js";
import type { Agencies, Agency } from "./agencies.js";
import { type RowSource, rowBelowHeader } from "./rows.js";

/** The column that names the agency; every other column is an attribute. */
const AGENCY = "agency";

/**
 * Reads attribute rows: `agency` and any further columns, whose headings are the attributes' names
 * as people say them ("Địa hình"). Values are text, put into NFC; a blank cell is no value.
 *
 * @returns the agencies named, with their attributes, in the order of the rows
 * @throws ParError `attributes-invalid` with every problem found: empty or repeated headings, cells
 *   that are no text, agencies that are missing, unknown or named twice
 * @example
 * parseAttributes([{ agency: "dak-lak", "Địa hình": "Miền núi" }], { agencies })
 * // [{ id: "dak-lak", …, attributes: { "Địa hình": "Miền núi" } }]
 */
export function parseAttributes(
  rows: readonly Readonly<Record<string, unknown>>[],
  { agencies, file, rowOf = rowBelowHeader }: RowSource & { agencies: Agencies },
): Agency[] {
  const issues: Issue[] = [];
  const report = <C extends IssueCode>(code: C, figures: IssueFigures[C], place: Place) =>
    issues.push(issue("error", code, figures, { ...(file === undefined ? {} : { file }), ...place }));

  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((heading) => heading !== AGENCY);
  const names = headings.map(clean);
  names.forEach((name, i) => {
    if (name === "") report("heading-empty", {}, {});
    else if (names.indexOf(name) !== i) report("heading-duplicate", { heading: name }, { column: name });
  });

  const seen = new Set<string>();
  const described = rows.flatMap((row, index) => {
    const at = (column: string) => ({ row: rowOf(index), column });
    const values = headings.map((heading, i): [string, string] => {
      const cell = row[heading] ?? "";
      if (typeof cell === "string") return [names[i] as string, clean(cell)];
      report("attribute-not-text", { written: JSON.stringify(cell) }, at(heading));
      return [heading, ""];
    });
    const id = typeof row[AGENCY] === "string" ? clean(row[AGENCY]) : "";
    const agency = agencies.get(id);
    if (id === "") report("agency-missing", { of: "id" }, at(AGENCY));
    else if (!agency) report("agency-unknown", { agency: id, near: null, within: "document" }, at(AGENCY));
    else if (seen.has(id)) report("agency-duplicate", { agency: id, within: "attributes" }, at(AGENCY));
    seen.add(id);
    return agency ? [{ ...agency, attributes: Object.fromEntries(values.filter(([, value]) => value !== "")) }] : [];
  });
  if (issues.length) throw new ParError("attributes-invalid", {}, issues);
  return described;
}

/** As {@link parseAttributes}, but returns what is wrong instead of throwing it. */
export function safeParseAttributes(...given: Parameters<typeof parseAttributes>): SafeParsed<Agency[]> {
  return safely(() => parseAttributes(...given));
}

/**
 * The names of all attributes that any agency has, in the order in which the registry shows them.
 *
 * @example
 * attributeNames(dataset.agencies) // ["Địa hình"]
 */
export function attributeNames(agencies: Agencies): readonly string[] {
  return [...new Set([...agencies.values()].flatMap(({ attributes }) => Object.keys(attributes ?? {})))];
}

const clean = (text: string) => text.trim().normalize("NFC");
