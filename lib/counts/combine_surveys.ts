import { kind, requireKind } from "../data/check_call.ts";
import { requireNoOptions } from "../data/require_no_options.ts";
import { dataKind } from "../data/data_kinds.ts";
import { shownList } from "../data/shown_value.ts";
import type { Survey } from "../survey/survey.ts";
import { countAllAnswers } from "./count_answers.ts";
import { answerScale, type Distribution } from "./distribution.ts";
import { poolDistributions } from "./pool_distributions.ts";
import { sameScale } from "./same_scale.ts";

/**
 * The answers of several surveys added up, question by question, where they ask alike: the same construct at the same time, the
 * same answers word for word, the same design. A question that none of the others asks alike stays by itself.
 *
 * Somebody who answered at two events counts twice; the place of each distribution names the events in it.
 *
 * @returns distributions in the order of the questionnaires: to be drawn, tabulated or compared
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * const [age, ...others] = combineSurveys(await loadSurveys({ ids: ["gyoda-training-1", "gyoda-training-2"] }));
 * assert.equal(age?.parts.length, 2);
 * assert.equal(others.find(({ parts: [{ question }] }) => question.construct === "other-agencies-work")?.respondents, 32);
 * ```
 */
export function combineSurveys(surveys: readonly Survey[]): readonly Distribution[] {
  requireKind("combine surveys", surveys, { name: "surveys", kind: dataKind.surveys });
  requireNoOptions("combine surveys", arguments, 1);
  requireKind("combine surveys", surveys.length, { name: "number of surveys", kind: kind.wholeNumber(1) });
  const sets: Distribution[][] = [];
  for (const distribution of surveys.flatMap((survey) => countAllAnswers(survey))) {
    const set = sets.find((members) => members.every((member) => askAlike(member, distribution)));
    if (set === undefined) sets.push([distribution]);
    else set.push(distribution);
  }
  return shownList(sets.map((set) => poolDistributions(set)));
}

/** Whether two distributions ask alike, of different events. */
function askAlike(one: Distribution, other: Distribution): boolean {
  const [{ question: asked, surveyId }] = one.parts;
  const [{ question, surveyId: otherId }] = other.parts;
  return surveyId !== otherId && asked.construct === question.construct && asked.timing === question.timing &&
    asked.type === question.type && one.design === other.design && sameScale(answerScale(one), answerScale(other));
}
