import { signFlipTail } from "./sign_flip_tail.ts";
import type { Alternative } from "./test_result.ts";

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
  /** Exact probability of a sum at least as far from the middle. */
  readonly pValue: number;
}

/**
 * Tests exactly whether scored moves go one way more than fair coins would.
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
  const pValue = alternative === "less"
    ? signFlipTail(pairs, roseSum)
    : alternative === "greater"
    ? signFlipTail(pairs, fellSum)
    : roseSum === fellSum
    ? 1
    : Math.min(1, 2 * signFlipTail(pairs, Math.min(roseSum, fellSum)));
  return { roseSum, fellSum, pValue };
}
