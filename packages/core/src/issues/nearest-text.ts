/**
 * The candidate that is meant by a mistyped text: the fewest letters away (Levenshtein), the first
 * of several; undefined if none is near, a third of the letters at most.
 *
 * @example
 * nearestText("dak-lac", ["lam-dong", "dak-lak"]) // "dak-lak"
 */
export function nearestText(text: string, candidates: Iterable<string>): string | undefined {
  let [best, fewest]: [string | undefined, number] = [undefined, Math.max(1, text.length / 3)];
  for (const candidate of candidates) {
    const misses = editDistance(text, candidate);
    if (misses < fewest || (misses === fewest && best === undefined)) [best, fewest] = [candidate, misses];
  }
  return best;
}

/** Letters to insert, delete or replace to make one text of the other (Levenshtein 1966). */
export function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row[j] = Math.min(
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    above = row;
  }
  return above[b.length] as number;
}

/**
 * The code that is meant by a mistyped one: it shares most of its first numbers, then its next number
 * is nearest.
 *
 * @param candidates at least one
 * @example
 * nearestCode("3.4.9", ["3.4.2", "3.4.7", "4.1"]) // "3.4.7"
 */
export function nearestCode(code: string, candidates: readonly string[]): string {
  const wanted = code.split(".").map(Number);
  const distance = (candidate: string): [number, number] => {
    const parts = candidate.split(".").map(Number);
    const shared = wanted.findIndex((part, i) => part !== parts[i]);
    const same = shared < 0 ? wanted.length : shared;
    const off = Math.abs((wanted[same] ?? 0) - (parts[same] ?? 0));
    return [-same, Number.isNaN(off) ? Number.POSITIVE_INFINITY : off];
  };
  return candidates
    .map((candidate) => ({ code: candidate, by: distance(candidate) }))
    .reduce((best, next) =>
      next.by[0] < best.by[0] || (next.by[0] === best.by[0] && next.by[1] < best.by[1]) ? next : best,
    ).code;
}
