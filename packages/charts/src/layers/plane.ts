import { padded } from "../frame/domain.js";
import { charactersIn, type Frame, wrap } from "../frame/frame.js";
import { PALETTE } from "../frame/theme.js";
import { type Layer, layer, scaleAxis, words } from "./layers.js";

/** Room for the figures of the vertical axis. */
const AXIS = 44;

/** Width of a plane: the picture's, less the figures of its vertical axis. */
export const planeWidth = (frame: Frame): number => frame.width - AXIS - 12;

interface Side {
  readonly figures: readonly number[];
  /** Length in pixels. */
  readonly length: number;
  /** So many pixels the figures keep from either end. */
  readonly pad: number;
}

/** A plane of two figures, each on a scale of its own: the way from figures to pixels and back, and the channels. */
export function plane(
  across: Side & { readonly title: string; readonly tickCount: number },
  up: Side & { readonly labelExpr?: string },
) {
  const [left, right] = padded(across.figures, across.length, across.pad);
  const [low, high] = padded(up.figures, up.length, up.pad);
  const axis = { domain: true, grid: false, labelBound: true };
  return {
    toX: (figure: number) => (across.length * (figure - left)) / (right - left),
    toY: (figure: number) => (up.length * (high - figure)) / (high - low),
    fromX: (x: number) => left + (x / across.length) * (right - left),
    fromY: (y: number) => high - (y / up.length) * (high - low),
    x: scaleAxis([left, right], {
      ...axis,
      title: wrap(across.title, charactersIn(across.length)),
      tickCount: across.tickCount,
    }),
    y: scaleAxis([low, high], {
      ...axis,
      tickCount: 5,
      minExtent: AXIS,
      maxExtent: AXIS,
      ...(up.labelExpr === undefined ? {} : { labelExpr: up.labelExpr }),
    }),
  };
}

/** What a plane's vertical axis is, over it. */
export const upTitle = (title: string, { theme }: Frame): Layer =>
  layer(
    [{ shown: `↑ ${title}` }],
    { type: "text", align: "left", baseline: "bottom", color: PALETTE[theme].muted },
    { x: { value: -AXIS }, y: { value: -6 }, text: words("shown") },
  );
