import assert from "node:assert/strict";
import { countAnswers } from "../../lib/counts/count_answers.ts";
import { LANGUAGES } from "../../lib/data/language.ts";
import { compareGroups } from "../../lib/comparisons/compare_groups.ts";
import { describe } from "../../lib/wording/describe.ts";
import {
  distributionNotes,
  missesHundred,
  sampleWords,
  smallBaseMark,
  smallBaseStar,
} from "../../lib/wording/distribution_words.ts";
import { EXPLORE } from "../../lib/wording/explore_words.ts";
import { rowStatus } from "../../lib/wording/row_status_words.ts";
import { distributionOf } from "../comparisons/made_answers.ts";
import { LECTURE, madeSurvey } from "../page/one_city.ts";

Deno.test("where more people answered than had applied there is no rate, where none is known it is unknown", () => {
  const words = (applicants: number | null) =>
    sampleWords(countAnswers(madeSurvey({ event: { ...LECTURE, applicants } }), "autumn-lecture-q04"), "ja");
  assert.equal(words(30), "n=24（参考値）、回収率80.0%（参加申込者30人、申込時点）");
  assert.equal(words(24), "n=24（参考値）、回収率100.0%（参加申込者24人、申込時点）");
  assert.equal(words(23), "n=24（参考値）、回収率は計算できない（参加申込者23人、申込時点）");
  assert.equal(words(null), "n=24（参考値）、回収率は不明（参加申込者数の記載なし）");
});

Deno.test("29 people are a small base and 30 are none; nobody is no base at all", () => {
  for (const lang of LANGUAGES) {
    for (const [people, isSmall] of [[0, false], [1, true], [29, true], [30, false], [31, false]] as const) {
      assert.equal(smallBaseMark({ respondents: people }, lang) !== "", isSmall, `${people} ${lang}`);
      assert.equal(smallBaseStar(people, lang) !== "", isSmall, `${people} ${lang}`);
    }
  }
});

Deno.test("shares as printed miss 100 by their rounding alone, and of several answers nobody expects 100", () => {
  // Thirds are 33.3 each; quarters 25.0.
  const [thirds, quarters] = [[1, 2, 3], [1, 2, 3, 4]].map((answers) => distributionOf(answers, { id: "a" }));
  assert.ok(thirds !== undefined && quarters !== undefined);
  for (const base of ["respondents", "answered"] as const) {
    assert.equal(missesHundred(thirds, base), true);
    assert.equal(missesHundred(quarters, base), false);
    const notes = (one: typeof thirds) => distributionNotes([one], { lang: "ja", base }).join("");
    assert.match(notes(thirds), /四捨五入/);
    assert.doesNotMatch(notes(quarters), /四捨五入/);
  }
  const [part] = thirds.parts;
  const multiple = {
    ...thirds,
    parts: [{ ...part, question: { ...part.question, type: "multiple" as const } }] as const,
  };
  assert.equal(missesHundred(multiple, "respondents"), false);
});

Deno.test("two shares alike are the two, of three it is none of any two; the higher is told beside the lower", () => {
  const said = (answers: readonly (readonly number[])[]) => {
    const groups = answers.map((own, at) => distributionOf(own, { id: `e${at}` }));
    return LANGUAGES.map((lang) => describe(compareGroups(groups), { lang })).join();
  };
  const same = [1, 2, 3, 4, 1, 2, 3, 4];
  assert.match(said([same, same]), /二つは同じ割合.*The shares are alike/s);
  assert.match(said([same, same, same]), /どの二つも同じ割合.*All shares are alike/s);
  const other = [1, 1, 1, 1, 1, 1, 1, 4];
  assert.doesNotMatch(said([same, other]), /最も大きい二つ|furthest apart|largest of the clear/);
  assert.match(said([same, other, same]), /最も大きい二つ/);
});

Deno.test("six groups that are not shown are named, and of seven six and that there are others", () => {
  const said = (count: number) =>
    EXPLORE.groupsWithheld({
      rowCount: 12,
      withheld: count,
      threshold: 10,
      names: Array.from({ length: count }, (_, at) => `G${at}`),
    });
  for (const text of [said(6).ja, said(6).en]) assert.doesNotMatch(text, /など| others/);
  for (const text of [said(7).ja, said(7).en]) assert.match(text, /G5(?:など| and others)/);
  assert.match(said(6).ja, /^12区分のうち6区分（G0、G1、G2、G3、G4、G5）.*1～9人/);
  assert.match(said(6).en, /^ 6 of 12 groups \(G0, G1, G2, G3, G4, G5\).* 1 to 9 people/);
});

Deno.test("a row that awaits answers is answered as soon as one of its origins is real", () => {
  assert.equal(rowStatus("awaits-answers", []), "awaits-answers");
  assert.equal(rowStatus("awaits-answers", ["synthetic", "synthetic"]), "synthetic");
  assert.equal(rowStatus("awaits-answers", ["synthetic", "observed"]), "answered");
  assert.equal(rowStatus("picture-only", []), "picture-only");
});

Deno.test("who left no answer is in the base of all respondents and out of that of answers, by their number", () => {
  // Four answered, two did not; the one of eight.
  const several = distributionOf([1, 2, 3, 4, 99, 99], { id: "a" });
  const one = distributionOf([1, 2, 3, 4, 1, 2, 3, 99], { id: "a" });
  const said = (distribution: typeof one, base: "respondents" | "answered") =>
    LANGUAGES.map((lang) => distributionNotes([distribution], { lang, base })[0] ?? "");
  assert.deepEqual([several.missing, several.answered, one.missing], [2, 4, 1]);
  const [ja, en] = said(several, "respondents");
  assert.match(`${ja}`, /無回答2人を含む/);
  assert.match(`${en}`, /including the 2 who gave no answer/);
  assert.match(`${said(one, "respondents")[1]}`, /including the one who gave no answer/);
  assert.match(`${said(several, "answered")[0]}`, /無回答など2人を除く（分母4人）/);
  assert.match(`${said(several, "answered")[1]}`, /2 others are left out \(base 4\)/);
  assert.match(`${said(one, "answered")[1]}`, /1 other is left out \(base 7\)/);
});
