import { ParError } from "@par-index/core";
import { bomb, damaged, entities, LARGEST_UNPACKED } from "./refusals.js";
import { attribute, MarkupError, type MarkupHandler, MarkupScanner } from "./xml.js";
import { type Entry, entriesOf, inflate } from "./zip.js";

/** A zip archive of parts, as OOXML and OpenDocument keep their documents; names compare without case. */
export class Package {
  readonly file: string;
  readonly #entries: ReadonlyMap<string, Entry>;
  /** Bytes unpacked so far: what a part declares of itself is not trusted. */
  #unpacked = 0;

  /** @throws ParError `workbook-invalid` if the archive is broken */
  constructor(bytes: Uint8Array, file: string) {
    this.file = file;
    this.#entries = new Map(entriesOf(bytes, file).map((entry) => [keyOf(entry.name), entry]));
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  /**
   * Reads a part of markup.
   *
   * @throws ParError `zip-bomb`, `xml-entities`, `workbook-invalid`, `file-encrypted`
   */
  async scan(name: string, handler: MarkupHandler): Promise<void> {
    const scanner = new MarkupScanner(handler);
    let decoder: TextDecoder | undefined;
    try {
      for await (const chunk of this.#chunks(name)) {
        decoder ??= new TextDecoder(
          chunk[0] === 0xff && chunk[1] === 0xfe
            ? "utf-16le"
            : chunk[0] === 0xfe && chunk[1] === 0xff
              ? "utf-16be"
              : "utf-8",
          { fatal: true },
        );
        scanner.write(decoder.decode(chunk, { stream: true }));
      }
      if (decoder) scanner.write(decoder.decode());
      scanner.end();
    } catch (error) {
      if (error instanceof ParError) throw error;
      if (error instanceof MarkupError && error.kind === "declaration") throw entities(this.file, name);
      throw damaged(this.file, { part: name, fault: "unreadable" });
    }
  }

  /** A part as bytes. */
  async bytes(name: string): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    try {
      for await (const chunk of this.#chunks(name)) chunks.push(chunk);
    } catch (error) {
      if (error instanceof ParError) throw error;
      throw damaged(this.file, { part: name, fault: "unreadable" });
    }
    return new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer());
  }

  async *#chunks(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(keyOf(name));
    if (!entry) throw damaged(this.file, { part: name, fault: "missing" });
    for await (const chunk of inflate(entry, this.file)) {
      this.#unpacked += chunk.length;
      if (this.#unpacked > LARGEST_UNPACKED) throw bomb(this.file);
      yield chunk;
    }
  }
}

const keyOf = (name: string) => name.replace(/^\//, "").toLowerCase();

/** What a part of an OOXML package points to. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`; the same in strict files. */
  readonly type: string;
  /** Name of the part. */
  readonly target: string;
}

/**
 * The relationships of a part (ISO/IEC 29500-2, 6.5); none if it has no part for them.
 *
 * @param source name of the part; "" for the package
 */
export async function relationshipsOf(parts: Package, source: string): Promise<Relationship[]> {
  const slash = source.lastIndexOf("/") + 1;
  const name = `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
  const found: Relationship[] = [];
  if (!parts.has(name)) return found;
  await parts.scan(name, {
    open: (tag, attributes) => {
      if (tag !== "Relationship" || attribute(attributes, "TargetMode") === "External") return;
      const target = (attribute(attributes, "Target") ?? "").replaceAll("\\", "/");
      found.push({
        id: attribute(attributes, "Id") ?? "",
        type: (attribute(attributes, "Type") ?? "").replace(/^.*\//, ""),
        target: resolved(source.slice(0, slash), target),
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

function resolved(folder: string, target: string): string {
  const path = target.startsWith("/") ? target : `${folder}${target}`;
  const names: string[] = [];
  for (const name of path.split("/")) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return names.join("/");
}
