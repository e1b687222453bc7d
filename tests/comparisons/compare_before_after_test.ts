import assert from "node:assert/strict";
import fc from "fast-check";
import { marginsOnly } from "../../lib/comparisons/before_after_counts.ts";
import type { BeforeAfterComparison, PairedComparison } from "../../lib/comparisons/before_after_comparison.ts";
import { compareBeforeAfter, type CompareBeforeAfterOptions } from "../../lib/comparisons/compare_before_after.ts";
import { ComparisonError } from "../../lib/comparisons/comparison_error.ts";
import { countTransitions } from "../../lib/counts/count_transitions.ts";
import { isRefusal } from "../../lib/statistics/test_result.ts";
import { anyPairs, countsOf, type MadeOptions, NONE, pairedSurvey } from "./made_answers.ts";

type Pairs = readonly (readonly [number, number])[];

const zip = (before: readonly number[], after: readonly number[]): Pairs =>
  before.map((level, person) => [level, after[person] ?? NONE]);

/** The twelve people whose exact p-values are worked out in R in the reference files. */
const TWELVE = zip([2, 2, 3, 1, 2, 3, 2, 2, 1, 3, 2, 3], [3, 4, 3, 3, 3, 4, 2, 3, 3, 4, 3, 3]);

function compare(pairs: Pairs, options: CompareBeforeAfterOptions = {}, made: MadeOptions = {}): BeforeAfterComparison {
  const [comparison] = compareBeforeAfter([countsOf(pairs, made)], options);
  assert.ok(comparison !== undefined);
  return comparison;
}

function comparePaired(
  pairs: Pairs,
  options: CompareBeforeAfterOptions = {},
  made: MadeOptions = {},
): PairedComparison {
  const comparison = compare(pairs, options, made);
  assert.ok(comparison.kind === "paired");
  return comparison;
}

function pValueOf({ tests }: PairedComparison, wanted: string): number {
  const found = tests.find(({ name }) => name === wanted)?.result;
  assert.ok(found !== undefined && !isRefusal(found), `${wanted} gave no number`);
  return found.pValue;
}

Deno.test("twelve people: who moved, favourable before and after, effect and exact p-values as worked out by hand and in R", () => {
  const also = ["permutation", "ordered-homogeneity", "stuart-maxwell"] as const;
  const comparison = comparePaired(TWELVE, { also });
  assert.deepEqual(comparison.movement, { rose: 9, same: 3, fell: 0 });
  assert.equal(comparison.pairs, 12);
  // Level 3 and 4 are favourable: 4 of 12 before, 11 after; seven gained, nobody lost.
  assert.deepEqual(comparison.favourableTransitions, [[1, 7], [0, 4]]);
  assert.equal(comparison.favourable.change.estimate, 7 / 12);
  assert.deepEqual([comparison.netRise.estimate, comparison.roseShare.estimate, comparison.atCeiling], [
    9 / 12,
    9 / 12,
    0,
  ]);
  for (const name of ["signed-rank", "signed-rank-pratt", "sign", "permutation", "ordered-homogeneity"]) {
    assert.equal(pValueOf(comparison, name), 0.00390625, name);
  }
  assert.equal(pValueOf(comparison, "mcnemar"), 2 / 2 ** 7);
  assert.equal(pValueOf(comparison, "stuart-maxwell").toFixed(6), "0.037937");
});

Deno.test("twelve people, ties and no unmoved pair: the exact signed-rank p is that of R", () => {
  const pairs = zip([2, 2, 2, 1, 2, 3, 2, 2, 1, 3, 2, 3], [3, 4, 3, 3, 3, 4, 1, 3, 3, 4, 3, 4]);
  assert.equal(pValueOf(comparePaired(pairs), "signed-rank"), 0.0048828125);
});

Deno.test("the own test follows the options and comes first; each outcome has the p-value of its own score test", () => {
  const favourable = comparePaired(TWELVE, { outcome: "favourable" });
  assert.equal(favourable.tests[0]?.name, "favourable-score");
  // Nine rose and seven gained, nobody went the other way: z is √9 and √7.
  assert.equal(favourable.netRise.statistic, 3);
  assert.ok(Math.abs(favourable.favourable.change.statistic - Math.sqrt(7)) < 1e-12);
  for (
    const [name, test] of [["movement-score", favourable.netRise], [
      "favourable-score",
      favourable.favourable.change,
    ]] as const
  ) {
    assert.equal(pValueOf(favourable, name), test.pValue);
  }
  const names = comparePaired(TWELVE, { also: ["sign", "bhapkar"] }).tests.map(({ name }) => name);
  const standard = ["movement-score", "sign", "signed-rank", "signed-rank-pratt", "favourable-score", "mcnemar"];
  assert.deepEqual(names, [...standard, "bhapkar"]);
});

