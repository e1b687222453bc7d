/** How {@linkcode formatNumber} writes. */
export interface FormatNumberOptions {
  /**
   * Digits after the point, 0 to 15.
   * @default 0
   */
  readonly decimals?: number;
  /**
   * Thousands separated by commas.
   * @default false
   */
  readonly grouping?: boolean;
}

/**
 * Writes a number with a fixed number of decimals, half away from zero, the same on every machine.
 *
 * Rounds what the number prints as, digit by digit, so that 1.005 becomes 1.01 (四捨五入), where `toFixed` gives 1.00 from
 * the binary fraction beneath. For shares of counts use `percentHalfUp`, which never leaves the integers.
 *
 * @param value finite number
 * @returns text without exponent; never "-0"
 * @throws {RangeError} if the value is not finite, or `decimals` is not 0…15
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(formatNumber(1.005, { decimals: 2 }), "1.01");
 * assert.equal(formatNumber(170052, { grouping: true }), "170,052");
 * assert.equal(formatNumber(-0.04, { decimals: 1 }), "0.0");
 * ```
 */
export function formatNumber(value: number, options: FormatNumberOptions = {}): string {
  const { decimals = 0, grouping = false } = options;
  if (!Number.isFinite(value)) {
    throw new RangeError(`Cannot format a number as it must be finite: current value is ${value}`);
  }
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 15) {
    throw new RangeError(`Cannot format a number as decimals must be 0 to 15: current value is ${decimals}`);
  }
  const [digits, point] = decimalDigits(Math.abs(value));
  // Units of the last decimal, rounded half up on the decimal digits.
  const kept = point + decimals;
  const head = kept <= 0 ? "0" : digits.slice(0, kept).padEnd(kept, "0");
  const roundsUp = kept >= 0 && (digits[kept] ?? "0") >= "5";
  const units = (BigInt(head) + (roundsUp ? 1n : 0n)).toString().padStart(decimals + 1, "0");
  const whole = units.slice(0, units.length - decimals);
  const grouped = grouping ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  const sign = value < 0 && /[1-9]/.test(units) ? "-" : "";
  return sign + grouped + (decimals === 0 ? "" : `.${units.slice(-decimals)}`);
}

/** Significant digits and the place of the point among them: 12.5 → ["125", 2], 0.004 → ["4", -2]. */
function decimalDigits(value: number): readonly [string, number] {
  const [mantissa = "0", exponent = "0"] = value.toExponential().split("e");
  return [mantissa.replace(".", ""), Number(exponent) + 1];
}
