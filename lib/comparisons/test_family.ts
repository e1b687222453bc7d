import { alphaOf } from "../statistics/alpha.ts";
import { numberAt } from "../statistics/number_at.ts";
import { holmAdjustment } from "../statistics/holm_adjustment.ts";
import type { DifferenceTest } from "../statistics/tested_difference.ts";
import type { AnalysisPlan, FamilyId } from "../study/analysis_plan.ts";

/** How p-values of a family of comparisons are adjusted. */
export type FamilyAdjustment = "holm" | "none";

/** The comparisons that were declared as one family before looking: a false alarm in any of them counts once. */
export interface TestFamily {
  /** Its id in the analysis plan. */
  readonly id: FamilyId;
  readonly adjustment: FamilyAdjustment;
  /** Different tests in it: what the adjustment allows for. A test that stands in several tables is one. */
  readonly tests: number;
  /** What the plan holds the family to: an adjusted p-value below 1 − this level counts as clear of chance. */
  readonly confidenceLevel: number;
}

/** Whatever a test gives back. */
export interface HasPValue {
  readonly pValue: number;
}

/** A result within its family. */
export type Tested<Result extends HasPValue = DifferenceTest> = Result & {
  /** `pValue` adjusted within the family. */
  readonly adjustedPValue: number;
  readonly family: TestFamily;
};

/** A result that was not yet held with others of its family: nothing is adjusted. */
export function testedAlone<Result extends HasPValue>(
  result: Result,
  { id, confidenceLevel }: Pick<TestFamily, "id" | "confidenceLevel">,
): Tested<Result> {
  return { ...result, adjustedPValue: result.pValue, family: { id, adjustment: "none", tests: 1, confidenceLevel } };
}

/** A test that can be held at any level. */
export interface DeclaredTest<Result extends HasPValue> {
  /** The same for the same test, wherever it stands. */
  readonly key: string;
  readonly at: (confidenceLevel: number) => Result;
}

/** What a family is told. */
export interface FamilyOptions extends Pick<AnalysisPlan, "adjustment" | "confidenceLevel"> {
  readonly id: FamilyId;
}

/**
 * Holds the tests of a declared family together: each with its adjusted p-value, and with its interval at the level that the
 * adjustment leaves it, so that an interval leaves 0 out exactly when the adjusted p-value is below 1 − the plan's level.
 *
 * Holm's method judges the smallest of m p-values at α / m, the next at α / (m − 1), and so on; `confidenceLevel` of each
 * result says at what level its interval is. A test without any other in its family keeps the plan's level.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { pairedScore } from "../statistics/paired_score.ts";
 * const moves = [{ up: 9, down: 1, pairs: 20 }, { up: 8, down: 2, pairs: 20 }];
 * const tests = moves.map((move) => ({ key: `${move.up}`, at: (confidenceLevel: number) => pairedScore(move, { confidenceLevel }) }));
 * const [one, other] = testTogether(tests, { id: "change-movement", adjustment: "holm", confidenceLevel: 0.95 });
 * assert.ok(one !== undefined && other !== undefined);
 * assert.equal(one.adjustedPValue, 2 * one.pValue);
 * assert.deepEqual([one.confidenceLevel.toFixed(3), other.confidenceLevel.toFixed(3)], ["0.975", "0.950"]);
 * ```
 */
export function testTogether<Result extends HasPValue>(
  tests: readonly DeclaredTest<Result>[],
  { id, adjustment, confidenceLevel }: FamilyOptions,
): readonly Tested<Result>[] {
  const distinct = [...new Map(tests.map((test) => [test.key, test])).values()];
  const family: TestFamily = { id, adjustment, tests: distinct.length, confidenceLevel };
  const pValues = distinct.map(({ at }) => at(confidenceLevel).pValue);
  const judged = judge(pValues, { adjustment, confidenceLevel });
  const found = new Map(distinct.map(({ key, at }, place) => {
    const { adjustedPValue = 1, level = confidenceLevel } = judged[place] ?? {};
    return [key, { ...at(level), adjustedPValue, family }];
  }));
  return tests.flatMap(({ key }) => found.get(key) ?? []);
}

/** Adjusted p-values, and the level at which each interval agrees with them. */
function judge(
  pValues: readonly number[],
  { adjustment, confidenceLevel }: Pick<FamilyOptions, "adjustment" | "confidenceLevel">,
): readonly { readonly adjustedPValue: number; readonly level: number }[] {
  if (adjustment === "none") return pValues.map((pValue) => ({ adjustedPValue: pValue, level: confidenceLevel }));
  const alpha = alphaOf(confidenceLevel);
  const adjusted = holmAdjustment(pValues);
  const order = [...pValues.keys()].sort((a, b) => numberAt(pValues, a) - numberAt(pValues, b));
  const levels = new Map<number, number>();
  let largest = 0;
  order.forEach((at, rank) => {
    const [pValue, step] = [numberAt(pValues, at), pValues.length - rank];
    // A p-value held back by a smaller one is judged as that one is.
    largest = Math.max(largest, pValue * step);
    levels.set(at, 1 - (largest === 0 ? alpha / step : alpha * pValue / largest));
  });
  return pValues.map((_, at) => ({ adjustedPValue: numberAt(adjusted, at), level: levels.get(at) ?? confidenceLevel }));
}
