/** Large samples: the exact route up to its stated cost, then the approximation, which meets it. */
import assert from "node:assert/strict";
import { mannWhitney } from "../../lib/statistics/mann_whitney.ts";
import { mcnemar } from "../../lib/statistics/mcnemar.ts";
import { pairedSigns } from "../../lib/statistics/paired_signs.ts";
import { changeDifference } from "../../lib/statistics/change_difference.ts";
import { kruskalWallis } from "../../lib/statistics/kruskal_wallis.ts";
import { meanChange } from "../../lib/statistics/mean_change.ts";
import { isRefusal } from "../../lib/statistics/test_result.ts";
import { largeSamples } from "../bench/large_samples.ts";
import { signedRank } from "../../lib/statistics/signed_rank.ts";

/** People by level, a little higher for a larger tilt. */
function counts(people: number, levels: number, tilt: number): readonly number[] {
  const weights = Array.from({ length: levels }, (_, level) => 1 + tilt * level / levels);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => Math.round(people * weight / sum));
}

Deno.test("ten thousand people take the short route, where the exact one took 66 and 136 seconds", () => {
  assert.equal(mannWhitney(counts(1000, 11, 0.2), counts(1000, 11, 0.3)).exact, false);
  assert.equal(signedRank([[1000, 1600, 400], [1500, 1200, 1500], [300, 1400, 1100]]).exact, false);
  assert.equal(pairedSigns([[0, 70_000], [69_000, 0]]).exact, false);
  for (const variant of ["exact", "mid-p"] as const) {
    const test = mcnemar([[0, 70_000], [69_000, 0]], { variant });
    assert.equal(test.exact, false);
    assert.ok(Math.abs(test.pValue - 0.00731) < 0.0001, String(test.pValue));
  }
});

Deno.test("each says which route it took, and both routes agree where they meet", () => {
  for (const tilt of [0.1, 0.3, 0.5]) {
    const [below, above] = [[500, 300], [520, 300]].map(([n = 0, m = 0]) =>
      mannWhitney(counts(n, 5, 0), counts(m, 5, tilt))
    );
    assert.ok(below !== undefined && above !== undefined);
    assert.deepEqual([below.exact, above.exact], [true, false]);
    assert.notEqual(below.method, above.method);
    assert.ok(Math.abs(below.pValue - above.pValue) < 0.1 * below.pValue, `${below.pValue} ${above.pValue}`);
  }
  const moved = (n: number) => [[0, n, n], [n - 12, 0, n], [n - 20, n, 0]];
  const sizes = [150, 160, 170, 180, 190];
  const tests = sizes.map((size) => signedRank(moved(size)));
  const at = tests.findIndex(({ exact }) => !exact);
  assert.ok(at > 0 && tests.slice(at).every(({ exact }) => !exact));
  const steps = tests.slice(1).map(({ pValue }, place) => pValue / (tests[place]?.pValue ?? NaN));
  // p rises by as much over the change of route as beside it.
  for (const step of steps) assert.ok(step > 1 && step < 1.1, String(steps));
});

Deno.test("the approximations mirror and keep one-sided halves", () => {
  const [one, other] = [counts(1000, 7, 0), counts(900, 7, 0.2)];
  const [greater, less] = (["greater", "less"] as const).map((alternative) => mannWhitney(one, other, { alternative }));
  assert.ok(greater !== undefined && less !== undefined && less.pValue < greater.pValue);
  assert.equal(mannWhitney(other, one, { alternative: "greater" }).pValue.toFixed(12), less.pValue.toFixed(12));
  assert.equal(mannWhitney(one, other).pValue.toFixed(12), (2 * less.pValue).toFixed(12));
  assert.equal(mannWhitney(one, one).pValue, 1);
});

Deno.test("no statistic takes more than a second of processor time, with 300, 1,000, 10,000 or 100,000 people", () => {
  const rows = largeSamples([300, 1000, 10_000, 100_000]);
  assert.ok(rows.length >= 4 * 30);
  for (const { statistic, people, seconds } of rows) {
    assert.ok(seconds <= 1, `${statistic} at ${people}: ${seconds} s`);
  }
});

Deno.test("dealings and resamples end where nothing is left to gain, and say so", () => {
  const dealt = (people: number) =>
    kruskalWallis([counts(people, 5, 0), counts(people, 5, 0.1)], { monteCarlo: { seed: 1 } });
  assert.equal(dealt(500).monteCarlo?.replicates, 9999);
  assert.deepEqual([dealt(600).monteCarlo, dealt(600).method], [null, "Kruskal–Wallis test"]);
  const bootstrapOf = (cell: number) => {
    const change = meanChange([[cell, cell], [cell, 2 * cell]]);
    assert.ok(!isRefusal(change));
    return change.bootstrap;
  };
  assert.ok(bootstrapOf(400) !== null && bootstrapOf(401) === null);
  const pOf = (pairs: number) =>
    changeDifference(
      { up: Math.round(0.3 * pairs), down: Math.round(0.2 * pairs), pairs },
      { up: Math.round(0.28 * pairs), down: Math.round(0.2 * pairs), pairs },
    ).permutationPValue;
  const [exact, approximate] = [pOf(5000), pOf(5010)];
  assert.ok(Math.abs(exact - approximate) < 0.01 * exact, `${exact} ${approximate}`);
});
