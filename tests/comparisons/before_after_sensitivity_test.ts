import assert from "node:assert/strict";
import fc from "fast-check";
import {
  beforeAfterSensitivity,
  oppositeOf,
  pValueOf,
  type SensitivityVariant,
} from "../../lib/comparisons/before_after_sensitivity.ts";
import { compareBeforeAfter, type CompareBeforeAfterOptions } from "../../lib/comparisons/compare_before_after.ts";
import { addMoved } from "../../lib/comparisons/supposed_people.ts";
import { anyPairs, countsOf, NONE } from "./made_answers.ts";
import { randomCases } from "../random_cases.ts";

type Pairs = readonly (readonly [number, number])[];

function sensitivityOf(
  pairs: Pairs,
  { applicants = null, ...options }: CompareBeforeAfterOptions & { readonly applicants?: number | null } = {},
) {
  const [comparison] = compareBeforeAfter([countsOf(pairs, { applicants })], options);
  assert.ok(comparison?.kind === "paired");
  const sensitivity = beforeAfterSensitivity(comparison);
  const row = (wanted: SensitivityVariant) => sensitivity.rows.find(({ variant }) => variant === wanted);
  return { ...sensitivity, row };
}

/** Six rose by one level, two stayed. */
const EIGHT: Pairs = [[2, 3], [2, 3], [2, 3], [2, 3], [2, 3], [2, 3], [3, 3], [1, 1]];

Deno.test("missing answers taken for unmoved, for the largest rise and for the largest fall, by hand", () => {
  const { row } = sensitivityOf([...EIGHT, [2, NONE], [NONE, 3], [NONE, NONE]]);
  assert.deepEqual(row("as-compared")?.movement, { rose: 6, same: 2, fell: 0 });
  // One of two is known on a side and stays there; nobody knows anything of the third.
  assert.deepEqual(row("missing-unchanged")?.movement, { rose: 6, same: 4, fell: 0 });
  assert.equal(row("missing-unchanged")?.supposed, 2);
  assert.deepEqual(row("missing-best")?.movement, { rose: 9, same: 2, fell: 0 });
  assert.deepEqual(row("missing-worst")?.movement, { rose: 6, same: 2, fell: 3 });
  // 2 before can only fall to 1 and is favourable on neither side; 3 after came from 4.
  assert.deepEqual(row("missing-worst")?.favourable, { before: 1 + 1 + 1, after: 7 + 1 });
  assert.equal(row("missing-worst")?.people, 11);
});

Deno.test("with everybody answering, the treatment of missing answers changes nothing", () => {
  const { rows } = sensitivityOf(EIGHT);
  const [asCompared] = rows;
  for (const { variant, movement, pValue } of rows) {
    if (!variant.startsWith("missing-")) continue;
    assert.deepEqual({ movement, pValue }, { movement: asCompared?.movement, pValue: asCompared?.pValue }, variant);
  }
});

Deno.test("the tipping point is the fewest silent people against, by the score test's own arithmetic", () => {
  // z is (up − down) / √(up + down): 6 to 0 is √6, p = .0143; 6 to 1 is 5/√7 = 1.89, p = .059.
  const { tippingPoint, row } = sensitivityOf(EIGHT, { applicants: 20 });
  assert.deepEqual(tippingPoint, { silent: 12, needed: 1, threshold: 0.05 });
  assert.equal(row("as-compared")?.pValue?.toFixed(4), "0.0143");
  assert.equal(row("signs-only")?.pValue, 2 / 64);
  assert.deepEqual(row("silent-against")?.movement, { rose: 6, same: 2, fell: 12 });
  assert.equal(row("silent-unchanged")?.movement.same, 14);
  assert.equal(row("silent-unchanged")?.pValue, row("as-compared")?.pValue);
});

Deno.test("when too few were silent to matter, no number of them tips the result; when p was large, none are needed", () => {
  const tenRose: Pairs = Array.from({ length: 10 }, () => [1, 4] as const);
  assert.deepEqual(sensitivityOf(tenRose, { applicants: 11 }).tippingPoint, {
    silent: 1,
    needed: null,
    threshold: 0.05,
  });
  assert.equal(sensitivityOf([[1, 2], [2, 1]], { applicants: 9 }).tippingPoint?.needed, 0);
});

Deno.test("a finding of falls is tipped by silent people who rose, also by McNemar's test", () => {
  const fell: Pairs = Array.from({ length: 8 }, () => [3, 2] as const);
  for (const outcome of ["movement", "favourable"] as const) {
    const { row, tippingPoint } = sensitivityOf(fell, { applicants: 12, outcome });
    assert.deepEqual(row("silent-against")?.movement, { rose: 4, same: 0, fell: 8 });
    // 8 to 1: 7/3 = 2.33, p = .020; 8 to 2: 6/√10 = 1.90, p = .058.
    assert.equal(tippingPoint?.needed, 2);
  }
});

Deno.test("without a number of applicants nothing is said of silent people", () => {
  const { tippingPoint, rows } = sensitivityOf(EIGHT);
  assert.equal(tippingPoint, null);
  assert.ok(rows.every(({ variant }) => !variant.startsWith("silent")));
});

Deno.test("the tipping point found by halving is that of trying every number of people in turn", () => {
  const options = fc.record({ outcome: fc.constantFrom<"movement" | "favourable">("movement", "favourable") });
  fc.assert(
    fc.property(anyPairs, fc.integer({ min: 0, max: 40 }), options, (pairs, more, how) => {
      const [comparison] = compareBeforeAfter([countsOf(pairs, { applicants: pairs.length + more })], how);
      if (comparison?.kind !== "paired") return;
      const { transitions, primary, movement } = comparison;
      const { tippingPoint } = beforeAfterSensitivity(comparison);
      assert.ok(tippingPoint !== null);
      const counts = Array.from({ length: tippingPoint.silent + 1 }, (_, count) => count);
      const first = counts.find((count) =>
        (pValueOf(addMoved(transitions, count, oppositeOf(movement)), primary) ?? 1) >= 0.05
      );
      assert.equal(tippingPoint.needed, first ?? null);
    }),
    { numRuns: randomCases(500) },
  );
});

Deno.test("the curve of non-response goes from all unmoved to all against, and crosses where the tipping point is", () => {
  fc.assert(
    fc.property(anyPairs, fc.integer({ min: 1, max: 50 }), (pairs, more) => {
      const [comparison] = compareBeforeAfter([countsOf(pairs, { applicants: pairs.length + more })]);
      if (comparison?.kind !== "paired") return;
      const { curve, tippingPoint } = beforeAfterSensitivity(comparison);
      assert.ok(tippingPoint !== null);
      assert.deepEqual([curve[0]?.against, curve.at(-1)?.against], [0, tippingPoint.silent]);
      assert.equal(curve.length, tippingPoint.silent + 1);
      const { up, down, pairs: all } = comparison.netRise;
      assert.equal(curve[0]?.change.estimate, (up - down) / (all + tippingPoint.silent));
      const first = curve.find(({ change }) => change.pValue >= 0.05);
      assert.equal(tippingPoint.needed, first?.against ?? null);
    }),
    { numRuns: randomCases(200) },
  );
  assert.deepEqual(sensitivityOf(EIGHT).curve, []);
});
