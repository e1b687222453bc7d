import { kind, type OptionKinds, required, requireKind, requireOptions } from "../data/check_call.ts";
import {
  chanceOfDifference,
  eitherWay,
  normalChanceOfDifference,
  type Outcome,
  type Reach,
  reachOf,
  type SpreadOutcome,
} from "./difference_power.ts";
import { HELD_TEST, type HeldTest } from "./power_options.ts";
import { binomialChances, remembered, smallestFound } from "./power_search.ts";
import { requireCount, requireLevel } from "./require_count.ts";
import { shareDifferenceLimits } from "./share_difference.ts";
import { requireTwo } from "./require_two.ts";
import { quantileOfLevel } from "./tested_difference.ts";
import { valueKind } from "./value_kinds.ts";

/** Something of the people asked before, and of those asked after. */
export interface BothSides {
  readonly before: number;
  readonly after: number;
}

/** Two changes of shares that a test is to tell apart. */
export interface UnlinkedChances {
  readonly first: BothSides;
  readonly second: BothSides;
}

/** How the test of two unlinked changes is held. */
export interface UnlinkedPowerOptions extends HeldTest {
  /** People asked before and after, in the first and in the second group. */
  readonly people: readonly [BothSides, BothSides];
}

/** The kind of each of these options. */
export const UNLINKED_POWER_OPTIONS: OptionKinds<UnlinkedPowerOptions> = {
  people: required(kind.listOf("people of two groups", kind.record("{ before, after }", "before", "after"))),
  ...HELD_TEST,
};

/** Up to so many people in each sample every table is gone through; beyond, the normal approximation is as good. */
const EXACT_PEOPLE = 30;

/**
 * The probability that the test of two unlinked changes (`unlinkedChangeDifference`) tells them apart.
 *
 * Exact up to 30 people in each of the four samples, by going through every table; beyond, by the normal approximation, with
 * the interval that the expected table would have.
 *
 * Source: four binomial distributions.
 *
 * @throws {RangeError} if a chance is not in [0, 1], or a sample is empty
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { unlinkedChangeDifferencePower } from "./detectable_unlinked_difference.ts";
 * const [still, twenty] = [{ before: 0.5, after: 0.5 }, { before: 20, after: 20 }];
 * const people = [twenty, twenty] as const;
 * // Nothing to find: what is left is the error of the test.
 * assert.ok(unlinkedChangeDifferencePower({ first: still, second: still }, { people }) < 0.06);
 * assert.ok(unlinkedChangeDifferencePower({ first: { before: 0.1, after: 0.9 }, second: still }, { people }) > 0.9);
 * ```
 */
export function unlinkedChangeDifferencePower(
  chances: UnlinkedChances,
  options: UnlinkedPowerOptions,
): number {
  const action = "compute the power of the test of two unlinked changes";
  requireOptions(action, options, UNLINKED_POWER_OPTIONS);
  requireKind(action, chances, { name: "chances", kind: valueKind.twoChances });
  const { first, second } = chances;
  const [one, other] = requirePeople(action, options.people);
  for (const chance of [first.before, first.after, second.before, second.after]) {
    if (!(chance >= 0 && chance <= 1)) {
      throw new RangeError(`Cannot ${action} as chances must be in [0, 1]: current value is ${chance}`);
    }
  }
  const z = quantileOfLevel(requireLevel(action, options.confidenceLevel ?? 0.95));
  return isExact([one, other])
    ? chanceOfDifference(outcomesOf(first, { people: one, z }), outcomesOf(second, { people: other, z }))
    : normalChanceOfDifference(expectedOf(first, { people: one, z }), expectedOf(second, { people: other, z }));
}

interface Held {
  readonly people: BothSides;
  readonly z: number;
}

function isExact(people: UnlinkedPowerOptions["people"]): boolean {
  return people.every(({ before, after }) => Math.max(before, after) <= EXACT_PEOPLE);
}

