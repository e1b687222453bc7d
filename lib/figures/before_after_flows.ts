import type { BeforeAfterComparison, PairedComparison } from "../comparisons/before_after_comparison.ts";
import {
  answerLabel,
  beforeAfterTitle,
  comparisonPresentation,
  type ComparisonPresentationOptions,
  constructTitle,
} from "../wording/comparison_presentation.ts";
import type { Language } from "../data/language.ts";
import { changeSummary, flowsPanel } from "./before_after_flows_drawing.ts";
import { FLOWS_WIDTH } from "./flow_bars.ts";
import { FIGURE, type Figure } from "./figure.ts";
import { MOVEMENT_COLORS } from "./palette.ts";
import { sentencePanel } from "./sentence_panel.ts";
import { hasWithheldCells } from "../counts/transition_matrix.ts";
import { WITHHELD_FLOWS } from "../wording/withheld_words.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { CHANGE } from "../wording/change_words.ts";
import { comparedPairs } from "./compared_pairs.ts";
import { foundInChanges } from "../wording/found_comparisons.ts";

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
  options: ComparisonPresentationOptions,
): Figure {
  const { key, lang, title, shown, leftOut } = comparedPairs("draw who moved", { comparisons, options });
  return {
    ...comparisonPresentation(comparisons, {
      key,
      lang,
      title: title ?? say(lang, CHANGE.flowsTitle),
      found: foundInChanges(shown),
      notes: [
        say(lang, CHANGE.bandsNote),
      ],
    }),
    ...FIGURE,
    subtitle: say(lang, CHANGE.flowsSubtitle),
    alternativeText: [...shown.map((comparison) => words(comparison, lang)), ...leftOut].join(
      say(lang, PUNCTUATION.sentence),
    ),
    legend: [
      { label: say(lang, CHANGE.roseLegend), color: MOVEMENT_COLORS.rose },
      { label: say(lang, CHANGE.sameLegend), color: MOVEMENT_COLORS.same },
      { label: say(lang, CHANGE.fellLegend), color: MOVEMENT_COLORS.fell },
    ],
    panels: [
      ...shown.map((comparison) =>
        hasWithheldCells(comparison.transitions)
          ? sentencePanel(withheldWords(comparison, lang), { width: FLOWS_WIDTH })
          : flowsPanel(comparison, lang)
      ),
      ...leftOut.map((sentence) => sentencePanel(sentence, { width: FLOWS_WIDTH })),
    ],
  };
}

/**
 * One figure of flows for each question, so that each fits a page or a slide.
 *
 * @returns with keys `key:construct`, in the order of the comparisons; where a question was asked at several events, all of them
 * are in its figure
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { beforeAfterCounts } from "../comparisons/before_after_counts.ts";
 * import { compareBeforeAfter } from "../comparisons/compare_before_after.ts";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * const comparisons = compareBeforeAfter(beforeAfterCounts(await loadSurvey("soka-training-1")));
 * const [first] = beforeAfterFlowsFigures(comparisons, { key: "example" });
 * assert.equal(first?.title, "同じ人の受講前と受講後: 他機関・他職種の業務");
 * ```
 */
export function beforeAfterFlowsFigures(
  comparisons: readonly BeforeAfterComparison[],
  options: ComparisonPresentationOptions,
): readonly Figure[] {
  const { key, lang, title = say(lang, CHANGE.flowsTitle) } = comparedPairs("draw who moved", { comparisons, options });
  return [...Map.groupBy(comparisons, ({ construct }) => construct)].map(([construct, some]) => {
    const [first] = some;
    const name = first === undefined ? construct : constructTitle(first.counts.after, lang);
    return beforeAfterFlowsFigure(some, { key: `${key}:${construct}`, lang, title: `${title}: ${name}` });
  });
}

/** How many rose, stayed and fell, and why no more is drawn. */
function withheldWords(comparison: PairedComparison, lang: Language): string {
  const mark = say(lang, { ja: "。", en: ". " });
  const parts = [beforeAfterTitle(comparison, comparison.pairs, lang), ...changeSummary(comparison, lang)];
  return parts.join(mark) + mark + say(lang, WITHHELD_FLOWS);
}

function words(comparison: PairedComparison, lang: Language): string {
  if (hasWithheldCells(comparison.transitions)) return withheldWords(comparison, lang);
  const moves = comparison.transitions.rows.flatMap(({ answer: from, after }) =>
    after.flatMap(({ answer: to, count }) => {
      if (count === 0 || count === null) return [];
      const [left, right] = [answerLabel(from, lang), answerLabel(to, lang)];
      return [say(lang, CHANGE.moved({ left, right, count }))];
    })
  );
  const mark = say(lang, PUNCTUATION.fullStop);
  return [
    beforeAfterTitle(comparison, comparison.pairs, lang),
    ...changeSummary(comparison, lang),
    moves.join(say(lang, PUNCTUATION.comma)),
  ].join(mark) +
    mark.trim();
}
