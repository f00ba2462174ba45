import { charactersIn, type Frame, narrow, wrap } from "../frame/frame.js";
import { BOLD_IF_MARKED, type Layer, layer, type pixelX, pixelY, words } from "./layers.js";

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
 * @returns the rows with their places, and the places alone
 */
export function stackRows<Row extends object>(
  rows: readonly Row[],
  labelOf: (row: Row) => string,
  frame: Frame,
  { thick, above, gap = GAP }: { thick: number; above: boolean; gap?: number },
): { stacked: (Row & Place)[]; places: Place[]; height: number; onTop: boolean } {
  const onTop = above && narrow(frame);
  const most = charactersIn(onTop ? frame.width - 8 : frame.width * 0.4);
  let y = 0;
  const places = rows.map((row) => {
    const lines = wrap(labelOf(row), most);
    const text = lines.length * LINE;
    const high = onTop ? text + thick : Math.max(text, thick);
    const top = y + (onTop ? text : (high - thick) / 2);
    const place = { lines, labelY: onTop ? y : y + (high - text) / 2, top, mid: top + thick / 2, bottom: top + thick };
    y += high + gap + (onTop ? gap : 0);
    return place;
  });
  return { stacked: inPlace(rows, places), places, height: y, onTop };
}

/** What a row is called: "3.1. Cải cách thể chế" with the code of a node, the name alone with any other id. */
export const rowName = (code: string, label: string): string =>
  /^\d+(\.\d+)*$/.test(code) ? `${code}. ${label}` : label;

/** Width of the plot of a picture that draws nothing outside it: the frame without its padding. */
export const plotWidth = (frame: Frame): number => frame.width - 8;

/** Width that a plot keeps beside the rows' labels, whatever they are. */
export const leastWidth = (frame: Frame): number => (narrow(frame) ? frame.width - 16 : frame.width * 0.6 - 24);

/** Rows with the places at which they were stacked. */
export const inPlace = <Row>(rows: readonly Row[], places: readonly Place[]): (Row & Place)[] =>
  rows.map((row, i) => ({ ...row, ...(places[i] as Place) }));

/** The rows' labels, left of the plot unless `x` says where; a row with `marked` is bold. */
export function rowLabels(
  values: readonly Place[],
  height: number,
  onTop: boolean,
  x: { value: number } | ReturnType<typeof pixelX> = { value: onTop ? 0 : -8 },
): Layer {
  return layer(
    values,
    {
      type: "text",
      align: onTop ? "left" : "right",
      baseline: "top",
      lineHeight: LINE,
      fontWeight: BOLD_IF_MARKED,
    },
    { x, y: pixelY("labelY", height), text: words("lines") },
  );
}
