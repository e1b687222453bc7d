import assert from "node:assert/strict";
import { fullWidthDigits } from "../../../../lib/reports/fy2021/report_check/full_width_digits.ts";
import { body } from "./invented_records.ts";

Deno.test("half-width numbers and bodies without one are no finding", () => {
  assert.deepEqual(fullWidthDigits({ consultationBodies: [body, { ...body, bodyId: "b", countPrinted: null }] }), []);
});

Deno.test("a full-width number is found once a body, though the body has several operators", () => {
  const wide = { ...body, countPrinted: "２ヵ所" };
  const findings = fullWidthDigits({ consultationBodies: [wide, { ...wide, operatorOrder: 2 }] });
  assert.deepEqual(findings.map(({ printed, expected }) => [printed, expected]), [["２ヵ所", "2ヵ所"]]);
});
