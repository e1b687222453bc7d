import assert from "node:assert/strict";
import { countAnswers } from "../../lib/counts/count_answers.ts";
import { sampleWords } from "../../lib/wording/distribution_words.ts";
import { LECTURE, madeSurvey } from "../page/one_city.ts";

Deno.test("where more people answered than had applied there is no rate, where none is known it is unknown", () => {
  const words = (applicants: number | null) =>
    sampleWords(countAnswers(madeSurvey({ event: { ...LECTURE, applicants } }), "autumn-lecture-q04"), "ja");
  assert.equal(words(30), "n=24（参考値）、回収率80.0%（参加申込者30人、申込時点）");
  assert.equal(words(24), "n=24（参考値）、回収率100.0%（参加申込者24人、申込時点）");
  assert.equal(words(23), "n=24（参考値）、回収率は計算できない（参加申込者23人、申込時点）");
  assert.equal(words(null), "n=24（参考値）、回収率は不明（参加申込者数の記載なし）");
});