Deno.test("twelve at the top who stayed could not rise, and that is counted; what twelve people can show is said", () => {
  const comparison = comparePaired([[4, 4], [4, 4], [3, 3], [2, 3], [1, 1]]);
  assert.deepEqual([comparison.movement.same, comparison.atCeiling], [4, 2]);
  const { visible } = comparePaired(TWELVE);
  assert.ok(visible.detectable !== null && visible.detectable > 0.5 && visible.detectable < 0.8);
  assert.ok(visible.atMost > 9 / 12 && visible.atMost < 1);
  assert.equal(comparePaired([[1, 2]]).visible.detectable, null);
});

Deno.test("the questions of one call are a family: Holm adjusts over those with a test, in their order", () => {
  const weak = zip([1, 2, 3, 2], [2, 3, 4, 2]);
  const nobody = zip([NONE, 2], [3, NONE]);
  const family = [countsOf(TWELVE), countsOf(nobody), countsOf(weak)];
  const [strong, empty, other] = compareBeforeAfter(family);
  assert.ok(strong?.kind === "paired" && empty?.kind === "refused" && other?.kind === "paired");
  // z of 3 and of √3: twice the smaller p, then the larger; intervals at 97.5 and at 95 %.
  assert.equal(strong.netRise.adjustedPValue, 2 * strong.netRise.pValue);
  assert.equal(other.netRise.adjustedPValue, other.netRise.pValue);
  assert.deepEqual([strong, other].map(({ netRise }) => netRise.confidenceLevel.toFixed(4)), ["0.9750", "0.9500"]);
  assert.deepEqual(strong.netRise.family, {
    id: "change-movement",
    adjustment: "holm",
    tests: 2,
    confidenceLevel: 0.95,
  });
  assert.equal(strong.favourable.change.family.id, "change-favourable");
  const [alone] = compareBeforeAfter(family, { adjustment: "none" });
  assert.ok(alone?.kind === "paired");
  assert.deepEqual([alone.netRise.adjustedPValue, alone.netRise.confidenceLevel], [alone.netRise.pValue, 0.95]);
});

Deno.test("people without an answer on a side are in no pair, are counted, and stay in the base of the printed shares", () => {
  const comparison = comparePaired([...TWELVE, [NONE, 4], [1, NONE], [NONE, NONE]], {}, { applicants: 20 });
  assert.equal(comparison.pairs, 12);
  assert.deepEqual([comparison.respondents.after.count, comparison.respondents.after.base], [12, 15]);
  assert.deepEqual([comparison.favourable.after.count, comparison.favourable.after.base], [11, 12]);
  assert.deepEqual(comparison.caveats.filter(({ kind }) => kind === "unmatched"), [{ kind: "unmatched", people: 3 }]);
  const { lowerCount, upperCount } = comparison.roseAmongApplicants ?? {};
  assert.deepEqual([lowerCount, upperCount], [9, 9 + 8]);
});

Deno.test("one pair, two pairs, nobody moved, all fell: an answer without NaN", () => {
  for (const pairs of [zip([1], [4]), zip([2, 2], [2, 2]), zip([1, 4], [4, 1]), zip([4, 4, 4], [1, 2, 3])]) {
    const comparison = comparePaired(pairs, { also: ["bhapkar", "stuart-maxwell", "mcnemar-mid-p"] });
    assert.ok(!/NaN|null/.test(JSON.stringify([comparison.netRise, comparison.favourable.change])));
    for (const { result } of comparison.tests) {
      if (isRefusal(result)) assert.ok(result.refused.length > 10);
      else assert.ok(result.pValue >= 0 && result.pValue <= 1);
    }
  }
  assert.equal(comparePaired(zip([2, 2], [2, 2])).netRise.pValue, 1);
  assert.equal(comparePaired(zip([4, 4, 4], [1, 2, 3])).netRise.estimate, -1);
});

