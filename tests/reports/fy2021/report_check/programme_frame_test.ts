import assert from "node:assert/strict";
import { programmeFrame } from "../../../../lib/reports/fy2021/report_check/programme_frame.ts";
import { event, item, programme } from "./invented_records.ts";

Deno.test("a programme that begins and ends with its event is no finding, and neither is one without printed hours", () => {
  assert.deepEqual(programmeFrame({ events: [event], programmeItems: programme }), []);
  const timeless = { ...event, start: null, end: null };
  assert.deepEqual(programmeFrame({ events: [timeless], programmeItems: [item(1, "03:00", "3:00～")] }), []);
});

Deno.test("a late beginning, an item after hours and another end are found", () => {
  const items = [item(1, "10:05", "10:05～"), item(2, "12:30", "12:30～"), item(3, "13:00", "13:00", true)];
  const findings = programmeFrame({ events: [event], programmeItems: items });
  assert.deepEqual(findings.map(({ printed, expected }) => [printed, expected]), [
    ["10:05～", "10:00"],
    ["12:30～", "10:00 から 12:00 まで"],
    ["13:00", "12:00"],
  ]);
});
