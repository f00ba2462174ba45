import { html } from "htl";
import { say } from "./language.js";

/** A file for the reader. */
export interface MadeFile {
  readonly name: string;
  readonly content: string | Blob | Uint8Array;
}

/** Hands a file to the reader. */
function save({ name, content }: MadeFile): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart]));
  (html`<a href=${url} download=${name}></a>` as HTMLAnchorElement).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A button that makes a file and hands it to the reader; says so while it works and if it fails. */
export function downloadButton(label: string, make: () => Promise<MadeFile>): HTMLButtonElement {
  const button = html`<button type="button">${label}</button>` as HTMLButtonElement;
  button.onclick = async () => {
    button.disabled = true;
    button.textContent = `${label} …`;
    try {
      save(await make());
      button.textContent = label;
    } catch (error) {
      button.textContent = say`${label}: không làm được (${(error as Error).message})`;
    } finally {
      button.disabled = false;
    }
  };
  return button;
}