Deno.test("nobody answered on both sides: a refusal with its reason, and no numbers", () => {
  const comparison = compare(zip([NONE, 2], [3, NONE]));
  assert.ok(comparison.kind === "refused");
  assert.equal(comparison.reason, "nobody-answered-both");
  const [margins] = compareBeforeAfter([marginsOnly(countsOf(zip([NONE, 2], [NONE, NONE])))]);
  assert.ok(margins?.kind === "refused");
  assert.equal(margins.reason, "nobody-answered");
});

Deno.test("from margins: the 42 people of the worked example, 21 to 41 of whom rose", () => {
  const levels = (counts: readonly number[]) => counts.flatMap((count, at) => Array<number>(count).fill(at + 1));
  const pairs = zip(levels([5, 10, 20, 6, 1]), levels([0, 2, 12, 20, 8]));
  const made = { levels: 5, favourableFrom: 4, neutral: 3 };
  const [comparison] = compareBeforeAfter([marginsOnly(countsOf(pairs, made))]);
  assert.ok(comparison?.kind === "margins");
  const { rose } = comparison.findings.movement;
  assert.deepEqual([rose.lower, rose.upper], [21, 41]);
  assert.equal(comparison.people, 42);
  assert.ok(comparison.caveats.some(({ kind }) => kind === "same-people"));
  assert.ok(!("pValue" in comparison) && !("tests" in comparison));
});

Deno.test("what the pairs show lies within what the margins allow, for any answers", () => {
  fc.assert(fc.property(anyPairs, (pairs) => {
    const comparison = compare(pairs);
    if (comparison.kind !== "paired") return;
    const { movement, favourableTransitions: [[, gained], [lost]], fromMargins } = comparison;
    assert.ok(fromMargins !== null);
    const within = (value: number, { lower, upper }: { readonly lower: number; readonly upper: number }) =>
      assert.ok(lower <= value && value <= upper, `${value} in ${lower}…${upper}`);
    within(movement.rose, fromMargins.movement.rose);
    within(movement.fell, fromMargins.movement.fell);
    within(gained, fromMargins.favourable.gained);
    within(lost, fromMargins.favourable.lost);
    within(pValueOf(comparison, "mcnemar"), fromMargins.favourable.mcnemarPValue);
  }));
});

Deno.test("swapping before and after mirrors the comparison", () => {
  fc.assert(fc.property(anyPairs, (pairs) => {
    const [forth, back] = [compare(pairs), compare(pairs.map(([before, after]) => [after, before]))];
    assert.equal(forth.kind, back.kind);
    if (forth.kind !== "paired" || back.kind !== "paired") return;
    const { rose, same, fell } = forth.movement;
    assert.deepEqual(back.movement, { rose: fell, same, fell: rose });
    assert.equal(back.favourable.before.count, forth.favourable.after.count);
    assert.ok(Math.abs(back.favourable.change.estimate + forth.favourable.change.estimate) < 1e-12);
    assert.ok(Math.abs(back.favourable.change.lower + forth.favourable.change.upper) < 1e-12);
    assert.ok(Math.abs(back.netRise.estimate + forth.netRise.estimate) < 1e-12);
    assert.ok(Math.abs(back.netRise.lower + forth.netRise.upper) < 1e-12);
    for (const { name } of forth.tests) assert.ok(Math.abs(pValueOf(back, name) - pValueOf(forth, name)) < 1e-12, name);
    assert.deepEqual(back.fromMargins?.movement.rose, forth.fromMargins?.movement.fell);
  }));
});

Deno.test("adding a level that nobody uses, on top or at the bottom, changes nothing", () => {
  fc.assert(fc.property(anyPairs, (pairs) => {
    const plain = compare(pairs);
    const onTop = compare(pairs, {}, { levels: 5 });
    const below = compare(
      pairs.map(([before, after]) => [before === NONE ? NONE : before + 1, after === NONE ? NONE : after + 1]),
      {},
      { levels: 5, favourableFrom: 4 },
    );
    for (const wider of [onTop, below]) {
      if (pairs.flat().includes(NONE)) {
        // Somebody without an answer might have given the new one: what the margins allow may widen, and nothing else.
        assert.deepEqual({ ...numbersOf(wider), fromMargins: null }, { ...numbersOf(plain), fromMargins: null });
      } else assert.deepEqual(numbersOf(wider), numbersOf(plain));
    }
  }));
});

