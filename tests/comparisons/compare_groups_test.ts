import assert from "node:assert/strict";
import fc from "fast-check";
import type { Caveat } from "../../lib/comparisons/caveat.ts";
import { compareBeforeAfter } from "../../lib/comparisons/compare_before_after.ts";
import { compareGroups, type CompareGroupsOptions } from "../../lib/comparisons/compare_groups.ts";
import { ComparisonError } from "../../lib/comparisons/comparison_error.ts";
import type { GroupComparison, GroupsCompared } from "../../lib/comparisons/group_comparison.ts";
import type { Distribution } from "../../lib/counts/distribution.ts";
import { poolDistributions } from "../../lib/counts/pool_distributions.ts";
import { caveatWords } from "../../lib/wording/caveat_words.ts";
import { anyAnswers, countsOf, distributionOf, type MadeOptions, NONE } from "./made_answers.ts";
import { randomCases } from "../random_cases.ts";

function compared(groups: readonly Distribution[], options: CompareGroupsOptions = {}): GroupsCompared {
  const comparison = compareGroups(groups, options);
  assert.ok(comparison.kind === "groups");
  return comparison;
}

const event = (id: string, answers: readonly number[], made: MadeOptions = {}) =>
  distributionOf(answers, { id, ...made });

Deno.test("three groups of five: H, p and effect as worked out in R, pairs by hand", () => {
  const made = { levels: 5, favourableFrom: 4, neutral: 3 };
  const groups = [[2, 3, 3, 4, 4], [1, 2, 2, 3, 3], [3, 4, 4, 5, 5]].map((answers, at) =>
    event(`e${at + 1}`, answers, made)
  );
  const { overall, pairs } = compared(groups, { monteCarlo: "chi-square" });
  assert.ok("epsilonSquared" in overall);
  assert.equal(overall.statistic.toFixed(6), "7.701333");
  assert.equal(overall.pValue.toFixed(7), "0.0212656");
  assert.equal(overall.epsilonSquared.toFixed(2), "0.55");
  // 4 and 5 are favourable: 2, 0 and 4 of 5. By hand z = 1.5, −√1.5, −√6; p = .1336, .2207, .0143; Holm over three pairs.
  assert.deepEqual(pairs.map(({ difference }) => difference.statistic.toFixed(4)), ["1.5000", "-1.2247", "-2.4495"]);
  const adjusted = pairs.map(({ difference }) => difference.adjustedPValue.toFixed(4));
  assert.deepEqual(adjusted, ["0.2672", "0.2672", "0.0429"]);
});

Deno.test("two groups: the exact rank-sum p of the twelve people taken for different ones", () => {
  const before = event("first", [2, 2, 3, 1, 2, 3, 2, 2, 1, 3, 2, 3]);
  const after = event("second", [3, 4, 3, 3, 3, 4, 2, 3, 3, 4, 3, 3]);
  const { overall, pairs, pValue } = compared([before, after]);
  assert.equal(overall.exact, true);
  assert.equal(pValue.toFixed(10), "0.0028718757");
  assert.equal(pairs[0]?.mannWhitney.pValue, pValue);
  assert.equal(pairs[0]?.difference.adjustedPValue, pairs[0]?.difference.pValue);
  // Favourable: 4 of 12 and 11 of 12.
  assert.equal(pairs[0]?.difference.estimate, -7 / 12);
});

Deno.test("the base of shares is all respondents unless it is said otherwise; tests take answers only", () => {
  const groups = [event("one", [3, 4, 1, NONE]), event("two", [1, 1, 3, 4, NONE, NONE])];
  const { groups: [one], pairs } = compared(groups);
  assert.deepEqual([one?.share.count, one?.share.base], [2, 4]);
  assert.deepEqual(pairs[0]?.mannWhitney.groupSizes, [3, 4]);
  const answered = compared(groups, { base: "answered" });
  assert.deepEqual([answered.groups[0]?.share.count, answered.groups[0]?.share.base], [2, 3]);
  assert.equal(answered.pValue, compared(groups).pValue);
});

Deno.test("non-response bounds: 15 of 20 answers and 42 applicants leave 35.7 to 88.1 percent", () => {
  const answers = [...Array<number>(15).fill(3), ...Array<number>(5).fill(1)];
  const { groups: [one, other] } = compared([event("one", answers, { applicants: 42 }), event("two", answers)]);
  const { lower, upper } = one?.share.bounds ?? { lower: NaN, upper: NaN };
  assert.deepEqual([lower.toFixed(3), upper.toFixed(3)], ["0.357", "0.881"]);
  assert.equal(other?.share.bounds, null);
  const missing = [...answers.slice(0, 15), NONE, NONE, ...answers.slice(17)];
  const [left] = compared([event("one", missing, { applicants: 42 }), event("two", answers)]).groups;
  assert.deepEqual([left?.share.bounds?.lowerCount, left?.share.bounds?.upperCount], [15, 15 + 42 - 18]);
});

