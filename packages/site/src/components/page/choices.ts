import * as Inputs from "@observablehq/inputs";
import { html } from "htl";
import { say } from "./language.js";
import { keep, recall } from "./memory.js";
import { myAgency, onMyAgency } from "./my-agency.js";
import { onSelect, select, selected } from "./selection.js";

export { myAgency, myAgencyButton, setMyAgency } from "./my-agency.js";

type Input<T = unknown> = HTMLElement & { value: T };

/** How a value stands in the address. */
export interface Codec<T> {
  toText(value: T): string;
  /** The value of a text; undefined if there is none. */
  fromText(text: string): T | undefined;
}

type Plain = string | number | null;

/** Bound inputs of the page: what each does when the address has changed. */
const followers = new Set<() => void>();

/** How long typing rests before the address follows, in ms. */
const REST = 300;

const parameter = (key: string) => new URLSearchParams(location.search).get(key);

/** Writes a choice to the address; null takes it out. */
function address(key: string, text: string | null, how: "pushState" | "replaceState"): void {
  const url = new URL(location.href);
  if (text === null) url.searchParams.delete(key);
  else url.searchParams.set(key, text);
  if (url.href !== location.href) history[how](history.state, "", url);
}

function plainText(value: unknown): string {
  if (Array.isArray(value)) return value.map(plainText).join(",");
  if (typeof value === "object" && value !== null)
    throw new TypeError("choice: values that are objects need a codec { toText, fromText }");
  return String(value ?? "");
}

/** What a text may stand for, in an input whose values are of the kind of `like`. */
function readings(text: string, like: unknown): unknown[] {
  if (Array.isArray(like)) {
    const parts = text === "" ? [] : text.split(",");
    return [parts, parts.map(Number)];
  }
  return text === "" ? [null, ""] : [text, Number(text)];
}

/**
 * Ties an input of `@observablehq/inputs` to the page's address: `?nam=2024`.
 *
 * The input starts with the address's choice, else with the last one of the same key in this tab
 * (on any page), else with its own; a choice that the input does not offer is dropped. What the
 * reader chooses goes into the address as a new entry of the history, and the input follows back
 * and forward. What is typed replaces the entry and is not carried to other pages.
 *
 * @param key name in the address, shared by all pages that mean the same: `don-vi`, `nam`
 * @param codec for values that are objects; texts, numbers, null and lists of them need none
 * @throws TypeError if a value is an object and there is no codec
 * @example
 * const year = view(choice("nam", Inputs.radio(years, { label: say`Năm`, value: latest })));
 */
export function choice<T extends Plain | readonly Plain[]>(key: string, input: Input<T>): Input<T>;
export function choice<T>(key: string, input: Input<T>, codec: Codec<T>): Input<T>;
export function choice<T>(key: string, input: Input<T>, codec?: Codec<T>): Input<T> {
  const textOf = (): string => (codec ? codec.toText(input.value) : plainText(input.value));
  const own = input.value;
  const ownText = textOf();
  const isTyped = input.querySelector('input[type="text"], input[type="search"]') !== null;

  /** Sets the input to what a text stands for; false, and as it was, if it offers no such thing. */
  function take(text: string): boolean {
    const before = input.value;
    for (const value of codec ? [codec.fromText(text)] : readings(text, own)) {
      if (value === undefined) continue;
      input.value = value as T;
      const isOffered = input.querySelector("select")?.selectedIndex !== -1;
      const now: unknown = input.value;
      // Of a list, what is offered is taken.
      if (isOffered && (textOf() === text || (Array.isArray(now) && now.length > 0))) return true;
    }
    input.value = before;
    return false;
  }

  const given = parameter(key) ?? (isTyped ? null : recall("session", key));
  if (given !== null) address(key, take(given) ? textOf() : null, "replaceState");

  let resting: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener("input", () => {
    clearTimeout(resting);
    const text = textOf();
    if (text === (parameter(key) ?? ownText)) return;
    // "No choice" needs no word in the address where it is the start anyway.
    const written = text === "" && ownText === "" ? null : text;
    if (isTyped) {
      resting = setTimeout(() => address(key, written, "replaceState"), REST);
      return;
    }
    address(key, written, "pushState");
    keep("session", key, written);
    for (const follow of followers) follow();
  });

  function follow(): void {
    if (!input.isConnected) {
      followers.delete(follow);
      return;
    }
    const before = textOf();
    const text = parameter(key);
    if (text === null || !take(text)) input.value = own;
    if (!isTyped) keep("session", key, text);
    if (textOf() !== before) input.dispatchEvent(new Event("input", { bubbles: true }));
  }
  if (followers.size === 0) addEventListener("popstate", () => followers.forEach((each) => void each()));
  followers.add(follow);
  return input;
}

