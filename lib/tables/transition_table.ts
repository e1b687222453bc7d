import type { BeforeAfterComparison, PairedComparison } from "../comparisons/before_after_comparison.ts";
import { nameIn } from "../comparisons/caveat_words.ts";
import { comparisonPresentation, type ComparisonPresentationOptions } from "../comparisons/comparison_presentation.ts";
import { answerLabel, constructTitle } from "../comparisons/comparison_titles.ts";
import { pairedOrNot } from "../comparisons/left_out.ts";
import { type Language, say } from "../data/language.ts";
import { peopleIn } from "../survey/answer_counts.ts";
import { percentCell } from "./comparison_columns.ts";
import { numberColumn, textColumn } from "./report_table_content.ts";
import type { Table, TableRow } from "./table.ts";

/**
 * Before × after of the same people, one row for each pair of answers, also those that nobody gave: people, and their share
 * of those with the same answer before.
 */
export function transitionTable(
  comparisons: readonly BeforeAfterComparison[],
  { key, lang = "ja", title }: ComparisonPresentationOptions,
): Table {
  const { shown, leftOut } = pairedOrNot(comparisons, lang);
  return {
    ...comparisonPresentation(comparisons, {
      key,
      lang,
      title: title ?? say(lang, "受講前の答え別にみた受講後の答え", "Answers after, by answer before"),
      notes: [
        say(
          lang,
          "割合は、受講前に同じ答えだった人に対するもの。",
          "Shares are of the people with the same answer before.",
        ),
        ...leftOut,
      ],
    }),
    kind: "table",
    columns: [
      textColumn("question", say(lang, "設問", "Question")),
      textColumn("place", say(lang, "事業", "Event")),
      textColumn("before", say(lang, "受講前の答え", "Answer before")),
      textColumn("after", say(lang, "受講後の答え", "Answer after")),
      textColumn("way", say(lang, "動き", "Way")),
      numberColumn("people", say(lang, "人数", "People")),
      numberColumn("base", say(lang, "受講前の人数", "People before")),
      numberColumn("share", "%", 1),
    ],
    rows: shown.flatMap((comparison) => rowsOf(comparison, lang)),
  };
}

function rowsOf({ transitions, counts, place }: PairedComparison, lang: Language): readonly TableRow[] {
  return transitions.rows.flatMap(({ answer, after }, from) => {
    const base = peopleIn(after);
    return after.map(({ answer: now, count: people }, to) => ({
      question: constructTitle(counts.after, lang),
      place: nameIn(place, lang),
      before: answerLabel(answer, lang),
      after: answerLabel(now, lang),
      way: to < from ? say(lang, "上昇", "rose") : to > from ? say(lang, "下降", "fell") : say(lang, "同じ", "same"),
      people,
      base,
      share: percentCell(people, base),
    }));
  });
}
