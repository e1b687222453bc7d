/**
 * Sizes of what stands beside the planned tests: exact tests of the same people, tests of a difference too small to matter at
 * the edge of the margin, and whole families after Holm.
 */
import { testTogether } from "../../lib/comparisons/test_family.ts";
import { collapseTransitions } from "../../lib/statistics/collapse_transitions.ts";
import { changeDifference } from "../../lib/statistics/change_difference.ts";
import {
  changeEquivalence,
  pairedEquivalence,
  shareEquivalence,
  unlinkedChangeEquivalence,
} from "../../lib/statistics/equivalence.ts";
import { kruskalWallis } from "../../lib/statistics/kruskal_wallis.ts";
import { mcnemar } from "../../lib/statistics/mcnemar.ts";
import { orderedMarginalHomogeneity } from "../../lib/statistics/ordered_marginal_homogeneity.ts";
import { pairedPermutation } from "../../lib/statistics/paired_permutation.ts";
import { pairedSigns } from "../../lib/statistics/paired_signs.ts";
import type { RandomGenerator } from "../../lib/statistics/random_generator.ts";
import { shareDifference } from "../../lib/statistics/share_difference.ts";
import { signedRank } from "../../lib/statistics/signed_rank.ts";
import type { TransitionCounts } from "../../lib/statistics/transition_counts.ts";
import { draw, drawMoves, drawShare, type SizeRow, still, type Tested, withoutInterval } from "./simulated_size.ts";

/** All of it at one size. */
export function exactTestSize(size: number, replicates: number): readonly SizeRow[] {
  return [
    ...exactTests(size, replicates),
    ...dealt(size, replicates),
    ...alike(size, replicates),
    family(size, replicates),
  ];
}

/** Tests of the same people that are counted out. */
const EXACT: Readonly<Record<string, (table: TransitionCounts) => Tested>> = {
  "sign test": (table) => pairedSigns(table),
  "signed rank": (table) => signedRank(table),
  "signed rank, Pratt": (table) => signedRank(table, { zeros: "pratt" }),
  "McNemar, exact": (table) => mcnemar(collapseTransitions(table, 3)),
  "McNemar, mid-p": (table) => mcnemar(collapseTransitions(table, 3), { variant: "mid-p" }),
  "permutation of the mean change": (table) => pairedPermutation(table),
  "ordered marginal homogeneity": (table) => orderedMarginalHomogeneity(table),
};

function exactTests(size: number, replicates: number): readonly SizeRow[] {
  return Object.entries(EXACT).map(([test, compute]) =>
    withoutInterval(test, "as many up as down", { size, replicates }, (random) => compute(still(size, random)))
  );
}

/** Tests that deal people to the events. */
function dealt(size: number, replicates: number): readonly SizeRow[] {
  const moves = (random: RandomGenerator) => drawMoves([0.2, 0.5, 0.3], size, random);
  return [
    withoutInterval("difference in change, permutation", "up 0.3, down 0.2 twice", { size, replicates }, (random) => (
      { pValue: changeDifference(moves(random), moves(random)).permutationPValue }
    )),
    withoutInterval("events differ, Monte Carlo", "three events alike", { size, replicates }, (random) => {
      const groups = [1, 2, 3].map(() => draw([0.2, 0.5, 0.3], size, random));
      return kruskalWallis(groups, { monteCarlo: { seed: random.below(2 ** 32), replicates: 499 } });
    }),
  ];
}

/** The largest difference that would not matter: one as large as this must seldom be called small. */
const MARGIN = 0.2;

/** The true difference lies at the edge of the margin: each test may call it small in one of twenty samples. */
function alike(size: number, replicates: number): readonly SizeRow[] {
  const share = (chance: number, random: RandomGenerator) => drawShare(chance, size, random);
  const moves = (up: number, down: number, random: RandomGenerator) =>
    drawMoves([down, 1 - up - down, up], size, random);
  const tests: Readonly<Record<string, (random: RandomGenerator) => Tested>> = {
    "too small to matter, same people": (random) => pairedEquivalence(moves(0.35, 0.15, random), { margin: MARGIN }),
    "too small to matter, two shares": (random) =>
      shareEquivalence(share(0.7, random), share(0.5, random), { margin: MARGIN }),
    "too small to matter, changes": (random) =>
      changeEquivalence(moves(0.4, 0.2, random), moves(0.2, 0.2, random), { margin: MARGIN }),
    "too small to matter, unlinked changes": (random) =>
      unlinkedChangeEquivalence(
        { before: share(0.4, random), after: share(0.6, random) },
        { before: share(0.5, random), after: share(0.5, random) },
        { margin: MARGIN },
      ),
  };
  return Object.entries(tests).map(([test, compute]) =>
    withoutInterval(test, "just as large as the margin", { size, replicates }, compute)
  );
}

/** Any false alarm among the ten pairs of five events that do not differ, after Holm. */
function family(size: number, replicates: number): SizeRow {
  return withoutInterval("ten pairs of five events, Holm", "all alike", { size, replicates }, (random) => {
    const events = [1, 2, 3, 4, 5].map(() => drawShare(0.7, size, random));
    const pairs = events.flatMap((one, first) =>
      events.slice(first + 1).map((other, offset) => ({
        key: `${first} ${offset}`,
        at: (confidenceLevel: number) => shareDifference(one, other, { confidenceLevel }),
      }))
    );
    const held = testTogether(pairs, { id: "difference-shares", adjustment: "holm", confidenceLevel: 0.95 });
    return { pValue: Math.min(...held.map(({ adjustedPValue }) => adjustedPValue)) };
  });
}
