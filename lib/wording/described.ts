import type { BeforeAfterComparison } from "../comparisons/before_after_comparison.ts";
import type { ChangesComparison } from "../comparisons/changes_comparison.ts";
import type { GroupComparison } from "../comparisons/group_comparison.ts";
import type { Language } from "../data/language.ts";
import { describe } from "./describe.ts";
import { widerIntervals } from "./wider_intervals.ts";

/** A paragraph for each comparison, and why their intervals are wider than others, where they are. */
export function described(
  comparisons: readonly (BeforeAfterComparison | GroupComparison | ChangesComparison)[],
  lang: Language,
): readonly string[] {
  return [...comparisons.map((one) => describe(one, { lang })), ...widerIntervals(comparisons, lang, "sentence")];
}
