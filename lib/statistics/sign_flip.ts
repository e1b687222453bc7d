import { normalUpperTail } from "./distributions.ts";
import { greatestCommonDivisor } from "./greatest_common_divisor.ts";
import { type ScoredPairs, signFlipTail } from "./sign_flip_tail.ts";
import type { Alternative, PairedTestResult } from "./test_result.ts";
import type { TransitionCounts } from "./transition_counts.ts";
import { type PairedDifferences, pairedDifferences } from "./paired_differences.ts";

/** Pairs that carry the same score, by the way they moved. */
export interface ScoredMoves {
  /** Score of each of these pairs, a whole number > 0. */
  readonly score: number;
  /** Pairs that moved up. */
  readonly rose: number;
  /** Pairs that moved down. */
  readonly fell: number;
}

/** What {@linkcode signFlip} finds. */
export interface SignFlipResult {
  /** Sum of the scores of the pairs that rose. */
  readonly roseSum: number;
  /** Sum of the scores of the pairs that fell. */
  readonly fellSum: number;
  /** Probability of a sum at least as far from the middle. */
  readonly pValue: number;
  /** Whether every sign pattern was counted; else the normal distribution stands in, with continuity correction. */
  readonly exact: boolean;
}

/**
 * Tests whether scored moves go one way more than fair coins would: exactly, up to a stated cost.
 *
 * @param moves scores with the counts of pairs that rose and fell
 * @param alternative which way to look
 * @returns both sums and the p-value; 1 when nobody moved
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { signFlip } from "./sign_flip.ts";
 * assert.equal(signFlip([{ score: 1, rose: 5, fell: 0 }], "two-sided").pValue, 2 / 32);
 * ```
 */
export function signFlip(moves: readonly ScoredMoves[], alternative: Alternative): SignFlipResult {
  const pairs = moves.map(({ score, rose, fell }) => ({ score, count: rose + fell }));
  const roseSum = moves.reduce((sum, { score, rose }) => sum + score * rose, 0);
  const fellSum = moves.reduce((sum, { score, fell }) => sum + score * fell, 0);
  // The distribution is symmetric: "as high as roseSum" is as likely as "as low as fellSum".
  if (!isCountedOut(pairs)) {
    return { roseSum, fellSum, pValue: approximate(pairs, { gap: roseSum - fellSum, alternative }), exact: false };
  }
  const pValue = alternative === "less"
    ? signFlipTail(pairs, roseSum)
    : alternative === "greater"
    ? signFlipTail(pairs, fellSum)
    : roseSum === fellSum
    ? 1
    : Math.min(1, 2 * signFlipTail(pairs, Math.min(roseSum, fellSum)));
  return { roseSum, fellSum, pValue, exact: true };
}

/**
 * So many additions are made for an exact p-value, about half a second: a thousand moves of a signed-rank test, thirty
 * thousand of a sign test. By then the normal distribution agrees to three digits.
 */
const EXACT_STEPS = 5e8;

/**
 * Whether every sign pattern of so many moves is counted, or the normal distribution stands in.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.ok(isCountedOut([{ score: 1, count: 1000 }]) && !isCountedOut([{ score: 1, count: 100_000 }]));
 * ```
 */
export function isCountedOut(pairs: readonly ScoredPairs[]): boolean {
  const unit = pairs.reduce((divisor, { score }) => greatestCommonDivisor(divisor, score), 0) || 1;
  const total = pairs.reduce((sum, { score, count }) => sum + (score / unit) * count, 0);
  return pairs.reduce((sum, { count }) => sum + count, 0) * total / 2 <= EXACT_STEPS;
}

function approximate(
  pairs: readonly ScoredPairs[],
  { gap, alternative }: { readonly gap: number; readonly alternative: Alternative },
): number {
  const unit = pairs.reduce((divisor, { score }) => greatestCommonDivisor(divisor, score), 0) || 1;
  const spread = Math.sqrt(pairs.reduce((sum, { score, count }) => sum + score ** 2 * count, 0));
  if (alternative === "two-sided") return Math.min(1, 2 * normalUpperTail((Math.abs(gap) - unit) / spread));
  return normalUpperTail(((alternative === "greater" ? gap : -gap) - unit) / spread);
}

/** What {@linkcode scoredTest} finds: all but the name and the statistic. */
interface ScoredTest extends Omit<PairedTestResult, "method" | "statistic"> {
  /** Sum of the scores of the pairs that rose. */
  readonly roseSum: number;
  /** Sum of the scores of the pairs that fell. */
  readonly fellSum: number;
  readonly moves: PairedDifferences["moves"];
}

/** How {@linkcode scoredTest} scores and looks. */
export interface ScoredTestDesign {
  readonly action: string;
  readonly alternative?: Alternative | undefined;
  readonly scores?: readonly number[] | undefined;
  /**
   * What each size of move weighs.
   * @default its distance
   */
  readonly weigh?: (differences: PairedDifferences) => readonly ScoredMoves[];
}

/**
 * The exact test of scored moves, which signs, ranks, the paired permutation test and its standardised form have in common.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(scoredTest([[0, 4], [0, 1]], { action: "compute a test" }).pValue, 2 / 16);
 * ```
 */
export function scoredTest(
  transitions: TransitionCounts,
  { action, alternative = "two-sided", scores, weigh = distances }: ScoredTestDesign,
): ScoredTest {
  const differences = pairedDifferences(transitions, { action, scores });
  const { moves, rose, same, fell, sampleSize } = differences;
  const { roseSum, fellSum, pValue, exact } = signFlip(weigh(differences), alternative);
  return { alternative, pValue, sampleSize, exact, rose, same, fell, roseSum, fellSum, moves };
}

function distances({ moves }: PairedDifferences): readonly ScoredMoves[] {
  return moves.map(({ distance, ...way }) => ({ score: distance, ...way }));
}

/**
 * Weighs moves by the doubled mid-rank of their size, the smallest first.
 *
 * @param differences sizes of move
 * @param unmoved pairs that are ranked below all of them, as in Pratt's treatment
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const moves = [{ distance: 1, rose: 2, fell: 1 }, { distance: 2, rose: 1, fell: 0 }];
 * assert.deepEqual(rankedMoves({ moves }).map(({ score }) => score), [4, 8]);
 * ```
 */
export function rankedMoves({ moves }: Pick<PairedDifferences, "moves">, unmoved = 0): readonly ScoredMoves[] {
  let ranked = unmoved;
  return moves.map(({ rose, fell }) => {
    const score = 2 * ranked + rose + fell + 1;
    ranked += rose + fell;
    return { score, rose, fell };
  });
}
