import { EventEmitter } from "node:events";
import { Window } from "happy-dom";

/** What components read from the global object of a page. */
const NAMES = [
  ...["document", "location", "history", "sessionStorage", "localStorage", "matchMedia", "getSelection"],
  ...["Node", "NodeFilter", "NodeList", "HTMLCollection", "HTMLElement", "Event"],
  ...["addEventListener", "removeEventListener", "ResizeObserver", "IntersectionObserver"],
] as const;

/** Puts an empty page of the site in the place of a browser's, in one language, for the tests of a file. */
export function openWindow(lang: "vi" | "en"): Window {
  const window = new Window({ url: "http://localhost/" });
  window.document.documentElement.lang = lang;
  for (const name of NAMES) {
    const value = window[name as keyof Window] as unknown;
    const bound = typeof value === "function" && /^[a-z]/.test(name) ? value.bind(window) : value;
    Object.defineProperty(globalThis, name, { value: bound, configurable: true, writable: true });
  }
  mend(window);
  // A reader leaves a page; here one follows another, and what they listened to stays.
  EventEmitter.defaultMaxListeners = 0;
  return window;
}

/** What Inputs and the components do with lists, as the standard has it and happy-dom 21 has not. */
function mend({ HTMLSelectElement, RadioNodeList, document }: Window): void {
  const { set, ...own } = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value") as PropertyDescriptor;
  Object.defineProperty(HTMLSelectElement.prototype, "value", {
    ...own,
    set(value: unknown) {
      set?.call(this, String(value));
    },
  });
  Object.defineProperty(RadioNodeList.prototype, "value", {
    get(this: Iterable<HTMLInputElement>) {
      return Array.from(this).find(({ checked }) => checked)?.value ?? "";
    },
    set(this: Iterable<HTMLInputElement>, value: unknown) {
      const meant = Array.from(this).find((radio) => radio.value === String(value));
      if (meant) meant.checked = true;
    },
  });
  function Option(text: string, value: string) {
    return Object.assign(document.createElement("option"), { textContent: text, value });
  }
  Object.defineProperty(globalThis, "Option", { value: Option, configurable: true, writable: true });
}
