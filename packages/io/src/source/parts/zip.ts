import { damaged, encrypted } from "./refusals.js";

/** A part of a zip archive. */
export interface Entry {
  /** With forward slashes, whatever the archive was packed by. */
  readonly name: string;
  readonly method: number;
  readonly packed: Uint8Array;
  /** Unpacked size as the archive declares it. */
  readonly size: number;
  readonly checksum: number;
  readonly isEncrypted: boolean;
}

/** The names of a zip archive's entries; empty if it is no whole archive. */
export function zipNames(bytes: Uint8Array): string[] {
  try {
    return entriesOf(bytes, "").map(({ name }) => name);
  } catch {
    return [];
  }
}

/** Marks a size or a place that stands in the ZIP64 extra field. */
const IN_ZIP64 = 0xffffffff;

/** Entries by the central directory (PKWARE APPNOTE 6.3.10, sections 4.3.12, 4.3.14 to 4.3.16 and 4.5.3). */
export function entriesOf(bytes: Uint8Array, file: string): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = directoryEnd(view);
  if (end === undefined) throw damaged(file, "directory-missing");
  const entries: Entry[] = [];
  try {
    let { at } = end;
    for (let i = 0; i < end.count; i++) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new RangeError();
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      const extra = at + 46 + nameLength;
      const wide = zip64Fields(view, extra, extraLength);
      const field = (place: number) => {
        const value = view.getUint32(at + place, true);
        return value === IN_ZIP64 && wide.length > 0 ? (wide.shift() as number) : value;
      };
      // The extra field holds those that do not fit, in this order.
      const size = field(24);
      const packedSize = field(20);
      const local = field(42);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (start + packedSize > bytes.length) throw new RangeError();
      entries.push({
        name: new TextDecoder().decode(bytes.subarray(at + 46, extra)).replaceAll("\\", "/"),
        method: view.getUint16(at + 10, true),
        packed: bytes.subarray(start, start + packedSize),
        size,
        checksum: view.getUint32(at + 16, true),
        isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      });
      at = extra + extraLength + view.getUint16(at + 32, true);
    }
  } catch {
    throw damaged(file, "directory-damaged");
  }
  return entries;
}

/** Where the directory begins, and how many entries it has. */
function directoryEnd(view: DataView): { at: number; count: number } | undefined {
  let end = view.byteLength - 22;
  while (end >= 0 && end > view.byteLength - 65_558 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return undefined;
  const count = view.getUint16(end + 10, true);
  const at = view.getUint32(end + 16, true);
  if (count !== 0xffff && at !== IN_ZIP64) return { at, count };
  if (end < 20 || view.getUint32(end - 20, true) !== 0x07064b50) return { at, count };
  const wide = Number(view.getBigUint64(end - 12, true));
  if (wide + 56 > view.byteLength || view.getUint32(wide, true) !== 0x06064b50) return undefined;
  return { at: Number(view.getBigUint64(wide + 48, true)), count: Number(view.getBigUint64(wide + 32, true)) };
}

/** The numbers of the ZIP64 extra field, if an entry has one. */
function zip64Fields(view: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.floor(view.getUint16(at + 2, true) / 8);
    return Array.from({ length: Math.min(count, 3) }, (_, i) => Number(view.getBigUint64(at + 4 + i * 8, true)));
  }
  return [];
}

/**
 * Unpacks an entry piece by piece, and compares its checksum: a damaged part must not give figures.
 *
 * @throws ParError `file-encrypted`, `workbook-invalid`
 */
export async function* inflate(entry: Entry, file: string): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted) throw encrypted(file);
  let sum = 0xffffffff;
  const chunks = entry.method === 0 ? [entry.packed] : unpacked(entry.packed);
  for await (const chunk of chunks) {
    sum = addToChecksum(sum, chunk);
    yield chunk;
  }
  if ((sum ^ 0xffffffff) >>> 0 !== entry.checksum) throw damaged(file, { part: entry.name, fault: "checksum" });
}

async function* unpacked(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** CRC-32 of one byte each (ISO 3309), which zip archives keep of every entry. */
const CHECKSUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function addToChecksum(sum: number, bytes: Uint8Array): number {
  let result = sum;
  for (let i = 0; i < bytes.length; i++)
    result = (result >>> 8) ^ (CHECKSUMS[(result ^ (bytes[i] as number)) & 255] as number);
  return result;
}
