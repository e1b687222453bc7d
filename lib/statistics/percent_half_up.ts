import { requireCount } from "./require_count.ts";

/** How {@linkcode percentHalfUp} prints. */
export interface PercentHalfUpOptions {
  /**
   * Decimals printed, 0 to 6.
   * @default {1}
   */
  readonly decimals?: number;
}

/**
 * Prints `count` of `total` as a percentage, half up, in integers only.
 *
 * The one way a share becomes text (四捨五入). `toFixed` on a floating-point share is not it: 6.25 % is printed 6.3, and
 * so is every other half, because no binary fraction is involved at any step.
 *
 * @param count people counted, may not exceed `total`
 * @param total people in the base
 * @returns the number without the percent sign, always with the asked number of decimals: `"28.8"`, `"100.0"`
 * @throws {RangeError} if the counts are not whole numbers with 0 ≤ count ≤ total and total ≥ 1, or `decimals` is not 0…6
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { percentHalfUp } from "./percent_half_up.ts";
 * assert.equal(percentHalfUp(1, 16), "6.3");
 * assert.equal(percentHalfUp(23, 80), "28.8");
 * assert.equal(percentHalfUp(20, 42, { decimals: 0 }), "48");
 * ```
 */
export function percentHalfUp(count: number, total: number, options: PercentHalfUpOptions = {}): string {
  const action = "print a percentage";
  const decimals = requireCount(action, { name: "decimals", value: options.decimals ?? 1, maximum: 6 });
  requireCount(action, { name: "total", value: total, minimum: 1 });
  requireCount(action, { name: "count", value: count, maximum: total });
  const base = BigInt(total);
  const units = (200n * 10n ** BigInt(decimals) * BigInt(count) + base) / (2n * base);
  const digits = units.toString().padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
