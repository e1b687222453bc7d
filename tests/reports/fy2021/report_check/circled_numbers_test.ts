import assert from "node:assert/strict";
import { circledNumbers } from "../../../../lib/reports/fy2021/report_check/circled_numbers.ts";
import { outcome } from "../facts/answers_fixture.ts";
import { frameworkAction } from "./invented_records.ts";

Deno.test("marks that count from ① in each table are no finding, and an outcome without a mark is passed over", () => {
  const outcomes = [outcome, { ...outcome, numberPrinted: null }, { ...outcome, numberPrinted: "②" }];
  const frameworkActions = [frameworkAction, { ...frameworkAction, markPrinted: "②" }];
  assert.deepEqual(circledNumbers({ outcomes, frameworkActions }), []);
});

Deno.test("a mark left out or used twice is found", () => {
  const outcomes = [outcome, { ...outcome, numberPrinted: "③" }];
  const frameworkActions = [frameworkAction, frameworkAction];
  const findings = circledNumbers({ outcomes, frameworkActions });
  assert.deepEqual(findings.map(({ figureKey, printed, expected }) => [figureKey, printed, expected]), [
    ["9-6:town", "③", "②"],
    ["7-8:framework", "①", "②"],
  ]);
});
