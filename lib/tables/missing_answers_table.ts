import type { BeforeAfterComparison } from "../comparisons/before_after_comparison.ts";
import type { ComparisonPresentationOptions } from "../wording/comparison_presentation.ts";
import { constructTitle } from "../wording/comparison_titles.ts";
import type { Distribution } from "../counts/distribution.ts";
import { sideCounts } from "../counts/side_counts.ts";
import type { Language } from "../data/language.ts";
import { comparisonTable, questionColumn } from "./comparison_table.ts";
import { numberColumn, textColumn } from "./columns.ts";
import type { Table, TableRow } from "./table.ts";
import { say } from "../wording/say.ts";
import { percentCell } from "./percent_cells.ts";
import { COMMON } from "../wording/common_words.ts";
import { UNKNOWN } from "../wording/unknown_words.ts";

/**
 * What the treatment of missing answers (無回答) does to the favourable shares before and after: in the base, out of it, and
 * the two extremes of what those people might have answered.
 */
export function missingAnswersTable(
  comparisons: readonly BeforeAfterComparison[],
  options: ComparisonPresentationOptions,
): Table {
  const { lang = "ja" } = options;
  return comparisonTable(comparisons, options, {
    title: say(lang, UNKNOWN.missingAnswersTitle),
    notes: [
      say(lang, UNKNOWN.baseExplained),
    ],
    columns: [
      questionColumn(lang),
      textColumn("timing", say(lang, COMMON.timing)),
      numberColumn("respondents", say(lang, UNKNOWN.respondents)),
      numberColumn("missing", say(lang, UNKNOWN.missing)),
      numberColumn("favourable", say(lang, COMMON.favourable)),
      numberColumn("ofRespondents", say(lang, UNKNOWN.missingInBase), 1),
      numberColumn("ofAnswered", say(lang, UNKNOWN.missingLeftOut), 1),
      numberColumn("least", say(lang, UNKNOWN.noneFavourable), 1),
      numberColumn("most", say(lang, UNKNOWN.allFavourable), 1),
    ],
    rows: comparisons.flatMap(({ counts: { before, after } }) => [
      rowOf(before, say(lang, COMMON.before), lang),
      rowOf(after, say(lang, COMMON.after), lang),
    ]),
  });
}

function rowOf(distribution: Distribution, timing: string, lang: Language): TableRow {
  const { respondents, missing } = distribution;
  const { favourable } = sideCounts(distribution);
  return {
    question: constructTitle(distribution, lang),
    timing,
    respondents,
    missing,
    favourable,
    ofRespondents: percentCell(favourable, respondents),
    ofAnswered: percentCell(favourable, respondents - missing),
    least: percentCell(favourable, respondents),
    most: percentCell(favourable + missing, respondents),
  };
}
