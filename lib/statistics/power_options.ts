import { kind, type OptionKinds } from "../data/check_call.ts";
import { requireLevel } from "./require_count.ts";

/** A change that a test is to find: chances of a pair to go up and to go down. */
export interface ChangeChances {
  readonly up: number;
  readonly down: number;
}

/** At what level a test is held whose power is asked for. */
export interface HeldTest {
  /**
   * Level of the test's interval.
   * @default {0.95}
   */
  readonly confidenceLevel?: number;
}

/** The kind of each of these options. */
export const HELD_TEST: OptionKinds<HeldTest> = { confidenceLevel: kind.number };

/** What is asked of the smallest change that a test finds. */
export interface SoughtChange {
  /**
   * Share of the pairs that move against the rest, whichever way the rest goes; of two groups, in either.
   * @default {0.1}
   */
  readonly against?: number;
  /**
   * Probability with which it is to be found.
   * @default {0.8}
   */
  readonly power?: number;
}

/** The kind of each of these options. */
export const SOUGHT_CHANGE: OptionKinds<SoughtChange> = { against: kind.number, power: kind.number };

/**
 * The options with what they are by default.
 *
 * @throws {RangeError} if `against` is not in [0, 0.5), or the level is none
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(requireSought("see an example", {}), { against: 0.1, power: 0.8, confidenceLevel: 0.95 });
 * assert.throws(() => requireSought("see an example", { against: 0.5 }), RangeError);
 * ```
 */
export function requireSought(
  action: string,
  { against = 0.1, power = 0.8, confidenceLevel = 0.95 }: SoughtChange & HeldTest,
): Required<SoughtChange & HeldTest> {
  if (!(against >= 0 && against < 0.5)) {
    throw new RangeError(`Cannot ${action} as against must be in [0, 0.5): current value is ${against}`);
  }
  return { against, power, confidenceLevel: requireLevel(action, confidenceLevel) };
}

/**
 * Refuses chances that no pair can have.
 *
 * @throws {RangeError} if a pair cannot go up and down with these chances
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * requireChances("see an example", { up: 0.4, down: 0.6 });
 * assert.throws(() => requireChances("see an example", { up: 0.5, down: 0.6 }), RangeError);
 * ```
 */
export function requireChances(action: string, { up, down }: ChangeChances): void {
  if (!(up >= 0 && down >= 0 && up + down <= 1 + 1e-12)) {
    throw new RangeError(
      `Cannot ${action} as the chances must add up to 1 at most: current value is ${up} and ${down}`,
    );
  }
}
