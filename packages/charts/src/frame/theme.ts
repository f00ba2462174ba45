import type { Language } from "@par-index/text";
import type { Config } from "vega-lite";

/** On what a chart is drawn: white, or near black. */
export type Theme = "light" | "dark";

/**
 * Colours that people with any form of colour blindness can tell apart (Okabe and Ito 2008, the
 * blue and the vermilion, lightened for dark pages). Text reaches 4.5:1 on the page's background.
 * The further `series` are for lines, which are labelled besides.
 */
export const PALETTE = {
  light: {
    text: "#1b1e23",
    muted: "#50555c",
    rule: "#c9ccd1",
    other: "#9aa3ad",
    accent: "#0060a0",
    second: "#b34700",
    low: "#e6f0f8",
    high: "#0060a0",
    series: ["#b34700", "#00705a", "#8a3f74", "#6a5600", "#5a4fc0"],
  },
  dark: {
    text: "#e8eaed",
    muted: "#b4b9c0",
    rule: "#4a4f57",
    other: "#7b838d",
    accent: "#6fb7e9",
    second: "#f0995a",
    low: "#1c2a35",
    high: "#6fb7e9",
    series: ["#f0995a", "#3fc3a0", "#e08fc4", "#d9c04c", "#ada4ff"],
  },
} as const;

/** Red, green and blue, 0 to 255, of "#rrggbb". */
const channels = (color: string) => [1, 3, 5].map((i) => Number.parseInt(color.slice(i, i + 2), 16));

/** The colour a share of the way from one to the other. */
export function mix(from: string, to: string, share: number): string {
  const end = channels(to);
  return `#${channels(from)
    .map((c, i) => Math.round(c + ((end[i] as number) - c) * share))
    .map((c) => c.toString(16).padStart(2, "0"))
    .join("")}`;
}

/**
 * Black or white, whichever reads better on a colour: always at least 4.5:1, since the luminance
 * at which both reach the same contrast gives √21 (WCAG 2.2).
 */
export function textOn(color: string): string {
  const [r, g, b] = channels(color)
    .map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05) ** 2 > 1.05 * 0.05 ? "#000000" : "#ffffff";
}

const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';

/**
 * Vietnamese numbers and dates, in d3's form: 1.234,56 and dd/mm/yyyy. Every spec carries it; for
 * specs of one's own, `number` and `time` are what vega-embed takes as `formatLocale` and
 * `timeFormatLocale`.
 */
export const viLocale = {
  number: { decimal: ",", thousands: ".", grouping: [3], currency: ["", " ₫"], minus: "−" },
  time: {
    dateTime: "%H:%M %d/%m/%Y",
    date: "%d/%m/%Y",
    time: "%H:%M:%S",
    periods: ["SA", "CH"],
    days: ["Chủ nhật", "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy"],
    shortDays: ["CN", "T2", "T3", "T4", "T5", "T6", "T7"],
    months: [
      "Tháng 1",
      "Tháng 2",
      "Tháng 3",
      "Tháng 4",
      "Tháng 5",
      "Tháng 6",
      "Tháng 7",
      "Tháng 8",
      "Tháng 9",
      "Tháng 10",
      "Tháng 11",
      "Tháng 12",
    ],
    shortMonths: ["Th1", "Th2", "Th3", "Th4", "Th5", "Th6", "Th7", "Th8", "Th9", "Th10", "Th11", "Th12"],
  },
} satisfies Config["locale"];

/** Vega-Lite's configuration for all charts. */
export function themeConfig(theme: Theme, lang: Language): Config {
  const { text, muted, rule } = PALETTE[theme];
  return {
    background: "transparent",
    font: FONT,
    // Vega's own locale is English; the minus of ours is U+2212 in both.
    ...(lang === "vi" ? { locale: viLocale } : {}),
    view: { stroke: null },
    title: {
      anchor: "start",
      color: text,
      fontSize: 15,
      fontWeight: 600,
      subtitleColor: muted,
      subtitleFontSize: 12,
      offset: 12,
      lineHeight: 20,
      subtitleLineHeight: 16,
      subtitlePadding: 6,
      frame: "bounds",
    },
    // Vega words the roles of axes and marks in English; the picture's own description, in
    // Vietnamese, stands for them, and pages have a table beside each chart.
    mark: { aria: false },
    axis: {
      aria: false,
      labelColor: text,
      titleColor: muted,
      labelFontSize: 12,
      titleFontSize: 12,
      titleFontWeight: "normal",
      domainColor: rule,
      tickColor: rule,
      gridColor: rule,
      gridOpacity: 0.5,
      labelLimit: 0,
      titleLimit: 0,
    },
    text: { color: text, fontSize: 12 },
    legend: { labelColor: text, titleColor: muted, labelLimit: 0 },
  };
}
