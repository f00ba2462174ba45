import { expect, it } from "vitest";
import { mix, PALETTE, textOn, viLocale } from "./theme.js";

/** WCAG 2.2 relative luminance contrast. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r, g, bl] = [1, 3, 5]
      .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p) as [number, number];
  return (x + 0.05) / (y + 0.05);
}

it.each([
  ["light", "#ffffff"],
  ["dark", "#161616"],
] as const)("the %s theme's text and marks stand out from the page", (theme, page) => {
  const { text, muted, accent, second, other, series } = PALETTE[theme];
  for (const color of [text, muted, accent, second, ...series])
    expect(contrast(color, page)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(other, page)).toBeGreaterThanOrEqual(2.4);
});

it.each(["light", "dark"] as const)("figures in a heat map's cells read at 4.5:1 whatever the colour, %s", (theme) => {
  const { low, high, rule } = PALETTE[theme];
  const ramp = Array.from({ length: 101 }, (_, i) => mix(low, high, i / 100));
  for (const color of [...ramp, rule]) expect(contrast(color, textOn(color))).toBeGreaterThanOrEqual(4.5);
});

it("brings its own Vietnamese locale", () => {
  expect(viLocale.number).toMatchObject({ decimal: ",", thousands: "." });
});
