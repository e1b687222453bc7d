import assert from "node:assert/strict";
import { swappedAreaDigits } from "../../../../lib/reports/fy2021/report_check/swapped_area_digits.ts";
import { municipality } from "./invented_records.ts";

Deno.test("areas of other digits, the same area twice, and no area are no finding", () => {
  const others = [12.35, 12.34, null].map((areaKm2) => ({ ...municipality, areaKm2 }));
  assert.deepEqual(swappedAreaDigits({ municipalities: [municipality, ...others] }), []);
});

Deno.test("an area with the digits of an earlier one in another order is found, its remark added", () => {
  const twin = { ...municipality, name: "別市", areaKm2: 12.43, areaPrinted: "12.43 ㎢", remark: "要確認" };
  const [finding, ...others] = swappedAreaDigits({ municipalities: [municipality, twin] });
  assert.ok(finding !== undefined);
  assert.deepEqual(others, []);
  assert.equal(finding.place, "図表9-6 別市 面積");
  assert.equal(finding.printed, "12.43 ㎢");
  assert.match(finding.explanation.ja, /架空市の面積（12\.34 ㎢）.*要確認/);
});
