import { charactersIn, wrap } from "../frame/frame.js";
import { type Channels, either, type Layer, layer, words } from "./layers.js";

/** Height of a line of a name. */
export const LINE = 14;
/** From a dot's middle to its label. */
const APART = 9;
/** Half the side of the square that a dot takes. */
const DOT = 5;

/** A named dot, in pixels from the top left of the plot. */
export interface NamedDot {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** A rectangle in pixels from the top left of the plot. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a dot's name stands, and on which side of the dot. */
export interface DotLabel {
  readonly lines: string[];
  readonly align: "left" | "right";
  readonly labelX: number;
  readonly labelY: number;
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
/** What a dot covers. */
export const dotBox = ({ x, y }: NamedDot): Box => ({ left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT });

/**
 * Names dots where there is room: beside the dot, inside the plot, over nothing that is drawn
 * and no other name. The first of the list is named in any case, where it covers least.
 *
 * @param dots in the order of their claim to a name
 * @param drawn what is not to be covered
 * @param within what the names may fill
 * @param most how many names at most
 */
export function nameDots<Dot extends NamedDot>(
  dots: readonly Dot[],
  drawn: readonly Box[],
  within: Box,
  most: number,
): (Dot & DotLabel)[] {
  const taken = [...drawn];
  const named: (Dot & DotLabel)[] = [];
  const longest = charactersIn((within.right - within.left) * 0.42);
  for (const dot of dots) {
    if (named.length === most) break;
    const lines = wrap(dot.name, longest);
    const [wide, high] = [Math.max(...lines.map((line) => line.length)) * 7, lines.length * LINE];
    // The further from its dot, the less clear whose name it is: only the first may go far.
    const shifts = named.length === 0 ? [0, -1, 1, -2, 2, -3, 3, -4, 4] : [0, -1, 1];
    const aparts = named.length === 0 ? [APART, 4 * APART, 7 * APART] : [APART];
    const places = aparts
      .flatMap((apart) => shifts.map((shift) => [apart, shift] as const))
      .flatMap(([apart, shift]) =>
        [dot.x + apart, dot.x - apart - wide].map((left): Box => {
          const top = dot.y - high / 2 + (shift * LINE) / 1.5;
          return { left, right: left + wide, top, bottom: top + high };
        }),
      );
    const inside = places.filter(
      (box) =>
        box.left >= within.left && box.right <= within.right && box.top >= within.top && box.bottom <= within.bottom,
    );
    const covered = (box: Box) => taken.filter((other) => overlap(box, other)).length;
    const [best] = (inside.length ? inside : places).sort((a, b) => covered(a) - covered(b));
    if (!best || (named.length > 0 && (inside.length === 0 || covered(best) > 0))) continue;
    const onRight = best.left > dot.x;
    named.push({
      ...dot,
      lines,
      align: onRight ? "left" : "right",
      labelX: onRight ? best.left : best.right,
      labelY: best.top,
    });
    taken.push(best);
  }
  return named;
}

/**
 * Draws names where {@link nameDots} put them; those whose datum passes a test are strong.
 *
 * @param at the channels of a name's place
 * @param colors of the strong, and of the others
 */
export const dotNames = (
  values: readonly { readonly lines: string[]; readonly align: string }[],
  at: Pick<Channels, "x" | "y">,
  test: string,
  [strong, plain]: readonly [string, string],
): Layer =>
  layer(
    values,
    {
      type: "text",
      baseline: "top",
      lineHeight: LINE,
      align: { expr: "datum.align" },
      fontWeight: either(test, 600, 400),
      fontSize: 11,
    },
    { ...at, text: words("lines"), color: { condition: { test, value: strong }, value: plain } },
  );
