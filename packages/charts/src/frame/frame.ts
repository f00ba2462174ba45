import { type Language, translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import type { FigureTable } from "./figure-table.js";
import { PALETTE, type Theme, themeConfig } from "./theme.js";

/** What every chart takes beside its rows. */
export interface Frame {
  /** Width of the whole picture in pixels. */
  readonly width: number;
  readonly theme: Theme;
  /** Language of every word and figure in the picture. */
  readonly lang: Language;
  /** Marks the picture as "Dữ liệu mô phỏng". */
  readonly simulated?: boolean;
  /** Id of the agency that is marked. */
  readonly highlight?: string;
  /** Title instead of the finding that the chart computes. */
  readonly title?: string;
  /** Where the figures come from, said under the title: "Bộ Nội vụ". */
  readonly source?: string;
}

/** Whether labels need lines of their own, for want of room beside the picture. */
export const narrow = (frame: Frame): boolean => frame.width < 500;

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
 * Characters of the 12-pixel label font that fit into so many pixels. Generous: 7.2 pixels each is
 * what a wide font (DejaVu Sans, Verdana) needs, so that no system's font is cut off.
 */
export const charactersIn = (width: number): number => Math.floor(width / 7.2);

type Body = Omit<Extract<TopLevelSpec, { layer: unknown }>, "$schema" | "config" | "title">;

/**
 * A chart's specification: title, subtitle, description, theme and size around its body.
 *
 * Vega fits the plot in one pass, with what sticks out of it at its full width. Whatever a chart
 * draws outside its plot must therefore stick out by the same number of pixels at any width.
 *
 * @param finding what the picture shows, computed by the chart
 * @param note how to read it, the subtitle
 * @param description what to say of the picture to those who cannot see it, after title and subtitle
 * @param table the figures drawn, see {@link FigureTable}
 */
export function framed(
  frame: Frame,
  {
    finding,
    note,
    body,
    description = "",
    table,
  }: { finding: string; note: string; body: Body; table: FigureTable; description?: string },
): TopLevelSpec {
  const say = translator(frame.lang);
  const title = frame.title ?? finding;
  const subtitle = [note, frame.source && say`Nguồn: ${frame.source}.`, frame.simulated && say`Dữ liệu mô phỏng.`]
    .filter(Boolean)
    .join(" ");
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: [`${title}.`, subtitle, description].filter(Boolean).join(" "),
    title: {
      text: wrap(title, Math.floor(frame.width / 9.6)),
      subtitle: wrap(subtitle, charactersIn(frame.width - 16)),
    },
    width: frame.width,
    autosize: { type: "fit-x", contains: "padding" },
    padding: 4,
    config: themeConfig(frame.theme, frame.lang),
    usermeta: { title, subtitle, table },
    ...body,
  };
}

/**
 * What stands where there is nothing to draw, with an empty table.
 *
 * @param text says so in a sentence without its full stop, in the frame's language: "Không có dữ liệu xếp hạng"
 */
export function empty(frame: Frame, text: string): TopLevelSpec {
  // The sentence is the title; where the title is given, it stands in the picture.
  const titled = frame.title !== undefined;
  return framed(frame, {
    finding: text,
    note: "",
    description: titled ? `${text}.` : "",
    table: { columns: [], rows: [] },
    body: {
      height: 60,
      layer: [
        {
          data: { values: [{ text: titled ? wrap(text, charactersIn(frame.width - 16)) : "–" }] },
          mark: { type: "text", color: PALETTE[frame.theme].muted, lineHeight: 16 },
          encoding: { text: { field: "text", type: "nominal" } },
        },
      ],
    },
  });
}
