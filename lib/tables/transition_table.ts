import type { PairedComparison } from "../comparisons/before_after_comparison.ts";
import { comparisonPresentation, type ComparisonPresentationOptions } from "../comparisons/comparison_presentation.ts";
import { answerLabel, beforeAfterTitle } from "../comparisons/comparison_titles.ts";
import { say } from "../data/language.ts";
import { numberColumn, textColumn } from "./report_table_content.ts";
import type { Table } from "./table.ts";

/** Before × after of the same people, in people, with totals of rows and columns. */
export function transitionTable(
  comparison: PairedComparison,
  { key, lang = "ja", title }: ComparisonPresentationOptions,
): Table {
  const { transitions: { before, after, counts }, pairs } = comparison;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const cells = (row: readonly number[]) => Object.fromEntries(row.map((count, at) => [`after${at}`, count]));
  const totals = counts.map((_, at) => sum(counts.map((row) => row[at] ?? 0)));
  return {
    ...comparisonPresentation([comparison], {
      key,
      lang,
      title: title ?? say(
        lang,
        `受講前の答え別にみた受講後の答え: ${beforeAfterTitle(comparison, pairs, lang)}`,
        `Answers after, by answer before: ${beforeAfterTitle(comparison, pairs, lang)}`,
      ),
      notes: [say(lang, "行が受講前、列が受講後。数字は人数。", "Rows: before; columns: after. Numbers are people.")],
    }),
    kind: "table",
    columns: [
      textColumn("before", say(lang, "受講前", "Before")),
      ...counts.map((_, at) =>
        numberColumn(
          `after${at}`,
          say(lang, `後: ${answerLabel(after, at, lang)}`, `after: ${answerLabel(after, at, lang)}`),
        )
      ),
      numberColumn("total", say(lang, "計 n", "Total n")),
    ],
    rows: [
      ...counts.map((row, at) => ({ before: answerLabel(before, at, lang), ...cells(row), total: sum(row) })),
      { before: say(lang, "計", "Total"), ...cells(totals), total: pairs },
    ],
  };
}
