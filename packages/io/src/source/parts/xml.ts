/** What a reader of markup is told; names come without their prefixes. */
export interface MarkupHandler {
  /** @param attributes as they stand; {@link attribute} finds one */
  readonly open: (name: string, attributes: string, isEmpty: boolean) => void;
  readonly close: (name: string) => void;
  /** A run of text; one text may come in several. */
  readonly text: (text: string) => void;
}

/**
 * Tells the tags and texts of XML as they come, piece by piece, so that a large sheet never stands
 * in memory as a text. It checks no more than a reader of tables needs: tags may be unclosed.
 *
 * @throws Markup refused: `declaration` where a DOCTYPE or ENTITY is declared, `broken` where a tag never ends
 */
export class MarkupScanner {
  readonly #handler: MarkupHandler;
  #pending = "";
  /** Length of the pending text when it was last looked through in vain. */
  #seen = 0;

  constructor(handler: MarkupHandler) {
    this.#handler = handler;
  }

  /** Takes the next piece of the text. */
  write(piece: string): void {
    const text = this.#pending === "" ? piece : this.#pending + piece;
    // A tag that goes on and on is looked through again only once it has doubled.
    if (this.#pending !== "" && text.length < this.#seen * 2 && text.length < LONGEST_TAG) {
      this.#pending = text;
      return;
    }
    let at = 0;
    for (;;) {
      const start = text.indexOf("<", at);
      if (start < 0) {
        // An entity may be cut in two.
        const cut = text.lastIndexOf("&");
        const keep = cut >= at && text.length - cut < 12 && text.indexOf(";", cut) < 0 ? cut : text.length;
        if (keep > at) this.#handler.text(unescaped(text.slice(at, keep)));
        at = keep;
        break;
      }
      const end = endOfTag(text, start);
      if (end < 0) {
        if (start > at) this.#handler.text(unescaped(text.slice(at, start)));
        at = start;
        break;
      }
      if (start > at) this.#handler.text(unescaped(text.slice(at, start)));
      this.#tag(text, start, end);
      at = end;
    }
    this.#pending = text.slice(at);
    this.#seen = this.#pending.length;
    if (this.#pending.length > LONGEST_TAG) throw new MarkupError("broken");
  }

  /** Ends the text. */
  end(): void {
    if (this.#pending.startsWith("<")) throw new MarkupError("broken");
    if (this.#pending !== "") this.#handler.text(unescaped(this.#pending));
    this.#pending = "";
  }

  #tag(text: string, start: number, end: number): void {
    const second = text.charCodeAt(start + 1);
    if (second === 33) {
      if (text.startsWith("<![CDATA[", start)) this.#handler.text(text.slice(start + 9, end - 3));
      else if (!text.startsWith("<!--", start)) throw new MarkupError("declaration");
      return;
    }
    if (second === 63) return;
    if (second === 47) {
      this.#handler.close(localName(text.slice(start + 2, end - 1).trimEnd()));
      return;
    }
    const isEmpty = text.charCodeAt(end - 2) === 47;
    const inside = text.slice(start + 1, isEmpty ? end - 2 : end - 1);
    const space = inside.search(/\s/);
    const name = localName(space < 0 ? inside : inside.slice(0, space));
    this.#handler.open(name, space < 0 ? "" : inside.slice(space), isEmpty);
    if (isEmpty) this.#handler.close(name);
  }
}

/** Letters of the longest tag: a formula of 8,192 letters, every one of them escaped, is far shorter. */
const LONGEST_TAG = 4_000_000;

/** What is wrong with markup that is not read. */
export class MarkupError extends Error {
  readonly kind: "declaration" | "broken";

  constructor(kind: "declaration" | "broken") {
    super(kind);
    this.kind = kind;
  }
}

/** Where the tag that begins at `start` ends, behind its mark; -1 if it is not all there. */
function endOfTag(text: string, start: number): number {
  if (text.charCodeAt(start + 1) === 33) {
    if (text.startsWith("<!--", start)) return behind(text, "-->", start + 4);
    if (text.startsWith("<![CDATA[", start)) return behind(text, "]]>", start + 9);
    // Not enough of it to know what it is.
    if (text.length - start < 9) return -1;
    return start + 2;
  }
  let end = text.indexOf(">", start);
  if (end < 0) return -1;
  // An attribute may hold the mark.
  for (let at = start; ; ) {
    const quote = firstQuote(text, at, end);
    if (quote < 0) return end + 1;
    const close = text.indexOf(text.charAt(quote), quote + 1);
    if (close < 0) return -1;
    if (close > end) {
      end = text.indexOf(">", close);
      if (end < 0) return -1;
    }
    at = close + 1;
  }
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

function firstQuote(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const letter = text.charCodeAt(at);
    if (letter === 34 || letter === 39) return at;
  }
  return -1;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

const patterns = new Map<string, RegExp>();

/**
 * An attribute of a tag, by its name without a prefix.
 *
 * @example
 * attribute(' table:name="Điểm"', "name") // "Điểm"
 */
export function attribute(attributes: string, name: string): string | undefined {
  if (attributes === "") return undefined;
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const hit = pattern.exec(attributes);
  return hit ? unescaped(hit[1] ?? hit[2] ?? "") : undefined;
}

/** Whether a flag of OOXML is set: `1`, `true` or `on`. */
export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A text with its entities replaced. */
function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
