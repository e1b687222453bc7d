import { kind, type OptionKinds, required, requireKind, requireOptions } from "../data/check_call.ts";
import { pairedScoreLimits } from "./paired_score.ts";
import {
  chanceOfDifference,
  eitherWay,
  normalChanceOfDifference,
  type Outcome,
  type Reach,
  reachOf,
  type SpreadOutcome,
} from "./difference_power.ts";
import {
  type ChangeChances,
  HELD_TEST,
  type HeldTest,
  requireChances,
  requireSought,
  SOUGHT_CHANGE,
  type SoughtChange,
} from "./power_options.ts";
import { binomialChances, remembered, smallestFound } from "./power_search.ts";
import { requireCount, requireLevel } from "./require_count.ts";
import { requireTwo } from "./require_two.ts";
import { quantileOfLevel } from "./tested_difference.ts";
import { valueKind } from "./value_kinds.ts";

/** Two changes that a test is to tell apart: chances of a pair to go up and to go down in either group. */
export interface ChangesChances {
  readonly first: ChangeChances;
  readonly second: ChangeChances;
}

/** How the test of two changes is held. */
export interface ChangeDifferencePowerOptions extends HeldTest {
  /** Pairs in the first and in the second group. */
  readonly pairs: readonly [number, number];
}

/** The kind of each of these options. */
export const CHANGE_DIFFERENCE_POWER_OPTIONS: OptionKinds<ChangeDifferencePowerOptions> = {
  pairs: required(kind.listOf("pairs of two groups", kind.wholeNumber(1))),
  ...HELD_TEST,
};

/** Up to so many pairs in each group every two tables are gone through; beyond, the normal approximation is as good. */
const EXACT_PAIRS = 40;

/**
 * The probability that the test of two changes (`changeDifference`) tells them apart.
 *
 * Exact up to 40 pairs in each group, by going through every two tables; beyond, by the normal approximation, with the
 * interval that the expected table would have.
 *
 * Source: two trinomial distributions.
 *
 * @throws {RangeError} if the chances of a group are not in [0, 1] together, or a group is empty
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { changeDifferencePower } from "./detectable_change_difference.ts";
 * const still = { up: 0.1, down: 0.1 };
 * // Nothing to find: what is left is the error of the test.
 * assert.ok(changeDifferencePower({ first: still, second: still }, { pairs: [20, 24] }) < 0.06);
 * assert.ok(changeDifferencePower({ first: { up: 0.8, down: 0.1 }, second: still }, { pairs: [20, 24] }) > 0.9);
 * ```
 */
export function changeDifferencePower(
  chances: ChangesChances,
  options: ChangeDifferencePowerOptions,
): number {
  const action = "compute the power of the test of two changes";
  requireOptions(action, options, CHANGE_DIFFERENCE_POWER_OPTIONS);
  requireKind(action, chances, { name: "chances", kind: valueKind.twoChances });
  const { first, second } = chances;
  const [one, other] = requirePairs(action, options.pairs);
  for (const chances of [first, second]) requireChances(action, chances);
  const z = quantileOfLevel(requireLevel(action, options.confidenceLevel ?? 0.95));
  return Math.max(one, other) <= EXACT_PAIRS
    ? chanceOfDifference(outcomesOf(first, { pairs: one, z }), outcomesOf(second, { pairs: other, z }))
    : normalChanceOfDifference(expectedOf(first, { pairs: one, z }), expectedOf(second, { pairs: other, z }));
}

interface Held {
  readonly pairs: number;
  readonly z: number;
}

