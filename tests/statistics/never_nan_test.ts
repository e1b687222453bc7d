/** Every statistic gives numbers or a stated refusal on every small table: no NaN, no infinity, p in [0, 1], limits in order. */
import assert from "node:assert/strict";
import { bhapkar } from "../../lib/statistics/bhapkar.ts";
import { brunnerMunzel } from "../../lib/statistics/brunner_munzel.ts";
import { dunn } from "../../lib/statistics/dunn.ts";
import { jonckheereTerpstra } from "../../lib/statistics/jonckheere_terpstra.ts";
import { kruskalWallis } from "../../lib/statistics/kruskal_wallis.ts";
import { mannWhitney } from "../../lib/statistics/mann_whitney.ts";
import { mcnemar } from "../../lib/statistics/mcnemar.ts";
import { newcombePairedInterval } from "../../lib/statistics/newcombe_paired_interval.ts";
import { orderedMarginalHomogeneity } from "../../lib/statistics/ordered_marginal_homogeneity.ts";
import { pairedPermutation } from "../../lib/statistics/paired_permutation.ts";
import { pairedSigns } from "../../lib/statistics/paired_signs.ts";
import { probabilityOfSuperiority } from "../../lib/statistics/probability_of_superiority.ts";
import { proportionalOdds } from "../../lib/statistics/proportional_odds.ts";
import { rankBiserial } from "../../lib/statistics/rank_biserial.ts";
import { signedRank } from "../../lib/statistics/signed_rank.ts";
import { stuartMaxwell } from "../../lib/statistics/stuart_maxwell.ts";
import { weightedKappa } from "../../lib/statistics/weighted_kappa.ts";

/** Walks through a result; returns how many numbers it met. */
function numbersIn(value: unknown, path: string): number {
  if (typeof value === "number") {
    assert.ok(Number.isFinite(value), `${path} is ${value}`);
    if (/[pP]Value$/.test(path)) assert.ok(value >= 0 && value <= 1, `${path} is ${value}`);
    return 1;
  }
  if (typeof value !== "object" || value === null) return 0;
  if ("lower" in value && "upper" in value && "estimate" in value) {
    const { lower, upper, estimate } = value;
    if (typeof lower === "number" && typeof upper === "number" && typeof estimate === "number") {
      assert.ok(lower <= estimate + 1e-12 && estimate <= upper + 1e-12, `${path}: ${lower} ${estimate} ${upper}`);
    }
  }
  return Object.entries(value).reduce((sum, [key, inner]) => sum + numbersIn(inner, `${path}.${key}`), 0);
}

function* lists(most: number, cells: number): Generator<number[]> {
  if (cells === 0) {
    yield [];
    return;
  }
  for (let first = 0; first <= most; first++) for (const rest of lists(most, cells - 1)) yield [first, ...rest];
}

Deno.test("paired statistics on all 2 × 2 tables up to 4 and all 3 × 3 tables up to 1 a cell", () => {
  let tables = 0;
  const check = (table: readonly (readonly number[])[]) => {
    tables++;
    for (
      const [name, result] of Object.entries({
        signedRank: signedRank(table),
        pratt: signedRank(table, { zeros: "pratt", alternative: "less" }),
        pairedSigns: pairedSigns(table, { alternative: "greater" }),
        pairedPermutation: pairedPermutation(table),
        orderedMarginalHomogeneity: orderedMarginalHomogeneity(table),
        stuartMaxwell: stuartMaxwell(table),
        bhapkar: bhapkar(table),
        rankBiserial: rankBiserial(table),
        fisher: rankBiserial(table, { interval: "fisher" }),
        kappa: weightedKappa(table),
        linear: weightedKappa(table, { weights: "linear" }),
      })
    ) assert.ok(numbersIn(result, `${name} of ${JSON.stringify(table)}`) > 0);
  };
  for (const [a = 0, b = 0, c = 0, d = 0] of lists(4, 4)) {
    if (a + b + c + d === 0) continue;
    check([[a, b], [c, d]]);
    for (const result of [mcnemar([[a, b], [c, d]]), mcnemar([[a, b], [c, d]], { variant: "mid-p" })]) {
      numbersIn(result, "mcnemar");
    }
    numbersIn(newcombePairedInterval([[a, b], [c, d]]), "newcombePairedInterval");
  }
  for (const cells of lists(1, 9)) {
    if (cells.some((count) => count > 0)) check([cells.slice(0, 3), cells.slice(3, 6), cells.slice(6)]);
  }
  assert.equal(tables, 624 + 511);
});

Deno.test("statistics of groups on all pairs of groups of up to 2 a level on three levels, and some triples", () => {
  const groups = [...lists(2, 3)].filter((counts) => counts.some((count) => count > 0));
  let pairs = 0;
  groups.forEach((first, index) => {
    for (const second of groups) {
      pairs++;
      const third = groups[(index * 7) % groups.length] ?? [];
      for (
        const [name, result] of Object.entries({
          mannWhitney: mannWhitney(first, second),
          doubled: mannWhitney(first, second, { twoSided: "doubled" }),
          brunnerMunzel: brunnerMunzel(first, second),
          superiority: probabilityOfSuperiority(first, second),
          fisher: probabilityOfSuperiority(first, second, { interval: "fisher" }),
          kruskalWallis: kruskalWallis([first, second, third]),
          dunn: dunn([first, second, third]),
          jonckheereTerpstra: jonckheereTerpstra([first, second, third]),
          proportionalOdds: proportionalOdds([first, second, third]),
        })
      ) assert.ok(numbersIn(result, `${name} of ${first} and ${second}`) > 0);
    }
  });
  assert.equal(pairs, 26 * 26);
});
