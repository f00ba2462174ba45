/** The ends and the median of values by how often each comes; null if none does. */
export function interval(counts: Int32Array, level: number): { low: number; median: number; high: number } | null {
  const n = total(counts);
  if (n === 0) return null;
  // Not a place too far because (1 − 0.9) × n ÷ 2 is a hair above a whole number.
  const place = Math.max(1, Math.ceil((n * (1 - level)) / 2 - 1e-6));
  return {
    low: orderStatistic(counts, place),
    median: orderStatistic(counts, Math.ceil(n / 2)),
    high: orderStatistic(counts, n + 1 - place),
  };
}

function orderStatistic(counts: Int32Array, place: number): number {
  let upTo = 0;
  return counts.findIndex((many) => {
    upTo += many;
    return upTo >= place;
  });
}

export function moments(counts: Int32Array): { mean: number | null; sd: number | null } {
  const n = total(counts);
  if (n === 0) return { mean: null, sd: null };
  const mean = counts.reduce((sum, many, value) => sum + many * value, 0) / n;
  const squares = counts.reduce((sum, many, value) => sum + many * (value - mean) ** 2, 0);
  return { mean, sd: n === 1 ? null : Math.sqrt(squares / (n - 1)) };
}

export function total(counts: Int32Array): number {
  return counts.reduce((sum, many) => sum + many, 0);
}
