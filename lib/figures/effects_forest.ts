import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import type { BeforeAfterComparison } from "../comparisons/before_after_comparison.ts";
import type { ChangesComparison } from "../comparisons/changes_comparison.ts";
import type { GroupComparison } from "../comparisons/group_comparison.ts";
import { levelText } from "../wording/number_words.ts";
import type { Bilingual, Language } from "../data/language.ts";
import {
  COMPARISON_PRESENTATION_OPTIONS,
  comparisonPresentation,
  type ComparisonPresentationOptions,
} from "../wording/comparison_presentation.ts";
import { type EffectsCompared, forestNotes, forestSubtitle } from "../wording/forest_notes.ts";
import { effectOrNot } from "../wording/left_out.ts";
import { sentencePanel } from "./sentence_panel.ts";
import { type EffectBlock, effectBlockOf, type EffectMeasure } from "./effect_rows.ts";
import { FIGURE, type Figure } from "./figure.ts";
import { EFFECT_DOT, EFFECTS_WIDTH, effectsPanel } from "./effects_panel.ts";
import { INK } from "./palette.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { TESTED } from "../wording/tested_words.ts";
import { GROUPS } from "../wording/group_words.ts";
import { EFFECTS } from "../wording/effect_words.ts";
import { foundInChanges, foundInPairs } from "../wording/found_comparisons.ts";

/** What {@linkcode effectsForestFigure} is told. */
export interface EffectsForestOptions extends ComparisonPresentationOptions {
  /**
   * Difference of favourable shares in points, or how much answers as a whole differ by rank.
   * @default "points"
   */
  readonly measure?: EffectMeasure;
}

/** The kind of each of these options. */
export const EFFECTS_FOREST_OPTIONS: OptionKinds<EffectsForestOptions> = {
  ...COMPARISON_PRESENTATION_OPTIONS,
  measure: kind.oneOf("points", "ranks"),
};

/**
 * Effects with their intervals, one row each, against the line of no difference.
 *
 * For reading comparisons by size and certainty rather than by p: a row whose line crosses zero shows neither a difference
 * nor its absence. Estimate, interval and p of a row come from one method, all adjusted for the row's family.
 *
 * @param comparisons before/after and groups, in the order to show; one without an effect, or with more pairs than twelve groups have,
 * is a sentence that says why
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
  comparisons: readonly (BeforeAfterComparison | GroupComparison | ChangesComparison)[],
  options: EffectsForestOptions,
): Figure {
  const action = "draw effects";
  requireKind(action, comparisons, { name: "comparisons", kind: dataKind.comparisons });
  requireOptions(action, options, EFFECTS_FOREST_OPTIONS);
  const { key, lang = "ja", title, measure = "points" } = options;
  if (comparisons.length === 0) {
    throw new RangeError("Cannot draw effects as at least one comparison is needed: current number is 0");
  }
  const { shown, leftOut: withoutEffect } = effectOrNot(comparisons, lang);
  const all = shown.map((comparison) => ({ comparison, block: effectBlockOf(comparison, { measure, lang }) }));
  const drawn = all.filter(({ block: { rows } }) => rows.length > 0 && rows.length <= MOST_ROWS);
  const blocks = drawn.map(({ block }) => block);
  const leftOut = [...withoutEffect, ...all.flatMap((one) => notDrawn(one, lang))];
  const confidenceLevel = comparisons[0]?.confidenceLevel ?? 0.95;
  const compared = drawn.map(({ comparison }) => comparison);
  return {
    ...comparisonPresentation(comparisons, {
      key,
      lang,
      title: title ?? say(lang, EFFECTS.effectsTitle),
      found: foundInEffects(compared, measure),
      notes: forestNotes(compared, { measure, lang }),
    }),
    ...FIGURE,
    subtitle: say(lang, forestSubtitle(compared, measure)(levelText(confidenceLevel))),
    alternativeText: [...blocks.map((block) => words(block, lang)), ...leftOut].join(say(lang, PUNCTUATION.sentence)),
    legend: drawn.length === 0 ? [] : [
      { label: say(lang, EFFECTS.differenceLegend), color: EFFECT_DOT, symbol: "square" },
      { label: say(lang, TESTED.interval), color: INK, symbol: "line" },
    ],
    panels: [
      ...blocks.map((block, at) =>
        effectsPanel(block, { measure, lang, reach: reachOf(blocks), last: at === blocks.length - 1 })
      ),
      ...leftOut.map((sentence) => sentencePanel(sentence, { width: EFFECTS_WIDTH })),
    ],
  };
}

/**
 * Effects of one comparison that a picture has room for: all pairs of twelve groups. The 4,950 pairs of a hundred would be as high
 * as a house, and nobody would find a row in it.
 */
const MOST_ROWS = 66;

/** What of a comparison has no row, and why. */
function notDrawn(
  { comparison, block: { title, rows } }: { readonly comparison: EffectsCompared; readonly block: EffectBlock },
  lang: Language,
): readonly string[] {
  if (rows.length > MOST_ROWS) return [say(lang, EFFECTS.tooManyEffects(title, rows.length))];
  if (comparison.kind === "margins" && rows.length === 0) return [say(lang, EFFECTS.totalsNotRanked(title))];
  if (comparison.kind !== "groups" || rows.length === comparison.pairs.length) return [];
  return [say(lang, EFFECTS.notRanked(title, comparison.pairs.length - rows.length))];
}

function words({ title, rows }: EffectBlock, lang: Language): string {
  const each = rows.map(({ label, estimateText, intervalText, sampleText, pValueText }) =>
    say(lang, EFFECTS.effectInWords({ label, estimateText, intervalText, sampleText, pValueText }))
  );
  return say(lang, GROUPS.listInWords(title, each));
}

/** The farthest end of an interval, up to the next fifth of the whole axis. */
function reachOf(blocks: readonly EffectBlock[]): number {
  const ends = blocks.flatMap(({ rows }) => rows.flatMap(({ interval: { lower, upper } }) => [-lower, upper]));
  return Math.min(1, Math.max(1, Math.ceil(Math.max(0, ...ends) * 5 - 1e-9)) / 5);
}

/** What the rows show, where all are of one kind and of the tests that the sentences tell. */
function foundInEffects(shown: readonly EffectsCompared[], measure: EffectMeasure): Bilingual | null {
  if (measure !== "points") return null;
  const known = shown.filter((one) => one.kind === "paired" || one.kind === "margins");
  if (known.length === shown.length) return foundInChanges(known);
  const groups = shown.filter((one) => one.kind === "groups");
  const changes = shown.filter((one) => one.kind === "changes");
  const alike = groups.length === shown.length ? groups : changes.length === shown.length ? changes : [];
  return foundInPairs(alike);
}
