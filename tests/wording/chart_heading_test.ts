import assert from "node:assert/strict";
import { LANGUAGES } from "../../lib/data/language.ts";
import { loadSurveys } from "../../lib/survey/load_surveys.ts";
import { questionTitle } from "../../lib/wording/chart_heading.ts";
import { countAllAnswers } from "../../lib/counts/count_answers.ts";

const questions = (await loadSurveys()).flatMap((survey) => countAllAnswers(survey))
  .flatMap(({ parts }) => parts.map(({ question }) => question));

Deno.test("a title says before where it was asked about before, after where about after, and neither elsewhere", () => {
  const seen = new Set<string>();
  for (const question of questions) {
    for (const timing of ["before", "after", "only"] as const) {
      for (const lang of LANGUAGES) {
        const title = questionTitle({ ...question, timing }, lang);
        const says = { before: /（受講前）| \(before\)/.test(title), after: /（受講後）| \(after\)/.test(title) };
        assert.deepEqual(says, { before: timing === "before", after: timing === "after" }, title);
        seen.add(timing);
      }
    }
  }
  assert.equal(seen.size, 3);
});
