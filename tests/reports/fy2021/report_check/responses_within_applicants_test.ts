import assert from "node:assert/strict";
import { responsesWithinApplicants } from "../../../../lib/reports/fy2021/report_check/responses_within_applicants.ts";
import { event, questionnaire } from "./invented_records.ts";

Deno.test("as many responses as applicants are no finding, nor are any where no applicants are printed", () => {
  const full = { ...questionnaire, responses: 30 };
  assert.deepEqual(responsesWithinApplicants({ events: [event], questionnaires: [full] }), []);
  const open = { ...event, applicants: null };
  assert.deepEqual(responsesWithinApplicants({ events: [open], questionnaires: [{ ...full, responses: 500 }] }), []);
});

Deno.test("one response more than applicants is found", () => {
  const over = { ...questionnaire, responses: 31, responsesPrinted: "31 件" };
  const findings = responsesWithinApplicants({ events: [event], questionnaires: [over] });
  assert.deepEqual(findings.map(({ figureKey, printed, expected }) => [figureKey, printed, expected]), [
    ["9-3:fair", "31 件", "30 件以下"],
  ]);
});
