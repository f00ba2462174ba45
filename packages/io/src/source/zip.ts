import { damaged } from "./workbook-errors.js";

/** A part of a zip archive. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: Uint8Array;
  /** Unpacked size as the archive declares it. */
  readonly size: number;
}

/** The names of a zip archive's entries; empty if it is no whole archive. */
export function zipNames(bytes: Uint8Array): string[] {
  try {
    return entriesOf(bytes, "").map(({ name }) => name);
  } catch {
    return [];
  }
}

/** Entries by the central directory (PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16). */
export function entriesOf(bytes: Uint8Array, file: string): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 65_558 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw damaged(file, "directory-missing");
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  try {
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new RangeError();
      const [method, packedSize, size] = [
        view.getUint16(at + 10, true),
        view.getUint32(at + 20, true),
        view.getUint32(at + 24, true),
      ];
      const [nameLength, extra, comment] = [
        view.getUint16(at + 28, true),
        view.getUint16(at + 30, true),
        view.getUint16(at + 32, true),
      ];
      const local = view.getUint32(at + 42, true);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      entries.push({ name, method, packed: bytes.subarray(start, start + packedSize), size });
      at += 46 + nameLength + extra + comment;
    }
  } catch {
    throw damaged(file, "directory-damaged");
  }
  return entries;
}

/** Unpacks an entry piece by piece. */
export async function* inflate({ method, packed }: Entry): AsyncGenerator<Uint8Array> {
  if (method === 0) {
    yield packed;
    return;
  }
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
