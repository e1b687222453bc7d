import type { BeforeAfterComparison } from "../comparisons/before_after_comparison.ts";
import type { GroupComparison } from "../comparisons/group_comparison.ts";
import { levelText } from "../wording/number_words.ts";
import type { Language } from "../data/language.ts";
import { comparisonPresentation, type ComparisonPresentationOptions } from "../wording/comparison_presentation.ts";
import { effectOrNot } from "../wording/left_out.ts";
import { sentencePanel } from "./sentence_panel.ts";
import { type EffectBlock, effectBlockOf, type EffectMeasure } from "./effect_rows.ts";
import { EFFECT_DOT, EFFECTS_WIDTH, effectsPanel, THIN } from "./effects_forest_drawing.ts";
import type { Figure } from "./figure.ts";
import { INK } from "./palette.ts";
import { say } from "../wording/say.ts";
import { PUNCTUATION } from "../wording/punctuation.ts";
import { GROUPS } from "../wording/group_words.ts";

/** What {@linkcode effectsForestFigure} is told. */
export interface EffectsForestOptions extends ComparisonPresentationOptions {
  /**
   * Difference of favourable shares in points, or how much answers as a whole differ by rank.
   * @default "points"
   */
  readonly measure?: EffectMeasure;
}

/**
 * Effects with their intervals, one row each, against the line of no difference.
 *
 * For reading comparisons by size and certainty rather than by p: a row whose line crosses zero shows neither a difference
 * nor its absence. The thin line is the interval that holds for all pairs of a question at once.
 *
 * @param comparisons before/after and groups, in the order to show; one without an effect is a sentence that says why
 * @throws {RangeError} without a comparison
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { compareConstructs } from "../comparisons/compare_constructs.ts";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * const comparisons = compareConstructs(await loadSurveys());
 * const figure = effectsForestFigure(comparisons, { key: "example" });
 * assert.equal(figure.panels.length, comparisons.length);
 * ```
 */
export function effectsForestFigure(
  comparisons: readonly (BeforeAfterComparison | GroupComparison)[],
  { key, lang = "ja", title, measure = "points" }: EffectsForestOptions,
): Figure {
  if (comparisons.length === 0) {
    throw new RangeError("Cannot draw effects as at least one comparison is needed: current number is 0");
  }
  const { shown, leftOut } = effectOrNot(comparisons, lang);
  const blocks = shown.map((comparison) => effectBlockOf(comparison, { measure, lang }));
  const several = blocks.some(({ rows }) => rows.some(({ simultaneous }) => simultaneous !== null));
  const level = levelText(comparisons[0]?.confidenceLevel ?? 0.95);
  return {
    ...comparisonPresentation(comparisons, {
      key,
      lang,
      title: title ?? say(lang, GROUPS.effectsTitle),
      notes: notesOf(measure, { lang, several }),
    }),
    kind: "figure",
    subtitle: measure === "points" ? say(lang, GROUPS.pointsSubtitle(level)) : say(lang, GROUPS.ranksSubtitle(level)),
    alternativeText: [...blocks.map((block) => words(block, lang)), ...leftOut].join(say(lang, PUNCTUATION.sentence)),
    legend: [
      { label: say(lang, GROUPS.differenceLegend), color: EFFECT_DOT, symbol: "square" },
      { label: say(lang, GROUPS.intervalLegend(level)), color: INK, symbol: "line" },
      ...several
        ? [
          {
            label: say(lang, GROUPS.simultaneousLegend),
            color: THIN,
            symbol: "line",
          } as const,
        ]
        : [],
    ],
    panels: [
      ...blocks.map((block, at) => effectsPanel(block, { measure, lang, last: at === blocks.length - 1 })),
      ...leftOut.map((sentence) => sentencePanel(sentence, { width: EFFECTS_WIDTH })),
    ],
  };
}

function notesOf(
  measure: EffectMeasure,
  { lang, several }: { readonly lang: Language; readonly several: boolean },
): readonly string[] {
  return [
    measure === "points" ? say(lang, GROUPS.pointsExplained) : say(lang, GROUPS.ranksExplained),
    ...several
      ? [
        say(lang, GROUPS.widestPair),
      ]
      : [],
  ];
}

function words({ title, rows }: EffectBlock, lang: Language): string {
  const each = rows.map(({ label, estimateText, intervalText, sampleText, pValueText }) =>
    say(lang, GROUPS.effectInWords({ label, estimateText, intervalText, sampleText, pValueText }))
  );
  return say(lang, GROUPS.listInWords(title, each));
}
