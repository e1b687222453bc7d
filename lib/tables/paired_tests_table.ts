import type { BeforeAfterComparison, PairedComparison } from "../comparisons/before_after_comparison.ts";
import type { ComparisonPresentationOptions } from "../wording/comparison_presentation.ts";
import { constructTitle } from "../wording/comparison_titles.ts";
import { pairedOrNot } from "../wording/left_out.ts";
import { exactnessName, methodName } from "../wording/method_names.ts";
import type { NamedTest } from "../comparisons/paired_tests.ts";
import type { Language } from "../data/language.ts";
import { isRefusal } from "../statistics/test_result.ts";
import { comparisonTable, movementColumns, pValueColumn, questionColumn } from "./comparison_table.ts";
import { numberColumn, textColumn } from "./columns.ts";
import type { Table, TableRow } from "./table.ts";
import { say } from "../wording/say.ts";

/**
 * Every test of the same people before and after, one row each, with its statistic, whether it is exact, and who moved.
 *
 * The test declared as the comparison's own is marked and has the adjusted p-value; the others show what the choice of the
 * test does and are not to be picked from.
 */
export function pairedTestsTable(
  comparisons: readonly BeforeAfterComparison[],
  options: ComparisonPresentationOptions,
): Table {
  const { lang = "ja" } = options;
  const { shown, leftOut } = pairedOrNot(comparisons, lang);
  return comparisonTable(comparisons, options, {
    title: say(lang, { ja: "前後比較の検定の一覧", en: "All tests of before and after" }),
    notes: [
      say(lang, {
        ja:
          "「主」はあらかじめ決めた検定で、調整後のpはこれだけにある。ほかは検定の選び方による違いを見るためのもので、よいものを選ぶためではない。",
        en:
          "“own” is the test that was decided on beforehand; only it has an adjusted p. The others show what the choice of the test does; none is to be picked.",
      }),
      ...leftOut,
    ],
    columns: [
      questionColumn(lang),
      textColumn("role", say(lang, { ja: "主", en: "Own" })),
      textColumn("test", say(lang, { ja: "検定", en: "Test" })),
      textColumn("exact", say(lang, { ja: "計算", en: "Found" })),
      numberColumn("pairs", say(lang, { ja: "組数 n", en: "Pairs n" })),
      ...movementColumns(lang),
      numberColumn("statistic", say(lang, { ja: "統計量", en: "Statistic" }), 3),
      pValueColumn("pValue", "p"),
      pValueColumn("adjusted", say(lang, { ja: "p（調整後）", en: "p, adjusted" })),
    ],
    rows: shown.flatMap((comparison) => comparison.tests.map((test) => rowOf(comparison, test, lang))),
  });
}

function rowOf(
  { counts, pairs, movement, primary, adjustedPValue }: PairedComparison,
  { name, result }: NamedTest,
  lang: Language,
): TableRow {
  const common = {
    question: constructTitle(counts.after, lang),
    role: name === primary ? say(lang, { ja: "主", en: "own" }) : "",
    pairs,
    ...movement,
  };
  const test = say(lang, methodName(result.method));
  if (isRefusal(result)) {
    const exact = say(lang, { ja: "計算できない", en: "none" });
    return { ...common, test: `${test}: ${result.refused}`, exact, statistic: null, pValue: null, adjusted: null };
  }
  return {
    ...common,
    test,
    exact: say(lang, exactnessName(result)),
    statistic: result.statistic,
    pValue: result.pValue,
    adjusted: name === primary ? adjustedPValue : null,
  };
}
