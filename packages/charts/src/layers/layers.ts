import { translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import type { Frame } from "../frame/frame.js";
import { PALETTE } from "../frame/theme.js";

/** One layer of a picture: its data, its mark and where they stand. */
export type Layer = Extract<TopLevelSpec, { layer: unknown }>["layer"][number];

type Unit = Extract<Layer, { mark: unknown }>;
/** Where and how a layer's data are drawn. */
export type Channels = NonNullable<Unit["encoding"]>;
type Channel<Name extends keyof Channels> = NonNullable<Channels[Name]>;
type Rows = readonly object[];

/** What a mark may say of its looks. */
interface Style {
  readonly color?: string | { readonly expr: string };
  readonly opacity?: number;
  readonly stroke?: string | { readonly expr: string };
  readonly strokeWidth?: number;
}

/** A layer: what is drawn, by which mark, and where and how. */
export const layer = (values: Rows, mark: Unit["mark"], encoding: Channels): Layer => ({
  data: { values: [...values] },
  mark,
  encoding,
});

/** A vertical position in pixels from the top of a plot of this height. */
export const pixelY = (field: string, height: number) => ({
  field,
  type: "quantitative" as const,
  scale: { domain: [height, 0], nice: false },
  axis: null,
});

/** A horizontal position in pixels from the left of a plot of this width. */
export const pixelX = (field: string, width: number) => ({
  field,
  type: "quantitative" as const,
  scale: { domain: [0, width], nice: false },
  axis: null,
});

/** The rectangle between four edges, fields in pixels, of a plot of this size. */
export const box = (
  width: number,
  height: number,
  [left, top, right, bottom]: readonly [string, string, string, string] = ["left", "top", "right", "bottom"],
) => ({ x: pixelX(left, width), x2: { field: right }, y: pixelY(top, height), y2: { field: bottom } });

/**
 * A scale of figures over exactly this domain, with an axis that is its labels alone unless `axis`
 * says more.
 *
 * @returns the position of a field on the scale
 * @example
 * const x = scaleAxis([0, 1], { format: ".0%", orient: "top" });
 * x("share"); // the channel of the field `share`
 */
export function scaleAxis(domain: readonly [number, number], axis: object = {}) {
  const scale = { domain: [...domain], nice: false };
  const labels = { title: null, domain: false, ticks: false, ...axis };
  return (field: string) => ({ field, type: "quantitative" as const, scale, axis: labels });
}

/** The text that rows carry in a field. */
export const words = (field: string) => ({ field, type: "nominal" as const });

/** The colour that rows carry in a field. */
export const paint = (field: string) => ({ field, type: "nominal" as const, scale: null });

/** Of two values of a mark the first where a datum passes a test: `either("datum.marked", 600, 400)`. */
export const either = <Value extends string | number>(test: string, yes: Value, no: Value) => ({
  expr: `${test} ? ${JSON.stringify(yes)} : ${JSON.stringify(no)}`,
});

/** Bold where a row is marked. */
export const BOLD_IF_MARKED = either("datum.marked", 600, 400);

/**
 * Horizontal bars, each from one figure to another, as high as its row.
 *
 * @param to the field at a bar's other end, or 0
 * @param edges the fields of a bar's top and bottom, in pixels
 */
export function bars(
  values: Rows,
  height: number,
  {
    from,
    to,
    edges: [top, bottom] = ["top", "bottom"],
    mark = {},
    ...rest
  }: {
    from: Channel<"x">;
    to: string | 0;
    edges?: readonly [string, string];
    mark?: Style;
    color?: Channel<"color">;
    tooltip?: Channel<"tooltip">;
  },
): Layer {
  return layer(
    values,
    { type: "rect", ...mark },
    {
      x: from,
      x2: to === 0 ? { datum: 0 } : { field: to },
      y: pixelY(top, height),
      y2: { field: bottom },
      ...rest,
    },
  );
}

/**
 * Figures in a column right of the plot, each in the middle of its row.
 *
 * @param field what is written
 * @param room from the plot to the column's outer edge, in pixels
 */
export function valueColumn(
  values: Rows,
  height: number,
  {
    field = "shown",
    room,
    tooltip,
    ...mark
  }: Style & {
    field?: string;
    room: number;
    align?: "left" | "right";
    fontWeight?: 600 | { readonly expr: string };
    tooltip?: Channel<"tooltip">;
  },
): Layer {
  return layer(
    values,
    { type: "text", align: "right", dx: room, ...mark },
    { x: { value: "width" }, y: pixelY("mid", height), text: words(field), ...(tooltip ? { tooltip } : {}) },
  );
}

/** Hairlines across the plot at the thresholds of the groups, which say themselves (`shown`) when pointed at. */
export function thresholdLines(values: Rows, at: Pick<Channels, "x"> | Pick<Channels, "y">, frame: Frame): Layer {
  const say = translator(frame.lang);
  return layer(
    values,
    { type: "rule", color: PALETTE[frame.theme].muted, strokeDash: [2, 3], opacity: 0.8 },
    { ...at, tooltip: [{ field: "shown", title: say`Ngưỡng nhóm (%)` }] },
  );
}

/** How to read a picture, the line under its title: the sentences that hold. */
export const legendLine = (...sentences: readonly (string | false | undefined)[]): string =>
  sentences.filter(Boolean).join(" ");
