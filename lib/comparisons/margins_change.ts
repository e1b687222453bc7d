import { detectableShareDifference } from "../statistics/detectable_share_difference.ts";
import { type EquivalenceOptions, pairedEquivalence, shareEquivalence } from "../statistics/equivalence.ts";
import { leastSureMoves, type MarginsScore, marginsScore } from "../statistics/margins_score.ts";
import type { ShareCounts } from "../statistics/newcombe_interval.ts";
import { type ShareDifference, shareDifference } from "../statistics/share_difference.ts";
import type { BeforeAfterCommon, MarginsComparison } from "./before_after_comparison.ts";
import type { FavourableShare } from "./favourable_share.ts";
import type { DeclaredDifference } from "./test_equivalence.ts";
import type { TestFamily } from "./test_family.ts";
import { strictestLevel, type Visibility, type VisibleDifference } from "./visible_difference.ts";

/** A comparison of margins whose test stands alone: what it can show depends on how many are held together. */
export type MarginsAlone = Omit<MarginsComparison, "visible" | "equivalence">;

/** What the test of two margins goes by. */
export type TwoMargins = Pick<BeforeAfterCommon, "respondents"> & Pick<MarginsComparison, "samePeople">;

/**
 * The change of the favourable share between two margins, to be tested at any level: of the same people by the pairing that is
 * least sure, as nothing is known of who moved; of others as two groups of different people.
 */
export function marginsChange(
  { samePeople, respondents: { before, after } }: TwoMargins,
): Omit<DeclaredDifference<MarginsScore | ShareDifference>, "key"> {
  if (!samePeople) {
    const [later, earlier] = [sampleOf(after), sampleOf(before)];
    return {
      at: (confidenceLevel) => shareDifference(later, earlier, { confidenceLevel }),
      test: (how: EquivalenceOptions) => shareEquivalence(later, earlier, how),
    };
  }
  const margins = { before: before.count, after: after.count, people: after.base };
  return {
    at: (confidenceLevel) => marginsScore(margins, { confidenceLevel }),
    test: (how: EquivalenceOptions) => pairedEquivalence(leastSureMoves(margins), how),
  };
}

/**
 * What the test of two margins can show. When about half are favourable all of the same people move in the pairing that is least
 * sure, and it sees as much as two groups of half as many people.
 */
export function visibleMargins(
  { samePeople, respondents: { before, after } }: TwoMargins,
  family: TestFamily,
  { power, against }: Pick<Visibility, "power" | "against">,
): VisibleDifference {
  const half = Math.max(1, Math.floor(after.base / 2));
  const groupSizes = samePeople ? [half, half] as const : [after.base, before.base] as const;
  const detectable = detectableShareDifference({ groupSizes, confidenceLevel: strictestLevel(family), power });
  return { detectable, power, against };
}

function sampleOf({ count, base }: FavourableShare): ShareCounts {
  return { count, total: base };
}
