import type { BeforeAfterComparison } from "../comparisons/before_after_comparison.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import { dataKind } from "../data/data_kinds.ts";
import {
  COMPARISON_PRESENTATION_OPTIONS,
  type ComparisonPresentationOptions,
} from "../wording/comparison_presentation.ts";
import { pairedOrNot } from "../wording/left_out.ts";

/**
 * What a figure of before and after draws: comparisons of the same people, and a sentence for each of the others.
 *
 * @param action what is drawn, as errors name it
 * @throws {TypeError} when these are no comparisons, or an option is none
 * @throws {RangeError} without a comparison
 */
export function comparedPairs(
  action: string,
  { comparisons, options }: {
    readonly comparisons: readonly BeforeAfterComparison[];
    readonly options: ComparisonPresentationOptions;
  },
) {
  requireKind(action, comparisons, { name: "comparisons", kind: dataKind.beforeAfters });
  requireOptions(action, options, COMPARISON_PRESENTATION_OPTIONS);
  if (comparisons.length === 0) {
    throw new RangeError(`Cannot ${action} as at least one comparison is needed: current number is 0`);
  }
  const { key, lang = "ja", title } = options;
  return { key, lang, title, ...pairedOrNot(comparisons, lang) };
}
