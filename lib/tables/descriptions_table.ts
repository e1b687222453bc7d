import type { BeforeAfterComparison } from "../comparisons/before_after_comparison.ts";
import { type ComparisonPresentationOptions, constructTitle } from "../wording/comparison_presentation.ts";
import { describe } from "../wording/describe.ts";
import type { GroupComparison } from "../comparisons/group_comparison.ts";
import type { Language } from "../data/language.ts";
import { comparisonTable, placeColumn, questionColumn } from "./comparison_table.ts";
import { type Table, textColumn } from "./table.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { GROUPS } from "../wording/group_words.ts";

/** Each comparison in one honest paragraph, for people who know no statistics. */
export function descriptionsTable(
  comparisons: readonly (BeforeAfterComparison | GroupComparison)[],
  options: ComparisonPresentationOptions,
): Table {
  const { lang = "ja" } = options;
  // The caveats are in the paragraphs.
  const data = comparisons.map(({ sources }) => ({ sources, caveats: [] }));
  return comparisonTable(data, options, {
    title: say(lang, GROUPS.descriptionsTitle),
    notes: [],
    columns: [
      questionColumn(lang),
      placeColumn(lang),
      textColumn("words", say(lang, GROUPS.inWords)),
    ],
    rows: comparisons.map((comparison) => ({
      question: titleOf(comparison, lang),
      place: placesOf(comparison, lang),
      words: describe(comparison, { lang }),
    })),
  });
}

function titleOf(comparison: BeforeAfterComparison | GroupComparison, lang: Language): string {
  return "groups" in comparison ? say(lang, comparison.title) : constructTitle(comparison.counts.after, lang);
}

function placesOf(comparison: BeforeAfterComparison | GroupComparison, lang: Language): string {
  if (!("groups" in comparison)) return say(lang, comparison.place);
  return comparison.groups.map(({ name }) => say(lang, name)).join(say(lang, PUNCTUATION.comma));
}
