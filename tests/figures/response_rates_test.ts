import assert from "node:assert/strict";
import { responseRatesFigure } from "../../lib/figures/response_rates.ts";
import { responseRates } from "../../lib/comparisons/response_rates.ts";
import { loadStudy } from "../../lib/study/load_study.ts";
import { loadSurveys } from "../../lib/survey/load_surveys.ts";

const asked = { study: await loadStudy(), surveys: await loadSurveys() };

Deno.test("responses and applicants are those of the report, the forum's applicants unknown", () => {
  const rates = responseRates(asked).map((
    { event, responses, applicants, silent },
  ) => [event.eventId, responses, applicants, silent]);
  assert.deepEqual(rates, [
    ["gyoda-forum", 124, null, null],
    ["gyoda-training-1", 20, 27, 7],
    ["gyoda-training-2", 12, 25, 13],
    ["soka-training-1", 20, 42, 22],
    ["soka-training-2", 17, 46, 29],
    ["tomakomai-practice", 24, 25, 1],
  ]);
});

Deno.test("rates are printed half up with Wilson's interval, the forum in words", () => {
  const { alternativeText, notes } = responseRatesFigure(asked);
  // 20 of 42: Hmisc::binconf gives .333596 to .622775.
  assert.match(
    alternativeText,
    /草加市 第1回研修は参加申込者（申込時点）42人のうち20人が回答し、回収率47\.6%（95%信頼区間33\.4～62\.3%）、回答なし52\.4%/,
  );
  assert.match(alternativeText, /行田市 フォーラムは回答124件、参加申込者数の記載なし/);
  assert.ok(notes.some((note) => note.includes("124件")));
});

Deno.test("where people answered who had not applied there is no rate, and both numbers are said", () => {
  const [first] = asked.surveys;
  assert.ok(first !== undefined);
  const walkIns = { ...first, event: { ...first.event, applicants: 100 } };
  const data = { ...asked, surveys: [walkIns] };
  assert.deepEqual(responseRates(data).map(({ silent, interval }) => [silent, interval]), [[null, null]]);
  const { notes } = responseRatesFigure(data);
  assert.ok(notes.some((note) => note.includes("参加申込者100人、回答124件")), notes.join("\n"));
});
