import type { BeforeAfterComparison } from "./before_after_comparison.ts";
import { beforeAfterCounts } from "./before_after_counts.ts";
import { compareBeforeAfter, type CompareBeforeAfterOptions } from "./compare_before_after.ts";
import { pairedConstructs } from "../counts/count_transitions.ts";
import type { Survey } from "../survey/survey.ts";

/**
 * Every construct that the same people were asked about before and after an event, all in one
 * family: asked twice on one sheet, or on two sheets of the same event that are joined by respondent.
 *
 * Two sheets that are not joined say nothing about who changed unless somebody states how many people answered both:
 * nobody has, so they are not compared.
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
    return beforeAfterCounts(survey, { constructs, after });
  });
  return compareBeforeAfter(counts, options);
}

/** The survey that asks again what a survey asked before the event: itself, or the second sheet of the event. */
function afterwards(survey: Survey, surveys: readonly Survey[]): Survey | undefined {
  const { codebook: { design }, event, form } = survey;
  const asksAgain = (other: Survey) =>
    pairedConstructs(survey.codebook).some((construct) => asksAfter(other, construct));
  if (design === "retrospective") return asksAgain(survey) ? survey : undefined;
  if (design !== "linked" || form !== "responses") return undefined;
  return surveys.find((other) =>
    other !== survey && other.event.eventId === event.eventId && other.codebook.design === design &&
    other.form === form && asksAgain(other)
  );
}

function asksAfter({ codebook }: Survey, construct: string): boolean {
  return codebook.questions.some((question) => question.construct === construct && question.timing === "after");
}