function outcomesOf(chances: BothSides, { people: { before: earlier, after: later }, z }: Held): readonly Outcome[] {
  const [befores, afters] = [binomialChances(earlier, chances.before), binomialChances(later, chances.after)];
  const reaches = reachesOf({ earlier, later, z });
  const found: Outcome[] = [];
  afters.forEach((chanceAfter, after) =>
    befores.forEach((chanceBefore, before) => {
      const chance = chanceAfter * chanceBefore;
      if (chance >= 1e-17) found.push({ chance, reach: reaches(after, before) });
    })
  );
  return found;
}

/** What a table shows does not depend on the chances that are tried. */
const reachesOf = remembered(
  ({ earlier, later, z }: { readonly earlier: number; readonly later: number; readonly z: number }) => {
    const known: Reach[] = [];
    return (after: number, before: number) =>
      known[after * (earlier + 1) + before] ??= reachOf(
        after / later - before / earlier,
        shareDifferenceLimits({ count: after, total: later }, { count: before, total: earlier }, z),
      );
  },
);

function expectedOf({ before, after }: BothSides, { people, z }: Held): SpreadOutcome {
  const estimate = after - before;
  const [later, earlier] = [
    { count: after * people.after, total: people.after },
    { count: before * people.before, total: people.before },
  ];
  return {
    ...reachOf(estimate, shareDifferenceLimits(later, earlier, z)),
    variance: after * (1 - after) / people.after + before * (1 - before) / people.before,
  };
}

/** How {@linkcode detectableUnlinkedDifference} asks. */
export interface DetectableUnlinkedDifferenceOptions extends UnlinkedPowerOptions {
  /**
   * Probability with which the difference is to be found.
   * @default {0.8}
   */
  readonly power?: number;
}

/** The kind of each of these options. */
export const DETECTABLE_UNLINKED_DIFFERENCE_OPTIONS: OptionKinds<DetectableUnlinkedDifferenceOptions> = {
  ...UNLINKED_POWER_OPTIONS,
  power: kind.number,
};

/**
 * The smallest difference of two unlinked changes of shares that their test finds with a given probability, where one group
 * stays at a half and the other changes evenly about a half: what "cannot tell" may hide. Whichever of the two that is.
 *
 * @returns share in (0, 1], a multiple of 0.001 rounded up; `null` when even from none to all is missed too often
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { detectableUnlinkedDifference } from "./detectable_unlinked_difference.ts";
 * const [few = 1, many = 1] = [12, 40].map((size) => {
 *   const group = { before: size, after: size };
 *   return detectableUnlinkedDifference({ people: [group, group] }) ?? 1;
 * });
 * assert.ok(few > 0.6 && many < 0.5);
 * ```
 */
export function detectableUnlinkedDifference(options: DetectableUnlinkedDifferenceOptions): number | null {
  const action = "compute the detectable difference of unlinked changes";
  requireOptions(action, options, DETECTABLE_UNLINKED_DIFFERENCE_OPTIONS);
  const { confidenceLevel = 0.95, power = 0.8 } = options;
  const [one, other] = requirePeople(action, options.people);
  // What else is known of the people makes no other question of it.
  const people = [{ before: one.before, after: one.after }, { before: other.before, after: other.after }] as const;
  return searched({ people, confidenceLevel: requireLevel(action, confidenceLevel), power });
}

const searched = remembered(({ power, people, confidenceLevel }: Required<DetectableUnlinkedDifferenceOptions>) => {
  const z = quantileOfLevel(confidenceLevel);
  const ways = eitherWay(people, {
    still: { before: 0.5, after: 0.5 },
    isExact: isExact(people),
    outcomesOf: (chances: BothSides, group: BothSides) => outcomesOf(chances, { people: group, z }),
    expectedOf: (chances: BothSides, group: BothSides) => expectedOf(chances, { people: group, z }),
  });
  return smallestFound(1000, (thousandths) => {
    const changed = { before: (1 - thousandths / 1000) / 2, after: (1 + thousandths / 1000) / 2 };
    return ways.every((chanceOf) => chanceOf(changed) >= power);
  });
});

function requirePeople(action: string, values: readonly BothSides[]): readonly [BothSides, BothSides] {
  const two = requireTwo(action, { name: "people of 2 groups", values });
  for (const value of two.flatMap(({ before, after }) => [before, after])) {
    requireCount(action, { name: "the people of a sample", value, minimum: 1 });
  }
  return two;
}
