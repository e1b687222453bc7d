import type { Distribution } from "../counts/distribution.ts";
import { sideCounts } from "../counts/side_counts.ts";
import { movementBounds } from "../statistics/movement_bounds.ts";
import type { BeforeAfterCounts } from "./before_after_counts.ts";
import type { MarginFindings } from "./before_after_comparison.ts";
import { ComparisonError } from "./comparison_error.ts";
import { type FavourableMargin, favourableMarginBounds } from "./favourable_margins.ts";
import { levelsOf } from "./answer_levels.ts";

/**
 * How many people are behind two margins together: the respondents, when one questionnaire asked both.
 *
 * @param stated number that the caller knows
 * @returns `null` when two questionnaires were handed out and nobody has said
 * @throws {RangeError} when more people answered a side than are said to be there
 */
export function peopleBehindMargins({ before, after }: BeforeAfterCounts, stated?: number): number | null {
  if (stated !== undefined) {
    const least = Math.max(before.respondents, after.respondents);
    if (!Number.isInteger(stated) || stated < least) {
      throw new RangeError(
        `Cannot take ${stated} people to be behind two margins as each side has at most so many: current value is ${least}`,
      );
    }
    return stated;
  }
  const one = before.parts[0].surveyId === after.parts[0].surveyId && before.respondents === after.respondents;
  return one ? after.respondents : null;
}

/**
 * What two margins of the same people allow to say about who moved.
 *
 * People without an answer on a side, those on the other side only among them, might have stood anywhere there.
 *
 * @throws {ComparisonError} when the number of people is not known
 */
export function marginFindings({ before, after }: BeforeAfterCounts, people: number | null): MarginFindings {
  if (people === null) {
    throw new ComparisonError(
      `Cannot bound who rose between ${before.parts[0].question.id} and ${
        after.parts[0].question.id
      } as the number of people behind both must be stated: current value is ${before.respondents} and ${after.respondents} respondents`,
      { fault: "unknown-people" },
    );
  }
  const missing = (side: Distribution) => people - side.answered;
  return {
    movement: movementBounds(levelsOf(before), levelsOf(after), {
      beforeMissing: missing(before),
      afterMissing: missing(after),
    }),
    favourable: favourableMarginBounds(marginOf(before, people), marginOf(after, people)),
    people,
  };
}

function marginOf(side: Distribution, people: number): FavourableMargin {
  const { favourable } = sideCounts(side);
  return { favourable, other: side.answered - favourable, missing: people - side.answered };
}
