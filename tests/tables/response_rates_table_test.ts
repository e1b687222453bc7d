import assert from "node:assert/strict";
import { loadStudy } from "../../lib/study/load_study.ts";
import { loadSurveys } from "../../lib/survey/load_surveys.ts";
import { responseRatesTable } from "../../lib/tables/response_rates_table.ts";
import { assertTableLaws } from "./table_laws.ts";

const data = { study: await loadStudy(), surveys: await loadSurveys() };

Deno.test("responses of applicants: the rate in its interval, and what is left open is whoever did not answer", () => {
  const { rows } = assertTableLaws((option) => responseRatesTable(data, option), [
    "event",
    "responses",
    "applicants",
    "rate",
    "lower",
    "upper",
    "open",
  ]);
  assert.equal(rows.length, data.surveys.length);
  const known = rows.filter(({ applicants }) => applicants !== null);
  assert.ok(known.length > 0 && known.length < rows.length);
  for (const { responses, applicants, rate, lower, upper, open } of known) {
    assert.ok(Math.abs(Number(rate) - 100 * Number(responses) / Number(applicants)) <= 0.05 + 1e-9);
    assert.ok(Number(lower) < Number(rate) && Number(rate) < Number(upper));
    assert.ok(Math.abs(Number(open) - 100 * (1 - Number(responses) / Number(applicants))) < 1e-9);
  }
  for (const row of rows.filter(({ applicants }) => applicants === null)) {
    assert.deepEqual([row.rate, row.lower, row.upper, row.open], [null, null, null, null]);
  }
});
