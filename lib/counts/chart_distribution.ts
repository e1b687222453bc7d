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
  for (const survey of surveys) {
    const question = survey.codebook.questions.find(({ type, figureKeys }) =>
      type !== "free" && figureKeys.includes(key)
    );
    if (question !== undefined) return countAnswers(survey, question.id);
  }
  throw new RangeError(
    `Cannot count the answers of a chart as a closed question must feed it: current value is ${key}`,
  );
}
