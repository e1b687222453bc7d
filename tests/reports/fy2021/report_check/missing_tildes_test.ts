import assert from "node:assert/strict";
import { missingTildes } from "../../../../lib/reports/fy2021/report_check/missing_tildes.ts";
import { event, item, programme } from "./invented_records.ts";

Deno.test("beginnings with their sign and an end without are no finding", () => {
  assert.deepEqual(missingTildes({ events: [event], programmeItems: programme }), []);
});

Deno.test("a beginning without the sign is found, an end is not asked for one", () => {
  const items = [item(1, "10:00", "10:00"), item(2, "12:00", "12:00", true)];
  const findings = missingTildes({ events: [event], programmeItems: items });
  assert.deepEqual(findings.map(({ printed, expected, place }) => [printed, expected, place]), [
    ["10:00", "10:00～", "図表9-2 時間 講演"],
  ]);
});
