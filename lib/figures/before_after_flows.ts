import type { BeforeAfterComparison, PairedComparison } from "../comparisons/before_after_comparison.ts";
import { comparisonPresentation, type ComparisonPresentationOptions } from "../wording/comparison_presentation.ts";
import { answerLabel, beforeAfterTitle } from "../wording/comparison_titles.ts";
import { pairedOrNot } from "../wording/left_out.ts";
import type { Language } from "../data/language.ts";
import { changeSummary, FLOWS_WIDTH, flowsPanel } from "./before_after_flows_drawing.ts";
import type { Figure } from "./figure.ts";
import { MOVEMENT_COLORS } from "./palette.ts";
import { sentencePanel } from "./sentence_panel.ts";
import { say } from "../wording/say.ts";

/**
 * Before and after of the same people: their answers on each side, and between them a band for those who went from one to
 * another.
 *
 * The figure that shows change: two bars alone hide how many fell while others rose. Bands are as wide as there are people;
 * all numbers are of the pairs, n in each heading.
 *
 * @param comparisons one panel each; one without pairs is a sentence that says why
 * @throws {RangeError} without a comparison
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { beforeAfterCounts } from "../comparisons/before_after_counts.ts";
 * import { compareBeforeAfter } from "../comparisons/compare_before_after.ts";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * const comparisons = compareBeforeAfter(beforeAfterCounts(await loadSurvey("soka-training-1")));
 * const figure = beforeAfterFlowsFigure(comparisons, { key: "example" });
 * assert.equal(figure.panels.length, 2);
 * ```
 */
export function beforeAfterFlowsFigure(
  comparisons: readonly BeforeAfterComparison[],
  { key, lang = "ja", title }: ComparisonPresentationOptions,
): Figure {
  const { shown, leftOut } = pairedOrNot(comparisons, lang);
  if (comparisons.length === 0) {
    throw new RangeError(
      "Cannot draw before and after as at least one comparison is needed: current number is 0",
    );
  }
  return {
    ...comparisonPresentation(comparisons, {
      key,
      lang,
      title: title ?? say(lang, { ja: "同じ人の受講前と受講後", en: "The same people before and after" }),
      notes: [
        say(lang, {
          ja: "帯の太さは人数。左右とも、前後の両方に答えた人だけの内訳。上ほど肯定的な答え。",
          en:
            "Bands are as wide as there are people. Both sides are of those who answered both; favourable answers on top.",
        }),
      ],
    }),
    kind: "figure",
    subtitle: say(lang, {
      ja: "前後の両方に答えた人が、どの答えからどの答えへ移ったか",
      en: "From which answer to which those who answered both before and after moved",
    }),
    alternativeText: [...shown.map((comparison) => words(comparison, lang)), ...leftOut].join(
      say(lang, { ja: "", en: " " }),
    ),
    legend: [
      { label: say(lang, { ja: "上がった人", en: "rose" }), color: MOVEMENT_COLORS.rose },
      { label: say(lang, { ja: "変わらない人", en: "same" }), color: MOVEMENT_COLORS.same },
      { label: say(lang, { ja: "下がった人", en: "fell" }), color: MOVEMENT_COLORS.fell },
    ],
    panels: [
      ...shown.map((comparison) => flowsPanel(comparison, lang)),
      ...leftOut.map((sentence) => sentencePanel(sentence, { width: FLOWS_WIDTH })),
    ],
  };
}

function words(comparison: PairedComparison, lang: Language): string {
  const moves = comparison.transitions.rows.flatMap(({ answer: from, after }) =>
    after.flatMap(({ answer: to, count }) => {
      if (count === 0) return [];
      const [left, right] = [answerLabel(from, lang), answerLabel(to, lang)];
      return [say(lang, { ja: `「${left}」から「${right}」へ${count}人`, en: `“${left}” to “${right}” ${count}` })];
    })
  );
  const mark = say(lang, { ja: "。", en: ". " });
  return [
    beforeAfterTitle(comparison, comparison.pairs, lang),
    ...changeSummary(comparison, lang),
    moves.join(say(lang, { ja: "、", en: ", " })),
  ].join(mark) +
    mark.trim();
}