/** Every table of a group that is not next to impossible, with its chance and how far its interval reaches. */
function outcomesOf({ up, down }: ChangeChances, { pairs, z }: Held): readonly Outcome[] {
  const reaches = reachesOf({ pairs, z });
  const found: Outcome[] = [];
  const ups = binomialChances(pairs, up);
  const downAmongRest = up >= 1 ? 0 : Math.min(1, down / (1 - up));
  for (let risen = 0; risen <= pairs; risen++) {
    const downs = binomialChances(pairs - risen, downAmongRest);
    for (let fallen = 0; fallen <= pairs - risen; fallen++) {
      const chance = ups[risen]! * downs[fallen]!;
      if (chance >= 1e-17) found.push({ chance, reach: reaches(risen, fallen) });
    }
  }
  return found;
}

/** What a table shows does not depend on the chances that are tried. */
const reachesOf = remembered(({ pairs, z }: Held) => {
  const known: Reach[] = [];
  return (risen: number, fallen: number) =>
    known[risen * (pairs + 1) + fallen] ??= reachOf(
      (risen - fallen) / pairs,
      pairedScoreLimits({ up: risen, down: fallen, pairs }, z),
    );
});

function expectedOf({ up, down }: ChangeChances, { pairs, z }: Held): SpreadOutcome {
  const estimate = up - down;
  return {
    ...reachOf(estimate, pairedScoreLimits({ up: up * pairs, down: down * pairs, pairs }, z)),
    variance: Math.max(0, up + down - estimate * estimate) / pairs,
  };
}

/** How {@linkcode detectableChangeDifference} asks. */
export interface DetectableChangeDifferenceOptions extends ChangeDifferencePowerOptions, SoughtChange {}

/** The kind of each of these options. */
export const DETECTABLE_CHANGE_DIFFERENCE_OPTIONS: OptionKinds<DetectableChangeDifferenceOptions> = {
  ...CHANGE_DIFFERENCE_POWER_OPTIONS,
  ...SOUGHT_CHANGE,
};

/**
 * The smallest difference of two changes, of P(up) − P(down), that the test of two changes finds with a given probability,
 * where one group does not change on balance: what "cannot tell" may hide. Whichever of the two that is.
 *
 * @returns share in (0, 1], a multiple of 0.001 rounded up; `null` when even the largest difference is missed too often
 * @throws {RangeError} if `against` is not in [0, 0.5)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { detectableChangeDifference } from "./detectable_change_difference.ts";
 * const [few = 1, many = 1] = [12, 60].map((size) => detectableChangeDifference({ pairs: [size, size] }) ?? 1);
 * assert.ok(few > 0.5 && many < 0.3);
 * ```
 */
export function detectableChangeDifference(options: DetectableChangeDifferenceOptions): number | null {
  const action = "compute the detectable difference of changes";
  requireOptions(action, options, DETECTABLE_CHANGE_DIFFERENCE_OPTIONS);
  const sought = requireSought(action, options);
  const [one, other] = requirePairs(action, options.pairs);
  const pairs = [Math.min(one, other), Math.max(one, other)] as const;
  return searched({ pairs, ...sought });
}

const searched = remembered(
  ({ against, power, pairs, confidenceLevel }: Required<DetectableChangeDifferenceOptions>) => {
    const z = quantileOfLevel(confidenceLevel);
    const ways = eitherWay(pairs, {
      still: { up: against, down: against },
      isExact: Math.max(...pairs) <= EXACT_PAIRS,
      outcomesOf: (chances: ChangeChances, group: number) => outcomesOf(chances, { pairs: group, z }),
      expectedOf: (chances: ChangeChances, group: number) => expectedOf(chances, { pairs: group, z }),
    });
    return smallestFound(Math.round((1 - 2 * against) * 1000), (thousandths) => {
      const risen = { up: against + thousandths / 1000, down: against };
      return ways.every((chanceOf) => chanceOf(risen) >= power);
    });
  },
);

function requirePairs(action: string, values: readonly number[]): readonly [number, number] {
  const two = requireTwo(action, { name: "pairs of 2 groups", values });
  for (const value of two) requireCount(action, { name: "the pairs of a group", value, minimum: 1 });
  return two;
}
