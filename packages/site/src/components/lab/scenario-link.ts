import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";

/** Where a scenario stands in an address: `#k=…`. */
const KEY = "#k=";

/** First byte of a link: how the rest is to be read. */
const VERSION = 1;

/** Bytes before the packed text: the version, and the checksum of what follows it. */
const HEAD = 5;

/** Longest link that mail and chat programs carry whole, in characters. */
const LONGEST = 8_000;

/**
 * The part of an address that carries a text: `#k=` and, in base64url, a byte for the version,
 * four for a checksum (deflate has none, and a changed digit would be another figure), and the text
 * packed by deflate.
 *
 * @returns null if the link would be longer than programs carry
 */
export function linkOf(text: string): string | null {
  const packed = deflateSync(strToU8(text), { level: 9 });
  const bytes = new Uint8Array(HEAD + packed.length);
  bytes[0] = VERSION;
  new DataView(bytes.buffer).setUint32(1, checksum(packed));
  bytes.set(packed, HEAD);
  const link = KEY + toBase64(bytes);
  return link.length > LONGEST ? null : link;
}

/**
 * What an address carries: the text of {@link linkOf}, or why it cannot be read: `newer` for a
 * version that is not known yet, `broken` for a link that was cut or changed on its way.
 *
 * @returns null if the address carries no scenario
 */
export function readLink(hash: string): { text: string } | { fault: "newer" | "broken" } | null {
  if (!hash.startsWith(KEY)) return null;
  try {
    if (hash.length > LONGEST) return { fault: "broken" };
    const bytes = fromBase64(hash.slice(KEY.length));
    if ((bytes[0] ?? 0) > VERSION) return { fault: "newer" };
    const packed = bytes.subarray(HEAD);
    if (bytes[0] !== VERSION || new DataView(bytes.buffer).getUint32(1) !== checksum(packed))
      return { fault: "broken" };
    return { text: strFromU8(inflateSync(packed)) };
  } catch {
    return { fault: "broken" };
  }
}

/** FNV-1a, 32 bits: every change of a single byte changes it. */
function checksum(bytes: Uint8Array): number {
  return bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
}

function toBase64(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
