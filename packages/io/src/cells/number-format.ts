/** What a number format makes of a number: a figure as it stands, a share of a hundred, or a date or time. */
export type FormatMeaning = "number" | "percent" | "date";

/**
 * What a number format shows, as ECMA-376 Part 1, 18.8.31 defines it: a sign that is quoted
 * (`0"%"`), escaped (`0\%`), or only takes up room (`_%`, `*%`) is a text and multiplies nothing; of
 * the sections between semicolons the number's own counts.
 *
 * @param format undefined for General
 * @example
 * formatMeaning("0.0%", 0.5) // "percent"
 * formatMeaning('0.0"%"', 50) // "number"
 */
export function formatMeaning(format: string | undefined, value: number): FormatMeaning {
  if (format === undefined || format === "General") return "number";
  let sections = known.get(format);
  if (!sections) {
    sections = sectionsOf(format);
    if (known.size < 10_000) known.set(format, sections);
  }
  const conditional = sections.find(({ condition }) => condition?.(value));
  if (conditional) return conditional.meaning;
  const free = sections.filter(({ condition }) => condition === undefined).slice(0, 3);
  const own = free.length < sections.length ? 0 : value < 0 ? 1 : value === 0 && free.length > 2 ? 2 : 0;
  return (free[own] ?? free[0])?.meaning ?? "number";
}

interface Section {
  readonly meaning: FormatMeaning;
  readonly condition: ((value: number) => boolean) | undefined;
}

const known = new Map<string, readonly Section[]>();

function sectionsOf(format: string): readonly Section[] {
  const bare = format.replace(/"[^"]*"?|[\\_*]./gs, "");
  return splitOutsideBrackets(bare).map((section) => {
    const condition = /\[(<=|>=|<>|<|>|=)\s*(-?[\d.]+)\]/.exec(section);
    // [h] is a count of hours; [Red], [$-42A] and [DBNum1] say nothing of the number.
    const codes = section.replace(/\[(?:h+|m+|s+)\]/gi, "h").replace(/\[[^\]]*\]?/g, "");
    const isDate = /[ymdhs]/i.test(codes.replace(/general|am\/pm|a\/p|e[+-]/gi, ""));
    return {
      meaning: isDate ? "date" : codes.includes("%") ? "percent" : "number",
      condition: condition ? compare(condition[1] as string, Number(condition[2])) : undefined,
    };
  });
}

function splitOutsideBrackets(text: string): string[] {
  const parts = [""];
  let isInside = false;
  for (const letter of text) {
    if (letter === "[") isInside = true;
    else if (letter === "]") isInside = false;
    if (letter === ";" && !isInside) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

function compare(sign: string, than: number): (value: number) => boolean {
  switch (sign) {
    case "<":
      return (value) => value < than;
    case ">":
      return (value) => value > than;
    case "<=":
      return (value) => value <= than;
    case ">=":
      return (value) => value >= than;
    case "=":
      return (value) => value === than;
    default:
      return (value) => value !== than;
  }
}

/** Formats that files name by number only (ECMA-376 Part 1, 18.8.30), as far as they change what a figure means. */
export function builtInFormat(id: number): string | undefined {
  if (id === 9) return "0%";
  if (id === 10) return "0.00%";
  // 27 to 36 and 50 to 58 are dates of East Asian Excel.
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return "dd/mm/yyyy";
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return "hh:mm:ss";
  return id === 22 ? "dd/mm/yyyy hh:mm" : undefined;
}
