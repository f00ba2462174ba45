import { html } from "htl";
import { say } from "./language.js";
import { keep, recall } from "./memory.js";

const KEY = "don-vi-cua-toi";
const changes = new EventTarget();

/** Id of the reader's own agency, which leads every page; null if none is set. */
export const myAgency = (): string | null => recall("local", KEY);

/** Sets the reader's own agency, or with null none. It leads from now on, whatever was looked at before. */
export function setMyAgency(id: string | null): void {
  keep("local", KEY, id);
  keep("session", "don-vi", null);
  changes.dispatchEvent(new Event("change"));
}

/** Calls back when the reader's own agency was set, as long as `owner` is on the page. */
export function onMyAgency(owner: Node, changed: () => void): void {
  const listen = () => {
    if (owner.isConnected) changed();
    else changes.removeEventListener("change", listen);
  };
  changes.addEventListener("change", listen);
}

/** A button that makes an agency the reader's own, and again no longer. */
export function myAgencyButton(id: string): HTMLElement {
  const button = html`<button type="button" class="my-agency">` as HTMLButtonElement;
  const show = () => {
    const mine = myAgency() === id;
    button.setAttribute("aria-pressed", String(mine));
    button.textContent = mine ? say`Đơn vị của tôi ✓` : say`Đặt làm đơn vị của tôi`;
  };
  button.onclick = () => setMyAgency(myAgency() === id ? null : id);
  onMyAgency(button, show);
  show();
  return button;
}
