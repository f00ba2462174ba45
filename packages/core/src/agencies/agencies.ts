import * as z from "zod";
import type { Input } from "../issues/input.js";
import { ParError } from "../issues/par-error.js";
import { type SafeParsed, safely } from "../issues/safely.js";
import type { Region } from "./regions.js";
import { id, type RowSource, readRows, text } from "./rows.js";

/** What kind of public body an agency is; decides which criteria tree applies to it. */
export const AGENCY_KINDS = ["province", "city", "ministry", "department", "district", "commune"] as const;
/** What an agency is. */
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** A public body that is scored, or that leads a criterion, or both. */
export interface Agency {
  readonly id: string;
  /** Vietnamese name, NFC. */
  readonly name: string;
  readonly nameEn: string;
  readonly kind: AgencyKind;
  /** Official code, as text because of its leading zeros ("01"). */
  readonly code?: string;
  /** Id of the socio-economic region. */
  readonly region?: string;
  /** Id of the body it belongs to. */
  readonly parent?: string;
  /** Ids of the bodies it was merged from. */
  readonly mergedFrom?: readonly string[];
  /** First and last year it is scored, where the registry says so: tells namesakes apart. */
  readonly since?: number;
  readonly until?: number;
  /** What the data set says of it beyond the registry, by the attribute's name; see `parseAttributes`. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Agencies by id, in the order of the registry. */
export type Agencies = ReadonlyMap<string, Agency>;
const optionalText = z
  .string()
  .nullish()
  .transform((value) => value?.trim().normalize("NFC") || undefined);

const optionalYear = optionalText.pipe(
  z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number)
    .optional(),
);

const agencyRow = z.strictObject({
  id,
  name: text,
  nameEn: text,
  kind: z.enum(AGENCY_KINDS),
  code: optionalText,
  region: optionalText,
  parent: optionalText,
  mergedFrom: optionalText.transform((ids) =>
    ids
      ?.split(";")
      .map((id) => id.trim())
      .filter((id) => id !== ""),
  ),
  since: optionalYear,
  until: optionalYear,
});

/** A row of the registry as {@link parseAgencies} takes it; `mergedFrom` has ids with semicolons between them. */
export interface AgencyInput {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: AgencyKind;
  readonly code?: string | null | undefined;
  readonly region?: string | null | undefined;
  readonly parent?: string | null | undefined;
  readonly mergedFrom?: string | null | undefined;
  /** Four digits, as `until`. */
  readonly since?: string | null | undefined;
  readonly until?: string | null | undefined;
}

/**
 * Reads registry rows (`id, name, nameEn, kind, code, region, parent, mergedFrom, since, until`) into agencies.
 *
 * @param regions the regions that `region` may name; leave out to accept any
 * @throws ParError `agencies-invalid` with every problem found: missing or malformed cells,
 *   duplicate ids, unknown regions and parents
 */
export function parseAgencies<Row>(
  rows: readonly Input<Row, AgencyInput>[],
  { regions, ...source }: RowSource & { regions?: readonly Region[] } = {},
): Agencies {
  const { values, issues, at } = readRows(rows, agencyRow, source);
  const regionIds = regions && new Set(regions.map((region) => region.id));
  const agencies = new Map<string, Agency>();
  // Rows that are wrong elsewhere still name an agency that others may belong to.
  const ids = new Set(rows.map((row) => (row as { id?: unknown } | null | undefined)?.id));
  for (const { value, index } of values) {
    if (agencies.has(value.id))
      issues.push(at(index, "id", "agency-duplicate", { agency: value.id, within: "registry" }));
    if (value.region && regionIds && !regionIds.has(value.region))
      issues.push(at(index, "region", "region-unknown", { region: value.region, regions: [...regionIds] }));
    agencies.set(value.id, dropUndefined(value));
  }
  for (const { value, index } of values)
    if (value.parent && !ids.has(value.parent))
      issues.push(at(index, "parent", "parent-unknown", { parent: value.parent }));
  if (issues.length) throw new ParError("agencies-invalid", {}, issues);
  return agencies;
}

/** As {@link parseAgencies}, but returns what is wrong instead of throwing it. */
export function safeParseAgencies<Row>(...given: Parameters<typeof parseAgencies<Row>>): SafeParsed<Agencies> {
  return safely(() => parseAgencies(...given));
}

/** Optional properties are absent, not undefined (`exactOptionalPropertyTypes`). */
function dropUndefined(row: z.infer<typeof agencyRow>): Agency {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as unknown as Agency;
}
