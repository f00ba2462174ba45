import { html } from "htl";
import { say } from "./language.js";

const style = html`<style media="print"></style>` as HTMLStyleElement;

const quoted = (text: string) => JSON.stringify(text).replaceAll("<", "\\3c ");

/**
 * Writes the margins of the printed page: above, the page's and the site's title and whether the
 * data is simulated; below, the data set and whether maxima are illustrative. Page margins take no
 * text from the page itself, so it is written as CSS.
 */
function writeMargins(): void {
  const simulated = document.querySelector(".notice.simulated") ? say`Dữ liệu mô phỏng` : "";
  const dataset = document.querySelector<HTMLMetaElement>('meta[name="par-index-dataset"]')?.content ?? "";
  const illustrative = document.querySelector("abbr.illustrative") ? say`Điểm tối đa có dấu * là minh hoạ.` : "";
  const margins = `@page {
  @top-left { content: ${quoted(document.title.replace(" | ", " · "))} }
  @top-right { content: ${quoted(simulated)} }
  @bottom-left { content: ${quoted([`${dataset}.`, illustrative].join(" ").trim())} }
}`;
  // Written again while it prints, the same words would lay out the sheets that are already counted anew.
  if (style.textContent !== margins) style.textContent = margins;
}

document.head.append(style);
writeMargins();
addEventListener("beforeprint", writeMargins);
matchMedia("print").addEventListener("change", writeMargins);
