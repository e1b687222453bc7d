import type { KnownChange } from "./before_after_comparison.ts";
import type { BeforeAfterCounts } from "./before_after_counts.ts";
import type { ChangesComparison } from "./changes_comparison.ts";
import { itemAt } from "../data/item_at.ts";

/**
 * Comparisons of changes as one questionnaire sees them: its own changes against each of the others. What others are among
 * themselves is not in it; every p-value is as it was in the whole.
 */
export function ownChanges(
  comparisons: readonly ChangesComparison[],
  isOwn: (counts: BeforeAfterCounts) => boolean,
): readonly ChangesComparison[] {
  return comparisons.flatMap((one): readonly ChangesComparison[] => {
    if (one.kind === "alone") return isOwn(one.counts) ? [one] : [];
    const own = one.changes.map(({ counts }: KnownChange) => isOwn(counts));
    if (!own.includes(true)) return [];
    const pairs = one.pairs.filter(({ first, second }) => itemAt(own, first, "event") || itemAt(own, second, "event"));
    return [{ ...one, pairs }];
  });
}
