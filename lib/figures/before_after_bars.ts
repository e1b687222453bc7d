import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import type { BeforeAfterComparison } from "../comparisons/before_after_comparison.ts";
import type { Language } from "../data/language.ts";
import { PICTURE } from "../wording/change_picture_words.ts";
import {
  COMPARISON_PRESENTATION_OPTIONS,
  comparisonPresentation,
  type ComparisonPresentationOptions,
  constructTitle,
} from "../wording/comparison_presentation.ts";
import { peopleAndShare } from "../wording/number_words.ts";
import { answerBefore } from "../wording/answer_before.ts";
import { say } from "../wording/say.ts";
import { FIGURE, type Figure } from "./figure.ts";
import { answerLegend, barSegments } from "./bar_segments.ts";
import { shareBarsPanel } from "./share_bars.ts";
import { foundInChanges } from "../wording/found_comparisons.ts";

/**
 * Answers before and after as two bars of 100 % on one scale, one pair below the other.
 *
 * For seeing the whole of the answers move. Shares are of all respondents, as on a printed chart; who moved from where to
 * where is in `beforeAfterFlowsFigure`.
 *
 * @param comparisons what `compareBeforeAfter` gave, margins alone too
 * @throws {RangeError} without a comparison
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { beforeAfterCounts } from "../comparisons/before_after_counts.ts";
 * import { compareBeforeAfter } from "../comparisons/compare_before_after.ts";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * const changes = compareBeforeAfter(beforeAfterCounts(await loadSurvey("soka-training-1")));
 * assert.equal(beforeAfterBarsFigure(changes, { key: "example" }).panels.length, 2);
 * ```
 */
export function beforeAfterBarsFigure(
  comparisons: readonly BeforeAfterComparison[],
  given: ComparisonPresentationOptions,
): Figure {
  const action = "draw before and after";
  requireKind(action, comparisons, { name: "comparisons", kind: dataKind.beforeAfters });
  requireOptions(action, given, COMPARISON_PRESENTATION_OPTIONS);
  const { key, lang = "ja", title } = given;
  const [first] = comparisons;
  if (first === undefined) {
    throw new RangeError("Cannot draw before and after as at least one comparison is needed: current number is 0");
  }
  const options = { lang, base: "respondents" } as const;
  return {
    ...comparisonPresentation(comparisons, {
      key,
      lang,
      title: title ?? say(lang, PICTURE.barsTitle),
      found: foundInChanges(comparisons.filter((one) => one.kind !== "refused")),
      notes: [say(lang, PICTURE.barsNote)],
    }),
    ...FIGURE,
    subtitle: say(lang, PICTURE.barsSubtitle),
    alternativeText: comparisons.map((one) => words(one, lang)).join(say(lang, { ja: "", en: " " })),
    legend: answerLegend([first.counts.after, first.counts.before], options),
    panels: comparisons.map(({ counts: { before, after }, place }) => ({
      ...shareBarsPanel([before, after], { ...options, labels: [say(lang, PICTURE.before), say(lang, PICTURE.after)] }),
      title: `${constructTitle(after, lang)}${say(lang, { ja: "　", en: ", " })}${say(lang, place)}`,
    })),
  };
}

function words({ counts, place }: BeforeAfterComparison, lang: Language): string {
  const sides = ([["before", counts.before], ["after", counts.after]] as const).map(([side, distribution]) => {
    const parts = barSegments(distribution, { lang, base: "respondents" })
      .map(({ label, count }) =>
        `${answerBefore(label, { lang })} ${peopleAndShare(count, distribution.respondents, { lang })}`
      );
    return `${say(lang, PICTURE[side])}: ${parts.join(say(lang, { ja: "、", en: ", " }))}`;
  });
  const between = say(lang, { ja: "。", en: ". " });
  return `${constructTitle(counts.after, lang)}（${say(lang, place)}）${between}${sides.join(between)}${between}`;
}
