import assert from "node:assert/strict";
import { finitePopulationCorrection } from "../../lib/statistics/finite_population_correction.ts";

Deno.test("20 of 42: 0.7325, and it says what it takes for granted", () => {
  const { factor, assumes } = finitePopulationCorrection(20, 42);
  assert.equal(factor.toFixed(4), "0.7325");
  assert.match(assumes, /random sample/);
});

Deno.test("the factor is the standard deviation of a mean of n drawn without replacement over one with, counted by hand", () => {
  const people = [1, 2, 4, 8, 9];
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const variance = (list: readonly number[]) => mean(list.map((value) => (value - mean(list)) ** 2));
  const pairs = people.flatMap((a, i) => people.slice(i + 1).map((b) => (a + b) / 2));
  const { factor } = finitePopulationCorrection(2, 5);
  assert.ok(Math.abs(factor ** 2 - variance(pairs) / (variance(people) / 2)) < 1e-12);
});

Deno.test("everybody answered: 0; more answers than people are refused", () => {
  assert.equal(finitePopulationCorrection(5, 5).factor, 0);
  assert.equal(finitePopulationCorrection(1, 1).factor, 0);
  assert.equal(finitePopulationCorrection(1, 9).factor, 1);
  assert.throws(() => finitePopulationCorrection(6, 5), RangeError);
  assert.throws(() => finitePopulationCorrection(0, 5), RangeError);
});
