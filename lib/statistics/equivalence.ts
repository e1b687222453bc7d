import { kind, type OptionKinds, required, requireOptions } from "../data/check_call.ts";
import { changeDifferenceLimit, differenceOfRises } from "./change_difference.ts";
import { type UnlinkedChange, unlinkedChangeDifference, unlinkedChangeLimit } from "./unlinked_change_difference.ts";
import { normalQuantile, normalUpperTail } from "./distributions.ts";
import type { ShareCounts } from "./newcombe_interval.ts";
import { type PairedMoves, pairedScore, pairedScoreLimit, requireMoves } from "./paired_score.ts";
import { shareDifference, shareDifferenceLimit } from "./share_difference.ts";
import { type DifferenceTest, inverted, type LimitAt, type Limits, limitsAt } from "./tested_difference.ts";

/** How much of a difference would not matter, and how sure one must be that there is no more. */
export interface EquivalenceOptions {
  /** Largest difference, either way, that would not matter; in (0, 1). To be fixed before looking at answers. */
  readonly margin: number;
  /**
   * 1 − α of each of the two one-sided tests; in (0.5, 1).
   * @default {0.95}
   */
  readonly confidenceLevel?: number;
}

/** The kind of each of these options. */
export const EQUIVALENCE_OPTIONS: OptionKinds<EquivalenceOptions> = {
  margin: required(kind.number),
  confidenceLevel: kind.number,
};

/**
 * Whether a difference is small enough not to matter: the interval lies within ± `margin` exactly when `pValue` is below α.
 */
export interface EquivalenceTest extends Limits {
  readonly method: "two one-sided tests";
  readonly estimate: number;
  readonly margin: number;
  /** Level of the interval, 1 − 2α. */
  readonly confidenceLevel: number;
  /** The smaller z of the two tests: how far inside the margin. */
  readonly statistic: number;
  /** The larger p-value of the two: the difference lies below −margin, or above margin. */
  readonly pValue: number;
  readonly sampleSize: number;
}

/**
 * Tests whether a change of the same people, P(up) − P(down), is too small to matter.
 *
 * What a test that shows no difference does not say: that there is none. Two one-sided score tests against −margin and
 * +margin, of the same procedure as {@linkcode pairedScore}; a margin that is not fixed beforehand proves nothing. Nobody
 * moved: with few people that is no proof either, as the interval does not collapse.
 *
 * Source: Schuirmann (1987), Journal of Pharmacokinetics and Biopharmaceutics 15:657–680; Tango (1998); checked by
 * `tests/reference/equivalence.R`.
 *
 * @param moves people who went up, down, and all pairs
 * @param options margin and level
 * @throws {RangeError} if a number is not a count, there is nobody, the margin is not in (0, 1) or the level not in (0.5, 1)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { pairedEquivalence } from "./equivalence.ts";
 * const [few, many] = [20, 400].map((pairs) => pairedEquivalence({ up: 1, down: 1, pairs }, { margin: 0.1 }));
 * assert.ok(few !== undefined && few.upper > 0.1 && few.pValue > 0.05);
 * assert.ok(many !== undefined && many.upper < 0.1 && many.pValue < 0.001);
 * ```
 */
export function pairedEquivalence(moves: PairedMoves, options: EquivalenceOptions): EquivalenceTest {
  return withinMargin(pairedScore(moves), pairedScoreLimit(moves), options);
}

/**
 * Tests whether two groups of different people are alike in a share, but for what would not matter: as
 * {@linkcode pairedEquivalence}, of the same procedure as {@linkcode shareDifference}.
 *
 * Source: Farrington & Manning (1990), Statistics in Medicine 9:1447–1454, with N / (N − 1) as Miettinen & Nurminen (1985).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { shareEquivalence } from "./equivalence.ts";
 * const [one, other] = [{ count: 300, total: 400 }, { count: 296, total: 400 }];
 * assert.ok(shareEquivalence(one, other, { margin: 0.1 }).pValue < 0.05);
 * ```
 */
export function shareEquivalence(
  first: ShareCounts,
  second: ShareCounts,
  options: EquivalenceOptions,
): EquivalenceTest {
  return withinMargin(shareDifference(first, second), shareDifferenceLimit(first, second), options);
}

/**
 * Tests whether two groups changed alike, but for what would not matter: as {@linkcode pairedEquivalence}, of the same
 * procedure as {@linkcode changeDifference}.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { changeEquivalence } from "./equivalence.ts";
 * const moves = { up: 30, down: 28, pairs: 300 };
 * assert.ok(changeEquivalence(moves, moves, { margin: 0.1 }).pValue < 0.05);
 * ```
 */
export function changeEquivalence(
  first: PairedMoves,
  second: PairedMoves,
  options: EquivalenceOptions,
): EquivalenceTest {
  requireMoves(ACTION, { name: "first", value: first });
  requireMoves(ACTION, { name: "second", value: second });
  const found = { estimate: differenceOfRises(first, second), sampleSize: first.pairs + second.pairs };
  return withinMargin(found, changeDifferenceLimit(first, second), options);
}

/**
 * Tests whether two groups changed alike where before and after cannot be joined: as {@linkcode pairedEquivalence}, of the
 * same procedure as {@linkcode unlinkedChangeDifference}.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { unlinkedChangeEquivalence } from "./equivalence.ts";
 * const half = { count: 500, total: 1000 };
 * const same = { before: half, after: half };
 * assert.ok(unlinkedChangeEquivalence(same, same, { margin: 0.1 }).pValue < 0.05);
 * ```
 */
export function unlinkedChangeEquivalence(
  first: UnlinkedChange,
  second: UnlinkedChange,
  options: EquivalenceOptions,
): EquivalenceTest {
  return withinMargin(unlinkedChangeDifference(first, second), unlinkedChangeLimit(first, second), options);
}

const ACTION = "test whether a difference is too small to matter";

function withinMargin(
  { estimate, sampleSize }: Pick<DifferenceTest, "estimate" | "sampleSize">,
  limitAt: LimitAt,
  options: EquivalenceOptions,
): EquivalenceTest {
  requireOptions(ACTION, options, EQUIVALENCE_OPTIONS);
  const { margin, confidenceLevel = 0.95 } = options;
  if (!(margin > 0 && margin < 1)) {
    throw new RangeError(`Cannot ${ACTION} as margin must be in (0, 1): current value is ${margin}`);
  }
  if (!(confidenceLevel > 0.5 && confidenceLevel < 1)) {
    throw new RangeError(
      `Cannot ${ACTION} as confidenceLevel must be in (0.5, 1): current value is ${confidenceLevel}`,
    );
  }
  // The z at which the interval just reaches an end of the margin; > 0 where the estimate lies on the inner side of it.
  const inside = (end: number) => -Math.sign(end) * inverted(estimate - end, (z, side) => limitAt(z, side) - end);
  const z = normalQuantile(confidenceLevel);
  const statistic = Math.min(inside(-margin), inside(margin));
  return {
    method: "two one-sided tests",
    estimate,
    margin,
    ...limitsAt(limitAt, z),
    confidenceLevel: 2 * confidenceLevel - 1,
    statistic,
    pValue: normalUpperTail(statistic),
    sampleSize,
  };
}
