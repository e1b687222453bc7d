import { kind, type OptionKinds, required, requireKind, requireOptions } from "../data/check_call.ts";
import { quantileOfLevel } from "./tested_difference.ts";
import { normalUpperTail } from "./distributions.ts";
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
import { requireCount } from "./require_count.ts";
import { valueKind } from "./value_kinds.ts";

/** How a paired score test is held. */
export interface PowerOptions extends HeldTest {
  /** All pairs. */
  readonly pairs: number;
}

/** The kind of each of these options. */
export const POWER_OPTIONS: OptionKinds<PowerOptions> = { pairs: required(kind.number), ...HELD_TEST };

/** Up to so many pairs every table is gone through; beyond, the normal approximation is as good. */
const EXACT_PAIRS = 300;

/**
 * The probability that the paired score test (`pairedScore`) finds a change of this size.
 *
 * Exact up to 300 pairs, by going through every table; beyond, by the normal approximation.
 *
 * Source: the trinomial distribution of up, same, down; beyond 300 pairs Connor (1987), Biometrics 43:207–211.
 *
 * @throws {RangeError} if the chances are not in [0, 1] together, or `pairs` is not a count
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { pairedScorePower } from "./detectable_change.ts";
 * // Nothing to find: what is left is the error of the test.
 * assert.ok(pairedScorePower({ up: 0.3, down: 0.3 }, { pairs: 24 }) < 0.06);
 * assert.ok(pairedScorePower({ up: 0.6, down: 0.05 }, { pairs: 24 }) > 0.9);
 * ```
 */
export function pairedScorePower(chances: ChangeChances, options: PowerOptions): number {
  const action = "compute the power of the paired score test";
  requireOptions(action, options, POWER_OPTIONS);
  requireKind(action, chances, { name: "chances", kind: valueKind.changeChances });
  const { up, down } = chances;
  const pairs = requireCount(action, { name: "the number of pairs", value: options.pairs, minimum: 1 });
  requireChances(action, { up, down });
  const z = quantileOfLevel(options.confidenceLevel ?? 0.95);
  const moved = Math.min(1, up + down);
  if (moved === 0) return 0;
  if (pairs > EXACT_PAIRS) {
    const spread = Math.sqrt(moved - (up - down) ** 2);
    const beyond = (way: 1 | -1) =>
      spread === 0
        ? Number(way * (up - down) * Math.sqrt(pairs) > z * Math.sqrt(moved))
        : normalUpperTail((z * Math.sqrt(moved) - way * (up - down) * Math.sqrt(pairs)) / spread);
    return Math.min(1, beyond(1) + beyond(-1));
  }
  let power = 0;
  const moves = binomialChances(pairs, moved);
  for (let count = 1; count <= pairs; count++) {
    const chance = moves[count]!;
    if (chance < 1e-18) continue;
    const ups = binomialChances(count, up / moved);
    // (up − down)² > z² (up + down).
    const reach = z * Math.sqrt(count);
    for (let risen = 0; risen <= count; risen++) {
      if (Math.abs(2 * risen - count) > reach) power += chance * ups[risen]!;
    }
  }
  return Math.min(1, power);
}

/** How {@linkcode detectableChange} asks. */
export interface DetectableChangeOptions extends PowerOptions, SoughtChange {}

/** The kind of each of these options. */
export const DETECTABLE_CHANGE_OPTIONS: OptionKinds<DetectableChangeOptions> = {
  ...POWER_OPTIONS,
  ...SOUGHT_CHANGE,
};

/**
 * The smallest P(up) − P(down) that the paired score test finds with a given probability: what "cannot tell" may hide.
 *
 * A change this large or larger would probably have been seen; a smaller one may well be there.
 *
 * @returns share in (0, 1], a multiple of 0.001 rounded up; `null` when even the largest change is missed too often
 * @throws {RangeError} if `against` is not in [0, 0.5)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { detectableChange } from "./detectable_change.ts";
 * const [few = 1, many = 1] = [12, 124].map((pairs) => detectableChange({ pairs }) ?? 1);
 * assert.ok(few > 0.4 && many < 0.2);
 * ```
 */
export function detectableChange(options: DetectableChangeOptions): number | null {
  const action = "compute the detectable change";
  requireOptions(action, options, DETECTABLE_CHANGE_OPTIONS);
  return searched({ pairs: options.pairs, ...requireSought(action, options) });
}

const searched = remembered(({ against, power, ...test }: Required<DetectableChangeOptions>) =>
  smallestFound(
    Math.round((1 - 2 * against) * 1000),
    (thousandths) => pairedScorePower({ up: against + thousandths / 1000, down: against }, test) >= power,
  )
);