Deno.test("the order of respondents does not matter", () => {
  fc.assert(fc.property(anyPairs, fc.infiniteStream(fc.nat()), (pairs, numbers) => {
    const keyed = pairs.map((pair) => ({ pair, key: numbers.next().value ?? 0 }));
    const shuffled = keyed.toSorted((one, other) => one.key - other.key).map(({ pair }) => pair);
    assert.deepEqual(numbersOf(compare(shuffled)), numbersOf(compare(pairs)));
  }));
});

function numbersOf(comparison: BeforeAfterComparison): Readonly<Record<string, unknown>> {
  if (comparison.kind !== "paired") return { kind: comparison.kind };
  const { movement, favourable, netRise, tests, visible, fromMargins, respondents, pairs } = comparison;
  return { movement, favourable, netRise, tests, visible, fromMargins, respondents, pairs };
}

Deno.test("pairs are refused where questionnaires were not joined, or only one was handed out", () => {
  const survey = pairedSurvey(TWELVE);
  const transitions = countTransitions(survey, { construct: "work" });
  for (const design of ["unlinked", "linked"] as const) {
    const counts = { ...countsOf(TWELVE), transitions };
    const with_ = (side: "before" | "after") => ({ ...counts[side], design });
    const claimed = { before: with_("before"), after: with_("after"), transitions };
    if (design === "linked") assert.doesNotThrow(() => compareBeforeAfter([claimed]));
    else assert.throws(() => compareBeforeAfter([claimed]), faultIs("unlinked"));
  }
  const mixed = { ...countsOf(TWELVE), after: { ...countsOf(TWELVE).after, design: "linked" as const } };
  assert.throws(() => compareBeforeAfter([mixed]), faultIs("not-comparable"));
});

Deno.test("two sides that are no before and after of one question are refused", () => {
  const counts = countsOf(TWELVE);
  const other = countsOf(TWELVE, { construct: "other" });
  assert.throws(
    () => compareBeforeAfter([{ before: counts.after, after: counts.before, transitions: null }]),
    faultIs("post-only"),
  );
  assert.throws(
    () => compareBeforeAfter([{ before: counts.before, after: other.after, transitions: null }]),
    faultIs("different-questions"),
  );
  const five = countsOf(TWELVE, { levels: 5, id: "five" });
  assert.throws(
    () => compareBeforeAfter([{ before: counts.before, after: five.after, transitions: null }]),
    faultIs("different-questions"),
  );
  assert.throws(
    () => compareBeforeAfter([{ ...counts, transitions: five.transitions }]),
    faultIs("different-questions"),
  );
});

Deno.test("margins of two questionnaires need the number of people behind both; with it the bounds only widen", () => {
  const before = countsOf(TWELVE, { id: "first", design: "unlinked" }).before;
  const after = countsOf(TWELVE.slice(0, 10), { id: "second", design: "unlinked" }).after;
  const margins = { before, after, transitions: null };
  assert.throws(() => compareBeforeAfter([margins]), faultIs("unknown-people"));
  const roseWith = (people: number) => {
    const [comparison] = compareBeforeAfter([margins], { people });
    assert.ok(comparison?.kind === "margins");
    return comparison.findings.movement.rose;
  };
  const [few, many] = [roseWith(12), roseWith(20)];
  assert.ok(many.lower <= few.lower && many.upper >= few.upper);
  assert.throws(() => compareBeforeAfter([margins], { people: 11 }), RangeError);
});

Deno.test("every comparison carries where its numbers are from, and says so first when they are generated", () => {
  const observed = compare(TWELVE);
  assert.equal(observed.origin, "observed");
  assert.ok(observed.caveats.every(({ kind }) => kind !== "synthetic"));
  for (const forget of [false, true]) {
    const counts = countsOf(TWELVE, { origin: "synthetic" });
    const [synthetic] = compareBeforeAfter([forget ? marginsOnly(counts) : counts]);
    assert.equal(synthetic?.origin, "synthetic");
    assert.equal(synthetic?.caveats[0]?.kind, "synthetic");
    assert.ok(synthetic.sources.some(({ origin }) => origin === "synthetic"));
  }
});

function faultIs(fault: string) {
  return (error: unknown) =>
    error instanceof ComparisonError && error.fault === fault && /^Cannot /.test(error.message);
}
