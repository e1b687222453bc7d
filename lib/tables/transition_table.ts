import type { BeforeAfterComparison, PairedComparison } from "../comparisons/before_after_comparison.ts";
import type { ComparisonPresentationOptions } from "../wording/comparison_presentation.ts";
import { answerLabel, constructTitle } from "../wording/comparison_titles.ts";
import { pairedOrNot } from "../wording/left_out.ts";
import type { Language } from "../data/language.ts";
import { peopleIn } from "../survey/answer_counts.ts";
import { comparisonTable, placeColumn, questionColumn } from "./comparison_table.ts";
import { numberColumn, textColumn } from "./columns.ts";
import type { Table, TableRow } from "./table.ts";
import { say } from "../wording/say.ts";
import { percentCell } from "./percent_cells.ts";

/**
 * Before × after of the same people, one row for each pair of answers, also those that nobody gave: people, and their share
 * of those with the same answer before.
 */
export function transitionTable(
  comparisons: readonly BeforeAfterComparison[],
  options: ComparisonPresentationOptions,
): Table {
  const { lang = "ja" } = options;
  const { shown, leftOut } = pairedOrNot(comparisons, lang);
  return comparisonTable(comparisons, options, {
    title: say(lang, { ja: "受講前の答え別にみた受講後の答え", en: "Answers after, by answer before" }),
    notes: [
      say(lang, {
        ja: "割合は、受講前に同じ答えだった人に対するもの。",
        en: "Shares are of the people with the same answer before.",
      }),
      ...leftOut,
    ],
    columns: [
      questionColumn(lang),
      placeColumn(lang),
      textColumn("before", say(lang, { ja: "受講前の答え", en: "Answer before" })),
      textColumn("after", say(lang, { ja: "受講後の答え", en: "Answer after" })),
      textColumn("way", say(lang, { ja: "動き", en: "Way" })),
      numberColumn("people", say(lang, { ja: "人数", en: "People" })),
      numberColumn("base", say(lang, { ja: "受講前の人数", en: "People before" })),
      numberColumn("share", "%", 1),
    ],
    rows: shown.flatMap((comparison) => rowsOf(comparison, lang)),
  });
}

function rowsOf({ transitions, counts, place }: PairedComparison, lang: Language): readonly TableRow[] {
  return transitions.rows.flatMap(({ answer, after }, from) => {
    const base = peopleIn(after);
    return after.map(({ answer: now, count: people }, to) => ({
      question: constructTitle(counts.after, lang),
      place: say(lang, place),
      before: answerLabel(answer, lang),
      after: answerLabel(now, lang),
      way: to < from
        ? say(lang, { ja: "上昇", en: "rose" })
        : to > from
        ? say(lang, { ja: "下降", en: "fell" })
        : say(lang, { ja: "同じ", en: "same" }),
      people,
      base,
      share: percentCell(people, base),
    }));
  });
}
