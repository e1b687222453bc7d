import assert from "node:assert/strict";
import { bootstrapInterval } from "../../lib/statistics/bootstrap_interval.ts";
import { isRefusal } from "../../lib/statistics/test_result.ts";
import { readReference } from "./reference.ts";

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const products = (a: readonly number[], b: readonly number[]) => {
  const [middleOfA, middleOfB] = [mean(a), mean(b)];
  return a.reduce((sum, value, index) => sum + (value - middleOfA) * ((b[index] ?? NaN) - middleOfB), 0);
};

const statistics: Readonly<Record<string, (pairs: readonly (readonly [number, number])[]) => number>> = {
  mean: (pairs) => mean(pairs.map(([x]) => x)),
  deviation: (pairs) => {
    const x = pairs.map(([value]) => value);
    return Math.sqrt(products(x, x) / (x.length - 1));
  },
  correlation: (pairs) => {
    const [x, y] = [pairs.map(([value]) => value), pairs.map(([, value]) => value)];
    return products(x, y) / Math.sqrt(products(x, x) * products(y, y));
  },
};

interface Case {
  readonly statistic: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly limits: readonly [number, number];
  /** Share of R's resamples below each limit. */
  readonly shares: readonly [number, number];
  readonly se: number;
}

const cases = readReference<Case>("bootstrap");
function drawn({ x, y, statistic }: Case, replicates: number) {
  const pairs = x.map((value, index) => [value, y[index] ?? NaN] as const);
  const measure = statistics[statistic];
  assert.ok(measure !== undefined);
  const interval = bootstrapInterval(pairs, measure, { seed: 11, replicates });
  assert.ok(!isRefusal(interval));
  return interval;
}

Deno.test("BCa limits and standard errors agree with boot::boot.ci within Monte-Carlo error", () => {
  for (const one of cases.slice(0, 6)) {
    const interval = drawn(one, 20_000);
    const { x, limits, se } = one;
    // A limit from 20,000 resamples has a standard error near a fiftieth of the statistic's own, more in a long tail.
    const about = `${one.statistic} of ${x.length}: ${interval.lower} … ${interval.upper}, R ${limits}`;
    assert.ok(Math.abs(interval.lower - limits[0]) < 0.12 * se, about);
    assert.ok(Math.abs(interval.upper - limits[1]) < 0.25 * se, about);
    assert.ok(Math.abs(interval.standardError / se - 1) < 0.03, about);
  }
});

Deno.test("and so do 210 more, skewed and tied, of 12 to 40 people", () => {
  const more = cases.slice(6);
  assert.equal(more.length, 210);
  const gaps: number[] = [];
  for (const one of more) {
    const interval = drawn(one, 4000);
    const { x, limits, shares, se } = one;
    const about = `${JSON.stringify(one)}: ${interval.lower} … ${interval.upper}`;
    // Resampled correlations of a dozen have a long tail.
    const spread = one.statistic === "correlation" ? 0.15 : 0.06;
    assert.ok(Math.abs(interval.standardError / se - 1) < spread, about);
    // Sums of whole numbers lie a step apart: one resample more or less below a limit moves it by one.
    const step = one.statistic === "mean" && x.every(Number.isInteger) ? 1 / x.length : 0;
    ([interval.lower, interval.upper] as const).forEach((limit, side) => {
      const share = shares[side] ?? 0;
      // Further out a handful of resamples decide, and chance alone moves a limit by a standard error.
      if (share < 0.008 || share > 0.992) return;
      const gap = Math.abs(limit - (limits[side] ?? NaN));
      assert.ok(gap < 0.45 * se + step * 1.001, about);
      if (step === 0) gaps.push(gap / se);
    });
  }
  // Each within what chance allows far out; by and large within a twentieth of a standard error.
  gaps.sort((a, b) => a - b);
  assert.ok(gaps.length > 130 && (gaps[Math.floor(gaps.length / 2)] ?? 1) < 0.05, `${gaps.length}`);
});

Deno.test("the seed alone decides the interval; the order of the sample moves it by no more than chance", () => {
  const levels = [1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5];
  const draw = (sample: readonly number[], seed: number) => {
    const interval = bootstrapInterval(sample, mean, { seed, replicates: 4000 });
    assert.ok(!isRefusal(interval));
    return interval;
  };
  assert.deepEqual(draw(levels, 5), draw(levels, 5));
  assert.notEqual(draw(levels, 5).standardError, draw(levels, 6).standardError);
  assert.ok(Math.abs(draw(levels.toReversed(), 5).lower - draw(levels, 5).lower) < 0.1);
  const { lower, upper } = draw(levels, 5);
  assert.ok(lower < mean(levels) && mean(levels) < upper && lower > 1 && upper < 5);
});

Deno.test("bootstrap: one person, no variation, an empty sample and a statistic that is no number are refused", () => {
  assert.ok(isRefusal(bootstrapInterval([3], mean, { seed: 1 })));
  assert.ok(isRefusal(bootstrapInterval([3, 3, 3], mean, { seed: 1, replicates: 99 })));
  assert.throws(() => bootstrapInterval([], mean, { seed: 1 }), RangeError);
  assert.throws(() => bootstrapInterval([1, 2], () => NaN, { seed: 1 }), RangeError);
  assert.throws(() => bootstrapInterval([1, 2], mean, { seed: 1, replicates: 1 }), RangeError);
  assert.throws(() => bootstrapInterval([1, 2], mean, { seed: -1 }), RangeError);
});

Deno.test("of many people the interval is normal and says so; both routes meet, and resamples asked for are drawn", () => {
  const levels = (people: number) => Array.from({ length: people }, (_, at) => (at * at) % 5);
  const of = (people: number, replicates?: number) => {
    const interval = bootstrapInterval(levels(people), mean, {
      seed: 3,
      ...replicates === undefined ? {} : { replicates },
    });
    assert.ok(!isRefusal(interval));
    return interval;
  };
  const [corrected, normal] = [of(5000), of(5001)];
  assert.deepEqual([corrected.method, normal.method], ["bootstrap, BCa", "bootstrap, normal approximation"]);
  assert.deepEqual([of(1000).replicates, corrected.replicates, of(200_000).replicates], [9999, 2000, 100]);
  assert.equal(of(5001, 333).replicates, 333);
  for (const side of ["lower", "upper"] as const) {
    assert.ok(Math.abs(corrected[side] - normal[side]) < 0.15 * corrected.standardError, side);
  }
  // The normal interval of a mean by its formula, within the chance of 1,999 resamples.
  const sample = levels(5001);
  const spread = Math.sqrt(products(sample, sample) / 5000 / 5001);
  assert.ok(Math.abs((normal.upper - normal.lower) / (2 * 1.959964 * spread) - 1) < 0.06);
});
