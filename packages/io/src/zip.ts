import { failure } from "./failure.js";

/** Bytes that a workbook may hold unpacked: fifty times what a province's scores take. */
export const LARGEST_UNPACKED = 300_000_000;

interface Entry {
  readonly name: string;
  /** 0 is stored as it is, 8 is deflated. */
  readonly method: number;
  readonly packed: Uint8Array;
  /** Of the unpacked bytes. */
  readonly crc: number;
}

/** The names of a zip archive's parts; empty if it is no whole archive. */
export function zipNames(bytes: Uint8Array): string[] {
  try {
    return entriesOf(bytes, "").map(({ name }) => name);
  } catch {
    return [];
  }
}

/**
 * Unpacks a zip archive, counting what really comes out: sizes that the archive declares may lie.
 *
 * @returns the bytes of each part by its name; folders are left out
 * @throws ParError `workbook-invalid` if the archive is cut off or a checksum is wrong, `zip-bomb`
 *   if it holds more than {@link LARGEST_UNPACKED}
 */
export async function unzip(bytes: Uint8Array, file: string): Promise<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  for (const entry of entriesOf(bytes, file)) {
    if (entry.name.endsWith("/")) continue;
    const chunks: Uint8Array[] = [];
    const before = total;
    try {
      for await (const chunk of inflate(entry)) {
        total += chunk.length;
        if (total > LARGEST_UNPACKED) break;
        chunks.push(chunk);
      }
    } catch {
      throw damaged(file, `không bung được phần "${entry.name}"`);
    }
    if (total > LARGEST_UNPACKED)
      throw failure(
        "zip-bomb",
        `Tệp nén này bung ra hơn ${LARGEST_UNPACKED / 1_000_000} MB nên không đọc. Tách sổ thành các tệp nhỏ hơn, hoặc lưu dạng CSV.`,
        { file },
      );
    const part = joined(chunks, total - before);
    if (crc32(part) !== entry.crc) throw damaged(file, `phần "${entry.name}" không khớp mã kiểm tra`);
    parts.set(entry.name, part);
  }
  return parts;
}

/**
 * An archive of the parts without compression, so that a library reads what was checked here and
 * nothing else.
 */
export function zipStored(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const encoder = new TextEncoder();
  const entries = [...parts].map(([name, data]) => ({ name: encoder.encode(name), data }));
  const directorySize = entries.reduce((sum, { name }) => sum + 46 + name.length, 0);
  const directoryAt = entries.reduce((sum, { name, data }) => sum + 30 + name.length + data.length, 0);
  const bytes = new Uint8Array(directoryAt + directorySize + 22);
  const view = new DataView(bytes.buffer);
  let [at, directory] = [0, directoryAt];
  for (const { name, data } of entries) {
    // The fields not set are 0: method "stored", no date, and no checksum, which was compared already.
    view.setUint32(at, LOCAL, true);
    view.setUint32(directory, CENTRAL, true);
    for (const [header, sizes] of [
      [at, at + 18],
      [directory, directory + 20],
    ] as const) {
      view.setUint32(sizes, data.length, true);
      view.setUint32(sizes + 4, data.length, true);
      view.setUint16(sizes + 8, name.length, true);
      bytes.set(name, header + (header === at ? 30 : 46));
    }
    view.setUint32(directory + 42, at, true);
    bytes.set(data, at + 30 + name.length);
    at += 30 + name.length + data.length;
    directory += 46 + name.length;
  }
  view.setUint32(directory, END, true);
  view.setUint16(directory + 8, entries.length, true);
  view.setUint16(directory + 10, entries.length, true);
  view.setUint32(directory + 12, directorySize, true);
  view.setUint32(directory + 16, directoryAt, true);
  return bytes;
}

// Signatures and layouts: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.14 to 4.3.16 and 4.5.3.
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
/** A field of 32 bits with this value stands in 64 bits elsewhere. */
const ELSEWHERE = 0xffffffff;

/** Entries by the central directory. */
function entriesOf(bytes: Uint8Array, file: string): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 65_558 && view.getUint32(end, true) !== END) end--;
  if (end < 0 || view.getUint32(end, true) !== END) throw damaged(file, "không thấy mục lục của tệp nén");
  const number64 = (at: number) => Number(view.getBigUint64(at, true));
  const decoder = new TextDecoder();
  const entries: Entry[] = [];
  try {
    let count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    // Writers of large sheets (Apache POI's streaming one, for instance) always use 64 bits.
    if (at === ELSEWHERE || count === 0xffff) {
      const end64 = number64(end - 20 + 8);
      if (view.getUint32(end64, true) !== END_64) throw new RangeError();
      count = number64(end64 + 32);
      at = number64(end64 + 48);
    }
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== CENTRAL) throw new RangeError();
      const flags = view.getUint16(at + 8, true);
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
      const extraEnd = at + 46 + nameLength + extraLength;
      for (let extra = at + 46 + nameLength; sizes.includes(ELSEWHERE) && extra < extraEnd; ) {
        if (view.getUint16(extra, true) === 1) {
          let field = extra + 4;
          sizes.forEach((size, k) => {
            if (size !== ELSEWHERE) return;
            sizes[k] = number64(field);
            field += 8;
          });
        }
        extra += 4 + view.getUint16(extra + 2, true);
      }
      const [, packedSize = 0, local = 0] = sizes;
      if (view.getUint32(local, true) !== LOCAL) throw new RangeError();
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (start + packedSize > bytes.length) throw new RangeError();
      const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
      if (flags & 1) throw failure("file-encrypted", ENCRYPTED_VI, { file });
      entries.push({
        name,
        method: view.getUint16(at + 10, true),
        packed: bytes.subarray(start, start + packedSize),
        crc: view.getUint32(at + 16, true),
      });
      at = extraEnd + view.getUint16(at + 32, true);
    }
  } catch (error) {
    if (error instanceof RangeError) throw damaged(file, "mục lục của tệp nén bị hỏng");
    throw error;
  }
  return entries;
}

/** What to do about a workbook that asks for a password. */
export const ENCRYPTED_VI =
  "Sổ tính có mật khẩu nên không đọc được. Mở bằng Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc) rồi lưu lại.";

/** Unpacks an entry piece by piece. */
async function* inflate({ method, packed }: Entry): AsyncGenerator<Uint8Array> {
  if (method === 0) {
    yield packed;
    return;
  }
  if (method !== 8) throw new RangeError(`method ${method}`);
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

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The checksum of zip archives (CRC-32, ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (bytes[i] as number)) & 0xff] as number);
  return (crc ^ 0xffffffff) >>> 0;
}

/** The error for a workbook that is cut off or broken. */
export const damaged = (file: string, reason: string) =>
  failure("workbook-invalid", `Sổ tính bị hỏng hoặc bị cắt (${reason}). Mở bằng Excel hoặc LibreOffice và lưu lại.`, {
    file,
  });
