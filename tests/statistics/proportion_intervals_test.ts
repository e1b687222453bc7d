/** Wilson, Jeffreys, Clopper–Pearson and both Newcombe intervals: fixture, R, statsmodels, published examples, laws, edges. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { clopperPearsonInterval } from "../../lib/statistics/clopper_pearson_interval.ts";
import { jeffreysInterval } from "../../lib/statistics/jeffreys_interval.ts";
import { newcombeInterval } from "../../lib/statistics/newcombe_interval.ts";
import { newcombePairedInterval } from "../../lib/statistics/newcombe_paired_interval.ts";
import { wilsonInterval } from "../../lib/statistics/wilson_interval.ts";
import { readReference } from "./reference.ts";

interface Case {
  readonly count: number;
  readonly total: number;
  readonly level: number;
  readonly wilson: readonly [number, number];
  readonly clopper_pearson: readonly [number, number];
  readonly jeffreys: readonly [number, number];
}

const intervals = { wilson: wilsonInterval, clopper_pearson: clopperPearsonInterval, jeffreys: jeffreysInterval };

Deno.test("20 of 42 and 0 of 12: the three intervals to six decimals", () => {
  const limits = (interval: typeof wilsonInterval, count: number, total: number) => {
    const { lower, upper } = interval(count, total);
    return [lower.toFixed(6), upper.toFixed(6)];
  };
  assert.deepEqual(limits(wilsonInterval, 20, 42), ["0.333596", "0.622775"]);
  assert.deepEqual(limits(jeffreysInterval, 20, 42), ["0.330954", "0.624586"]);
  assert.deepEqual(limits(clopperPearsonInterval, 20, 42), ["0.320041", "0.635822"]);
  assert.deepEqual(limits(wilsonInterval, 0, 12), ["0.000000", "0.242494"]);
  assert.deepEqual(limits(clopperPearsonInterval, 0, 12), ["0.000000", "0.264648"]);
});

Deno.test("all three agree with R on every count of small groups and on random large ones", () => {
  const cases = readReference<Case>("proportions");
  assert.ok(cases.length >= 200);
  for (const one of cases) {
    for (const [name, interval] of Object.entries(intervals)) {
      const { lower, upper } = interval(one.count, one.total, { confidenceLevel: one.level });
      const expected = name === "wilson" ? one.wilson : name === "jeffreys" ? one.jeffreys : one.clopper_pearson;
      [lower, upper].forEach((limit, end) => {
        const error = Math.abs(limit - (expected[end] ?? NaN));
        assert.ok(error <= 1e-12, `${name} ${one.count}/${one.total}: ${limit}, R ${expected[end]}`);
      });
    }
  }
});

Deno.test("each interval holds the share, mirrors when the answer is turned round, and grows with the level", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), (total, seed) => {
    const count = seed % (total + 1);
    for (const interval of Object.values(intervals)) {
      const { lower, upper, estimate } = interval(count, total);
      assert.ok(0 <= lower && lower <= estimate && estimate <= upper && upper <= 1);
      const turned = interval(total - count, total);
      assert.ok(Math.abs(lower + turned.upper - 1) < 1e-12);
      const wide = interval(count, total, { confidenceLevel: 0.99 });
      assert.ok(wide.lower <= lower && upper <= wide.upper);
    }
  }));
});

Deno.test("Clopper–Pearson limits are where a tail of the binomial distribution is 2.5 %", () => {
  const chance = (count: number, total: number, share: number) => {
    let term = (1 - share) ** total;
    let sum = term;
    for (let k = 1; k <= count; k++) sum += term *= (total - k + 1) / k * share / (1 - share);
    return sum;
  };
  for (const [count, total] of [[1, 5], [3, 12], [20, 42], [7, 24]] as const) {
    const { lower, upper } = clopperPearsonInterval(count, total);
    assert.ok(Math.abs(chance(count, total, upper) - 0.025) < 1e-12);
    assert.ok(Math.abs(1 - chance(count - 1, total, lower) - 0.025) < 1e-12);
  }
});

Deno.test("Newcombe's interval agrees with statsmodels, and with Newcombe's own examples", () => {
  type Pair = readonly [number, number];
  const cases = readReference<{ first: Pair; second: Pair; low: number; high: number }>("newcombe");
  assert.ok(cases.length >= 200);
  for (const { first, second, low, high } of cases) {
    const { lower, upper } = newcombeInterval(
      { count: first[0], total: first[1] },
      { count: second[0], total: second[1] },
    );
    assert.ok(Math.abs(lower - low) < 1e-12 && Math.abs(upper - high) < 1e-12, `${first} − ${second}`);
  }
  const { lower, upper } = newcombeInterval({ count: 56, total: 70 }, { count: 48, total: 80 });
  assert.deepEqual([lower.toFixed(4), upper.toFixed(4)], ["0.0524", "0.3339"]);
});

Deno.test("the paired interval agrees with the published example of 161 patients (Cavo et al. 2012)", () => {
  const { estimate, lower, upper } = newcombePairedInterval([[80, 6], [16, 59]]);
  assert.deepEqual([estimate, lower, upper].map((limit) => limit.toFixed(4)), ["-0.0621", "-0.1186", "-0.0046"]);
});

Deno.test("the paired interval agrees with Newcombe's own example of 36, 12, 2 and 0 pairs", () => {
  const { lower, upper } = newcombePairedInterval([[0, 12], [2, 36]]);
  assert.deepEqual([lower.toFixed(4), upper.toFixed(4)], ["0.0569", "0.3404"]);
});

Deno.test("the paired interval holds the change, stays in [−1, 1] and mirrors when before and after are swapped", () => {
  fc.assert(fc.property(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30), (neither, gained, lost, both) => {
    fc.pre(neither + gained + lost + both > 0);
    const { estimate, lower, upper } = newcombePairedInterval([[neither, gained], [lost, both]]);
    assert.ok(-1 - 1e-12 <= lower && lower <= estimate && estimate <= upper && upper <= 1 + 1e-12);
    const swapped = newcombePairedInterval([[neither, lost], [gained, both]]);
    assert.ok(Math.abs(swapped.lower + upper) < 1e-12);
    const turned = newcombePairedInterval([[both, lost], [gained, neither]]);
    assert.ok(Math.abs(turned.lower + upper) < 1e-12);
  }));
});

Deno.test("without correlation to use, the paired interval is the unpaired one", () => {
  for (const [[neither, gained], [lost, both]] of [[[0, 4], [0, 3]], [[3, 2], [3, 2]]] as const) {
    const total = neither + gained + lost + both;
    const paired = newcombePairedInterval([[neither, gained], [lost, both]]);
    const unpaired = newcombeInterval({ count: gained + both, total }, { count: lost + both, total });
    assert.ok(Math.abs(paired.lower - unpaired.lower) < 1e-12 && Math.abs(paired.upper - unpaired.upper) < 1e-12);
  }
});

Deno.test("intervals refuse an empty base and impossible counts", () => {
  for (const interval of Object.values(intervals)) {
    assert.throws(() => interval(0, 0), RangeError);
    assert.throws(() => interval(2, 1), RangeError);
    assert.throws(() => interval(1, 2, { confidenceLevel: 1 }), RangeError);
    const { lower, upper } = interval(1, 1);
    assert.ok(lower > 0 && lower < 0.3 && upper === 1);
  }
  assert.throws(() => newcombeInterval({ count: 1, total: 0 }, { count: 1, total: 2 }), RangeError);
  assert.throws(() => newcombePairedInterval([[0, 0], [0, 0]]), RangeError);
});
