import assert from "node:assert/strict";
import { responseNumbers } from "../../../../lib/reports/fy2021/report_check/response_numbers.ts";
import { comment } from "../facts/answers_fixture.ts";
import { questionnaire } from "./invented_records.ts";

Deno.test("a printed number that is counted on, and as many free answers as responses, are no finding", () => {
  const one = { ...questionnaire, responses: 1, responsesPrinted: "1 件" };
  assert.deepEqual(responseNumbers({ questionnaires: [one], comments: [comment] }), []);
});

Deno.test("another printed number, and more free answers than responses, are found", () => {
  const one = { ...questionnaire, responses: 1, responsesPrinted: "10 件" };
  const findings = responseNumbers({ questionnaires: [one], comments: [comment, { ...comment, order: 2 }] });
  assert.deepEqual(findings.map(({ figureKey, printed, expected }) => [figureKey, printed, expected]), [
    ["9-3:fair", "10 件", "1 件"],
    ["9-4:fair", "2 件の自由記述", "1 件以下"],
  ]);
});
