import type { BeforeAfterComparison, PairedComparison } from "../comparisons/before_after_comparison.ts";
import { comparisonPresentation, type ComparisonPresentationOptions } from "../comparisons/comparison_presentation.ts";
import { answerLabel, beforeAfterTitle } from "../comparisons/comparison_titles.ts";
import { pairedOrNot } from "../comparisons/left_out.ts";
import { type Language, say } from "../data/language.ts";
import { changeSummary, FLOWS_WIDTH, flowsPanel, MOVEMENT_COLORS } from "./before_after_flows_drawing.ts";
import type { Figure } from "./figure.ts";
import { sentencePanel } from "./sentence_panel.ts";

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
      title: title ?? say(lang, "同じ人の受講前と受講後", "The same people before and after"),
      notes: [say(
        lang,
        "帯の太さは人数。左右とも、前後の両方に答えた人だけの内訳。上ほど肯定的な答え。",
        "Bands are as wide as there are people. Both sides are of those who answered both; favourable answers on top.",
      )],
    }),
    kind: "figure",
    subtitle: say(
      lang,
      "前後の両方に答えた人が、どの答えからどの答えへ移ったか",
      "From which answer to which those who answered both before and after moved",
    ),
    alternativeText: [...shown.map((comparison) => words(comparison, lang)), ...leftOut].join(say(lang, "", " ")),
    legend: [
      { label: say(lang, "上がった人", "rose"), color: MOVEMENT_COLORS.rose },
      { label: say(lang, "変わらない人", "same"), color: MOVEMENT_COLORS.same },
      { label: say(lang, "下がった人", "fell"), color: MOVEMENT_COLORS.fell },
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
      return [say(lang, `「${left}」から「${right}」へ${count}人`, `“${left}” to “${right}” ${count}`)];
    })
  );
  const mark = say(lang, "。", ". ");
  return [
    beforeAfterTitle(comparison, comparison.pairs, lang),
    ...changeSummary(comparison, lang),
    moves.join(say(lang, "、", ", ")),
  ].join(mark) +
    mark.trim();
}
