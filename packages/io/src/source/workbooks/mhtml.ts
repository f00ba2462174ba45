/**
 * The pages of a web archive (MHTML, RFC 2557), which Excel saves as "Single File Web Page": those
 * parts that are HTML, decoded, the frame around them left out where there are others.
 *
 * @returns undefined if the text is no such archive
 */
export function pagesOfArchive(text: string): readonly Uint8Array[] | undefined {
  const head = text.slice(0, 4000);
  const boundary = /^MIME-Version:/im.test(head) ? /boundary\s*=\s*"?([^"\r\n;]+)"?/i.exec(head)?.[1] : undefined;
  if (boundary === undefined) return undefined;
  const pages = text
    .split(`--${boundary}`)
    .slice(1)
    .flatMap((part) => {
      const gap = /\r?\n\r?\n/.exec(part);
      if (!gap) return [];
      const [headers, body] = [part.slice(0, gap.index), part.slice(gap.index + gap[0].length)];
      if (!/^Content-Type:\s*text\/html/im.test(headers)) return [];
      const how = /^Content-Transfer-Encoding:\s*([\w-]+)/im.exec(headers)?.[1]?.toLowerCase();
      return [
        how === "quoted-printable" ? fromQuotedPrintable(body) : how === "base64" ? fromBase64(body) : latin1(body),
      ];
    });
  const sheets = pages.filter((page) => /<t[dh]\b/i.test(new TextDecoder("latin1").decode(page)));
  return sheets.length ? sheets : pages;
}

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** RFC 2045, 6.7: bytes as =3D, and lines broken by an equals sign. */
function fromQuotedPrintable(text: string): Uint8Array {
  const joined = text.replace(/=[ \t]*\r?\n/g, "");
  return latin1(joined.replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))));
}

function fromBase64(text: string): Uint8Array {
  try {
    return latin1(atob(text.replace(/[^A-Za-z0-9+/=]/g, "")));
  } catch {
    return new Uint8Array();
  }
}
