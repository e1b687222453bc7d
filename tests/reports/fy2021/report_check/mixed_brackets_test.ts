import assert from "node:assert/strict";
import { mixedBrackets } from "../../../../lib/reports/fy2021/report_check/mixed_brackets.ts";
import { event, item } from "./invented_records.ts";

/** What is found in a programme whose one item has these lines. */
function findingsOf(details: readonly string[]): readonly (readonly [string, string])[] {
  const items = [{ ...item(1, "10:00", "10:00～"), details }];
  return mixedBrackets({ events: [event], programmeItems: items })
    .map(({ printed, expected }) => [printed, expected] as const);
}

Deno.test("brackets of one width are no finding, nested or not", () => {
  assert.deepEqual(findingsOf(["（A）話す(b)聞く", "（外（内）外）"]), []);
});

Deno.test("every mixed pair of a line is found", () => {
  assert.deepEqual(findingsOf(["（A)話す（b）聞く(c）"]), [["（A)", "（A）"], ["(c）", "（c）"]]);
});
