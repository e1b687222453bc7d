import type { BeforeAfterComparison, PairedComparison } from "../comparisons/before_after_comparison.ts";
import { nameIn } from "../comparisons/caveat_words.ts";
import { comparisonPresentation, type ComparisonPresentationOptions } from "../comparisons/comparison_presentation.ts";
import { constructTitle } from "../comparisons/comparison_titles.ts";
import { pairedOrNot } from "../comparisons/left_out.ts";
import { exactnessName, methodName } from "../comparisons/method_names.ts";
import type { NamedTest } from "../comparisons/paired_tests.ts";
import { type Language, say } from "../data/language.ts";
import { isRefusal } from "../statistics/test_result.ts";
import { pValueColumn } from "./comparison_columns.ts";
import { numberColumn, textColumn } from "./report_table_content.ts";
import type { Table, TableRow } from "./table.ts";

/**
 * Every test of the same people before and after, one row each, with its statistic, whether it is exact, and who moved.
 *
 * The test declared as the comparison's own is marked and has the adjusted p-value; the others show what the choice of the
 * test does and are not to be picked from.
 */
export function pairedTestsTable(
  comparisons: readonly BeforeAfterComparison[],
  { key, lang = "ja", title }: ComparisonPresentationOptions,
): Table {
  const { shown, leftOut } = pairedOrNot(comparisons, lang);
  return {
    ...comparisonPresentation(comparisons, {
      key,
      lang,
      title: title ?? say(lang, "前後比較の検定の一覧", "All tests of before and after"),
      notes: [
        say(
          lang,
          "「主」はあらかじめ決めた検定で、調整後のpはこれだけにある。ほかは検定の選び方による違いを見るためのもので、よいものを選ぶためではない。",
          "“own” is the test that was decided on beforehand; only it has an adjusted p. The others show what the choice of the test does; none is to be picked.",
        ),
        ...leftOut,
      ],
    }),
    kind: "table",
    columns: [
      textColumn("question", say(lang, "設問", "Question")),
      textColumn("role", say(lang, "主", "Own")),
      textColumn("test", say(lang, "検定", "Test")),
      textColumn("exact", say(lang, "計算", "Found")),
      numberColumn("pairs", say(lang, "組数 n", "Pairs n")),
      numberColumn("rose", say(lang, "上昇", "Rose")),
      numberColumn("same", say(lang, "同じ", "Same")),
      numberColumn("fell", say(lang, "下降", "Fell")),
      numberColumn("statistic", say(lang, "統計量", "Statistic"), 3),
      pValueColumn("pValue", "p"),
      pValueColumn("adjusted", say(lang, "p（調整後）", "p, adjusted")),
    ],
    rows: shown.flatMap((comparison) => comparison.tests.map((test) => rowOf(comparison, test, lang))),
  };
}

function rowOf(
  { counts, pairs, movement, primary, adjustedPValue }: PairedComparison,
  { name, result }: NamedTest,
  lang: Language,
): TableRow {
  const common = {
    question: constructTitle(counts.after, lang),
    role: name === primary ? say(lang, "主", "own") : "",
    pairs,
    ...movement,
  };
  const test = nameIn(methodName(result.method), lang);
  if (isRefusal(result)) {
    const exact = say(lang, "計算できない", "none");
    return { ...common, test: `${test}: ${result.refused}`, exact, statistic: null, pValue: null, adjusted: null };
  }
  return {
    ...common,
    test,
    exact: nameIn(exactnessName(result), lang),
    statistic: result.statistic,
    pValue: result.pValue,
    adjusted: name === primary ? adjustedPValue : null,
  };
}
