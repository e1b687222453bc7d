/**
 * Tail probabilities and quantiles of the normal, chi-square, Student t and beta distributions.
 *
 * The only door to the numerical library (`@stdlib`, ports of FreeBSD's msun and of Boost.Math), so that every p-value
 * and interval of the project stands on the same functions. Tails are computed as tails, never as 1 − p. All agree with
 * R to a relative error below 1e-12, also far out (tests/reference/distributions.R).
 *
 * `lib-r-math.js` 2.0.3 is not used: its incomplete beta function is off by up to 1e-3 (`pbeta(.3, 2, 3)` gives .34869
 * instead of .3483), and `pt`, `qt`, `pf`, `pbinom` and `qbeta` with it.
 */
import defer * as normal from "./normal_functions.ts";
import defer * as special from "./special_functions.ts";

/**
 * P(Z > z) of the standard normal distribution; R `pnorm(z, lower.tail = FALSE)`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { normalUpperTail } from "./distributions.ts";
 * assert.equal(normalUpperTail(1.959963984540054).toFixed(6), "0.025000");
 * ```
 */
export function normalUpperTail(z: number): number {
  return normal.erfc(z / Math.SQRT2) / 2;
}

/**
 * The z with P(Z ≤ z) = `probability`; R `qnorm(probability)`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { normalQuantile } from "./distributions.ts";
 * assert.equal(normalQuantile(0.975).toFixed(6), "1.959964");
 * ```
 */
export function normalQuantile(probability: number): number {
  return -Math.SQRT2 * normal.erfcinv(2 * probability);
}

/**
 * P(X > x) of the chi-square distribution; R `pchisq(x, degreesOfFreedom, lower.tail = FALSE)`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { chiSquareUpperTail } from "./distributions.ts";
 * assert.equal(chiSquareUpperTail(3.841458820694124, 1).toFixed(6), "0.050000");
 * ```
 */
export function chiSquareUpperTail(x: number, degreesOfFreedom: number): number {
  return x <= 0 ? 1 : special.gammainc(x / 2, degreesOfFreedom / 2, true, true);
}

/**
 * P(T > t) of Student's t distribution; R `pt(t, degreesOfFreedom, lower.tail = FALSE)`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { studentUpperTail } from "./distributions.ts";
 * assert.equal(studentUpperTail(2.2281388519862739, 10).toFixed(6), "0.025000");
 * ```
 */
export function studentUpperTail(t: number, degreesOfFreedom: number): number {
  const square = t * t;
  // Whichever argument of the incomplete beta function is the smaller keeps its digits.
  const beyond = square < degreesOfFreedom
    ? special.betainc(square / (degreesOfFreedom + square), 0.5, degreesOfFreedom / 2, true, true) / 2
    : special.betainc(degreesOfFreedom / (degreesOfFreedom + square), degreesOfFreedom / 2, 0.5) / 2;
  return t > 0 ? beyond : 1 - beyond;
}

/**
 * The t with P(T ≤ t) = `probability`; R `qt(probability, degreesOfFreedom)`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { studentTQuantile } from "./distributions.ts";
 * assert.equal(studentTQuantile(0.975, 10).toFixed(6), "2.228139");
 * ```
 */
export function studentTQuantile(probability: number, degreesOfFreedom: number): number {
  return special.studentQuantile(probability, degreesOfFreedom);
}

/**
 * The x with P(B ≤ x) = `probability` of the beta distribution; R `qbeta(probability, alpha, beta)`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { betaQuantile } from "./distributions.ts";
 * assert.equal(betaQuantile(0.5, { alpha: 2, beta: 2 }).toFixed(6), "0.500000");
 * ```
 */
export function betaQuantile(probability: number, shapes: BetaShapes): number {
  return special.betaincinv(probability, shapes.alpha, shapes.beta);
}

/** Shapes of a beta distribution. */
export interface BetaShapes {
  /** First shape, > 0. */
  readonly alpha: number;
  /** Second shape, > 0. */
  readonly beta: number;
}
