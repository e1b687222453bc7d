import { itemAt } from "../data/item_at.ts";
import type { BeforeAfterComparison } from "../comparisons/before_after_comparison.ts";
import { type BeforeAfterSensitivity, beforeAfterSensitivity } from "../comparisons/before_after_sensitivity.ts";
import type { Language } from "../data/language.ts";
import { PICTURE } from "../wording/change_picture_words.ts";
import {
  comparisonPresentation,
  type ComparisonPresentationOptions,
  constructTitle,
} from "../wording/comparison_presentation.ts";
import { levelText, signedPoints } from "../wording/number_words.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { FIGURE, type Figure } from "./figure.ts";
import { crossing } from "./nonresponse_curve_crossing.ts";
import { CURVE_WIDTH, curvePanel, reachOf } from "./nonresponse_curve_drawing.ts";
import { ACCENT, BAND } from "./palette.ts";
import { sentencePanel } from "./sentence_panel.ts";
import { CHANGE_FIGURES } from "../wording/change_figure_words.ts";
import { comparedPairs } from "./compared_pairs.ts";

/**
 * How far the people who did not answer could move a before/after finding: from all unmoved to all against it.
 *
 * For readers who ask what the silent would have said: the line is the difference among all applicants, the band its
 * interval, and where the band first meets 0 the finding is gone.
 *
 * @param comparisons what `compareBeforeAfter` gave
 * @throws {RangeError} without a comparison
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { beforeAfterCounts } from "../comparisons/before_after_counts.ts";
 * import { compareBeforeAfter } from "../comparisons/compare_before_after.ts";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * const changes = compareBeforeAfter(beforeAfterCounts(await loadSurvey("soka-training-1")));
 * assert.equal(nonresponseCurveFigure(changes, { key: "example" }).panels.length, 2);
 * ```
 */
export function nonresponseCurveFigure(
  comparisons: readonly BeforeAfterComparison[],
  options: ComparisonPresentationOptions,
): Figure {
  const { key, lang, title, shown, leftOut } = comparedPairs("draw what non-response could change", {
    comparisons,
    options,
  });
  const sensitivities = shown.map((one) => beforeAfterSensitivity(one));
  const sentences = [
    ...sensitivities.flatMap((one) =>
      one.curve.length > 0 ? [] : [`${nameOf(one, lang)}: ${say(lang, PICTURE.noSilent)}`]
    ),
    ...leftOut,
  ];
  const drawn = sensitivities.filter(({ curve }) => curve.length > 0);
  const reach = reachOf(drawn);
  const level = levelText(shown[0]?.confidenceLevel ?? 0.95);
  return {
    ...comparisonPresentation(comparisons, {
      key,
      lang,
      title: title ?? say(lang, PICTURE.curveTitle),
      notes: [say(lang, PICTURE.curveNote)],
    }),
    ...FIGURE,
    subtitle: say(lang, PICTURE.curveSubtitle),
    alternativeText: [...drawn.map((one) => words(one, lang)), ...sentences].join(say(lang, PUNCTUATION.sentence)),
    legend: drawn.length === 0 ? [] : [
      { label: say(lang, PICTURE.curveLine), color: ACCENT, symbol: "line" },
      { label: say(lang, PICTURE.curveBand(level)), color: BAND },
    ],
    panels: [
      ...drawn.map((one) => ({ ...curvePanel(one, { lang, reach }), title: nameOf(one, lang) })),
      ...sentences.map((sentence) => sentencePanel(sentence, { width: CURVE_WIDTH })),
    ],
  };
}

function nameOf({ comparison: { counts, place } }: BeforeAfterSensitivity, lang: Language): string {
  return `${constructTitle(counts.after, lang)}${say(lang, CHANGE_FIGURES.between)}${say(lang, place)}`;
}

function words(sensitivity: BeforeAfterSensitivity, lang: Language): string {
  const { curve } = sensitivity;
  const range = [0, curve.length - 1].map((at) => signedPoints(itemAt(curve, at, "point of the curve").change.estimate))
    .join(
      say(lang, PUNCTUATION.to),
    );
  return say(
    lang,
    CHANGE_FIGURES.curveInWords({
      sensitivity: nameOf(sensitivity, lang),
      range,
      tipping: crossing(sensitivity, lang),
    }),
  );
}
