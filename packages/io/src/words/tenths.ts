/** A code as it stands in a list: a program may have made 3.1 of 3.10 where `mayHaveLost` says so. */
export interface ListedCode {
  readonly code: string;
  readonly mayHaveLost: boolean;
}

/**
 * Finds the codes in a list that were 3.10 before a spreadsheet took them for numbers, by what
 * stands beside them: 3.10 comes behind 3.9, and before 3.2 stands 3.1.
 *
 * @param has whether a tree has a code
 * @returns by place in the list: `tenth` where it is 3.10, `doubtful` where it may be either; the
 *   others are what they say
 * @example
 * tenthsIn(["3.1", "3.2", …, "3.9", "3.1", "3.11"], …) // at the second "3.1": "tenth"
 */
export function tenthsIn(
  list: readonly (ListedCode | undefined)[],
  has: (code: string) => boolean,
): ReadonlyMap<number, "tenth" | "doubtful"> {
  const found = new Map<number, "tenth" | "doubtful">();
  const counts = new Map<string, number>();
  for (const item of list) if (item) counts.set(item.code, (counts.get(item.code) ?? 0) + 1);
  const codes = [...counts.keys()].filter((code) => code.endsWith(".1") && has(`${code}0`) && !counts.has(`${code}0`));
  if (codes.length === 0) return found;
  const firsts = new Set(codes);
  const times = (code: string) => counts.get(code) ?? 0;
  list.forEach((item, at) => {
    if (!item?.mayHaveLost || !firsts.has(item.code)) return;
    const parent = item.code.slice(0, -1);
    const number = (other: ListedCode | undefined) =>
      other?.code.startsWith(parent) && !other.code.slice(parent.length).includes(".")
        ? Number(other.code.slice(parent.length))
        : undefined;
    const before = number(list[at - 1]);
    const after = number(list[at + 1]);
    const others = Math.max(...Array.from({ length: 8 }, (_, i) => times(`${parent}${i + 2}`)));
    if (before === 9 && after !== 2) found.set(at, "tenth");
    else if (after === 2 || (times(item.code) <= Math.max(1, others) && (before === undefined || before === 9))) return;
    else if (times(item.code) > Math.max(1, others) || (before !== undefined && before > 1)) found.set(at, "doubtful");
  });
  return found;
}