Deno.test("different scales are refused unless the mapping is stated, and then only sides are compared", () => {
  const four = event("four", [1, 2, 3, 4, 4]);
  const five = event("five", [1, 2, 3, 4, 5], { levels: 5, favourableFrom: 4, neutral: 3, family: "other" });
  assert.throws(() => compareGroups([four, five]), faultIs("needs-mapping"));
  const { groups, caveats } = compared([four, five], { mapping: "sides" });
  assert.deepEqual(groups.map(({ levels }) => levels), [[2, 0, 3], [2, 1, 2]]);
  const kinds = caveats.map(({ kind }) => kind);
  assert.ok(kinds.includes("mapped-to-sides") && kinds.includes("neutral-on-some-scales"));
});

Deno.test("scales of one family are compared answer by answer, and that is said", () => {
  const one = event("one", [1, 2, 3, 4], { scaleId: "understood" });
  const other = relabelled(event("other", [4, 4, 3, 2]));
  const { groups, caveats } = compared([one, other]);
  assert.deepEqual(groups[1]?.levels, [0, 1, 1, 2]);
  assert.ok(caveats.some(({ kind }) => kind === "different-labels"));
});

function relabelled(distribution: Distribution): Distribution {
  const answers = distribution.answers.map(({ answer, count }) => (
    { answer: { ...answer, label: `別の${answer.label}` }, count }
  ));
  return { ...distribution, answers };
}

Deno.test("other constructs, before with after, and looking back with asked once are refused, mapping or not", () => {
  const work = event("work", [1, 2, 3]);
  const other = event("other", [1, 2, 3], { construct: "other" });
  const { before, after } = countsOf([[1, 2], [2, 3], [3, 4]], { id: "back" });
  const differences = [[work, other, "construct"], [before, after, "timing"], [work, after, "design"]] as const;
  for (const [one, two, kind] of differences) {
    for (const mapping of ["none", "sides"] as const) {
      assert.throws(
        () => compareGroups([one, two], { mapping }),
        (error) =>
          error instanceof ComparisonError && error.fault === "not-comparable" &&
          error.differences.some((difference) => difference.kind === kind),
      );
    }
  }
});

Deno.test("one group is refused; groups in which nobody answered are listed, and too few left is no comparison", () => {
  const some = event("some", [1, 2, 3]);
  const nobody = event("nobody", [NONE, NONE]);
  assert.throws(() => compareGroups([some]), faultIs("too-few-groups"));
  const refused = compareGroups([some, nobody]);
  assert.ok(refused.kind === "refused" && refused.reason === "too-few-groups-with-answers");
  assert.deepEqual(refused.empty, [{ ja: "nobodyの催し", en: "event nobody" }]);
  const three = compareGroups([some, nobody, event("more", [3, 3])]);
  assert.ok(three.kind === "groups");
  assert.equal(three.groups.length, 2);
});

Deno.test("all answers alike, one person each, no overlap at all: numbers or a reason, never NaN", () => {
  const cases = [[[3, 3], [3], [3, 3, 3]], [[1], [4]], [[1, 1], [4, 4]], [[1, 1], [2, 2], [4, 4]]];
  for (const answers of cases) {
    const comparison = compareGroups(answers.map((group, at) => event(`e${at}`, group)));
    assert.ok(comparison.kind === "groups");
    const { overall, pairs, proportionalOdds } = comparison;
    assert.ok(
      !/NaN|null/.test(
        JSON.stringify([overall, pairs]).replaceAll(/"(ranks|monteCarlo|detectable|equivalence)":null/g, ""),
      ),
    );
    assert.ok(!/NaN/.test(JSON.stringify(proportionalOdds)));
    for (const { difference: { pValue, adjustedPValue } } of pairs) {
      assert.ok(pValue <= adjustedPValue && adjustedPValue <= 1);
    }
  }
});

Deno.test("swapping two groups mirrors the comparison", () => {
  fc.assert(fc.property(anyAnswers, anyAnswers, (first, second) => {
    const [one, two] = [event("one", first), event("two", second)];
    const [forth, back] = [compareGroups([one, two]), compareGroups([two, one])];
    assert.equal(forth.kind, back.kind);
    if (forth.kind !== "groups" || back.kind !== "groups") return;
    assert.ok(Math.abs(forth.pValue - back.pValue) < 1e-12);
    const [pair, mirrored] = [forth.pairs[0], back.pairs[0]];
    assert.ok(pair && mirrored);
    assert.ok(Math.abs(pair.difference.estimate + mirrored.difference.estimate) < 1e-12);
    assert.ok(Math.abs(pair.difference.lower + mirrored.difference.upper) < 1e-9);
    assert.ok(Math.abs((pair.ranks?.lower ?? 0) + (mirrored.ranks?.upper ?? 0)) < 1e-9);
    assert.ok(Math.abs(pair.superiority.estimate + mirrored.superiority.estimate - 1) < 1e-12);
    assert.ok(Math.abs(pair.superiority.lower + mirrored.superiority.upper - 1) < 1e-9);
  }));
});

