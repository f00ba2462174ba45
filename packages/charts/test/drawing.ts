import * as vega from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { expect } from "vitest";
import type { FigureTable } from "../src/frame/figure-table.js";

const { parse, View } = vega;
// Without a canvas Vega reckons 0.8 of the font size per character; a wide font (DejaVu Sans) needs
// 0.6. `textMetrics` is exported, but its types are not.
const { textMetrics } = vega as unknown as {
  textMetrics: { width: (item: { fontSize?: number }, text: string) => number };
};
textMetrics.width = (item, text) => 0.6 * (item.fontSize ?? 11) * text.length;

/** Pictures that are kept at a time: tests ask for the same one several times in a row. */
const KEPT = 40;

const kept = new Map<string, vega.View>();

/** Compiles without a warning; what was asked for lately is not compiled again. */
function viewOf(spec: TopLevelSpec): vega.View {
  const key = JSON.stringify(spec);
  const view = kept.get(key) ?? compiledView(spec);
  kept.delete(key);
  kept.set(key, view);
  for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
  return view;
}

function compiledView(spec: TopLevelSpec): vega.View {
  const warnings: unknown[] = [];
  const note = (...args: unknown[]): unknown => {
    warnings.push(args);
    return logger;
  };
  const logger = {
    level: () => logger,
    error: note,
    warn: note,
    info: () => logger,
    debug: () => logger,
  };
  const { spec: compiled } = compile(spec, { logger: logger as never });
  expect(warnings).toEqual([]);
  return new View(parse(compiled), { renderer: "none" });
}

/** Compiles without a warning and renders to SVG. */
export const render = (spec: TopLevelSpec): Promise<string> => viewOf(spec).toSVG();

/** A mark, or a group of marks, of a drawn picture. */
export interface Item {
  readonly text?: string | string[];
  readonly fill?: string;
  readonly shape?: string;
  /** Of a bar: its left edge and its width; of a symbol or a group: where it stands. */
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly tooltip?: Readonly<Record<string, unknown>>;
  readonly datum?: Readonly<Record<string, unknown>>;
  readonly bounds: { x1: number; x2: number; y1: number; y2: number };
  /** The marks it belongs to: those of the data, or of a title or an axis. */
  readonly mark?: { readonly role?: string };
  readonly items?: Item[];
}

/** Every mark of a picture, with how far the picture reaches. */
export async function marksOf(spec: TopLevelSpec): Promise<{ root: Item; origin: [number, number]; items: Item[] }> {
  const view = await viewOf(spec).runAsync();
  const { root } = view.scenegraph() as unknown as { root: Item };
  const all = (item: Item): Item[] => [item, ...(item.items ?? []).flatMap(all)];
  return { root, origin: view.origin() as [number, number], items: all(root) };
}

/** A text of a picture and the rectangle it fills, in pixels from the top left of the plot. */
export interface TextBox {
  readonly text: string;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** Every text of a picture: title, axes, labels and figures. */
export async function textsOf(spec: TopLevelSpec): Promise<TextBox[]> {
  const { root } = await marksOf(spec);
  const within = (item: Item, x: number, y: number): TextBox[] => {
    const text = [item.text ?? ""].flat().join(" ");
    const { x1, x2, y1, y2 } = item.bounds;
    const own = text === "" ? [] : [{ text, x1: x1 + x, x2: x2 + x, y1: y1 + y, y2: y2 + y }];
    // Only a group moves what it holds.
    const [dx, dy] = item.items ? [item.x ?? 0, item.y ?? 0] : [0, 0];
    return [...own, ...(item.items ?? []).flatMap((inner) => within(inner, x + dx, y + dy))];
  };
  return within(root, 0, 0);
}

/** Pairs of texts that cover each other by more than two pixels either way. */
export function coveringTexts(texts: readonly TextBox[]): [string, string][] {
  const covers = (a: TextBox, b: TextBox) =>
    Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1) > 2 && Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1) > 2;
  return texts.flatMap((a, i) =>
    texts.slice(i + 1).flatMap((b): [string, string][] => (covers(a, b) ? [[a.text, b.text]] : [])),
  );
}

/** Texts of a picture's data that cover each other by more than a pixel. */
export function overlaps(items: readonly Item[]): string[] {
  const texts = items.filter(({ text, mark, bounds }) => text && mark?.role === "mark" && bounds.x2 > bounds.x1);
  return texts.flatMap((a, i) =>
    texts.slice(i + 1).flatMap((b) => {
      const wide = Math.min(a.bounds.x2, b.bounds.x2) - Math.max(a.bounds.x1, b.bounds.x1);
      const high = Math.min(a.bounds.y2, b.bounds.y2) - Math.max(a.bounds.y1, b.bounds.y1);
      return wide > 1 && high > 1 ? [`${a.text} / ${b.text}`] : [];
    }),
  );
}

/** The text that Vega draws, line by line. */
export const linesOf = (svg: string): string[] =>
  [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)].map(([, text]) => text as string);

/** Everything a reader of the picture can come to read: drawn, in tooltips, described, in the table's headings. */
export async function wordsOf(spec: TopLevelSpec): Promise<string[]> {
  const { items } = await marksOf(spec);
  const tips = items.flatMap(({ tooltip }) => Object.entries(tooltip ?? {}).map(([key, value]) => `${key}: ${value}`));
  const labels = tableOf(spec)?.columns.map(({ label }) => label) ?? [];
  return [...linesOf(await render(spec)), ...new Set(tips), String(spec.description), ...labels];
}

/** The figures a specification carries. */
export const tableOf = (spec: TopLevelSpec): FigureTable | undefined =>
  (spec.usermeta as { table?: FigureTable } | undefined)?.table;
