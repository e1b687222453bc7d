/** Jonckheere–Terpstra: PSPP, exact moments by dealing, laws, edges. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { jonckheereTerpstra } from "../../lib/statistics/jonckheere_terpstra.ts";
import { mannWhitney } from "../../lib/statistics/mann_whitney.ts";
import { dealings, groupsOfCounts } from "./groups.ts";
import { assertClose, readReference } from "./reference.ts";

Deno.test("J agrees with everybody compared with everybody in R, its mean and deviation with PSPP, on 200 random tied tables", () => {
  const cases = readReference<{ groups: number[][]; jonckheere: number }>("more_groups");
  const pspp = readReference<{ groups: number[][]; statistic: number; mean: number; deviation: number }>(
    "jonckheere_terpstra",
  );
  assert.ok(cases.length >= 200 && pspp.length === cases.length);
  let withTies = 0;
  cases.forEach(({ groups, jonckheere }, index) => {
    const test = jonckheereTerpstra(groups);
    assert.equal(test.statistic, jonckheere);
    const other = pspp[index];
    assert.ok(other !== undefined);
    assert.deepEqual(other.groups, groups);
    const { mean, deviation, statistic } = other;
    const z = (jonckheere - mean) / deviation;
    assert.ok(Math.abs(test.z - z) <= 1e-9 * Math.abs(z) + 1e-12, `${groups}`);
    // PSPP 1.6.2 leaves tied pairs out instead of counting them half: its J is not to be matched.
    if (statistic !== jonckheere) withTies++;
    assert.ok(statistic <= jonckheere);
  });
  assert.ok(withTies > 0);
});

Deno.test("expectation, variance and Monte-Carlo p-value agree with all dealings counted by hand", () => {
  for (
    const groups of [[[2, 1, 0], [1, 1, 1], [0, 1, 2]], [[2, 0], [1, 1], [1, 2]], [[1, 1], [1, 0], [0, 1], [2, 0]]]
  ) {
    const test = jonckheereTerpstra(groups);
    const all = [...dealings(groups)].map((dealt) => jonckheereTerpstra(dealt).statistic);
    const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
    const variance = all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length;
    assert.ok(Math.abs(test.z - (test.statistic - mean) / Math.sqrt(variance)) < 1e-9);
    for (const alternative of ["two-sided", "greater", "less"] as const) {
      const far = (value: number) =>
        alternative === "two-sided" ? Math.abs(value - mean) : alternative === "greater" ? value : -value;
      const exact = all.filter((value) => far(value) >= far(test.statistic) - 1e-9).length / all.length;
      const { pValue, monteCarlo } = jonckheereTerpstra(groups, {
        alternative,
        monteCarlo: { seed: 5, replicates: 20_000 },
      });
      assert.ok(monteCarlo !== null && Math.abs(pValue - exact) < 5 * monteCarlo.standardError + 1e-4, alternative);
    }
  }
});

Deno.test("with two groups J is the U of the later group", () => {
  fc.assert(fc.property(groupsOfCounts(), (groups) => {
    const [first = [], second = []] = groups;
    assert.equal(jonckheereTerpstra([first, second]).statistic, mannWhitney(second, first).statistic);
  }));
});

Deno.test("turning the order of groups, or the scale, round mirrors z; unused levels change nothing", () => {
  fc.assert(fc.property(groupsOfCounts(), fc.nat(), (groups, place) => {
    const test = jonckheereTerpstra(groups);
    const greater = jonckheereTerpstra(groups, { alternative: "greater" }).pValue;
    for (const mirror of [groups.toReversed(), groups.map((counts) => counts.toReversed())]) {
      assert.ok(Math.abs(jonckheereTerpstra(mirror).z + test.z) < 1e-9);
      assertClose(jonckheereTerpstra(mirror, { alternative: "less" }).pValue, greater);
    }
    assert.ok(test.pValue > 0 && test.pValue <= 1 && greater > 0 && greater <= 1);
    const at = place % ((groups[0]?.length ?? 0) + 1);
    assert.deepEqual(jonckheereTerpstra(groups.map((counts) => counts.toSpliced(at, 0, 0))), test);
  }));
});

Deno.test("Jonckheere–Terpstra: all tied is no trend, two people give an answer, empty groups are refused", () => {
  for (const alternative of ["two-sided", "greater", "less"] as const) {
    const tied = jonckheereTerpstra([[3], [4], [1]], { alternative });
    assert.deepEqual([tied.z, tied.pValue], [0, 1]);
  }
  const two = jonckheereTerpstra([[1, 0], [0, 1]]);
  assert.ok(two.pValue > 0 && two.pValue < 1);
  assert.throws(() => jonckheereTerpstra([[1, 1], [0, 0]]), RangeError);
});
