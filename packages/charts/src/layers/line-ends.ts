import { charactersIn, type Frame, wrap } from "../frame/frame.js";

const LINE = 14;
const GAP = 3;

/** Every year from the first to the last, those without a figure too. */
export function yearsOf(rows: readonly { year: number }[]): number[] {
  const all = rows.map((row) => row.year);
  const first = Math.min(...all);
  return Array.from({ length: Math.max(...all) - first + 1 }, (_, i) => first + i);
}

/** A row for every series and year, `figure` null where there is none: a gap breaks the line. */
export function everyYear<Row extends { agency: string; year: number }, Key extends keyof Row>(
  rows: readonly Row[],
  years: readonly number[],
  figure: Key,
): Row[] {
  const series = new Map<string, Map<number, Row>>();
  for (const row of rows) series.set(row.agency, (series.get(row.agency) ?? new Map()).set(row.year, row));
  return [...series.values()].flatMap((of) => {
    const [any] = of.values();
    return years.map((year) => of.get(year) ?? ({ ...any, year, [figure]: null } as Row));
  });
}

/** An axis of years from edge to edge, with as many labels as fit, the last year always. */
export function yearAxis(years: readonly number[], frame: Frame, orient: "top" | "bottom") {
  const step = Math.ceil((years.length * 40) / (frame.width * 0.5));
  return {
    field: "year",
    type: "ordinal" as const,
    scale: { type: "point" as const, domain: [...years], padding: 0 },
    axis: {
      title: null,
      labelAngle: 0,
      orient,
      values: years.filter((_, i) => (years.length - 1 - i) % step === 0),
      offset: 6,
      domain: false,
      ticks: false,
      grid: false,
    },
  };
}

/** A label at the end of a line. */
export interface EndLabel {
  readonly text: string;
  /** Where the line ends, in pixels from the top. */
  readonly y: number;
}

/** The share of the picture's width that labels take at most. */
const SHARE = 0.4;

const linesOf = (text: string, frame: Frame, share: number) => wrap(text, charactersIn(frame.width * share));

/** Height that the labels need one below the other. */
export const heightOf = (labels: readonly { text: string }[], frame: Frame, share = SHARE): number =>
  labels.reduce((sum, { text }) => sum + linesOf(text, frame, share).length * LINE + GAP, 0);

/**
 * Moves labels apart, top to bottom, so that none covers another and none falls off the end.
 *
 * @param share of the picture's width that a line takes at most
 */
export function spread<Label extends EndLabel>(
  labels: readonly Label[],
  frame: Frame,
  height: number,
  share = SHARE,
): (Label & { lines: string[]; top: number })[] {
  const placed = labels
    .map((label) => ({ ...label, lines: linesOf(label.text, frame, share), top: 0 }))
    .sort((a, b) => a.y - b.y);
  const high = (label: { lines: string[] }) => label.lines.length * LINE;
  let free = Number.NEGATIVE_INFINITY;
  for (const label of placed) {
    label.top = Math.max(label.y - high(label) / 2, free);
    free = label.top + high(label) + GAP;
  }
  let floor = height + LINE / 2;
  for (const label of placed.toReversed()) {
    label.top = Math.min(label.top, floor - high(label));
    floor = label.top - GAP;
  }
  return placed;
}

/** How the labels are set: on the last year, at their own height. */
export const END_LABEL = { type: "text", align: "left", baseline: "top", dx: 10, lineHeight: LINE } as const;
