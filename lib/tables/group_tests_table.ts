import type { ComparisonPresentationOptions } from "../wording/comparison_presentation.ts";
import type { GroupComparison } from "../comparisons/group_comparison.ts";
import { exactnessName, methodName } from "../wording/method_names.ts";
import type { Language } from "../data/language.ts";
import { comparisonTable, pValueColumn, questionColumn } from "./comparison_table.ts";
import { numberColumn, textColumn } from "./columns.ts";
import type { Table, TableRow } from "./table.ts";
import { shortGroupReason } from "../wording/left_out.ts";
import { say } from "../wording/say.ts";

/** One row a question: all groups at once, effect first, p last, as it is and adjusted for the family of questions. */
export function groupTestsTable(
  comparisons: readonly GroupComparison[],
  options: ComparisonPresentationOptions,
): Table {
  const { lang = "ja" } = options;
  return comparisonTable(comparisons, options, {
    title: say(lang, { ja: "事業・自治体による違いの検定", en: "Tests of differences between groups" }),
    notes: [say(lang, {
      ja:
        "効果は、2群ではクリフのデルタ（-1～+1）、3群以上ではε²（0～1、順位のばらつきのうち群の違いで説明できる割合）。調整後のpは、この表の設問を一つの組とみてホルム法で調整したもの。検定は選択肢に答えた人だけで行う。",
      en:
        "Effect: of two groups Cliff's delta (−1 to +1), of more ε² (0 to 1, share of the variance of ranks between groups). p adjusted by Holm for the questions of the table. Tests take people who gave an answer of the scale.",
    })],
    columns: [
      questionColumn(lang),
      textColumn("groups", say(lang, { ja: "比べた群（有効回答数）", en: "Groups (answers)" })),
      textColumn("mapping", say(lang, { ja: "選択肢", en: "Answers" })),
      numberColumn("people", say(lang, { ja: "人数", en: "People" })),
      textColumn("effectName", say(lang, { ja: "効果の種類", en: "Kind of effect" })),
      numberColumn("effect", say(lang, { ja: "効果", en: "Effect" }), 3),
      textColumn("test", say(lang, { ja: "検定", en: "Test" })),
      textColumn("exact", say(lang, { ja: "計算", en: "Found" })),
      numberColumn("statistic", say(lang, { ja: "統計量", en: "Statistic" }), 3),
      pValueColumn("pValue", "p"),
      pValueColumn("adjusted", say(lang, { ja: "p（調整後）", en: "p, adjusted" })),
    ],
    rows: comparisons.map((comparison) => rowOf(comparison, lang)),
  });
}

function rowOf(comparison: GroupComparison, lang: Language): TableRow {
  const { groups, mapping, title } = comparison;
  const common = {
    question: say(lang, title),
    groups: groups.map(({ name, distribution }) => `${say(lang, name)} (${distribution.answered})`)
      .join(say(lang, { ja: "、", en: ", " })),
    mapping: mapping === "sides"
      ? say(lang, { ja: "肯定・中立・否定にまとめた", en: "joined into sides" })
      : say(lang, { ja: "そのまま", en: "as they are" }),
    people: groups.reduce((sum, { distribution }) => sum + distribution.answered, 0),
  };
  if (comparison.kind === "refused") {
    return {
      ...common,
      effectName: "",
      effect: null,
      test: shortGroupReason(comparison, lang),
      exact: "",
      statistic: null,
      pValue: null,
      adjusted: null,
    };
  }
  const { overall, pairs, pValue, adjustedPValue } = comparison;
  const several = "epsilonSquared" in overall;
  return {
    ...common,
    effectName: several ? "ε²" : say(lang, { ja: "クリフのデルタ", en: "Cliff's delta" }),
    effect: several ? overall.epsilonSquared : pairs[0]?.superiority.cliffsDelta.estimate ?? null,
    test: say(lang, methodName(overall.method)),
    exact: say(lang, exactnessName(overall)),
    statistic: overall.statistic,
    pValue,
    adjusted: adjustedPValue,
  };
}
