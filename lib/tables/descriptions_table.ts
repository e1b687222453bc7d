import type { Distribution } from "../counts/distribution.ts";
import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import type { BeforeAfterComparison } from "../comparisons/before_after_comparison.ts";
import type { ChangesComparison } from "../comparisons/changes_comparison.ts";
import {
  COMPARISON_PRESENTATION_OPTIONS,
  type ComparisonPresentationOptions,
  constructTitle,
} from "../wording/comparison_presentation.ts";
import { description } from "../wording/describe.ts";
import type { GroupComparison } from "../comparisons/group_comparison.ts";
import type { Language } from "../data/language.ts";
import { comparisonTable, placeColumn, questionColumn } from "./comparison_table.ts";
import { type Table, textColumn } from "./table.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { GROUPS } from "../wording/group_words.ts";
import { TESTED } from "../wording/tested_words.ts";
import { SEVERAL_IDS, severalRowIds } from "./row_ids.ts";
import { widerIntervals } from "../wording/wider_intervals.ts";

/** Any comparison that has words. */
export type DescribedComparison = BeforeAfterComparison | GroupComparison | ChangesComparison;

/**
 * Each comparison in words for people who know no statistics: what was found, what could not be seen, and, where the analysis
 * plan says what would not matter, whether differences are that small.
 */
export function descriptionsTable(
  comparisons: readonly DescribedComparison[],
  options: ComparisonPresentationOptions,
): Table {
  const action = "describe comparisons";
  requireKind(action, comparisons, { name: "comparisons", kind: dataKind.comparisons });
  requireOptions(action, options, COMPARISON_PRESENTATION_OPTIONS);
  const { lang = "ja" } = options;
  const described = comparisons.map((comparison) => ({ comparison, ...description(comparison, lang) }));
  const isAsked = described.some(({ small }) => small !== "");
  return comparisonTable(comparisons, options, {
    title: say(lang, GROUPS.descriptionsTitle),
    notes: widerIntervals(comparisons, lang, "note"),
    columns: [
      questionColumn(lang),
      placeColumn(lang),
      textColumn("words", say(lang, TESTED.found)),
      textColumn("unseen", say(lang, TESTED.unseen)),
      ...isAsked ? [textColumn("small", say(lang, TESTED.small))] : [],
    ],
    ids: SEVERAL_IDS,
    rows: described.map(({ comparison, found, unseen, small }) => ({
      ...severalRowIds(comparison.construct, askedIn(comparison)),
      question: titleOf(comparison, lang),
      place: placesOf(comparison, lang),
      words: found,
      unseen,
      ...isAsked ? { small } : {},
    })),
  });
}

function titleOf(comparison: DescribedComparison, lang: Language): string {
  return "title" in comparison ? say(lang, comparison.title) : constructTitle(comparison.counts.after, lang);
}

function placesOf(comparison: DescribedComparison, lang: Language): string {
  const between = say(lang, PUNCTUATION.comma);
  if ("groups" in comparison) return comparison.groups.map(({ name }) => say(lang, name)).join(between);
  if (comparison.kind !== "changes") return say(lang, comparison.place);
  return comparison.changes.map(({ place }) => say(lang, place)).join(between);
}

/** What was asked in the events that are described. */
function askedIn(comparison: DescribedComparison): readonly Distribution[] {
  if ("groups" in comparison) return comparison.groups.map(({ distribution }) => distribution);
  if (comparison.kind === "changes") return comparison.changes.map(({ counts }) => counts.after);
  return [comparison.counts.before, comparison.counts.after];
}
