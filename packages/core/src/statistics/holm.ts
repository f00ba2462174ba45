/** Holm's step-down: the k-th smallest of m p-values × (m − k + 1), never falling, at most 1. */
export function holm(p: readonly number[]): number[] {
  const adjusted = new Array<number>(p.length);
  let largest = 0;
  [...p.keys()]
    .sort((a, b) => (p[a] as number) - (p[b] as number))
    .forEach((i, k) => {
      largest = Math.min(1, Math.max(largest, (p[i] as number) * (p.length - k)));
      adjusted[i] = largest;
    });
  return adjusted;
}
