import { MOST_DRAWN } from "../../chapters/most_shown.ts";
import type { AskedConstruct } from "../../comparisons/asked_constructs.ts";
import { constructTitle } from "../../wording/comparison_presentation.ts";
import type { Language } from "../../data/language.ts";
import { type Html, markup } from "../../rendering/markup.ts";
import { PUNCTUATION, say } from "../../wording/say.ts";
import { SECTIONS } from "../../wording/section_words.ts";
import type { PageContent, SurveyContent } from "../page_content.ts";
import { surveyPlace } from "../page_marks.ts";

/**
 * Other questionnaires that asked the same in a way that may be compared, each with what that is: where to go on reading. It
 * follows from the questions alone. `null` where there is none, or more than anybody would go through.
 */
export function relatedSurveys(
  { survey: { id } }: SurveyContent,
  { surveys, comparisons: { constructs } }: Pick<PageContent, "surveys" | "comparisons">,
  lang: Language,
): Html | null {
  const related = surveys.flatMap((other) => {
    const alike = other.survey.id === id ? [] : constructs.filter((one) => asksAlike(one, [id, other.survey.id]));
    return alike.length === 0 ? [] : [{ other, titles: alike.flatMap(({ questions: [first] }) => first ?? []) }];
  });
  if (related.length === 0 || related.length > MOST_DRAWN) return null;
  const comma = say(lang, PUNCTUATION.comma);
  const links = related.map(({ other, titles }, at) =>
    markup`${at > 0 && say(lang, PUNCTUATION.slash)}<a href="#event-${other.survey.id}">${
      surveyPlace(other, lang)
    }</a>${say(lang, SECTIONS.relatedBy(titles.map((one) => constructTitle(one, lang)).join(comma)))}`
  );
  return markup`<p class="quiet">${say(lang, SECTIONS.related)}${links}</p>\n`;
}

/** Whether two questionnaires ask a construct so that their answers may be compared, as they are or by sides. */
function asksAlike({ sets, setsBySides }: AskedConstruct, ids: readonly string[]): boolean {
  return [...sets, ...setsBySides].some((set) =>
    ids.every((id) => set.some(({ parts: [part] }) => part.surveyId === id))
  );
}
