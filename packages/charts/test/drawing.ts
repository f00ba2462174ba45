import * as vega from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { expect } from "vitest";
import type { FigureTable } from "../src/frame.js";

const { parse, View } = vega;
// Without a canvas Vega reckons 0.8 of the font size per character; a wide font (DejaVu Sans) needs
// 0.6. `textMetrics` is exported, but its types are not.
const { textMetrics } = vega as unknown as {
  textMetrics: { width: (item: { fontSize?: number }, text: string) => number };
};
textMetrics.width = (item, text) => 0.6 * (item.fontSize ?? 11) * text.length;

/** Compiles without a warning. */
function viewOf(spec: TopLevelSpec): vega.View {
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
  readonly tooltip?: Readonly<Record<string, unknown>>;
  readonly datum?: Readonly<Record<string, unknown>>;
  readonly bounds: { x1: number; x2: number; y1: number; y2: number };
  readonly items?: Item[];
}

/** Every mark of a picture, with how far the picture reaches. */
export async function marksOf(spec: TopLevelSpec): Promise<{ root: Item; origin: [number, number]; items: Item[] }> {
  const view = await viewOf(spec).runAsync();
  const { root } = view.scenegraph() as unknown as { root: Item };
  const all = (item: Item): Item[] => [item, ...(item.items ?? []).flatMap(all)];
  return { root, origin: view.origin() as [number, number], items: all(root) };
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
