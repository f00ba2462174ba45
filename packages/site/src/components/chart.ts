import { html } from "htl";
import embed from "vega-embed";
import type { TopLevelSpec } from "vega-lite";
import { lang } from "./language.js";

/**
 * Draws a Vega-Lite spec as SVG, and again when its width or the colour scheme changes.
 *
 * @param specOf makes the spec for a width in pixels and a theme
 */
export function chart(
  specOf: (frame: { width: number; theme: "light" | "dark"; lang: "vi" | "en" }) => TopLevelSpec,
): HTMLElement {
  const figure = html`<figure class="chart">` as HTMLElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let drawn = "";
  async function draw(): Promise<void> {
    const width = Math.floor(figure.clientWidth);
    // Paper is white, whatever the screen.
    const theme = dark.matches && !matchMedia("print").matches ? "dark" : "light";
    if (width === 0 || drawn === `${width} ${theme}`) return;
    drawn = `${width} ${theme}`;
    await embed(figure, specOf({ width, theme, lang }), { actions: false, renderer: "svg", tooltip: { theme } });
  }
  const observer = new ResizeObserver(() => void draw());
  observer.observe(figure);
  dark.addEventListener("change", () => void draw());
  addEventListener("beforeprint", () => void draw());
  return figure;
}
