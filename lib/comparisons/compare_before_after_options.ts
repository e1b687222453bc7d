import type { PairedTestName } from "./paired_tests.ts";
import type { FamilyAdjustment } from "./test_family.ts";

/** How `compareBeforeAfter` compares; decide before looking at the answers. */
export interface CompareBeforeAfterOptions {
  /**
   * What the comparison's own test looks at: moves on the whole scale (exact signed-rank test), or turns between favourable
   * and not (exact McNemar test).
   * @default "scale"
   */
  readonly outcome?: "scale" | "favourable";
  /**
   * What the signed-rank test does with pairs that did not move, when it is the comparison's own. Both are always listed.
   * @default "drop"
   */
  readonly zeros?: "drop" | "pratt";
  /**
   * Tests to list besides the standard ones.
   * @default none
   */
  readonly also?: readonly PairedTestName[];
  /**
   * How p-values are adjusted for the number of questions compared in this call.
   * @default "holm"
   */
  readonly adjustment?: FamilyAdjustment;
  /** @default 0.95 */
  readonly confidenceLevel?: number;
  /**
   * For margins of two questionnaires: how many different people are behind both together, so that those of one side may be
   * among those missing on the other.
   * @default the respondents, when one questionnaire asked both; else the margins are refused
   */
  readonly people?: number;
}
