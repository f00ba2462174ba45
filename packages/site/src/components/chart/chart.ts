import type { Language } from "@par-index/text";
import { html } from "htl";
import type { TopLevelSpec } from "vega-lite";
import { downloadButton, type MadeFile } from "../page/download.js";
import { lang, say } from "../page/language.js";
import { onSelect, selected, toggle } from "../page/selection.js";
import { figureTable } from "../table/figure-table.js";
import { csvFile, metaOf, pngFile, svgFile } from "./files.js";
import { loadedVega, loadVega } from "./vega.js";

/** What a chart is drawn for; `highlight` is the agency marked on the page. */
export interface ChartFrame {
  readonly width: number;
  readonly theme: "light" | "dark";
  readonly lang: Language;
  readonly highlight?: string;
}

/** Width of A4 within the margins of the print style (210 − 2 × 12 mm), in CSS px. */
const PAPER = 703;

/** How far below the window a chart is drawn, so that it is there when it is scrolled to. */
const AHEAD = "1000px";

/** Wait before Vega is loaded for charts not yet scrolled to, which printing cannot wait for, in ms. */
const IDLE = 2_000;

/** Width of a file if the chart is not on the page, in px. */
const FILE_WIDTH = 900;

/** Height to keep free for a picture before it is drawn, in px: plot, title, subtitle, axis. */
function expectedHeight(spec: TopLevelSpec): number {
  const { height, title } = spec as { height?: unknown; title?: { text: string[]; subtitle: string[] } };
  return (
    (typeof height === "number" ? height : 280) +
    18 * (title?.text.length ?? 0) +
    15 * (title?.subtitle.length ?? 0) +
    40
  );
}

/** A text of what a mark of a Vega scene stands for: the id of its agency, the code of its node. */
function textOf(item: unknown, key: "agency" | "code"): string | null {
  const text = (item as { datum?: Record<string, unknown> } | null | undefined)?.datum?.[key];
  return typeof text === "string" ? text : null;
}

/**
 * Draws a Vega-Lite spec as SVG when it comes near the window, and again when its width, the
 * colour scheme or the agency marked on the page changes; on paper always light. Below it stand
 * downloads (SVG, PNG, CSV) and the figures as a table. A click on an agency's mark marks the
 * agency on the whole page.
 *
 * @param specOf makes the spec for a frame; a page that wants another agency marked overrides
 *   `highlight`
 * @param name of the downloaded files, after the page's: "thu-hang"
 * @param onCode what a click on the mark of a node does, by its code
 * @param follow is given what draws the chart again, for figures that change
 */
