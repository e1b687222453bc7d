import assert from "node:assert/strict";
import { LECTURE, oneCityContent } from "../one_city.ts";
import { surveyLine } from "../../../lib/page/sections/survey_line.ts";
import type { SurveyContent } from "../../../lib/page/page_content.ts";

/** The first questionnaire of one city, with some of it otherwise. */
function contentWith(
  { responses = 24, applicants = 30 as number | null, ...more }: {
    readonly responses?: number;
    readonly applicants?: number | null;
    readonly origin?: "observed" | "synthetic";
    readonly printed?: { readonly responses: number; readonly reason: string; readonly reasonEnglish: string };
  } = {},
): SurveyContent {
  const [content] = oneCityContent({ events: [{ ...LECTURE, applicants }] }).surveys;
  if (content === undefined || content.survey.form !== "responses") throw new TypeError("no questionnaire");
  const { origin = content.survey.origin, printed } = more;
  const codebook = { ...content.survey.codebook, responses, ...printed === undefined ? {} : { printed } };
  return { ...content, survey: { ...content.survey, origin, codebook } };
}

const wordsOf = (content: SurveyContent, lang: "ja" | "en" = "ja") =>
  String(surveyLine(content, lang)).replaceAll(/<[^>]*>/g, "").trim();

Deno.test("a rate is of the applicants, rounded half up, and unknown where they are not known or fewer than the answers", () => {
  // 1 of 8 is 12.5, 1 of 800 is 0.125: of 0.125 the half goes up to 0.1 only in the tenths.
  const rates = [[24, 30, "80.0"], [30, 30, "100.0"], [1, 8, "12.5"], [1, 2000, "0.1"], [0, 30, "0.0"]] as const;
  for (const [responses, applicants, rate] of rates) {
    const content = contentWith({ responses, applicants });
    assert.ok(
      wordsOf(content).includes(`n=${responses}、回収率${rate}%（参加申込者${applicants}人）`),
      wordsOf(content),
    );
    assert.ok(wordsOf(content, "en").includes(`n = ${responses}, response rate ${rate}% of ${applicants} applicants`));
  }
  for (const applicants of [null, 23]) {
    const words = wordsOf(contentWith({ applicants }));
    assert.match(words, /n=24、回収率は不明/);
    assert.doesNotMatch(words, /%/);
    assert.equal(words.includes("記載なし"), applicants === null);
  }
});

Deno.test("a printed number that differs stands beside the counted one, with its reason", () => {
  const printed = { responses: 25, reason: "白紙が1枚ある", reasonEnglish: "one sheet is blank" };
  assert.match(wordsOf(contentWith({ printed })), /n=24、.*記載された回答数は25です。異なる理由: 白紙が1枚ある$/);
  assert.match(wordsOf(contentWith({ printed }), "en"), /Printed number of responses: 25\. .*one sheet is blank$/);
  assert.doesNotMatch(wordsOf(contentWith()), /記載された回答数/);
});

Deno.test("whose the line is: of people who answered theirs; of samples the number printed, or a reading where a rate is computed", () => {
  assert.match(wordsOf(contentWith()), /^回答データ/);
  const rated = wordsOf(contentWith({ origin: "synthetic" }));
  const bare = wordsOf(contentWith({ origin: "synthetic", applicants: null }));
  assert.doesNotMatch(rated + bare, /合成/);
  assert.match(rated, /^読み取り/);
  assert.doesNotMatch(bare, /^読み取り/);
  assert.doesNotMatch(wordsOf(contentWith({ origin: "synthetic", applicants: 23 })), /^読み取り/);
});
