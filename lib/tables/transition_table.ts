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
import { COMMON } from "../wording/common_words.ts";
import { CHANGE } from "../wording/change_words.ts";

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
    title: say(lang, CHANGE.heatMapTitle),
    notes: [
      say(lang, CHANGE.sharesOfRow),
      ...leftOut,
    ],
    columns: [
      questionColumn(lang),
      placeColumn(lang),
      textColumn("before", say(lang, CHANGE.answerBefore)),
      textColumn("after", say(lang, CHANGE.answerAfter)),
      textColumn("way", say(lang, CHANGE.way)),
      numberColumn("people", say(lang, COMMON.people)),
      numberColumn("base", say(lang, CHANGE.peopleBefore)),
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
      way: to < from ? say(lang, CHANGE.wayRose) : to > from ? say(lang, CHANGE.wayFell) : say(lang, CHANGE.waySame),
      people,
      base,
      share: percentCell(people, base),
    }));
  });
}
