import type { Distribution } from "../counts/distribution.ts";
import { sideCounts } from "../counts/side_counts.ts";
import { type NonresponseBounds, nonresponseBounds } from "../statistics/nonresponse_bounds.ts";
import type { ProportionInterval } from "../statistics/proportion_interval.ts";
import { wilsonInterval } from "../statistics/wilson_interval.ts";
import type { Question } from "../survey/codebook.ts";

/** How many answered a rating favourably, of how many, and how sure that is. */
export interface RatingResult {
  readonly distribution: Distribution;
  readonly question: Question;
  readonly favourable: number;
  /** People who returned the questionnaire: no answer stays in the denominator. */
  readonly base: number;
  /** Wilson 95 % interval of favourable / base; `null` when nobody returned it. */
  readonly interval: ProportionInterval | null;
  /** Where the share among all applicants can lie, whatever those without an answer think; `null` without applicants. */
  readonly bounds: NonresponseBounds | null;
}

/** The result of each rating among distributions; other questions have none. */
export function ratingResults(distributions: readonly Distribution[]): readonly RatingResult[] {
  return distributions.filter(({ scale }) => scale.kind === "rating").flatMap((distribution) => {
    const { parts: [part], respondents: base, answered, applicants } = distribution;
    if (part === undefined) return [];
    const { favourable } = sideCounts(distribution);
    return [{
      distribution,
      question: part.question,
      favourable,
      base,
      interval: base === 0 ? null : wilsonInterval(favourable, base),
      bounds: applicants === null
        ? null
        : nonresponseBounds({ count: favourable, responses: answered, population: applicants }),
    }];
  });
}
