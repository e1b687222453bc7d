import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import type { BeforeAfterComparison, PairedComparison } from "../comparisons/before_after_comparison.ts";
import { matchedMargins } from "../counts/transition_matrix.ts";
import type { Language } from "../data/language.ts";
import { countOf } from "../survey/answer_counts.ts";
import { CHANGE } from "../wording/change_words.ts";
import { COMMON } from "../wording/common_words.ts";
import {
  answerLabel,
  COMPARISON_PRESENTATION_OPTIONS,
  type ComparisonPresentationOptions,
  constructTitle,
} from "../wording/comparison_presentation.ts";
import { pairedOrNot } from "../wording/left_out.ts";
import { say } from "../wording/say.ts";
import { withheldNotes } from "../wording/withheld_words.ts";
import { comparisonTable, placeColumn, questionColumn } from "./comparison_table.ts";
import { numberColumn, percentCell, type Table, type TableRow, textColumn } from "./table.ts";
import { CHANGE_IDS, changeRowIds } from "./row_ids.ts";

/**
 * Before × after of the same people, one row for each pair of answers, also those that nobody gave: people, and their share
 * of those with the same answer before.
 */
export function transitionTable(
  comparisons: readonly BeforeAfterComparison[],
  options: ComparisonPresentationOptions,
): Table {
  const action = "list who moved";
  requireKind(action, comparisons, { name: "comparisons", kind: dataKind.beforeAfters });
  requireOptions(action, options, COMPARISON_PRESENTATION_OPTIONS);
  const { lang = "ja" } = options;
  const { shown, leftOut } = pairedOrNot(comparisons, lang);
  return comparisonTable(comparisons, options, {
    title: say(lang, CHANGE.heatMapTitle),
    notes: [
      say(lang, CHANGE.sharesOfRow),
      ...withheldNotes(shown.map(({ transitions }) => transitions), lang),
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
    ids: [...CHANGE_IDS, "before_code", "after_code"],
    rows: shown.flatMap((comparison) => rowsOf(comparison, lang)),
  });
}

function rowsOf({ transitions, counts, place }: PairedComparison, lang: Language): readonly TableRow[] {
  const totals = matchedMargins(transitions).before;
  const ids = changeRowIds({ counts });
  return transitions.rows.flatMap(({ answer, after }, from) => {
    const base = countOf(totals, answer);
    return after.map(({ answer: now, count: people }, to) => ({
      ...ids,
      before_code: answer.code,
      after_code: now.code,
      question: constructTitle(counts.after, lang),
      place: say(lang, place),
      before: answerLabel(answer, lang),
      after: answerLabel(now, lang),
      way: to < from ? say(lang, CHANGE.wayRose) : to > from ? say(lang, CHANGE.wayFell) : say(lang, CHANGE.waySame),
      people,
      base,
      share: people === null ? null : percentCell(people, base),
    }));
  });
}
