import { itemAt } from "../data/item_at.ts";
import type { EquivalenceOptions, EquivalenceTest } from "../statistics/equivalence.ts";
import type { Bilingual } from "../data/language.ts";
import type { AnalysisPlan } from "../study/analysis_plan.ts";
import { type DeclaredTest, type FamilyOptions, type HasPValue, type Tested, testTogether } from "./test_family.ts";

/** Whether a difference is too small to matter, held with the others of its family, and why so much would not. */
export type SmallDifference = Tested<EquivalenceTest> & { readonly reason: Bilingual };

/** A difference of which two things can be asked at any level: whether there is one, and whether it is too small to matter. */
export interface DeclaredDifference<Result extends HasPValue> extends DeclaredTest<Result> {
  readonly test: (options: EquivalenceOptions) => EquivalenceTest;
}

/** What was found of a difference, each answer within its family. */
export interface HeldDifference<Result extends HasPValue> {
  readonly difference: Tested<Result>;
  /** `null` where the plan names no margin: what would not matter is not for a program to say. */
  readonly small: SmallDifference | null;
}

/**
 * Holds the differences of a family together: the tests that ask whether there is one, as `testTogether` does, and likewise
 * those that ask whether it is too small to matter.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { type EquivalenceOptions, pairedEquivalence } from "../statistics/equivalence.ts";
 * import { pairedScore } from "../statistics/paired_score.ts";
 * const moves = { up: 2, down: 1, pairs: 200 };
 * const differences = [{
 *   key: "one",
 *   at: (confidenceLevel: number) => pairedScore(moves, { confidenceLevel }),
 *   test: (options: EquivalenceOptions) => pairedEquivalence(moves, options),
 * }];
 * const family = { id: "change-movement", adjustment: "holm", confidenceLevel: 0.95 } as const;
 * const equivalence = { margin: 0.1, reason: { ja: "例", en: "an example" } };
 * const [{ difference, small } = assert.fail()] = differencesTogether(differences, { ...family, equivalence });
 * assert.ok(difference.adjustedPValue > 0.05);
 * assert.ok(small !== null && small.adjustedPValue < 0.05 && small.upper < 0.1);
 * assert.equal(differencesTogether(differences, family)[0]?.small, null);
 * ```
 */
export function differencesTogether<Result extends HasPValue>(
  differences: readonly DeclaredDifference<Result>[],
  { equivalence, ...family }: FamilyOptions & Pick<AnalysisPlan, "equivalence">,
): readonly HeldDifference<Result>[] {
  const tested = testTogether(differences, family);
  if (equivalence === undefined) return tested.map((difference) => ({ difference, small: null }));
  const { margin, reason } = equivalence;
  const alike = testTogether(
    differences.map(({ key, test }) => ({ key, at: (confidenceLevel) => test({ margin, confidenceLevel }) })),
    family,
  );
  return tested.map((difference, at) => ({
    difference,
    small: { ...itemAt(alike, at, "test of a small difference"), reason },
  }));
}
