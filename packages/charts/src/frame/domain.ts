/**
 * The domain of a scale on which the values keep so many pixels from either end of a plot: room
 * for what is written beside them. A single value stands in the middle.
 *
 * @example
 * padded([80, 90], 120, 10) // [79, 91]: 10 points on 100 pixels
 */
export function padded(values: readonly number[], length: number, pad: number): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const [low, high] = least === most ? [least - 0.5, most + 0.5] : [least, most];
  const margin = ((high - low) * pad) / (length - 2 * pad);
  return [low - margin, high + margin];
}

/**
 * Round figures within a range, at most `count` and at least two where the range is not empty:
 * steps of 1, 2 or 5 times a power of ten.
 *
 * @example
 * roundTicks(71.2, 93.4, 4) // [75, 80, 85, 90]
 */
export function roundTicks(low: number, high: number, count: number): number[] {
  const power = 10 ** Math.floor(Math.log10((high - low) / count));
  const ticksOf = (step: number) => {
    const first = Math.ceil(low / step);
    return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) =>
      Number(((first + i) * step).toFixed(6)),
    );
  };
  return [1, 2, 5, 10, 20].map((times) => ticksOf(times * power)).find((ticks) => ticks.length <= count) ?? [];
}

/** How such figures are written. Left to itself, Vega rounds 83.5 to whole figures where it would have made fewer ticks. */
export const TICK_FORMAT = ".4~f";

/** The ranks that an axis names: 1, round ranks between, and the last. */
export function rankTicks(last: number): number[] {
  const step = last > 30 ? 10 : 5;
  const round = Array.from({ length: Math.floor(last / step) }, (_, i) => (i + 1) * step).filter(
    (rank) => rank > 1 && last - rank >= step / 2,
  );
  return [...new Set([1, ...round, last])];
}
