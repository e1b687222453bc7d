import { requireKind } from "../data/check_call.ts";
import { shown } from "../data/value_in_message.ts";
import { valueKind } from "./value_kinds.ts";

/**
 * Checks that a number is a count of people: a whole number within bounds.
 *
 * Used at the door of every statistic that takes counts, so that a share or a percentage passed by mistake is
 * refused instead of being computed with.
 *
 * @param action what was being attempted, as it should read after "Cannot", e.g. "compute the Wilson interval"
 * @param options the name and value to check, and its bounds
 * @returns the value, unchanged
 * @throws {RangeError} if the value is not a whole number, or is out of bounds
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(requireCount("compute a share", { name: "count", value: 3 }), 3);
 * assert.throws(() => requireCount("compute a share", { name: "count", value: 0.5 }), RangeError);
 * ```
 */
export function requireCount(action: string, options: RequireCountOptions): number {
  const { name, value, minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = options;
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`Cannot ${action} as ${name} must be a whole number: current value is ${shown(value)}`);
  }
  if (value < minimum) {
    throw new RangeError(`Cannot ${action} as ${name} must be >= ${minimum}: current value is ${value}`);
  }
  if (value > maximum) {
    throw new RangeError(`Cannot ${action} as ${name} must be <= ${maximum}: current value is ${value}`);
  }
  return value;
}

/**
 * Checks a table of counts that must have as many columns as rows, cell by cell.
 *
 * @param action what was being attempted, as it should read after "Cannot"
 * @param options the table and its name
 * @returns the sum of its cells
 * @throws {TypeError} if it is not square
 * @throws {RangeError} if a cell is not a count
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(requireSquareCounts("compare", { name: "transitions", table: [[1, 2], [0, 3]] }), 6);
 * assert.throws(() => requireSquareCounts("compare", { name: "transitions", table: [[1, 2]] }), TypeError);
 * ```
 */
export function requireSquareCounts(
  action: string,
  { name, table }: { readonly name: string; readonly table: readonly (readonly number[])[] },
): number {
  requireKind(action, table, { name, kind: valueKind.transitions });
  let sum = 0;
  table.forEach((row, first) => {
    if (row.length !== table.length) {
      throw new TypeError(
        `Cannot ${action} as ${name} must be square: current value is a row of ${row.length} in ${table.length} rows`,
      );
    }
    row.forEach((value, second) => sum += requireCount(action, { name: `${name}[${first}][${second}]`, value }));
  });
  return sum;
}

/** What {@linkcode requireCount} checks. */
export interface RequireCountOptions {
  /** Name of the argument, as the message should print it. */
  readonly name: string;
  /** The value to check. */
  readonly value: number;
  /**
   * Smallest value allowed.
   * @default {0}
   */
  readonly minimum?: number;
  /**
   * Largest value allowed.
   * @default {Number.MAX_SAFE_INTEGER}
   */
  readonly maximum?: number;
}

/**
 * Checks that a confidence level lies strictly between 0 and 1, and returns it.
 *
 * @param action what was being attempted, as it should read after "Cannot"
 * @param confidenceLevel level to check; 95 instead of 0.95 is the usual slip
 * @throws {RangeError} if the level is not in (0, 1)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(requireLevel("compute an interval", 0.95), 0.95);
 * assert.throws(() => requireLevel("compute an interval", 95), RangeError);
 * ```
 */
export function requireLevel(action: string, confidenceLevel: number): number {
  if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
    throw new RangeError(
      `Cannot ${action} as confidenceLevel must be in (0, 1): current value is ${confidenceLevel}`,
    );
  }
  return confidenceLevel;
}
