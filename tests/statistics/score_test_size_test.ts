/** The tests of the analysis plan keep their level, and their intervals hold: the benchmark's situations, fewer samples. */
import assert from "node:assert/strict";
import { exactnessName } from "../../lib/wording/method_names.ts";
import { scoreTestSize } from "../bench/score_test_size.ts";

const rows = scoreTestSize(300);

Deno.test("the planned tests reject about one in twenty at most where there is nothing to find, at 12, 20, 24 and 124", () => {
  const exact = rows.filter(({ test, rejected }) => test === "paired score" && rejected !== null);
  assert.equal(exact.length, 12);
  for (const { rejected, truth, size } of exact) {
    assert.ok((rejected ?? 1) <= 0.065, `${truth}, n = ${size}: ${rejected}`);
  }
  // Of 300 samples: four standard errors.
  for (
    const { test, truth, size, rejected } of rows.filter((row) => row.test !== "paired score" && row.rejected !== null)
  ) {
    if (test === "Mann–Whitney" || test === "Bhapkar") continue;
    assert.ok((rejected ?? 1) < 0.05 + 4 * Math.sqrt(0.05 * 0.95 / 300), `${test}, ${truth}, n = ${size}: ${rejected}`);
  }
});

Deno.test("their intervals hold the truth at least nine times in ten everywhere, and 95 % on average", () => {
  const covered = rows.flatMap((row) => row.covered === null ? [] : [row]);
  for (const { test, truth, size, covered: share } of covered) {
    assert.ok((share ?? 0) > 0.9, `${test}, ${truth}, n = ${size}: ${share}`);
  }
  const mean = covered.reduce((sum, row) => sum + (row.covered ?? 0), 0) / covered.length;
  assert.ok(mean > 0.94 && mean < 0.98, String(mean));
});

Deno.test("Mann–Whitney rejects too often where one group is merely more divided, which Brunner–Munzel does not", () => {
  const at = (wanted: string) =>
    rows.find(({ test, truth, size }) => test === wanted && truth !== "alike" && size === 124);
  assert.ok((at("Mann–Whitney")?.rejected ?? 0) > (at("Brunner–Munzel")?.rejected ?? 1));
});

Deno.test("of whole margins Bhapkar rejects too often with few pairs and Stuart–Maxwell too seldom, as is printed beside both", () => {
  const at = (wanted: string, people: number) =>
    rows.find(({ test, size }) => test === wanted && size === people)?.rejected ?? NaN;
  assert.ok(at("Bhapkar", 12) > 0.06 && at("Stuart–Maxwell", 12) < 0.02);
  const printed = (method: string, sampleSize: number) => exactnessName({ method, exact: false, sampleSize }).en;
  assert.match(printed("Bhapkar test", 12), /unreliable at this n/);
  assert.match(printed("Stuart–Maxwell test", 12), /tends to miss differences/);
  assert.equal(printed("Bhapkar test", 124), "approximate");
});
