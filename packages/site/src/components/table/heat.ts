/**
 * Style of a heat-map cell for an index: the deeper, the higher. Below 50 stays plain, unknown is
 * left white. The tint stays light enough for the page's text colour in both themes.
 */
export function heat(index: number | null): string | null {
  if (index === null) return null;
  const strength = Math.round(Math.max(0, Math.min(1, (index - 50) / 50)) ** 2 * 55);
  return `background: color-mix(in srgb, var(--heat) ${strength}%, transparent)`;
}
