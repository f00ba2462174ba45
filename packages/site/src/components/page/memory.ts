/** The browser's two stores: of this tab until it is closed, and of this browser for good. */
type Store = "session" | "local";

const nameOf = (key: string) => `par-index.${key}`;
const storeOf = (store: Store) => (store === "session" ? sessionStorage : localStorage);

/** A text that was kept; null if there is none or the reader's settings deny storage. */
export function recall(store: Store, key: string): string | null {
  try {
    return storeOf(store).getItem(nameOf(key));
  } catch {
    return null;
  }
}

/** Keeps a text, or with null forgets it. Without storage the page works on, it only forgets. */
export function keep(store: Store, key: string, text: string | null): void {
  try {
    if (text === null) storeOf(store).removeItem(nameOf(key));
    else storeOf(store).setItem(nameOf(key), text);
  } catch {
    // Denied or full.
  }
}
