import type { TopLevelSpec } from "vega-lite";
import { charactersIn, type Frame, narrow, wrap } from "../frame/frame.js";

const LINE = 15;
const GAP = 6;

/** Where a row stands, in pixels from the top of the plot. */
export interface Place {
  readonly lines: string[];
  /** Top of the label. */
  readonly labelY: number;
  /** Top, middle and bottom of what is drawn. */
  readonly top: number;
  readonly mid: number;
  readonly bottom: number;
}

/**
 * Stacks labelled rows, each as high as its label needs: a long name takes more lines, not a
 * cut, and only in its own row.
 *
 * @param thick height of what is drawn in a row
 * @param above whether labels stand above what they name on a narrow picture, not to the left
 * @param gap between two rows
 */
export function stackRows(
  labels: readonly string[],
  frame: Frame,
  { thick, above, gap = GAP }: { thick: number; above: boolean; gap?: number },
): { places: Place[]; height: number; onTop: boolean } {
  const onTop = above && narrow(frame);
  const most = charactersIn(onTop ? frame.width - 8 : frame.width * 0.4);
  let y = 0;
  const places = labels.map((label) => {
    const lines = wrap(label, most);
    const text = lines.length * LINE;
    const high = onTop ? text + thick : Math.max(text, thick);
    const top = y + (onTop ? text : (high - thick) / 2);
    const place = { lines, labelY: onTop ? y : y + (high - text) / 2, top, mid: top + thick / 2, bottom: top + thick };
    y += high + gap + (onTop ? gap : 0);
    return place;
  });
  return { places, height: y, onTop };
}

/** What a row is called: "3.1. Cải cách thể chế" with the code of a node, the name alone with any other id. */
export const rowName = (code: string, label: string): string =>
  /^\d+(\.\d+)*$/.test(code) ? `${code}. ${label}` : label;

/** A vertical position in pixels from the top of a plot of this height. */
export const pixelY = (field: string, height: number) => ({
  field,
  type: "quantitative" as const,
  scale: { domain: [height, 0], nice: false },
  axis: null,
});

/** Width of the plot of a picture that draws nothing outside it: the frame without its padding. */
export const plotWidth = (frame: Frame): number => frame.width - 8;

/** A horizontal position in pixels from the left of a plot of this width. */
export const pixelX = (field: string, width: number) => ({
  field,
  type: "quantitative" as const,
  scale: { domain: [0, width], nice: false },
  axis: null,
});

export type Layer = Extract<TopLevelSpec, { layer: unknown }>["layer"][number];

/** The rows' labels, left of the plot unless `x` says where; a row with `marked` is bold. */
export function rowLabels(
  values: readonly Place[],
  height: number,
  onTop: boolean,
  x: { value: number } | ReturnType<typeof pixelX> = { value: onTop ? 0 : -8 },
): Layer {
  return {
    data: { values: [...values] },
    mark: {
      type: "text",
      align: onTop ? "left" : "right",
      baseline: "top",
      lineHeight: LINE,
      fontWeight: { expr: "datum.marked ? 600 : 400" },
    },
    encoding: {
      x,
      y: pixelY("labelY", height),
      text: { field: "lines", type: "nominal" },
    },
  };
}
