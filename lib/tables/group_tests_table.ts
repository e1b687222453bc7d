import { nameIn } from "../comparisons/caveat_words.ts";
import { comparisonPresentation, type ComparisonPresentationOptions } from "../comparisons/comparison_presentation.ts";
import type { GroupComparison } from "../comparisons/group_comparison.ts";
import { exactnessName, methodName } from "../comparisons/method_names.ts";
import { type Language, say } from "../data/language.ts";
import { pValueColumn } from "./comparison_columns.ts";
import { numberColumn, textColumn } from "./report_table_content.ts";
import type { Table, TableRow } from "./table.ts";

/** One row a question: all groups at once, effect first, p last, as it is and adjusted for the family of questions. */
export function groupTestsTable(
  comparisons: readonly GroupComparison[],
  { key, lang = "ja", title }: ComparisonPresentationOptions,
): Table {
  return {
    ...comparisonPresentation(comparisons, {
      key,
      lang,
      title: title ?? say(lang, "催し・自治体による違いの検定", "Tests of differences between groups"),
      notes: [say(
        lang,
        "効果は、2群ではクリフのデルタ（-1～+1）、3群以上ではε²（0～1、順位のばらつきのうち群の違いで説明できる割合）。調整後のpは、この表の設問を一つの組とみてホルム法で調整したもの。検定は選択肢に答えた人だけで行う。",
        "Effect: of two groups Cliff's delta (−1 to +1), of more ε² (0 to 1, share of the variance of ranks between groups). p adjusted by Holm for the questions of the table. Tests take people who gave an answer of the scale.",
      )],
    }),
    kind: "table",
    columns: [
      textColumn("question", say(lang, "設問", "Question")),
      textColumn("groups", say(lang, "比べた群（有効回答数）", "Groups (answers)")),
      textColumn("mapping", say(lang, "選択肢", "Answers")),
      numberColumn("people", say(lang, "人数", "People")),
      textColumn("effectName", say(lang, "効果の種類", "Kind of effect")),
      numberColumn("effect", say(lang, "効果", "Effect"), 3),
      textColumn("test", say(lang, "検定", "Test")),
      textColumn("exact", say(lang, "計算", "Found")),
      numberColumn("statistic", say(lang, "統計量", "Statistic"), 3),
      pValueColumn("pValue", "p"),
      pValueColumn("adjusted", say(lang, "p（調整後）", "p, adjusted")),
    ],
    rows: comparisons.map((comparison) => rowOf(comparison, lang)),
  };
}

function rowOf(comparison: GroupComparison, lang: Language): TableRow {
  const { groups, mapping, title } = comparison;
  const common = {
    question: nameIn(title, lang),
    groups: groups.map(({ name, distribution }) => `${nameIn(name, lang)} (${distribution.answered})`)
      .join(say(lang, "、", ", ")),
    mapping: mapping === "sides"
      ? say(lang, "肯定・中立・否定にまとめた", "joined into sides")
      : say(lang, "そのまま", "as they are"),
    people: groups.reduce((sum, { distribution }) => sum + distribution.answered, 0),
  };
  if (comparison.kind === "refused") {
    return {
      ...common,
      effectName: "",
      effect: null,
      test: comparison.reason === "withheld"
        ? say(lang, "少人数のため秘匿", "withheld, as groups are small")
        : say(lang, "答えた群が二つに満たない", "fewer than two groups answered"),
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
    effectName: several ? "ε²" : say(lang, "クリフのデルタ", "Cliff's delta"),
    effect: several ? overall.epsilonSquared : pairs[0]?.superiority.cliffsDelta.estimate ?? null,
    test: nameIn(methodName(overall.method), lang),
    exact: nameIn(exactnessName(overall), lang),
    statistic: overall.statistic,
    pValue,
    adjusted: adjustedPValue,
  };
}
