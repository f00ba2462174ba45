/**
 * Moves dots off a line just so far that none touches another: each in turn, from the left, to
 * the free place nearest the line, above before below. The same dots always land alike.
 *
 * @param xs where the dots stand along the line, in pixels
 * @param apart least distance of two centres
 * @returns how far each is off the line, in pixels, negative above
 */
export function dodge(xs: readonly number[], apart: number): number[] {
  const offsets = xs.map(() => 0);
  const placed: number[] = [];
  const order = xs.map((_, i) => i).sort((a, b) => (xs[a] as number) - (xs[b] as number));
  for (const i of order) {
    const x = xs[i] as number;
    const near = placed
      .filter((j) => x - (xs[j] as number) < apart)
      .map((j) => ({ y: offsets[j] as number, reach: Math.sqrt(apart ** 2 - (x - (xs[j] as number)) ** 2) }));
    // The free place nearest the line is the line itself, or just touches a dot.
    const places = [0, ...near.flatMap(({ y, reach }) => [y - reach, y + reach])];
    offsets[i] = places
      .filter((y) => near.every((dot) => Math.abs(y - dot.y) >= dot.reach - 1e-9))
      .sort((a, b) => Math.abs(a) - Math.abs(b) || a - b)[0] as number;
    placed.push(i);
  }
  return offsets;
}
