import assert from "node:assert/strict";
import { lettersInTimes } from "../../../../lib/reports/fy2021/report_check/letters_in_times.ts";
import { event, item, programme } from "./invented_records.ts";

Deno.test("times of digits are no finding, with a tilde of either kind or none", () => {
  const items = [...programme, item(4, "11:30", "11:30〜")];
  assert.deepEqual(lettersInTimes({ events: [event], programmeItems: items }), []);
});

Deno.test("the letter O for a nought is found, half-width and full-width", () => {
  const items = [item(1, "10:00", "1O:00～"), item(2, "10:10", "10:1Ｏ～")];
  const findings = lettersInTimes({ events: [event], programmeItems: items });
  assert.deepEqual(findings.map(({ printed, expected }) => [printed, expected]), [
    ["1O:00～", "10:00～"],
    ["10:1Ｏ～", "10:10～"],
  ]);
});
