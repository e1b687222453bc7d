import type { ChapterPart } from "../chapters/written_document.ts";
import type { Language } from "../data/language.ts";
import type { Table } from "../tables/table.ts";
import { DOCUMENT } from "../wording/document_words.ts";
import { say } from "../wording/say.ts";
import type { PageContent, SurveyContent } from "./page_content.ts";

/** Where {@linkcode printedAnswerTables} finds what a report prints, and in which language it tells it. */
export interface PrintedAnswersOptions {
  readonly content: Pick<PageContent, "contribution">;
  readonly lang: Language;
}

/**
 * The free answers that a report prints of one questionnaire, a table a question, in the questionnaire's order; none without
 * a report. They are the respondents' own words, whatever stands in for the answers to the closed questions.
 */
export function printedAnswerTables(
  { survey }: Pick<SurveyContent, "survey">,
  { content: { contribution }, lang }: PrintedAnswersOptions,
): readonly Table[] {
  if (contribution === null) return [];
  const { set, table } = contribution.answers;
  const printed = new Set(set.groups.table.map(({ id }) => id));
  return survey.codebook.questions.toSorted((a, b) => a.order - b.order)
    .filter(({ type }) => type === "free")
    .flatMap(({ figureKeys }) => figureKeys.filter((key) => printed.has(key)))
    .map((key) => table(key, { lang }));
}

/** {@linkcode printedAnswerTables} under a heading that tells them from what is generated; no part without any. */
export function printedAnswersPart(
  survey: Pick<SurveyContent, "survey">,
  options: PrintedAnswersOptions,
): readonly ChapterPart[] {
  const items = printedAnswerTables(survey, options);
  if (items.length === 0) return [];
  return [{
    heading: say(options.lang, DOCUMENT.printedAnswers),
    paragraphs: [say(options.lang, DOCUMENT.printedAnswersLead)],
    items,
  }];
}
