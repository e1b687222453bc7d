import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import { bilingual, LANGUAGE_OPTIONS, type LanguageOption } from "../data/language.ts";
import { distinctSources } from "../data/source.ts";
import type { Survey } from "../survey/survey.ts";
import { answerRowIds, type AnswerSet } from "../text/answer.ts";
import { CLEARED_ANSWERS, clearedNote } from "../wording/cleared_answers_words.ts";
import { say } from "../wording/say.ts";
import { TABLE, type Table, textColumn } from "./table.ts";
import { ANSWER_IDS } from "./row_ids.ts";
import { eventRowIds } from "../survey/survey_ids.ts";

/**
 * The free answers of a survey that somebody has cleared, a table for each question that was answered, in the order of the
 * questionnaire. How many there are in all, and how many wait to be looked at, stands below; a question of which none is
 * cleared yet has a table without rows that says so.
 *
 * @param cleared as `loadClearedAnswers` gives them, of this survey and of any others
 */
export function clearedAnswersTables(
  survey: Survey,
  cleared: AnswerSet,
  options: LanguageOption = {},
): readonly Table[] {
  const action = "list cleared answers";
  requireKind(action, survey, { name: "survey", kind: dataKind.survey });
  requireKind(action, cleared, { name: "cleared", kind: dataKind.answers });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  return survey.codebook.questions.flatMap((question): readonly Table[] => {
    const written = writtenAnswers(survey, question.id);
    const answers = cleared.answers.filter(({ eventId, questionId }) =>
      eventId === survey.id && questionId === question.id
    );
    if (written === 0 && answers.length === 0) return [];
    const wording = say(lang, bilingual(question, "wording"));
    const own = cleared.sources.filter(({ file }) => file.includes(`/${survey.id}/`));
    return [{
      ...TABLE,
      key: `${question.id}-answers`,
      catalogueKeys: [],
      language: lang,
      title: say(lang, CLEARED_ANSWERS.title(wording)),
      sources: distinctSources([...own, survey.source, survey.codebookSource]),
      columns: [textColumn("answer", say(lang, CLEARED_ANSWERS.answer))],
      ids: ANSWER_IDS,
      // Of the event itself: cleared answers are grouped by questionnaire, of which an event may have two.
      rows: answers.map((answer) => ({ ...answerRowIds(answer), ...eventRowIds(survey.event), answer: answer.text })),
      notes: [say(lang, clearedNote({ written: Math.max(written, answers.length), shown: answers.length }))],
    }];
  });
}

/** Free answers that people wrote to a question, shown or not. */
function writtenAnswers(survey: Survey, questionId: string): number {
  if (survey.form === "counts") return survey.observed?.comments[questionId] ?? 0;
  return survey.responses.texts.get(questionId)?.filter((text) => text !== null).length ?? 0;
}
