import { html } from "htl";
import { say } from "./language.js";

const style = html`<style media="print"></style>` as HTMLStyleElement;

const quoted = (text: string) => JSON.stringify(text).replaceAll("<", "\\3c ");

/**
 * Writes the running header of the printed page: the page's and the site's title, and whether the
 * data is simulated. Page margins take no text from the page itself, so it is written as CSS.
 */
function writeHeader(): void {
  const simulated = document.querySelector(".notice.simulated") ? say`Dữ liệu mô phỏng` : "";
  style.textContent = `@page {
  @top-left { content: ${quoted(document.title.replace(" | ", " · "))} }
  @top-right { content: ${quoted(simulated)} }
}`;
}

document.head.append(style);
writeHeader();
addEventListener("beforeprint", writeHeader);
matchMedia("print").addEventListener("change", writeHeader);
