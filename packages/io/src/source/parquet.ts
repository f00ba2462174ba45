import { ParError } from "@par-index/core";
import type { SourceTable } from "../cells/grid.js";
import { fileError } from "./parts/file-error.js";
import { MOST_CELLS, recordsToTable, tooManyCells } from "./records.js";

/**
 * Reads a flat Parquet file.
 *
 * @throws ParError `parquet-invalid`, `records-invalid`
 */
export async function readParquetRecords(bytes: Uint8Array, file: string): Promise<SourceTable> {
  // Loaded only here: the decompressors weigh more than all the rest.
  const [{ parquetMetadata, parquetReadObjects }, { compressors }] = await Promise.all([
    import("hyparquet"),
    import("hyparquet-compressors"),
  ]);
  let records: Record<string, unknown>[];
  try {
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    // Before anything is unpacked: a column of one value takes no more bytes for a thousand million rows.
    const { num_rows, schema } = parquetMetadata(buffer);
    if (Number(num_rows) * (schema.length - 1) > MOST_CELLS) throw tooManyCells(file);
    records = await parquetReadObjects({ file: buffer, compressors });
  } catch (error) {
    if (error instanceof ParError) throw error;
    throw fileError("parquet-invalid", { said: (error as Error).message }, file);
  }
  return recordsToTable(records, { file, format: "parquet" });
}
