import * as z from "zod";
import type { Input } from "../issues/input.js";
import { ParError } from "../issues/par-error.js";
import { type SafeParsed, safely } from "../issues/safely.js";
import { id, type RowSource, readRows, text } from "./rows.js";

/** A socio-economic region. */
export interface Region {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
}

const regionRow = z.strictObject({ id, name: text, nameEn: text });

/**
 * Reads region rows (`id, name, nameEn`).
 *
 * @throws ParError `regions-invalid` with every problem found
 */
export function parseRegions<Row>(rows: readonly Input<Row, Region>[], source: RowSource = {}): Region[] {
  const { values, issues, at } = readRows(rows, regionRow, source);
  const seen = new Set<string>();
  for (const { value, index } of values) {
    if (seen.has(value.id)) issues.push(at(index, "id", "region-duplicate", { region: value.id }));
    seen.add(value.id);
  }
  if (issues.length) throw new ParError("regions-invalid", {}, issues);
  return values.map(({ value }) => value);
}

/** As {@link parseRegions}, but returns what is wrong instead of throwing it. */
export function safeParseRegions<Row>(...given: Parameters<typeof parseRegions<Row>>): SafeParsed<Region[]> {
  return safely(() => parseRegions(...given));
}
