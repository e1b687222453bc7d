import type { Tested } from "../comparisons/test_family.ts";
import { verdictOf } from "./verdict_words.ts";

/**
 * The pair that a sentence on several tells of: the widest of those that are clear of chance, where there are any, else the widest
 * of all. A wide difference of few people that chance may have brought about must not hide one that it hardly did.
 *
 * @returns one, or nothing where there is no pair
 */
export function toldPair<Pair>(pairs: readonly Pair[], testOf: (pair: Pair) => Tested): readonly Pair[] {
  const size = (pair: Pair) => Math.abs(testOf(pair).estimate);
  const shown = pairs.filter((pair) => verdictOf(testOf(pair)) === "shown");
  return (shown.length > 0 ? shown : pairs).toSorted((one, other) => size(other) - size(one)).slice(0, 1);
}
