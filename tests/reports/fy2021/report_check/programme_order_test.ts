import assert from "node:assert/strict";
import { programmeOrder } from "../../../../lib/reports/fy2021/report_check/programme_order.ts";
import { event, item, programme } from "./invented_records.ts";

Deno.test("a programme that runs forward is no finding", () => {
  assert.deepEqual(programmeOrder({ events: [event], programmeItems: programme }), []);
});

Deno.test("an item that begins before or with the one before it is found", () => {
  const items = [item(1, "10:30", "10:30～"), item(2, "10:20", "10:20～"), item(3, "10:20", "10:20～")];
  const findings = programmeOrder({ events: [event], programmeItems: items });
  assert.deepEqual(findings.map(({ printed, expected }) => [printed, expected]), [
    ["10:20～", "10:30 より後の時刻"],
    ["10:20～", "10:20 より後の時刻"],
  ]);
});