const SWITCHED: Readonly<Record<string, boolean>> = { co: true, khong: false };

/** A box to tick, bound to the address. */
export const toggleChoice = (key: string, { label, value }: { label: string; value: boolean }): Input<boolean> =>
  choice(key, Inputs.toggle({ label, value }) as Input<boolean>, {
    toText: (on) => (on ? "co" : "khong"),
    fromText: (text) => SWITCHED[text],
  });

interface NamedAgency {
  readonly id: string;
  readonly name: string;
}

/** A select of agencies by id whose first group is the reader's own. */
function agencySelect(
  agencies: readonly NamedAgency[],
  { label, value, none }: { label: string; value: string | null; none?: string },
): Input<string | null> {
  const names = new Map<string | null, string>(agencies.map(({ id, name }) => [id, name]));
  const ids = agencies.map(({ id }) => id);
  const input = Inputs.select<string | null>(none === undefined ? ids : [null, ...ids], {
    label,
    value,
    format: (id: string | null) => names.get(id) ?? none,
  });
  const list = input.querySelector("select") as HTMLSelectElement;
  // The options keep their number in `ids`, by which the input knows them.
  const options = [...list.options];
  function group(): void {
    const shown = list.selectedIndex < 0 ? undefined : list.options[list.selectedIndex];
    const mine = options.find((_, i) => (none === undefined ? ids[i] : ids[i - 1]) === myAgency());
    const rest = options.filter((option) => option !== mine);
    list.replaceChildren(
      ...(mine
        ? [
            html`<optgroup label=${say`Đơn vị của tôi`}>${mine}</optgroup>`,
            html`<optgroup label=${say`Các đơn vị`}>${rest}</optgroup>`,
          ]
        : rest),
    );
    if (shown) shown.selected = true;
  }
  group();
  onMyAgency(input, group);
  return input;
}

/**
 * A select of an agency by id, bound to the address. It starts with the reader's own agency, else
 * with `fallback`, else with the first; the agency chosen is marked on the whole page.
 */
export function agencyChoice(
  agencies: readonly NamedAgency[],
  {
    key = "don-vi",
    label = say`Đơn vị`,
    fallback = agencies[0]?.id,
  }: { key?: string; label?: string; fallback?: string | undefined } = {},
): Input<string | null> {
  const mine = agencies.find(({ id }) => id === myAgency());
  const input = choice(key, agencySelect(agencies, { label, value: mine?.id ?? fallback ?? null }));
  // The start of one reader is not that of another, to whom the address may be sent.
  if (mine && parameter(key) === null) address(key, mine.id, "replaceState");
  input.addEventListener("input", () => select(input.value));
  if (selected() === null) select(input.value);
  return input;
}

/** A select of an agency to compare with, or of none, bound to the address; it marks nothing on the page. */
export const otherAgencyChoice = (
  agencies: readonly NamedAgency[],
  { key = "so-voi", label, none }: { key?: string; label: string; none: string },
): Input<string | null> => choice(key, agencySelect(agencies, { label, value: null, none }));

/**
 * A select of the agency that is marked on the page. It follows clicks on charts and tables, and
 * may mark none.
 *
 * @param none what is chosen then
 */
export function highlightChoice(
  agencies: readonly NamedAgency[],
  { label = say`Đánh dấu`, none = say`Không đánh dấu` }: { label?: string; none?: string } = {},
): Input<string | null> {
  const value = agencies.find(({ id }) => id === selected())?.id ?? null;
  const input = choice("don-vi", agencySelect(agencies, { label, value, none }));
  input.addEventListener("input", () => select(input.value));
  onSelect((id) => {
    if (input.value === id) return;
    input.value = id;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }, input);
  return input;
}
