/** The five exact tests of paired answers against coin, exactRankTests and base R on 300 random tied tables. */
import assert from "node:assert/strict";
import { collapseTransitions } from "../../lib/statistics/collapse_transitions.ts";
import { mcnemar } from "../../lib/statistics/mcnemar.ts";
import { orderedMarginalHomogeneity } from "../../lib/statistics/ordered_marginal_homogeneity.ts";
import { pairedPermutation } from "../../lib/statistics/paired_permutation.ts";
import { pairedSigns } from "../../lib/statistics/paired_signs.ts";
import { signedRank } from "../../lib/statistics/signed_rank.ts";
import { assertClose, readReference } from "./reference.ts";

type Three = readonly [number, number, number];

interface Case {
  readonly transitions: readonly number[];
  readonly scores: readonly number[];
  readonly cut: number;
  /** Two-sided, greater, less. */
  readonly drop: Three;
  readonly pratt: Three;
  readonly rank_tests: number;
  readonly rank_sum: number;
  /** Two-sided, greater. */
  readonly sign: readonly [number, number];
  /** `null` where nobody changed sides. */
  readonly mcnemar: number | null;
  readonly homogeneity: number;
  /** Two-sided, greater, two-sided with scores. */
  readonly permutation: Three;
}

const cases = readReference<Case>("paired_tests").map((one) => {
  const levels = one.scores.length;
  return {
    ...one,
    table: one.scores.map((_, row) => one.transitions.slice(row * levels, (row + 1) * levels)),
    about: `${one.transitions.join(" ")} with scores ${one.scores.join(" ")}`,
  };
});

Deno.test("there are at least 200 random tied tables, a fifth of them with p below 0.01", () => {
  assert.ok(cases.length >= 200);
  assert.ok(cases.filter(({ drop }) => drop[0] < 0.01).length >= cases.length / 5);
});

for (const zeros of ["drop", "pratt"] as const) {
  Deno.test(`signed-rank test, zeros: ${zeros}, agrees with coin::wilcoxsign_test`, () => {
    for (const one of cases) {
      (["two-sided", "greater", "less"] as const).forEach((alternative, index) => {
        const { pValue } = signedRank(one.table, { zeros, alternative });
        assertClose(pValue, one[zeros][index] ?? NaN, { about: `${alternative} ${one.about}` });
      });
    }
  });
}

Deno.test("signed-rank test and its statistic agree with exactRankTests::wilcox.exact", () => {
  for (const one of cases) {
    const { pValue, statistic } = signedRank(one.table);
    assertClose(pValue, one.rank_tests, { about: one.about });
    assert.equal(statistic, one.rank_sum);
  }
});

Deno.test("signed-rank test with Pratt's zeros agrees with wilcox.test of R 4.6", () => {
  const newer = readReference<{ transitions?: number[]; levels?: number; signed_rank?: number[] }>("wilcoxon_r46");
  let compared = 0;
  for (const { transitions, levels, signed_rank } of newer) {
    if (transitions === undefined || levels === undefined || signed_rank === undefined) continue;
    compared++;
    const table = Array.from({ length: levels }, (_, row) => transitions.slice(row * levels, (row + 1) * levels));
    (["two-sided", "greater", "less"] as const).forEach((alternative, index) => {
      const { pValue } = signedRank(table, { zeros: "pratt", alternative });
      const expected = signed_rank[index] ?? NaN;
      // R 4.6 takes upper tails as 1 − p and so loses digits where they are small.
      assert.ok(Math.abs(pValue - expected) <= 1e-9 * expected + 1e-14, `${alternative} ${transitions}`);
    });
  }
  assert.equal(compared, 250);
});

Deno.test("sign test agrees with binom.test", () => {
  for (const one of cases) {
    assertClose(pairedSigns(one.table).pValue, one.sign[0], { about: one.about });
    assertClose(pairedSigns(one.table, { alternative: "greater" }).pValue, one.sign[1], { about: one.about });
  }
});

Deno.test("exact McNemar test agrees with binom.test", () => {
  for (const one of cases) {
    const { pValue } = mcnemar(collapseTransitions(one.table, one.cut + 1));
    assertClose(pValue, one.mcnemar ?? 1, { about: one.about });
  }
});

Deno.test("ordered marginal homogeneity test agrees with coin::mh_test", () => {
  for (const one of cases) {
    const { pValue } = orderedMarginalHomogeneity(one.table, { scores: one.scores });
    assertClose(pValue, one.homogeneity, { about: one.about });
  }
});

Deno.test("paired permutation test agrees with coin::symmetry_test", () => {
  for (const one of cases) {
    assertClose(pairedPermutation(one.table).pValue, one.permutation[0], { about: one.about });
    const greater = pairedPermutation(one.table, { alternative: "greater" });
    assertClose(greater.pValue, one.permutation[1], { about: one.about });
    const scored = pairedPermutation(one.table, { scores: one.scores });
    assertClose(scored.pValue, one.permutation[2], { about: one.about });
  }
});
