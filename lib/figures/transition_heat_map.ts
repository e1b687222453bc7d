import type { BeforeAfterComparison, PairedComparison } from "../comparisons/before_after_comparison.ts";
import { matchedMargins } from "../counts/transition_matrix.ts";
import type { Language } from "../data/language.ts";
import {
  answerLabel,
  beforeAfterTitle,
  comparisonPresentation,
  type ComparisonPresentationOptions,
} from "../wording/comparison_presentation.ts";
import { FIGURE, type Figure } from "./figure.ts";
import { sentencePanel } from "./sentence_panel.ts";
import { countOf } from "../survey/answer_counts.ts";
import { withheldNotes } from "../wording/withheld_words.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { COMMON } from "../wording/common_words.ts";
import { CHANGE } from "../wording/change_words.ts";
import { CELL_COLORS } from "./transition_cells.ts";
import { HEAT_MAP_WIDTH, transitionPanel } from "./transition_heat_map_drawing.ts";
import { comparedPairs } from "./compared_pairs.ts";
import { foundInChanges } from "../wording/found_comparisons.ts";

/**
 * Before × after as a table of people: how many of those who gave an answer before gave which one after, row n beside it.
 *
 * Blue cells rose, grey ones stayed, orange ones fell; the darker, the more people. Rows of 30 people and more have their
 * shares as well: a share of few people is read as more than it is.
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
 * const figure = transitionHeatMapFigure(comparisons, { key: "example" });
 * assert.match(figure.alternativeText, /受講前「よく理解していた」/);
 * ```
 */
export function transitionHeatMapFigure(
  comparisons: readonly BeforeAfterComparison[],
  options: ComparisonPresentationOptions,
): Figure {
  const { key, lang, title, shown, leftOut } = comparedPairs("draw who moved", { comparisons, options });
  return {
    ...comparisonPresentation(comparisons, {
      key,
      lang,
      title: title ?? say(lang, CHANGE.heatMapTitle),
      found: foundInChanges(shown),
      notes: [
        say(lang, CHANGE.heatMapShares),
        ...withheldNotes(shown.map(({ transitions }) => transitions), lang),
      ],
    }),
    ...FIGURE,
    subtitle: say(lang, CHANGE.heatMapSubtitle),
    alternativeText: [...shown.map((comparison) => words(comparison, lang)), ...leftOut].join(
      say(lang, PUNCTUATION.sentence),
    ),
    legend: [
      { label: say(lang, COMMON.rose), color: CELL_COLORS.rose },
      { label: say(lang, CHANGE.sameWord), color: CELL_COLORS.same },
      { label: say(lang, COMMON.fell), color: CELL_COLORS.fell },
    ],
    panels: [
      ...shown.map((comparison) => transitionPanel(comparison, lang)),
      ...leftOut.map((sentence) => sentencePanel(sentence, { width: HEAT_MAP_WIDTH })),
    ],
  };
}

function words(comparison: PairedComparison, lang: Language): string {
  const { transitions, pairs } = comparison;
  const totals = matchedMargins(transitions).before;
  const rows = transitions.rows.map(({ answer, after }) => {
    const total = countOf(totals, answer);
    const cells = after.flatMap(({ answer, count }) => {
      const label = answerLabel(answer, lang);
      if (count === null) return [`${label} ${say(lang, COMMON.withheld)}`];
      return count === 0 ? [] : [say(lang, CHANGE.answerWithPeople(label, count))];
    });
    const label = answerLabel(answer, lang);
    return say(lang, CHANGE.rowInWords({ label, total, cellCount: cells.length, cells }));
  });
  const title = beforeAfterTitle(comparison, pairs, lang);
  return say(lang, CHANGE.panelInWords(title, rows));
}
