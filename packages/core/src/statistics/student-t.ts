/**
 * Student's t distribution with a whole number of degrees of freedom, by the finite sums of
 * Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 26.7.3 and 26.7.4. They are
 * exact but for float64's rounding, and there are as many terms as half the degrees of freedom.
 */

/** P(|T| ≥ |t|): the two-sided p-value of `t`; below about 10⁻¹⁵ it is 0. */
export function twoSidedP(t: number, degrees: number): number {
  return Math.max(0, 1 - inside(Math.atan(Math.abs(t) / Math.sqrt(degrees)), degrees));
}

/** The t that T stays within, on either side of 0, with probability `level`: 2.262 for 0.95 and 9. */
export function twoSidedQuantile(level: number, degrees: number): number {
  let [low, high] = [0, Math.PI / 2];
  // Halved until float64 has no number between the two.
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return Math.tan(low) * Math.sqrt(degrees);
    if (inside(middle, degrees) < level) low = middle;
    else high = middle;
  }
}

/** A(t | ν) with θ = atan(t / √ν). */
function inside(theta: number, degrees: number): number {
  const [sine, cosine] = [Math.sin(theta), Math.cos(theta)];
  const odd = degrees % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k < degrees; k += 2) {
    term *= (cosine * cosine * (k - 1)) / k;
    sum += term;
  }
  return odd ? ((theta + sine * sum) * 2) / Math.PI : sine * sum;
}
