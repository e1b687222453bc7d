import { READ_OPTIONS, type ReadOptions } from "../data/read_source.ts";
import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import { DataError } from "../data/data_error.ts";
import { bilingual } from "../data/language.ts";
import { defineTable, readTable, type RowOf } from "../data/read_table.ts";
import type { Source } from "../data/source.ts";
import { decidingPopulation } from "../study/study.ts";
import { surveyFiles, SURVEYS_FOLDER } from "../survey/read_codebook.ts";
import type { Survey } from "../survey/survey.ts";
import type { Answer, AnswerSet } from "./answer.ts";
import { isoDate, text } from "../data/cells.ts";

/**
 * The free answers of surveys that somebody has cleared for publication, as any free answers: to be counted, coded and searched
 * with `analyseAnswers`. Surveys without any have no part in it.
 *
 * @throws {DataError} when a file of cleared answers is not sound
 */
export async function loadClearedAnswers(surveys: readonly Survey[], options: ReadOptions = {}): Promise<AnswerSet> {
  const action = "load cleared answers";
  requireKind(action, surveys, { name: "surveys", kind: dataKind.surveys });
  requireOptions(action, options, READ_OPTIONS);
  const answers: Answer[] = [];
  const sources: Source[] = [];
  const used: Survey[] = [];
  for (const survey of surveys) {
    if (!(await surveyFiles(survey.id, options)).includes("cleared_answers.csv")) continue;
    const { rows, source, faults } = await readTable(clearedAnswersTable(survey.id), options);
    if (faults.length > 0 || source === null) throw new DataError(`read the cleared answers of ${survey.id}`, faults);
    sources.push(source);
    used.push(survey);
    for (const [at, { record: { questionId, text } }] of rows.entries()) {
      const question = survey.codebook.questions.find(({ id }) => id === questionId);
      answers.push({
        answerId: `${survey.id}-${questionId}-${at + 1}`,
        text,
        municipalityId: survey.event.municipalityIds[0] ?? survey.id,
        eventId: survey.id,
        questionId,
        constructId: question?.construct ?? questionId,
        category: null,
        figureKey: null,
      });
    }
  }
  const municipalities = used.flatMap((survey) => survey.municipalities);
  const questions = used.flatMap(({ codebook }) => codebook.questions);
  return {
    answers,
    sources,
    groups: {
      municipality: distinct(municipalities.map((one) => ({ id: one.municipalityId, ...bilingual(one, "name") }))),
      event: used.map(({ id, place }) => ({ id, ...place })),
      construct: distinct(
        questions.filter(({ construct }) => answers.some(({ constructId }) => constructId === construct))
          .map((one) => ({ id: one.construct, ...one.constructName ?? bilingual(one, "wording") })),
      ),
      category: [],
      table: [],
    },
    population: decidingPopulation(municipalities),
  };
}

function distinct<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  return items.filter(({ id }, at) => items.findIndex((other) => other.id === id) === at);
}

/** Columns of the answers that may be shown. */
export const clearedColumns = {
  questionId: text("Question that was answered"),
  text: text("The answer, as it may be shown"),
  clearedBy: text("Who looked at it"),
  clearedOn: isoDate("Day on which it was looked at"),
};

/** An answer that somebody cleared. */
export type ClearedAnswer = RowOf<typeof clearedColumns>;

/** The file of a survey's cleared answers. */
export function clearedAnswersTable(surveyId: string) {
  return defineTable({
    file: `${SURVEYS_FOLDER}/${surveyId}/cleared_answers.csv`,
    description: "Free-text answers that somebody has looked at and cleared for publication",
    columns: clearedColumns,
    key: ["questionId", "text"],
  });
}
