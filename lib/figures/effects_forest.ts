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
      title: title ?? say(lang, { ja: "差の大きさと確かさ", en: "Size of the differences, and how sure they are" }),
      notes: notesOf(measure, { lang, several }),
    }),
    kind: "figure",
    subtitle: measure === "points"
      ? say(lang, {
        ja: `肯定的回答の割合の差（ポイント）。線は${level}%信頼区間。線が0をまたげば、差があるともないとも言えない`,
        en:
          `Difference in favourable share (points), ${level} % intervals. A line across 0 shows neither a difference nor its absence`,
      })
      : say(lang, {
        ja: `答え全体の順位の差（-1～+1）。線は${level}%信頼区間。線が0をまたげば、差があるともないとも言えない`,
        en:
          `Difference of all answers by rank (−1 to +1), ${level} % intervals. A line across 0 shows neither a difference nor its absence`,
      }),
    alternativeText: [...blocks.map((block) => words(block, lang)), ...leftOut].join(say(lang, { ja: "", en: " " })),
    legend: [
      { label: say(lang, { ja: "差", en: "difference" }), color: EFFECT_DOT, symbol: "square" },
      { label: say(lang, { ja: `${level}%信頼区間`, en: `${level} % interval` }), color: INK, symbol: "line" },
      ...several
        ? [
          {
            label: say(lang, {
              ja: "すべての組を合わせて成り立つ区間",
              en: "interval that holds for all pairs at once",
            }),
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
    measure === "points"
      ? say(lang, {
        ja:
          "区間はニューカムの方法（前後比較は対応のある方法）。pは選択肢のすべての段階を比べた検定のもので、一緒に比べたすべての組、前後比較では設問の数を見込んで調整してある（ホルム法）。",
        en:
          "Newcombe's intervals, paired ones for before and after. p is that of the tests of all levels of the answers, Holm-adjusted for all pairs compared together, before and after for the number of questions.",
      })
      : say(lang, {
        ja: "前後比較は対応のある順位双列相関、そのほかはクリフのデルタ。0は差なし、+1は一方がすべて上回ることを表す。",
        en:
          "Before and after: matched-pairs rank-biserial correlation; else Cliff's delta. 0 is no difference, +1 that one side is wholly above.",
      }),
    ...several
      ? [
        say(lang, {
          ja: "いちばん離れた組だけを選んで読むときは、細い線の区間を使う。",
          en: "Whoever picks out the widest pair should read the thin line.",
        }),
      ]
      : [],
  ];
}

function words({ title, rows }: EffectBlock, lang: Language): string {
  const each = rows.map(({ label, estimateText, intervalText, sampleText, pValueText }) =>
    say(lang, {
      ja: `${label.join(" ")} ${estimateText}（区間${intervalText}、${sampleText}、${pValueText}）`,
      en: `${label.join(" ")} ${estimateText} (interval ${intervalText}, ${sampleText}, ${pValueText})`,
    })
  );
  return say(lang, { ja: `${title}: ${each.join("、")}。`, en: `${title}: ${each.join("; ")}.` });
}
