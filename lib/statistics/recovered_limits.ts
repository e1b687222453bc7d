import type { LimitAt } from "./tested_difference.ts";

/** An estimate with its limits. */
export interface Recovered {
  readonly estimate: number;
  readonly limitAt: LimitAt;
}

/**
 * A limit of the difference of two independent estimates, from a limit of each (MOVER).
 *
 * Source: Donner & Zou (2012), Statistical Methods in Medical Research 21:347–359.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const one = { estimate: 0.5, limitAt: () => 0.2 };
 * const other = { estimate: 0.1, limitAt: () => 0.5 };
 * assert.equal(recovered(0.4, [one, other])(1.96, "lower"), 0.4 - 0.5);
 * ```
 */
export function recovered(estimate: number, [one, other]: readonly [Recovered, Recovered]): LimitAt {
  return (z, side) =>
    side === "lower"
      ? estimate - Math.hypot(one.estimate - one.limitAt(z, "lower"), other.limitAt(z, "upper") - other.estimate)
      : estimate + Math.hypot(one.limitAt(z, "upper") - one.estimate, other.estimate - other.limitAt(z, "lower"));
}
