import type { BeforeAfterComparison } from "./before_after_comparison.ts";
import { beforeAfterCounts } from "./before_after_counts.ts";
import { compareBeforeAfter, type CompareBeforeAfterOptions } from "./compare_before_after.ts";
import { holdsTransitions, pairedConstructs } from "../counts/count_transitions.ts";
import type { Survey } from "../survey/survey.ts";

/**
 * Every construct that people were asked about before and after an event, all in one family: asked twice on one sheet, on two
 * sheets of the event that are joined by respondent, or on two that are not.
 *
 * Of two sheets that are not joined the margins are compared. Nobody knows how many people are behind both: the bounds are for
 * as many as there can be, so that they hold whoever answered twice.
 */
export function beforeAfterChanges(
  surveys: readonly Survey[],
  options: Omit<CompareBeforeAfterOptions, "people"> = {},
): readonly BeforeAfterComparison[] {
  const counts = surveys.flatMap((survey) => {
    const after = afterwards(survey, surveys);
    if (after === undefined) return [];
    const constructs = pairedConstructs(survey.codebook).filter((construct) => asksAfter(after, construct));
    if (constructs.length === 0) return [];
    const found = beforeAfterCounts(survey, { constructs, after });
    if (survey.codebook.design !== "unlinked") return found;
    const people = mostPeople(survey, after);
    return found.map((one) => ({ ...one, people }));
  });
  return compareBeforeAfter(counts, options);
}

/** The survey that asks again what a survey asked before the event: itself, or the second sheet of the event. */
function afterwards(survey: Survey, surveys: readonly Survey[]): Survey | undefined {
  const { codebook: { design, partner }, event } = survey;
  const asksAgain = (other: Survey) =>
    pairedConstructs(survey.codebook).some((construct) => asksAfter(other, construct));
  if (design === "retrospective") return asksAgain(survey) ? survey : undefined;
  if (design === "post-only") return undefined;
  const second = surveys.find((other) =>
    other !== survey && other.event.eventId === event.eventId && other.codebook.design === design &&
    (partner === undefined || other.id === partner) && asksAgain(other)
  );
  if (second === undefined || design === "unlinked") return second;
  const isJoined = pairedConstructs(survey.codebook).some((construct) =>
    asksAfter(second, construct) && holdsTransitions(survey, { construct, after: second })
  );
  return isJoined ? second : undefined;
}

/** How many different people can be behind two sheets: all of both, but no more than applied where no more answered. */
function mostPeople({ codebook: before, event: { applicants } }: Survey, { codebook: after }: Survey): number {
  const most = before.responses + after.responses;
  const least = Math.max(before.responses, after.responses);
  return applicants === null || applicants < least ? most : Math.min(most, applicants);
}

function asksAfter({ codebook }: Survey, construct: string): boolean {
  return codebook.questions.some((question) => question.construct === construct && question.timing === "after");
}