Deno.test("a level that nobody uses changes nothing; nor does the order of respondents", () => {
  fc.assert(fc.property(anyAnswers, anyAnswers, anyAnswers, (first, second, third) => {
    const groups = (made: MadeOptions, order: (answers: readonly number[]) => readonly number[]) =>
      [first, second, third].map((answers, at) => event(`e${at}`, order(answers), made));
    const plain = compareGroups(groups({}, (answers) => answers), { monteCarlo: "chi-square" });
    const wider = compareGroups(groups({ levels: 5 }, (answers) => answers.toReversed()), { monteCarlo: "chi-square" });
    assert.deepEqual(numbersOf(wider), numbersOf(plain));
  }));
});

function numbersOf(comparison: GroupComparison): unknown {
  if (comparison.kind !== "groups") return comparison.reason;
  const { overall, pairs, groups } = comparison;
  const numbers = pairs.map(({ difference, ranks, superiority }) => ({ difference, ranks, superiority }));
  return { pValue: overall.pValue, statistic: overall.statistic, numbers, shares: groups.map(({ share }) => share) };
}

Deno.test("the interval of a pair is as wide as the number of pairs asks for, and agrees with the adjusted p", () => {
  fc.assert(
    fc.property(fc.array(anyAnswers, { minLength: 2, maxLength: 5 }), (answers) => {
      const comparison = compareGroups(answers.map((group, at) => event(`e${at}`, group)), {
        monteCarlo: "chi-square",
      });
      if (comparison.kind !== "groups") return;
      for (const { difference, ranks } of comparison.pairs) {
        for (const test of [difference, ...ranks === null ? [] : [ranks]]) {
          assert.ok(test.confidenceLevel >= 0.95 - 1e-12 && test.confidenceLevel <= 1 - 0.05 / 10 + 1e-12);
          if (Math.abs(test.adjustedPValue - 0.05) > 1e-9) {
            assert.equal(test.adjustedPValue < 0.05, test.lower > 0 || test.upper < 0, JSON.stringify(test));
          }
          assert.equal(Math.sign(test.estimate), Math.sign(test.statistic));
        }
      }
    }),
    { numRuns: randomCases(300) },
  );
});

Deno.test("Brunner–Munzel takes the place of Mann–Whitney when it is asked for, and gives way where groups do not overlap", () => {
  const [one, other] = [event("a", [1, 2, 3, 4, 4]), event("b", [3, 4, 4, 2])];
  const chosen = compared([one, other], { twoGroups: "brunner-munzel" });
  assert.equal(chosen.overall.method, "Brunner–Munzel test");
  assert.equal(chosen.pValue, chosen.pairs[0]?.ranks?.pValue);
  const apart = compared([event("a", [1, 1]), event("b", [4, 4])], { twoGroups: "brunner-munzel" });
  assert.equal(apart.overall.method, "exact Mann–Whitney test");
  assert.equal(apart.pairs[0]?.ranks, null);
});

Deno.test("the seeded p-value of three groups is the same each time, and another seed may give another", () => {
  const groups = [event("a", [1, 2, 3, 4]), event("b", [3, 4, 4, 2]), event("c", [1, 1, 2, 3])];
  const pValue = (seed: number) => compared(groups, { monteCarlo: { seed, replicates: 199 } }).pValue;
  assert.equal(pValue(7), pValue(7));
  assert.ok([1, 2, 3, 4].some((seed) => pValue(seed) !== pValue(7)));
});

Deno.test("generated answers in one group mark the whole", () => {
  const { origin, caveats, sources } = compared([
    event("real", [1, 2, 3]),
    event("made-up", [2, 3, 4], { origin: "synthetic" }),
  ]);
  assert.equal(origin, "synthetic");
  assert.equal(caveats[0]?.kind, "synthetic");
  assert.deepEqual(new Set(sources.map((source) => source.origin)), new Set(["observed", "synthetic", "published"]));
});

function faultIs(fault: string) {
  return (error: unknown) =>
    error instanceof ComparisonError && error.fault === fault && /^Cannot /.test(error.message);
}

Deno.test("answers with weights are compared without them, and every comparison says so, pooled ones too", () => {
  const said = (caveats: readonly Caveat[]) =>
    caveatWords(caveats).filter((text) => /重みを使わない/.test(text)).length;
  const weighted = (id: string) => ({
    ...distributionOf([3, 3, 4, 1, 2], { id }),
    weighting: { shares: [0.2, 0.3, 0.3, 0.2, 0], effectiveSize: 4.1 },
  });
  const plain = distributionOf([1, 2, 2, 1], { id: "plain" });
  assert.equal(said(compareGroups([plain, distributionOf([4, 4, 3], { id: "b" })]).caveats), 0);
  assert.equal(said(compareGroups([weighted("a"), plain]).caveats), 1);
  // Of a sum the weighted shares are not known, yet that there were weights is.
  assert.equal(said(compareGroups([poolDistributions([weighted("a"), weighted("c")]), plain]).caveats), 1);
  const [paired] = [countsOf([[1, 3], [2, 3], [2, 2]], { id: "d" })];
  const [change] = compareBeforeAfter([{ ...paired, after: { ...paired.after, weighting: weighted("d").weighting } }]);
  assert.equal(said(change?.caveats ?? []), 1);
});
