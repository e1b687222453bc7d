import assert from "node:assert/strict";
import { applicantsNotes } from "../../../../lib/reports/fy2021/report_check/applicants_notes.ts";
import { event } from "./invented_records.ts";

const events = ["9-1:fair", "9-1:fair", "9-2:fair", "9-3:fair"].map((figureKey) => ({
  ...event,
  figureKey,
}));

Deno.test("notes worded alike, and tables without one, are no finding", () => {
  assert.deepEqual(applicantsNotes({ events }), []);
  assert.deepEqual(applicantsNotes({ events: [event, { ...event, applicantsAsOfPrinted: null }] }), []);
});

Deno.test("the rarer wording is found once a table; tables are counted, not events", () => {
  const rare = "※申し込み時点";
  const mixed = events.map((one) => one.figureKey === "9-1:fair" ? { ...one, applicantsAsOfPrinted: rare } : one);
  const findings = applicantsNotes({ events: mixed });
  assert.deepEqual(findings.map(({ figureKey, printed, expected }) => [figureKey, printed, expected]), [
    ["9-1:fair", rare, "※申込時点"],
  ]);
});
