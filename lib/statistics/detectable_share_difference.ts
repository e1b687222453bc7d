import { kind, type OptionKinds, required, requireKind, requireOptions } from "../data/check_call.ts";
import { normalUpperTail } from "./distributions.ts";
import { HELD_TEST, type HeldTest } from "./power_options.ts";
import { binomialChances, remembered, smallestFound } from "./power_search.ts";
import { requireCount, requireLevel } from "./require_count.ts";
import { requireTwo } from "./require_two.ts";
import { quantileOfLevel } from "./tested_difference.ts";
import { valueKind } from "./value_kinds.ts";

/** A difference that a test is to find: chance of the answer in either group. */
export interface ShareChances {
  readonly first: number;
  readonly second: number;
}

/** How the score test of two shares is held. */
export interface ShareDifferencePowerOptions extends HeldTest {
  /** People in the first and in the second group. */
  readonly groupSizes: readonly [number, number];
}

/** The kind of each of these options. */
export const SHARE_DIFFERENCE_POWER_OPTIONS: OptionKinds<ShareDifferencePowerOptions> = {
  groupSizes: required(kind.listOf("sizes of two groups", kind.wholeNumber(1))),
  ...HELD_TEST,
};

/** Up to such a product of the sizes every table is gone through; beyond, the normal approximation is as good. */
const EXACT_TABLES = 10_000;

/**
 * The probability that the score test of two shares (`shareDifference`) finds a difference of this size.
 *
 * Exact while the sizes multiply to 10,000 at most (two groups of 100), by going through every table; beyond, by the normal approximation.
 *
 * Source: two binomial distributions; beyond, Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, 4.2,
 * with the N − 1 of the test.
 *
 * @throws {RangeError} if a chance is not in [0, 1], or a group is empty
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { shareDifferencePower } from "./detectable_share_difference.ts";
 * // Nothing to find: what is left is the error of the test.
 * assert.ok(shareDifferencePower({ first: 0.5, second: 0.5 }, { groupSizes: [24, 20] }) < 0.06);
 * assert.ok(shareDifferencePower({ first: 0.9, second: 0.3 }, { groupSizes: [24, 20] }) > 0.9);
 * ```
 */
export function shareDifferencePower(chances: ShareChances, options: ShareDifferencePowerOptions): number {
  const action = "compute the power of the score test of two shares";
  requireOptions(action, options, SHARE_DIFFERENCE_POWER_OPTIONS);
  requireKind(action, chances, { name: "chances", kind: valueKind.twoChances });
  const { first, second } = chances;
  const [one, other] = requireSizes(action, options.groupSizes);
  if (!([first, second].every((chance) => chance >= 0 && chance <= 1))) {
    throw new RangeError(`Cannot ${action} as chances must be in [0, 1]: current value is ${first} and ${second}`);
  }
  const z = quantileOfLevel(requireLevel(action, options.confidenceLevel ?? 0.95));
  const people = one + other;
  const perShare = (1 / one + 1 / other) * people / (people - 1);
  if (one * other > EXACT_TABLES) {
    const together = (first * one + second * other) / people;
    const reach = z * Math.sqrt(together * (1 - together) * perShare);
    const spread = Math.sqrt(first * (1 - first) / one + second * (1 - second) / other);
    const beyond = (way: 1 | -1) =>
      spread === 0
        ? Number(way * (first - second) > reach)
        : normalUpperTail((reach - way * (first - second)) / spread);
    return Math.min(1, beyond(1) + beyond(-1));
  }
  const [ones, others] = [binomialChances(one, first), binomialChances(other, second)];
  let power = 0;
  for (let count = 0; count <= one; count++) {
    const chance = ones[count]!;
    if (chance < 1e-18) continue;
    for (let against = 0; against <= other; against++) {
      const gap = (count * other - against * one) / (one * other);
      const together = (count + against) / people;
      if (gap * gap > z * z * together * (1 - together) * perShare) power += chance * others[against]!;
    }
  }
  return Math.min(1, power);
}

/** How {@linkcode detectableShareDifference} asks. */
export interface DetectableShareDifferenceOptions extends ShareDifferencePowerOptions {
  /**
   * Probability with which the difference is to be found.
   * @default {0.8}
   */
  readonly power?: number;
}

/** The kind of each of these options. */
export const DETECTABLE_SHARE_DIFFERENCE_OPTIONS: OptionKinds<DetectableShareDifferenceOptions> = {
  ...SHARE_DIFFERENCE_POWER_OPTIONS,
  power: kind.number,
};

/**
 * The smallest difference of two shares that the score test finds with a given probability, of shares that lie evenly about a
 * half: what "cannot tell" may hide.
 *
 * About a half chance moves shares most. It depends on the sizes of the groups alone and not on what was observed: power at
 * the difference that was observed would tell nothing that its p-value does not.
 *
 * @returns share in (0, 1], a multiple of 0.001 rounded up; `null` when even all against none is missed too often
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { detectableShareDifference } from "./detectable_share_difference.ts";
 * const [few = 1, many = 1] = [12, 124].map((size) => detectableShareDifference({ groupSizes: [size, 20] }) ?? 1);
 * assert.ok(few > 0.4 && many < 0.4);
 * assert.equal(detectableShareDifference({ groupSizes: [2, 2] }), null);
 * ```
 */
export function detectableShareDifference(options: DetectableShareDifferenceOptions): number | null {
  const action = "compute the detectable difference of shares";
  requireOptions(action, options, DETECTABLE_SHARE_DIFFERENCE_OPTIONS);
  const { groupSizes, confidenceLevel = 0.95, power = 0.8 } = options;
  const [one, other] = requireSizes(action, groupSizes);
  // Which group is which, and the answer or its opposite, make no difference about a half.
  return searched({ groupSizes: [Math.min(one, other), Math.max(one, other)], confidenceLevel, power });
}

const searched = remembered(({ power, ...test }: Required<DetectableShareDifferenceOptions>) =>
  smallestFound(
    1000,
    (thousandths) =>
      shareDifferencePower({ first: (1 + thousandths / 1000) / 2, second: (1 - thousandths / 1000) / 2 }, test) >=
        power,
  )
);

function requireSizes(action: string, values: readonly number[]): readonly [number, number] {
  const two = requireTwo(action, { name: "2 group sizes", values });
  for (const value of two) requireCount(action, { name: "the people of a group", value, minimum: 1 });
  return two;
}
