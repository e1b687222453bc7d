import assert from "node:assert/strict";
import { scoreSummary } from "../../lib/statistics/score_summary.ts";
import { readReference } from "./reference.ts";

interface Case {
  readonly counts: readonly number[];
  readonly scores: readonly number[];
  readonly mean: number;
  /** `null` for one person. */
  readonly sd: number | null;
  /** Minimum, lower quartile, median, upper quartile, maximum. */
  readonly quartiles: readonly number[];
}

Deno.test("mean, standard deviation and quartiles agree with R to 1e-12, whatever the scores", () => {
  const cases = readReference<Case>("score_summary");
  assert.ok(cases.length >= 200);
  assert.ok(cases.some(({ sd }) => sd === null) && cases.some(({ sd }) => sd !== null && sd > 1));
  for (const { counts, scores, mean, sd, quartiles } of cases) {
    const made = scoreSummary(counts, { scores });
    const { minimum, lowerQuartile, median, upperQuartile, maximum, standardDeviation } = made;
    const close = (actual: number, expected: number, what: string) =>
      assert.ok(
        Math.abs(actual - expected) <= 1e-12 * Math.max(1, Math.abs(expected)),
        `${what} of ${counts} at ${scores} is ${actual}, expected ${expected}`,
      );
    close(made.mean, mean, "mean");
    if (sd === null) assert.equal(standardDeviation, null);
    else close(standardDeviation ?? NaN, sd, "standard deviation");
    for (const [at, actual] of [minimum, lowerQuartile, median, upperQuartile, maximum].entries()) {
      close(actual, quartiles[at] ?? NaN, `quartile ${at}`);
    }
  }
});

Deno.test("scores put in another unit move the summary along, and levels without people change nothing", () => {
  const counts = [3, 0, 5, 9, 2];
  const plain = scoreSummary(counts);
  const scaled = scoreSummary(counts, { scores: [10, 20, 30, 40, 50] });
  assert.equal(scaled.mean.toFixed(10), (10 * plain.mean).toFixed(10));
  assert.equal(scaled.standardDeviation?.toFixed(10), (10 * (plain.standardDeviation ?? NaN)).toFixed(10));
  assert.equal(scaled.upperQuartile, 10 * plain.upperQuartile);
  assert.deepEqual(scoreSummary([0, ...counts, 0], { scores: [0, 1, 2, 3, 4, 5, 6] }), plain);
  const reversed = scoreSummary(counts.toReversed(), { scores: [5, 4, 3, 2, 1] });
  assert.deepEqual([reversed.median, reversed.lowerQuartile], [plain.median, plain.lowerQuartile]);
});

Deno.test("one person has a mean and no spread; people of one mind have none either", () => {
  assert.deepEqual(scoreSummary([0, 1, 0]), {
    mean: 2,
    standardDeviation: null,
    minimum: 2,
    lowerQuartile: 2,
    median: 2,
    upperQuartile: 2,
    maximum: 2,
    sampleSize: 1,
  });
  assert.equal(scoreSummary([0, 7, 0]).standardDeviation, 0);
});

Deno.test("scoreSummary refuses shares, nobody, and scores that do not fit", () => {
  assert.throws(() => scoreSummary([0.5, 0.5]), /level 1 must be a whole number: current value is 0\.5/);
  assert.throws(() => scoreSummary([0, 0]), /the people counted must be >= 1: current value is 0/);
  assert.throws(() => scoreSummary([]), RangeError);
  assert.throws(() => scoreSummary([1, 2], { scores: [1] }), TypeError);
  assert.throws(() => scoreSummary([1, 2], { scores: [1, Infinity] }), /finite number: current value is Infinity/);
});
