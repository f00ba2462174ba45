/** Sectors that mark an end, or nothing, in a Compound File. */
const LAST_SECTOR = 0xfffffffa;

/**
 * The streams of a Compound File ([MS-CFB]): what Excel 97 and workbooks with a password are kept in.
 *
 * @returns undefined if it is none, or broken
 */
export function compoundStreams(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | undefined {
  try {
    return streamsOf(bytes);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function streamsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = 1 << view.getUint16(30, true);
  const miniSize = 1 << view.getUint16(32, true);
  if ((size !== 512 && size !== 4096) || miniSize !== 64) throw new RangeError();
  const most = Math.ceil(bytes.length / size);
  const at = (sector: number) => (sector + 1) * size;

  const tableSectors: number[] = [];
  for (let i = 0; i < 109; i++) tableSectors.push(view.getUint32(76 + i * 4, true));
  let next = view.getUint32(68, true);
  for (let guard = 0; next < LAST_SECTOR; guard++) {
    if (guard > most) throw new RangeError();
    for (let i = 0; i < size / 4 - 1; i++) tableSectors.push(view.getUint32(at(next) + i * 4, true));
    next = view.getUint32(at(next) + size - 4, true);
  }
  const table: number[] = [];
  for (const sector of tableSectors.filter((number) => number < LAST_SECTOR).slice(0, most))
    for (let i = 0; i < size / 4 && at(sector) + i * 4 + 4 <= bytes.length; i++)
      table.push(view.getUint32(at(sector) + i * 4, true));

  /** The bytes of a chain of sectors; what the file is cut short of is left out. */
  const chain = (first: number, links: readonly number[], part: (sector: number) => Uint8Array, limit: number) => {
    const parts: Uint8Array[] = [];
    for (let sector = first; sector < LAST_SECTOR; sector = links[sector] ?? LAST_SECTOR) {
      if (parts.length > limit) throw new RangeError();
      parts.push(part(sector));
    }
    return joined(parts);
  };
  const ofFile = (first: number) =>
    chain(first, table, (sector) => bytes.subarray(at(sector), at(sector) + size), most);

  const directory = ofFile(view.getUint32(48, true));
  const entries = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const miniTableBytes = ofFile(view.getUint32(60, true));
  const miniTable = Array.from(new Uint32Array(miniTableBytes.slice(0, miniTableBytes.length & ~3).buffer));
  let mini: Uint8Array = new Uint8Array();
  const streams = new Map<string, Uint8Array>();
  for (let entry = 0; entry + 128 <= directory.length; entry += 128) {
    const kind = entries.getUint8(entry + 66);
    const length = entries.getUint32(entry + 120, true);
    const first = entries.getUint32(entry + 116, true);
    if (kind === 5) mini = ofFile(first);
    if (kind !== 2) continue;
    const letters = Math.max(0, entries.getUint16(entry + 64, true) - 2);
    const name = new TextDecoder("utf-16le").decode(directory.subarray(entry, entry + Math.min(letters, 64)));
    const whole =
      length < 4096
        ? chain(first, miniTable, (sector) => mini.subarray(sector * 64, sector * 64 + 64), mini.length / 64)
        : ofFile(first);
    if (!streams.has(name)) streams.set(name, whole.subarray(0, length));
  }
  return streams;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
