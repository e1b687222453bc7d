import type { BeforeAfterComparison, PairedComparison } from "../comparisons/before_after_comparison.ts";
import type { ComparisonPresentationOptions } from "../wording/comparison_presentation.ts";
import { constructTitle } from "../wording/comparison_titles.ts";
import { methodName } from "../wording/method_names.ts";
import { pointsBetween } from "../wording/number_words.ts";
import type { Language } from "../data/language.ts";
import { isRefusal } from "../statistics/test_result.ts";
import { comparisonTable, movementColumns, placeColumn, pValueColumn, questionColumn } from "./comparison_table.ts";
import { numberColumn, textColumn } from "./columns.ts";
import type { Table, TableColumn, TableRow } from "./table.ts";
import { say } from "../wording/say.ts";
import { percentCell } from "./percent_cells.ts";

/**
 * Before and after of the same people, one row a question: who moved, favourable shares and their change with interval, the
 * effect, and last the p-value, as it is and adjusted.
 *
 * All shares are of the pairs, whose number is in the row. Questions without pairs have a row that says why.
 *
 * @param comparisons as `compareBeforeAfter` gives them
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { beforeAfterCounts } from "../comparisons/before_after_counts.ts";
 * import { compareBeforeAfter } from "../comparisons/compare_before_after.ts";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * const comparisons = compareBeforeAfter(beforeAfterCounts(await loadSurvey("soka-training-1")));
 * assert.equal(beforeAfterTable(comparisons, { key: "example" }).rows.length, 2);
 * ```
 */
export function beforeAfterTable(
  comparisons: readonly BeforeAfterComparison[],
  options: ComparisonPresentationOptions,
): Table {
  const { lang = "ja" } = options;
  return comparisonTable(comparisons, options, {
    title: say(lang, { ja: "受講前と受講後の比較（同じ人）", en: "Before and after compared (the same people)" }),
    notes: [
      say(lang, {
        ja:
          "割合とポイントは、前後の両方に答えた人（組）に対するもの。変化の区間はニューカムの対応のある方法、効果は対応のある順位双列相関（動いた人のうち、上昇が下降をどれだけ上回るか。-1～+1）。",
        en:
          "Shares and points are of the pairs. Interval of the change: Newcombe's for paired shares. Effect: matched-pairs rank-biserial correlation of those who moved, −1 to +1.",
      }),
      say(lang, {
        ja:
          "pは、本当は変化がないとしたときにこれほど偏る確率。調整後は、表の設問を一つの組とみてホルム法で調整したもの。",
        en:
          "p: probability of a result as one-sided if nothing had changed; adjusted by Holm for the questions of the table.",
      }),
    ],
    columns: columnsIn(lang),
    rows: comparisons.map((comparison) =>
      comparison.kind === "paired" ? pairedRow(comparison, lang) : emptyRow(comparison, lang)
    ),
  });
}

function columnsIn(lang: Language): readonly TableColumn[] {
  return [
    questionColumn(lang),
    placeColumn(lang),
    numberColumn("pairs", say(lang, { ja: "組数 n", en: "Pairs n" })),
    ...movementColumns(lang),
    numberColumn("beforeCount", say(lang, { ja: "肯定 前（人）", en: "Favourable before" })),
    numberColumn("beforeShare", say(lang, { ja: "肯定 前 %", en: "before %" }), 1),
    numberColumn("afterCount", say(lang, { ja: "肯定 後（人）", en: "Favourable after" })),
    numberColumn("afterShare", say(lang, { ja: "肯定 後 %", en: "after %" }), 1),
    numberColumn("change", say(lang, { ja: "変化（ポイント）", en: "Change (points)" }), 1),
    numberColumn("changeLower", say(lang, { ja: "変化 区間下限", en: "Change, lower" }), 1),
    numberColumn("changeUpper", say(lang, { ja: "変化 区間上限", en: "Change, upper" }), 1),
    numberColumn("effect", say(lang, { ja: "順位双列相関", en: "Rank-biserial" }), 2),
    numberColumn("effectLower", say(lang, { ja: "相関 区間下限", en: "Effect, lower" }), 2),
    numberColumn("effectUpper", say(lang, { ja: "相関 区間上限", en: "Effect, upper" }), 2),
    textColumn("test", say(lang, { ja: "検定", en: "Test" })),
    pValueColumn("pValue", "p"),
    pValueColumn("adjusted", say(lang, { ja: "p（調整後）", en: "p, adjusted" })),
  ];
}

function pairedRow(comparison: PairedComparison, lang: Language): TableRow {
  const { counts, place, pairs, movement, favourable, effect, tests, pValue, adjustedPValue } = comparison;
  const { before, after, change } = favourable;
  const [test] = tests;
  const words = test === undefined
    ? ""
    : isRefusal(test.result)
    ? test.result.refused
    : say(lang, methodName(test.result.method));
  return {
    question: constructTitle(counts.after, lang),
    place: say(lang, place),
    pairs,
    ...movement,
    beforeCount: before.count,
    beforeShare: percentCell(before.count, before.base),
    afterCount: after.count,
    afterShare: percentCell(after.count, after.base),
    change: Number(pointsBetween({ from: before, to: after })),
    changeLower: 100 * change.lower,
    changeUpper: 100 * change.upper,
    effect: effect.estimate,
    effectLower: effect.lower,
    effectUpper: effect.upper,
    test: words,
    pValue,
    adjusted: adjustedPValue,
  };
}

/** A question without pairs: what is known stays known, the rest is empty, and the row says why. */
function emptyRow(comparison: Exclude<BeforeAfterComparison, PairedComparison>, lang: Language): TableRow {
  const empty = Object.fromEntries(columnsIn(lang).map(({ id }) => [id, null]));
  return {
    ...empty,
    question: constructTitle(comparison.counts.after, lang),
    place: say(lang, comparison.place),
    pairs: comparison.kind === "refused" ? 0 : null,
    test: comparison.kind === "refused"
      ? say(lang, { ja: "前後の両方に答えた人がいない", en: "nobody answered both before and after" })
      : say(lang, {
        ja: "集計だけが分かっており、組を作れない",
        en: "only the totals are known, so there are no pairs",
      }),
  };
}
