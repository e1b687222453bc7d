import assert from "node:assert/strict";
import { operatorCounts } from "../../../../lib/reports/fy2021/report_check/operator_counts.ts";
import { body } from "./invented_records.ts";

const second = { ...body, operatorOrder: 2, operator: "direct", contractorType: null } as const;

Deno.test("operators that add up are no finding, nor are bodies whose numbers are not all printed", () => {
  assert.deepEqual(operatorCounts({ consultationBodies: [body, second] }), []);
  assert.deepEqual(operatorCounts({ consultationBodies: [body, { ...second, operatorCount: null }] }), []);
  assert.deepEqual(operatorCounts({ consultationBodies: [{ ...body, count: null }] }), []);
});

Deno.test("operators that do not add up are found once a body", () => {
  const findings = operatorCounts({ consultationBodies: [body, { ...second, operatorCount: 3 }] });
  assert.equal(findings.length, 1);
  assert.equal(findings[0]?.figureKey, "9-5:town-hearing");
  assert.match(findings[0]?.explanation.ja ?? "", /合計すると4となり、全体の数2/);
});
