import { kind, type OptionKinds, required, requireKind, requireOptions } from "../data/check_call.ts";
import { requireCount } from "./require_count.ts";
import { valueKind } from "./value_kinds.ts";

/** How the percentages were printed. */
export interface CountsFromPercentsOptions {
  /** People the percentages are of. */
  readonly total: number;
  /**
   * How the last digit was made: half up (四捨五入), or cut off (22 of 107 printed as 20.5).
   * @default {"half-up"}
   */
  readonly rounding?: "half-up" | "truncate";
  /**
   * Whether everybody is in exactly one category, so that the counts add up to `total`; `false` for several answers.
   * @default {true}
   */
  readonly exclusive?: boolean;
}

/** The kind of each of these options. */
export const COUNTS_FROM_PERCENTS_OPTIONS: OptionKinds<CountsFromPercentsOptions> = {
  total: required(kind.number),
  rounding: kind.oneOf("half-up", "truncate"),
  exclusive: kind.flag,
};

/** The counts that printed percentages leave possible. */
export interface CountsFromPercents {
  readonly method: "counts from percentages, half up" | "counts from percentages, truncated";
  /** Whether no, exactly one, or more than one list of counts is consistent with what was printed. */
  readonly status: "none" | "one" | "many";
  /** How many lists of counts are consistent. */
  readonly solutions: bigint;
  /** The counts, when there is exactly one list; otherwise `null`. */
  readonly counts: readonly number[] | null;
  /**
   * For each category the least and the largest count that occur in some consistent list; `null` where no count at all
   * prints as this percentage. With status `"none"` the counts each percentage would allow on its own.
   */
  readonly ranges: readonly ({ readonly lower: number; readonly upper: number } | null)[];
  /** People the percentages are of. */
  readonly total: number;
}

/**
 * Finds the whole counts behind printed percentages.
 *
 * For reading a published chart back into counts: with the base known, one decimal usually leaves one count, and the total
 * checks the reading. All arithmetic is in integers. `"none"` means that the base, the rounding or a digit is not what it
 * seems; try the other rounding, and report it.
 *
 * Source: enumeration.
 *
 * @param percents percentages as printed, `"62.50"` or 62.5; text keeps its zeros, and with them its number of decimals
 * @param options base, rounding, and whether the categories exclude each other
 * @returns whether no, one or many lists of counts fit, and which
 * @throws {SyntaxError} if a percentage is not a plain decimal number with at most six decimals
 * @throws {RangeError} if `total` is not a whole number ≥ 1
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { countsFromPercents } from "./counts_from_percents.ts";
 * assert.deepEqual(countsFromPercents(["47.6", "52.4"], { total: 42 }).counts, [20, 22]);
 * assert.equal(countsFromPercents(["20.5"], { total: 107, exclusive: false }).status, "none");
 * assert.deepEqual(countsFromPercents(["20.5"], { total: 107, exclusive: false, rounding: "truncate" }).counts, [22]);
 * ```
 */
export function countsFromPercents(
  percents: readonly (string | number)[],
  options: CountsFromPercentsOptions,
): CountsFromPercents {
  requireOptions("find counts", options, COUNTS_FROM_PERCENTS_OPTIONS);
  requireKind("find counts", percents, { name: "percents", kind: valueKind.percents });
  const { total, rounding = "half-up", exclusive = true } = options;
  requireCount("find counts from percentages", { name: "total", value: total, minimum: 1 });
  // Cut 62.5 printed from 5 of 8 and "62.5" are the same; 62.50 says two decimals.
  const alone = percents.map((percent) => candidates(String(percent), total, rounding));
  const method = rounding === "half-up" ? "counts from percentages, half up" : "counts from percentages, truncated";
  const ranges = exclusive ? jointRanges(alone, total) : alone;
  const solutions = exclusive
    ? waysToSum(alone, total)[total] ?? 0n
    : alone.reduce((ways, range) => ways * (range === null ? 0n : BigInt(range.upper - range.lower + 1)), 1n);
  return {
    method,
    status: solutions === 0n ? "none" : solutions === 1n ? "one" : "many",
    solutions,
    counts: solutions === 1n ? ranges.map((range) => range?.lower ?? NaN) : null,
    ranges: solutions === 0n ? alone : ranges,
    total,
  };
}

type Range = { readonly lower: number; readonly upper: number } | null;

/** The counts that print as this percentage: with q units of 10^−decimals, q ≤ count · 100 · 10^decimals / total + ½ < q + 1. */
function candidates(printed: string, total: number, rounding: "half-up" | "truncate"): Range {
  const match = /^(\d{1,3})(?:\.(\d{1,6}))?$/.exec(printed);
  if (match === null) {
    throw new SyntaxError(
      `Cannot read a percentage as it must be a plain decimal number such as 62.5: current value is ${
        JSON.stringify(printed)
      }`,
    );
  }
  const decimals = match[2] ?? "";
  const units = BigInt((match[1] ?? "") + decimals);
  // Twice everything, so that the half is whole.
  const scale = 200n * 10n ** BigInt(decimals.length);
  const shift = rounding === "half-up" ? 1n : 0n;
  const base = BigInt(total);
  const ceiling = (numerator: bigint) => numerator <= 0n ? 0n : (numerator + scale - 1n) / scale;
  const lower = ceiling((2n * units - shift) * base);
  const upper = ceiling((2n * units + 2n - shift) * base) - 1n;
  const largest = upper < base ? upper : base;
  return lower > largest ? null : { lower: Number(lower), upper: Number(largest) };
}

/** In how many ways counts within the ranges add up to 0, 1, …, total. */
function waysToSum(ranges: readonly Range[], total: number): readonly bigint[] {
  return ranges.reduce<readonly bigint[]>((ways, range) => {
    const next = Array<bigint>(total + 1).fill(0n);
    if (range === null) return next;
    // Sum over a window of the earlier sums, kept as it moves.
    let window = 0n;
    for (let sum = range.lower; sum <= total; sum++) {
      window += ways[sum - range.lower] ?? 0n;
      next[sum] = window;
      window -= ways[sum - range.upper] ?? 0n;
    }
    return next;
  }, Array.from({ length: total + 1 }, (_, sum) => sum === 0 ? 1n : 0n));
}

/** The ranges left when the counts must also add up: what the others leave over, at most and at least. */
function jointRanges(ranges: readonly Range[], total: number): readonly Range[] {
  const least = ranges.reduce((sum, range) => sum + (range?.lower ?? NaN), 0);
  const most = ranges.reduce((sum, range) => sum + (range?.upper ?? NaN), 0);
  return ranges.map((range) => {
    if (range === null) return null;
    const lower = Math.max(range.lower, total - (most - range.upper));
    const upper = Math.min(range.upper, total - (least - range.lower));
    return lower <= upper ? { lower, upper } : null;
  });
}
