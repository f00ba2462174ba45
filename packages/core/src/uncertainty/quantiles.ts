/**
 * Standard distributions as tables of 2¹⁶ equally likely values, the quantiles at the middles of as
 * many equal parts. A random word of 32 bits picks two of them, which is what makes millions of
 * draws per second possible. No such distribution function is further than 2⁻¹⁷ from the one it
 * stands for; the normal ends at ±4.17.
 */
export const TABLE_SIZE = 2 ** 16;

/** The distributions, in the order of their runs in {@link quantileTable}. */
export const DISTRIBUTIONS = ["normal", "uniform"] as const;
export type Distribution = (typeof DISTRIBUTIONS)[number];

let made: Float32Array | undefined;

/**
 * The table, {@link TABLE_SIZE} values for each of {@link DISTRIBUTIONS}: the standard normal and
 * the uniform on (−1, 1). Both are symmetric to the bit; the normal is scaled to the variance 1.
 */
export function quantileTable(): Float32Array {
  if (made) return made;
  const table = new Float32Array(DISTRIBUTIONS.length * TABLE_SIZE);
  const half = TABLE_SIZE / 2;
  const upper = Float64Array.from({ length: half }, (_, i) => normalQuantile(0.5 + (i + 0.5) / TABLE_SIZE));
  const scale = 1 / Math.sqrt(upper.reduce((sum, z) => sum + z * z, 0) / half);
  for (let i = 0; i < half; i++) {
    const z = (upper[i] as number) * scale;
    const u = (2 * i + 1) / TABLE_SIZE;
    table[half + i] = z;
    table[half - 1 - i] = -z;
    table[TABLE_SIZE + half + i] = u;
    table[TABLE_SIZE + half - 1 - i] = -u;
  }
  made = table;
  return table;
}

/**
 * The standard normal's quantile, by Wichura's algorithm AS 241, PPND16 (Applied Statistics 1988;
 * 37: 477–484): about 16 digits.
 *
 * @example
 * normalQuantile(0.975) // 1.959963984540054
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(r, CENTRE_ABOVE)) / polynomial(r, CENTRE_BELOW);
  }
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  const z =
    r <= 5
      ? polynomial(r - 1.6, TAIL_ABOVE) / polynomial(r - 1.6, TAIL_BELOW)
      : polynomial(r - 5, FAR_ABOVE) / polynomial(r - 5, FAR_BELOW);
  return q < 0 ? -z : z;
}

function polynomial(x: number, coefficients: readonly number[]): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

const CENTRE_ABOVE = [
  3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
  67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
];
const CENTRE_BELOW = [
  1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
  28729.085735721942674, 5226.495278852545925,
];
const TAIL_ABOVE = [
  1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
  0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
];
const TAIL_BELOW = [
  1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
  0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
];
const FAR_ABOVE = [
  6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093,
  0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
];
const FAR_BELOW = [
  1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
  1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
];
