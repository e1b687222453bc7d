import { oneOfThese } from "../data/nearest_word.ts";
import { dataKind } from "../data/data_kinds.ts";
import { kind, requireKind } from "../data/check_call.ts";
import { requireNoOptions } from "../data/require_no_options.ts";
import type { Question } from "../survey/codebook.ts";
import { countedQuestions } from "../survey/find_question.ts";
import type { Survey } from "../survey/survey.ts";
import { countAnswers } from "./count_answers.ts";
import type { Distribution } from "./distribution.ts";

/**
 * The counts that a chart of the report shows, found by the chart's key in the code books.
 *
 * @param key as in the catalogue, such as `2-47:soka-training-1`
 * @throws {RangeError} when no closed question of the surveys feeds the chart
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * assert.equal(chartDistribution("2-9:gyoda-forum", await loadSurveys()).respondents, 124);
 * ```
 */
export function chartDistribution(key: string, surveys: readonly Survey[]): Distribution {
  const action = "count the answers of a chart";
  requireKind(action, key, { name: "key", kind: kind.text });
  requireKind(action, surveys, { name: "surveys", kind: dataKind.surveys });
  requireNoOptions(action, arguments, 2);
  const { survey, question } = chartQuestion(key, surveys);
  return countAnswers(survey, question.id);
}

/** The closed question that a chart shows, by the key of a report's figure or by its own id. */
export function chartQuestion(
  key: string,
  surveys: readonly Survey[],
): { readonly survey: Survey; readonly question: Question } {
  for (const survey of surveys) {
    const question = survey.codebook.questions.find(({ id, type, figureKeys }) =>
      type !== "free" && (id === key || figureKeys.includes(key))
    );
    if (question !== undefined) return { survey, question };
  }
  throw new RangeError(
    `Cannot count the answers of a chart as its key must be ${oneOfThese(key, surveys.flatMap(chartKeys))}`,
  );
}

/** Keys of the charts of a survey, in the order of its questions: the report's where it prints one, else the question's id. */
export function chartKeys({ codebook }: Survey): readonly string[] {
  return countedQuestions(codebook).flatMap(({ question: { id, figureKeys } }) =>
    figureKeys.length > 0 ? figureKeys : [id]
  );
}
