import type { Agency } from "@par-index/core";
import { editDistance } from "@par-index/core/issues";
import type { Dataset } from "@par-index/io/node";
import { UsageError } from "./exit.js";
import { called, say } from "./language.js";

/** As many names as fit a message. */
const SUGGESTIONS = 5;

/**
 * The agency that a person names on the command line: by id, official code, name in Vietnamese or
 * English, another name, or the beginning of a name; without regard to accents and case.
 *
 * Namesakes are told apart by the year, if one is given, and by which of them has scores.
 *
 * @param hasScores whether an agency has scores where the command looks
 * @throws UsageError with near misses, if none or several fit
 * @example
 * findAgency("dak lak", dataset).id // "dak-lak"
 */
export function findAgency(
  text: string,
  { agencies, aliases }: Pick<Dataset, "agencies" | "aliases">,
  { year, hasScores }: { year?: number | undefined; hasScores?: ((id: string) => boolean) | undefined } = {},
): Agency {
  const exact = agencies.get(text);
  if (exact) return exact;
  const wanted = key(text);
  const named = [...agencies.values()].flatMap((agency) =>
    [agency.id, called(agency), agency.nameEn, agency.code ?? ""].map((name) => ({ agency, name: key(name) })),
  );
  for (const { alias, agency: id } of aliases) {
    const agency = agencies.get(id);
    if (agency) named.push({ agency, name: key(alias) });
  }
  const fitting = (fits: (name: string) => boolean) => [
    ...new Set(named.filter(({ name }) => name !== "" && fits(name)).map(({ agency }) => agency)),
  ];
  const whole = fitting((name) => name === wanted);
  const found = whole.length || wanted === "" ? whole : fitting((name) => name.startsWith(wanted));
  const inYear = found.filter(
    ({ since = 0, until = Number.POSITIVE_INFINITY }) => year === undefined || (since <= year && year <= until),
  );
  for (const candidates of [
    inYear,
    found,
    inYear.filter(({ id }) => hasScores?.(id)),
    found.filter(({ id }) => hasScores?.(id)),
  ])
    if (candidates.length === 1) return candidates[0] as Agency;
  if (found.length)
    throw new UsageError(say('"{0}" có thể là nhiều đơn vị: {1}. Ghi mã của đơn vị.', text, listed(found)));
  const near = [
    ...new Map(
      named
        .map(({ agency, name }) => ({ agency, misses: editDistance(name, wanted) }))
        .filter(({ misses }) => misses <= Math.max(1, wanted.length / 3))
        .sort((a, b) => a.misses - b.misses)
        .map(({ agency }) => [agency.id, agency]),
    ).values(),
  ];
  throw new UsageError(
    say(
      'Không có đơn vị "{0}".{1}',
      text,
      near.length
        ? say(" Có phải ý bạn là {0}?", listed(near))
        : say(" Danh mục đơn vị ở agencies/*.csv của thư mục dữ liệu."),
    ),
  );
}

/** What an agency is called, by its id; the id of one that the registry does not have. */
export function nameOfAgency(agencies: Dataset["agencies"], id: string): string {
  const agency = agencies.get(id);
  return agency ? called(agency) : id;
}

function listed(agencies: readonly Agency[]): string {
  const shown = agencies.slice(0, SUGGESTIONS).map((agency) => `${called(agency)} (${agency.id})`);
  return shown.join(", ") + (agencies.length > SUGGESTIONS ? ", …" : "");
}

/** A name as it compares: letters and digits only, without accents, case and what stands before it. */
function key(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[đð]/g, "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^(?:(?:ubnd|tinh|thanh pho|tp) )+/, "")
    .replaceAll(" ", "");
}
