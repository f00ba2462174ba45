import type { TopLevelSpec } from "vega-lite";
import { PALETTE, type Theme, themeConfig } from "./theme.js";

/** What every chart takes beside its rows. */
export interface Frame {
  /** Width of the whole picture in pixels. */
  readonly width: number;
  readonly theme: Theme;
  /** Marks the picture as "Dữ liệu mô phỏng". */
  readonly simulated?: boolean;
  /** Id of the agency that is marked. */
  readonly highlight?: string;
  /** Title instead of the finding that the chart computes. */
  readonly title?: string;
}

const two = new Intl.NumberFormat("vi-VN", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** An index in words: 87,33. */
export const formatIndex = (value: number): string => two.format(value);

/** d3 format of an index; the locale turns the point into a comma. */
export const INDEX_FORMAT = ".2f";

/** The difference of two figures with two decimals, as it is printed. */
export const difference = (a: number, b: number): number => Math.abs(Math.round(a * 100) - Math.round(b * 100)) / 100;

/** A row whose figure is known. */
export type Known<Row, Key extends keyof Row> = Row & { [K in Key]: NonNullable<Row[K]> };

/** The rows whose figure is known; unknown is never drawn as 0. */
export function known<Row, Key extends keyof Row>(rows: readonly Row[], key: Key): Known<Row, Key>[] {
  return rows.filter((row): row is Known<Row, Key> => row[key] !== null && row[key] !== undefined);
}

/** Breaks a text into lines of at most `most` characters, between words. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * End of a percent axis that leaves room for "100,00" behind a full bar. What labels leave for the
 * bars is not known before Vega lays the chart out; three fifths of the width is the least.
 */
export function domainWithLabels({ width }: Frame): number {
  const label = 52;
  return 100 / (1 - label / (0.6 * width));
}

/** For an axis whose labels were joined with line breaks. */
export const LINES = { labelExpr: "split(datum.label, '\\n')" } as const;

type Body = Omit<Extract<TopLevelSpec, { layer: unknown }>, "$schema" | "config" | "title" | "width">;

/**
 * A chart's specification: title, subtitle, description, theme and size around its body.
 *
 * @param finding what the picture shows, computed by the chart
 * @param note how to read it, the subtitle
 */
export function framed(
  frame: Frame,
  { finding, note, body }: { finding: string; note: string; body: Body },
): TopLevelSpec {
  const title = frame.title ?? finding;
  const subtitle = frame.simulated ? `${note} Dữ liệu mô phỏng.`.trim() : note;
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: `${title}. ${subtitle}`,
    title: {
      text: wrap(title, Math.floor(frame.width / 9.6)),
      subtitle: wrap(subtitle, Math.floor(frame.width / 7.2)),
    },
    width: frame.width,
    autosize: { type: "fit-x", contains: "padding" },
    padding: { left: 2, right: 4, top: 4, bottom: 4 },
    config: themeConfig(frame.theme),
    ...body,
  };
}

/** What stands where there is nothing to draw. */
export function empty(frame: Frame, what: string): TopLevelSpec {
  const text = `Không có dữ liệu ${what}.`;
  return framed(frame, {
    finding: text,
    note: "",
    body: {
      height: 60,
      layer: [
        {
          data: { values: [{ text: frame.title === undefined ? "–" : text }] },
          mark: { type: "text", color: PALETTE[frame.theme].muted },
          encoding: { text: { field: "text", type: "nominal" } },
        },
      ],
    },
  });
}
