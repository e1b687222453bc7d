import type { ShareLimits } from "../wording/number_words.ts";
import { type FavourableShare, favourableShare } from "../comparisons/favourable_share.ts";
import type { Distribution } from "../counts/distribution.ts";
import type { Question } from "../survey/codebook.ts";

/** How many answered a rating favourably, of how many, and how sure that is. */
export interface RatingResult {
  readonly distribution: Distribution;
  readonly question: Question;
  /** Of all respondents: no answer stays in the denominator. */
  readonly result: FavourableShare;
}

/** The result of each rating among distributions; other questions have none. */
export function ratingResults(distributions: readonly Distribution[]): readonly RatingResult[] {
  return distributions.filter(({ scale }) => scale.kind === "rating").flatMap((distribution) => {
    const [part] = distribution.parts;
    return part === undefined ? [] : [{ distribution, question: part.question, result: favourableShare(distribution) }];
  });
}

/** Whether two intervals have a value in common; one that is missing overlaps nothing. */
export function intervalsOverlap(one: ShareLimits | null, other: ShareLimits | null): boolean {
  return one !== null && other !== null && one.lower <= other.upper && other.lower <= one.upper;
}

/** Orders results from the highest share to the lowest, by counts; a share of nobody comes last. */
export function byShare(one: RatingResult, other: RatingResult): number {
  const [{ count: a, base: n }, { count: b, base: m }] = [one.result, other.result];
  return n === 0 || m === 0 ? m - n : b * n - a * m;
}
