import { type Layer, layer, paint, pixelY, words } from "./layers.js";
import type { Place } from "./rows.js";

/** Rows of cells fill their height, however high their labels, but for a hairline. */
export const fillRows = (places: readonly Place[]): Place[] =>
  places.map((place) => {
    const top = Math.min(place.top, place.labelY) - 2.5;
    return { ...place, top, bottom: 2 * place.mid - top };
  });

/** Room that the rows' labels take beside the cells. */
export const labelRoom = (places: readonly Place[]): number =>
  Math.max(...places.flatMap(({ lines }) => lines.map((line) => line.length))) * 7 + 16;

/** Width of a cell, so many of which share the room, within what is readable. */
export const cellWidth = (room: number, columns: number, { least, most }: { least: number; most: number }): number =>
  Math.min(most, Math.max(least, Math.floor(room / columns)));

/** The columns of a matrix by their codes, named on top. */
export const columnAxis = (codes: readonly string[], axis: { readonly labelExpr?: string } = {}) => ({
  field: "code",
  type: "nominal" as const,
  scale: { domain: [...codes], paddingInner: 0.02, paddingOuter: 0 },
  axis: { title: null, orient: "top" as const, labelAngle: 0, ticks: false, domain: false, offset: 4, ...axis },
});

/** Cells in their colour (`fill`), each with its figure (`shown`) in the colour that reads on it (`ink`). */
export const cells = (
  values: readonly object[],
  height: number,
  {
    x,
    width,
    tooltip,
  }: { x: ReturnType<typeof columnAxis>; width: number; tooltip: { field: string; title: string }[] },
): Layer[] => [
  layer(
    values,
    { type: "rect" },
    { x, y: pixelY("top", height), y2: { field: "bottom" }, color: paint("fill"), tooltip },
  ),
  layer(
    values,
    { type: "text", fontSize: width < 46 ? 10 : 12 },
    { x, y: pixelY("mid", height), text: words("shown"), color: paint("ink") },
  ),
];
