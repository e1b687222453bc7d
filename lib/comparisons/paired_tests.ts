import { bhapkar } from "../statistics/bhapkar.ts";
import type { FavourableTransitions } from "../statistics/collapse_transitions.ts";
import { mcnemar } from "../statistics/mcnemar.ts";
import { orderedMarginalHomogeneity } from "../statistics/ordered_marginal_homogeneity.ts";
import { type PairedMoves, pairedScore } from "../statistics/paired_score.ts";
import { pairedPermutation } from "../statistics/paired_permutation.ts";
import { pairedSigns } from "../statistics/paired_signs.ts";
import { signedRank } from "../statistics/signed_rank.ts";
import { stuartMaxwell } from "../statistics/stuart_maxwell.ts";
import type { StatedRefusal, TestResult } from "../statistics/test_result.ts";
import type { TransitionCounts } from "../statistics/transition_counts.ts";

/** Every test of the same people before and after. */
export const ALL_PAIRED_TESTS = [
  "movement-score",
  "favourable-score",
  "signed-rank",
  "signed-rank-pratt",
  "sign",
  "mcnemar",
  "mcnemar-mid-p",
  "permutation",
  "ordered-homogeneity",
  "stuart-maxwell",
  "bhapkar",
] as const;
/** See {@linkcode ALL_PAIRED_TESTS}. */
export type PairedTestName = typeof ALL_PAIRED_TESTS[number];

/** Tests that every paired comparison holds, whatever its options. */
export const STANDARD_PAIRED_TESTS: readonly PairedTestName[] = [
  "movement-score",
  "sign",
  "signed-rank",
  "signed-rank-pratt",
  "favourable-score",
  "mcnemar",
];

/**
 * Tests that know of the people only how many rose, stayed and fell, or turned favourable and away: what is shown of every
 * matrix. All others look into its cells, so that their numbers and the totals together tell a cell that is withheld.
 */
export const TESTS_OF_SUMS: readonly PairedTestName[] = [
  "movement-score",
  "favourable-score",
  "sign",
  "mcnemar",
  "mcnemar-mid-p",
];

/** A test by name, with its result or the reason why there is none. */
export interface NamedTest<Name extends string = string> {
  readonly name: Name;
  readonly result: TestResult | StatedRefusal;
}

/** Counts that the tests take: lowest level first, and reduced to favourable or not. */
export interface PairedCounts {
  readonly levels: TransitionCounts;
  readonly favourable: FavourableTransitions;
}

type PairedTest = (counts: PairedCounts) => TestResult | StatedRefusal;

const TESTS: Readonly<Record<PairedTestName, PairedTest>> = {
  "movement-score": ({ levels }) => {
    const { rose, fell, sampleSize } = pairedSigns(levels);
    return scoreTest({ up: rose, down: fell, pairs: sampleSize });
  },
  "favourable-score": ({ favourable: [[neither, up], [down, both]] }) =>
    scoreTest({ up, down, pairs: neither + up + down + both }),
  "signed-rank": ({ levels }) => signedRank(levels, { zeros: "drop" }),
  "signed-rank-pratt": ({ levels }) => signedRank(levels, { zeros: "pratt" }),
  sign: ({ levels }) => pairedSigns(levels),
  mcnemar: ({ favourable }) => mcnemar(favourable),
  "mcnemar-mid-p": ({ favourable }) => mcnemar(favourable, { variant: "mid-p" }),
  permutation: ({ levels }) => pairedPermutation(levels),
  "ordered-homogeneity": ({ levels }) => orderedMarginalHomogeneity(levels),
  "stuart-maxwell": ({ levels }) => stuartMaxwell(levels),
  bhapkar: ({ levels }) => bhapkar(levels),
};

function scoreTest(moves: PairedMoves): TestResult {
  const { method, statistic, pValue, sampleSize } = pairedScore(moves);
  return { method, alternative: "two-sided", statistic, pValue, sampleSize, exact: false };
}

/** Runs tests by name, each once, in the order given. */
export function pairedTests(
  counts: PairedCounts,
  names: readonly PairedTestName[],
): readonly NamedTest<PairedTestName>[] {
  return [...new Set(names)].map((name) => ({ name, result: TESTS[name](counts) }));
}
