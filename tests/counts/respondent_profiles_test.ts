import assert from "node:assert/strict";
import fc from "fast-check";
import { countAnswers } from "../../lib/counts/count_answers.ts";
import { categoriesOf, profileOf } from "../../lib/counts/respondent_profiles.ts";
import { anyRows, madeSurvey } from "./made_survey.ts";

const map = [{
  construct: "work",
  categories: [{ ja: "知った人", en: "knew", answers: ["よくわかった", "わかった"] }],
}];

Deno.test("answers that the map joins are one category, the others stay in the order of the questionnaire", () => {
  const asked = countAnswers(madeSurvey([[1, 1, 1], [1, 1, 2], [1, 1, 3], [1, 1, 8], [1, 1, 99]]), "q3");
  const categories = categoriesOf([asked], map);
  assert.deepEqual(categories.map(({ ja }) => ja), ["知った人", "わからなかった", "わからない"]);
  const { counts, missing, respondents } = profileOf(asked, categories);
  assert.deepEqual({ counts, missing, respondents }, { counts: [2, 1, 1], missing: 1, respondents: 5 });
});

Deno.test("nobody is lost: categories and no answer add up to the respondents, whatever was answered", () => {
  fc.assert(fc.property(anyRows, (rows) => {
    for (const question of ["q1", "q2", "q3"]) {
      const asked = countAnswers(madeSurvey(rows), question);
      for (const merged of [[], map]) {
        const { counts, missing, respondents } = profileOf(asked, categoriesOf([asked], merged));
        assert.equal(counts.reduce((sum, count) => sum + count, missing), respondents);
      }
    }
  }));
});