export function chart(
  specOf: (frame: ChartFrame) => TopLevelSpec,
  {
    name,
    onCode,
    follow,
  }: { name: string; onCode?: (code: string) => void; follow?: (redraw: () => void, figure: HTMLElement) => void },
): HTMLElement {
  const picture = html`<div class="picture">` as HTMLElement;
  const files = (["SVG", "PNG", "CSV"] as const).map((format) => {
    const make = { SVG: svgFile, PNG: pngFile, CSV: csvFile }[format];
    const button = downloadButton(format, async (): Promise<MadeFile> => make(specOf(fileFrame()), name));
    button.setAttribute("aria-label", say`Tải ${format}`);
    return button;
  });
  const tools =
    html`<div class="chart-tools no-print" role="group" aria-label=${say`Tải biểu đồ`}>${files}</div>` as HTMLElement;
  const table = figureTable();
  const figure = html`<figure class="chart">${picture}${tools}${table.element}</figure>` as HTMLElement;

  const dark = matchMedia("(prefers-color-scheme: dark)");
  const paper = matchMedia("print");
  let isPrinting = false;
  let isNear = false;
  let isBusy = false;
  let isOutdated = false;
  let drawn = "";
  let finalize: (() => void) | undefined;

  const marked = () => {
    const highlight = selected();
    return highlight === null ? {} : { highlight };
  };
  const fileFrame = (): ChartFrame => ({ width: picture.clientWidth || FILE_WIDTH, theme: "light", lang, ...marked() });
  function frameNow(): ChartFrame | null {
    const onPaper = isPrinting || paper.matches;
    const own = Math.floor(picture.clientWidth);
    // A window narrower than paper has one column; on paper that column is as wide as the paper.
    const width = !onPaper ? own : innerWidth < PAPER && own > 0 ? PAPER : Math.min(own, PAPER);
    return width === 0 ? null : { width, theme: dark.matches && !onPaper ? "dark" : "light", lang, ...marked() };
  }

  async function draw(): Promise<void> {
    // Sheets are counted before they are painted: what changed in between would move what follows.
    isOutdated = isBusy || isPrinting;
    if (isBusy || isPrinting || !isNear) return;
    const frame = frameNow();
    const key = JSON.stringify(frame);
    if (frame === null || key === drawn) return;
    isBusy = true;
    drawn = key;
    figure.setAttribute("aria-busy", "true");
    try {
      const spec = specOf(frame);
      // While it is drawn the page below stays where it is.
      picture.style.minHeight = `${drawnHeight() ?? expectedHeight(spec)}px`;
      const { default: embed } = await loadVega();
      finalize?.();
      const { theme } = frame;
      const { view, finalize: end } = await embed(picture, spec, {
        actions: false,
        renderer: "svg",
        tooltip: { theme },
      });
      finalize = end;
      view.addEventListener("click", (_, item) => {
        const agency = textOf(item, "agency");
        if (agency !== null) toggle(agency);
        const code = textOf(item, "code");
        if (code !== null) onCode?.(code);
      });
      view.addEventListener("mousemove", (_, item) => {
        const acts = textOf(item, "agency") !== null || (onCode && textOf(item, "code") !== null);
        picture.style.cursor = acts ? "pointer" : "";
      });
      describe(spec);
    } finally {
      isBusy = false;
      figure.removeAttribute("aria-busy");
      picture.style.minHeight = "0";
    }
    if (isOutdated && !isPrinting) await draw();
  }
  const drawnHeight = () => (picture.querySelector("svg") ? picture.clientHeight : undefined);

  function describe(spec: TopLevelSpec): void {
    const { title, table: figures } = metaOf(spec);
    tools.setAttribute("aria-label", say`Tải biểu đồ: ${title}`);
    (files[2] as HTMLElement).hidden = figures === undefined;
    table.show(figures, title);
  }

  /** Paper does not wait: drawn at once, for its width and on white. */
  function drawForPaper(): void {
    const modules = loadedVega();
    isPrinting = true;
    const frame = frameNow();
    if (!modules || frame === null || isBusy || JSON.stringify(frame) === drawn) return;
    const { vega, vegaLite } = modules;
    finalize?.();
    picture.replaceChildren();
    picture.style.minHeight = "0";
    const view = new vega.View(vega.parse(vegaLite.compile(specOf(frame)).spec), { renderer: "svg" });
    view.initialize(picture).run();
    finalize = () => view.finalize();
    drawn = "";
  }

  const listening = new AbortController();
  const { signal } = listening;
  const whileShown = (act: () => void) => () => (figure.isConnected ? act() : listening.abort());
  const redraw = whileShown(() => void draw());
  dark.addEventListener("change", redraw, { signal });
  paper.addEventListener("change", redraw, { signal });
  addEventListener("beforeprint", whileShown(drawForPaper), { signal });
  addEventListener(
    "afterprint",
    whileShown(() => {
      isPrinting = false;
      void draw();
    }),
    { signal },
  );
  onSelect(() => void draw(), figure);
  new ResizeObserver(() => void draw()).observe(picture);
  const approach = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      approach.disconnect();
      isNear = true;
      void draw();
    },
    { rootMargin: `${AHEAD} 0px` },
  );
  approach.observe(picture);
  follow?.(() => {
    drawn = "";
    void draw();
  }, figure);
  setTimeout(() => void loadVega(), IDLE);
  return figure;
}
