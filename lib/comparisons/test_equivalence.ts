import type { EquivalenceOptions, EquivalenceTest } from "../statistics/equivalence.ts";
import type { Bilingual } from "../data/language.ts";
import type { AnalysisPlan } from "../study/analysis_plan.ts";
import { type FamilyOptions, type Tested, testTogether } from "./test_family.ts";

/** The margin of an analysis plan, or that it has none. */
export type PlannedEquivalence = AnalysisPlan["equivalence"];

/** Whether a difference is too small to matter, held with the others of its family, and why so much would not. */
export type SmallDifference = Tested<EquivalenceTest> & { readonly reason: Bilingual };

/** A test of whether a difference is too small to matter, which can be held at any level. */
export interface DeclaredEquivalence {
  /** The same for the same test, wherever it stands. */
  readonly key: string;
  readonly test: (options: EquivalenceOptions) => EquivalenceTest;
}

/**
 * Holds the tests of a family together that ask whether differences are too small to matter, as `testTogether` does those that
 * ask whether there is a difference.
 *
 * @returns `null` for each where the plan names no margin: what would not matter is not for a program to say
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { pairedEquivalence } from "../statistics/equivalence.ts";
 * const moves = { up: 2, down: 1, pairs: 200 };
 * const tests: DeclaredEquivalence[] = [{ key: "one", test: (options) => pairedEquivalence(moves, options) }];
 * const family = { id: "change-movement", adjustment: "holm", confidenceLevel: 0.95 } as const;
 * const equivalence = { margin: 0.1, reason: { ja: "例", en: "an example" } };
 * const [tested] = equivalenceTogether(tests, { ...family, equivalence });
 * assert.ok(tested !== null && tested !== undefined && tested.adjustedPValue < 0.05 && tested.upper < 0.1);
 * assert.deepEqual(equivalenceTogether(tests, { ...family, equivalence: undefined }), [null]);
 * ```
 */
export function equivalenceTogether(
  tests: readonly DeclaredEquivalence[],
  { equivalence, ...family }: FamilyOptions & { readonly equivalence: PlannedEquivalence },
): readonly (SmallDifference | null)[] {
  if (equivalence === undefined) return tests.map(() => null);
  const { margin, reason } = equivalence;
  const tested = testTogether(
    tests.map(({ key, test }) => ({ key, at: (confidenceLevel) => test({ margin, confidenceLevel }) })),
    family,
  );
  return tested.map((test) => ({ ...test, reason }));
}
