import type { Language } from "./language.js";

/** A figure to print; unknown is a dash, never 0. */
export type Figure = number | null | undefined;

/** How a language writes figures. Minus is U+2212; unknown is "–". */
export interface Formats {
  /** An index, a mean or a difference of indices, two decimals: 87,33. */
  index(value: Figure): string;
  /** Points, as exact as they are up to four decimals: 0,75; 1,2345; 12. */
  points(value: Figure): string;
  /** A number with all its digits, ungrouped, as people type it: 1,25; -0,5. */
  exact(value: number): string;
  /** A count: 1.234. */
  count(value: Figure): string;
  /** A share from 0 to 1: 97,5%. */
  share(value: Figure): string;
  /** A change of an index with its sign: +1,39; −0,51; 0,00. */
  change(value: Figure): string;
  /** A change of points with its sign: +0,25; −1; 0. */
  pointsChange(value: Figure): string;
  /** Places gained or lost: ▲ 3, ▼ 2, =. */
  rankChange(value: Figure): string;
  /** Sorts texts as the language does. */
  compare(a: string, b: string): number;
}

const LOCALES: Readonly<Record<Language, string>> = { vi: "vi-VN", en: "en-GB" };
const made = new Map<Language, Formats>();

/**
 * The formats of a language: decimal comma and Vietnamese collation, or their English ways.
 *
 * @example
 * formats("vi").change(-0.5) // "−0,50"
 */
export function formats(language: Language): Formats {
  const known = made.get(language);
  if (known) return known;
  const locale = LOCALES[language];
  const fixed = (digits: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const two = fixed(2);
  const whole = fixed(0);
  const free = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const orDash = (format: (value: number) => string) => (value: Figure) =>
    value === null || value === undefined ? "–" : format(value);
  // The sign is of the figure as printed: −0,001 is 0,00, without a sign.
  const plain = (format: Intl.NumberFormat) => (value: number) => {
    const text = format.format(Math.abs(value));
    return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
  };
  const signed = (format: Intl.NumberFormat) => (value: number) => {
    const text = plain(format)(value);
    return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
  };
  const result: Formats = {
    index: orDash(plain(two)),
    points: orDash(plain(free)),
    exact: (value) => (language === "vi" ? String(value).replace(".", ",") : String(value)),
    count: orDash(plain(whole)),
    share: orDash((value) => share.format(value)),
    change: orDash(signed(two)),
    pointsChange: orDash(signed(free)),
    rankChange: orDash((value) => (value === 0 ? "=" : `${value > 0 ? "▲" : "▼"} ${Math.abs(value)}`)),
    compare: new Intl.Collator(locale).compare,
  };
  made.set(language, result);
  return result;
}
